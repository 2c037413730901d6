/**
 * How a complaint comes to each of its states, and what then becomes of one more event: through the reference
 * interpreter, straight from the machine's data.
 */
import * as Result from "effect/Result"
import {
  type ComplaintEvent,
  type ComplaintState,
  type EnactedCode,
  type MachineState,
  type Refusal,
  rulesOf,
  type Step,
  start,
  step,
} from "../../../src/index.ts"
import { event } from "../../case/cases.ts"

/** The complaint of every path is made on Monday 2024-06-03 at 10:00 in London. */
export const MADE = "2024-06-03T10:00+01:00"

const made = event("ComplaintMade", MADE)
const proposed = event("OutcomeProposed", "2024-06-03T12:00+01:00")
const rejected = event("OutcomeRejected", "2024-06-03T13:00+01:00")
const accepted = event("OutcomeAccepted", "2024-06-03T13:00+01:00")
const deadlocked = event("DeadlockReached", "2024-06-03T14:00+01:00")
const referred = event("ReferredToAdr", "2024-06-03T15:00+01:00")
const decided = event("AdrDecided", "2024-06-03T16:00+01:00")

/** The events that lead to each state, as few as will do. */
export const PATHS: Readonly<Record<ComplaintState, readonly ComplaintEvent[]>> = {
  NotMade: [],
  Received: [made],
  Logged: [made, event("ComplaintLogged", "2024-06-03T11:00+01:00")],
  UnderInvestigation: [made, event("InvestigationStarted", "2024-06-03T11:00+01:00")],
  OutcomeProposed: [made, proposed],
  Deadlocked: [made, deadlocked],
  WithAdr: [made, deadlocked, referred],
  Resolved: [made, proposed, accepted],
  Closed: [made, event("ComplaintClosed", "2024-06-03T11:00+01:00", { reason: "outOfScope" })],
  Withdrawn: [made, event("ComplaintWithdrawn", "2024-06-03T11:00+01:00")],
}

const letter = event("AdrLetterSent", "2024-06-03T14:00+01:00")

/** The same under any code: deadlock is reached by the letter, which every code takes. */
export const BY_LETTER: typeof PATHS = {
  ...PATHS,
  Deadlocked: [made, letter],
  WithAdr: [made, letter, referred],
}

/** The states in which the provider still works on a complaint, after some events that leave them as they are. */
export const underWayAfter = (...more: readonly ComplaintEvent[]): Partial<typeof PATHS> => ({
  Received: [made, ...more],
  Logged: [...PATHS.Logged, ...more],
  UnderInvestigation: [...PATHS.UnderInvestigation, ...more],
  OutcomeProposed: [...PATHS.OutcomeProposed, ...more],
})

/** The states of an open complaint after some events that leave them as they are. */
export const openAfter = (...more: readonly ComplaintEvent[]): Partial<typeof PATHS> => ({
  ...underWayAfter(...more),
  Deadlocked: [made, deadlocked, ...more],
  WithAdr: [made, deadlocked, referred, ...more],
})

/** The same, with an outcome proposed on the way. */
export const PROPOSED: Partial<typeof PATHS> = {
  UnderInvestigation: [made, proposed, rejected],
  OutcomeProposed: [made, proposed],
  Deadlocked: [made, proposed, deadlocked],
  WithAdr: [made, proposed, deadlocked, referred],
}

/** The same, with a decision of the ADR scheme. */
export const DECIDED: Partial<typeof PATHS> = { WithAdr: [made, deadlocked, referred, decided] }

/** The same, accepted by the complainant; and carried out. */
export const BINDING: Partial<typeof PATHS> = {
  WithAdr: [made, deadlocked, referred, decided, event("AdrDecisionAccepted", "2024-06-03T17:00+01:00")],
}
export const CARRIED_OUT: Partial<typeof PATHS> = {
  WithAdr: [...(BINDING.WithAdr ?? []), event("AdrDecisionCarriedOut", "2024-06-03T18:00+01:00")],
}

/** The state after some events, all of which must be accepted. */
export const stateAfter = (code: EnactedCode, events: readonly ComplaintEvent[]): MachineState<ComplaintState> => {
  const rules = rulesOf(code)
  return events.reduce<MachineState>((state, each) => {
    const stepped = step(rules, state, each)
    if (Result.isFailure(stepped)) throw new Error(`${each.type} in ${state.state}: ${stepped.failure.message}`)
    return stepped.success.state
  }, start(rules.machine)) as MachineState<ComplaintState>
}

/** What becomes of one more event. */
export const take = (
  code: EnactedCode,
  before: readonly ComplaintEvent[],
  next: ComplaintEvent,
): Result.Result<Step, Refusal> => step(rulesOf(code), stateAfter(code, before), next)
