/** Random conditions of every kind, over the fields that random events have, and fields that they have not. */
import fc from "fast-check"
import type { Condition, Happening, Naming, Pattern, Scalar, Test } from "../../src/machine/index.ts"
import { all, any, not } from "../../src/machine/index.ts"
import { days, hours, type Span, untimed, workingDays, workingHours } from "../../src/time/index.ts"

/** The types of event of a random machine. */
export const types = ["A", "Bell", "Dial", "Ember"] as const

/** The states of a random machine. */
export const states = ["Zero", "One", "Two", "Three", "End"] as const

/** A few different ones of some values. */
export const someOf = <T>(values: readonly T[], minLength = 1): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength: 4 })

/** What a rule compares with: JSON, so never NaN. */
export const scalar = fc.constantFrom<Scalar>("x", "y", 1, 2, true, false, "true", "1", 0)

/** Fields that events have, fields inside fields at two depths, and fields that no event has of its own. */
const path = fc.constantFrom("k", "l", "in.k", "in.in.k", "toString", "in.constructor", "none", "k.none", "length")

const numberPath = fc.constantFrom("until", "at", "k", "none")

const test: fc.Arbitrary<Test> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ field: path, is: fc.constant("equal"), to: scalar }) },
  {
    weight: 3,
    arbitrary: fc.record({
      field: path,
      is: fc.constantFrom("oneOf", "noneOf"),
      to: fc.array(scalar, { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ field: path, is: fc.constant("upTo"), to: fc.constantFrom(0, 1, 1.5) }) },
  { weight: 1, arbitrary: fc.record({ field: path, is: fc.constantFrom("present", "absent") }) },
  {
    weight: 1,
    arbitrary: fc.record({ field: numberPath, is: fc.constantFrom("notBefore", "atMost"), to: numberPath }),
  },
)

/** The tests of a pattern or a refusal; often none. */
export const tests = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.array(test, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(test, { maxLength: 3 }) },
)

/** The events of one type, often with tests. */
export const pattern: fc.Arbitrary<Pattern> = fc
  .tuple(fc.constantFrom(...types), tests)
  .map(([event, where]) => (where === undefined ? { event } : { event, where }))

/** The first or last event of a pattern, often undone by others, at times by itself. */
const happening: fc.Arbitrary<Happening> = fc
  .tuple(pattern, fc.boolean(), fc.option(fc.array(pattern, { maxLength: 2 }), { nil: undefined }), fc.boolean())
  .map(([what, last, undoneBy, itself]) => ({
    ...what,
    ...(last ? { which: "last" as const } : {}),
    ...(undoneBy === undefined ? {} : { undoneBy: itself ? [...undoneBy, what] : undoneBy }),
  }))

const naming: fc.Arbitrary<Naming> = fc
  .tuple(pattern, fc.constantFrom("k", "l", "in.k"))
  .map(([what, field]) => ({ ...what, field }))

const namings = fc.array(naming, { minLength: 1, maxLength: 2 })

const span: fc.Arbitrary<Span> = fc.constantFrom(
  hours(0),
  hours(1),
  hours(30),
  workingHours(2),
  workingHours(12),
  workingDays(1),
  days(4),
  untimed("soon"),
)

/** A span that has passed, or has not. */
export const elapsed = fc
  .tuple(span, happening, fc.constantFrom("end" as const, "opening" as const))
  .map(([long, since, edge]): Condition => ({ is: "elapsed", span: long, since, edge }))

type Weighted = { readonly weight: number; readonly arbitrary: fc.Arbitrary<Condition> }

/** A generator of each kind of condition, so that a new kind does not compile before it is generated here. */
const kindsOf = (inner: fc.Arbitrary<Condition>) =>
  ({
    happened: { weight: 3, arbitrary: happening.map((what) => ({ is: "happened", what })) },
    reached: {
      weight: 2,
      arbitrary: fc
        .constantFrom("2026-12-21", "2026-12-23", "2026-12-24", "2026-12-27", "2026-02-30")
        .map((date): Condition => ({ is: "reached", date })),
    },
    elapsed: { weight: 4, arbitrary: elapsed },
    in: { weight: 1, arbitrary: someOf(states, 0).map((each) => ({ is: "in", states: each })) },
    norm: { weight: 1, arbitrary: fc.constant({ is: "norm", norm: "n", status: "pending" }) },
    event: { weight: 2, arbitrary: fc.array(test, { maxLength: 2 }).map((each) => ({ is: "event", tests: each })) },
    named: {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom("k", "l"), namings).map(([as, by]) => ({ is: "named", as, by })),
    },
    allNamed: { weight: 2, arbitrary: fc.tuple(naming, namings).map(([of, by]) => ({ is: "allNamed", of, by })) },
    given: { weight: 1, arbitrary: fc.boolean().map((value) => ({ is: "given", value, because: "it is given" })) },
    reading: {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("hours", "side"), inner, inner)
        .map(([reading, one, other]) =>
          reading === "hours"
            ? { is: "reading", reading, among: { open: one, clock: other } }
            : { is: "reading", reading, among: { left: one, right: other } },
        ),
    },
    all: { weight: 2, arbitrary: fc.array(inner, { maxLength: 3 }).map((of) => all(...of)) },
    any: { weight: 2, arbitrary: fc.array(inner, { maxLength: 3 }).map((of) => any(...of)) },
    not: { weight: 2, arbitrary: inner.map(not) },
  }) satisfies Readonly<Record<Condition["is"], Weighted>>

const conditionOf = (names: boolean): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => {
    const { named, allNamed, ...others } = kindsOf(tie("condition"))
    const kinds: readonly Weighted[] = [...Object.values(others), ...(names ? [named, allNamed] : [])]
    return { condition: fc.oneof({ depthSize: "small", withCrossShrink: true }, ...kinds) }
  }).condition

/** Conditions of every kind but those that ask about names. */
export const nameless = conditionOf(false)

/** Conditions of every kind. */
export const condition = conditionOf(true)
