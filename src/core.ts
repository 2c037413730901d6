/**
 * The core, for a browser that counts bytes: time, machines, the Complaint procedure and a case of it, without decoding,
 * prose, the other procedures or the tables of other zones.
 *
 * @since 0.1.0
 */
export { complaintFigures } from "./case/complaint-figures.ts"
export * from "./case/duties.ts"
export * from "./case/explain.ts"
export {
  compileFigures,
  type DutyFigure,
  type Figure,
  type Figures,
  figureOfDuty,
  type RightFigure,
} from "./case/figures.ts"
export * from "./case/next.ts"
export { complaintRules, regimeOf } from "./case/regime.ts"
export * from "./case/replay.ts"
export type * from "./case/report.ts"
export { reportOf } from "./case/report-of.ts"
export * from "./case/rights.ts"
export type { CaseLog, Log } from "./code/case-log.ts"
export { type EnactError, type EnactedCode, type Enactment, enact } from "./code/enact.ts"
export type { ComplaintEvent, ComplaintEventType } from "./code/events.ts"
export { opus } from "./code/opus.ts"
export { type ComplaintState, complaint } from "./procedures/complaint.ts"
export type { Instant } from "./time/instant.ts"
