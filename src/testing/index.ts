/**
 * Arbitraries for the tests of an application that follows a complaints code. Needs fast-check, which the rest of the
 * package does not.
 *
 * @since 0.1.0
 */

export type { Grown } from "../verify/sample/growth.ts"
export type { Application, CaseModel, Deadlines } from "./application.ts"
export {
  type AnyLog,
  assertInvariants,
  type BrokenInvariant,
  brokenInvariants,
  type InvariantOptions,
  LOG_INVARIANTS,
} from "./assert-invariants.ts"
export { type CalendarOptions, calendarSpecs, calendars } from "./calendars.ts"
export { codes, enactedCodes, readingChoices } from "./codes.ts"
export { type CaseCommand, type CommandOptions, caseCommands, caseModel } from "./commands.ts"
export { encodeEvent, encodeLog, type WrittenEvent, type WrittenLog } from "./encode.ts"
export { type EventOptions, events } from "./events.ts"
export { type InstantOptions, type InstantWeights, instants } from "./instants.ts"
export type { Judged, LogInvariant } from "./invariant.ts"
export { caseLogs, families, type LogOptions } from "./logs.ts"
export { FAULTS, type FaultName, type NearValidOptions, nearValidLogs } from "./near-valid.ts"
export type { NearValid, Planted, Verdict } from "./planted.ts"
