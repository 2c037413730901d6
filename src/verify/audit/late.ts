/**
 * Late comers: events that come for a case that is closed.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CaseRules, replay } from "../../case/replay.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import type { MachineState, Refusal, Step } from "../../machine/machine.ts"
import type { Instant } from "../../time/instant.ts"
import { endingsOf } from "./endings.ts"
import { type Closed, type Long, logOf, type Open } from "./held.ts"
import { type Rejected, rejected } from "./rejected.ts"
import { type Verdict, verdictOn } from "./verdict.ts"

/**
 * Why an event is not taken whose id a packed one has.
 *
 * @since 0.1.0
 */
export const REPEATED =
  "the case had an event of this id before it was closed; whether this one says the same can no longer be told"

/**
 * A closed case as it is reopened: what had come of it, which counts no more, and the case as it was, to take the event.
 *
 * @since 0.1.0
 */
export interface Reopened {
  readonly verdict: Verdict
  readonly open: Open
}

/**
 * A closed case as an event reopens it.
 *
 * @param enacted - the enacted code
 * @param closed - the case
 * @param event - an event that is not from before its last one
 * @returns the case as it was; or why the event does not reopen it
 * @since 0.1.0
 */
export const reopenedBy = (
  enacted: EnactedCode,
  closed: Closed,
  event: CaseEvent,
): Result.Result<Reopened, Rejected> => {
  const { case: id, procedure, raisedBy, rules, last } = closed
  const { enders, packer } = endingsOf(rules.machine)
  const events = closed.packed === undefined ? [] : packer.unpack(closed.packed)
  if (events.some((each) => each.id === event.id)) return Result.fail(rejected(event, "RepeatedId", REPEATED))
  // Out of a state that nothing leads out of, no event is allowed, whatever has happened.
  const state =
    closed.packed === undefined
      ? { ...rules.compiled.start, state: closed.state }
      : replay(rules, logOf(closed, events)).state
  const step = stepIn(rules, state, event)
  if (Result.isFailure(step)) return Result.fail(rejected(event, step.failure.code, step.failure.message))
  return Result.succeed({
    verdict: verdictOn(enacted, logOf(closed, events), last as Instant),
    open: {
      is: "open",
      case: id,
      procedure,
      raisedBy,
      events: [...events],
      ids: undefined,
      packed: events.length,
      enders,
      isFinal: false,
    },
  })
}

/** A step of the machine; refused too where the event is none of the procedure's. */
const stepIn = (
  rules: CaseRules,
  state: MachineState,
  event: CaseEvent,
): Result.Result<Step, Pick<Refusal, "code" | "message">> =>
  Object.hasOwn(rules.machine.events, event.type)
    ? rules.compiled.step(state, event)
    : Result.fail({ code: "OtherProcedure", message: `the procedure ${rules.machine.id} has no event ${event.type}` })

/**
 * What becomes of an event that comes for a case of which only the state goes on: it is taken, and may reopen the case; the
 * rules refuse it while the case is open again; or it comes for a case that stays closed.
 *
 * @since 0.1.0
 */
export type Stepped =
  | { readonly is: "taken"; readonly reopens: boolean }
  | { readonly is: "refused"; readonly code: string }
  | { readonly is: "rejected"; readonly why: Rejected }

/**
 * Takes an event for a case of which only the state goes on.
 *
 * @param long - the case, which changes
 * @param event - an event that is not from before its last one
 * @since 0.1.0
 */
export const stepped = (long: Long, event: CaseEvent): Stepped => {
  const isFinal = endingsOf(long.rules.machine).final.has(long.state.state)
  const step = stepIn(long.rules, long.state, event)
  if (Result.isSuccess(step)) {
    long.state = step.success.state
    long.last = event.at
    long.isReopened ||= isFinal
    return { is: "taken", reopens: isFinal }
  }
  const { code, message } = step.failure
  return isFinal ? { is: "rejected", why: rejected(event, code, message) } : { is: "refused", code }
}
