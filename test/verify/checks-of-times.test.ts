/** Checks on what a text says and on the times that it sets, each with its three outcomes. */
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, weeks } from "../../src/index.ts"
import type { CodeTest } from "../../src/regulation/check.ts"
import { days, untimed, workingDays } from "../../src/time/span.ts"
import { verdictOf } from "../../src/verify/conformance/evaluate.ts"
import { adr, check, lost } from "./checking.ts"

describe("that the text says something", () => {
  const free: CodeTest = { is: "says", statement: "adrIsFree" }
  const saying = (adrIsFree: ComplaintsCode["statements"]["adrIsFree"]) =>
    check(free, { statements: adrIsFree === undefined ? {} : { adrIsFree } })

  it("holds, with the words that it was found in", () => {
    expect(saying({ says: true, clauses: ["fees.free"], words: "“no charge”" })).toEqual([
      "holds",
      "“no charge”; the text says: ADR costs the complainant nothing",
      "fees.free",
    ])
  })

  it("fails where it keeps silent", () => {
    expect(saying({ says: false, clauses: [] })).toEqual([
      "fails",
      "the text does not say: ADR costs the complainant nothing",
      "opus:statements.adrIsFree",
    ])
  })

  it("is not known where nothing is recorded, or the text was not seen", () => {
    expect(saying(undefined)).toEqual([
      "unknown",
      "not known (not recorded) whether the text says: ADR costs the complainant nothing",
      "opus:statements.adrIsFree",
    ])
    expect(saying(lost)).toEqual([
      "unknown",
      "not known (the page was cut) whether the text says: ADR costs the complainant nothing",
      "opus:statements.adrIsFree",
    ])
  })

  it("follows the reading under which it is said, and is the contrary under every other", () => {
    const under = { reading: "complaint-or-dissatisfaction", alternatives: ["kept-apart"] }
    const outcome = (choice: string) =>
      verdictOf(free, {
        code: { ...opus, statements: { adrIsFree: { says: true, clauses: [], under } } },
        date: "2026-11-23",
        choices: { "complaint-or-dissatisfaction": choice },
      }).outcome
    expect(["kept-apart", "complaint-where-response-expected"].map(outcome)).toEqual(["holds", "fails"])
  })
})

describe("that a span is no longer than another", () => {
  const wait: CodeTest = { is: "noLongerThan", field: "adr.after", span: weeks(6) }
  const acknowledged: CodeTest = { is: "noLongerThan", field: "acknowledge", span: days(30) }

  it.each([
    [adr({ after: weeks(6) }), "holds", "the wait for ADR: 6 weeks"],
    [adr({ after: days(43) }), "fails", "the wait for ADR: 43 days"],
    [adr({ after: null }), "holds", "the wait for ADR: none is set"],
    [adr({ after: untimed("in due course") }), "unknown", "the wait for ADR: “in due course”, which sets no time"],
    [adr({ after: lost }), "unknown", "the wait for ADR: not known (the page was cut)"],
  ])("%j: %s", (change, outcome, found) => {
    expect(check(wait, change)).toEqual([outcome, found, "adr.eight-weeks"])
  })

  it("is decided by the longest where a usual and a longest time are given", () => {
    expect(check(acknowledged, { acknowledge: { within: days(7), atMost: days(31) } })).toEqual([
      "fails",
      "the time for an acknowledgement: at most 31 days",
      "response-times.acknowledge",
    ])
  })

  it("is asked of every channel, subject or complainant by which the time differs", () => {
    const letters = (span: ComplaintsCode["acknowledge"]) =>
      check(acknowledged, { acknowledge: { by: "channel", among: { Letter: span }, otherwise: workingDays(1) } })
    expect(letters(days(31))[1]).toBe("the time for an acknowledgement: channel Letter: 31 days")
    expect([letters(days(31)), letters(days(30)), letters(null), letters(lost)].map(([outcome]) => outcome)).toEqual([
      "fails",
      "holds",
      "holds",
      "unknown",
    ])
  })
})

describe("that a span is no shorter than another", () => {
  const silence: CodeTest = { is: "noShorterThan", field: "closing.afterSilence", span: days(28) }

  it.each([
    [days(28), "holds", "28 days"],
    [days(14), "fails", "14 days"],
    [null, "holds", "none is set"],
    [untimed("a while"), "unknown", "“a while”, which sets no time"],
    [lost, "unknown", "not known (the page was cut)"],
  ])("%j: %s", (afterSilence, outcome, found) => {
    expect(check(silence, { closing: { afterSilence } })).toEqual([
      outcome,
      `the silence after which a complaint is closed: ${found}`,
      "complaints.resolve",
    ])
  })
})

describe("that a time is set in numbers", () => {
  const timed: CodeTest = { is: "timed", field: "updates" }

  it.each([
    [days(5), "holds", "5 days"],
    [untimed("regularly"), "fails", "“regularly”, which sets none"],
    [null, "fails", "none is set"],
    [lost, "unknown", "not known (the page was cut)"],
  ])("%j: %s", (updates, outcome, found) => {
    expect(check(timed, { updates })).toEqual([outcome, `the time for updates: ${found}`, "response-times.updates"])
  })
})
