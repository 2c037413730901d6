/**
 * Clauses as links and as a table: the published words behind each rule.
 *
 * @since 0.1.0
 */
import type { Clause } from "../text/clause.ts"
import { type Citation, citationsOf, type RuleBook } from "../verify/citations.ts"
import { anchor, code, escaped, link, table } from "./markdown.ts"

/**
 * Clauses as links to where the page quotes them.
 *
 * @param ids - the ids of clauses; one that comes again is left out
 * @example
 * clauseLinks(["adr.ofcom"]) // => "[`adr.ofcom`](#clause-adr.ofcom)"
 * @since 0.1.0
 */
export const clauseLinks = (ids: readonly string[]): string =>
  [...new Set(ids)].map((id) => link(code(id), "", anchorOf(id))).join(", ")

/**
 * The place of a norm in the page, by the id of the rule that it is: a standing one has a place of its own.
 *
 * @param citation - a norm of a procedure, or a standing one
 * @example
 * placeOf({ rule: "publish", kind: "standing", clauses: ["copy.website"] }) // => "standing.publish"
 * @since 0.1.0
 */
export const placeOf = ({ rule, kind }: Citation): string => (kind === "standing" ? `standing.${rule}` : rule)

/**
 * The clauses of a text as a table: each verbatim, with the norms that cite it and how many other rules do, or why none
 * does. A reading carries nothing out, and is not counted.
 *
 * @param clauses - the clauses, in the order of the text
 * @param book - the rules
 * @param informational - why no rule cites a clause, by the clause's id
 * @since 0.1.0
 */
export const clauseTable = (
  clauses: readonly Clause[],
  book: RuleBook,
  informational: Readonly<Record<string, string>>,
): string => {
  const citations = citationsOf({ ...book, readings: [] })
  return table(
    ["Clause", "As published", "Cited by"],
    clauses.map(({ id, text }) => [
      `${anchor(anchorOf(id))}${code(id)}`,
      text === "" ? "*absent*" : escaped(text),
      sayCiting(
        citations.filter((each) => each.clauses.includes(id)),
        Object.hasOwn(informational, id) ? informational[id] : undefined,
      ),
    ]),
    "None.",
  )
}

const anchorOf = (id: string): string => `clause-${id}`

const sayCiting = (citations: readonly Citation[], reason: string | undefined): string => {
  if (citations.length === 0) return reason === undefined ? "No rule." : `No rule. ${escaped(reason)}`
  const norms = citations.filter(({ kind }) => kind === "norm" || kind === "standing")
  const count = (kind: Citation["kind"]): readonly string[] => {
    const n = citations.filter((each) => each.kind === kind).length
    return n === 0 ? [] : [`${n} ${kind}${n === 1 ? "" : "s"}`]
  }
  return [
    ...norms.map((each) => link(code(each.rule), "", placeOf(each))),
    ...count("transition"),
    ...count("refusal"),
  ].join(", ")
}
