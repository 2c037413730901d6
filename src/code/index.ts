/** What any complaints code consists of, and Opus's code as a value. @since 0.1.0 */
export { channelNames } from "./channel-names.ts"
export { channelsOf } from "./channels.ts"
export { cited } from "./cited.ts"
export {
  type CodeError,
  type CodeFault,
  type CodeFaultCode,
  type CodeVersions,
  codeOn,
  decodeCode,
  inForceFrom,
  type NotInForce,
} from "./code-file.ts"
export * from "./complaints-code.ts"
export { decodeEvent } from "./decode-event.ts"
export * from "./enact.ts"
export { enactVersions } from "./enact-versions.ts"
export * from "./events.ts"
export type { Law, LawScope } from "./law.ts"
export { joinedRegister, LAW_READINGS, type LawReadingId } from "./law-readings.ts"
export * from "./log.ts"
export * from "./meaning.ts"
export * from "./money.ts"
export { opus } from "./opus.ts"
export * from "./parties.ts"
export type { Problem } from "./problem.ts"
export { OPUS_READINGS, type OpusReadingId } from "./readings.ts"
export { schemesFor } from "./schemes.ts"
export { type PlacedSpan, spansOf } from "./spans.ts"
export * from "./statement-schema.ts"
export * from "./statements.ts"
export * from "./timing.ts"
export { SpanSchema, TimingSchema } from "./timing-schema.ts"
export { type FieldValue, UPCASTS, type Upcast, type UpcastError, type Upcaster, upcaster } from "./upcast.ts"
export * from "./vocabulary/compensation.ts"
export * from "./vocabulary/dissatisfaction.ts"
export * from "./vocabulary/feedback.ts"
export * from "./vocabulary/positive-feedback.ts"
export * from "./vocabulary/request.ts"
export * from "./vocabulary/thermometer.ts"
export * from "./vocabulary.ts"
