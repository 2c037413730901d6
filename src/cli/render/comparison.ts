/**
 * The page of a comparison: for each case what differs between readings, by how much and under which, and at its end the
 * readings that matter and those that never do.
 *
 * @since 0.1.0
 */

import type { ComparedCase, ComparedOutcome, Comparison, Difference } from "../../case/compare.ts"
import { operativeRules } from "../../case/operative.ts"
import type { CaseLog } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { Choices } from "../../machine/reading.ts"
import { counted } from "../../text/figure.ts"
import { sayLaw, saySource } from "./law.ts"
import { sayMoment } from "./moment.ts"
import { hanging, short, widthOf, wrap } from "./plain.ts"
import { sayReadings } from "./readings.ts"
import type { Style } from "./style.ts"
import { ruleOf } from "./table.ts"
import { capital, type Words, wordsOf } from "./words.ts"

/**
 * A case compared, with its log and the file that it stands in.
 *
 * @since 0.1.0
 */
export interface FiledCase {
  readonly file: string
  readonly log: CaseLog
  readonly report: ComparedCase
}

/**
 * What a comparison tells of all cases together.
 *
 * @since 0.1.0
 */
export interface Totals extends Omit<Comparison, "cases"> {
  readonly isFolder: boolean
}

const sayInstant = ({ due, phrase, opens, refusal }: ComparedOutcome): string => {
  const instant = due ?? opens
  if (instant !== undefined && instant !== null) return sayMoment(instant)
  if (refusal !== undefined) return "beyond the calendar"
  if (due === null) return phrase === undefined ? "no time set" : `no time set (“${phrase}”)`
  return opens === null ? "something must happen first" : ""
}

const STATUS: Readonly<Record<string, string>> = { notYet: "not yet open" }

const sayOutcome = (outcome: ComparedOutcome): string => {
  const { arises, state, taken, code, why, status, opens, because, raised, source } = outcome
  if (arises === false) return "does not arise"
  if (state !== undefined) return state
  if (taken !== undefined)
    return taken ? "taken" : `refused: ${code}: ${why}${opens ? ` (from ${sayMoment(opens)})` : ""}`
  if (because !== undefined)
    return `${status === "met" ? `raised as ${short(raised ?? "", 40)}` : "to be raised"}, because ${because}`
  const by = source === undefined ? "" : saySource(source)
  return [sayInstant(outcome), STATUS[status ?? ""] ?? status, by].filter((each) => each !== "").join(", ")
}

const sayChoices = (choices: Choices): string =>
  Object.entries(choices)
    .map(([reading, choice]) => `${reading}=${choice}`)
    .join(" + ")

const toneOf = ({ status, taken }: ComparedOutcome): "bad" | "warning" | "plain" =>
  status === "breached" || taken === false ? "bad" : status === "missed" ? "warning" : "plain"

const nameOf = ({ what, id, occurrence, for: whom, startedBy }: Difference, log: CaseLog, words: Words): string => {
  const number = occurrence === undefined || occurrence === 1 ? "" : ` ${occurrence}`
  switch (what) {
    case "state":
      return "State"
    case "event":
      return `Event ${short(id, 40)}: ${words.event(log.events.find((each) => each.id === id)?.type ?? "")}`
    case "raises":
      return `Raising of a case: ${id}${number}`
    default:
      return `${capital(what)} ${id}${number}: ${words.norm(id)}${whom === undefined ? "" : `, for ${short(whom, 40)}`}${startedBy === undefined ? "" : `, from ${short(startedBy, 40)} on`}`
  }
}

/** Columns from this width on; below it the same stands in paragraphs. */
const WIDE = 90
const GAP = 2

const row = (cells: readonly string[], widths: readonly number[]): readonly string[] => {
  const wrapped = cells.map((cell, index) => cell.split("\n").flatMap((line) => wrap(line, widths[index] ?? GAP)))
  const height = wrapped.reduce((most, lines) => Math.max(most, lines.length), 0)
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => {
        const text = lines[line] ?? ""
        return text + " ".repeat(Math.max(0, (widths[index] ?? 0) - widthOf(text)))
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  )
}

/** How far an outcome is from the chosen one, where the two do not say it all themselves. */
const sayBy = ({ by, arises, state, taken }: ComparedOutcome): string =>
  by === undefined || arises === false || state !== undefined || taken !== undefined ? "" : by.words

const cellsOf = (outcome: ComparedOutcome, { paint }: Style): readonly [string, string, string] => [
  paint(toneOf(outcome), sayOutcome(outcome)),
  sayBy(outcome),
  outcome.by === undefined ? paint("faint", "as chosen") : outcome.readings.map(sayChoices).join("\nor "),
]

const outcomeLines = (outcome: ComparedOutcome, style: Style): readonly string[] => {
  const { width, glyphs, paint } = style
  const [says, by, under] = cellsOf(outcome, style)
  if (width >= WIDE) {
    const left = width - 2 - 2 * GAP
    const first = Math.min(36, Math.floor(left * 0.33))
    const second = Math.min(40, Math.floor(left * 0.24))
    return row([says, by, under], [first, second, left - first - second]).map((line) => ` ${line}`)
  }
  const label = ` ${glyphs.bullet} `
  if (outcome.by === undefined) return hanging(label, `${says} (${under})`, width - 1)
  return [
    ...hanging(label, `${says}${by === "" ? "" : paint("faint", ` ${glyphs.dash} ${by}`)}`, width - 1),
    ...outcome.readings.flatMap((each, index) =>
      hanging(index === 0 ? "   with " : "     or ", sayChoices(each), width - 1),
    ),
  ]
}

const differenceLines = (difference: Difference, log: CaseLog, words: Words, style: Style): readonly string[] => [
  ruleOf(style),
  ...wrap(style.paint("strong", nameOf(difference, log, words)), style.width - 1),
  ...difference.outcomes.flatMap((each) => outcomeLines(each, style)),
]

const sayStates = ({ state }: ComparedCase): string => {
  const [chosen, ...others] = state
  if (others.length === 0) return `${chosen?.outcome}, whatever the readings`
  const each = others.map(({ outcome, readings }) => `${outcome} with ${readings.map(sayChoices).join(" or ")}`)
  return [chosen?.outcome, ...each].join("; ")
}

const casePage = (enacted: EnactedCode, { file, log, report }: FiledCase, totals: Totals, style: Style) => {
  const { paint, width } = style
  const words = wordsOf(operativeRules(enacted, log))
  const law = sayLaw(report.law, { procedure: report.procedure, regulation: enacted.regulation })
  const { differences, matters } = report
  const differs =
    differences.length === 0
      ? "nothing: no reading matters to it"
      : `${counted(differences.length, "thing", "things")}; ${counted(matters.length, "reading matters", "readings matter")} to it`
  const facts: readonly (readonly [string, string])[] = [
    ...(totals.isFolder ? [["file", short(file, 200)] as const] : []),
    ["state", sayStates(report)],
    ["as at", `${sayMoment(report.at)} (${words.zone.name})`],
    ...(law === undefined ? [] : [["law", law] as const]),
    ["differs", differs],
  ]
  return [
    ...wrap(paint("strong", `${report.procedure} ${short(report.case, 200)}`), width - 1),
    ...facts.flatMap(([label, text]) => hanging(paint("faint", `${label.padEnd(8)} `), text, width - 1)),
    ...differences.flatMap((each) => differenceLines(each, log, words, style)),
    ...(differences.length === 0 ? [] : [ruleOf(style)]),
    "",
  ]
}

const caseCount = (id: string, filed: readonly FiledCase[]): number =>
  filed.filter(({ report }) => report.matters.includes(id)).length

/**
 * The page of a comparison as lines of text.
 *
 * @param enacted - the enacted code, whose readings are those that the outcomes are compared to
 * @param filed - the cases
 * @param totals - what holds for all of them
 * @param style - how to write
 * @since 0.1.0
 */
export const comparisonPage = (
  enacted: EnactedCode,
  filed: readonly FiledCase[],
  totals: Totals,
  style: Style,
): readonly string[] => {
  const { paint, width } = style
  const { readings } = enacted.code
  const all = readings.reduce((product, each) => product * each.alternatives.length, 1)
  const list = (heading: string, ids: readonly string[]): readonly string[] => [
    paint("strong", heading),
    ...hanging(" ", ids.length === 0 ? "none" : ids.join(", "), width - 1),
  ]
  const within = (id: string): string =>
    filed.length === 1 ? id : `${id} (${counted(caseCount(id, filed), "case", "cases")})`
  return [
    ...filed.flatMap((each) => casePage(enacted, each, totals, style)),
    ...list("Readings that matter", totals.matters.map(within)),
    ...list("Readings that never matter here", totals.neverMatters),
    "",
    paint("strong", "Compared to"),
    ...sayReadings(enacted, Object.keys(totals.readings), style),
    ...wrap(
      paint("faint", `${totals.tried} combinations worked out, which decide all ${all.toLocaleString("en-GB")}.`),
      width - 1,
    ),
  ].map((line) => line.trimEnd())
}
