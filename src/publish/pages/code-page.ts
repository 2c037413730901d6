/**
 * The annotated Code: every section and clause as published, and beside each what becomes of it.
 *
 * @since 0.1.0
 */
import type { Clause } from "../../text/clause.ts"
import { type SectionId, sections } from "../../text/sections.ts"
import { citationsByClause } from "../../verify/citations.ts"
import { INFORMATIONAL } from "../../verify/informational.ts"
import { anchor, capital, code, escaped, table } from "../markdown.ts"
import { clausePlace, PAGES, waysFrom } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { annotationsOf } from "./annotations.ts"
import { citedIn, codePageWithoutText } from "./code-page-without-text.ts"
import { type Page, pageOf } from "./page.ts"

const reasonOf = (id: string): string | undefined =>
  Object.hasOwn(INFORMATIONAL, id) ? INFORMATIONAL[id as keyof typeof INFORMATIONAL] : undefined

const headingOf = (id: string): string => {
  const section = sections[id as SectionId]
  if (section.heading !== null) return section.heading
  const within = "within" in section ? sections[section.within].heading : null
  return within === null ? capital(id) : `${capital(id.replace("-", " "))} (in ${within})`
}

/** The clauses section by section, in the order in which they stand; a section can come again. */
const runsOf = (
  clauses: readonly Clause[],
): readonly { readonly section: string; readonly of: readonly Clause[] }[] => {
  const runs: { section: string; of: Clause[] }[] = []
  for (const clause of clauses) {
    const last = runs.at(-1)
    if (last?.section === clause.section) last.of.push(clause)
    else runs.push({ section: clause.section, of: [clause] })
  }
  return runs
}

const verbatim = ({ text }: Clause): string =>
  text === ""
    ? "> **Absent from the published text that we have.**"
    : `> ${text.split("\n").map(escaped).join("<br>\n> ")}`

const clauseBlocks = (published: PublishedCode, clause: Clause): readonly string[] => {
  const ways = waysFrom(PAGES.code, published.code.procedures)
  const { id, kind, note } = clause
  return [
    `${anchor(clausePlace(id))}`,
    verbatim(clause),
    `${code(id)} – ${kind}${note === undefined ? "" : `. ${escaped(note)}`}`,
    ...annotationsOf(published, id, reasonOf(id), ways),
  ]
}

const coverage = ({ clauses, procedures, standing, readings }: PublishedCode): readonly string[] => {
  const machines = procedures.map(({ machine }) => machine)
  const cited = citationsByClause({ machines, standing, readings: [] })
  const left = new Set(readings.flatMap((each) => each.clauses))
  const is = (of: (clause: Clause) => boolean, all: readonly Clause[]): string => String(all.filter(of).length)
  const carried = ({ id }: Clause): boolean => Object.hasOwn(cited, id)
  const declared = ({ id }: Clause): boolean => reasonOf(id) !== undefined
  const ids = [...new Set(clauses.map(({ section }) => section))]
  const row = (name: string, all: readonly Clause[]): readonly string[] => [
    name,
    String(all.length),
    is(carried, all),
    is(declared, all),
    is((each) => !carried(each) && !declared(each), all),
    is(({ id }) => left.has(id), all),
    is(({ kind }) => kind === "defect", all),
  ]
  return [
    "## How much of the text is carried out",
    table(
      [
        "Section",
        "Clauses",
        "Carried out by rules",
        "No rule, with a reason",
        "Neither",
        "Left open",
        "Lost or absent",
      ],
      [
        ...ids.map((id) =>
          row(
            escaped(headingOf(id)),
            clauses.filter(({ section }) => section === id),
          ),
        ),
        row("**All**", clauses),
      ],
      "None.",
    ),
  ]
}

/** What rules or findings name though no clause of the text says it. */
const besideTheText = (published: PublishedCode): readonly string[] => {
  const ways = waysFrom(PAGES.code, published.code.procedures)
  const known = new Set(published.clauses.map(({ id }) => id))
  const others = citedIn(published).filter((id) => !known.has(id) && ways.clause(id).includes(`(#${clausePlace("")}`))
  return others.length === 0
    ? []
    : [
        "## What no clause says",
        "A name with a colon stands for a part of the code of which the text says nothing.",
        ...others.flatMap((id) => [
          `${anchor(clausePlace(id))}${code(id)}`,
          ...annotationsOf(published, id, undefined, ways),
        ]),
      ]
}

/**
 * The annotated Code.
 *
 * @param published - the code and what it is held against
 * @returns the page, on which each clause stands once, verbatim, at its anchor; of a code whose text is not held here, the
 * clauses that it cites
 * @since 0.1.0
 */
export const codePage = (published: PublishedCode): Page => {
  const { code: of, clauses, on } = published
  if (clauses.length === 0) return codePageWithoutText(published)
  const blocks = [
    `*${escaped(of.title)}*, version ${escaped(of.version)}. Each clause stands as it was published, misprints included; beside it, the rules that carry it out, what it leaves open, and what the regulation asks of it.`,
    on === undefined
      ? "Not held against the regulation: no date was given."
      : `Held against the regulation in force on ${on}. [All findings](${PAGES.conformance}).`,
    ...coverage(published),
    ...runsOf(clauses).flatMap(({ section, of: run }) => [
      `## ${escaped(headingOf(section))}`,
      ...run.flatMap((clause) => clauseBlocks(published, clause)),
    ]),
    ...besideTheText(published),
  ]
  return pageOf(PAGES.code, "The annotated Code", blocks)
}
