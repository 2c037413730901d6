/**
 * Versions of a code over cases: each case runs on the version in force on the local date of its first event.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseLog, Log } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import { inForceOn, type NotInForce } from "../code/versions.ts"
import type { Instant } from "../time/instant.ts"
import { isoDate } from "../time/local-date.ts"
import { isoDateAt } from "../time/zone.ts"

/**
 * Why a case cannot be run on a code.
 *
 * @since 0.1.0
 */
export interface CaseRefusal {
  readonly _tag: "CaseRefusal"
  readonly code: "NotInForce" | "NotOfTheCode"
  readonly message: string
}

const DAY = 86_400_000

const firstOf = ({ events }: Pick<CaseLog, "events">): Instant | undefined =>
  events.reduce<Instant | undefined>((first, { at }) => (first === undefined || at < first ? at : first), undefined)

/**
 * The version of a code in force at an instant, where the code was enacted with its versions (`enactVersions`); else the
 * code as it was enacted.
 *
 * @param enacted - an enacted code
 * @param instant - epoch milliseconds; its local date in the code's zone decides
 * @returns the version, or a `NotInForce` where none is in force then
 * @example
 * import { enact, opus, versionAt } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * versionAt(code, Date.UTC(2025, 0, 6))._tag // => "Success"
 * @since 0.1.0
 */
export const versionAt = (enacted: EnactedCode, instant: number): Result.Result<EnactedCode, NotInForce> => {
  const { timekeeping, versions } = enacted
  if (versions === undefined) return Result.succeed(enacted)
  const date = isoDateAt(timekeeping.zone, instant) ?? isoDate(Math.floor(instant / DAY))
  return inForceOn(versions, ({ code }) => code, date)
}

const begunUnder = (enacted: EnactedCode, log: Pick<CaseLog, "events">): Result.Result<EnactedCode, NotInForce> => {
  const first = firstOf(log)
  return first === undefined ? Result.succeed(enacted) : versionAt(enacted, first)
}

/**
 * The version of a code that a case runs on: that in force on the local date of its first event, where the code was
 * enacted with its versions (`enactVersions`); else the code as it was enacted.
 *
 * @param enacted - an enacted code
 * @param log - the log of one case; one that `refusalIn` refuses runs on the code as it was enacted
 * @example
 * import { enact, openCase, opus, versionOf } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * versionOf(code, log) === code // => true
 * @since 0.1.0
 */
export const versionOf = (enacted: EnactedCode, log: Pick<CaseLog, "events">): EnactedCode =>
  enacted.versions === undefined ? enacted : Result.getOrElse(begunUnder(enacted, log), () => enacted)

/**
 * Why one case of a log cannot be run on a code: none of its versions was in force when the case began, or the version
 * that was has no such procedure. Undefined where all can.
 *
 * @param enacted - an enacted code
 * @param log - a decoded log
 * @example
 * import { enact, openCase, opus, refusalIn } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * refusalIn(code, { cases: [log] }) // => undefined
 * @since 0.1.0
 */
export const refusalIn = (enacted: EnactedCode, { cases }: Log): CaseRefusal | undefined => {
  for (const log of cases) {
    const version = begunUnder(enacted, log)
    if (Result.isFailure(version)) return refuse("NotInForce", `the case "${log.case}": ${version.failure.message}`)
    const { code } = version.success
    if (!code.procedures.some((each) => each === log.procedure))
      return refuse(
        "NotOfTheCode",
        `the case "${log.case}" is of the procedure ${log.procedure}, which the code "${code.id}" does not have; it has ${code.procedures.join(", ")}`,
      )
  }
  return undefined
}

const refuse = (code: CaseRefusal["code"], message: string): CaseRefusal => ({ _tag: "CaseRefusal", code, message })
