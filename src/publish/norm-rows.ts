/**
 * Norms as rows of a table: who, with what force, what, by when, and the clauses.
 *
 * @since 0.1.0
 */
import { sayNorm } from "../machine/english.ts"
import type { Machine } from "../machine/machine.ts"
import type { Norm, Terms } from "../machine/norm.ts"
import { choose, isChoice, type Read } from "../machine/reading.ts"
import { clauseLinks } from "./clause-rows.ts"
import { anchor, capital, code, escaped } from "./markdown.ts"

/**
 * The headings of the columns of {@link normRow}.
 *
 * @example
 * NORM_HEADS.length // => 6
 * @since 0.1.0
 */
export const NORM_HEADS = ["Norm", "Who", "Force", "What", "When", "Clauses"] as const

/** Stands for what is to be done in a norm's sentence, which is told in parts: a character that no sentence has. */
const WHAT = "\u0000"

/**
 * A norm as a row: its sentence in plain English (`sayNorm`), cut into who, force, what and when.
 *
 * @param machine - the machine whose words are used
 * @param norm - the norm
 * @param id - its id in the page, which its anchor bears
 * @returns the cells, as Markdown
 * @since 0.1.0
 */
export const normRow = (machine: Machine, norm: Norm, id: string): readonly string[] => {
  const party = machine.parties[norm.party] ?? norm.party
  const sentence = sayNorm(machine, { ...norm, says: WHAT, terms: eachOf(norm.terms, markedUntimed) })
  const [before = "", after = ""] = sentence.split(WHAT)
  const when = capital(after.replace(/^[:,] /, ""))
  const breach = norm.onBreach === undefined ? "" : ` If breached: ${norm.onBreach}`
  return [
    `${anchor(id)}${code(norm.id)}`,
    escaped(party),
    escaped(before.slice(party.length).trim()),
    escaped(norm.says),
    escaped(`${when}${breach}`),
    clauseLinks(norm.cites),
  ]
}

const eachOf = <T>(value: Read<T>, change: (value: T) => T): Read<T> =>
  isChoice(value)
    ? choose(
        value.reading,
        Object.fromEntries(Object.entries(value.among).map(([alternative, each]) => [alternative, change(each)])),
      )
    : change(value)

/** Where the text sets no time, the page says so, and quotes the phrase that stands in its place. */
const markedUntimed = (terms: Terms): Terms => {
  const { due } = terms
  if (due === undefined || !("within" in due) || due.within.unit !== "untimed") return terms
  return { ...terms, due: { ...due, within: { unit: "untimed", phrase: `untimed (“${due.within.phrase}”)` } } }
}
