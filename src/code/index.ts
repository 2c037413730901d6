/** What any complaints code consists of, and Opus's code as a value. @since 0.1.0 */
export * from "./complaints-code.ts"
export { decodeEvent } from "./decode-event.ts"
export * from "./enact.ts"
export * from "./events.ts"
export * from "./log.ts"
export * from "./meaning.ts"
export type { Money } from "./money.ts"
export { opus } from "./opus.ts"
export * from "./parties.ts"
export type { Problem } from "./problem.ts"
export { OPUS_READINGS, type OpusReadingId } from "./readings.ts"
export { COMPENSATION_EVENTS, type CompensationEvent, type CompensationEventType } from "./vocabulary/compensation.ts"
export {
  DISSATISFACTION_EVENTS,
  type DissatisfactionEvent,
  type DissatisfactionEventType,
} from "./vocabulary/dissatisfaction.ts"
export { FEEDBACK_EVENTS, type FeedbackEvent, type FeedbackEventType } from "./vocabulary/feedback.ts"
export {
  POSITIVE_FEEDBACK_EVENTS,
  type PositiveFeedbackEvent,
  type PositiveFeedbackEventType,
} from "./vocabulary/positive-feedback.ts"
export { REQUEST_EVENTS, type RequestEvent, type RequestEventType } from "./vocabulary/request.ts"
export { THERMOMETER_EVENTS, type ThermometerEvent, type ThermometerEventType } from "./vocabulary/thermometer.ts"
export * from "./vocabulary.ts"
