/**
 * Complaints under the regulator's rules of other years: worked out on a paper calendar.
 *
 * @since 0.1.0
 */

import { isoDate, readIsoDate } from "../../time/local-date.ts"
import { NONE, REOPENED } from "./beginnings.ts"
import { WEEKS_OVER_LETTERS } from "./complaint-weeks-letters.ts"
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const OUT_OF_SCOPE = "ComplaintClosed reason=outOfScope"

/** The way to ADR and the letter when the weeks are over, by the wait of a year. */
const wait = (
  id: string,
  says: string,
  clauses: readonly string[],
  made: string,
  {
    before,
    opens,
    certain,
    earliest = opens,
    displaced = [],
  }: Readonly<Record<"before" | "opens" | "certain", string>> & { earliest?: string; displaced?: readonly string[] },
  readings?: Scenario["readings"],
): Scenario => ({
  id,
  says,
  clauses,
  procedure: "Complaint",
  ...(readings === undefined ? {} : { readings }),
  steps: [
    {
      at: made,
      event: "ComplaintMade",
      state: "Received",
      norms: {
        referToAdr: {
          is: "notYet",
          opens,
          safeBy: earliest,
          latest: certain,
          lapses: null,
          of: "complainant",
          force: "may",
          source: "regulation",
          displaced,
        },
      },
    },
    { at: before, event: "ReferredToAdr", refused: "AdrNotOpen", opens },
    { at: before, norms: { referToAdr: { is: "notYet" }, sendWeeksOverLetter: NONE } },
    { at: opens, refuses: { RightOpen: [OUT_OF_SCOPE] } },
    {
      at: opens,
      norms: {
        referToAdr: { is: "open" },
        sendWeeksOverLetter: { is: "pending", times: 1, of: "provider", force: "must", source: "regulation" },
      },
    },
    { at: opens, event: "ComplaintLogged", state: "Logged" },
    { at: opens, event: "AdrLetterSent reason=weeksOver", norms: { sendWeeksOverLetter: { is: "met", times: 1 } } },
    { at: opens, event: "ReferredToAdr", state: "WithAdr", norms: { referToAdr: { is: "exercised" } } },
  ],
})

const OLD: ScenarioStep = { at: "2015-03-02T09:00:00Z", event: "ComplaintMade", state: "Received" }

const requested: Stand = {
  is: "pending",
  times: 1,
  due: null,
  safeBy: "2015-03-03T17:30:00Z",
  latest: "2015-03-04T23:59:59.999Z",
  of: "provider",
  force: "must",
  source: "regulation",
  phrase: "promptly",
  cites: ["t-letter-on-request", "x-old-active-steps"],
}

const request = (id: string, steps: readonly ScenarioStep[], readings?: Scenario["readings"]): Scenario => ({
  id: `letter-on-request-${id}`,
  says: "Until 2018-09-30 a deadlock letter went to whoever asked for it.",
  clauses: ["t-letter-on-request"],
  procedure: "Complaint",
  ...(readings === undefined ? {} : { readings }),
  steps: [OLD, ...steps],
})

const REQUEST: ScenarioStep = { at: "2015-03-03T09:00:00Z", event: "DeadlockRequested" }

const requestEnded = (id: string, over: readonly ScenarioStep[]): Scenario =>
  request(id, [
    REQUEST,
    ...over,
    { at: "2015-03-03T12:00:00Z", norms: { sendDeadlockLetterOnRequest: { is: "ended" } } },
    {
      at: "2015-03-03T13:00:00Z",
      ...REOPENED,
      norms: { sendDeadlockLetterOnRequest: { is: "pending", times: 1 } },
    },
    {
      at: "2015-03-03T14:00:00Z",
      event: "DeadlockRequested",
      norms: { sendDeadlockLetterOnRequest: { is: "pending", all: ["pending", "pending"] } },
    },
    {
      at: "2015-03-03T15:00:00Z",
      event: "ComplaintLogged",
      norms: { sendDeadlockLetterOnRequest: { is: "pending", all: ["pending", "pending"] } },
    },
  ])

const LETTER_READINGS: readonly NonNullable<Scenario["readings"]>[] = [
  {},
  { "letter-at-deadlock": "end-of-day" },
  { "letter-at-deadlock": "next-working-day" },
]
const suffix = (readings: NonNullable<Scenario["readings"]>): string =>
  Object.values(readings)
    .map((each) => `-${each}`)
    .join("")

const DAYS = Number(readIsoDate("2025-03-03")) - Number(readIsoDate("2015-03-02"))

const earlier = (text: string): string =>
  text.replace(/^2025-\d{2}-\d{2}(?=T)/, (date) => isoDate(Number(readIsoDate(date)) - DAYS))

/**
 * The same steps in 2015, on the same weekdays: the weeks of a complaint of Mon 2015-03-02 are over on Mon 27 April, in summer
 * time as in 2025, and no holiday comes in between the days that are looked at.
 */
const in2015 = (scenario: Scenario): Scenario => {
  const move = (each: unknown): unknown => {
    if (typeof each === "string") return earlier(each)
    if (Array.isArray(each)) return each.map(move)
    return typeof each === "object" && each !== null
      ? Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, move(inner)]))
      : each
  }
  return {
    ...scenario,
    id: `${scenario.id}-2015`,
    clauses: ["t-letter-8w-gc14", "x-resolved"],
    steps: move(scenario.steps) as Scenario["steps"],
  }
}

/** By whatever time the letter goes, the wait is the same. */
const waits = (...[id, says, clauses, made, when, readings = {}]: Parameters<typeof wait>): readonly Scenario[] =>
  LETTER_READINGS.map((each) => wait(`${id}${suffix(each)}`, says, clauses, made, when, { ...readings, ...each }))

/** @since 0.1.0 */
export const COMPLAINT_LAWS: readonly Scenario[] = [
  ...WEEKS_OVER_LETTERS.filter(({ readings = {} }) => !("letter-twice" in readings)).map(in2015),
  ...waits(
    "wait-of-2015",
    "A complaint made in 2015 could go to ADR after eight weeks, and a written notification was owed then.",
    ["t-adr-8w", "t-letter-8w-gc14"],
    "2015-03-02T09:00:00Z",
    {
      before: "2015-04-26T23:59:59.999+01:00",
      opens: "2015-04-27T00:00:00+01:00",
      certain: "2015-04-28T00:00:00+01:00",
    },
  ),
  ...waits(
    "wait-of-june-2026",
    "A complaint made from 8 April 2026 on can go to ADR after six weeks, whatever the Code says.",
    ["t-adr-6w", "t-letter-6w-c4"],
    "2026-06-01T09:00:00+01:00",
    {
      before: "2026-07-12T23:59:59.999+01:00",
      opens: "2026-07-13T00:00:00+01:00",
      certain: "2026-07-14T00:00:00+01:00",
      displaced: ["2026-07-27T00:00:00+01:00"],
    },
  ),
  ...waits(
    "wait-across-first-made",
    "A complaint made before 8 April 2026 waits eight weeks, by the date on which it was made.",
    ["t-adr-8w", "t-transition"],
    "2026-03-10T09:00:00Z",
    {
      before: "2026-05-04T23:59:59.999+01:00",
      opens: "2026-05-05T00:00:00+01:00",
      certain: "2026-05-06T00:00:00+01:00",
      earliest: "2026-04-21T00:00:00+01:00",
    },
  ),
  ...waits(
    "wait-across-date-reached",
    "Where six weeks are enough from 8 April 2026 on, they are for what was made before it, too.",
    ["t-adr-6w", "t-transition"],
    "2026-03-10T09:00:00Z",
    {
      before: "2026-04-20T23:59:59.999+01:00",
      opens: "2026-04-21T00:00:00+01:00",
      certain: "2026-05-06T00:00:00+01:00",
      earliest: "2026-04-21T00:00:00+01:00",
      displaced: ["2026-05-05T00:00:00+01:00"],
    },
    { "wait-across-2026-04-08": "date-reached" },
  ),
  ...waits(
    "wait-across-not-before-the-date",
    "Where six weeks are enough from 8 April 2026 on, they are not before that date.",
    ["t-adr-6w", "t-transition"],
    "2026-02-16T09:00:00Z",
    {
      before: "2026-04-07T23:59:59.999+01:00",
      opens: "2026-04-08T00:00:00+01:00",
      certain: "2026-04-14T00:00:00+01:00",
      earliest: "2026-04-08T00:00:00+01:00",
      displaced: ["2026-04-13T00:00:00+01:00"],
    },
    { "wait-across-2026-04-08": "date-reached" },
  ),
  {
    id: "out-of-scope-by-people",
    says: "A business of eleven people is not protected: the Code alone applies, with its eight weeks in 2026, too.",
    clauses: ["adr.eight-weeks", "scope-now"],
    procedure: "Complaint",
    steps: [
      {
        at: "2026-06-01T09:00:00+01:00",
        event: "ComplaintMade complainant.kind=business complainant.people.working=11",
        state: "Received",
        norms: {
          referToAdr: {
            is: "notYet",
            opens: "2026-07-27T00:00:00+01:00",
            lapses: null,
            source: "code",
            cites: ["adr.eight-weeks", "adr.deadlock", "adr.ofcom"],
          },
          sendWeeksOverLetter: NONE,
        },
      },
    ],
  },
  ...LETTER_READINGS.flatMap((readings) => [
    {
      id: `notification-in-advance${suffix(readings)}`,
      says: "A notification in advance is one, and a deadlock letter is another letter.",
      clauses: ["t-letter-8w-gc14"],
      procedure: "Complaint" as const,
      readings,
      steps: [
        OLD,
        { at: "2015-03-03T09:00:00Z", event: "AdrLetterSent reason=weeksOver" },
        { at: "2015-05-01T09:00:00+01:00", norms: { sendWeeksOverLetter: NONE } },
      ],
    },
    {
      id: `notification-after-the-other${suffix(readings)}`,
      says: "A deadlock letter is no notification.",
      clauses: ["t-letter-8w-gc14"],
      procedure: "Complaint" as const,
      readings,
      steps: [
        OLD,
        { at: "2015-03-03T09:00:00Z", event: "AdrLetterSent", state: "Deadlocked" },
        {
          at: "2015-04-27T00:00:00+01:00",
          norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } satisfies Readonly<Record<string, Stand>>,
        },
        {
          at: "2015-04-27T00:00:00+01:00",
          event: "AdrLetterSent",
          norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } satisfies Readonly<Record<string, Stand>>,
        },
        {
          at: "2015-04-27T00:00:00+01:00",
          event: "AdrLetterSent reason=weeksOver",
          norms: { sendWeeksOverLetter: { is: "met", times: 1 } } satisfies Readonly<Record<string, Stand>>,
        },
      ],
    },
  ]),
  request("sent", [
    {
      ...REQUEST,
      norms: { sendDeadlockLetterOnRequest: requested },
      refuses: { DeadlockNotOnRequest: [], NotDeclinable: ["DeadlockDeclined"] },
    },
    { at: "2015-03-03T10:00:00Z", event: "ComplaintLogged", state: "Logged" },
    { at: "2015-03-03T10:00:00Z", event: "DeadlockRequested", refuses: { NotDeclinable: ["DeadlockDeclined"] } },
    { at: "2015-03-03T11:00:00Z", event: "CaseHandlerAssigned", state: "UnderInvestigation" },
    { at: "2015-03-03T11:00:00Z", event: "DeadlockRequested", refuses: { NotDeclinable: ["DeadlockDeclined"] } },
    { at: "2015-03-03T12:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
    { at: "2015-03-03T12:00:00Z", event: "DeadlockRequested", refuses: { NotDeclinable: ["DeadlockDeclined"] } },
    {
      at: "2015-03-03T13:00:00Z",
      event: "DeadlockReached",
      state: "Deadlocked",
      emits: ["notice AdrLetter to complainant"],
      norms: {
        sendDeadlockLetterOnRequest: { is: "pending", times: 4 },
        sendDeadlockLetter: { is: "pending", times: 1, source: "code" },
      },
      refuses: { AlreadyDeadlocked: ["DeadlockDeclined"] },
    },
    { at: "2015-03-03T13:10:00Z", event: "DeadlockRequested" },
    { at: "2015-03-03T13:20:00Z", event: "AdrLetterSent reason=weeksOver" },
    { at: "2015-03-03T13:25:00Z", event: "DeadlockRequested" },
    {
      at: "2015-03-03T14:00:00Z",
      event: "AdrLetterSent",
      refuses: { LetterSent: ["DeadlockRequested"] },
      norms: { sendDeadlockLetterOnRequest: { is: "met", times: 6 } },
    },
    { at: "2015-03-03T15:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
    { at: "2015-03-03T16:00:00Z", ...REOPENED },
    {
      at: "2015-03-03T16:10:00Z",
      event: "DeadlockReached",
      state: "Deadlocked",
      emits: ["notice AdrLetter to complainant"],
    },
    { at: "2015-03-03T16:20:00Z", event: "DeadlockRequested" },
    {
      at: "2015-03-03T16:30:00Z",
      event: "ReferredToAdr",
      state: "WithAdr",
      refuses: { AlreadyWithAdr: ["DeadlockRequested"] },
    },
  ]),
  request(
    "end-of-day",
    [{ ...REQUEST, norms: { sendDeadlockLetterOnRequest: { is: "pending", due: "2015-03-03T23:59:59.999Z" } } }],
    {
      "letter-at-deadlock": "end-of-day",
    },
  ),
  request(
    "next-working-day",
    [{ ...REQUEST, norms: { sendDeadlockLetterOnRequest: { is: "pending", due: "2015-03-04T23:59:59.999Z" } } }],
    { "letter-at-deadlock": "next-working-day" },
  ),
  requestEnded("accepted", [
    { at: "2015-03-03T10:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
    { at: "2015-03-03T11:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
  ]),
  requestEnded("withdrawn", [{ at: "2015-03-03T11:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" }]),
  requestEnded("closed", [{ at: "2015-03-03T11:00:00Z", event: OUT_OF_SCOPE, state: "Closed" }]),
]
