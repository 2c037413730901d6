/** Pages made from the same data that runs. @since 0.1.0 */

export { conformancePage } from "./conformance-page.ts"
export { jsonSchemaOf, type Read, type ReadName, readNames, standardSchemaOf } from "./json-schemas.ts"
export { issueLetter, type LetterNotIssued } from "./letters/issue.ts"
export { type LetterPart, type LetterRule, SLOTS, type SlotId } from "./letters/letter.ts"
export {
  type Blank,
  type Letter,
  type LetterError,
  type LetterOptions,
  letterOf,
  type UnverifiedFact,
  type WrittenPart,
} from "./letters/letter-of.ts"
export { LETTERS, type LetterName, letterNames } from "./letters/letters.ts"
export type { NotOwed } from "./letters/owed.ts"
export { lettersPage } from "./letters-page.ts"
export { type ManifestDifference, manifestDifferences } from "./manifest/differences.ts"
export { decodeManifest, type Manifest, type ManifestError, manifestOf } from "./manifest/manifest.ts"
export {
  decodeMutationRecord,
  isRecordOf,
  type MutationRecord,
  type MutationRecordError,
  mutationRecordOf,
} from "./mutation-record.ts"
export {
  type GuardingInvariant,
  type Page,
  type Picture,
  type Publication,
  type PublicationError,
  type PublicationOptions,
  publicationOf,
} from "./publication.ts"
export { requirementsPage } from "./requirements-page.ts"
export { type SarifLog, type SarifResult, sarifOf } from "./sarif.ts"
export type { SarifRule } from "./sarif-rules.ts"
export {
  type CaseVector,
  type ConformanceVector,
  caseVector,
  conformanceVector,
  type MachineOutcome,
  type MachineVector,
  type MachineVectors,
  machineVectors,
  type TimeVector,
  type TimeVectors,
  timeVectors,
} from "./vectors.ts"
export { vocabularyPage } from "./vocabulary.ts"
