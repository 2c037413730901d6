/** Whether the machines by hand and in XState do what the Complaint procedure does, event by event. */
import * as Result from "effect/Result"
import { type CaseRules, rulesOf } from "../../src/case/replay.ts"
import { decodeEvent } from "../../src/code/decode-event.ts"
import { enact } from "../../src/code/enact.ts"
import type { ComplaintEvent } from "../../src/code/events.ts"
import { opus } from "../../src/code/opus.ts"
import type { MachineState } from "../../src/machine/machine.ts"
import { step } from "../../src/machine/step.ts"
import type { ComplaintState } from "../../src/procedures/complaint.ts"
import type { RawEvent } from "./courses.ts"
import { NOTHING, type Plain } from "./machines/machine.ts"
import * as hand from "./machines/switch.ts"
import * as xstate from "./machines/xstate.ts"

/** The rules that everything here runs on: Opus's code under its default readings. */
export const opusRules = (): CaseRules => rulesOf(Result.getOrThrow(enact(opus)))

/** Courses as the machines take them. */
export const decoded = (courses: readonly (readonly RawEvent[])[]): readonly (readonly ComplaintEvent[])[] =>
  courses.map((events) => events.map((event) => Result.getOrThrow(decodeEvent(event)) as ComplaintEvent))

type Told = Readonly<Record<keyof Plain, string | number | null>>

/** The state of the Complaint procedure in the words of the hand-written machines. */
export const told = ({ state, facts }: MachineState): Plain => ({
  state: state as ComplaintState,
  made: facts.ComplaintMade ?? null,
  deadlock: facts.DeadlockReached ?? null,
  deadlockLetter: facts["AdrLetterSent{reason equal deadlock}"] ?? null,
  proposed: facts["OutcomeProposed since ComplaintReopened"] ?? null,
  decided: facts["AdrDecided since ReferredToAdr"] ?? null,
  accepted: facts["AdrDecisionAccepted since AdrDecisionCarriedOut or ReferredToAdr"] ?? null,
})

const same = (a: Told, b: Told): boolean =>
  a.state === b.state &&
  a.made === b.made &&
  a.deadlock === b.deadlock &&
  a.deadlockLetter === b.deadlockLetter &&
  a.proposed === b.proposed &&
  a.decided === b.decided &&
  a.accepted === b.accepted

/** A way to take an event: the next state, or undefined where the event is refused. */
export type Take = (now: Plain, event: ComplaintEvent) => Plain | undefined

export interface Compared {
  readonly events: number
  readonly refused: number
  /** The states that were reached. */
  readonly states: ReadonlySet<string>
  /** The first event after which some machine is in another state than the reference, by its name. */
  readonly differences: readonly string[]
}

/** Runs every machine over the same courses, beside the reference interpreter. */
export const compare = (
  rules: CaseRules,
  courses: readonly (readonly ComplaintEvent[])[],
  byHand: Take = hand.next,
): Compared => {
  const states = new Set<string>()
  const differences: string[] = []
  let [events, refused] = [0, 0]
  for (const [number, course] of courses.entries()) {
    let reference = rules.compiled.start
    let compiled = rules.compiled.start
    let plain = NOTHING
    let snapshot = xstate.begin
    const runner = rules.compiled.runner()
    for (const event of course) {
      const stepped = step(rules, reference, event)
      const fast = rules.compiled.step(compiled, event)
      const taken = byHand(plain, event)
      const ran = runner.take(event)
      if (Result.isSuccess(stepped)) reference = stepped.success.state
      if (Result.isSuccess(fast)) compiled = fast.success.state
      plain = taken ?? plain
      snapshot = xstate.next(snapshot, event)
      const accepted = Result.isSuccess(stepped)
      const right = told(reference)
      const wrong = [
        accepted === Result.isSuccess(fast) && same(right, told(compiled)) ? "" : "compiled step",
        accepted === ran && right.state === runner.state() ? "" : "runner",
        accepted === (taken !== undefined) && same(right, plain) ? "" : "switch",
        same(right, xstate.plainOf(snapshot)) ? "" : "XState",
      ].filter((name) => name !== "")
      events++
      if (!accepted) refused++
      states.add(right.state)
      if (wrong.length === 0) continue
      differences.push(`course ${number + 1}, ${event.id} ${event.type}: ${wrong.join(", ")}`)
      break
    }
  }
  return { events, refused, states, differences }
}
