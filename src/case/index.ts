/** A case: its event log, replay, state, deadlines, rights, next steps and explanations. @since 0.1.0 */
export * from "./awards.ts"
export * from "./compare.ts"
export { complaintFigures } from "./complaint-figures.ts"
export { type DueError, dueOf, type Reached, type SpanDue, type SpanDueReport, spanDueReport } from "./due.ts"
export * from "./duties.ts"
export * from "./explain.ts"
export * from "./family.ts"
export {
  compileFigures,
  type DutyFigure,
  type Figure,
  type Figures,
  figureOfDuty,
  type RightFigure,
} from "./figures.ts"
export * from "./following.ts"
export type { SourceName } from "./governing.ts"
export * from "./labels.ts"
export * from "./next.ts"
export { operativeRules } from "./operative.ts"
export { complaintRules, regimeOf } from "./regime.ts"
export * from "./replay.ts"
export * from "./rights.ts"
export * from "./timeline.ts"
export { type CaseRefusal, refusalIn, versionAt, versionOf } from "./version.ts"
export * from "./what-if.ts"
