/**
 * Closing: when a case has come to an end at which nothing is owed any more, and what is kept of it then.
 *
 * @since 0.1.0
 */
import type { DutyFigure } from "../../case/figures.ts"
import { replay } from "../../case/replay.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import type { Instant } from "../../time/instant.ts"
import { endingsOf } from "./endings.ts"
import { type Closed, type Long, logOf, type Open } from "./held.ts"
import { figuresUnder, type Verdict, verdictOn } from "./verdict.ts"
import { worstOf } from "./worst.ts"

/**
 * The end of a case: what comes of it, and when its last event was.
 *
 * @since 0.1.0
 */
export interface End {
  readonly verdict: Verdict
  readonly last: Instant
}

const lastOf = (events: readonly CaseEvent[]): Instant => {
  let last = Number.NEGATIVE_INFINITY as Instant
  for (const { at } of events) if (at > last) last = at
  return last
}

const standAlike = (a: readonly DutyFigure[], b: readonly DutyFigure[]): boolean =>
  a.length === b.length && a.every((each, index) => each.status === b[index]?.status)

/** An instant after every other. */
const EVER = Number.POSITIVE_INFINITY

/**
 * The end of a case that is settled: in a final state, with nothing pending, and with nothing that time alone could still
 * start or make late. From then on only a further event can change it.
 *
 * @param enacted - the enacted code
 * @param open - the case; whether it is in a final state is noted there
 * @param until - the instant of looking, in epoch milliseconds, if it is known: a case with later events is not settled
 * @returns the end; undefined where it is not settled
 * @since 0.1.0
 */
export const endOf = (enacted: EnactedCode, open: Open, until: number | undefined): End | undefined => {
  const last = lastOf(open.events)
  if (until !== undefined && last > until) return undefined
  const verdict = verdictOn(enacted, logOf(open, open.events), last)
  const { rules, state, duties } = verdict
  const { final, endsAll } = endingsOf(rules.machine)
  open.isFinal = final.has(state)
  if (!open.isFinal || duties.some(({ status }) => status === "pending")) return undefined
  if (endsAll) return { verdict, last }
  return standAlike(duties, figuresUnder(rules)(open.events, EVER).duties) ? { verdict, last } : undefined
}

/**
 * What is kept of a settled case.
 *
 * @param open - the case
 * @param end - its end
 * @param mostKept - how many events are kept at most
 * @since 0.1.0
 */
export const summaryOfClosed = (open: Open, { verdict, last }: End, mostKept: number): Closed | Long => {
  const { case: id, procedure, raisedBy, events } = open
  const { rules, state } = verdict
  const { reopenable, packer } = endingsOf(rules.machine)
  const { late, faults } = worstOf(id, verdict, last)
  const isLong = reopenable.has(state) && events.length > mostKept
  if (!isLong) {
    const packed = reopenable.has(state) ? packer.pack(events) : undefined
    return { is: "closed", case: id, procedure, raisedBy, rules, late, faults, last, state, packed }
  }
  const { state: standing } = replay(rules, logOf(open, events), last)
  return {
    is: "long",
    case: id,
    procedure,
    raisedBy,
    rules,
    late,
    faults,
    last,
    state: standing,
    isReopened: false,
  }
}
