/**
 * The letter at deadlock: worked out on a paper calendar.
 *
 * A complaint of Mon 2025-03-03; deadlock on Mon 10 March, 09:00.
 * "Promptly" sets no time; else the end of that day, or of the next working day: the 11th. Earliest: the 10th counts: its
 * closing at 17:30.
 *
 * @since 0.1.0
 */
import { DEADLOCK, MADE, NONE, REOPENED } from "./beginnings.ts"
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

/** The ways in which a complaint in deadlock comes to its end. */
const WAYS: Readonly<Record<string, readonly ScenarioStep[]>> = {
  accepted: [
    { at: "2025-03-11T09:00:00Z", event: "OutcomeProposed" },
    { at: "2025-03-11T10:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
  ],
  withdrawn: [{ at: "2025-03-11T10:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" }],
  closed: [
    { at: "2025-03-11T08:00:00Z", event: "ReferredToAdr", state: "WithAdr" },
    { at: "2025-03-11T09:00:00Z", event: "AdrDecided" },
    { at: "2025-03-11T10:00:00Z", event: "ComplaintClosed reason=adrDecided", state: "Closed" },
  ],
}

type Terms = Pick<Scenario, "readings" | "regulation">

const name = ({ readings = {}, regulation }: Terms): string =>
  [...Object.values(readings), ...(regulation === undefined ? [] : ["by-the-code-alone"])]
    .map((each) => `-${each}`)
    .join("")

const ALL_TERMS: readonly Terms[] = [
  {},
  { regulation: "none" },
  ...["end-of-day", "next-working-day"].flatMap((each): readonly Terms[] => [
    { readings: { "letter-at-deadlock": each } },
    { readings: { "letter-at-deadlock": each }, regulation: "none" },
  ]),
  { readings: { "letter-twice": "first-discharges" } },
]

const DUE: Readonly<Record<string, string>> = {
  "end-of-day": "2025-03-10T23:59:59.999Z",
  "next-working-day": "2025-03-11T23:59:59.999Z",
}

const deadlockLetter = (terms: Terms, owed: Stand): Scenario => ({
  id: `deadlock-letter${name(terms)}`,
  says: "At deadlock the letter that says so is owed, until it is sent.",
  clauses: ["adr.deadlock", "t-letter-deadlock"],
  procedure: "Complaint",
  ...terms,
  steps: [
    { ...MADE, norms: { sendDeadlockLetter: { is: "none" } } },
    {
      at: "2025-03-04T09:00:00Z",
      event: "ComplaintLogged",
      state: "Logged",
      norms: { sendDeadlockLetter: { is: "none" } },
    },
    { ...DEADLOCK, norms: { sendDeadlockLetter: owed } },
    { at: "2025-03-10T10:00:00Z", event: "ComplaintLogged", norms: { sendDeadlockLetter: owed } },
    { at: "2025-03-10T11:00:00Z", event: "AdrLetterSent", norms: { sendDeadlockLetter: { is: "met", times: 1 } } },
    { at: "2025-03-11T11:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
    { at: "2025-03-12T11:00:00Z", ...REOPENED, norms: { sendDeadlockLetter: { is: "met", times: 1 } } },
    {
      at: "2025-03-13T11:00:00Z",
      event: "DeadlockReached",
      state: "Deadlocked",
      emits: ["notice AdrLetter to complainant"],
      norms: { sendDeadlockLetter: { is: "pending", all: ["met", "pending"] } },
    },
  ],
})

const owedUnder = ({ readings = {}, regulation }: Terms): Stand => {
  const due = DUE[readings["letter-at-deadlock"] ?? ""] ?? null
  return {
    is: "pending",
    times: 1,
    due,
    safeBy: "2025-03-10T17:30:00Z",
    latest: "2025-03-11T23:59:59.999Z",
    of: "provider",
    force: "must",
    source: regulation === undefined ? "regulation" : "code",
    cites: ["adr.deadlock", ...(regulation === undefined ? ["t-letter-deadlock", "adr-letter-unasked"] : [])],
    ...(due === null ? { phrase: "promptly" } : {}),
  }
}

const deadlockLetterEnded = (terms: Terms, way: string): Scenario => ({
  id: `deadlock-letter-${way}${name(terms)}`,
  says: "The end of the complaint ends the duty to send the letter; its reopening restores it, and a second deadlock adds one.",
  clauses: ["adr.deadlock", "x-resolved"],
  procedure: "Complaint",
  ...terms,
  steps: [
    MADE,
    DEADLOCK,
    ...(WAYS[way] ?? []),
    { at: "2025-03-11T10:00:00Z", norms: { sendDeadlockLetter: { is: late(terms) ? "breached" : "ended" } } },
    {
      at: "2025-03-11T11:00:00Z",
      ...REOPENED,
      norms: { sendDeadlockLetter: { is: late(terms) ? "breached" : "pending", times: 1 } },
    },
    {
      at: "2025-03-11T12:00:00Z",
      event: "DeadlockReached",
      state: "Deadlocked",
      emits: ["notice AdrLetter to complainant"],
      norms: { sendDeadlockLetter: { is: "pending", all: [late(terms) ? "breached" : "pending", "pending"] } },
    },
    { at: "2025-03-11T13:00:00Z", event: "AdrLetterSent", norms: { sendDeadlockLetter: { is: "met" } } },
  ],
})

const late = ({ readings = {} }: Terms): boolean => readings["letter-at-deadlock"] === "end-of-day"

/** The letter that is owed at deadlock. @since 0.1.0 */
export const DEADLOCK_LETTERS: readonly Scenario[] = [
  ...ALL_TERMS.map((terms) => deadlockLetter(terms, owedUnder(terms))),
  ...ALL_TERMS.flatMap((terms) => Object.keys(WAYS).map((way) => deadlockLetterEnded(terms, way))),
  ...ALL_TERMS.slice(0, 2).map(
    (terms): Scenario => ({
      id: `deadlock-letter-and-the-other${name(terms)}`,
      says: "The letter of the weeks is not the letter at deadlock, unless the first of the two is enough.",
      clauses: ["t-letter-deadlock"],
      procedure: "Complaint",
      ...terms,
      steps: [
        MADE,
        DEADLOCK,
        {
          at: "2025-03-11T09:00:00Z",
          event: "AdrLetterSent reason=weeksOver",
          norms: { sendDeadlockLetter: { is: "pending", times: 1 } },
        },
      ],
    }),
  ),
  {
    id: "deadlock-letter-discharged",
    says: "Where the first letter is enough, the letter of the weeks carries out the duty at deadlock, also in advance.",
    clauses: ["t-letter-deadlock"],
    procedure: "Complaint",
    readings: { "letter-twice": "first-discharges" },
    steps: [
      MADE,
      DEADLOCK,
      {
        at: "2025-03-11T09:00:00Z",
        event: "AdrLetterSent reason=weeksOver",
        norms: { sendDeadlockLetter: { is: "met", times: 1 } },
      },
    ],
  },
  {
    id: "deadlock-letter-discharged-in-advance",
    says: "Where the first letter is enough and has gone, deadlock asks for no other.",
    clauses: ["t-letter-deadlock"],
    procedure: "Complaint",
    readings: { "letter-twice": "first-discharges" },
    steps: [
      MADE,
      { at: "2025-03-04T09:00:00Z", event: "AdrLetterSent reason=weeksOver" },
      { ...DEADLOCK, norms: { sendDeadlockLetter: NONE } },
    ],
  },
]
