/**
 * The letters at deadlock and when the weeks are over, and the decision of the scheme: worked out on a paper calendar.
 *
 * A complaint of Mon 2025-03-03; deadlock on Mon 10 March, 09:00; the weeks are over on Mon 28 April, in summer time.
 * "Promptly" sets no time; else the end of that day, or of the next working day: the 11th. Earliest: the 10th counts: its
 * closing at 17:30. When the weeks are over: the 28th at closing, and, from the 29th before opening and not counted, the end
 * of Wed 30.
 *
 * @since 0.1.0
 */
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const MADE = { at: "2025-03-03T09:00:00Z", event: "ComplaintMade", state: "Received" } as const
const DEADLOCK: ScenarioStep = {
  at: "2025-03-10T09:00:00Z",
  event: "DeadlockReached",
  state: "Deadlocked",
  emits: ["notice AdrLetter to complainant"],
}
const REOPENED = { event: "ComplaintReopened", state: "UnderInvestigation" } as const

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

const WEEKS_OVER = "2025-04-28T00:00:00+01:00"
const NOT_OVER = "2025-04-27T23:59:59.999+01:00"
const weeksLetter: Stand = {
  is: "pending",
  times: 1,
  due: null,
  safeBy: "2025-04-28T17:30:00+01:00",
  latest: "2025-04-30T23:59:59.999+01:00",
  of: "provider",
  force: "must",
  source: "regulation",
  phrase: "promptly",
}
const NONE: Stand = { is: "none" }

const weeksOver = (
  id: string,
  says: string,
  steps: readonly ScenarioStep[],
  readings?: Scenario["readings"],
): Scenario => ({
  id: `weeks-over-letter-${id}`,
  says,
  clauses: ["t-letter-8w-c4", "x-resolved", "adr.eight-weeks"],
  procedure: "Complaint",
  ...(readings === undefined ? {} : { readings }),
  steps: [MADE, ...steps],
})

const LETTER_READINGS: readonly NonNullable<Scenario["readings"]>[] = [
  {},
  { "letter-at-deadlock": "end-of-day" },
  { "letter-at-deadlock": "next-working-day" },
]
const suffix = (readings: NonNullable<Scenario["readings"]>): string =>
  Object.values(readings)
    .map((each) => `-${each}`)
    .join("")

/** The ends of a complaint in its first days. */
const EARLY: Readonly<Record<string, ScenarioStep>> = {
  accepted: { at: "2025-03-06T09:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
  withdrawn: { at: "2025-03-06T09:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
  closed: { at: "2025-03-06T09:00:00Z", event: "ComplaintClosed reason=outOfScope", state: "Closed" },
}

/** A complaint that is over before its weeks are, once or after a reopening, and is reopened once they are. */
const overBefore = (way: string, again: boolean, readings: NonNullable<Scenario["readings"]>): Scenario =>
  weeksOver(
    `${way}-before${again ? "-again" : ""}${suffix(readings)}`,
    "A complaint that is resolved when the weeks are over is owed no letter, until it is reopened.",
    [
      { at: "2025-03-04T08:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
      ...(again
        ? [
            { at: "2025-03-04T09:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
            { at: "2025-03-05T09:00:00Z", ...REOPENED },
            { at: "2025-03-05T10:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
          ]
        : []),
      ...(EARLY[way] === undefined ? [] : [EARLY[way]]),
      { at: WEEKS_OVER, norms: { sendWeeksOverLetter: NONE } },
      { at: "2025-05-01T09:00:00+01:00", norms: { sendWeeksOverLetter: NONE } },
      { at: "2025-05-02T09:00:00+01:00", ...REOPENED, norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } },
    ],
    readings,
  )

/** A complaint that comes to its end while the letter is owed. */
const overAfter = (id: string, over: readonly ScenarioStep[]): Scenario =>
  weeksOver(`${id}-after`, "The end of the complaint ends the duty to send the letter; its reopening restores it.", [
    { at: WEEKS_OVER, event: "OutcomeProposed", state: "OutcomeProposed", norms: { sendWeeksOverLetter: weeksLetter } },
    ...over,
    { at: "2025-05-01T09:00:00+01:00", norms: { sendWeeksOverLetter: { is: "ended", times: 1 } } },
    { at: "2025-05-02T09:00:00+01:00", ...REOPENED, norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } },
    {
      at: "2025-05-03T09:00:00+01:00",
      event: "AdrLetterSent reason=weeksOver",
      norms: { sendWeeksOverLetter: { is: "met", times: 1 } },
    },
  ])

const decision = (id: string, steps: readonly ScenarioStep[]): Scenario => ({
  id: `adr-decision-${id}`,
  says: "A decision of the scheme that the complainant accepts is to be carried out by the instant that it sets.",
  clauses: ["adr.ofcom", "c4-adr-decisions"],
  procedure: "Complaint",
  steps: [
    MADE,
    DEADLOCK,
    { at: "2025-03-11T09:00:00Z", event: "ReferredToAdr", state: "WithAdr" },
    { at: "2025-03-12T09:00:00Z", event: "AdrDecided", norms: { carryOutAdrDecision: NONE } },
    {
      at: "2025-03-13T09:00:00Z",
      event: "AdrDecisionAccepted carryOutBy=2025-03-20T09:00:00Z",
      norms: {
        carryOutAdrDecision: {
          is: "pending",
          times: 1,
          due: "2025-03-20T09:00:00Z",
          safeBy: "2025-03-20T09:00:00Z",
          latest: "2025-03-20T09:00:00Z",
          of: "provider",
          force: "must",
          source: "regulation",
          cites: ["c4-adr-decisions"],
        },
      },
    },
    ...steps,
  ],
})

const decisionEnded = (id: string, over: readonly ScenarioStep[]): Scenario =>
  decision(id, [
    ...over,
    { at: "2025-03-14T12:00:00Z", norms: { carryOutAdrDecision: { is: "ended" } } },
    { at: "2025-03-15T09:00:00Z", ...REOPENED, norms: { carryOutAdrDecision: { is: "pending", times: 1 } } },
    { at: "2025-03-15T10:00:00Z", event: "ComplaintLogged", norms: { carryOutAdrDecision: { is: "pending" } } },
  ])

/** The letter that is owed when the weeks are over. @since 0.1.0 */
export const WEEKS_OVER_LETTERS: readonly Scenario[] = [
  weeksOver(
    "owed",
    "When the weeks are over and the complaint is open, the letter on ADR is owed, whatever letter went before.",
    [
      { at: "2025-03-04T09:00:00Z", event: "AdrLetterSent", state: "Deadlocked", norms: { sendWeeksOverLetter: NONE } },
      { at: NOT_OVER, norms: { sendWeeksOverLetter: NONE } },
      { at: WEEKS_OVER, norms: { sendWeeksOverLetter: weeksLetter } },
      { at: "2025-04-29T09:00:00+01:00", event: "AdrLetterSent", norms: { sendWeeksOverLetter: weeksLetter } },
      {
        at: "2025-04-29T10:00:00+01:00",
        event: "AdrLetterSent reason=weeksOver",
        norms: { sendWeeksOverLetter: { is: "met", times: 1 } },
      },
    ],
  ),
  ...Object.entries({
    "end-of-day": "2025-04-28T23:59:59.999+01:00",
    "next-working-day": "2025-04-29T23:59:59.999+01:00",
  }).map(([reading, due]) =>
    weeksOver(
      reading,
      "By when the letter goes is a reading.",
      [
        { at: NOT_OVER, norms: { sendWeeksOverLetter: NONE } },
        { at: WEEKS_OVER, norms: { sendWeeksOverLetter: { is: "pending", times: 1, due } } },
        {
          at: "2025-04-28T10:00:00+01:00",
          event: "AdrLetterSent reason=weeksOver",
          norms: { sendWeeksOverLetter: { is: "met" } },
        },
      ],
      { "letter-at-deadlock": reading },
    ),
  ),
  ...LETTER_READINGS.flatMap((readings) => [
    weeksOver(
      `in-advance${suffix(readings)}`,
      "A letter in advance is a letter: none is owed when the weeks are over. A deadlock letter is another one.",
      [
        { at: "2025-03-04T09:00:00Z", event: "AdrLetterSent reason=weeksOver" },
        { at: "2025-05-01T09:00:00+01:00", norms: { sendWeeksOverLetter: NONE } },
      ],
      readings,
    ),
    weeksOver(
      `after-the-other${suffix(readings)}`,
      "A deadlock letter in advance is another one.",
      [
        { at: "2025-03-04T09:00:00Z", event: "AdrLetterSent", state: "Deadlocked" },
        { at: WEEKS_OVER, norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } },
      ],
      readings,
    ),
    ...["AdrLetterSent", "AdrLetterSent reason=weeksOver"].map((letter) =>
      weeksOver(
        `discharged-in-advance-by-${letter === "AdrLetterSent" ? "the-deadlock-letter" : "its-own"}${suffix(readings)}`,
        "Where the first letter is enough and has gone, none is owed when the weeks are over.",
        [
          letter === "AdrLetterSent"
            ? { at: "2025-03-04T09:00:00Z", event: letter, state: "Deadlocked" }
            : { at: "2025-03-04T09:00:00Z", event: letter },
          { at: "2025-05-01T09:00:00+01:00", norms: { sendWeeksOverLetter: NONE } },
        ],
        { ...readings, "letter-twice": "first-discharges" },
      ),
    ),
    ...Object.keys(EARLY).flatMap((way) => [overBefore(way, false, readings), overBefore(way, true, readings)]),
  ]),
  weeksOver(
    "discharged",
    "Where the first letter is enough, the deadlock letter carries out what is owed when the weeks are over.",
    [
      { at: WEEKS_OVER, norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } },
      {
        at: "2025-04-28T10:00:00+01:00",
        event: "AdrLetterSent",
        state: "Deadlocked",
        norms: { sendWeeksOverLetter: { is: "met", times: 1 } },
      },
    ],
    { "letter-twice": "first-discharges" },
  ),
  weeksOver(
    "sent-where-the-first-is-enough",
    "The letter of the weeks carries out what is owed when they are over under either reading.",
    [
      {
        at: "2025-04-28T10:00:00+01:00",
        event: "AdrLetterSent reason=weeksOver",
        norms: { sendWeeksOverLetter: { is: "met", times: 1 } },
      },
    ],
    { "letter-twice": "first-discharges" },
  ),
  overAfter("accepted", [{ at: "2025-04-30T09:00:00+01:00", event: "OutcomeAccepted", state: "Resolved" }]),
  overAfter("withdrawn", [{ at: "2025-04-30T09:00:00+01:00", event: "ComplaintWithdrawn", state: "Withdrawn" }]),
  overAfter("closed", [
    { at: "2025-04-30T09:00:00+01:00", event: "ReferredToAdr", state: "WithAdr" },
    { at: "2025-04-30T10:00:00+01:00", event: "AdrDecided" },
    { at: "2025-04-30T11:00:00+01:00", event: "ComplaintClosed reason=adrDecided", state: "Closed" },
  ]),
]

/** @since 0.1.0 */
export const COMPLAINT_LETTERS: readonly Scenario[] = [
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
  ...WEEKS_OVER_LETTERS,
  decision("carried-out", [
    { at: "2025-03-20T09:00:00Z", norms: { carryOutAdrDecision: { is: "pending" } } },
    {
      at: "2025-03-20T09:00:00Z",
      event: "AdrDecisionCarriedOut",
      norms: { carryOutAdrDecision: { is: "met", times: 1 } },
    },
  ]),
  decision("late", [{ at: "2025-03-20T09:00:00.001Z", norms: { carryOutAdrDecision: { is: "breached" } } }]),
  decision("accepted-twice", [
    {
      at: "2025-03-14T09:00:00Z",
      event: "AdrDecisionAccepted carryOutBy=2025-03-27T09:00:00Z",
      norms: { carryOutAdrDecision: { is: "pending", all: ["pending", "pending"] } },
    },
  ]),
  decisionEnded("accepted", [
    { at: "2025-03-14T09:00:00Z", event: "OutcomeProposed" },
    { at: "2025-03-14T10:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
  ]),
  decisionEnded("withdrawn", [{ at: "2025-03-14T10:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" }]),
  {
    id: "adr-decision-closed",
    says: "A closing ends the duty to carry a decision out, once the right to ADR has lapsed.",
    clauses: ["c4-adr-decisions", "adr-12-months"],
    procedure: "Complaint",
    steps: [
      MADE,
      DEADLOCK,
      { at: "2025-03-10T10:00:00Z", event: "AdrLetterSent" },
      { at: "2025-03-11T09:00:00Z", event: "ReferredToAdr", state: "WithAdr" },
      { at: "2025-03-12T09:00:00Z", event: "AdrDecided" },
      { at: "2025-03-13T09:00:00Z", event: "AdrDecisionAccepted carryOutBy=2027-03-20T09:00:00Z" },
      { at: "2025-03-14T10:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
      { at: "2025-03-15T09:00:00Z", ...REOPENED, norms: { carryOutAdrDecision: { is: "pending", times: 1 } } },
      {
        at: "2026-03-11T09:00:00Z",
        event: "ComplaintClosed reason=outOfScope",
        state: "Closed",
        norms: { carryOutAdrDecision: { is: "ended" } },
      },
    ],
  },
]
