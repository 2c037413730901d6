/**
 * The names of the procedures of the Code.
 *
 * @since 0.1.0
 */

/**
 * The names of the procedures, in the order in which a person meets them.
 *
 * @example
 * import { procedureNames } from "@opustech/complaints-code"
 * procedureNames[0] // => "Feedback"
 * @since 0.1.0
 */
export const procedureNames = [
  "Feedback",
  "Thermometer",
  "PositiveFeedback",
  "Dissatisfaction",
  "Complaint",
  "Compensation",
  "CodeCopyRequest",
  "AccessibleFormatRequest",
  "CodeComment",
  "WhistleBlowingPolicyRequest",
] as const

/**
 * The name of a procedure of the Code.
 *
 * @since 0.1.0
 */
export type ProcedureName = (typeof procedureNames)[number]
