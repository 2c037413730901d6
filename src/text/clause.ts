/**
 * Clauses: a published text cut into pieces that can be cited, so that nothing of it is lost and rules can point at it.
 *
 * @since 0.1.0
 */

/**
 * The kinds of clause, each with what it means. A `defect` is a hole in the text as it reached us: it is cited to say what
 * is not known, and is never a fact.
 *
 * @example
 * clauseKinds.aim // => "what the publisher wants or strives for, without undertaking to achieve it"
 *
 * @since 0.1.0
 */
export const clauseKinds = {
  obligation: "what the publisher undertakes to do",
  permission: "what a reader may do, or is invited to do",
  condition: "when the permission or obligation of the same sentence applies",
  definition: "what a term or list that other clauses use consists of, or examples of it",
  aim: "what the publisher wants or strives for, without undertaking to achieve it",
  information: "a statement that asks nothing of anyone",
  contact: "an address, a telephone number or a website",
  heading: "a title or label that names what follows",
  furniture: "a part of the web page that is no part of what it publishes",
  defect: "a part of the text that was lost or spoilt before it reached us",
} as const

/**
 * What a clause is: one of the names of {@link clauseKinds}.
 *
 * @since 0.1.0
 */
export type ClauseKind = keyof typeof clauseKinds

/**
 * A clause: a piece of a published text, verbatim, with an id that other code cites and that never changes.
 *
 * @since 0.1.0
 */
export interface Clause<Id extends string = string, In extends string = string> {
  /** `section.topic`, for instance `response-times.acknowledge`. */
  readonly id: Id
  /** The id of the section in which it stands: the part of its own id before the dot. */
  readonly section: In
  readonly kind: ClauseKind
  /** Verbatim, with its punctuation and misprints; empty only for a defect that records something absent. */
  readonly text: string
  /** Exactly the characters between this clause and the next: white space and list markers; empty for the last. */
  readonly gap: string
  /** What a reader should know of the text: a misprint, or what is absent. */
  readonly note?: string
}

/**
 * A section: a part of a published text that clauses stand in.
 *
 * @since 0.1.0
 */
export interface Section<Id extends string = string> {
  readonly id: Id
  /** Verbatim; null for a part that the text gives no heading of its own. */
  readonly heading: string | null
  /** The headed section within which a part without a heading stands, where there is one. */
  readonly within?: Id
}

/**
 * The text that clauses were cut from, put together again, character for character.
 *
 * @param clauses - every clause of the text, in its order
 * @returns the texts and gaps, joined
 *
 * @example
 * rebuild([
 *   { id: "greeting.hello", section: "greeting", kind: "information", text: "Hello.", gap: "\n" },
 *   { id: "greeting.again", section: "greeting", kind: "information", text: "Hello again.", gap: "" },
 * ]) // => "Hello.\nHello again."
 *
 * @since 0.1.0
 */
export const rebuild = (clauses: readonly Clause[]): string =>
  clauses.map((clause) => clause.text + clause.gap).join("")
