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
 * What `VOCABULARY` is, in the names of its parts.
 *
 * @since 0.1.0
 */
export interface Vocabulary {
  readonly Feedback: typeof FEEDBACK_EVENTS
  readonly Thermometer: typeof THERMOMETER_EVENTS
  readonly PositiveFeedback: typeof POSITIVE_FEEDBACK_EVENTS
  readonly Dissatisfaction: typeof DISSATISFACTION_EVENTS
  readonly Complaint: typeof COMPLAINT_EVENTS
  readonly Compensation: typeof COMPENSATION_EVENTS
  readonly CodeCopyRequest: typeof REQUEST_EVENTS
  readonly AccessibleFormatRequest: typeof REQUEST_EVENTS
  readonly CodeComment: typeof REQUEST_EVENTS
  readonly WhistleBlowingPolicyRequest: typeof REQUEST_EVENTS
}

/**
 * The schemas of the events of each procedure, by its name.
 *
 * @since 0.1.0
 */
export const VOCABULARY: Vocabulary = {
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
} satisfies Readonly<Record<ProcedureName, unknown>>

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
 * What `EVENTS` is, in the names of its parts.
 *
 * @since 0.1.0
 */
export type Events = typeof FEEDBACK_EVENTS &
  typeof THERMOMETER_EVENTS &
  typeof POSITIVE_FEEDBACK_EVENTS &
  typeof DISSATISFACTION_EVENTS &
  typeof COMPLAINT_EVENTS &
  typeof COMPENSATION_EVENTS &
  typeof REQUEST_EVENTS

/**
 * The schema of each type of event of any procedure.
 *
 * @since 0.1.0
 */
export const EVENTS: Events = {
  ...FEEDBACK_EVENTS,
  ...THERMOMETER_EVENTS,
  ...POSITIVE_FEEDBACK_EVENTS,
  ...DISSATISFACTION_EVENTS,
  ...COMPLAINT_EVENTS,
  ...COMPENSATION_EVENTS,
  ...REQUEST_EVENTS,
}
