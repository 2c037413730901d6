/** What holds a code to its text: clause coverage, and the rules that each clause bears on. @since 0.1.0 */
export { type CaseFinding, type CaseFindingsError, findingsOfCase } from "./case-findings.ts"
export { type Citation, citationsByClause, citationsOf, type RuleBook } from "./citations.ts"
export { type Coverage, type CoverageFault, coverageOf } from "./coverage.ts"
export { INFORMATIONAL } from "./informational.ts"
export { ruleBookOf } from "./rule-book.ts"
