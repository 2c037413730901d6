/**
 * The regulation as data: every requirement with its dates, source and confidence, and the histories of the wait, the
 * letters, the scope, the schemes and the amounts.
 *
 * @since 0.1.0
 */
export { type AdrScheme, adrSchemes, adrSchemesOn, type Known } from "./adr-schemes.ts"
export { type AutomaticCompensation, automaticCompensation, automaticCompensationOn } from "./automatic-compensation.ts"
export type { CaseTest, CodeTest, SchemePart, Severity } from "./check.ts"
export type { Dated, History, NoDate } from "./dated.ts"
export { inForceOn } from "./in-force.ts"
export { type LawFacts, lawFor } from "./law.ts"
export { type LawNorm, lawNorms } from "./law-norms.ts"
export { type LawWait, lawWaits } from "./law-waits.ts"
export { type LetterRule, letterRules, lettersOn } from "./letters.ts"
export { type RegulationReadingId, regulationReadings } from "./readings.ts"
export {
  type Bound,
  type Check,
  type Confidence,
  type Requirement,
  type RequirementKind,
  type Topic,
  type Towards,
  topics,
} from "./requirement.ts"
export { type RequirementId, requirementById, requirements, type UnknownRequirement } from "./requirements.ts"
export { type Scope, type ScopeDefinition, scopeDefinitions, scopeOf } from "./scope.ts"
export { type Wait, waitOn, waits } from "./waits.ts"
