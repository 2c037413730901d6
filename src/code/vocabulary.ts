/**
 * The vocabulary: the events of every procedure of the Code. A type of event has one schema wherever it is used.
 *
 * @since 0.1.0
 */
import { COMPLAINT_EVENTS, type ComplaintEvent } from "./events.ts"
import type { ProcedureName } from "./procedure-names.ts"
import { COMPENSATION_EVENTS, type CompensationEvent } from "./vocabulary/compensation.ts"
import { DISSATISFACTION_EVENTS, type DissatisfactionEvent } from "./vocabulary/dissatisfaction.ts"
import { FEEDBACK_EVENTS, type FeedbackEvent } from "./vocabulary/feedback.ts"
import { POSITIVE_FEEDBACK_EVENTS, type PositiveFeedbackEvent } from "./vocabulary/positive-feedback.ts"
import { REQUEST_EVENTS, type RequestEvent } from "./vocabulary/request.ts"
import { THERMOMETER_EVENTS, type ThermometerEvent } from "./vocabulary/thermometer.ts"

export { type ProcedureName, procedureNames } from "./procedure-names.ts"

/**
 * The schemas of the events of each procedure, by its name.
 *
 * @since 0.1.0
 */
export const VOCABULARY = {
  Feedback: FEEDBACK_EVENTS,
  Thermometer: THERMOMETER_EVENTS,
  PositiveFeedback: POSITIVE_FEEDBACK_EVENTS,
  Dissatisfaction: DISSATISFACTION_EVENTS,
  Complaint: COMPLAINT_EVENTS,
  Compensation: COMPENSATION_EVENTS,
  CodeCopyRequest: REQUEST_EVENTS,
  AccessibleFormatRequest: REQUEST_EVENTS,
  CodeComment: REQUEST_EVENTS,
  WhistleBlowingPolicyRequest: REQUEST_EVENTS,
} as const satisfies Readonly<Record<ProcedureName, unknown>>

/**
 * An event of any procedure, decoded: instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export type CaseEvent =
  | FeedbackEvent
  | ThermometerEvent
  | PositiveFeedbackEvent
  | DissatisfactionEvent
  | ComplaintEvent
  | CompensationEvent
  | RequestEvent

/**
 * The schema of each type of event of any procedure.
 *
 * @since 0.1.0
 */
export const EVENTS = {
  ...FEEDBACK_EVENTS,
  ...THERMOMETER_EVENTS,
  ...POSITIVE_FEEDBACK_EVENTS,
  ...DISSATISFACTION_EVENTS,
  ...COMPLAINT_EVENTS,
  ...COMPENSATION_EVENTS,
  ...REQUEST_EVENTS,
} as const
