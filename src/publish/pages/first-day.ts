/**
 * The first day of a complaint: what its making alone gives rise to, and when each of it is due or opens.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseReport } from "../../case/report.ts"
import { timeline } from "../../case/timeline.ts"
import { decodeLog } from "../../code/log.ts"
import type { PublishedCode } from "../published-code.ts"

/**
 * The report of a complaint that a consumer makes at an instant, looked at then, with nothing else known.
 *
 * @param published - a code that has the procedure Complaint
 * @param at - the instant, ISO 8601 with an offset
 * @returns the report, or in a sentence why there is none
 * @since 0.1.0
 */
export const firstDay = ({ enacted }: PublishedCode, at: string): Result.Result<CaseReport, string> => {
  const event = {
    id: "e1",
    at,
    type: "ComplaintMade",
    channel: "Telephone",
    complainant: { kind: "consumer", customer: true },
    about: "A complaint",
    responseExpected: "explicit",
  }
  const log = decodeLog({ case: "example", procedure: "Complaint", events: [event] })
  if (Result.isFailure(log)) return Result.fail(log.failure.message)
  const told = timeline(enacted, log.success)
  if (Result.isFailure(told)) return Result.fail(told.failure.message)
  const [report] = told.success.cases
  return report === undefined ? Result.fail("there is no case") : Result.succeed(report)
}
