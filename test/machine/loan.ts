/** A library's rules for the loan of a book: the small machine that the tests of this folder run. */
import * as Result from "effect/Result"
import type { Condition, Edge } from "../../src/machine/condition.ts"
import type { LookUp, Rules, Situation } from "../../src/machine/evaluate.ts"
import { type AnyEvent, type Happening, happenedIn } from "../../src/machine/happening.ts"
import type { Machine } from "../../src/machine/machine.ts"
import { type Choices, choose } from "../../src/machine/reading.ts"
import type { Timekeeping } from "../../src/machine/timekeeping.ts"
import { type Instant, parseInstant } from "../../src/time/instant.ts"
import { days, months, type Span, weeks, workingDays } from "../../src/time/span.ts"
import { LOAN_DEFAULTS, loanTimekeeping } from "./loan-timekeeping.ts"

/** The seed of every property of this folder that names none of its own. */
export const LOAN_SEED = { seed: 20261123 } as const

/** The epoch milliseconds of an ISO 8601 text. */
export const at = (text: string): Instant => Result.getOrThrow(parseInstant(text))

/** An event of a loan, with what it carries; its id is its type in small letters unless told. */
export const loanEvent = (type: string, time: string | number, fields: object = {}): AnyEvent => ({
  id: type.toLowerCase(),
  type,
  at: typeof time === "number" ? (time as Instant) : at(time),
  ...fields,
})

/** A happening of one type, with tests on its fields and what undoes it. */
export const happening = (event: string, rest: Omit<Happening, "event"> = {}): Happening => ({ event, ...rest })

export const happened = (event: string, rest: Omit<Happening, "event"> = {}): Condition => ({
  is: "happened",
  what: happening(event, rest),
})

export const elapsed = (span: Span, event: string, edge: Edge = "end"): Condition => ({
  is: "elapsed",
  span,
  since: happening(event),
  edge,
})

/** A machine for the loan of one book, whole and without faults. */
export const loan: Machine = {
  id: "Loan",
  says: "The loan of a book.",
  parties: { reader: "the reader", library: "the library" },
  initial: "Shelved",
  states: {
    Shelved: { says: "the book stands on its shelf" },
    Lent: { says: "the reader has the book" },
    Lost: { says: "the book is lost", final: true },
    Back: { says: "the book is back", final: true },
  },
  events: {
    BookLent: { says: "the book is lent", by: "library" },
    BookRenewed: { says: "the loan is renewed", by: "reader" },
    BookReturned: { says: "the book is returned", by: "reader" },
    BookLost: { says: "the book is reported lost", by: "reader" },
    ReminderSent: { says: "a reminder is sent", by: "library" },
  },
  transitions: [
    { id: "lend", from: ["Shelved"], on: { event: "BookLent" }, to: "Lent", cites: ["loan.start"] },
    {
      id: "renew",
      from: ["Lent"],
      on: { event: "BookRenewed" },
      when: elapsed(days(7), "BookLent", "opening"),
      otherwise: { code: "TooEarly", because: "a loan is renewed after 7 days" },
      cites: ["loan.renewal"],
    },
    {
      id: "return",
      from: ["Lent"],
      on: { event: "BookReturned" },
      to: "Back",
      emits: [{ notice: "the book is back", to: "reader" }],
      cites: ["loan.end"],
    },
    { id: "lose", from: ["Lent"], on: { event: "BookLost" }, to: "Lost", cites: ["loan.lost"] },
    { id: "find", from: ["Lost"], on: { event: "BookReturned" }, to: "Back", reopens: true, cites: ["loan.lost"] },
    { id: "remind", from: ["Lent"], on: { event: "ReminderSent" }, cites: ["loan.reminder"] },
  ],
  refusals: [
    {
      states: ["Shelved", "Lost", "Back"],
      events: ["BookRenewed", "BookLost", "ReminderSent"],
      code: "NotLent",
      because: "the book is not lent",
    },
    { states: ["Shelved", "Back"], events: ["BookReturned"], code: "NotLent", because: "the book is not lent" },
    {
      states: ["Lent", "Lost", "Back"],
      events: ["BookLent"],
      code: "LentOnce",
      because: "a loan is of one book, once",
    },
  ],
  norms: [
    {
      id: "returnInTime",
      party: "reader",
      force: "must",
      says: "return the book",
      does: [happening("BookReturned")],
      terms: { starts: { on: { event: "BookLent" } }, due: { within: weeks(3) } },
      until: [{ event: "BookLost" }],
      restoredBy: [],
      cites: ["loan.end"],
    },
    {
      id: "remindReader",
      party: "library",
      force: choose("force-of-reminder", { aim: "aims", duty: "must" }),
      says: "remind the reader",
      does: [happening("ReminderSent")],
      terms: { starts: { once: elapsed(weeks(3), "BookLent") }, due: { within: workingDays(2) } },
      until: [{ event: "BookReturned" }, { event: "BookLost" }],
      restoredBy: [],
      cites: ["loan.reminder"],
    },
    {
      id: "renewLoan",
      party: "reader",
      force: "may",
      says: "renew the loan",
      does: [happening("BookRenewed")],
      terms: { starts: { once: elapsed(days(7), "BookLent", "opening") }, due: { within: months(1) } },
      until: [{ event: "BookReturned" }],
      restoredBy: [],
      cites: ["loan.renewal"],
    },
  ],
}

/** The rules of a loan under some readings, the others at their default. */
export const loanRules = (choices: Choices = {}, timekeeping: Timekeeping = loanTimekeeping): Rules => ({
  machine: loan,
  timekeeping,
  choices: { ...LOAN_DEFAULTS, ...choices },
})

/** What has happened, by a walk over some events. */
export const inHistory =
  (...history: readonly AnyEvent[]): LookUp =>
  (what) =>
    happenedIn(history, what)

/** A situation: the state `Lent` at an instant, after some events. */
export const situation = (
  now: string | number,
  history: readonly AnyEvent[],
  rest: Partial<Situation> = {},
): Situation => ({
  state: "Lent",
  now: typeof now === "number" ? now : at(now),
  lookUp: inHistory(...history),
  ...rest,
})
