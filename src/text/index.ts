/**
 * The published text: its clauses, what is known of the page, and what changes when a word of it does.
 *
 * @since 0.1.0
 */
export { type ClauseChange, type ClauseHashes, changedClauses, reviewsNeeded } from "./changes.ts"
export { type Clause, type ClauseKind, clauseKinds, rebuild, type Section } from "./clause.ts"
export { clauseHashes, pageHash } from "./hashes.ts"
export { nearest } from "./nearest.ts"
export {
  type ClauseId,
  clauseById,
  clauses,
  findClause,
  type OpusClause,
  sectionOf,
  type UnknownClause,
} from "./opus.ts"
export { publication } from "./publication.ts"
export { type SectionId, sections } from "./sections.ts"
