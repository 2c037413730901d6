/**
 * The core, for a browser that counts bytes: time, machines, the Complaint procedure and cases, without decoding, prose
 * or the tables of other zones.
 *
 * @since 0.1.0
 */
export * from "./case/index.ts"
export { type EnactError, type EnactedCode, type Enactment, enact } from "./code/enact.ts"
export type { ComplaintEvent, ComplaintEventType } from "./code/events.ts"
export type { CaseLog, Log } from "./code/log.ts"
export { opus } from "./code/opus.ts"
export { type ComplaintState, complaint } from "./procedures/complaint.ts"
