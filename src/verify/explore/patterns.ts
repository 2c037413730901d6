/**
 * What rules look at in events: every pattern of a machine, of its norms and of conditions, and the fields in which names
 * and instants stand.
 *
 * @since 0.1.0
 */
import { type Condition, namingsOf, partsOf } from "../../machine/condition.ts"
import type { Happening, Pattern, Test } from "../../machine/happening.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import { alternativesOf } from "../../machine/reading.ts"

/**
 * A field of the events of one type that is read otherwise than by a test.
 *
 * @since 0.1.0
 */
export interface FieldRead {
  readonly event: string
  readonly field: string
  readonly as: "name" | "instant"
}

/**
 * What rules look at: patterns of events, tests on the event at hand whatever its type, and fields that are read.
 *
 * @since 0.1.0
 */
export interface Looks {
  readonly patterns: readonly Pattern[]
  readonly tests: readonly { readonly events: readonly string[]; readonly tests: readonly Test[] }[]
  readonly reads: readonly FieldRead[]
}

const NOTHING: Looks = { patterns: [], tests: [], reads: [] }

/** Several looks as one. @since 0.1.0 */
export const together = (...looks: readonly Looks[]): Looks => ({
  patterns: looks.flatMap((each) => each.patterns),
  tests: looks.flatMap((each) => each.tests),
  reads: looks.flatMap((each) => each.reads),
})

const ofPatterns = (patterns: readonly Pattern[]): Looks => ({ ...NOTHING, patterns })

/** The patterns that make a happening true or undo it. @since 0.1.0 */
export const ofHappening = (happening: Happening): Looks => ofPatterns([happening, ...(happening.undoneBy ?? [])])

/**
 * What a condition looks at.
 *
 * @param condition - any condition
 * @param events - the types of the events at hand, where it is a guard
 * @since 0.1.0
 */
export const ofCondition = (condition: Condition, events: readonly string[]): Looks => {
  switch (condition.is) {
    case "happened":
      return ofHappening(condition.what)
    case "elapsed":
      return ofHappening(condition.since)
    case "event":
      return { ...NOTHING, tests: [{ events, tests: condition.tests }] }
    case "named":
    case "allNamed":
      return {
        patterns: namingsOf(condition),
        tests: [],
        reads: [
          ...namingsOf(condition).map(({ event, field }): FieldRead => ({ event, field, as: "name" })),
          ...(condition.is === "named"
            ? events.map((event): FieldRead => ({ event, field: condition.as, as: "name" }))
            : []),
        ],
      }
    default:
      return together(...partsOf(condition).map((each) => ofCondition(each, events)))
  }
}

/** What a norm looks at, under any reading. @since 0.1.0 */
export const ofNorm = (norm: Norm): Looks => {
  const does = alternativesOf(norm.does).flatMap(({ value }) => value)
  const ends = [...alternativesOf(norm.until), ...alternativesOf(norm.restoredBy)].flatMap(({ value }) => value)
  const terms = alternativesOf(norm.terms).map(({ value }) => value)
  const { each } = norm
  return together(
    ...does.map(ofHappening),
    ofPatterns(ends),
    ...terms.map(({ starts, due }) =>
      together(
        "on" in starts ? ofPatterns([starts.on]) : ofCondition(starts.once, []),
        due !== undefined && "since" in due ? ofHappening(due.since) : NOTHING,
        "on" in starts && due !== undefined && "at" in due
          ? { ...NOTHING, reads: [{ event: starts.on.event, field: due.at, as: "instant" }] }
          : NOTHING,
      ),
    ),
    each === undefined
      ? NOTHING
      : {
          ...ofHappening(each.of),
          reads: [
            { event: each.of.event, field: each.field, as: "name" },
            ...does.map(({ event }): FieldRead => ({ event, field: each.as, as: "name" })),
          ],
        },
  )
}

/** What a machine looks at: its transitions, refusals and norms, under any reading. @since 0.1.0 */
export const ofMachine = (machine: Machine): Looks =>
  together(
    ...machine.transitions.map(({ on, when, reasons = [] }) =>
      together(
        ofPatterns([on]),
        when === undefined ? NOTHING : ofCondition(when, [on.event]),
        ...reasons.map((each) => ofCondition(each.when, [on.event])),
      ),
    ),
    ...machine.refusals.map(({ events, where }): Looks => ({ ...NOTHING, tests: [{ events, tests: where ?? [] }] })),
    ...machine.norms.map(ofNorm),
  )

/**
 * Every test on the events of one type.
 *
 * @since 0.1.0
 */
export const testsOn = (looks: Looks, type: string): readonly Test[] => [
  ...looks.patterns.filter((each) => each.event === type).flatMap((each) => each.where ?? []),
  ...looks.tests.filter((each) => each.events.includes(type)).flatMap((each) => each.tests),
]
