/** Deadlock: declared, asked for, declined, agreed, reached after a time; and the letters. */
import { event } from "../../case/cases.ts"
import { codeWith } from "./codes.ts"
import { BY_LETTER, underWayAfter } from "./paths.ts"
import { OUTSIDE, type Row, UNDER_WAY, WHILE_OPEN } from "./row.ts"

const asked = event("DeadlockRequested", "2024-06-03T15:10+01:00", { id: "asked" })
const declined = event("DeadlockDeclined", "2024-06-03T15:20+01:00", { id: "declined" })

/** The 2 weeks after which deadlock can be asked for are over as Monday 2024-06-17 begins in London. */
const ASKED_LATE = event("DeadlockRequested", "2024-06-17T00:00+01:00", { id: "asked" })
const DECLINED_LATE = event("DeadlockDeclined", "2024-06-17T01:00+01:00", { id: "declined" })
const LATE = "2024-06-18T10:00+01:00"

const ENDED = { AlreadyResolved: "Resolved", ...OUTSIDE } as const
const REACHED = { "-> Deadlocked": UNDER_WAY, AlreadyDeadlocked: "Deadlocked WithAdr", ...ENDED } as const

export const DEADLOCK: readonly Row[] = [
  { on: "DeadlockReached", cells: REACHED, cites: ["adr.deadlock"] },
  {
    on: "DeadlockReached",
    given: "under a code that knows no deadlock",
    under: () => codeWith("noDeadlock"),
    paths: BY_LETTER,
    cells: { NoDeadlock: UNDER_WAY, AlreadyDeadlocked: "Deadlocked WithAdr", ...ENDED },
    cites: [],
  },
  {
    on: "DeadlockReached",
    given: "on request, where nobody has asked",
    under: () => codeWith("undeclinable"),
    paths: BY_LETTER,
    cells: { "DeadlockNotRequested/reached": UNDER_WAY, AlreadyDeadlocked: "Deadlocked WithAdr", ...ENDED },
    cites: [],
  },
  {
    on: "DeadlockReached",
    given: "on request",
    under: () => codeWith("undeclinable"),
    paths: underWayAfter(asked),
    cells: { "-> Deadlocked": UNDER_WAY },
    cites: ["adr.deadlock"],
  },
  {
    on: "DeadlockReached",
    given: "on a request that was declined",
    under: () => codeWith("onRequest"),
    at: LATE,
    paths: underWayAfter(ASKED_LATE, DECLINED_LATE),
    cells: { "DeadlockNotRequested/reached": UNDER_WAY },
    cites: [],
  },
  {
    on: "DeadlockReached",
    given: "by agreement, where the complainant has not asked for it",
    under: () => codeWith("mutual"),
    paths: BY_LETTER,
    cells: { "DeadlockNotRequested/agreed": UNDER_WAY, AlreadyDeadlocked: "Deadlocked WithAdr", ...ENDED },
    cites: [],
  },
  {
    on: "DeadlockReached",
    given: "by agreement",
    under: () => codeWith("mutual"),
    paths: underWayAfter(asked),
    cells: { "-> Deadlocked": UNDER_WAY },
    cites: ["adr.deadlock"],
  },
  {
    on: "DeadlockReached",
    given: "a millisecond before the 4 weeks of the code are over",
    under: () => codeWith("automatic"),
    paths: BY_LETTER,
    at: "2024-06-30T23:59:59.999+01:00",
    cells: { DeadlockTooEarly: UNDER_WAY, AlreadyDeadlocked: "Deadlocked WithAdr", ...ENDED },
    cites: [],
  },
  {
    on: "DeadlockReached",
    given: "once the 4 weeks of the code are over",
    under: () => codeWith("automatic"),
    paths: underWayAfter(),
    at: "2024-07-01T00:00+01:00",
    cells: { "-> Deadlocked": UNDER_WAY },
    cites: ["adr.deadlock"],
  },
  {
    on: "DeadlockRequested",
    given: "where the code does not know it",
    cells: { DeadlockNotOnRequest: `${UNDER_WAY} Deadlocked`, AlreadyWithAdr: "WithAdr", ...ENDED },
    cites: [],
  },
  {
    on: "DeadlockRequested",
    given: "where the code knows it",
    under: () => codeWith("undeclinable"),
    paths: BY_LETTER,
    cells: { stays: UNDER_WAY, LetterSent: "Deadlocked", AlreadyWithAdr: "WithAdr", ...ENDED },
    cites: ["adr.deadlock"],
  },
  {
    on: "DeadlockRequested",
    given: "at deadlock, before the letter",
    under: () => codeWith("undeclinable"),
    paths: { Deadlocked: [...BY_LETTER.Received, asked, event("DeadlockReached", "2024-06-03T16:00+01:00")] },
    cells: { stays: "Deadlocked" },
    cites: ["adr.deadlock"],
  },
  {
    on: "DeadlockRequested",
    given: "a millisecond before it can be asked for",
    under: () => codeWith("onRequest"),
    paths: BY_LETTER,
    at: "2024-06-16T23:59:59.999+01:00",
    cells: { DeadlockRequestTooEarly: UNDER_WAY, LetterSent: "Deadlocked", AlreadyWithAdr: "WithAdr", ...ENDED },
    cites: [],
  },
  {
    on: "DeadlockRequested",
    given: "once it can be asked for",
    under: () => codeWith("onRequest"),
    paths: underWayAfter(),
    at: "2024-06-17T00:00+01:00",
    cells: { stays: UNDER_WAY },
    cites: ["adr.deadlock"],
  },
  {
    on: "DeadlockDeclined",
    given: "where the code does not know a request",
    cells: { DeadlockNotOnRequest: UNDER_WAY, AlreadyDeadlocked: "Deadlocked WithAdr", ...ENDED },
    cites: [],
  },
  {
    on: "DeadlockDeclined",
    given: "where the code lets no request be declined",
    under: () => codeWith("undeclinable"),
    paths: BY_LETTER,
    cells: { NotDeclinable: UNDER_WAY, AlreadyDeadlocked: "Deadlocked WithAdr", ...ENDED },
    cites: [],
  },
  {
    on: "DeadlockDeclined",
    given: "where nobody has asked",
    under: () => codeWith("onRequest"),
    paths: BY_LETTER,
    cells: { DeadlockNotRequested: UNDER_WAY, AlreadyDeadlocked: "Deadlocked WithAdr", ...ENDED },
    cites: [],
  },
  {
    on: "DeadlockDeclined",
    given: "where the complainant has asked",
    under: () => codeWith("onRequest"),
    at: LATE,
    paths: underWayAfter(ASKED_LATE),
    cells: { stays: UNDER_WAY },
    cites: ["adr.deadlock"],
  },
  {
    on: "DeadlockDeclined",
    given: "under a code by which deadlock is agreed",
    under: () => codeWith("mutual"),
    paths: underWayAfter(asked),
    cells: { stays: UNDER_WAY },
    cites: ["adr.deadlock"],
  },
  {
    on: "DeadlockDeclined",
    given: "a second time on one request",
    under: () => codeWith("mutual"),
    paths: underWayAfter(asked, declined),
    cells: { DeadlockNotRequested: UNDER_WAY },
    cites: [],
  },
  {
    on: "AdrLetterSent",
    given: "at deadlock",
    fields: { reason: "deadlock" },
    cells: { "-> Deadlocked": UNDER_WAY, stays: "Deadlocked WithAdr", ...ENDED },
    cites: ["adr.deadlock"],
  },
  {
    on: "AdrLetterSent",
    given: "at deadlock, under a code that knows none",
    under: () => codeWith("noDeadlock"),
    fields: { reason: "deadlock" },
    paths: BY_LETTER,
    cells: { "-> Deadlocked": UNDER_WAY, stays: "Deadlocked WithAdr", ...ENDED },
    cites: ["adr.deadlock"],
  },
  {
    on: "AdrLetterSent",
    given: "when the weeks are over",
    fields: { reason: "weeksOver" },
    cells: WHILE_OPEN,
    cites: ["adr.eight-weeks"],
  },
]
