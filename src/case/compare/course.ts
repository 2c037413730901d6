/**
 * A case under every combination of the readings that can change its course: what its machine's guards ask about the
 * events that it has.
 *
 * @since 0.1.0
 */

import type { CaseLog } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import { type Support, supportOfCondition } from "../../machine/bounds.ts"
import type { Condition } from "../../machine/condition.ts"
import type { Choices } from "../../machine/reading.ts"
import { formatInstant, type Instant } from "../../time/instant.ts"
import { raisingsOf } from "../family.ts"
import { procedureOf } from "../operative.ts"
import { regimeOf } from "../regime.ts"
import { type Case, type CaseRules, replay, rulesOf } from "../replay.ts"
import { versionOf } from "../version.ts"
import type { OutcomeFacts } from "./outcome.ts"
import { axesOf, pared, type Table, tabulate, together, valueAt } from "./table.ts"

/**
 * The rules of a case under other readings than those chosen: those of its procedure under the version of the code in
 * force when it began, with the law that bears on it as it runs under these readings, or under further ones (`as`); made
 * once for each choice and each law.
 *
 * @since 0.1.0
 */
export type RulesUnder = (log: CaseLog, choices: Choices, as?: Choices) => CaseRules

/**
 * Remembers the rules made under each choice of readings.
 *
 * @param enacted - the enacted code
 * @param now - the instant to look at
 * @since 0.1.0
 */
export const rulesUnder = (enacted: EnactedCode, now: Instant): RulesUnder => {
  const known = new Map<EnactedCode, Map<string, EnactedCode>>()
  const enactedUnder = (version: EnactedCode, choices: Choices): EnactedCode => {
    const made = known.get(version) ?? new Map<string, EnactedCode>()
    known.set(version, made)
    const key = JSON.stringify(choices)
    const under = made.get(key) ?? { ...version, choices: { ...version.choices, ...choices } }
    made.set(key, under)
    return under
  }
  return (log, choices, as = choices) => {
    const version = versionOf(enacted, log)
    const law = regimeOf(enactedUnder(version, as), log, now)
    return rulesOf(enactedUnder(version, choices), procedureOf(log), law)
  }
}

/** The conditions on which an event of some types is taken, or told why not. */
const guardsFor = ({ machine }: CaseRules, types: ReadonlySet<string>): readonly Condition[] =>
  machine.transitions
    .filter((each) => types.has(each.on.event))
    .flatMap(({ when, reasons = [] }) => [...(when === undefined ? [] : [when]), ...reasons.map((each) => each.when)])

const supportsOf = (rules: CaseRules, log: CaseLog): readonly Support[] =>
  guardsFor(rules, new Set(log.events.map((event) => event.type))).map((each) =>
    supportOfCondition(rules.timekeeping, each),
  )

const keyOfCourse = ({ state, history, emitted, refused }: Case): string =>
  JSON.stringify([
    state.state,
    history.map((event) => event.id),
    emitted.map(({ event, emission, clauses }) => [event.id, emission, clauses]),
    refused.map((each) => [each.event.id, each.code, each.why, each.opens ?? null]),
  ])

/**
 * A case with all the courses that the readings give it.
 *
 * @since 0.1.0
 */
export interface Courses {
  readonly log: CaseLog
  /** The case, over the readings that matter to its course. */
  readonly table: Table<Case>
  /** How many combinations were replayed. */
  readonly tried: number
}

/**
 * Replays a case under every combination of the readings that bear on the guards of its events.
 *
 * @param enacted - the enacted code
 * @param under - the rules under other choices
 * @param log - the log of the case
 * @param now - the instant to look at
 * @since 0.1.0
 */
export const coursesOf = (enacted: EnactedCode, under: RulesUnder, log: CaseLog, now: Instant): Courses => {
  const axes = axesOf(enacted.code.readings, enacted.choices, ...supportsOf(under(log, {}), log))
  const table = tabulate(axes, (choices) => replay(under(log, choices), log, now), keyOfCourse)
  return { log, table: pared(table, (of) => of, keyOfCourse), tried: table.values.length }
}

/** Writes an instant of a case; null where there is none. @since 0.1.0 */
export const writerOf =
  ({ timekeeping: { zone } }: EnactedCode) =>
  (instant: number | null | undefined): string | null =>
    instant === null || instant === undefined || !Number.isFinite(instant)
      ? null
      : formatInstant(instant as Instant, zone)

/**
 * What came of one event of a case; undefined where nothing did: it lies after the instant looked at, or only repeats
 * another one.
 *
 * @since 0.1.0
 */
export const eventOutcome = (
  of: Case,
  event: CaseEvent,
  write: (instant: number | undefined) => string | null,
): OutcomeFacts | undefined => {
  const refused = of.refused.find((each) => each.event === event)
  if (refused === undefined) return of.history.includes(event) ? { taken: true } : undefined
  const opens = write(refused.opens)
  return { taken: false, code: refused.code, why: refused.why, ...(opens === null ? {} : { opens }) }
}

/** A case that one case asks to be raised, as it came out. @since 0.1.0 */
export interface RaisingOutcome {
  /** The procedure of the case to be raised. */
  readonly id: string
  readonly number: number
  readonly facts: OutcomeFacts
}

const raises = (of: Case): boolean => of.emitted.some(({ emission }) => "raise" in emission)

/**
 * What a case asks to be raised, and whether it was: over the readings that matter to what it asks for and to how the
 * cases that say they were raised by it begin.
 *
 * @param courses - the case
 * @param children - the other cases of the log that say it raised them
 * @returns a table of its raisings; undefined where it asks for none under any reading
 * @since 0.1.0
 */
export const raisingsIn = (
  { table, log }: Courses,
  children: readonly Courses[],
): Table<ReadonlyMap<string, RaisingOutcome>> | undefined => {
  if (!table.values.some(raises)) return undefined
  const asked = pared(
    table,
    (of) => of,
    (of) => JSON.stringify([of.history[0]?.id, of.emitted.map(({ event, emission }) => [event.id, emission])]),
  )
  const begun = children.map((each) =>
    pared(
      each.table,
      (of) => of,
      (of) => `${of.history[0]?.id}`,
    ),
  )
  const axes = together(asked.axes, ...begun.map((each) => each.axes))
  return tabulate(
    axes,
    (choices) => {
      const cases = [valueAt(asked, choices), ...begun.map((each) => valueAt(each, choices))]
      return new Map(
        raisingsOf(cases)
          .filter((each) => each.case === log.case)
          .map(({ procedure, occurrence, because, status, raised, startedBy }) => [
            `${procedure}#${occurrence}`,
            {
              id: procedure,
              number: occurrence,
              facts: {
                status,
                because,
                startedBy: startedBy.id,
                ...(raised === undefined ? {} : { raised: raised.case }),
              },
            },
          ]),
      )
    },
    (value) => JSON.stringify([...value]),
  )
}
