/**
 * The page of an audit: which rules are broken, how the duties stand, what is most overdue, and what could not be taken.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../../code/enact.ts"
import { counted, figure } from "../../text/figure.ts"
import type { RuleAudit } from "../../verify/audit.ts"
import type { AuditOutput } from "../outputs.ts"
import type { PlacedReject } from "../rejects.ts"
import { dutyLines, worstLines } from "./audit-duties.ts"
import { sayMoment } from "./moment.ts"
import { hanging, short, shortName, wrap } from "./plain.ts"
import { sayReadings } from "./readings.ts"
import type { Style, Tone } from "./style.ts"
import { ruleOf } from "./table.ts"

const section = (heading: string, lines: readonly string[], { paint }: Style): readonly string[] =>
  lines.length === 0 ? [] : ["", paint("strong", heading), ...lines]

const TONES: Readonly<Record<RuleAudit["severity"], Tone>> = { error: "bad", warning: "warning", note: "faint" }

/** A sentence whose instants are written as the page writes them. */
const withMoments = (text: string): string =>
  text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d)/g, sayMoment)

const findingLines = (findings: readonly RuleAudit[], style: Style): readonly string[] => {
  const { glyphs, paint, width } = style
  const below = (text: string): readonly string[] => hanging("   ", text, width - 1)
  return findings.flatMap(({ rule, severity, confidence, count: n, cases, conforms, examples }) => {
    const [first] = examples
    const tone = confidence === "unverified" ? "faint" : TONES[severity]
    const often = n === cases ? `in ${counted(cases, "case")}` : `${figure(n)} times in ${counted(cases, "case")}`
    const sure = confidence === "unverified" ? ", unverified" : ""
    return [
      ...hanging(
        ` ${paint(tone, glyphs.late)} `,
        `${paint(tone, `${severity}${sure}`)} ${paint("strong", rule)}, ${often}`,
        width - 1,
      ),
      ...below(conforms),
      ...(first === undefined
        ? []
        : below(
            paint(
              "faint",
              `first in ${shortName(first.case)}, since ${sayMoment(first.since)}: ${short(withMoments(first.found), 400)}`,
            ),
          )),
    ]
  })
}

const sayCounts = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([code, n]) => `${code} ${figure(n)}`)
    .join(", ")

const sumOf = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, n) => sum + n, 0)

const placeOf = ({ file, line, path }: PlacedReject): string =>
  [
    ...(file === undefined ? [] : [shortName(file)]),
    ...(line === undefined ? [] : [`line ${figure(line)}`]),
    ...(path === undefined ? [] : [path]),
  ].join(" ")

const MOST_REJECTS = 10

const rejectLines = ({ rejects }: AuditOutput["input"], style: Style): readonly string[] => {
  const { glyphs, paint, width } = style
  if (rejects.total === 0) return []
  const told = rejects.first.slice(0, MOST_REJECTS)
  const line = (text: string): readonly string[] => hanging(` ${glyphs.bullet} `, text, width - 1)
  const more = rejects.total - told.length
  const kept =
    rejects.kept === null
      ? "they are kept nowhere: --rejects FILE keeps them"
      : `they are kept in ${shortName(rejects.kept)}`
  return [
    ...told.flatMap((each) => line(`${placeOf(each)}: ${paint("warning", each.code)}: ${short(each.why, 300)}`)),
    ...(more > 0 ? line(`and ${figure(more)} more`) : []),
    ...hanging("   ", paint("faint", kept), width - 1),
  ]
}

const sayScope = ({ in: inside, out, unknown }: AuditOutput["cases"]["scope"]): string =>
  `${figure(inside)} in the regulation's scope, ${figure(out)} out of it, ${figure(unknown)} unknown and treated as in`

const verdictOf = ({ findings, errors }: AuditOutput, { paint }: Style): string => {
  const others = findings.reduce((sum, each) => sum + each.count, 0) - errors
  const rest =
    others === 0
      ? ""
      : `, ${counted(others, "warning, note or unverified finding", "warnings, notes or unverified findings")}`
  return `${errors === 0 ? paint("good", "no error") : paint("bad", counted(errors, "error"))}${rest}`
}

/**
 * The page of an audit as lines of text.
 *
 * @param enacted - the enacted code
 * @param output - what came of the audit
 * @param style - how to write
 * @since 0.1.0
 */
export const auditPage = (enacted: EnactedCode, output: AuditOutput, style: Style): readonly string[] => {
  const { paint, width } = style
  const { at, codes, events, cases, norms, findings, input } = output
  const [file, ...otherFiles] = input.files
  const refused = sumOf(events.refused)
  const facts: readonly (readonly [string, string])[] = [
    ...(at === null ? [] : [["as at", `${sayMoment(at)} (${enacted.timekeeping.zone.name})`] as const]),
    [
      "code",
      codes
        .map(
          ({ id, version, regulation }) =>
            `${id} ${version}${regulation === "none" ? " alone" : " with the regulation"}`,
        )
        .join(", "),
    ],
    [
      "events",
      [
        `${figure(events.taken)} taken`,
        ...(events.future === 0 ? [] : [`${figure(events.future)} of them later than that`]),
        ...(events.duplicates === 0 ? [] : [`${counted(events.duplicates, "duplicate")} left out`]),
        ...(refused === 0 ? [] : [`${figure(refused)} refused by the rules`]),
        ...(input.rejects.total === 0 ? [] : [paint("warning", `${figure(input.rejects.total)} rejected`)]),
      ].join(", "),
    ],
    ["cases", `${figure(cases.total)}; of the complaints ${sayScope(cases.scope)}`],
    ["found", verdictOf(output, style)],
  ]
  const more = otherFiles.length === 0 ? "" : ` and ${counted(otherFiles.length, "more file")}`
  return [
    ...wrap(paint("strong", `Audit of ${file === "-" ? "standard input" : shortName(file ?? "")}${more}`), width - 1),
    ...facts.flatMap(([label, text]) => hanging(paint("faint", `${label.padEnd(9)} `), text, width - 1)),
    ...section("Findings", findings.length === 0 ? [] : [ruleOf(style), ...findingLines(findings, style)], style),
    ...section("Duties", dutyLines(norms, style), style),
    ...section("Most overdue", worstLines(norms, style), style),
    ...section(
      "Cases",
      [
        ...cases.procedures.flatMap(({ procedure, cases: n, states }) =>
          hanging(" ", `${paint("strong", procedure)} ${figure(n)}: ${sayCounts(states)}`, width - 1),
        ),
        ...(cases.reopened === 0
          ? []
          : hanging(" ", `${counted(cases.reopened, "reopening")} after the closing`, width - 1)),
        ...(cases.unfollowed === 0
          ? []
          : hanging(
              " ",
              `${counted(cases.unfollowed, "reopened case")} with too many events to follow what they owe since`,
              width - 1,
            )),
      ],
      style,
    ),
    ...section(
      "Events refused by the rules",
      refused === 0 ? [] : hanging(" ", sayCounts(events.refused), width - 1),
      style,
    ),
    ...section("Rejected", rejectLines(input, style), style),
    ...section(
      "Readings",
      sayReadings(
        enacted,
        enacted.code.readings.map(({ id }) => id),
        style,
      ),
      style,
    ),
  ].map((line) => line.trimEnd())
}
