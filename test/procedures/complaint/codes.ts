/** Codes that answer what Opus's leaves open: stages of escalation, ways to deadlock, closing by silence, no reopening. */
import * as Result from "effect/Result"
import {
  type ComplaintsCode,
  type Deadlock,
  type EnactedCode,
  enact,
  months,
  opus,
  untimed,
  weeks,
  workingDays,
} from "../../../src/index.ts"

const DEADLOCK: Deadlock = {
  declared: false,
  onRequest: false,
  declinable: false,
  requestAfter: null,
  mutual: false,
  automaticallyAfter: null,
}

export const CODES = {
  /** A manager first, a director on request, a team for some subjects, and a board to which a complaint can skip. */
  stages: {
    ...opus,
    id: "staged",
    subjects: ["billing", "line"],
    stages: [
      { id: "manager", who: "a manager", within: workingDays(5) },
      { id: "director", who: "a director", reached: "onRequest" },
      { id: "billing", who: "the billing team", from: ["manager", "director"], subjects: ["billing"] },
      { id: "board", who: "the board", skips: true },
    ],
  },
  /** A complaint is with the manager from its making; the director is the next. */
  atFirst: {
    ...opus,
    id: "at-first",
    stages: [
      { id: "manager", who: "a manager", reached: "whenMade", within: workingDays(2) },
      { id: "director", who: "a director", reached: { automaticallyAfter: weeks(1) } },
    ],
  },
  noStages: { ...opus, id: "flat", stages: [] },
  /** Deadlock is asked for after 2 weeks at the earliest, and may be declined. */
  onRequest: {
    ...opus,
    id: "on-request",
    deadlock: { ...DEADLOCK, onRequest: true, declinable: true, requestAfter: weeks(2) },
    deadlockLetter: workingDays(3),
  },
  /** Deadlock is asked for at any time, and may not be declined. */
  undeclinable: { ...opus, id: "undeclinable", deadlock: { ...DEADLOCK, onRequest: true } },
  mutual: { ...opus, id: "mutual", deadlock: { ...DEADLOCK, mutual: true } },
  automatic: { ...opus, id: "automatic", deadlock: { ...DEADLOCK, automaticallyAfter: weeks(4) } },
  noDeadlock: { ...opus, id: "never-deadlocked", deadlock: DEADLOCK },
  lapse: { ...opus, id: "lapsing", adr: { ...opus.adr, within: months(2) } },
  silence: { ...opus, id: "silent", closing: { afterSilence: weeks(2) } },
  untimedSilence: { ...opus, id: "silent-some-time", closing: { afterSilence: untimed("in good time") } },
  newComplaint: { ...opus, id: "final", reopening: "newComplaint" },
} as const satisfies Readonly<Record<string, ComplaintsCode>>

const enacted = new Map<string, EnactedCode>()

/** One of the codes, enacted once. */
export const codeWith = (name: keyof typeof CODES): EnactedCode => {
  const known = enacted.get(name) ?? Result.getOrThrow(enact(CODES[name]))
  enacted.set(name, known)
  return known
}
