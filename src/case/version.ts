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

type Begun = Pick<CaseLog, "events">

const DAY = 86_400_000

const firstOf = ({ events }: Begun): Instant | undefined =>
  events.reduce<Instant | undefined>((first, { at }) => (first === undefined || at < first ? at : first), undefined)

const found = (
  { timekeeping: { zone }, versions }: EnactedCode,
  log: Begun,
): Result.Result<EnactedCode, NotInForce> | undefined => {
  const first = firstOf(log)
  if (versions === undefined || first === undefined) return undefined
  return inForceOn(versions, ({ code }) => code, isoDateAt(zone, first) ?? isoDate(Math.floor(first / DAY)))
}

/**
 * The version of a code that a case runs on: that in force on the local date of its first event, where the code was
 * enacted with its versions (`enactVersions`); else the code as it was enacted.
 *
 * @param enacted - an enacted code
 * @param log - the log of one case; one that `refusalIn` refuses runs on the code as it was enacted
 * @since 0.1.0
 */
export const versionOf = (enacted: EnactedCode, log: Begun): EnactedCode => {
  const version = found(enacted, log)
  return version !== undefined && Result.isSuccess(version) ? version.success : enacted
}

/**
 * Why one case of a log cannot be run on a code: none of its versions was in force when the case began, or the version
 * that was has no such procedure. Undefined where all can.
 *
 * @param enacted - an enacted code
 * @param log - a decoded log
 * @since 0.1.0
 */
export const refusalIn = (enacted: EnactedCode, { cases }: Log): CaseRefusal | undefined => {
  for (const log of cases) {
    const version = found(enacted, log)
    if (version !== undefined && Result.isFailure(version))
      return refuse("NotInForce", `the case "${log.case}": ${version.failure.message}`)
    const { code } = versionOf(enacted, log)
    if (!code.procedures.some((each) => each === log.procedure))
      return refuse(
        "NotOfTheCode",
        `the case "${log.case}" is of the procedure ${log.procedure}, which the code "${code.id}" does not have; it has ${code.procedures.join(", ")}`,
      )
  }
  return undefined
}

const refuse = (code: CaseRefusal["code"], message: string): CaseRefusal => ({ _tag: "CaseRefusal", code, message })
