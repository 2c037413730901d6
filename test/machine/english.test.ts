import { describe, expect, it } from "vitest"
import { all, any, type Condition, type NormCondition, not } from "../../src/machine/condition.ts"
import { sayCondition, sayPattern, sayTest, sayTransition } from "../../src/machine/english.ts"
import type { Pattern, Test } from "../../src/machine/happening.ts"
import type { Transition } from "../../src/machine/machine.ts"
import { days, hours, openHours, sameDay, untimed, weeks, workingDays } from "../../src/time/span.ts"
import { elapsed, happened, loan } from "./loan.ts"

const lent = happened("BookLent")
const lost = happened("BookLost")
const damaged: Test = { field: "state", is: "equal", to: "damaged" }

describe("a test on a field", () => {
  it.each<[Test, string]>([
    [damaged, "state is damaged"],
    [{ field: "pages", is: "equal", to: 12 }, "pages is 12"],
    [{ field: "reader.isAdult", is: "equal", to: true }, "reader is adult is true"],
    [{ field: "kind", is: "oneOf", to: ["map"] }, "kind is map"],
    [{ field: "kind", is: "oneOf", to: ["map", "novel", 3] }, "kind is map, novel or 3"],
    [{ field: "kind", is: "noneOf", to: ["map"] }, "kind is not map"],
    [{ field: "kind", is: "noneOf", to: ["map", "novel", 3] }, "kind is not map, novel or 3"],
    [{ field: "pages", is: "upTo", to: 12 }, "pages is at most 12"],
    [{ field: "shelfMark", is: "present" }, "shelf mark is given"],
    [{ field: "shelfMark", is: "absent" }, "shelf mark is not given"],
    [{ field: "returnBy", is: "notBefore", to: "at" }, "return by is not before the event itself"],
    [{ field: "returnBy", is: "notBefore", to: "reader.memberFrom" }, "return by is not before reader member from"],
    [{ field: "pages", is: "atMost", to: "pagesAllowed" }, "pages is at most pages allowed"],
  ])("%j", (test, sentence) => {
    expect(sayTest(test)).toBe(sentence)
  })
})

describe("a pattern", () => {
  it.each<[Pattern, string]>([
    [{ event: "BookLent" }, "the book is lent"],
    [{ event: "BookLent", where: [] }, "the book is lent"],
    [{ event: "BookReturned", where: [damaged] }, "the book is returned (state is damaged)"],
    [
      { event: "BookReturned", where: [damaged, { field: "pages", is: "absent" }, { field: "note", is: "present" }] },
      "the book is returned (state is damaged, pages is not given and note is given)",
    ],
    [{ event: "BookSold" }, "BookSold"],
  ])("%j", (pattern, sentence) => {
    expect(sayPattern(loan, pattern)).toBe(sentence)
  })
})

const read = (one: Condition, other: Condition): Condition => ({
  is: "reading",
  reading: "week",
  among: { "whole-days": one, "to-the-minute": other },
})

describe("a condition, to stand after if or once", () => {
  it.each<[Condition, string]>([
    [lent, "the book is lent"],
    [happened("BookLent", { which: "last" }), "most lately, the book is lent"],
    [happened("BookLent", { undoneBy: [] }), "the book is lent"],
    [
      happened("BookLent", {
        which: "last",
        undoneBy: [{ event: "BookReturned", where: [damaged] }, { event: "BookLost" }],
      }),
      "most lately, the book is lent (and not since: the book is returned (state is damaged) or the book is reported lost)",
    ],
    [elapsed(weeks(3), "BookLent"), "3 weeks have passed since the book is lent"],
    [elapsed(hours(0.5), "BookLent"), "0.5 hours have passed since the book is lent"],
    [elapsed(openHours(4, "desk"), "BookLent"), "4 hours of desk have passed since the book is lent"],
    [elapsed(openHours(1, "desk"), "BookLent"), "1 hour of desk has passed since the book is lent"],
    [
      elapsed(sameDay("15:00"), "BookLent"),
      "the same working day, or past 15:00 the next one, has passed since the book is lent",
    ],
    [{ is: "reached", date: "2026-04-08" }, "2026-04-08 has been reached"],
    [
      any(elapsed(weeks(8), "BookLent"), all(elapsed(weeks(6), "BookLent"), { is: "reached", date: "2026-04-08" })),
      "8 weeks have passed since the book is lent or (6 weeks have passed since the book is lent and 2026-04-08 has been reached)",
    ],
    [{ is: "in", states: ["Lent"] }, "the state is Lent"],
    [{ is: "in", states: ["Lent", "Lost", "Back"] }, "the state is Lent, Lost or Back"],
    [{ is: "event", tests: [damaged] }, "state is damaged"],
    [{ is: "event", tests: [damaged, { field: "note", is: "present" }] }, "state is damaged and note is given"],
    [
      {
        is: "named",
        as: "returnedBy",
        by: [
          { event: "BookLent", field: "to" },
          { event: "BookRenewed", field: "for" },
        ],
      },
      "its returned by was named before, where the book is lent or the loan is renewed",
    ],
    [
      { is: "allNamed", of: { event: "BookLent", field: "to" }, by: [{ event: "BookReturned", field: "by" }] },
      "each one named where the book is lent was also named where the book is returned",
    ],
    [{ is: "given", value: true, because: "the library lends maps" }, "the library lends maps"],
    [{ is: "given", value: false, because: "the library lends maps" }, "the library lends maps"],
    [
      read(lent, all(lent, lost)),
      "under week=whole-days, the book is lent or under week=to-the-minute, (the book is lent and the book is reported lost)",
    ],
    [all(lent), "the book is lent"],
    [all(lent, lost), "the book is lent and the book is reported lost"],
    [any(lent, lost, happened("BookRenewed")), "the book is lent, the book is reported lost or the loan is renewed"],
    [
      any(all(lent, lost), happened("BookRenewed")),
      "(the book is lent and the book is reported lost) or the loan is renewed",
    ],
    [
      all(lent, any(lost, not(lent))),
      "the book is lent and (the book is reported lost or (it is not so that the book is lent))",
    ],
    [not(lent), "it is not so that the book is lent"],
    [not(any(lent, lost)), "it is not so that (the book is lent or the book is reported lost)"],
  ])("%j", (condition, sentence) => {
    expect(sayCondition(loan, condition)).toBe(sentence)
  })

  it.each<[NormCondition, string]>([
    ["pending", "is pending"],
    ["fulfilled", "was carried out"],
    ["breached", "was not carried out in time"],
    ["ended", "has ended"],
    ["notYet", "is not yet open"],
    ["open", "is open"],
    ["exercised", "has been exercised"],
  ])("a norm that is %s", (status, sentence) => {
    expect(sayCondition(loan, { is: "norm", norm: "returnInTime", status })).toBe(
      `the norm "return the book" ${sentence}`,
    )
    expect(sayCondition(loan, { is: "norm", norm: "pay", status })).toBe(`the norm "pay" ${sentence}`)
  })

  it("one of something has passed, several have", () => {
    expect(sayCondition(loan, elapsed(weeks(1), "BookLent"))).toBe("1 week has passed since the book is lent")
    expect(sayCondition(loan, elapsed(workingDays(1), "BookLent"))).toBe(
      "1 working day has passed since the book is lent",
    )
    expect(sayCondition(loan, elapsed(workingDays(2), "BookLent"))).toBe(
      "2 working days have passed since the book is lent",
    )
  })

  it("a phrase without a number is quoted", () => {
    expect(sayCondition(loan, elapsed(untimed("a reasonable time"), "BookLent"))).toBe(
      '"a reasonable time" has passed since the book is lent',
    )
  })

  it("what asks for nothing, and what nothing fulfils, says so", () => {
    expect(sayCondition(loan, all())).toBe("it is always so")
    expect(sayCondition(loan, { is: "event", tests: [] })).toBe("it is always so")
    expect(sayCondition(loan, any())).toBe("it is never so")
    expect(sayCondition(loan, not(all()))).toBe("it is not so that (it is always so)")
  })
})

describe("a transition", () => {
  const renew = (changes: Partial<Transition>): Transition => ({
    id: "renew",
    from: ["Lent"],
    on: { event: "BookRenewed" },
    cites: ["loan.renewal"],
    ...changes,
  })
  it.each<[Transition, string]>([
    [renew({}), "In Lent, once the loan is renewed: the state stays as it is."],
    [renew({ to: "Back" }), "In Lent, once the loan is renewed: the state becomes Back."],
    [
      renew({
        from: ["Lent", "Lost"],
        on: { event: "BookReturned", where: [damaged] },
        when: elapsed(days(7), "BookLent"),
        to: "Back",
      }),
      "In Lent or Lost, once the book is returned (state is damaged), provided that 7 days have passed since the book is lent: the state becomes Back.",
    ],
  ])("%j", (transition, sentence) => {
    expect(sayTransition(loan, transition)).toBe(sentence)
  })
})
