import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Check, Invariant, ReplayDemand } from "./invariant.ts"

const replay = (law: ReplayDemand["law"]): ReplayDemand => ({ kind: "replay", law })

/**
 * What must hold of every procedure of a code.
 *
 * @param code - a complaints code, which lists its procedures
 * @returns the invariants
 * @example
 * import { opus } from "@opustech/complaints-code"
 * everywhereInvariants(opus)[0]?.id // => "every-event-is-answered"
 * @since 0.1.0
 */
export const everywhereInvariants = (code: ComplaintsCode): readonly Invariant[] => {
  const invariant = (id: string, says: string, ...checks: readonly Check[]): Invariant => ({
    id,
    says,
    clauses: [],
    requirements: [],
    about: code.procedures,
    checks,
  })
  return [
    invariant(
      "every-event-is-answered",
      "Whatever happens, and whenever, is taken or refused for a reason that has a code and a sentence.",
      { kind: "answered" },
    ),
    invariant("an-end-can-be-reached", "From wherever a case has come, it can still come to an end.", {
      kind: "reachable",
    }),
    invariant("an-end-stays", "A case that has come to an end is never changed but by a declared reopening.", {
      kind: "finalStays",
    }),
    invariant("no-deadline-before-its-start", "No duty is due before what starts it, and no right opens before it.", {
      kind: "deadline",
      norm: "*",
      is: { rule: "notBeforeStart" },
    }),
    invariant("same-log-same-case", "The same log always gives the same case.", replay("determinism")),
    invariant(
      "replay-equals-stepping",
      "Replaying a log gives the state that taking its events one by one has given.",
      replay("stepping"),
    ),
    invariant("duplicates-change-nothing", "Events that a log repeats change nothing.", replay("duplicates")),
    invariant(
      "late-recording-changes-nothing",
      "Events that are recorded late, or in another order, give the same case as if they had been recorded in time.",
      replay("lateRecorded"),
    ),
    invariant(
      "written-and-read-again",
      "A log that is written down and read again gives the same case.",
      replay("written"),
    ),
    invariant(
      "a-deadline-stays",
      "A deadline, once set, changes only by a recorded cause: what happens later leaves it where it is.",
      replay("deadlinesStay"),
    ),
  ]
}
