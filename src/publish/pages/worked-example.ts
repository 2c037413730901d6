/**
 * A worked example as a part of a page: what happened, what was due when, and a picture of both.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseReport, DeadlineReport } from "../../case/report.ts"
import { timeline } from "../../case/timeline.ts"
import { decodeLog, type Log } from "../../code/log.ts"
import type { ProcedureName } from "../../code/procedure-names.ts"
import { parseInstant } from "../../time/instant.ts"
import { capital, code, escaped, table } from "../markdown.ts"
import { sayMoment } from "../moment.ts"
import { drawnTimeline, type Mark } from "../pictures/timeline.ts"
import { kebab, type Ways } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { wordsOfName } from "../words.ts"
import { WORKED_EXAMPLES } from "../worked-examples.ts"
import { imageOf, type Picture } from "./page.ts"

/** How a duty stood when the example ends. */
const STATUS: Readonly<Record<DeadlineReport["status"], string>> = {
  pending: "still to be done",
  met: "done in time",
  missed: "missed",
  breached: "breached",
  ended: "ended without being done",
}

/** Epoch milliseconds of an instant that the library wrote. */
const msOf = (iso: string): number => Result.getOrElse(parseInstant(iso), () => Number.NaN)

interface Shown {
  readonly blocks: readonly string[]
  readonly pictures: readonly Picture[]
}

const logOf = (name: ProcedureName): Result.Result<Log, { readonly message: string }> =>
  decodeLog({
    case: "example",
    procedure: name,
    events: WORKED_EXAMPLES[name].events.map((each, index) => ({ id: `e${index + 1}`, ...each })),
  })

/** The state after each event, or why the event was refused. */
const outcomes = (published: PublishedCode, log: Log): readonly string[] => {
  const all = log.cases.flatMap(({ events }) => events)
  const reportAt = (count: number): CaseReport | undefined => {
    const cases = log.cases.map((each) => ({ ...each, events: each.events.slice(0, count) }))
    const told = timeline(published.enacted, { cases })
    return Result.isSuccess(told) ? told.success.cases[0] : undefined
  }
  return all.map(({ id }, index) => {
    const report = reportAt(index + 1)
    const refused = report?.refused.find(({ event }) => event === id)
    if (refused !== undefined) return `refused: ${escaped(refused.why)}`
    return report === undefined ? "" : escaped(capital(wordsOfName(report.state)))
  })
}

const saysOf = (published: PublishedCode, procedure: string, norm: string): string =>
  published.procedures.find(({ name }) => name === procedure)?.machine.norms.find(({ id }) => id === norm)?.says ?? norm

const marksOf = (published: PublishedCode, name: ProcedureName, report: CaseReport): readonly Mark[] => [
  ...WORKED_EXAMPLES[name].events.map(
    ({ at, type }): Mark => ({
      at: `${at.slice(0, 19)}.000${at.slice(19)}`,
      ms: msOf(at),
      kind: "event",
      title: capital(wordsOfName(type)),
    }),
  ),
  ...report.deadlines.flatMap((each): readonly Mark[] =>
    each.due === null
      ? []
      : [
          {
            at: each.due,
            ms: msOf(each.due),
            kind: "due",
            title: `Due: ${saysOf(published, name, each.norm)}`,
            detail: STATUS[each.status],
          },
        ],
  ),
  ...report.rights.flatMap((each): readonly Mark[] =>
    each.opens === null
      ? []
      : [
          {
            at: each.opens,
            ms: msOf(each.opens),
            kind: "right",
            title: `From here on the complainant may ${saysOf(published, name, each.norm)}`,
          },
        ],
  ),
]

const orNone = (iso: string | null, phrase: string | undefined): string =>
  iso === null ? escaped(phrase === undefined ? "–" : `no time: “${phrase}”`) : sayMoment(iso)

const dutyRows = (report: CaseReport, ways: Ways): readonly (readonly string[])[] => [
  ...report.deadlines.map((each) => [
    ways.norm(report.procedure, each.norm),
    each.refusal === undefined ? orNone(each.due, each.phrase) : escaped(each.refusal.why),
    orNone(each.safeBy, undefined),
    orNone(each.latest, undefined),
    each.fulfilledAt === undefined ? "–" : sayMoment(each.fulfilledAt),
    STATUS[each.status],
  ]),
  ...report.rights.map((each) => [
    ways.norm(report.procedure, each.norm),
    each.opens === null ? "–" : `opens ${sayMoment(each.opens)}`,
    orNone(each.opensEarliest, undefined),
    orNone(each.opensForCertain, undefined),
    "–",
    wordsOfName(each.status),
  ]),
]

/**
 * The worked example of a procedure.
 *
 * @param published - the code and what it is held against
 * @param name - the procedure
 * @param page - the path of the page that it stands in
 * @param ways - the links of that page
 * @returns its blocks and its picture; a sentence that says why where the code has no answer for it
 * @since 0.1.0
 */
export const workedExample = (published: PublishedCode, name: ProcedureName, page: string, ways: Ways): Shown => {
  const { shows, events } = WORKED_EXAMPLES[name]
  const log = logOf(name)
  const told = Result.flatMap(log, (decoded) => timeline(published.enacted, decoded))
  if (Result.isFailure(told) || Result.isFailure(log)) {
    const why = Result.isFailure(told) ? told.failure.message : ""
    return { blocks: [`No example can be worked out: ${escaped(why)}.`], pictures: [] }
  }
  const [report] = told.success.cases
  if (report === undefined) return { blocks: [], pictures: [] }
  const after = outcomes(published, log.success)
  const marks = marksOf(published, name, report)
  const id = `${kebab(name)}-example`
  const title = `A worked example of ${wordsOfName(name)}`
  const alt = `A timeline, from the first to the last: ${[...marks]
    .sort((a, b) => a.ms - b.ms)
    .map((each) => `${sayMoment(each.at)}: ${each.title}`)
    .join("; ")}.`
  const picture: Picture = {
    id,
    path: `pictures/${id}.svg`,
    title,
    alt,
    source: { svg: drawnTimeline({ id, title, alt }, marks) },
  }
  return {
    blocks: [
      `${escaped(shows)} Invented; the dates are real ones.`,
      imageOf({ ...picture, alt: `${title}: its events and due dates, which the two tables below list` }, page),
      table(
        ["When", "What happens", "State afterwards"],
        events.map(({ at, type }, index) => [
          sayMoment(`${at.slice(0, 19)}.000${at.slice(19)}`),
          `${capital(wordsOfName(type))} (${code(type)})`,
          after[index] ?? "",
        ]),
        "None.",
      ),
      table(
        ["Norm", "Due or opens", "Safe by, or earliest", "Latest", "Done", "Stood in the end"],
        dutyRows(report, ways),
        "Nothing was owed and no right arose.",
      ),
    ],
    pictures: [picture],
  }
}
