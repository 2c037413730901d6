/**
 * The index of rules as a page.
 *
 * @since 0.1.0
 */

import { anchor, code, escaped, table } from "../markdown.ts"
import { PAGES, placeOf, type Ways, waysFrom } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { type RuleEntry, ruleIndexOf } from "../rule-index.ts"
import { STANDING } from "../standing.ts"
import { normTable } from "./norm-table.ts"
import { type Page, pageOf } from "./page.ts"
import { titleOfProcedure } from "./procedure-page.ts"

/** How much of a long sentence the index tells; the place that it leads to has all of it. */
const MOST = 160

const shortened = (text: string): string =>
  text.length <= MOST
    ? text
    : `${text.slice(0, text.lastIndexOf(" ", MOST) < 40 ? MOST : text.lastIndexOf(" ", MOST))} …`

const row = (entry: RuleEntry, ways: Ways): readonly string[] => {
  const { id, kind, says, page, place } = entry
  // What stands on this very page has its anchor where it stands, and not here again.
  const isHere = page === PAGES.rules
  return [
    `${isHere ? "" : anchor(id)}${ways.to(code(id), page, place)}`,
    kind,
    escaped(shortened(says.replaceAll(/\s+/g, " "))),
  ]
}

const HEADS = ["Id", "Kind", "In short"]

/**
 * The index of rules, with the standing norms in full, which have no page of their own.
 *
 * @param published - the code and what it is held against
 * @returns the page, on which every rule has its id as an anchor, for ever
 * @since 0.1.0
 */
export const rulesPage = (published: PublishedCode): Page => {
  const ways = waysFrom(PAGES.rules, published.code.procedures)
  const all = ruleIndexOf(published)
  const { procedures, standing } = published
  const rest = (kinds: readonly RuleEntry["kind"][]): string =>
    table(
      HEADS,
      all.filter(({ kind }) => kinds.includes(kind)).map((each) => row(each, ways)),
      "None.",
    )
  return pageOf(PAGES.rules, "Index of rules", [
    `${all.length} ids, each an anchor that never changes: a ticket can link to \`rules.md#Complaint.acknowledge\`.`,
    ...procedures.flatMap(({ name }) => [
      `## ${titleOfProcedure(name)}`,
      table(
        HEADS,
        all.filter(({ id }) => id.startsWith(`${name}.`)).map((each) => row(each, ways)),
        "None.",
      ),
    ]),
    "## Standing norms",
    "What holds as long as the code is in force, without anything having to happen first.",
    normTable(STANDING, standing, placeOf.standing, ways, "None."),
    "## Readings",
    rest(["reading", "alternative of a reading"]),
    "## Invariants",
    rest(["invariant"]),
    "## Clauses",
    rest(["clause"]),
    "## Requirements",
    rest(["requirement"]),
  ])
}
