/**
 * The awards of a month: which positive feedback is to be assessed by when, which meets the criteria, and who is due a
 * gift for it, under the readings taken and under which others it would differ.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseLog } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { Choices } from "../machine/reading.ts"
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts"
import { gatherCases } from "./awards-cases.ts"
import { type Feedback, feedbackUnder, rulesUnder } from "./awards-feedback.ts"
import { awardsIn } from "./awards-gifts.ts"
import { monthOf, readMonth } from "./awards-month.ts"
import { feedbackReport } from "./awards-of-feedback.ts"
import { personReport } from "./awards-of-person.ts"
import { problemsIn } from "./awards-problems.ts"
import type { Awards, PersonReport } from "./awards-report.ts"
import { lastOf } from "./timeline.ts"
import { type CaseRefusal, refusalIn, versionOf } from "./version.ts"

export { type MonthError, readMonth } from "./awards-month.ts"
export type * from "./awards-report.ts"

/**
 * Why there are no awards to tell: the month or `at` is none, or two cases of different content have one id.
 *
 * @since 0.1.0
 */
export interface AwardsError {
  readonly _tag: "AwardsError"
  readonly code: "BadMonth" | "BadInstant" | "SameCase" | CaseRefusal["code"]
  readonly message: string
}

const fail = (code: AwardsError["code"], message: string): Result.Result<never, AwardsError> =>
  Result.fail({ _tag: "AwardsError", code, message })

const ID = { values: "core-values", gifts: "gift-per-mention" } as const

/**
 * The awards of a month over a set of cases. The feedback of a month is what is received in it by local time, whatever
 * the reading of "each month": that moves only by when it is to be assessed. Cases of other procedures are passed over; a
 * case that comes twice with equal content counts once.
 *
 * @param enacted - an enacted code
 * @param cases - the logs of the cases, of one log or of several
 * @param month - the month, `2025-03`
 * @param options - `at`: the instant to look at (ISO 8601 with an offset); by default that of the last event of positive
 * feedback
 * @returns the awards, instants as ISO 8601 texts, or an `AwardsError`
 * @example
 * import * as Result from "effect/Result"
 * import { awardsOf, decodeLog, enact, opus } from "@opustech/complaints-code"
 * const received = { id: "e1", at: "2025-03-20T09:00:00Z", type: "PositiveFeedbackReceived", staff: ["carol"] }
 * const log = Result.getOrThrow(decodeLog({ case: "p-1", procedure: "PositiveFeedback", events: [received] }))
 * const awards = Result.getOrThrow(awardsOf(Result.getOrThrow(enact(opus)), log.cases, "2025-03"))
 * awards.feedback[0]?.assess.due // => "2025-03-31T23:59:59.999+01:00"
 * awards.people[0]?.awaiting // => ["p-1"]
 * @since 0.1.0
 */
export const awardsOf = (
  enacted: EnactedCode,
  cases: readonly CaseLog[],
  month: string,
  options: { readonly at?: string } = {},
): Result.Result<Awards, AwardsError> => {
  const wanted = readMonth(month)
  if (Result.isFailure(wanted)) return fail("BadMonth", wanted.failure.message)
  const gathered = gatherCases(cases)
  if (Result.isFailure(gathered)) return fail("SameCase", gathered.failure)
  const logs = gathered.success
  const at = options.at === undefined ? Result.succeed(lastOf({ cases: logs })) : parseInstant(options.at)
  if (Result.isFailure(at)) return fail("BadInstant", at.failure.message)
  const refusal = refusalIn(enacted, { cases: logs })
  if (refusal !== undefined) return fail(refusal.code, refusal.message)
  return Result.succeed(awards(enacted, logs, month, at.success))
}

/** The feedback of all months under some readings. */
const allUnder = (enacted: EnactedCode, readings: Choices, logs: readonly CaseLog[], now: Instant) => {
  return logs.flatMap((log) => {
    const feedback = feedbackUnder(rulesUnder(versionOf(enacted, log), readings), log, now)
    return feedback === undefined ? [] : [feedback]
  })
}

/** Every combination of the two readings that bear on who is due a gift. */
const combinationsIn = ({ code, choices }: EnactedCode): readonly Choices[] => {
  const alternatives = (id: string): readonly string[] =>
    code.readings.find((each) => each.id === id)?.alternatives.map((each) => each.id) ?? [choices[id] ?? ""]
  return alternatives(ID.values).flatMap((values) =>
    alternatives(ID.gifts).map((gifts) => ({ [ID.values]: values, [ID.gifts]: gifts })),
  )
}

const awards = (enacted: EnactedCode, logs: readonly CaseLog[], month: string, now: Instant): Awards => {
  const { choices, timekeeping } = enacted
  const monthReceived = ({ received }: Feedback): string => monthOf(received.at, timekeeping.zone)
  const chosen = allUnder(enacted, {}, logs, now)
  const own = chosen.filter((each) => monthReceived(each) === month).sort((a, b) => a.received.at - b.received.at)
  const awardsUnder = (readings: Choices) => {
    const feedback = allUnder(enacted, readings, logs, now).filter((each) => monthReceived(each) === month)
    return { readings, awards: awardsIn(feedback, readings[ID.gifts] === "one-per-feedback") }
  }
  const byCase = new Map(logs.map((log) => [log.case, log]))
  const versionFor = ({ id }: Feedback): EnactedCode => versionOf(enacted, byCase.get(id) ?? { events: [] })
  const under = combinationsIn(enacted).map(awardsUnder)
  const taken = awardsIn(own, choices[ID.gifts] === "one-per-feedback")
  const people = [...taken.values()].map((award) => personReport(enacted, award, under))
  const sum = (of: (each: PersonReport) => number): number => people.reduce((total, each) => total + of(each), 0)
  const received = new Map(chosen.map((each) => [each.id, monthReceived(each)]))
  return {
    month,
    at: Number.isFinite(now) ? formatInstant(now, timekeeping.zone) : "",
    feedback: own.map((each) => feedbackReport(versionFor(each), each)),
    people,
    totals: {
      due: sum((each) => each.due),
      given: sum((each) => each.given),
      outstanding: sum((each) => each.outstanding),
      notDue: sum((each) => each.notDue),
    },
    problems: problemsIn(own, chosen, taken, received),
    elsewhere: logs.flatMap((log) =>
      received.get(log.case) === month ? [] : [{ case: log.case, month: received.get(log.case) ?? null }],
    ),
    readings: choices,
  }
}
