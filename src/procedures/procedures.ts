/**
 * The procedures of the Code, by name.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { Law } from "../code/law.ts"
import type { ProcedureName } from "../code/vocabulary.ts"
import type { Machine } from "../machine/machine.ts"
import { compensation } from "./compensation.ts"
import { complaint } from "./complaint.ts"
import { dissatisfaction } from "./dissatisfaction.ts"
import { feedback } from "./feedback.ts"
import { positiveFeedback } from "./positive-feedback.ts"
import { REQUESTS, request } from "./request.ts"
import { thermometer } from "./thermometer.ts"

/**
 * A procedure: the machine that it is under a code, and under the law that bears on a case (null where the code stands
 * alone).
 *
 * @since 0.1.0
 */
export type Procedure = (code: ComplaintsCode, law?: Law | null) => Machine

/**
 * Every procedure of the Code, by its name.
 *
 * @example
 * import { opus, procedures } from "@opustech/complaints-code"
 * procedures.Complaint(opus).id // => "Complaint"
 * @since 0.1.0
 */
export const procedures = {
  Feedback: feedback,
  Thermometer: thermometer,
  PositiveFeedback: positiveFeedback,
  Dissatisfaction: dissatisfaction,
  Complaint: complaint,
  Compensation: compensation,
  CodeCopyRequest: () => request(REQUESTS.CodeCopyRequest),
  AccessibleFormatRequest: () => request(REQUESTS.AccessibleFormatRequest),
  CodeComment: () => request(REQUESTS.CodeComment),
  WhistleBlowingPolicyRequest: () => request(REQUESTS.WhistleBlowingPolicyRequest),
} as const satisfies Readonly<Record<ProcedureName, Procedure>>
