/**
 * The duties on the page of an audit: how each of them stands in all cases, and what is most overdue.
 *
 * @since 0.1.0
 */
import { counted, figure } from "../../text/figure.ts"
import type { NormAudit, OverdueReport } from "../../verify/audit.ts"
import { sayMoment } from "./moment.ts"
import { hanging, shortName } from "./plain.ts"
import type { Style, Tone } from "./style.ts"
import { tableOf } from "./table.ts"
import { capital } from "./words.ts"

const STATUSES = ["met", "missed", "breached", "pending", "ended"] as const

const STATUS_TONES: Readonly<Record<(typeof STATUSES)[number], Tone>> = {
  met: "good",
  missed: "warning",
  breached: "bad",
  pending: "plain",
  ended: "faint",
}

/** From this width on there is a table. */
const WITH_TABLE = 72

/** The id of a norm, and whose it is. */
const whose = ({ norm, procedure, sources, force }: NormAudit): readonly [string, string] => [
  procedure === "Complaint" ? norm : `${procedure}.${norm}`,
  [sources.join(" and "), ...(force === "aims" ? ["an aim"] : [])].join(", "),
]

/**
 * How the duties stand, norm by norm.
 *
 * @param norms - what an audit tells of the norms
 * @param style - how to write
 * @since 0.1.0
 */
export const dutyLines = (norms: readonly NormAudit[], style: Style): readonly string[] => {
  const { paint, width } = style
  if (norms.length === 0) return []
  const number = (each: NormAudit, status: (typeof STATUSES)[number]): string =>
    paint(each[status] === 0 ? "faint" : STATUS_TONES[status], figure(each[status]))
  if (width < WITH_TABLE)
    return norms.flatMap((each) => [
      ...hanging(" ", capital(each.says), width - 1),
      ...hanging("   ", paint("faint", whose(each).join(", ")), width - 1),
      ...hanging(
        "   ",
        STATUSES.filter((status) => each[status] > 0)
          .map((status) => `${number(each, status)} ${status}`)
          .join(", "),
        width - 1,
      ),
    ])
  const room = Math.max(8, ...norms.flatMap((each) => STATUSES.map((status) => figure(each[status]).length)))
  return tableOf(
    [{ head: "duty" }, ...STATUSES.map((status) => ({ head: status, width: room, right: true as const }))],
    norms.map((each) => [
      [capital(each.says), ...whose(each).map((text) => paint("faint", text))].join("\n"),
      ...STATUSES.map((status) => number(each, status)),
    ]),
    style,
  )
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A duration by its two greatest units; of working time the greatest is the hour. */
const sayDuration = (ms: number, greatest: "day" | "hour"): string => {
  if (ms < MINUTE) return `${figure(Math.floor(ms / 1000))} s`
  const days = greatest === "day" ? Math.floor(ms / DAY) : 0
  const hours = Math.floor((ms - days * DAY) / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  const parts = [
    ...(days > 0 ? [counted(days, "day")] : []),
    ...(hours > 0 ? [`${figure(hours)} h`] : []),
    ...(minutes > 0 && days === 0 ? [`${minutes} min`] : []),
  ]
  return parts.join(" ")
}

const MOST_WORST = 10

const sayOverdue = ({ clockMs, workingMs, done, ended }: OverdueReport): readonly string[] => [
  sayDuration(clockMs, "day"),
  workingMs === null ? "beyond the calendar" : `${sayDuration(workingMs, "hour")} working`,
  done !== null ? "done late" : ended !== null ? "never done" : "not done yet",
]

/**
 * What is most overdue of all duties.
 *
 * @param norms - what an audit tells of the norms
 * @param style - how to write
 * @since 0.1.0
 */
export const worstLines = (norms: readonly NormAudit[], style: Style): readonly string[] => {
  const { paint, width } = style
  const worst = norms
    .flatMap((norm) => norm.worst.map((late) => ({ norm, late })))
    .sort((a, b) => b.late.clockMs - a.late.clockMs || (a.late.case < b.late.case ? -1 : 1))
    .slice(0, MOST_WORST)
  if (worst.length === 0) return []
  const since = ({ by, since: at }: OverdueReport): string => `${by === "due" ? "due" : "late after"} ${sayMoment(at)}`
  if (width < WITH_TABLE)
    return worst.flatMap(({ norm, late }) => [
      ...hanging(" ", `${paint("strong", shortName(late.case))}: ${norm.says}`, width - 1),
      ...hanging("   ", [since(late), ...sayOverdue(late)].join("; "), width - 1),
    ])
  return tableOf(
    [{ head: "case" }, { head: "due", width: 21 }, { head: "overdue by", width: 23 }],
    worst.map(({ norm, late }) => [
      `${paint("strong", shortName(late.case))}\n${paint("faint", capital(norm.says))}`,
      since(late),
      sayOverdue(late).join("\n"),
    ]),
    style,
  )
}
