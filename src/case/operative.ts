/**
 * The operative rule: which rules a case runs on.
 *
 * @since 0.1.0
 */
import type { CaseLog } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import { type Procedure, procedures } from "../procedures/procedures.ts"
import type { Instant } from "../time/instant.ts"
import { regimeOf } from "./regime.ts"
import { type CaseRules, rulesOf } from "./replay.ts"
import { versionOf } from "./version.ts"

/**
 * The rules of a case: those of its procedure under the version of the code in force when it began (see `versionOf`),
 * together with the law that bears on it.
 *
 * @param enacted - an enacted code
 * @param log - the log of one case
 * @param now - the instant up to which events are known; by default all of them are
 * @returns the rules; of a procedure that is not known, those of complaints
 * @example
 * import { enact, openCase, operativeRules, opus } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * operativeRules(code, log).machine.id // => "CodeCopyRequest"
 * @since 0.1.0
 */
export const operativeRules = (enacted: EnactedCode, log: CaseLog, now?: Instant): CaseRules =>
  rulesUnderVersion(versionOf(enacted, log), log, now)

const rulesUnderVersion = (enacted: EnactedCode, log: CaseLog, now: Instant | undefined): CaseRules =>
  rulesOf(enacted, procedureOf(log), regimeOf(enacted, log, now))

/**
 * The procedure of a case; undefined where there is none of that name.
 *
 * @since 0.1.0
 */
export const procedureOf = ({ procedure }: Pick<CaseLog, "procedure">): Procedure | undefined =>
  Object.hasOwn(procedures, procedure) ? procedures[procedure as keyof typeof procedures] : undefined
