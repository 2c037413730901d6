/**
 * The page of a check: what counts, what is accepted, what is not known, what is unverified, and the notes.
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import { requirementById } from "../../regulation/requirements.ts"
import { counted } from "../../text/figure.ts"
import { type CheckReport, type CountingFinding, isFailing } from "../../verify/check-report.ts"
import type { Finding } from "../../verify/conformance/finding.ts"
import type { CheckPart } from "../../verify/parts.ts"
import { hanging, short, wrap } from "./plain.ts"
import type { Style, Tone } from "./style.ts"

const section = (heading: string, lines: readonly string[], { paint }: Style): readonly string[] =>
  lines.length === 0 ? [] : ["", paint("strong", heading), ...lines]

const TONES: Readonly<Record<Finding["severity"], Tone>> = { error: "bad", warning: "warning", note: "plain" }

const MOST = 2000

/** `General Condition C4, C4.3`: where a requirement stands, and how sure it is. */
const placeOf = (rule: string): string => {
  const found = requirementById(rule)
  if (Result.isFailure(found)) return ""
  const { instrument, paragraph } = found.success
  return paragraph === null ? instrument : `${instrument}, ${paragraph}`
}

const sayDates = ({ since, until }: Finding): string => {
  const from = since === null ? "since when is not known" : `since ${since}`
  return until === null ? from : `${from}, until ${until}`
}

const fact = (label: string, text: string, { width, paint }: Style): readonly string[] =>
  text === "" ? [] : hanging(`   ${paint("faint", label.padEnd(9))} `, text, width - 1)

const findingLines = (
  finding: Finding,
  mark: string,
  tone: Tone,
  extra: readonly (readonly [string, string])[],
  style: Style,
): readonly string[] => {
  const { paint, width } = style
  const { rule, severity, found, conforms, clauses, source } = finding
  const head = `${paint(tone, `${mark} ${rule}`)} ${paint("faint", `${severity}, ${placeOf(rule)}`)}`
  return [
    ...hanging(" ", head, width - 1),
    ...fact("found", short(found, MOST), style),
    ...fact("conforms", short(conforms, MOST), style),
    ...fact(clauses.length === 1 ? "clause" : "clauses", short(clauses.join(", "), MOST), style),
    ...fact("in force", sayDates(finding), style),
    ...extra.flatMap(([label, text]) => fact(label, short(text, MOST), style)),
    ...fact("source", short(source, MOST), style),
  ]
}

const sayAcceptance = ({ reason, owner, expires }: { reason: string; owner: string; expires: string }): string =>
  `${reason} (${owner}, until ${expires})`

const counting = (finding: CountingFinding, style: Style): readonly string[] =>
  findingLines(
    finding,
    style.glyphs.late,
    TONES[finding.severity],
    finding.expired === undefined ? [] : [["expired", `was accepted: ${sayAcceptance(finding.expired)}`]],
    style,
  )

/** What is not judged, in a line or two: the id and what was found. */
const briefLines = (finding: Finding, words: string, style: Style): readonly string[] => {
  const { glyphs, paint, width } = style
  return hanging(
    ` ${glyphs.bullet} `,
    `${paint("strong", finding.rule)}${words === "" ? "" : ` ${words}`}: ${short(finding.found, MOST)} ${paint("faint", `[${short(finding.clauses.join(", "), MOST)}]`)}`,
    width - 1,
  )
}

const partLines = (part: CheckPart, style: Style): readonly string[] => {
  const { glyphs, paint, width } = style
  if (!part.done) return hanging(` ${glyphs.dash} `, `${paint("strong", part.part)} left out: ${part.why}`, width - 1)
  if (part.part === "conformance" || part.part === "proof") return []
  const { faults, checked } = part
  if (faults.length === 0)
    return hanging(` ${paint("good", glyphs.done)} `, `${paint("strong", part.part)}: ${checked}, no fault`, width - 1)
  return [
    ...hanging(
      ` ${paint("bad", glyphs.late)} `,
      `${paint("strong", part.part)}: ${checked}, ${counted(faults.length, "fault")}`,
      width - 1,
    ),
    ...faults.flatMap(({ rule, at, message }) =>
      hanging(`   ${glyphs.bullet} `, short(`${rule}: ${at}: ${message}`, MOST), width - 1),
    ),
  ]
}

const sayOn = ({ on, from, to }: CheckReport): string => {
  if (from !== undefined) return ` from ${from} to ${to}`
  return on === null ? "" : ` on ${on}`
}

const verdict = (report: CheckReport, { paint }: Style): string => {
  const { findings, accepted, unknown, unverified, held, on, from } = report
  const errors = findings.filter(({ severity }) => severity === "error").length
  const others = findings.length - errors
  const faults = report.parts.reduce((sum, each) => sum + (each.done ? each.faults.length : 0), 0)
  const says = [
    ...(faults === 0 ? [] : [counted(faults, "fault of the rules", "faults of the rules")]),
    ...(on === null && from === undefined
      ? []
      : [
          findings.length === 0
            ? "no finding"
            : `${counted(findings.length, "finding")}${others === 0 ? "" : ` (${counted(errors, "error")}, ${counted(others, "warning")})`}`,
          ...(accepted.length === 0 ? [] : [`${accepted.length} accepted`]),
          `${held.length} met`,
          ...(unknown.length === 0 ? [] : [`${unknown.length} not known`]),
          ...(unverified.length === 0 ? [] : [`${unverified.length} unverified`]),
        ]),
  ].join(", ")
  return paint(isFailing(report) ? "bad" : "good", says === "" ? "no fault" : says)
}

const header = (report: CheckReport, style: Style): readonly string[] => {
  const { paint, width } = style
  const { id, version, versions } = report.code
  const name = versions === undefined ? `version ${version}` : `versions ${versions.join(", ")}`
  return [
    ...wrap(`${paint("strong", `Check of ${short(id, 200)}`)} (${short(name, 400)})${sayOn(report)}`, width - 1),
    ...hanging(paint("faint", "findings  "), verdict(report, style), width - 1),
  ]
}

/**
 * The page of a check as lines of text.
 *
 * @param report - the report of the check
 * @param style - how to write
 * @since 0.1.0
 */
export const checkPage = (report: CheckReport, style: Style): readonly string[] => {
  const { glyphs, paint, width } = style
  const bullet = (text: string): readonly string[] => hanging(` ${glyphs.bullet} `, text, width - 1)
  return [
    ...header(report, style),
    ...section(
      report.strict ? "Findings (strict)" : "Findings",
      report.findings.flatMap((each) => counting(each, style)),
      style,
    ),
    ...section(
      "Accepted",
      report.accepted.flatMap(({ accepted: by, ...each }) => [
        ...briefLines(each, "", style),
        ...fact("conforms", short(each.conforms, MOST), style),
        ...fact("accepted", short(sayAcceptance(by), MOST), style),
      ]),
      style,
    ),
    ...section(
      "In the baseline, and not found",
      report.stale.flatMap(({ rule, clause }) =>
        bullet(`${rule}${clause === undefined ? "" : ` (${short(clause, 200)})`}: the entry can go`),
      ),
      style,
    ),
    ...section(
      "Not known",
      report.unknown.flatMap((each) => briefLines(each, "cannot be checked", style)),
      style,
    ),
    ...section(
      report.strict ? "Unverified requirements" : "Unverified requirements (fail nothing)",
      report.unverified
        .filter(({ outcome }) => !report.strict || outcome === "unknown")
        .flatMap((each) =>
          briefLines(each, each.outcome === "fails" ? "would not be met" : "cannot be checked", style),
        ),
      style,
    ),
    ...section(
      "Notes",
      report.notes.flatMap(({ says, clauses }) =>
        bullet(`${short(says, MOST)} ${paint("faint", `[${short(clauses.join(", "), MOST)}]`)}`),
      ),
      style,
    ),
    ...section(
      "Other parts of the check",
      report.parts.flatMap((each) => partLines(each, style)),
      style,
    ),
  ].map((line) => line.trimEnd())
}
