/**
 * The invariants as a page: what must hold whatever happens, where it comes from, and what was proved of it.
 *
 * @since 0.1.0
 */
import { counted, figure } from "../../text/figure.ts"
import type { Explored } from "../../verify/explore/found.ts"
import { catalogueOfInvariants } from "../../verify/invariants/index.ts"
import type { Proof, Proved } from "../../verify/proof.ts"
import { anchor, capital, code, escaped, lines, table } from "../markdown.ts"
import { invariantPlace, PAGES, type Ways, waysFrom } from "../places.ts"
import type { GuardingInvariant, PublishedCode } from "../published-code.ts"
import { mutationSection } from "./mutation-section.ts"
import { fenced, type Page, pageOf } from "./page.ts"
import { titleOfProcedure } from "./procedure-page.ts"

/** Laws of replay, which are tried on many cases and not proved. */
const triedOnly = (): ReadonlySet<string> =>
  new Set(
    catalogueOfInvariants()
      .filter(({ checks, families }) => families === undefined && checks.every(({ kind }) => kind === "replay"))
      .map(({ id }) => id),
  )

const sayExplored = ({ states, transitions, starts }: Explored, isTried: boolean): string =>
  isTried
    ? `tried on ${counted(starts, "case")}`
    : [
        ...(states === 0 ? [] : [counted(states, "situation"), counted(transitions, "step")]),
        ...(starts === 0 ? [] : [counted(starts, "start")]),
      ].join(", ")

const COMES: Readonly<Record<Proved["comes"], string>> = {
  holds: "holds",
  broken: "**broken**",
  open: "**left open**",
  notApplicable: "does not bear on this code",
}

const isUnproved = ({ comes }: Proved): boolean => comes === "broken" || comes === "open"

const summary = ({ invariants, explored, regimes, every }: Proof): readonly string[] => {
  const of = (comes: Proved["comes"]): number => invariants.filter((each) => each.comes === comes).length
  return [
    "## What was proved",
    table(
      ["What", "How many"],
      [
        ["Invariants that hold", String(of("holds"))],
        ["Invariants that are broken", String(of("broken"))],
        ["Invariants left open: a breach was found that no case could be made to show", String(of("open"))],
        ["Invariants that do not bear on this code", String(of("notApplicable"))],
        ["Situations that its procedures can come to", figure(explored.states)],
        ["Steps between them: an event, or the passing of time", figure(explored.transitions)],
        ["The longest of the shortest ways to one of them", counted(explored.depth, "step")],
        ["Starts that the calendar can tell apart, added up over the searches", figure(explored.starts)],
      ],
      "None.",
    ),
    "Not some cases are tried: every situation is looked at that any sequence of events and times leads to from the starts looked at, under the default readings, under each alternative alone, and under all alternatives together that bear on one rule. Where an invariant asks about situations that were explored for another one, they are not counted again. What is said to be tried on so many cases is a law of replay: it is held against cases that lead to situations spread over all of them, and not proved. Cases that are raised by one another are explored together by what one of them can see of another, under the default readings and under each alternative alone.",
    `The starts are the moments that opening hours tell apart, of every day beside a holiday or a change of the clocks, and of the other days, which are like the same weekday of other weeks, those of one week in ${every}.`,
    ...(regimes.length < 2
      ? []
      : [
          `Complaints were explored under each of the ${regimes.length} laws that can bear on one:`,
          regimes.map((each) => `- ${escaped(each)}`).join("\n"),
        ]),
  ]
}

const failing = ({ invariants }: Proof, ways: Ways): readonly string[] => {
  const all = invariants.filter(isUnproved)
  return all.length === 0
    ? []
    : [
        "## What does not hold",
        ...all.flatMap(({ id, says, comes, why, counterexample }) => [
          `${ways.to(code(id), PAGES.invariants, invariantPlace(id))} (${COMES[comes]}): ${escaped(says)}${
            why === undefined ? "" : ` ${capital(escaped(why))}.`
          }`,
          counterexample === undefined ? "" : fenced("text", counterexample.says.join("\n")),
        ]),
      ]
}

const SEVERAL = "Several procedures"

const headingOf = ({ about = [] }: GuardingInvariant): string => {
  const [only, ...others] = about
  return only === undefined || others.length > 0 ? SEVERAL : titleOfProcedure(only)
}

const rowsOf = (
  invariants: readonly GuardingInvariant[],
  proof: Proof | undefined,
  ways: Ways,
): readonly (readonly string[])[] => {
  const proved = new Map(proof?.invariants.map((each) => [each.id, each]))
  const tried = triedOnly()
  return invariants.map(({ id, says, clauses, requirements = [] }) => {
    const of = proved.get(id)
    const came = of === undefined ? "not proved" : lines([COMES[of.comes], sayExplored(of.explored, tried.has(id))])
    return [
      `${anchor(invariantPlace(id))}${code(id)}`,
      escaped(says),
      [...clauses.map(ways.clause), ...requirements.map(ways.requirement)].join(", "),
      ...(proof === undefined ? [] : [came]),
    ]
  })
}

/**
 * The invariants and their proof.
 *
 * @param published - the code, its invariants, and what was proved of them
 * @returns the page, on which each invariant has an anchor
 * @since 0.1.0
 */
export const invariantsPage = (published: PublishedCode): Page => {
  const { invariants, proof, code: of } = published
  const ways = waysFrom(PAGES.invariants, of.procedures)
  const heads = ["Id", "What holds", "Comes from", ...(proof === undefined ? [] : ["Came to"])]
  const headings = [...new Set(invariants.map(headingOf))]
  const silent = proof?.invariants.filter(({ comes }) => comes === "notApplicable") ?? []
  return pageOf(PAGES.invariants, "The invariants and their proof", [
    `${counted(invariants.length, "invariant")} of this code: what holds of every case, whatever happens and whenever. A machine checks each against the rules that run.`,
    ...(proof === undefined
      ? ["They were not proved for this publication."]
      : [...summary(proof), ...failing(proof, ways)]),
    ...headings.flatMap((heading) => [
      `## ${heading}`,
      table(
        heads,
        rowsOf(
          invariants.filter((each) => headingOf(each) === heading),
          proof,
          ways,
        ),
        "None.",
      ),
    ]),
    ...(silent.length === 0
      ? []
      : [
          "## What does not bear on this code",
          table(
            ["Id", "What would hold", "Why not"],
            silent.map(({ id, says, why = "" }) => [code(id), escaped(says), escaped(capital(why))]),
            "None.",
          ),
        ]),
    ...mutationSection(published),
  ])
}
