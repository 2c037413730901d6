/** Deliberately wrong rules, and wrong replays, and the invariant that each of them breaks. */
import * as Result from "effect/Result"
import type { Due, Norm } from "../../src/machine/norm.ts"
import type { Judged } from "../../src/testing/invariant.ts"
import { type Broken, judgedCase, MADE, withCase, withRules } from "./judging.ts"

const NEVER = { is: "given", value: false, because: "it is never open" } as const
/** The rules with some norms changed. */
const withNorm = (judged: Judged, id: string, change: (norm: Norm) => Norm): Judged => {
  const { machine } = judged.rules
  return withRules(judged, {
    machine: { ...machine, norms: machine.norms.map((norm) => (norm.id === id ? change(norm) : norm)) },
  })
}

/** A complaint that is looked at when it has been made and logged. */
const logged = () => judgedCase("Complaint", MADE, ["ComplaintLogged"])

const updated = () => judgedCase("Complaint", MADE, ["ProgressUpdateGiven"], ["ProgressUpdateGiven"])

/** A complaint with updates, to be acknowledged by another time than the Code says. */
const acknowledgedBy = (due: Due): Judged =>
  withNorm(updated(), "acknowledge", (norm) => ({
    ...norm,
    terms: { starts: { on: { event: "ComplaintMade" } }, due },
  }))

/** Rules whose steps go wrong from one on. */
const failingFrom = (judged: Judged, first: number): Judged => {
  const { compiled } = judged.rules
  let steps = 0
  const refusal = { _tag: "Refusal", code: "Tired", message: "it takes no more", clauses: [] } as const
  return withRules(judged, {
    compiled: {
      ...compiled,
      step: (state, event) => (++steps < first ? compiled.step(state, event) : Result.fail(refusal as never)),
    },
  })
}

/** An invariant, a case under wrong rules that breaks it, and how the line begins that says so. */
export const BROKEN_BY_RULES: readonly Broken[] = [
  [
    "a-deadline-stays",
    // The time to acknowledge is counted from the latest update, however many there are.
    () => acknowledgedBy({ within: { unit: "hours", n: 2 }, since: { event: "ProgressUpdateGiven", which: "last" } }),
    "acknowledge was due 2024-06-03T12:00:00.000+01:00, and is due 2024-06-03T13:00:00.000+01:00 after e3",
  ],
  [
    "no-deadline-before-its-start",
    // The right opens on a date that is over.
    () =>
      withNorm(updated(), "referToAdr", (norm) => ({
        ...norm,
        terms: { starts: { once: { is: "reached", date: "2024-01-01" } } },
      })),
    "referToAdr opens 2024-01-01T00:00:00.000+00:00, and the case begins 2024-06-03T09:00:00.000+01:00",
  ],
  [
    "a-deadline-lies-within-its-bounds",
    // An alternative that applies, and that no list of the alternatives holds.
    () => {
      const starts = { on: { event: "ComplaintMade" } }
      const among = { other: { starts, due: { endOfMonth: 1 } } }
      Object.defineProperty(among, "chosen", { value: { starts, due: { endOfMonth: 2 } } })
      const judged = withNorm(updated(), "acknowledge", (norm) => ({
        ...norm,
        terms: { reading: "secret", among } as never,
      }))
      return withRules(judged, { choices: { ...judged.rules.choices, secret: "chosen" } })
    },
    "acknowledge is due 2024-08-31T23:59:59.999+01:00, and not from 2024-07-31T23:59:59.999+01:00 to 2024-07-31T23:59:59.999+01:00",
  ],
  [
    "open-rights-are-kept",
    // The right is open until the first update.
    () =>
      withNorm(updated(), "referToAdr", (norm) => ({
        ...norm,
        terms: {
          starts: {
            once: { is: "happened", what: { event: "ComplaintMade", undoneBy: [{ event: "ProgressUpdateGiven" }] } },
          },
        },
      })),
    "referToAdr was open, and after e2 (ProgressUpdateGiven) it is notYet",
  ],
  [
    "an-end-stays",
    () => {
      const judged = judgedCase("Complaint", MADE, ["ComplaintWithdrawn"], ["ComplaintReopened", { why: "again" }])
      const { machine } = judged.rules
      return withRules(judged, {
        machine: { ...machine, transitions: machine.transitions.map(({ reopens: _reopens, ...each }) => each) },
      })
    },
    "e3 (ComplaintReopened) leads from Withdrawn, which is final, to ",
  ],
  ["what-is-late-shows-at-once", () => failingFrom(logged(), 1), "acknowledge was due "],
  ["same-log-same-case", () => failingFrom(logged(), 2), "the state is "],
  ["duplicates-change-nothing", () => failingFrom(logged(), 2), "the state is "],
  ["provenance-decides-nothing", () => failingFrom(logged(), 2), "the state is "],
  ["written-and-read-again", () => failingFrom(logged(), 2), "the state is "],
  ["late-recording-changes-nothing", () => failingFrom(logged(), 4), "the state is "],
  ["replay-equals-stepping", () => withCase(logged(), { state: logged().rules.compiled.start }), "the state is "],
  [
    "every-event-has-its-place",
    () => withCase(logged(), { history: [] }),
    "e1 is 1 times in the log, and 0 times in the case",
  ],
  [
    "state-is-json",
    () => withCase(logged(), { state: { ...logged().of.state, since: new Date(0) } as never }),
    "the state.since is no plain object",
  ],
  [
    "every-event-is-answered",
    () => {
      const judged = judgedCase("Complaint", MADE, ["OutcomeAccepted"])
      return withCase(judged, { refused: judged.of.refused.map((each) => ({ ...each, why: "" })) })
    },
    'e2 (OutcomeAccepted) is refused as "',
  ],
  [
    "adr-open-at-deadlock",
    () => {
      const judged = judgedCase("Complaint", MADE, ["DeadlockReached", { why: "no more is offered" }])
      return withNorm(judged, "referToAdr", (norm) => ({ ...norm, terms: { starts: { once: NEVER } } as never }))
    },
    "e2: deadlock is reached, and the way to ADR is not open",
  ],
]
