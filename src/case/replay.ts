/**
 * Replay: a case from its log. The log is the only truth; the same log gives the same case.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { EnactedCode } from "../code/enact.ts"
import type { ComplaintEvent } from "../code/events.ts"
import type { CaseLog } from "../code/log.ts"
import { type Compiled, compile } from "../machine/compile.ts"
import type { Rules } from "../machine/evaluate.ts"
import type { MachineState } from "../machine/machine.ts"
import { type ComplaintState, complaint } from "../procedures/complaint.ts"
import type { Instant } from "../time/instant.ts"

/**
 * The rules that a case runs on: the machine of its procedure under an enacted code, compiled once.
 *
 * @since 0.1.0
 */
export interface CaseRules extends Rules<ComplaintState> {
  readonly enacted: EnactedCode
  readonly compiled: Compiled<ComplaintState>
}

const known = new WeakMap<EnactedCode, CaseRules>()

/**
 * The rules of complaints under an enacted code; made once for each enacted code.
 *
 * @param enacted - an enacted code
 * @since 0.1.0
 */
export const rulesOf = (enacted: EnactedCode): CaseRules => {
  const made = known.get(enacted)
  if (made !== undefined) return made
  const rules = { machine: complaint(enacted.code), timekeeping: enacted.timekeeping, choices: enacted.choices }
  const whole: CaseRules = { ...rules, enacted, compiled: compile(rules) }
  known.set(enacted, whole)
  return whole
}

/**
 * An event that was not allowed: kept with its reason, and with the instant from which it would have been allowed where
 * time alone was lacking.
 *
 * @since 0.1.0
 */
export interface RefusedEvent {
  readonly event: ComplaintEvent
  readonly code: string
  readonly why: string
  readonly clauses: readonly string[]
  readonly opens?: number
}

/**
 * A case at an instant: its state, the events that made it, and those that did not.
 *
 * @since 0.1.0
 */
export interface Case {
  readonly id: string
  readonly procedure: string
  readonly now: Instant
  readonly state: MachineState<ComplaintState>
  /** The events that were applied, in order. */
  readonly history: readonly ComplaintEvent[]
  readonly refused: readonly RefusedEvent[]
  /** The events that lie after `now`; not applied. */
  readonly future: readonly ComplaintEvent[]
  /** The ids of events that the log repeats with equal content; each counts once. */
  readonly duplicates: readonly string[]
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : each,
  )

interface Sifted {
  readonly events: readonly ComplaintEvent[]
  readonly duplicates: readonly string[]
  readonly conflicts: readonly RefusedEvent[]
}

/** The events of a log without repetitions: of one id the first in the log stands. */
const sift = (events: readonly ComplaintEvent[]): Sifted => {
  const byId = new Map<string, ComplaintEvent>()
  const duplicates: string[] = []
  const conflicts: RefusedEvent[] = []
  for (const event of events) {
    const standing = byId.get(event.id)
    if (standing === undefined) byId.set(event.id, event)
    else if (canonical(standing) === canonical(event)) duplicates.push(event.id)
    else
      conflicts.push({
        event,
        code: "IdConflict",
        why: "the log holds another event with the same id and other content; the first in the log stands",
        clauses: [],
      })
  }
  return { events: [...byId.values()], duplicates, conflicts }
}

/**
 * Replays a case: its events in the order of their instants (and, of equal instants, of the log), up to `now`.
 *
 * @param rules - the rules of the case (see `rulesOf`)
 * @param log - the log of one case
 * @param now - the instant at which the case is looked at; by default that of the last event
 * @returns the case; every event of the log is in exactly one of `history`, `refused`, `future` and `duplicates`
 * @since 0.1.0
 */
export const replay = (rules: CaseRules, log: CaseLog, now?: Instant): Case => {
  const { events, duplicates, conflicts } = sift(log.events)
  const ordered = [...events].sort((a, b) => a.at - b.at)
  const at = now ?? ordered.at(-1)?.at ?? (0 as Instant)
  const history: ComplaintEvent[] = []
  const refused: RefusedEvent[] = [...conflicts]
  let state = rules.compiled.start
  for (const event of ordered) {
    if (event.at > at) break
    const stepped = rules.compiled.step(state, event)
    if (Result.isSuccess(stepped)) {
      state = stepped.success.state
      history.push(event)
      continue
    }
    const { code, message, clauses, opens } = stepped.failure
    refused.push({ event, code, why: message, clauses, ...(opens === undefined ? {} : { opens }) })
  }
  return {
    id: log.case,
    procedure: log.procedure,
    now: at,
    state,
    history,
    refused,
    future: ordered.filter((event) => event.at > at),
    duplicates,
  }
}
