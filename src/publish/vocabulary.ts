/**
 * The vocabulary page: the names of every procedure's states, events, norms, refusals, notices and cases raised.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { Norm } from "../machine/norm.ts"
import { procedures } from "../procedures/procedures.ts"
import type { Clause } from "../text/clause.ts"
import { citationsByClause, type RuleBook } from "../verify/citations.ts"
import { INFORMATIONAL } from "../verify/informational.ts"
import { ruleBookOf } from "../verify/rule-book.ts"
import { chapter, commonFields } from "./chapter.ts"
import { clauseTable } from "./clause-rows.ts"
import { code, escaped, table } from "./markdown.ts"
import { NORM_HEADS, normRow } from "./norm-rows.ts"
import { STANDING } from "./standing.ts"
import { textOf } from "./text-of.ts"

/**
 * The vocabulary of a code as a page of Markdown, the same for the same code.
 *
 * @param code - a complaints code; its clauses are those of the published text, or, where that is not held here, those that
 * its rules cite
 * @returns the page: what every event carries, a chapter for each procedure, the standing norms, and the clauses; every
 * norm has an anchor: `Complaint.acknowledge`, and `standing.publish` for a standing one
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { vocabularyPage } from "@opustech/complaints-code/publish"
 * vocabularyPage(opus).startsWith("# ") // => true
 * @since 0.1.0
 */
export const vocabularyPage = (code: ComplaintsCode): string => {
  const book = ruleBookOf(code)
  const clauses = textOf(code)
  const isHeld = clauses.length > 0
  const blocks = [
    "# The vocabulary of the procedures",
    ...introduction(code),
    "## What every event carries",
    commonTable(),
    ...code.procedures.flatMap((name) => chapter(name, procedures[name](code))),
    "## Standing norms",
    "What holds as long as the code is in force, without anything having to happen first.",
    standingTable(book.standing),
    "## Clauses",
    isHeld
      ? "The published text, clause by clause, with the rules that carry each out, or the reason why none does."
      : "The published text of this code is not held here: what its rules cite, with these rules.",
    clauseTable(isHeld ? clauses : citedBy(book), book, isHeld ? INFORMATIONAL : {}),
  ]
  return `${blocks.join("\n\n")}\n`
}

/** What the rules of a code cite whose text is not held: clauses without words. */
const citedBy = (book: RuleBook): readonly Clause[] =>
  Object.keys(citationsByClause(book)).map((id) => ({ id, section: "", kind: "information", text: "", gap: "" }))

const introduction = ({ title, version, procedures: names }: ComplaintsCode): readonly string[] => [
  "Written by `npm run docs` from the rules that run: do not edit.",
  [
    `The names in which a case under *${escaped(title)}* (version ${escaped(version)}) is told:`,
    "of each procedure the states, the events that happen in it, what is owed and allowed, why an event is refused, and what",
    "it sets going.",
  ].join("\n"),
  [
    "A norm is a duty (*must*), an aim (*aims to*) or a right (*may*). Where the text sets no time, the norm is *untimed*,",
    "and the words that stand in the place of a time are quoted. Where something depends on how the text is read, *under*",
    "names the reading and the alternative.",
  ].join("\n"),
  [
    "An event is refused only where nothing lets it happen: for a condition that is not met (these refusals stand first in",
    "their tables), else for the first of the others that fits.",
  ].join("\n"),
  [
    ...names.map((name) => `- [${name}](#${name.toLowerCase()})`),
    "- [Standing norms](#standing-norms)",
    "- [Clauses](#clauses)",
  ].join("\n"),
]

const MEANINGS: Readonly<Record<string, string>> = {
  id: "the event's id, unlike that of any other event of the log",
  at: "when it happened",
  recordedAt: "when it was recorded, which never changes what follows from it",
  by: "who recorded it",
  case: "the id of its case",
  procedure: "the procedure of its case; the first event of a case names it",
  raisedBy: "the id of the case that raised its case",
  type: "its name, one of those below",
}

const commonTable = (): string =>
  table(
    ["Field", "Meaning"],
    commonFields().map(({ name, says }) => [
      name === "type" ? `${code(name)}: the name of an event` : says.join("<br>"),
      escaped(MEANINGS[name] ?? ""),
    ]),
    "None.",
  )

const standingTable = (norms: readonly Norm[]): string =>
  table(
    NORM_HEADS,
    norms.map((norm) => normRow(STANDING, norm, `standing.${norm.id}`)),
    "None.",
  )
