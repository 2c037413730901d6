/**
 * What holds a code to its text and to the regulation, and cases to the rules: clause coverage, conformance, checks, static
 * checks, rule mutation, findings on cases, audits.
 *
 * @since 0.1.0
 */
export {
  type AuditOptions,
  type Auditor,
  type AuditReport,
  auditor,
  type NormAudit,
  type OverdueReport,
  type Rejected,
  type RuleAudit,
} from "./audit.ts"
export { type Accepted, type AcceptedFinding, type Baseline, type BaselineError, decodeBaseline } from "./baseline.ts"
export { type CaseFinding, type CaseFindingsError, findingsOfCase } from "./case-findings.ts"
export type { CheckedProof, ProvedInvariant } from "./check-proof.ts"
export {
  type Acceptance,
  type Checked,
  type CheckReport,
  type CountingFinding,
  isFailing,
  reportOfCheck,
} from "./check-report.ts"
export { type Citation, citationsByClause, citationsOf, type RuleBook } from "./citations.ts"
export { type ConformanceOptions, conformance, conformanceBetween } from "./conformance/conformance.ts"
export type {
  Conformance,
  ConformanceBetween,
  ConformanceNote,
  ConformanceParts,
  DependsOn,
  Finding,
  Unverified,
} from "./conformance/finding.ts"
export type { CodeOrVersions, ConformanceError } from "./conformance/refusal.ts"
export { sayCodeTest } from "./conformance/say.ts"
export { type Coverage, type CoverageFault, coverageOf } from "./coverage.ts"
export { type Diff, diffOf, sayChange } from "./diff/diff.ts"
export {
  type ClauseTexts,
  type Edition,
  type EditionError,
  type EditionOptions,
  type EditionRules,
  editionOf,
  opusClauseTexts,
} from "./diff/edition.ts"
export { type Effect, type Effects, effectsOf, type Ground } from "./diff/effects.ts"
export {
  CHANGE_KINDS,
  CHANGE_SEVERITIES,
  type Change,
  type ChangeKind,
  type ChangeSeverity,
  type KindRule,
  severityOf,
} from "./diff/kinds.ts"
export { clausesOfPage } from "./diff/published.ts"
export { decodeRecorded, type RecordedEdition, type RecordedError, recordEdition } from "./diff/recorded.ts"
export type { DeadlineRule } from "./explore/deadline-rules.ts"
export { type Demand, noticeGiven, raised } from "./explore/demand.ts"
export type { BudgetExceeded, Explored } from "./explore/found.ts"
export type { Visit } from "./explore/visits.ts"
export type { Family, FamilyCheck, FamilyCondition, FamilyDemand } from "./families/family-demand.ts"
export { INFORMATIONAL } from "./informational.ts"
export {
  type Check,
  catalogueOfInvariants,
  type DeadlineDemand,
  type Invariant,
  invariantsOf,
  type ReplayDemand,
} from "./invariants/index.ts"
export type { UnknownInvariant } from "./invariants/unknown.ts"
export type { Equivalent } from "./mutation/equivalent.ts"
export { invariantKiller } from "./mutation/invariant-killer.ts"
export type { Kill, Killer } from "./mutation/killers.ts"
export type { ChangedCode, LawfulMachine, Mutant, MutantKind } from "./mutation/mutants.ts"
export {
  type MutantReport,
  type Mutation,
  type MutationOptions,
  type MutationScore,
  mutate,
  type Survivor,
} from "./mutation/mutate.ts"
export { type CheckPart, coveragePart, machinesPart, type RuleFault, staticPart } from "./parts.ts"
export { type PathTo, type PathToError, pathTo } from "./path-to.ts"
export type { Proof, Proved, ProveOptions } from "./proof.ts"
export { type ProofPart, type ProofPlan, proofPlan } from "./proof-plan.ts"
export { prove } from "./prove.ts"
export type { CaseOfOne, Counterexample } from "./proving/logs.ts"
export type { CheckResult } from "./proving/prover.ts"
export type { Regime } from "./proving/regimes.ts"
export type { Replay } from "./proving/replay-laws.ts"
export { type Misquotation, misquotationsOf, type Quotation } from "./quotations.ts"
export { ruleBookOf } from "./rule-book.ts"
export { type SampleOptions, sampleCases } from "./sample/sample.ts"
export type { Scenario, ScenarioStep, Stand } from "./scenarios/scenario.ts"
export { scenariosOf } from "./scenarios/scenarios.ts"
export type { StaticFinding } from "./static/finding.ts"
export { findingsOfRules, staticFindings } from "./static/static.ts"
