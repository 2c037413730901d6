/**
 * Opus's Feedback Procedure & Complaints Code as published: every character of the page, as clauses.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Clause, Section } from "./clause.ts"
import { nearest } from "./nearest.ts"
import { complaints } from "./opus/complaints.ts"
import { ending } from "./opus/ending.ts"
import { feedback } from "./opus/feedback.ts"
import { opening } from "./opus/opening.ts"
import { services } from "./opus/services.ts"
import { type SectionId, sections } from "./sections.ts"

/**
 * The clauses of the page, in its order; `rebuild(clauses)` is the page.
 *
 * @example
 * clauses[0].text // => "Call us: 0800 3167566"
 *
 * @since 0.1.0
 */
export const clauses = [
  ...opening,
  ...feedback,
  ...complaints,
  ...services,
  ...ending,
] as const satisfies readonly PublishedClause[]

/**
 * The id of a clause of the page: a misspelt citation does not compile.
 *
 * @since 0.1.0
 */
export type ClauseId = (typeof clauses)[number]["id"]

/**
 * A clause of the page.
 *
 * @since 0.1.0
 */
export type OpusClause = Clause<ClauseId, SectionId>

/**
 * The clause with an id that is known when the program is written.
 *
 * @param id - see {@link findClause} for an id that comes from outside
 *
 * @example
 * clauseById("adr.ofcom").text // => "you may make a complaint through Ofcom."
 *
 * @since 0.1.0
 */
export const clauseById = (id: ClauseId): OpusClause => byId[id]

/**
 * The section in which a clause stands.
 *
 * @param id - the clause's id
 *
 * @example
 * sectionOf("adr.ofcom").heading // => "Alternative Dispute Resolution"
 *
 * @since 0.1.0
 */
export const sectionOf = (id: ClauseId): Section<SectionId> => sections[clauseById(id).section]

/**
 * The refusal of a text that is the id of no clause.
 *
 * @since 0.1.0
 */
export interface UnknownClause {
  readonly _tag: "UnknownClause"
  readonly code: "UnknownClause"
  readonly message: string
  /** The id that was probably meant, where one is near. */
  readonly nearest?: ClauseId
}

/**
 * The clause with an id that comes from outside.
 *
 * @param text - what should be a clause's id
 * @returns the clause; refused with `UnknownClause`, which names the nearest id, where no clause has that id
 *
 * @example
 * import * as Result from "effect/Result"
 * import { findClause } from "@opustech/complaints-code/text"
 * Result.isSuccess(findClause("adr.ofcom")) // => true
 * Result.getOrElse(findClause("adr.ofcon"), ({ message }) => message)
 * // => 'There is no clause "adr.ofcon". Did you mean "adr.ofcom"?'
 *
 * @since 0.1.0
 */
export const findClause = (text: string): Result.Result<OpusClause, UnknownClause> => {
  const clause = clauses.find(({ id }) => id === text)
  return clause === undefined ? Result.fail(unknownClause(text)) : Result.succeed(clause)
}

/** What the compiler holds each clause to: a known section, and an id that begins with it. */
type PublishedClause = { readonly [In in SectionId]: Clause<`${In}.${string}`, In> }[SectionId]

// Every id is a key, because the ids are those of the very list that the record is made from.
const byId = Object.fromEntries(clauses.map((clause) => [clause.id, clause])) as Readonly<Record<ClauseId, OpusClause>>

const unknownClause = (text: string): UnknownClause => {
  const near = nearest(
    text,
    clauses.map(({ id }) => id),
  )
  const hint = near === undefined ? "Clauses are named section.topic, as in adr.ofcom." : `Did you mean "${near}"?`
  return {
    _tag: "UnknownClause",
    code: "UnknownClause",
    message: `There is no clause ${quoted(text)}. ${hint}`,
    ...(near === undefined ? {} : { nearest: near }),
  }
}

const quoted = (text: string): string =>
  text.length < 100 ? JSON.stringify(text) : `${JSON.stringify(text.slice(0, 60))}... (${text.length} characters)`
