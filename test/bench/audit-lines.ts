/** Streams for audits: complaints that come to their end, complaints that stay open, and families, as lines of NDJSON. */
import fc from "fast-check"
import { encodeLog, families } from "../../src/testing/index.ts"
import { courses, type RawEvent } from "./courses.ts"
import { DAY } from "./instants.ts"
import { SEED, seeded } from "./random.ts"

/** The events of a case, or of a family of cases, in their interchange form. */
type Events = readonly Readonly<Record<string, unknown>>[]

const ENDS: readonly string[] = ["ComplaintClosed", "ComplaintWithdrawn"]

const LONGEST = 16
const LENGTH = 6
/** How many events of a hundred come out of order, so that most of them are refused. */
const WILD = 3

const later = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY).toISOString()

const endOf = (events: readonly RawEvent[]): number => events.findIndex(({ type }) => ENDS.includes(type))

const asCase = (id: string, events: Events): Events =>
  events.map((event, place) => ({ case: id, ...(place === 0 ? { procedure: "Complaint" } : {}), ...event }))

/** Complaints up to their end. To one in twenty something comes later that is not taken, and one in twenty is reopened. */
const closed = (cases: number): readonly Events[] => {
  const { chance } = seeded(SEED)
  return courses({ courses: 2 * cases + 20, length: LONGEST, wild: WILD })
    .flatMap((events) => {
      const end = endOf(events)
      const last = events[end]
      if (last === undefined) return []
      const after = (days: number, type: string, fields: object = {}) => ({
        id: `${type} later`,
        at: later(last.at, days),
        type,
        ...fields,
      })
      return [
        [
          ...events.slice(0, end + 1),
          ...(chance(5) ? [after(9, "ContactMade")] : []),
          ...(chance(5) ? [after(20, "ComplaintReopened", { why: "the fault came back" })] : []),
        ],
      ]
    })
    .slice(0, cases)
    .map((events, index) => asCase(`closed-${index + 1}`, events))
}

/** Complaints that have not come to their end. */
const open = (cases: number): readonly Events[] =>
  courses({ courses: 2 * cases + 20, length: LENGTH, wild: WILD })
    .filter((events) => endOf(events) < 0)
    .slice(0, cases)
    .map((events, index) => asCase(`open-${index + 1}`, events))

const MODELS = 60
const WEEKS = 150

/** Families of cases of all procedures that raise each other: some models, each several times, whole weeks later. */
const linked = (cases: number): readonly Events[] => {
  const { whole } = seeded(SEED)
  const models = fc
    .sample(families({ from: "2020-01-06", to: "2022-12-31" }), { seed: SEED, numRuns: MODELS })
    .map((log) => ({ events: encodeLog(log).events, size: log.cases.length }))
  const made: Events[] = []
  for (let size = 0; size < cases; ) {
    const model = models[made.length % models.length]
    if (model === undefined) throw new Error("there are no families")
    const days = 7 * whole(0, WEEKS)
    const name = (id: unknown): string => `family-${made.length + 1}-${String(id)}`
    made.push(
      model.events.map((event) => ({
        ...event,
        at: later(String(event.at), days),
        case: name(event.case),
        ...(event.raisedBy === undefined ? {} : { raisedBy: name(event.raisedBy) }),
      })),
    )
    size += model.size
  }
  return made
}

const inOrder = (of: readonly Events[]): readonly string[] =>
  of
    .flat()
    .map((event) => ({ at: Date.parse(String(event.at)), line: JSON.stringify(event) }))
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line)

/** A stream: its lines by the instants of the events, and the shares of it in words. */
export interface Lines {
  readonly name: string
  readonly lines: readonly string[]
}

/** A realistic mix of so many cases that are closed, that are open, and of families. */
export const mixOf = (cases: number): Lines => {
  const part = (percent: number): number => Math.ceil((cases * percent) / 100)
  return {
    name: "a mix: 60 % closed, 25 % open, 15 % of families",
    lines: inOrder([...closed(part(60)), ...open(part(25)), ...linked(part(15))]),
  }
}

/** So many cases of the mix, and so many of each of its three kinds. */
export const linesOf = (cases: number): readonly [mix: Lines, ...apart: Lines[]] => {
  return [
    mixOf(cases),
    { name: "closed complaints", lines: inOrder(closed(cases)) },
    { name: "open complaints", lines: inOrder(open(cases)) },
    { name: "cases of families, of every procedure", lines: inOrder(linked(cases)) },
  ]
}
