/**
 * Arbitraries for the tests of an application that follows a complaints code. Needs fast-check, which the rest of the
 * package does not.
 *
 * @since 0.1.0
 */
export { encodeEvent, encodeLog, type WrittenEvent, type WrittenLog } from "./encode.ts"
export { type InstantOptions, type InstantWeights, instants } from "./instants.ts"
export { caseLogs, families, type LogOptions } from "./logs.ts"
