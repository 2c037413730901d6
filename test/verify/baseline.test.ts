/** Baselines: what is accepted, until when, and what is refused of them. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import {
  type Accepted,
  conformance,
  conformanceBetween,
  decodeBaseline,
  isFailing,
  reportOfCheck,
} from "../../src/verify/index.ts"

const entry = { rule: "t-adr-6w", reason: "a new edition is due", owner: "Compliance", expires: "2026-12-31" }

const problems = (value: unknown) => {
  const decoded = decodeBaseline(value)
  return Result.isFailure(decoded) ? decoded.failure.message.split("\n") : ["it was decoded"]
}
const inEntry = (change: object) => problems({ accepted: [{ ...entry, ...change }] })

describe("a baseline that is refused", () => {
  it.each([
    ["a list", [], ['$: expected an object such as { "accepted": [...] }, got a list']],
    ["a text", "none", ['$: expected an object such as { "accepted": [...] }, got "none"']],
    ["null", null, ['$: expected an object such as { "accepted": [...] }, got null']],
    ["nothing", {}, ["$.accepted: is missing: expected a list"]],
    ["an unknown field", { accepted: [], acepted: [] }, ['$.acepted: unknown field; did you mean "accepted"?']],
    ["no list", { accepted: entry }, ["$.accepted: expected a list, got an object"]],
  ])("is %s", (_, value, said) => {
    expect(problems(value)).toEqual(said)
  })

  it("says in which entry a field is missing, unknown or empty", () => {
    expect(problems({ accepted: [entry, { rule: "t-adr-8w" }] })).toEqual([
      "$.accepted[1].reason: is missing: expected text",
      "$.accepted[1].owner: is missing: expected text",
      "$.accepted[1].expires: is missing: expected text",
    ])
    expect(inEntry({ expiry: "2026-12-31" })).toEqual(['$.accepted[0].expiry: unknown field; did you mean "expires"?'])
    expect(inEntry({ reason: "" })).toEqual(["$.accepted[0].reason: expected some text, got an empty string"])
    expect(inEntry({ owner: 7 })).toEqual(["$.accepted[0].owner: expected text, got 7"])
  })

  it("names the nearest rule to one that there is not", () => {
    expect(inEntry({ rule: "t-adr-6wk" })).toEqual([
      '$.accepted[0].rule: There is no requirement "t-adr-6wk". Did you mean "t-adr-6w"?',
    ])
    expect(inEntry({ rule: "weather" })).toEqual([
      '$.accepted[0].rule: There is no requirement "weather". `requirements` lists them all.',
    ])
  })

  it("says why a last day is no date", () => {
    expect(inEntry({ expires: "2026-02-30" })).toEqual([
      '$.accepted[0].expires: "2026-02-30" is no date: February 2026 has 28 days.',
    ])
    expect(inEntry({ expires: "never" })).toEqual([
      '$.accepted[0].expires: "never" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.',
    ])
  })

  it("accepts no finding twice: by the same clause, or once by all of them", () => {
    const twice = ["$.accepted[1]: the finding is accepted twice: $.accepted[0] is about it too"]
    expect(problems({ accepted: [entry, { ...entry, reason: "another" }] })).toEqual(twice)
    expect(problems({ accepted: [{ ...entry, clause: "adr.eight-weeks" }, entry] })).toEqual(twice)
    const clauses = ["adr.deadlock", "adr.eight-weeks"].map((clause) => ({
      ...entry,
      rule: "adr-letter-unasked",
      clause,
    }))
    expect(problems({ accepted: clauses })).toEqual(["it was decoded"])
  })

  it("tells all problems at once", () => {
    expect(problems({ accepted: [{ ...entry, rule: "weather", expires: "soon" }] })).toHaveLength(2)
  })
})

describe("a check with a baseline", () => {
  const check = (accepted: readonly Accepted[], { on = "2026-11-23", strict = false } = {}) => {
    const found = Result.getOrThrow(conformance(opus, { on }))
    const baseline = Result.getOrThrow(decodeBaseline({ accepted }))
    return reportOfCheck({ code: found.code, conformance: found, baseline, strict, parts: [] })
  }
  const rules = (list: readonly { readonly rule: string }[]) => list.map(({ rule }) => rule)

  it("does not count what is accepted, and shows it with who accepted it and why", () => {
    const report = check([entry])
    expect(rules(report.findings)).not.toContain("t-adr-6w")
    expect(report.findings).toHaveLength(8)
    expect(report.accepted).toMatchObject([
      {
        rule: "t-adr-6w",
        found: "the wait for ADR: 8 weeks",
        accepted: { reason: "a new edition is due", owner: "Compliance", expires: "2026-12-31" },
      },
    ])
    expect(report.stale).toEqual([])
  })

  it("counts a new finding all the same", () => {
    expect(isFailing(check([entry]))).toBe(true)
  })

  it("accepts until the end of the last day, and counts again from the next day on", () => {
    const [last, next] = ["2026-12-31", "2027-01-01"].map((on) => check([entry], { on }))
    expect(rules(last?.accepted ?? [])).toEqual(["t-adr-6w"])
    expect(next?.accepted).toEqual([])
    expect(next?.findings.find(({ rule }) => rule === "t-adr-6w")?.expired).toEqual({
      reason: "a new edition is due",
      owner: "Compliance",
      expires: "2026-12-31",
    })
  })

  it("is, for a stretch of time, judged on its last day", () => {
    const found = Result.getOrThrow(conformanceBetween(opus, { from: "2026-01-01", to: "2027-01-01" }))
    const baseline = { accepted: [entry] }
    const report = reportOfCheck({ code: found.code, conformance: found, baseline, strict: false, parts: [] })
    expect(report.findings.find(({ rule }) => rule === "t-adr-6w")?.expired?.expires).toBe("2026-12-31")
  })

  it("accepts by a clause only what is found in that clause", () => {
    const of = (clause: string) => check([{ ...entry, clause }])
    expect(rules(of("adr.eight-weeks").accepted)).toEqual(["t-adr-6w"])
    expect(rules(of("adr.ofcom").accepted)).toEqual([])
    expect(of("adr.ofcom").stale).toEqual([{ ...entry, clause: "adr.ofcom" }])
  })

  it("reports an entry that is about nothing found as stale", () => {
    const stale = { ...entry, rule: "t-adr-8w" }
    expect(check([entry, stale]).stale).toEqual([stale])
  })

  it("keeps an entry about an unverified requirement, which counts only in a strict run", () => {
    const formats = { ...entry, rule: "c5-formats" }
    expect([check([formats]).stale, rules(check([formats]).accepted)]).toEqual([[], []])
    const strict = check([formats], { strict: true })
    expect(rules(strict.accepted)).toEqual(["c5-formats"])
    expect(rules(strict.findings)).toContain("sme-info-gc-revised")
  })

  it("fails nothing by what is unverified or a warning, unless it is strict", () => {
    const errors = check([]).findings.filter(({ severity }) => severity === "error")
    const accepted = errors.map(({ rule }) => ({ ...entry, rule }))
    expect(rules(check(accepted).findings)).toEqual(["def-complaint"])
    expect([isFailing(check(accepted)), isFailing(check(accepted, { strict: true }))]).toEqual([false, true])
    const all = [...accepted, { ...entry, rule: "def-complaint" }]
    const unverified = check(all).unverified.filter(({ outcome }) => outcome === "fails")
    expect(rules(unverified).length).toBe(4)
    expect(isFailing(check(all, { strict: true }))).toBe(true)
    const everything = [...all, ...unverified.map(({ rule }) => ({ ...entry, rule }))]
    expect(isFailing(check(everything, { strict: true }))).toBe(false)
  })
})
