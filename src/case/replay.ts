/**
 * Replay: a case from its log. The log is the only truth; the same log gives the same case.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseLog } from "../code/case-log.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { Law } from "../code/law.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import { type Compiled, compile } from "../machine/compile.ts"
import type { Rules } from "../machine/evaluate.ts"
import type { Emission, Machine, MachineState } from "../machine/machine.ts"
import { settled } from "../machine/settled.ts"
import { complaint } from "../procedures/complaint.ts"
import type { Procedure } from "../procedures/procedures.ts"
import type { Instant } from "../time/instant.ts"
import { type RefusedEvent, sift } from "./sift.ts"

export type { RefusedEvent } from "./sift.ts"

/**
 * The rules that a case runs on: the machine of its procedure under an enacted code, and under a law if one bears on it,
 * compiled once.
 *
 * @since 0.1.0
 */
export interface CaseRules extends Rules {
  readonly enacted: EnactedCode
  readonly compiled: Compiled
  /** What the law asks; null where the code stands alone. Whom it protects differs from case to case. */
  readonly law: Omit<Law, "scope"> | null
}

/** What is made for each procedure, for as long as there is one, and each law, by its key; null stands for none. */
type ByLaw<T> = WeakMap<Procedure, Map<string | null, T>>

/** What is known of a procedure under a law, made where it is not known yet. */
const remembered = <T>(known: ByLaw<T>, procedure: Procedure, law: Law | null, make: () => T): T => {
  const byLaw = known.get(procedure) ?? new Map<string | null, T>()
  known.set(procedure, byLaw)
  const before = byLaw.get(law?.key ?? null)
  if (before !== undefined) return before
  const made = make()
  byLaw.set(law?.key ?? null, made)
  return made
}

const machines = new WeakMap<ComplaintsCode, ByLaw<Machine>>()

/** The machine of a procedure, which no choice of readings changes. */
const machineOf = (code: ComplaintsCode, procedure: Procedure, law: Law | null): Machine => {
  const known: ByLaw<Machine> = machines.get(code) ?? new WeakMap()
  machines.set(code, known)
  return remembered(known, procedure, law, () => settled(procedure(code, law), code.readings))
}

const rulesKnown = new WeakMap<EnactedCode, ByLaw<CaseRules>>()

/**
 * The rules of a procedure under an enacted code alone, or together with a law; made once for each of the three.
 *
 * @param enacted - an enacted code
 * @param procedure - the procedure (see `procedures`); by default that of complaints
 * @param law - the law that bears on a case (see `regimeOf`); by default none
 * @example
 * import { enact, opus, procedures, rulesOf } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * rulesOf(Result.getOrThrow(enact(opus)), procedures.Thermometer).machine.id // => "Thermometer"
 * @since 0.1.0
 */
export const rulesOf = (enacted: EnactedCode, procedure: Procedure = complaint, law: Law | null = null): CaseRules => {
  const known: ByLaw<CaseRules> = rulesKnown.get(enacted) ?? new WeakMap()
  rulesKnown.set(enacted, known)
  return remembered(known, procedure, law, () => {
    const { code, timekeeping, choices } = enacted
    const rules = { machine: machineOf(code, procedure, law), timekeeping, choices }
    return { ...rules, enacted, compiled: compile(rules), law }
  })
}

/**
 * What an event gave the caller to carry out: notices, and cases to be raised.
 *
 * @since 0.1.0
 */
export interface Emitted {
  readonly event: CaseEvent
  readonly emission: Emission
  /** The clauses of the transition. */
  readonly clauses: readonly string[]
}

/**
 * A case at an instant: its state, the events that made it, and those that did not.
 *
 * @since 0.1.0
 */
export interface Case {
  readonly id: string
  readonly procedure: string
  /** The case that raised it, where the log names one. */
  readonly raisedBy?: string
  readonly now: Instant
  readonly state: MachineState
  /** The events that were applied, in order. */
  readonly history: readonly CaseEvent[]
  /** What the events that were applied gave to carry out, in order. */
  readonly emitted: readonly Emitted[]
  readonly refused: readonly RefusedEvent[]
  /** The events that lie after `now`; not applied. */
  readonly future: readonly CaseEvent[]
  /** The ids of events that the log repeats with equal content; each counts once. */
  readonly duplicates: readonly string[]
}

const otherProcedure = ({ machine }: CaseRules, type: string): Omit<RefusedEvent, "event"> => ({
  code: "OtherProcedure",
  why: `the procedure ${machine.id} has no event ${type}`,
  clauses: [],
})

/**
 * Replays a case: its events in the order of their instants (and, of equal instants, of the log), up to `now`.
 *
 * @param rules - the rules of the case (see `rulesOf`)
 * @param log - the log of one case
 * @param now - the instant at which the case is looked at; by default that of the last event
 * @returns the case; every event of the log is in exactly one of `history`, `refused`, `future` and `duplicates`
 * @example
 * import { enact, openCase, operativeRules, opus, replay } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const { state, history, refused } = replay(operativeRules(code, log), log)
 * state.state // => "Asked"
 * history.length - refused.length // => 1
 * @since 0.1.0
 */
export const replay = (rules: CaseRules, log: CaseLog, now?: Instant): Case => {
  const { events, duplicates, conflicts } = sift(log.events)
  const ordered = [...events].sort((a, b) => a.at - b.at)
  const at = now ?? ordered.at(-1)?.at ?? (0 as Instant)
  const history: CaseEvent[] = []
  const emitted: Emitted[] = []
  const refused: RefusedEvent[] = [...conflicts]
  let state = rules.compiled.start
  for (const event of ordered) {
    if (event.at > at) break
    if (!Object.hasOwn(rules.machine.events, event.type)) {
      refused.push({ event, ...otherProcedure(rules, event.type) })
      continue
    }
    const stepped = rules.compiled.step(state, event)
    if (Result.isSuccess(stepped)) {
      state = stepped.success.state
      history.push(event)
      const { emits, transition } = stepped.success
      if (emits.length > 0) {
        const clauses = rules.machine.transitions.find((each) => each.id === transition)?.cites ?? []
        for (const emission of emits) emitted.push({ event, emission, clauses })
      }
      continue
    }
    const { code, message, clauses, opens } = stepped.failure
    refused.push({ event, code, why: message, clauses, ...(opens === undefined ? {} : { opens }) })
  }
  return {
    id: log.case,
    procedure: log.procedure,
    ...(log.raisedBy === undefined ? {} : { raisedBy: log.raisedBy }),
    now: at,
    state,
    history,
    emitted,
    refused,
    future: ordered.filter((event) => event.at > at),
    duplicates,
  }
}
