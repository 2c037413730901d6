/** Random conditions over a loan, with random histories: what the laws of this folder range over. */
import fc from "fast-check"
import type { Condition } from "../../src/machine/condition.ts"
import type { AnyEvent } from "../../src/machine/happening.ts"
import { days, hours, type Span, untimed, weeks, workingDays, workingHours } from "../../src/time/span.ts"
import { at, elapsed, happened, loanEvent } from "./loan.ts"
import { LOAN_READINGS } from "./loan-timekeeping.ts"

const types = ["BookLent", "BookRenewed", "BookReturned"] as const

const span: fc.Arbitrary<Span> = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map(workingHours),
  fc.integer({ min: 1, max: 5 }).map(workingDays),
  fc.integer({ min: 0, max: 48 }).map(hours),
  fc.integer({ min: 1, max: 5 }).map(days),
  fc.constant(weeks(1)),
  fc.constant(untimed("promptly")),
)

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...types).map((each) => happened(each)) },
  { weight: 2, arbitrary: fc.constantFrom(...types).map((each) => happened(each, { which: "last" })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...types).map((each) => happened(each, { undoneBy: [{ event: "BookReturned" }] })),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(span, fc.constantFrom(...types), fc.constantFrom("end" as const, "opening" as const))
      .map((each) => elapsed(...each)),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("2025-12-16", "2025-12-18", "2025-12-25", "2026-01-02", "2026-03-29")
      .map((date): Condition => ({ is: "reached", date })),
  },
  { weight: 1, arbitrary: fc.boolean().map((value): Condition => ({ is: "given", value, because: "so it is" })) },
)

const reading = (inner: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.constantFrom(...Object.entries(LOAN_READINGS)).chain(([id, alternatives]) =>
    fc.tuple(...alternatives.map(() => inner)).map(
      (values): Condition => ({
        is: "reading",
        reading: id,
        among: Object.fromEntries(alternatives.map((each, index) => [each, values[index] ?? values[0]])) as Readonly<
          Record<string, Condition>
        >,
      }),
    ),
  )

const composed = (of: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.array(of, { maxLength: 3 }).map((each): Condition => ({ is: "all", of: each })),
    fc.array(of, { maxLength: 3 }).map((each): Condition => ({ is: "any", of: each })),
    reading(of),
  )

/** Conditions made of happenings, spans, dates, `given`, `all`, `any` and readings, up to three deep. */
export const timelyConditions: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  composed(leaf),
  composed(fc.oneof(leaf, composed(leaf))),
)

/** A choice of one alternative of every reading. */
export const fullChoices = fc.record(
  Object.fromEntries(Object.entries(LOAN_READINGS).map(([id, each]) => [id, fc.constantFrom(...each)])),
)

const day = 86_400_000
const from = at("2025-12-16T08:30Z")

/** Up to five events of a loan about Christmas 2025, in order, half an hour apart or more; ids are their places. */
export const histories: fc.Arbitrary<readonly AnyEvent[]> = fc
  .array(fc.tuple(fc.constantFrom(...types), fc.integer({ min: 1, max: (4 * day) / 1_800_000 })), { maxLength: 5 })
  .map((steps) => {
    let now: number = from
    return steps.map(([type, step], index) => {
      now += step * 1_800_000
      return loanEvent(type, now, { id: `${index}` })
    })
  })
