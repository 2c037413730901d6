/**
 * The tables of duties and rights: in columns where they fit, else with the instants below one another.
 *
 * @since 0.1.0
 */
import type { DeadlineReport, RightReport } from "../../case/timeline.ts"
import { sayGoverning } from "./law.ts"
import { sayMoment } from "./moment.ts"
import { hanging } from "./plain.ts"
import type { Glyphs, Style, Tone } from "./style.ts"
import { ruleOf, tableOf } from "./table.ts"
import { dutyName, inSentence, type Words } from "./words.ts"

const INSTANT = 15
const STATUS = 11
const WHEN = 34
const CLAUSES = 30
const BEYOND = "beyond the calendar"

/** From these widths on there is a table, a column for each instant, and one for the clauses. */
const WITH_TABLE = 80
const WITH_INSTANTS = 100
const WITH_CLAUSES = 140

/** An instant on two lines: the date and the time. */
const stacked = (iso: string): string =>
  sayMoment(iso)
    .replace(/^end of (.*)$/, "$1\nend of day")
    .replace(/ (\d\d:\d\d\S*.*)$/, "\n$1")

interface Limit {
  readonly label: string
  readonly at: string | null
}

interface Row {
  readonly what: string
  readonly id: string
  readonly remarks: readonly string[]
  readonly status: string
  readonly limits: readonly Limit[]
  /** What stands in place of the first instant where there is none. */
  readonly none: string
  readonly others: readonly Limit[]
  readonly clauses: readonly string[]
}

const DUTY_SIGNS: Readonly<Record<DeadlineReport["status"], readonly [keyof Glyphs, Tone]>> = {
  pending: ["bullet", "plain"],
  met: ["done", "good"],
  missed: ["late", "warning"],
  breached: ["late", "bad"],
  ended: ["ended", "faint"],
}

const RIGHT_SIGNS: Readonly<Record<RightReport["status"], readonly [keyof Glyphs, Tone, string]>> = {
  notYet: ["bullet", "plain", "not yet"],
  open: ["opens", "right", "open"],
  exercised: ["done", "right", "exercised"],
  ended: ["ended", "faint", "ended"],
}

const sayStatus = (style: Style, [glyph, tone]: readonly [keyof Glyphs, Tone, ...unknown[]], status: string): string =>
  style.paint(tone, `${style.glyphs[glyph]} ${status}`)

const dutyRow = (duty: DeadlineReport, words: Words, style: Style): Row => ({
  what: dutyName(duty, words, "occurrence "),
  id: duty.norm,
  remarks: [
    ...(duty.party === "provider" ? [] : [`owed by ${inSentence(words.party(duty.party))}`]),
    ...(duty.refusal === undefined ? [] : [`${duty.refusal.code}: ${duty.refusal.why}`]),
    ...(duty.mayBeUntimed === true ? ["some reading sets no time"] : []),
    ...(duty.mayNotApply === true ? ["does not apply under some reading"] : []),
    ...sayGoverning(duty),
  ],
  status: sayStatus(style, DUTY_SIGNS[duty.status], duty.status),
  limits: [
    { label: "due", at: duty.due },
    { label: "safe by", at: duty.safeBy },
    { label: "latest", at: duty.latest },
  ],
  none: duty.refusal === undefined ? `no time set: ${duty.phrase ?? ""}` : BEYOND,
  others: duty.fulfilledAt === undefined ? [] : [{ label: "done", at: duty.fulfilledAt }],
  clauses: duty.clauses,
})

const rightRow = (right: RightReport, words: Words, style: Style): Row => {
  const sign = RIGHT_SIGNS[right.status]
  return {
    what: words.norm(right.norm),
    id: right.norm,
    remarks: [
      ...(right.refusal === undefined ? [] : [`${right.refusal.code}: ${right.refusal.why}`]),
      ...sayGoverning(right),
    ],
    status: sayStatus(style, sign, sign[2]),
    limits: [
      { label: "opens", at: right.opens },
      { label: "earliest", at: right.opensEarliest },
      { label: "for certain", at: right.opensForCertain },
    ],
    none: right.refusal !== undefined ? BEYOND : right.lapses === null ? "not known yet" : "",
    others: right.lapses === null ? [] : [{ label: "lapses", at: right.lapses }],
    clauses: right.clauses,
  }
}

const sayLimits = (limits: readonly Limit[], others: readonly Limit[], none: string): string => {
  const width = [...limits, ...others].reduce((most, { label }) => Math.max(most, label.length), 0)
  const [first] = limits
  return [
    ...(first?.at === null ? [none] : []),
    ...[...limits, ...others].flatMap(({ label, at }) =>
      at === null ? [] : [`${label.padEnd(width)} ${sayMoment(at)}`],
    ),
  ].join("\n")
}

const inColumns = (heading: string, rows: readonly Row[], style: Style): readonly string[] => {
  const { paint, width } = style
  const apart = width >= WITH_CLAUSES
  const limits = rows[0]?.limits ?? []
  return tableOf(
    [
      { head: heading },
      { head: "status", width: INSTANT },
      ...limits.map(({ label }) => ({ head: label, width: INSTANT })),
      ...(apart ? [{ head: "clauses", width: CLAUSES }] : []),
    ],
    rows.map((row) => [
      [
        row.what,
        paint("faint", [row.id, ...(apart ? [] : row.clauses)].join(", ")),
        ...row.remarks.map((each) => paint("faint", each)),
      ].join("\n"),
      [row.status, ...row.others.map(({ label, at }) => `${label}\n${at === null ? "" : stacked(at)}`)].join("\n"),
      ...row.limits.map(({ at }, index) => (at === null ? (index === 0 ? row.none : style.glyphs.dash) : stacked(at))),
      ...(apart ? [paint("faint", row.clauses.join("\n"))] : []),
    ]),
    style,
  )
}

const withWhen = (heading: string, rows: readonly Row[], style: Style): readonly string[] =>
  tableOf(
    [{ head: heading }, { head: "status", width: STATUS }, { head: "when", width: WHEN }],
    rows.map((row) => [
      [row.what, ...[row.id, ...row.clauses, ...row.remarks].map((each) => style.paint("faint", each))].join("\n"),
      row.status,
      sayLimits(row.limits, row.others, row.none),
    ]),
    style,
  )

/** Everything below one another. */
const withoutTable = (rows: readonly Row[], style: Style): readonly string[] => {
  const rule = ruleOf(style)
  const lines = (label: string, text: string): readonly string[] => hanging(label, text, style.width - 1)
  return [
    rule,
    ...rows.flatMap((row) => [
      ...lines(" ", `${row.status}: ${row.what}`),
      ...lines("   ", style.paint("faint", [row.id, ...row.clauses].join(", "))),
      ...row.remarks.flatMap((each) => lines("   ", style.paint("faint", each))),
      ...sayLimits(row.limits, row.others, row.none)
        .split("\n")
        .flatMap((each) => lines("   ", each)),
      rule,
    ]),
  ]
}

const table = (heading: string, rows: readonly Row[], style: Style): readonly string[] => {
  if (style.width < WITH_TABLE) return withoutTable(rows, style)
  return style.width < WITH_INSTANTS ? withWhen(heading, rows, style) : inColumns(heading, rows, style)
}

/**
 * The table of the duties of a case.
 *
 * @since 0.1.0
 */
export const dutyTable = (duties: readonly DeadlineReport[], words: Words, style: Style): readonly string[] =>
  table(
    "duty",
    duties.map((each) => dutyRow(each, words, style)),
    style,
  )

/**
 * The table of the rights of a case.
 *
 * @since 0.1.0
 */
export const rightTable = (rights: readonly RightReport[], words: Words, style: Style): readonly string[] =>
  table(
    "right",
    rights.map((each) => rightRow(each, words, style)),
    style,
  )
