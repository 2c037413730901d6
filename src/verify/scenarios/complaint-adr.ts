/**
 * When a complaint can go to ADR, and what closes it against that: worked out on a paper calendar.
 *
 * A complaint of Mon 2025-03-03, 09:00: eight weeks later is Mon 2025-04-28, in summer time.
 *
 * @since 0.1.0
 */

import { isoDate, readIsoDate } from "../../time/local-date.ts"
import { MADE } from "./beginnings.ts"
import type { Scenario, ScenarioStep } from "./scenario.ts"

const IN_TIME = "2025-04-28T00:00:00+01:00"
const TOO_EARLY = "2025-04-27T23:59:59.999+01:00"
const OUT_OF_SCOPE = "ComplaintClosed reason=outOfScope"

const closed = (at: string, opens: string): readonly ScenarioStep[] => [
  { at, event: "ReferredToAdr", refused: "AdrNotOpen", opens },
  { at, norms: { referToAdr: { is: "notYet", opens } } },
]
const open = (at: string): ScenarioStep => ({ at, refuses: { RightOpen: [OUT_OF_SCOPE] } })

const BY_CODE = ["adr.eight-weeks", "adr.deadlock", "adr.ofcom"]
const WHOSE = { ofcom: "regulation", none: "code" } as const
const BOTH = [undefined, "none"] as const

const under = (id: string, regulation: "none" | undefined): Pick<Scenario, "id" | "procedure" | "regulation"> => ({
  id: regulation === undefined ? id : `${id}-by-the-code-alone`,
  procedure: "Complaint",
  ...(regulation === undefined ? {} : { regulation }),
})

/** Under the regulation, its own wait would have opened the way later. */
const overtaken = (regulation: "none" | undefined): { readonly displaced?: readonly string[] } =>
  regulation === undefined ? { displaced: [IN_TIME] } : {}

const NOTICE = { emits: ["notice AdrLetter to complainant"] }

const byDeadlock = (regulation: "none" | undefined): readonly Scenario[] => [
  {
    ...under("deadlock-opens", regulation),
    says: "Deadlock opens the way at once, by the Code.",
    clauses: ["adr.deadlock"],
    steps: [
      MADE,
      { at: "2025-03-10T09:00:00Z", event: "DeadlockReached", state: "Deadlocked", ...NOTICE },
      {
        at: "2025-03-10T09:00:00Z",
        norms: { referToAdr: { is: "open", opens: "2025-03-10T09:00:00Z", source: "code", ...overtaken(regulation) } },
      },
      { at: "2025-03-10T09:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
      { at: "2025-03-11T09:00:00Z", event: "ComplaintReopened", state: "UnderInvestigation" },
      open("2025-03-11T10:00:00Z"),
      { at: "2025-03-11T11:00:00Z", event: "ReferredToAdr", state: "WithAdr" },
    ],
  },
  {
    ...under("deadlock-letter-opens", regulation),
    says: "The deadlock letter opens the way to ADR, where no deadlock was told before; the letter of the weeks does not.",
    clauses: ["adr.deadlock"],
    steps: [
      MADE,
      {
        at: "2025-03-09T09:00:00Z",
        event: "AdrLetterSent reason=weeksOver",
        norms: { referToAdr: { is: "notYet", source: WHOSE[regulation ?? "ofcom"] } },
      },
      { at: "2025-03-09T10:00:00Z", event: "ReferredToAdr", refused: "AdrNotOpen", opens: IN_TIME },
      {
        at: "2025-03-10T09:00:00Z",
        event: "AdrLetterSent",
        state: "Deadlocked",
        norms: { referToAdr: { is: "open", opens: "2025-03-10T09:00:00Z", source: "code" } },
      },
      { at: "2025-03-10T10:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
      { at: "2025-03-11T09:00:00Z", event: "ComplaintReopened", state: "UnderInvestigation" },
      open("2025-03-11T10:00:00Z"),
      { at: "2025-03-11T11:00:00Z", event: "ReferredToAdr", state: "WithAdr" },
    ],
  },
  {
    ...under("out-of-scope-in-time", regulation),
    says: "Until the right is open a complaint can be closed as out of scope, also after a letter of the weeks.",
    clauses: ["complaints.resolve"],
    steps: [
      MADE,
      { at: "2025-03-09T09:00:00Z", event: "AdrLetterSent reason=weeksOver" },
      { at: TOO_EARLY, event: OUT_OF_SCOPE, state: "Closed" },
    ],
  },
  {
    ...under("out-of-scope-before-the-letter", regulation),
    says: "Where the letter opens the way, what came back from deadlock can be closed as out of scope before it.",
    clauses: ["adr.deadlock"],
    readings: { "adr-at-deadlock": "on-letter" },
    steps: [
      MADE,
      { at: "2025-03-10T09:00:00Z", event: "DeadlockReached", state: "Deadlocked", ...NOTICE },
      { at: "2025-03-10T09:30:00Z", event: "AdrLetterSent reason=weeksOver" },
      { at: "2025-03-10T10:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
      { at: "2025-03-11T09:00:00Z", event: "ComplaintReopened", state: "UnderInvestigation" },
      { at: "2025-03-11T10:00:00Z", event: OUT_OF_SCOPE, state: "Closed" },
    ],
  },
]

const onLetter = (regulation: "none" | undefined): Scenario => ({
  ...under("adr-on-letter", regulation),
  says: "Where the letter opens the way, deadlock alone does not, nor does the letter of the weeks.",
  clauses: ["adr.deadlock"],
  readings: { "adr-at-deadlock": "on-letter" },
  steps: [
    MADE,
    { at: "2025-03-10T09:00:00Z", event: "DeadlockReached", state: "Deadlocked", ...NOTICE },
    { at: "2025-03-10T10:00:00Z", event: "ReferredToAdr", refused: "AdrNotOpen", opens: IN_TIME },
    { at: "2025-03-10T10:00:00Z", norms: { referToAdr: { is: "notYet", source: WHOSE[regulation ?? "ofcom"] } } },
    {
      at: "2025-03-11T10:00:00Z",
      event: "AdrLetterSent reason=weeksOver",
      norms: { referToAdr: { is: "notYet", source: WHOSE[regulation ?? "ofcom"] } },
    },
    { at: "2025-03-11T10:30:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
    {
      at: "2025-03-11T11:00:00Z",
      event: "ComplaintReopened",
      state: "UnderInvestigation",
      refuses: { AdrNotOpen: ["ReferredToAdr"] },
    },
    {
      at: "2025-03-12T10:00:00Z",
      event: "AdrLetterSent",
      state: "Deadlocked",
      norms: { referToAdr: { is: "open", source: "code" } },
    },
    { at: "2025-03-12T10:30:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
    { at: "2025-03-12T11:00:00Z", event: "ComplaintReopened", state: "UnderInvestigation" },
    { ...open("2025-03-12T11:30:00Z") },
    { at: "2025-03-13T10:00:00Z", event: "ReferredToAdr", state: "WithAdr" },
  ],
})

/** The first day of the scenarios, and when the weeks are over by the Code and the law of 2025. */
const OF_2025 = { made: "2025-03-03", over: IN_TIME, before: TOO_EARLY }

const daysFrom = (a: string, b: string): number => Number(readIsoDate(b)) - Number(readIsoDate(a))

/** The same steps on as many days later, with the weeks over when they are by the law of that year. */
const later = ({ made, over, before }: typeof OF_2025, text: string): string => {
  if (text === OF_2025.over) return over
  if (text === OF_2025.before) return before
  return text.replace(/^\d{4}-\d{2}-\d{2}(?=T)/, (date) =>
    isoDate(Number(readIsoDate(date)) + daysFrom(OF_2025.made, made)),
  )
}

const moved = <T>(year: typeof OF_2025, value: T): T => {
  const move = (each: unknown): unknown => {
    if (typeof each === "string") return later(year, each)
    if (Array.isArray(each)) return each.map(move)
    return typeof each === "object" && each !== null
      ? Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, move(inner)]))
      : each
  }
  return move(value) as T
}

/** Scenarios of 2025 under the law of another year, worked out on its own calendar. */
const inYear = (
  year: typeof OF_2025,
  scenarios: readonly Scenario[],
  readings: Scenario["readings"] = {},
): readonly Scenario[] =>
  scenarios.map((each) => ({
    ...each,
    id: `${each.id}-${year.made}${Object.keys(readings).length === 0 ? "" : "-date-reached"}`,
    readings: { ...each.readings, ...readings },
    steps: moved(year, each.steps),
  }))

/** Six weeks from Mon 2026-06-01. */
const JUNE_2026 = { made: "2026-06-01", over: "2026-07-13T00:00:00+01:00", before: "2026-07-12T23:59:59.999+01:00" }
/** Eight weeks from Tue 2026-03-10, and six. */
const MARCH_2026 = { made: "2026-03-10", over: "2026-05-05T00:00:00+01:00", before: "2026-05-04T23:59:59.999+01:00" }
const SIX_WEEKS = { ...MARCH_2026, over: "2026-04-21T00:00:00+01:00", before: "2026-04-20T23:59:59.999+01:00" }
/** Six weeks from Mon 2026-02-16 are over on 30 March; the rule of six weeks begins on 8 April. */
const FEBRUARY_2026 = { made: "2026-02-16", over: "2026-04-08T00:00:00+01:00", before: "2026-04-07T23:59:59.999+01:00" }
const DATE_REACHED = { "wait-across-2026-04-08": "date-reached" }
const OF_THE_DAY = [...byDeadlock(undefined), onLetter(undefined)]

/** What else may happen in deadlock. */
const IN_DEADLOCK = {
  Deadlocked: [
    "ComplaintLogged",
    "ComplaintAcknowledged",
    "CaseHandlerAssigned",
    "InvestigationStarted",
    "FirstResponseGiven",
    "ResolutionPlanGiven",
    "DelayNotified",
    "ContactTimeAgreed",
    "ContactMade",
    "ProgressUpdateGiven",
    "EscalationRequested",
    "ComplaintEscalated",
    "OutcomeProposed",
    "AdrLetterSent",
    "AdrLetterSent reason=weeksOver",
  ],
  Withdrawn: ["ComplaintWithdrawn"],
}

/** @since 0.1.0 */
export const COMPLAINT_ADR: readonly Scenario[] = [
  {
    id: "adr-after-eight-weeks",
    says: "After eight weeks the way to ADR is open from the start of the same weekday, and no closing takes it away.",
    clauses: ["adr.eight-weeks", "t-adr-8w"],
    procedure: "Complaint",
    steps: [
      {
        ...MADE,
        norms: {
          referToAdr: {
            is: "notYet",
            opens: IN_TIME,
            safeBy: IN_TIME,
            latest: "2025-04-29T00:00:00+01:00",
            lapses: null,
            of: "complainant",
            force: "may",
            source: "regulation",
            cites: [...BY_CODE, "t-adr-8w", "t-start-first-made", "adr-12-months"],
            displaced: [],
          },
        },
      },
      ...closed(TOO_EARLY, IN_TIME),
      { at: IN_TIME, event: OUT_OF_SCOPE, refused: "RightOpen" },
      { at: IN_TIME, norms: { referToAdr: { is: "open" } } },
      { at: IN_TIME, event: "ReferredToAdr", state: "WithAdr", norms: { referToAdr: { is: "exercised" } } },
      { at: "2025-05-01T09:00:00+01:00", event: "ComplaintWithdrawn", state: "Withdrawn" },
      {
        at: "2025-05-02T09:00:00+01:00",
        event: "ComplaintReopened",
        state: "UnderInvestigation",
        norms: { referToAdr: { is: "open" } },
      },
    ],
  },
  {
    id: "out-of-scope-before-the-weeks-are-over",
    says: "A complaint that is out of scope can be closed until the right to ADR is open.",
    clauses: ["complaints.resolve"],
    procedure: "Complaint",
    steps: [
      MADE,
      { at: TOO_EARLY, event: OUT_OF_SCOPE, state: "Closed", norms: { referToAdr: { is: "ended" } } },
      {
        at: "2025-05-06T09:00:00+01:00",
        event: "ComplaintReopened",
        state: "UnderInvestigation",
        norms: { referToAdr: { is: "open", opens: IN_TIME } },
      },
      { at: "2025-05-06T10:00:00+01:00", event: "ReferredToAdr", state: "WithAdr" },
    ],
  },
  {
    id: "adr-by-the-code-alone",
    says: "Without the regulator's rules the Code's own eight weeks open the way to ADR, and nothing lapses.",
    clauses: ["adr.eight-weeks"],
    procedure: "Complaint",
    regulation: "none",
    steps: [
      {
        ...MADE,
        norms: {
          referToAdr: {
            is: "notYet",
            opens: IN_TIME,
            latest: "2025-04-29T00:00:00+01:00",
            lapses: null,
            source: "code",
            cites: BY_CODE,
          },
        },
      },
      { at: "2025-03-04T09:00:00Z", event: "AdrLetterSent reason=weeksOver" },
      { at: "2025-03-04T10:00:00Z", norms: { referToAdr: { is: "notYet", lapses: null } } },
      ...closed(TOO_EARLY, IN_TIME),
      open(IN_TIME),
      {
        at: "2027-03-03T09:00:00Z",
        event: "ReferredToAdr",
        state: "WithAdr",
        norms: { referToAdr: { is: "exercised" } },
      },
    ],
  },
  ...BOTH.flatMap(byDeadlock),
  ...inYear(JUNE_2026, OF_THE_DAY),
  ...inYear(MARCH_2026, OF_THE_DAY),
  ...inYear(SIX_WEEKS, OF_THE_DAY, DATE_REACHED),
  ...inYear(FEBRUARY_2026, OF_THE_DAY, DATE_REACHED),
  {
    id: "out-of-scope-until-the-right-lapses",
    says: "While the right is open nothing takes it away; it lapses with the last letter, not with the first.",
    clauses: ["adr-12-months"],
    procedure: "Complaint",
    steps: [
      MADE,
      { at: "2025-03-10T09:00:00Z", event: "DeadlockReached", state: "Deadlocked", ...NOTICE },
      { at: "2025-03-10T10:00:00Z", event: "AdrLetterSent" },
      { at: "2025-05-01T10:00:00+01:00", event: "AdrLetterSent reason=weeksOver" },
      { at: "2025-05-02T10:00:00+01:00", event: "ComplaintWithdrawn", state: "Withdrawn" },
      { at: "2025-05-03T10:00:00+01:00", event: "ComplaintReopened", state: "UnderInvestigation" },
      open("2026-03-11T10:00:00Z"),
      open("2026-05-01T23:59:59.999+01:00"),
      { at: "2026-05-02T00:00:00+01:00", event: OUT_OF_SCOPE, state: "Closed" },
    ],
  },
  ...BOTH.map(onLetter),
  {
    id: "adr-lapses",
    says: "The right lapses at the end of twelve months after the last ADR letter, and not without one.",
    clauses: ["adr-12-months"],
    procedure: "Complaint",
    steps: [
      MADE,
      { at: "2025-03-10T09:00:00Z", event: "DeadlockReached", state: "Deadlocked", ...NOTICE },
      {
        at: "2025-03-10T09:30:00Z",
        norms: { referToAdr: { is: "open", opens: "2025-03-10T09:00:00Z", source: "code", displaced: [IN_TIME] } },
      },
      {
        at: "2025-03-10T10:00:00Z",
        event: "AdrLetterSent",
        norms: { referToAdr: { is: "open", lapses: "2026-03-10T23:59:59.999Z" } },
      },
      {
        at: "2025-05-01T10:00:00+01:00",
        event: "AdrLetterSent reason=weeksOver",
        norms: { referToAdr: { is: "open", lapses: "2026-05-01T23:59:59.999+01:00" } },
      },
      { at: "2026-05-01T23:59:59.999+01:00", norms: { referToAdr: { is: "open" } } },
      { at: "2026-05-01T23:59:59.999+01:00", may: { WithAdr: ["ReferredToAdr"], ...IN_DEADLOCK } },
      {
        at: "2026-05-02T00:00:00+01:00",
        event: "ReferredToAdr",
        refused: "AdrLapsed",
      },
      { at: "2026-05-02T00:00:00+01:00", norms: { referToAdr: { is: "ended" } } },
      { at: "2026-05-03T00:00:00+01:00", event: "ComplaintWithdrawn", state: "Withdrawn" },
      { at: "2026-05-04T00:00:00+01:00", event: "ComplaintReopened", state: "UnderInvestigation" },
      { at: "2026-05-05T00:00:00+01:00", event: OUT_OF_SCOPE, state: "Closed" },
    ],
  },
]
