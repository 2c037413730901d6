/** Arbitrary timings: spans of every unit, usual and longest ones, and those that differ by each dimension once. */
import fc from "fast-check"
import {
  Channel,
  days,
  hours,
  months,
  openHours,
  type Span,
  sameDay,
  type Timing,
  untimed,
  weeks,
  workingDays,
  workingHours,
} from "../../src/index.ts"

export const UNKNOWN = { unknown: "not seen" } as const
export const SUBJECTS = ["billing", "line"] as const
const CALENDARS = ["Telephone", "phones"] as const

export const orUnknown = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | typeof UNKNOWN> =>
  fc.oneof({ weight: 4, arbitrary: value }, fc.constant(UNKNOWN))
export const orNot = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | typeof UNKNOWN> =>
  fc.oneof(orUnknown(value), fc.constant(null))

export const few = fc.integer({ min: 1, max: 12 })

/** A span of any unit. */
export const spans: fc.Arbitrary<Span> = fc.oneof(
  few.map(workingHours),
  few.map(workingDays),
  fc.oneof(few, fc.constantFrom(0.5, 1.25)).map(hours),
  few.map(days),
  few.map(weeks),
  few.map(months),
  fc.tuple(few, fc.constantFrom(...CALENDARS)).map(([n, calendar]) => openHours(n, calendar)),
  fc.constantFrom("09:00", "15:00").map(sameDay),
  fc.constantFrom("promptly", "at once").map(untimed),
)

/** A usual and a longest span, of which the second is not the shorter. */
const usual = fc.oneof(
  fc.tuple(few, few).map(([n, more]) => ({ within: days(n), atMost: days(n + more) })),
  few.map((n) => ({ within: workingDays(n), atMost: untimed("longer for a complex complaint") })),
)

const NAMES = {
  channel: Channel.literals,
  subject: SUBJECTS,
  complainant: ["consumer", "business", "notForProfit", "other"],
} as const

type Dimension = keyof typeof NAMES

/** A timing that differs by some of the dimensions that are left, each once. */
const timingBy = (left: readonly Dimension[]): fc.Arbitrary<Timing> => {
  const plain = fc.oneof({ weight: 5, arbitrary: orNot(spans) }, usual)
  if (left.length === 0) return plain
  const varied = fc.constantFrom(...left).chain((by) => {
    const inner = timingBy(left.filter((each) => each !== by))
    return fc.record({
      by: fc.constant(by),
      among: fc.dictionary(fc.constantFrom<string>(...NAMES[by]), inner, { maxKeys: 2, noNullPrototype: true }),
      otherwise: inner,
    })
  })
  return fc.oneof({ weight: 5, arbitrary: plain }, varied)
}

export const timings = timingBy(["channel", "subject", "complainant"])

/** Every promise of a complaint, each with a timing or without. */
export const promisesOf = <T>(timings: fc.Arbitrary<T>) =>
  fc.record({
    log: timings,
    acknowledge: timings,
    investigate: timings,
    assignHandler: timings,
    firstResponse: timings,
    plan: timings,
    proposal: timings,
    firstResolution: timings,
    updates: timings,
    resolution: timings,
    deadlockLetter: timings,
  })
