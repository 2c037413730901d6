import { describe, expect, it } from "vitest"
import { sayNorm } from "../../src/machine/english.ts"
import type { Pattern } from "../../src/machine/happening.ts"
import type { Due, Norm, Terms } from "../../src/machine/norm.ts"
import { choose, type Read } from "../../src/machine/reading.ts"
import { days, months, openHours, sameDay, untimed, weeks } from "../../src/time/span.ts"
import { elapsed, happened, happening, loan } from "./loan.ts"

const lost = happened("BookLost")

describe("a norm", () => {
  const norm = (changes: Partial<Norm>): Norm => ({
    id: "return",
    party: "reader",
    force: "must",
    says: "return the book",
    does: [happening("BookReturned")],
    terms: { starts: { on: { event: "BookLent" } } },
    until: [],
    restoredBy: [],
    cites: ["loan.end"],
    ...changes,
  })
  const due = (of: Due): Terms => ({ starts: { on: { event: "BookLent" } }, due: of })

  it.each<[string, Due, string]>([
    ["within a span", { within: weeks(3) }, "within 3 weeks, "],
    ["within an untimed span", { within: untimed("promptly") }, "promptly, "],
    ["within hours of a calendar", { within: openHours(4, "desk") }, "within 4 hours of desk, "],
    [
      "on the same working day",
      { within: sameDay("15:00") },
      "by the end of the same working day or, past 15:00, of the next one, ",
    ],
    [
      "on the same working day as another happening",
      { within: sameDay("15:00"), since: happening("ReminderSent") },
      "by the end of the same working day or, past 15:00, of the next one after a reminder is sent, ",
    ],
    [
      "within a span of another happening",
      { within: weeks(3), since: happening("ReminderSent") },
      "within 3 weeks after a reminder is sent, ",
    ],
    [
      "within a span of the last of several",
      { within: weeks(3), since: happening("ReminderSent", { which: "last", undoneBy: [{ event: "BookRenewed" }] }) },
      "within 3 weeks after, most lately, a reminder is sent (and not since: the loan is renewed), ",
    ],
    [
      "within an untimed span of another happening",
      { within: untimed("promptly"), since: happening("ReminderSent") },
      "promptly after a reminder is sent, ",
    ],
    ["at an instant that is named", { at: "returnBy" }, "by the time that was named, "],
    ["by the end of the day", { endOfDay: true }, "by the end of that day, "],
    ["by the end of the month", { endOfMonth: 0 }, "by the end of that month, "],
    ["by the end of the next month", { endOfMonth: 1 }, "by the end of the following month, "],
    ["by the end of a later month", { endOfMonth: 2 }, "by the end of the 2nd month after it, "],
    ["by the end of the third month", { endOfMonth: 3 }, "by the end of the 3rd month after it, "],
    ["by the end of the fourth month", { endOfMonth: 4 }, "by the end of the 4th month after it, "],
    ["by the end of the twelfth month", { endOfMonth: 12 }, "by the end of the 12th month after it, "],
    ["by the end of the 21st month", { endOfMonth: 21 }, "by the end of the 21st month after it, "],
    ["by the end of the 111th month", { endOfMonth: 111 }, "by the end of the 111th month after it, "],
    ["at once", { atOnce: true }, "at once, "],
  ])("due %s", (_rule, of, words) => {
    expect(sayNorm(loan, norm({ terms: due(of) }))).toBe(
      `the reader must return the book: ${words}once the book is lent.`,
    )
  })

  it.each<[string, Terms, string]>([
    ["for good", { starts: { once: elapsed(days(7), "BookLent") } }, "once 7 days have passed since the book is lent"],
    ["within a span", due({ within: months(1) }), "once the book is lent, until it lapses within 1 month of that"],
    [
      "within a span of another happening",
      due({ within: months(12), since: happening("ReminderSent") }),
      "once the book is lent, until it lapses 12 months after a reminder is sent",
    ],
    [
      "with the same working day",
      due({ within: sameDay("15:00") }),
      "once the book is lent, until it lapses by the end of the same working day or, past 15:00, of the next one",
    ],
    [
      "once a date is reached",
      { starts: { once: { is: "reached", date: "2026-04-08" } } },
      "once 2026-04-08 has been reached",
    ],
    ["at once", due({ atOnce: true }), "once the book is lent, until it lapses at once"],
    ["at the end of the day", due({ endOfDay: true }), "once the book is lent, until it lapses by the end of that day"],
    ["at an instant", due({ at: "returnBy" }), "once the book is lent, until it lapses by the time that was named"],
    ["untimed", due({ within: untimed("in due course") }), "once the book is lent, until it lapses in due course"],
  ])("a right, %s", (_rule, terms, words) => {
    expect(sayNorm(loan, norm({ force: "may", says: "renew the loan", terms }))).toBe(
      `the reader may renew the loan: ${words}.`,
    )
  })

  it.each<[string, Partial<Norm>, string]>([
    ["with what force", { force: "aims" }, "the reader aims to return the book: once the book is lent."],
    [
      "with a force that depends on a reading",
      { force: choose("force", { aim: "aims", duty: "must" }) },
      "the reader aims to (under force=aim), or must (under force=duty) return the book: once the book is lent.",
    ],
    ["of a party that is not there", { party: "friend" }, "friend must return the book: once the book is lent."],
    [
      "with terms that depend on a reading",
      { terms: choose<Terms>("week", { a: due({ within: weeks(3) }), b: { starts: { once: lost } } }) },
      "the reader must return the book: within 3 weeks, once the book is lent (under week=a), or once the book is reported lost (under week=b).",
    ],
    [
      "with a time that depends on a reading, counted from the same event",
      { terms: choose<Terms>("week", { a: due({ within: weeks(3) }), b: due({ within: weeks(4) }) }) },
      "the reader must return the book: within 3 weeks (under week=a), or within 4 weeks (under week=b), once the book is lent.",
    ],
    [
      "and what ends it",
      { until: [{ event: "BookLost" }, { event: "BookRenewed" }] },
      "the reader must return the book: once the book is lent; unless the book is reported lost or the loan is renewed.",
    ],
    [
      "and what ends it, by reading",
      {
        until: choose<readonly Pattern[]>("week", { a: [{ event: "BookLost" }], b: [] }) satisfies Read<
          readonly Pattern[]
        >,
      },
      "the reader must return the book: once the book is lent; unless the book is reported lost (under week=a), or nothing (under week=b).",
    ],
    [
      "that recurs",
      { recurs: true, until: [{ event: "BookLost" }] },
      "the reader must return the book: once the book is lent and again from each time it is done; unless the book is reported lost.",
    ],
    [
      "whose carrying out can be taken back",
      {
        does: [
          happening("BookReturned", { undoneBy: [{ event: "BookLent" }, { event: "BookLost" }] }),
          happening("BookRenewed"),
        ],
      },
      "the reader must return the book: once the book is lent; once done, again if the book is lent or the book is reported lost.",
    ],
    [
      "whose carrying out can be taken back under one reading",
      {
        does: choose("week", {
          a: [happening("BookReturned")],
          b: [happening("BookReturned", { undoneBy: [{ event: "BookLent" }] })],
        }),
      },
      "the reader must return the book: once the book is lent; once done, again if never (under week=a), or the book is lent (under week=b).",
    ],
    [
      "for each one of several",
      { each: { of: happening("BookLent"), field: "coReader", as: "by" } },
      "the reader must return the book, for each co reader named where the book is lent: once the book is lent.",
    ],
  ])("%s", (_rule, changes, sentence) => {
    expect(sayNorm(loan, norm(changes))).toBe(sentence)
  })
})
