/** What holds a code to its text, and cases to the rules: clause coverage, findings on cases, audits. @since 0.1.0 */
export {
  type AuditOptions,
  type Auditor,
  type AuditReport,
  auditor,
  type EnactedFor,
  type NormAudit,
  type OverdueReport,
  type Rejected,
  type RuleAudit,
} from "./audit.ts"
export { type CaseFinding, type CaseFindingsError, findingsOfCase } from "./case-findings.ts"
export { type Citation, citationsByClause, citationsOf, type RuleBook } from "./citations.ts"
export { type Coverage, type CoverageFault, coverageOf } from "./coverage.ts"
export { INFORMATIONAL } from "./informational.ts"
export { ruleBookOf } from "./rule-book.ts"
