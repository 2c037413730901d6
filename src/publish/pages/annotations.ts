/**
 * Annotations: what is told beside a clause. The rules that carry it out, the readings that it leaves open, the requirements
 * that bear on it, where it falls short of them, and the invariants that guard it.
 *
 * @since 0.1.0
 */
import { sayNorm, sayTransition } from "../../machine/english.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import { requirementById } from "../../regulation/requirements.ts"
import { capital, code, escaped } from "../markdown.ts"
import { invariantPlace, PAGES, pageOfProcedure, placeOf, type Ways } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { refusalsTold } from "../refusal-rows.ts"
import { STANDING } from "../standing.ts"
import { DECISIONS, decisionPlace } from "./decisions.ts"
import { folded } from "./page.ts"

const bullets = (items: readonly string[]): string => items.map((each) => `- ${each}`).join("\n")

const titled = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`**${title}**`, bullets(items)]

const citing = <T extends { readonly cites?: readonly string[] }>(all: readonly T[], clause: string): readonly T[] =>
  all.filter(({ cites = [] }) => cites.includes(clause))

const normLine = (machine: Machine, norm: Norm, link: string): string => `${link}: ${escaped(sayNorm(machine, norm))}`

/** The norms that carry a clause out, the standing ones first. */
const normsOn = ({ procedures, standing }: PublishedCode, clause: string, ways: Ways): readonly string[] => [
  ...citing(standing, clause).map((norm) =>
    normLine(STANDING, norm, ways.to(`\`${norm.id}\``, "rules.md", placeOf.standing(norm))),
  ),
  ...procedures.flatMap(({ name, machine }) =>
    citing(machine.norms, clause).map((norm) => normLine(machine, norm, ways.norm(name, norm.id))),
  ),
]

/** The transitions, decisions and refusals that cite a clause. */
const coursesOn = ({ procedures }: PublishedCode, clause: string, ways: Ways): readonly string[] =>
  procedures.flatMap(({ name, machine }) => {
    const to = (text: string, place: string): string => ways.to(text, pageOfProcedure(name), place)
    const told = refusalsTold(machine)
    return [
      ...citing(machine.transitions, clause).map(
        (each) => `${to(name, placeOf.transition(name, each.id))}: ${escaped(sayTransition(machine, each))}`,
      ),
      ...(DECISIONS[name] ?? []).flatMap(({ table: { rows } }) =>
        rows.flatMap(({ cites, then }, index) =>
          cites.includes(clause)
            ? [
                `${to(name, decisionPlace(name, index + 1))}: row ${index + 1} of its decision table, treated as ${then.as}.`,
              ]
            : [],
        ),
      ),
      ...citing(told, clause).map((each) => {
        const before = told.slice(0, told.indexOf(each)).filter((other) => other.code === each.code).length
        const place = placeOf.refusal(name, before === 0 ? each.code : `${each.code}.${before + 1}`)
        return `${to(name, place)}: refuses because ${escaped(each.because)}.`
      }),
    ]
  })

const readingsOn = ({ readings, enacted }: PublishedCode, clause: string, ways: Ways): readonly string[] =>
  readings
    .filter(({ clauses }) => clauses.includes(clause))
    .map(({ id, phrase, alternatives }) => {
      const taken = alternatives.find((each) => each.id === enacted.choices[id]) ?? alternatives[0]
      const others = alternatives.filter((each) => each !== taken).map((each) => each.says)
      return `${ways.reading(id)}: “${escaped(phrase)}” is taken to mean: ${escaped(taken.says)}. It could also mean: ${escaped(others.join("; or: "))}.`
    })

const saysOf = (rule: string): string => {
  const found = requirementById(rule)
  return found._tag === "Success" ? found.success.says : rule
}

const shortfallsOn = ({ report }: PublishedCode, clause: string, ways: Ways): readonly string[] => {
  if (report === undefined) return []
  const line = (
    outcome: string,
    of: readonly { rule: string; clauses: readonly string[]; found: string; conforms: string }[],
  ) =>
    of
      .filter(({ clauses }) => clauses.includes(clause))
      .map(
        ({ rule, found, conforms }) =>
          `${ways.requirement(rule)} (${outcome}): ${escaped(capital(found))}. What would conform: ${escaped(conforms)}.`,
      )
  return [
    ...line("not met", report.findings),
    ...line("not met, accepted for the time being", report.accepted),
    ...line("not known whether it is met", report.unknown),
    ...line(
      "unverified; it would not be met",
      report.unverified.filter(({ outcome }) => outcome === "fails"),
    ),
    ...line(
      "unverified; not known whether it is met",
      report.unverified.filter(({ outcome }) => outcome === "unknown"),
    ),
  ]
}

const requirementsOn = ({ bearings, report }: PublishedCode, clause: string, ways: Ways): readonly string[] => {
  const met = new Set(report?.held ?? [])
  return bearings
    .filter(({ rule, clauses }) => met.has(rule) && clauses.includes(clause))
    .map(({ rule }) => `${ways.requirement(rule)} (met): ${escaped(saysOf(rule))}`)
}

const invariantsOn = ({ invariants }: PublishedCode, clause: string, ways: Ways): readonly string[] =>
  invariants
    .filter(({ clauses }) => clauses.includes(clause))
    .map(({ id, says }) => `${ways.to(code(id), PAGES.invariants, invariantPlace(id))}: ${escaped(says)}`)

/**
 * What is told beside a clause.
 *
 * @param published - the code and what it is held against
 * @param clause - the clause's id
 * @param reason - why no rule carries it out, where that is declared
 * @param ways - the links of the page
 * @returns blocks of Markdown
 * @since 0.1.0
 */
export const annotationsOf = (
  published: PublishedCode,
  clause: string,
  reason: string | undefined,
  ways: Ways,
): readonly string[] => {
  const norms = normsOn(published, clause, ways)
  const courses = coursesOn(published, clause, ways)
  return [
    ...(reason === undefined ? [] : [`No rule carries it out. ${escaped(reason)}`]),
    ...titled("Carried out by", norms),
    ...(courses.length === 0
      ? []
      : courses.length < 3
        ? titled(norms.length === 0 ? "Carried out by" : "And by", courses)
        : [
            folded(
              `${norms.length === 0 ? "Carried out by" : "And by"} ${courses.length} transitions, decisions and refusals`,
              bullets(courses),
            ),
          ]),
    ...titled("Can be read in several ways", readingsOn(published, clause, ways)),
    ...titled("Falls short, or may", shortfallsOn(published, clause, ways)),
    ...titled("Requirements that it meets", requirementsOn(published, clause, ways)),
    ...titled("Guarded by", invariantsOn(published, clause, ways)),
  ]
}
