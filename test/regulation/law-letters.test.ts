/** The letters of the law, the decisions of a scheme and the time limit of the right: what is owed, by the dates of a case. */
import { describe, expect, it } from "vitest"
import { alternativesOf } from "../../src/index.ts"
import { lawOn } from "./laws.ts"

describe("the letter when the weeks are over", () => {
  it.each([
    ["2011-07-21", undefined],
    ["2011-07-22", "t-letter-8w-gc14"],
    ["2018-09-30", "t-letter-8w-gc14"],
    ["2018-10-01", "t-letter-8w-c4"],
    ["2026-02-11", "t-letter-8w-c4"],
    ["2026-04-07", "t-letter-8w-c4"],
    ["2026-04-08", "t-letter-6w-c4"],
    ["2040-12-31", "t-letter-6w-c4"],
  ])("of a complaint first made on %s is owed by %s", (madeOn, requirement) => {
    const letter = lawOn(madeOn).norms.find((each) => each.id === "sendWeeksOverLetter")
    expect(letter?.sources?.map(({ source, cites }) => [source, cites[0]])).toEqual(
      requirement === undefined ? undefined : [["regulation", requirement]],
    )
  })

  it("is due once the wait of the same complaint is over", () => {
    for (const madeOn of ["2011-07-22", "2018-09-30", "2018-10-01", "2026-02-11", "2026-04-07", "2026-04-08"]) {
      const { wait, norms } = lawOn(madeOn)
      const starts = norms
        .filter((each) => each.id === "sendWeeksOverLetter")
        .flatMap((each) => alternativesOf(each.terms).map(({ value }) => value.starts))
      expect(starts.length).toBe(3)
      for (const start of starts)
        expect("once" in start && start.once.is === "all" ? start.once.of[0] : undefined).toEqual(wait?.opens)
    }
  })

  it("is carried out by the letter of deadlock too where that is enough (letter-twice), which is so of ADR letters alone", () => {
    const doesOn = (madeOn: string) =>
      lawOn(madeOn)
        .norms.filter((each) => each.id === "sendWeeksOverLetter")
        .flatMap((each) =>
          alternativesOf(each.does).map(({ choices, value }) => [choices["letter-twice"], value.length]),
        )
    expect(doesOn("2018-09-30")).toEqual([[undefined, 1]])
    expect(doesOn("2018-10-01")).toEqual([
      ["both", 1],
      ["first-discharges", 2],
    ])
  })
})

describe("the letter at deadlock", () => {
  const UNASKED = ["t-letter-deadlock", "adr-letter-unasked"]

  it.each([
    ["2018-09-30", undefined, []],
    ["2018-10-01", undefined, UNASKED],
    ["2018-09-30", "2018-09-30", []],
    ["2018-09-30", "2018-10-01", UNASKED],
    ["2018-10-01", "2018-11-20", UNASKED],
    ["2026-04-08", "2026-05-01", UNASKED],
  ])("of a complaint made on %s with deadlock on %s is owed unasked by %j", (madeOn, deadlockOn, cites) => {
    expect(lawOn(madeOn, { deadlockOn }).letterAtDeadlock).toEqual(cites)
  })
})

describe("the deadlock letter on request [t-letter-on-request]", () => {
  it.each([
    ["2011-01-21", undefined, false],
    ["2011-01-22", undefined, true],
    ["2018-09-30", undefined, true],
    ["2018-10-01", undefined, false],
    ["2011-01-21", "2011-01-22", true],
    ["2018-09-30", "2018-10-01", false],
  ])("of a complaint made on %s and a request on %s: %s", (madeOn, requestedOn, isOwed) => {
    const { norms } = lawOn(madeOn, { requestedOn })
    const letter = norms.find((each) => each.id === "sendDeadlockLetterOnRequest")
    expect(letter?.cites).toEqual(isOwed ? ["t-letter-on-request", "x-old-active-steps"] : undefined)
  })

  it("goes by the date of the request, whenever deadlock is reached", () => {
    const { norms, letterAtDeadlock } = lawOn("2018-09-01", { requestedOn: "2018-09-30", deadlockOn: "2018-10-01" })
    expect(norms.map((each) => each.id)).toEqual([
      "sendWeeksOverLetter",
      "sendDeadlockLetterOnRequest",
      "carryOutAdrDecision",
    ])
    expect(letterAtDeadlock).toEqual(["t-letter-deadlock", "adr-letter-unasked"])
  })
})

describe("a decision of an ADR scheme [gc14-5-adr-decisions] [c4-adr-decisions]", () => {
  it.each([
    ["2000-01-01", undefined, "gc14-5-adr-decisions"],
    ["2018-09-30", undefined, "gc14-5-adr-decisions"],
    ["2018-10-01", undefined, "c4-adr-decisions"],
    ["2018-06-01", "2018-09-30", "gc14-5-adr-decisions"],
    ["2018-06-01", "2018-10-01", "c4-adr-decisions"],
  ])("of a complaint made on %s, accepted on %s, is carried out under %s", (madeOn, acceptedOn, requirement) => {
    const norms = lawOn(madeOn, { acceptedOn }).norms.filter((each) => each.id === "carryOutAdrDecision")
    expect(norms.map(({ cites, sources, terms }) => ({ cites, sources, terms }))).toEqual([
      {
        cites: [requirement],
        sources: [{ source: "regulation", cites: [requirement] }],
        terms: { starts: { on: { event: "AdrDecisionAccepted" } }, due: { at: "carryOutBy" } },
      },
    ])
  })
})

describe("the time limit of the right [adr-12-months]", () => {
  it("is twelve months from the last ADR letter, on every date", () => {
    for (const madeOn of ["2000-01-01", "2018-09-30", "2026-04-08"])
      expect(lawOn(madeOn).lapse).toEqual({
        due: { within: { unit: "months", n: 12 }, since: { event: "AdrLetterSent", which: "last" } },
        cites: ["adr-12-months"],
      })
  })
})
