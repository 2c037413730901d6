/** Historical codes are judged by what was in force then; versions one after the other; and what is refused. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, weeks } from "../../src/index.ts"
import { requirements } from "../../src/regulation/index.ts"
import { conformance, conformanceBetween } from "../../src/verify/index.ts"

type InForce = ComplaintsCode["inForce"]

/** A code with a wait of so many weeks, in force from one date to another. */
const waiting = (n: number, inForce: InForce = { from: "2008-01-01", to: null }, version = "1"): ComplaintsCode => ({
  ...opus,
  id: "acme",
  version,
  inForce,
  adr: { ...opus.adr, after: weeks(n) },
})

const on = (code: ComplaintsCode, date: string) => Result.getOrThrow(conformance(code, { on: date }))
const waits = (findings: readonly { readonly rule: string }[]) =>
  findings.filter(({ rule }) => /^t-adr-\d+w$/.test(rule))

describe("a code of 2009", () => {
  it("of 12 weeks meets the rule of 12 weeks on 2009-08-31, the last day of that rule", () => {
    const { held, findings } = on(waiting(12), "2009-08-31")
    expect([held.includes("t-adr-12w"), waits(findings)]).toEqual([true, []])
  })

  it("of 13 weeks does not", () => {
    const { held, findings } = on(waiting(13), "2009-08-31")
    expect(held).not.toContain("t-adr-12w")
    expect(waits(findings)).toEqual([
      {
        rule: "t-adr-12w",
        severity: "error",
        confidence: "confirmed",
        clause: "adr.eight-weeks",
        found: "the wait for ADR: 13 weeks",
        conforms: "12 weeks",
        source: "[primary] consumers.ofcom.org.uk/2009/05/telecoms-complaints-4",
        since: "2008-01-01",
        until: "2009-08-31",
        clauses: ["adr.eight-weeks"],
      },
    ])
  })

  it("of 12 weeks is held against 8 weeks from 2009-09-01 on", () => {
    const [found] = waits(on(waiting(12), "2009-09-01").findings)
    expect(found).toMatchObject({ rule: "t-adr-8w", conforms: "8 weeks", since: "2009-09-01", until: "2026-04-07" })
  })

  it("is held against nothing that came later", () => {
    const inForce = new Set<string>(requirements.filter(({ from }) => (from ?? "") <= "2009-08-31").map(({ id }) => id))
    const { findings, unknown, unverified, held } = on(waiting(13), "2009-08-31")
    const said = [...[findings, unknown, unverified].flatMap((list) => list.map(({ rule }) => rule)), ...held]
    expect(said.filter((rule) => !inForce.has(rule))).toEqual([])
    expect(said).toContain("gc14-5-adr-member")
  })
})

describe("the dates of a finding", () => {
  it("begin with the code where that is later, and end with it where that is earlier", () => {
    const [found] = waits(on(waiting(9, { from: "2012-03-01", to: "2020-06-30" }), "2015-01-01").findings)
    expect(found).toMatchObject({ since: "2012-03-01", until: "2020-06-30" })
  })

  it("are those of the requirement where the code's are not known or lie outside", () => {
    const unknown: InForce = { from: { unknown: "the page bears no date" }, to: null }
    const [found] = waits(on(waiting(9, unknown), "2015-01-01").findings)
    expect(found).toMatchObject({ since: "2009-09-01", until: "2026-04-07" })
  })

  it("of a check against data by date are those of the data: a name that was right until July 2023", () => {
    const named = { scheme: "communications-ombudsman", name: "Ombudsman Services: Communications" }
    const code = { ...waiting(6), adr: { ...opus.adr, after: weeks(6), schemes: [named] } }
    const { findings } = Result.getOrThrow(conformanceBetween(code, { from: "2023-06-01", to: "2023-07-31" }))
    expect(findings.find(({ rule }) => rule === "adr-co")).toMatchObject({
      severity: "warning",
      found: "of Communications Ombudsman the code gives name Ombudsman Services: Communications",
      since: "2023-07-01",
      until: null,
    })
  })

  it("of amounts are those of the year whose amounts are more than the code's", () => {
    const rows = [
      {
        id: "missedAppointment",
        says: "an appointment missed",
        amount: { pence: 3049, currency: "GBP" },
        per: "occurrence",
      },
    ] as const
    const code: ComplaintsCode = { ...waiting(6), automaticCompensation: "joined", compensation: { is: "table", rows } }
    const { findings } = Result.getOrThrow(conformanceBetween(code, { from: "2024-04-01", to: "2026-11-23" }))
    expect(
      findings
        .filter(({ rule }) => rule.startsWith("ac-"))
        .map(({ rule, found, since, until }) => [rule, found, since, until]),
    ).toEqual([
      ["ac-rate-2025", "an appointment missed: £30.49 each time", "2025-04-01", "2026-03-31"],
      ["ac-rate-2026", "an appointment missed: £30.49 each time", "2026-04-01", null],
    ])
  })
})

describe("a code of two versions", () => {
  const versions = {
    id: "acme",
    versions: [
      waiting(8, { from: "2018-10-01", to: "2026-05-31" }, "old"),
      waiting(6, { from: "2026-06-01", to: null }, "new"),
    ],
  } as const

  it("is held on a date against what is in force of it then", () => {
    const found = (date: string) => {
      const { code, findings } = Result.getOrThrow(conformance(versions, { on: date }))
      return [code.version, waits(findings).length]
    }
    expect(["2026-04-07", "2026-04-08", "2026-05-31", "2026-06-01"].map(found)).toEqual([
      ["old", 0],
      ["old", 1],
      ["old", 1],
      ["new", 0],
    ])
  })

  it("shows over time that the week count is wrong from the change of the rule to the change of the code", () => {
    const { code, findings } = Result.getOrThrow(conformanceBetween(versions, { from: "2026-01-01", to: "2026-12-31" }))
    expect(code).toEqual({ id: "acme", versions: ["old", "new"] })
    expect(waits(findings)).toMatchObject([{ rule: "t-adr-6w", since: "2026-04-08", until: "2026-05-31" }])
  })

  it("says what a version leaves unknown once, though both do", () => {
    const { notes } = Result.getOrThrow(conformanceBetween(versions, { from: "2026-01-01", to: "2026-12-31" }))
    expect(notes.map(({ of }) => of)).toEqual(["working-hour", "contacts", "stages"])
  })
})

describe("what a code is held against", () => {
  it("is what is passed, if anything is", () => {
    const one = requirements.filter(({ id }) => id === "t-adr-6w")
    const { findings, held, unknown, unverified } = Result.getOrThrow(
      conformance(opus, { on: "2026-11-23", requirements: one }),
    )
    expect([findings.map(({ rule }) => rule), held, unknown, unverified]).toEqual([["t-adr-6w"], [], [], []])
  })

  it("is, of a code that answers to no regulator, what binds everyone, and a note says so", () => {
    const { findings, held, notes } = on({ ...opus, regulator: "none" }, "2026-11-23")
    expect([findings, held]).toEqual([[], ["dpa-164a"]])
    expect(notes[0]).toEqual({
      about: "regulator",
      of: "regulator",
      clauses: ["opus:regulator"],
      says: "the code answers to no regulator: it is held against what binds everyone, not against Ofcom's rules",
      rules: [],
    })
  })
})

describe("what is refused", () => {
  const refusal = (result: Result.Result<unknown, { readonly code: string; readonly message: string }>) =>
    Result.isFailure(result) ? [result.failure.code, result.failure.message] : ["nothing was refused"]
  const between = (from: string, to: string) => refusal(conformanceBetween(opus, { from, to }))
  const past = waiting(8, { from: "2012-03-01", to: "2020-06-30" })

  it.each([
    ["2026-02-30", '"2026-02-30" is no date: February 2026 has 28 days.'],
    ["now", '"now" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.'],
    ["", '"" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.'],
  ])("is %j as a date", (date, message) => {
    expect(refusal(conformance(opus, { on: date }))).toEqual(["NoDate", message])
    expect(between(date, "2026-11-23")).toEqual(["NoDate", message])
    expect(between("2026-11-23", date)).toEqual(["NoDate", message])
  })

  it("is a first date after the last", () => {
    expect(between("2026-11-24", "2026-11-23")).toEqual([
      "FromAfterTo",
      "the first date, 2026-11-24, is after the last, 2026-11-23",
    ])
  })

  it("is a date on which a code whose dates are known is not in force", () => {
    const message = (date: string) =>
      `the code "acme" is not in force on ${date}: version 1 from 2012-03-01 to 2020-06-30`
    expect(refusal(conformance(past, { on: "2012-02-29" }))).toEqual(["NotInForce", message("2012-02-29")])
    expect(refusal(conformance(past, { on: "2020-07-01" }))).toEqual(["NotInForce", message("2020-07-01")])
    expect(refusal(conformanceBetween(past, { from: "2020-01-01", to: "2020-12-31" }))).toEqual([
      "NotInForce",
      message("2020-07-01"),
    ])
  })

  it("is a day between versions", () => {
    const gap = { id: "acme", versions: [past, waiting(6, { from: "2020-08-01", to: null }, "2")] } as const
    expect(refusal(conformanceBetween(gap, { from: "2020-01-01", to: "2021-01-01" }))).toEqual([
      "NotInForce",
      'the code "acme" is not in force on 2020-07-01: version 1 from 2012-03-01 to 2020-06-30, version 2 from 2020-08-01',
    ])
  })

  it("is a reading or an alternative that the register does not hold", () => {
    const choosing = (readings: Readonly<Record<string, string>>) =>
      refusal(conformance(opus, { on: "2026-11-23", readings }))
    expect(choosing({ "complaint-or-disatisfaction": "kept-apart" })).toEqual([
      "UnknownReading",
      'there is no reading "complaint-or-disatisfaction"; did you mean "complaint-or-dissatisfaction"?',
    ])
    expect(choosing({ "complaint-or-dissatisfaction": "apart" })).toEqual([
      "UnknownAlternative",
      'the reading "complaint-or-dissatisfaction" has no alternative "apart"; known: complaint-where-response-expected, kept-apart',
    ])
    expect(
      refusal(conformanceBetween(opus, { from: "2026-01-01", to: "2026-02-01", readings: { weather: "fine" } }))[0],
    ).toBe("UnknownReading")
  })
})
