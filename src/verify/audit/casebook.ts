/**
 * The casebook of an audit: every case that was met, open ones with their events, closed ones as summaries.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { rulesOf } from "../../case/replay.ts"
import { ID_CONFLICT, saysTheSame } from "../../case/sift.ts"
import { refusalIn, versionOf } from "../../case/version.ts"
import { contradictions, procedureProblem } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { CaseEvent, ProcedureName } from "../../code/vocabulary.ts"
import { procedures } from "../../procedures/procedures.ts"
import type { Instant } from "../../time/instant.ts"
import { endOf, summaryOfClosed } from "./closing.ts"
import { endingsOf } from "./endings.ts"
import { type Closed, type Held, type Long, logOf, type Open } from "./held.ts"
import { REPEATED, reopenedBy, stepped } from "./late.ts"
import { type Rejected, rejected } from "./rejected.ts"
import { bump, count, noTotals, type Totals } from "./totals.ts"

/**
 * What a casebook counts as it goes.
 *
 * @since 0.1.0
 */
export interface Counts {
  readonly taken: number
  readonly future: number
  readonly duplicates: number
  readonly reopened: number
  /** The latest instant of an event of any case, taken or not, in epoch milliseconds. */
  readonly last: number
}

/**
 * A casebook.
 *
 * @since 0.1.0
 */
export interface Casebook {
  /** Puts an event to its case; told is why it cannot be, if so. */
  readonly put: (event: CaseEvent) => Rejected | undefined
  readonly held: ReadonlyMap<string, Held>
  /** The totals over the closed cases. */
  readonly totals: Totals
  readonly counts: Counts
}

/** As many events as are looked through for an id. */
const FEW = 16

const NONE = -1

/**
 * An empty casebook.
 *
 * @param enacted - an enacted code
 * @param until - the instant of looking, if it is known; later events are not applied
 * @param mostKept - how many events of a closed case are kept at most
 * @since 0.1.0
 */
export const casebook = (enacted: EnactedCode, until: Instant | undefined, mostKept: number): Casebook => {
  const held = new Map<string, Held>()
  const totals = noTotals()
  const counts = { taken: 0, future: 0, duplicates: 0, reopened: 0, last: Number.NEGATIVE_INFINITY }

  const isFuture = ({ at }: CaseEvent): boolean => until !== undefined && at > until

  /** Counts an event that is taken. */
  const note = (event: CaseEvent): void => {
    counts.taken++
    if (isFuture(event)) counts.future++
    if (event.at > counts.last) counts.last = event.at
  }

  const add = (open: Open, event: CaseEvent): Rejected | undefined => {
    const place = placeOf(open, event.id)
    if (place !== NONE) return repeats(open, place, event)
    note(event)
    open.events.push(event)
    if (open.events.length > FEW) open.ids = (open.ids ?? new Set(open.events.map(({ id }) => id))).add(event.id)
    if (!open.isFinal && !open.enders.has(event.type)) return undefined
    const end = endOf(enacted, open, until)
    if (end === undefined) return undefined
    count(totals, end.verdict, 1)
    held.set(open.case, summaryOfClosed(open, end, mostKept))
    return undefined
  }

  const repeats = ({ events, packed }: Open, place: number, event: CaseEvent): Rejected | undefined => {
    const standing = events[place]
    if (standing === undefined || place < packed) return rejected(event, "RepeatedId", REPEATED)
    if (!saysTheSame(standing, event)) return rejected(event, ID_CONFLICT.code, ID_CONFLICT.why)
    counts.duplicates++
    return undefined
  }

  const begin = (event: CaseEvent, id: string): Rejected | undefined => {
    const problem = procedureProblem(event.procedure, id, "")
    if (problem !== undefined)
      return rejected(event, event.procedure === undefined ? "NoProcedure" : "UnknownProcedure", problem.message)
    const procedure = event.procedure as ProcedureName
    const known = { case: id, procedure, raisedBy: event.raisedBy }
    const log = logOf(known, [event])
    const refusal = refusalIn(enacted, { cases: [log] })
    if (refusal !== undefined) return rejected(event, refusal.code, refusal.message)
    const { enders } = endingsOf(rulesOf(versionOf(enacted, log), procedures[procedure]).machine)
    const open: Open = { is: "open", ...known, events: [], ids: undefined, packed: 0, enders, isFinal: false }
    held.set(id, open)
    return add(open, event)
  }

  const addLate = (closed: Closed | Long, event: CaseEvent): Rejected | undefined => {
    if (isFuture(event)) {
      note(event)
      return undefined
    }
    if (event.at < closed.last)
      return rejected(event, "OutOfOrder", "the case is closed, and this event is from before its last one")
    return closed.is === "closed" ? reopen(closed, event) : goOn(closed, event)
  }

  const reopen = (closed: Closed, event: CaseEvent): Rejected | undefined => {
    const reopened = reopenedBy(enacted, closed, event)
    if (Result.isFailure(reopened)) return reopened.failure
    const { verdict, open } = reopened.success
    count(totals, verdict, -1)
    counts.reopened++
    held.set(open.case, open)
    return add(open, event)
  }

  const goOn = (long: Long, event: CaseEvent): Rejected | undefined => {
    const step = stepped(long, event)
    if (step.is === "rejected") return step.why
    note(event)
    if (step.is === "refused") bump(totals.refused, step.code, 1)
    else if (step.reopens) counts.reopened++
    return undefined
  }

  const put = (event: CaseEvent): Rejected | undefined => {
    const { case: id } = event
    if (id === undefined)
      return rejected(event, "NoCase", 'the event names no "case": in a stream every event names its case')
    const known = held.get(id)
    if (known === undefined) return begin(event, id)
    if (event.at > counts.last) counts.last = event.at
    if (event.procedure !== undefined || event.raisedBy !== undefined) {
      const [problem] = contradictions(event, known, "")
      if (problem !== undefined) return rejected(event, "OtherCase", problem.message)
    }
    return known.is === "open" ? add(known, event) : addLate(known, event)
  }

  return { put, held, totals, counts }
}

/** The place of the event of an id among those of a case. */
const placeOf = ({ events, ids }: Open, id: string): number => {
  if (ids?.has(id) === false) return NONE
  for (let place = 0; place < events.length; place++) if (events[place]?.id === id) return place
  return NONE
}
