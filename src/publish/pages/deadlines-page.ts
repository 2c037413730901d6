/**
 * Deadlines at a glance: a complaint from its first day to the ADR letter in one picture, and what is due when after awkward
 * starts.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseReport, DeadlineReport, RightReport } from "../../case/report.ts"
import type { Machine } from "../../machine/machine.ts"
import { parseInstant } from "../../time/instant.ts"
import { AWKWARD_STARTS, type AwkwardStart } from "../awkward-starts.ts"
import { capital, escaped, lines, table } from "../markdown.ts"
import { sayMoment } from "../moment.ts"
import { partsOfNorm } from "../norm-rows.ts"
import { drawnTimeline, type Mark, type MarkKind } from "../pictures/timeline.ts"
import { PAGES, type Ways, waysFrom } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { firstDay } from "./first-day.ts"
import { type Illustrated, imageOf, type Picture, pageOf } from "./page.ts"

/** The start of the picture: a Monday morning with no holiday near. */
const GLANCE = "2027-06-07T10:00:00+01:00"

const msOf = (iso: string): number => Result.getOrElse(parseInstant(iso), () => Number.NaN)

const mark = (at: string, kind: MarkKind, title: string, detail?: string): Mark => ({
  at,
  ms: msOf(at),
  kind,
  title,
  ...(detail === undefined ? {} : { detail }),
})

const saysOf = ({ norms }: Machine, id: string): string => norms.find((each) => each.id === id)?.says ?? id

/** The marks of a duty or right: when it is due or opens, and the earliest and latest of that, where they differ. */
const marksOf = (
  title: string,
  kind: "due" | "right",
  at: string | null,
  earliest: string | null,
  latest: string | null,
): readonly Mark[] => {
  if (at === null) return []
  const early = earliest !== null && earliest !== at ? [mark(earliest, "bound", `Earliest: ${title}`, EARLY[kind])] : []
  const late = latest !== null && latest !== at ? [mark(latest, "bound", `Latest: ${title}`, LATE[kind])] : []
  return [...early, mark(at, kind, kind === "due" ? `Due: ${title}` : title), ...late]
}

const EARLY = {
  due: "safe by: done by then, no reading is broken",
  right: "under the reading kindest to the complainant",
}
const LATE = { due: "under the reading kindest to the provider", right: "from here on the right is open for certain" }

const firstMarks = (report: CaseReport, machine: Machine): readonly Mark[] => [
  ...report.deadlines.flatMap((each) => marksOf(saysOf(machine, each.norm), "due", each.due, each.safeBy, each.latest)),
  ...report.rights.flatMap((each) =>
    marksOf(
      `The complainant may ${saysOf(machine, each.norm)}`,
      "right",
      each.opens,
      each.opensEarliest,
      each.opensForCertain,
    ),
  ),
]

/** What is due though no time says when: the letter that follows the opening of ADR stands among it. */
const untimedRows = (machine: Machine, ways: Ways): readonly (readonly string[])[] =>
  machine.norms.map((norm) => {
    const { who, force, what, when } = partsOfNorm(machine, norm)
    return [ways.norm(machine.id, norm.id), escaped(`${who} ${force} ${what}`), escaped(when)]
  })

/** When the ADR letter goes: as soon as the weeks are over, where a norm of the machine says so. */
const letterMarks = (report: CaseReport, machine: Machine): readonly Mark[] => {
  const letter = machine.norms.find(({ id }) => id === "sendWeeksOverLetter")
  const opens = report.rights.find(({ norm }) => norm === "referToAdr")?.opens
  return letter === undefined || opens === undefined || opens === null
    ? []
    : [mark(opens, "due", capital(letter.says), "promptly: no time is set")]
}

const glance = (published: PublishedCode, machine: Machine): Result.Result<Picture, string> =>
  Result.map(firstDay(published, GLANCE), (report) => {
    const marks = [
      mark(`${GLANCE.slice(0, 19)}.000${GLANCE.slice(19)}`, "event", "Day 0: the complaint is made"),
      ...firstMarks(report, machine),
      ...letterMarks(report, machine),
    ]
    const stretches = [
      ...report.deadlines.map(({ safeBy, latest }) => ["due", safeBy, latest] as const),
      ...report.rights.map(({ opensEarliest, opensForCertain }) => ["right", opensEarliest, opensForCertain] as const),
    ].flatMap(([of, from, to]) => (from === null || to === null ? [] : [{ of, from: msOf(from), to: msOf(to) }]))
    const title = "A complaint from day 0 to the ADR letter"
    const alt = `A timeline, from the first to the last: ${[...marks]
      .sort((a, b) => a.ms - b.ms)
      .map((each) => `${sayMoment(each.at)}: ${each.title}`)
      .join("; ")}.`
    const id = "deadlines"
    return {
      id,
      path: "pictures/deadlines.svg",
      title,
      alt,
      source: { svg: drawnTimeline({ id, title, alt }, marks, stretches) },
    }
  })

type Timed = {
  readonly norm: string
  readonly at: string
  readonly early: string | null
  readonly late: string | null
  readonly is: string
}

const timedOf = ({ deadlines, rights }: CaseReport): readonly Timed[] => [
  ...deadlines.flatMap(({ norm, due, safeBy, latest }: DeadlineReport): readonly Timed[] =>
    due === null ? [] : [{ norm, at: due, early: safeBy, late: latest, is: "due" }],
  ),
  ...rights.flatMap(({ norm, opens, opensEarliest, opensForCertain }: RightReport): readonly Timed[] =>
    opens === null ? [] : [{ norm, at: opens, early: opensEarliest, late: opensForCertain, is: "opens" }],
  ),
]

const startRows = (
  published: PublishedCode,
  { at, says }: AwkwardStart,
  ways: Ways,
): readonly (readonly string[])[] => {
  const start = `**${sayMoment(`${at.slice(0, 19)}.000${at.slice(19)}`)}**<br>${escaped(capital(says))}`
  const report = firstDay(published, at)
  if (Result.isFailure(report)) return [[start, "–", escaped(report.failure), "–", "–"]]
  const or = (iso: string | null): string => (iso === null ? "–" : sayMoment(iso))
  const timed = timedOf(report.success)
  const refused = report.success.deadlines.flatMap(({ norm, refusal }) =>
    refusal === undefined ? [] : [[ways.norm("Complaint", norm), escaped(refusal.why), "–", "–"]],
  )
  const rows = [
    ...timed.map((each) => [
      ways.norm("Complaint", each.norm),
      `${each.is} ${sayMoment(each.at)}`,
      or(each.early),
      or(each.late),
    ]),
    ...refused,
  ]
  return rows.length === 0
    ? [[start, "–", "nothing has a time of its own", "–", "–"]]
    : rows.map((row, index) => [index === 0 ? start : "", ...row])
}

/**
 * The page of deadlines.
 *
 * @param published - a code and what it is held against
 * @returns the page and its picture; undefined for a code without the procedure Complaint
 * @since 0.1.0
 */
export const deadlinesPage = (published: PublishedCode): Illustrated | undefined => {
  const machine = published.procedures.find(({ name }) => name === "Complaint")?.machine
  if (machine === undefined) return undefined
  const ways = waysFrom(PAGES.deadlines, published.code.procedures)
  const picture = glance(published, machine)
  const { calendar } = published.code
  const blocks = [
    "What a complaint gives rise to from the day on which it is made, if nothing else happens.",
    lines([
      `Calendar: ${escaped(calendar.source ?? calendar.version)}.`,
      `Holidays: ${escaped(published.enacted.choices.holidays ?? calendar.nation ?? "england-and-wales")}.`,
    ]),
    "## From day 0 to the ADR letter",
    Result.isSuccess(picture)
      ? imageOf({ ...picture.success, alt: `${picture.success.title}: the tables below say the same` }, PAGES.deadlines)
      : `No picture can be drawn: ${escaped(picture.failure)}.`,
    table(["Norm", "Who does what", "By when"], untimedRows(machine, ways), "None."),
    "## Awkward starts",
    "*Safe by* is the earliest due time over all readings: who acts by then breaks none. *Latest* is the last. Of the right to go to ADR they are the earliest opening and the one that is certain. A complaint first made before 8 April 2026 waits 8 weeks for ADR by law, a later one 6, where the regulation is applied.",
    table(
      ["The complaint is made", "Norm", "Due or opens", "Safe by, or earliest", "Latest, or for certain"],
      AWKWARD_STARTS.flatMap((each) => startRows(published, each, ways)),
      "None.",
    ),
  ]
  return {
    page: pageOf(PAGES.deadlines, "Deadlines at a glance", blocks),
    pictures: Result.isSuccess(picture) ? [picture.success] : [],
  }
}
