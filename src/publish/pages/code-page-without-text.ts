/**
 * The page of a code whose published text is not held here: what it was taken to promise and say, and the rules made of that.
 *
 * @since 0.1.0
 */

import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { STATEMENTS } from "../../code/statements.ts"
import { isUnknown, MILESTONES } from "../../code/timing.ts"
import { nameOf } from "../../verify/conformance/field.ts"
import { anchor, capital, code, codes, escaped, table } from "../markdown.ts"
import { clausePlace, PAGES, waysFrom } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { sayTiming } from "../timing-words.ts"
import { annotationsOf } from "./annotations.ts"
import { type Page, pageOf } from "./page.ts"

/**
 * Every clause or field that something of a published code cites, in the order in which they are first met.
 *
 * @param published - a code and what it is held against
 * @returns the ids; those of requirements are not among them
 * @since 0.1.0
 */
export const citedIn = ({
  code: of,
  procedures,
  standing,
  report,
  bearings,
  invariants,
}: PublishedCode): readonly string[] => {
  const findings =
    report === undefined ? [] : [report.findings, report.accepted, report.unknown, report.unverified].flat()
  const all = [
    ...Object.values(of.cites).flat(),
    ...of.readings.flatMap((each) => each.clauses),
    ...Object.values(of.statements).flatMap((each) => ("clauses" in each ? each.clauses : [])),
    ...standing.flatMap((each) => each.cites),
    ...procedures.flatMap(({ machine: { norms, transitions, refusals } }) => [
      ...norms.flatMap((each) => [...each.cites, ...(each.sources ?? []).flatMap(({ cites }) => cites)]),
      ...transitions.flatMap((each) => each.cites),
      ...refusals.flatMap((each) => each.cites ?? []),
    ]),
    ...findings.flatMap((each) => each.clauses),
    ...(report?.notes ?? []).flatMap((each) => each.clauses),
    ...bearings.flatMap((each) => each.clauses),
    ...invariants.flatMap((each) => each.clauses),
  ]
  return [...new Set(all)]
}

const promiseRows = (of: ComplaintsCode): readonly (readonly string[])[] =>
  MILESTONES.map((each) => [
    escaped(capital(nameOf(each))),
    escaped(capital(sayTiming(of[each]))),
    of.aims.includes(each) ? "aim" : "duty",
  ])

const statementRows = ({ statements }: ComplaintsCode): readonly (readonly string[])[] =>
  Object.entries(STATEMENTS).map(([id, says]) => {
    const statement = statements[id as keyof typeof statements]
    const found =
      statement === undefined || isUnknown(statement)
        ? `not known${statement === undefined ? "" : `: ${statement.unknown}`}`
        : `${statement.says ? "says so" : "does not say so"}${statement.words === undefined ? "" : `: ${statement.words}`}`
    return [code(id), escaped(capital(says)), escaped(capital(found))]
  })

const fieldsCiting = ({ cites }: ComplaintsCode, clause: string): readonly string[] =>
  Object.entries(cites).flatMap(([field, clauses]) => (clauses.includes(clause) ? [field] : []))

/**
 * The page of a code without its text.
 *
 * @param published - the code and what it is held against
 * @returns the page; each clause or field that a rule cites has its anchor
 * @since 0.1.0
 */
export const codePageWithoutText = (published: PublishedCode): Page => {
  const { code: of, on } = published
  const ways = waysFrom(PAGES.code, of.procedures)
  const cited = citedIn(published).filter((id) => ways.clause(id).includes(`(#${clausePlace("")}`))
  const blocks = [
    `*${escaped(of.title)}*, version ${escaped(of.version)}. **The published text of this code is not held here.** What follows is what it was taken to promise and to say; clauses are named and cannot be quoted.`,
    ...(of.source === undefined ? [] : [`Source: ${escaped(of.source)}.`]),
    ...(of.coverage === undefined ? [] : [`What was read: ${escaped(of.coverage)}.`]),
    ...(of.remarks ?? []).map((each) => `Remark: ${escaped(each)}`),
    on === undefined
      ? "Not held against the regulation: no date was given."
      : `Held against the regulation in force on ${on}. [All findings](${PAGES.conformance}).`,
    "## What it promises",
    table(["Promise", "By when", "Force"], promiseRows(of), "None."),
    "## What it says and does not say",
    table(["Statement", "What", "Found"], statementRows(of), "None."),
    "## What its rules come from",
    "A name with a colon stands for a part of the code of which no clause is named.",
    ...cited.flatMap((id) => {
      const fields = fieldsCiting(of, id)
      return [
        `### ${anchor(clausePlace(id))}${code(id)}`,
        ...(fields.length === 0 ? [] : [`Of ${codes(fields)}.`]),
        ...annotationsOf(published, id, undefined, ways),
      ]
    }),
  ]
  return pageOf(PAGES.code, "The code", blocks)
}
