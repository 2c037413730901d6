/**
 * The page of a what-if: what became of the events added, and what they would change, case by case.
 *
 * @since 0.1.0
 */
import type { DeadlineReport } from "../../case/timeline.ts"
import type { AddedReport, CaseChange, WhatIf } from "../../case/what-if.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { sayLaw } from "./law.ts"
import { sayMoment } from "./moment.ts"
import { hanging, short, wrap } from "./plain.ts"
import { sayReadings } from "./readings.ts"
import type { Style } from "./style.ts"
import { arrowOf, barredLines, changed, changeLines, LABEL, nextLines, sayDue, sayOpening } from "./what-if-changes.ts"
import type { Words } from "./words.ts"

const section = (heading: string, lines: readonly string[], { paint }: Style): readonly string[] =>
  lines.length === 0 ? [] : ["", ` ${paint("faint", heading)}`, ...lines]

/** The law of a case, where it is another one than before. */
const lawLines = ({ regulation }: EnactedCode, { law, procedure }: CaseChange, style: Style): readonly string[] => {
  if (law === null) return []
  const [before, after] = [law.before, law.after].map((each) => sayLaw(each, { procedure, regulation }) ?? "none")
  const text = `${before} ${arrowOf(style)} ${style.paint("strong", after ?? "")}`
  return hanging(` ${style.paint("faint", "law".padEnd(LABEL))}  `, text, style.width - 1)
}

const caseLines = (
  enacted: EnactedCode,
  of: CaseChange,
  added: readonly AddedReport[],
  words: Words,
  style: Style,
): readonly string[] => {
  const { paint, width } = style
  const name = ({ norm, occurrence, for: whom }: DeadlineReport): string =>
    `${words.norm(norm)}${whom === undefined ? "" : ` (${short(whom, 40)})`}${occurrence > 1 ? ` (occurrence ${occurrence})` : ""}`
  const { before, after } = of.state
  const state =
    before === after
      ? `${after}, as before`
      : `${before === null ? "a case that is not in the log yet" : before} ${arrowOf(style)} ${paint("strong", after)}: ${words.state(after)}`
  const lines = [
    ...section("Duties", changed(of.deadlines, name, sayDue, style), style),
    ...section(
      "Rights",
      changed(of.rights, (each) => words.norm(each.norm), sayOpening, style),
      style,
    ),
    ...section(
      "Cases to be raised",
      changed(
        of.raises,
        (each) => each.procedure,
        (each) => `${each.raised === undefined ? "" : `raised as ${short(each.raised, 40)}; `}${each.because}`,
        style,
      ),
      style,
    ),
    ...section(
      "Notices to be sent",
      changed(
        of.notices,
        (each) => each.notice,
        (each) => `to ${words.party(each.to)}`,
        style,
      ),
      style,
    ),
    ...section(
      "Refused events",
      changed(
        of.refused.filter(({ after }) => !added.some((each) => each.event === after?.event && each.at === after.at)),
        (each) => `${each.type} [${short(each.event, 40)}]`,
        (each) => `${each.code}: ${each.why}`,
        style,
      ),
      style,
    ),
    ...section("What may happen next", nextLines(of.next, words, style), style),
    ...section("What may not", barredLines(of.notYet, style), style),
    ...section(
      "Notes",
      [
        ...of.notes.added.flatMap((each) => changeLines("new", short(each, 400), style)),
        ...of.notes.gone.flatMap((each) => changeLines("gone", short(each, 400), style)),
      ],
      style,
    ),
  ]
  return [
    "",
    ...wrap(paint("strong", `${of.procedure} ${short(of.case, 200)}`), width - 1),
    ...hanging(` ${paint("faint", "state".padEnd(LABEL))}  `, state, width - 1),
    ...lawLines(enacted, of, style),
    ...(lines.length === 0 && before === after ? [" nothing else changes"] : lines),
  ]
}

const OUTCOMES: Readonly<Record<AddedReport["outcome"], string>> = {
  applied: "applied",
  refused: "refused",
  future: "later than the instant looked at, and not applied",
  duplicate: "the log already holds it; it counts once",
}

const addedLines = (each: AddedReport, style: Style): readonly string[] => {
  const { paint, glyphs, width } = style
  const why =
    each.outcome === "refused"
      ? `refused: ${each.code}: ${each.why}${each.opens === undefined ? "" : ` (from ${sayMoment(each.opens)})`}`
      : OUTCOMES[each.outcome]
  const sign = each.outcome === "refused" ? glyphs.refused : each.outcome === "future" ? glyphs.future : glyphs.event
  return hanging(
    ` ${paint("mark", sign)} `,
    `${paint("strong", each.type)} [${short(each.event, 40)}] ${sayMoment(each.at)}, in ${short(each.case, 60)}: ${paint(each.outcome === "refused" ? "warning" : "plain", why)}`,
    width - 1,
  )
}

/**
 * The page of a what-if as lines of text.
 *
 * @param enacted - the enacted code
 * @param answer - the answer
 * @param wordsFor - the words of the rules of a case, by its id
 * @param style - how to write
 * @since 0.1.0
 */
export const whatIfPage = (
  enacted: EnactedCode,
  answer: WhatIf,
  wordsFor: (id: string) => Words,
  style: Style,
): readonly string[] => {
  const { paint, width } = style
  const bearing = answer.cases.flatMap((each) =>
    [...each.deadlines, ...each.rights].flatMap(({ before, after }) => (after ?? before)?.readings ?? []),
  )
  return [
    paint("strong", `What if ${answer.added.length === 1 ? "this" : "these"} happened`),
    ...answer.added.flatMap((each) => addedLines(each, style)),
    ...hanging(
      paint("faint", "as at  "),
      `${sayMoment(answer.at)} (${enacted.timekeeping.zone.name}), without and with`,
      width - 1,
    ),
    ...(answer.changesNothing ? ["", paint("strong", "Nothing changes.")] : []),
    ...(answer.changesNothing
      ? []
      : answer.cases.flatMap((each) => caseLines(enacted, each, answer.added, wordsFor(each.case), style))),
    ...(bearing.length === 0 ? [] : ["", paint("strong", "Readings"), ...sayReadings(enacted, bearing, style)]),
  ].map((line) => line.trimEnd())
}
