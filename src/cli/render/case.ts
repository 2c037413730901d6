/**
 * The page of a case: how it stands, what happened and what is owed, drawn and in tables, and what may happen next.
 *
 * @since 0.1.0
 */

import type { Case } from "../../case/replay.ts"
import type { CaseReport, DeadlineReport } from "../../case/timeline.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { counted } from "../../text/figure.ts"
import { drawTimeline } from "./drawing.ts"
import { dutyTable, rightTable } from "./duties.ts"
import { isBreach, sayLaw } from "./law.ts"
import { noticeLines, raisingLines } from "./links.ts"
import { marksOf } from "./marks.ts"
import { sayMoment } from "./moment.ts"
import { barredLines, nextLines } from "./outlook.ts"
import { hanging, short, wrap } from "./plain.ts"
import { sayReadings } from "./readings.ts"
import type { Style } from "./style.ts"
import type { Words } from "./words.ts"

const section = (heading: string, lines: readonly string[], { paint }: Style): readonly string[] =>
  lines.length === 0 ? [] : ["", paint("strong", heading), ...lines]

const findingsOf = (report: CaseReport, { paint }: Style): string => {
  const breaches = report.deadlines.filter(isBreach)
  const unjudged = report.deadlines.filter((each) => each.status === "breached" && !isBreach(each))
  const missed = report.deadlines.filter((each) => each.status === "missed")
  const open = report.raises.filter((each) => each.status === "pending")
  const name = (each: { readonly norm: string }): string => each.norm
  return [
    breaches.length === 0
      ? paint("good", "no breach")
      : paint(
          "bad",
          `${counted(breaches.length, "breach", "breaches")} (${[...new Set(breaches.map(name))].join(", ")})`,
        ),
    ...(missed.length === 0
      ? []
      : [
          paint(
            "warning",
            `${counted(missed.length, "missed aim", "missed aims")} (${[...new Set(missed.map(name))].join(", ")})`,
          ),
        ]),
    ...(unjudged.length === 0
      ? []
      : [
          `${counted(unjudged.length, "unverified rule", "unverified rules")} not kept (${[...new Set(unjudged.map(name))].join(", ")})`,
        ]),
    ...(open.length === 0
      ? []
      : [
          paint(
            "warning",
            `${counted(open.length, "case", "cases")} still to be raised (${[...new Set(open.map((each) => each.procedure))].join(", ")})`,
          ),
        ]),
    ...(report.refused.length === 0 ? [] : [counted(report.refused.length, "refused event", "refused events")]),
  ].join(", ")
}

/** Of the duties still pending, the one whose instant comes first. */
const firstBy = (report: CaseReport, instantOf: (each: DeadlineReport) => string | null, words: Words) =>
  report.deadlines
    .flatMap((each) => {
      const at = each.status === "pending" ? instantOf(each) : null
      return at === null || Date.parse(at) < Date.parse(report.at) ? [] : [{ at, norm: words.norm(each.norm) }]
    })
    .reduce<{ readonly at: string; readonly norm: string } | undefined>(
      (first, each) => (first === undefined || Date.parse(each.at) < Date.parse(first.at) ? each : first),
      undefined,
    )

const nextDue = (report: CaseReport, words: Words): string => {
  const due = firstBy(report, (each) => each.due, words)
  const safe = firstBy(report, (each) => each.safeBy, words)
  const isSooner = safe !== undefined && (due === undefined || Date.parse(safe.at) < Date.parse(due.at))
  return [
    due === undefined ? "nothing that has a time set" : `${sayMoment(due.at)}: ${due.norm}`,
    ...(isSooner ? [`to be safe by every reading, ${sayMoment(safe.at)}: ${safe.norm}`] : []),
  ].join("; ")
}

const header = (report: CaseReport, words: Words, style: Style): readonly string[] => {
  const { paint, width } = style
  const { code } = report
  const law = sayLaw(report.law, report)
  const facts: readonly (readonly [string, string])[] = [
    ["state", `${report.state}: ${words.state(report.state)}`],
    ["as at", `${sayMoment(report.at)} (${words.zone.name})`],
    ["findings", findingsOf(report, style)],
    ...(report.raisedBy === undefined ? [] : [["raised by", short(report.raisedBy, 200)] as const]),
    ["next due", nextDue(report, words)],
    ...(law === undefined ? [] : [["law", law] as const]),
    ["code", `${code.id} ${code.version}, calendar ${code.calendar}; in force ${code.inForce}`],
  ]
  return [
    ...wrap(paint("strong", `${report.procedure} ${short(report.case, 200)}`), width - 1),
    ...facts.flatMap(([label, text]) => hanging(paint("faint", `${label.padEnd(9)} `), text, width - 1)),
  ]
}

const items = (texts: readonly string[], { glyphs, width }: Style): readonly string[] =>
  texts.flatMap((text) => hanging(` ${glyphs.bullet} `, text, width - 1))

/**
 * The page of a case as lines of text.
 *
 * @param enacted - the enacted code
 * @param report - the report of the case
 * @param of - the case itself
 * @param words - the words of its rules
 * @param style - how to write
 * @since 0.1.0
 */
export const casePage = (
  enacted: EnactedCode,
  report: CaseReport,
  of: Case,
  words: Words,
  style: Style,
): readonly string[] => {
  const { paint } = style
  const event = (each: { readonly event: string; readonly type: string; readonly at: string }): string =>
    `${paint("strong", each.type)} [${short(each.event, 40)}] ${sayMoment(each.at)}`
  const opens = (at: string | undefined): string => (at === undefined ? "" : ` (from ${sayMoment(at)})`)
  return [
    ...header(report, words, style),
    ...section("What happened, and what was due", ["", ...drawTimeline(marksOf(report, of, words), style)], style),
    ...section("Duties", report.deadlines.length === 0 ? [] : dutyTable(report.deadlines, words, style), style),
    ...section("Rights", report.rights.length === 0 ? [] : rightTable(report.rights, words, style), style),
    ...section("Cases to raise", raisingLines(report.raises, style), style),
    ...section("Notices", noticeLines(report.notices, words, style), style),
    ...section("What may happen next", nextLines(report.next, words, style), style),
    ...section("What may not", barredLines(report.notYet, style), style),
    ...section(
      "Refused events",
      items(
        report.refused.map((each) => `${event(each)}: ${each.code}: ${each.why}${opens(each.opens)}`),
        style,
      ),
      style,
    ),
    ...section("Events later than now", items(report.future.map(event), style), style),
    ...section(
      "Notes",
      items(
        [
          ...report.notes.map((each) => short(each, 400)),
          ...(report.duplicates.length === 0
            ? []
            : [
                `repeated with equal content, and counted once: ${report.duplicates
                  .slice(0, 20)
                  .map((id) => short(id, 40))
                  .join(", ")}${report.duplicates.length > 20 ? ` and ${report.duplicates.length - 20} more` : ""}`,
              ]),
        ],
        style,
      ),
      style,
    ),
    ...section("Readings", sayReadings(enacted, Object.keys(report.readings), style), style),
  ].map((line) => line.trimEnd())
}
