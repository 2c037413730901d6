/** The procedures of a complaints code. @since 0.1.0 */
export { type CompensationState, compensation } from "./compensation.ts"
export { type ComplaintState, complaint } from "./complaint.ts"
export { type DissatisfactionState, dissatisfaction } from "./dissatisfaction.ts"
export {
  CLASSIFICATION,
  type Classified,
  type Decides,
  type FeedbackClass,
  type FeedbackState,
  feedback,
} from "./feedback.ts"
export { type PositiveFeedbackState, positiveFeedback } from "./positive-feedback.ts"
export { type Procedure, procedures } from "./procedures.ts"
export { type Needs, REQUESTS, type RequestInstance, type RequestState, request, requests } from "./request.ts"
export { standingDuties } from "./standing.ts"
export { type ThermometerState, thermometer } from "./thermometer.ts"
