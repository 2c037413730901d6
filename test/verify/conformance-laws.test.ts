/** What holds of the conformance of any code, by codes made at random. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus } from "../../src/index.ts"
import { requirements } from "../../src/regulation/index.ts"
import { dayOf, isoDate } from "../../src/time/local-date.ts"
import type { Span } from "../../src/time/span.ts"
import { type Conformance, conformance, conformanceBetween } from "../../src/verify/index.ts"

const unknown = fc.record({ unknown: fc.constantFrom("the page was cut", "the table is lost") })
const timed = fc.record({
  unit: fc.constantFrom("workingHours", "workingDays", "hours", "days", "weeks", "months"),
  n: fc.integer({ min: 1, max: 60 }),
}) as fc.Arbitrary<Span>
const span: fc.Arbitrary<Span> = fc.oneof(
  { weight: 5, arbitrary: timed },
  fc.record({ unit: fc.constant("untimed" as const), phrase: fc.constantFrom("promptly", "regularly") }),
)
const timing: fc.Arbitrary<ComplaintsCode["updates"]> = fc.oneof(
  span,
  fc.constant(null),
  unknown,
  fc.record({ within: span, atMost: span }),
  fc.record({
    by: fc.constantFrom("channel" as const, "complainant" as const),
    among: fc.dictionary(fc.constantFrom("Letter", "Email", "consumer"), fc.oneof(span, fc.constant(null), unknown)),
    otherwise: fc.oneof(span, fc.constant(null)),
  }),
)
const channel = fc.constantFrom("InPerson" as const, "Telephone" as const, "Email" as const, "Letter" as const)
const maybe = <T>(known: fc.Arbitrary<T>) => fc.oneof({ weight: 4, arbitrary: known }, unknown)
const date = fc.integer({ min: dayOf(2005, 1, 1), max: dayOf(2035, 1, 1) }).map(isoDate)

const statement = fc.record(
  {
    says: fc.boolean(),
    clauses: fc.array(fc.constantFrom("a.one", "a.two"), { maxLength: 2 }),
    words: fc.constant("so it says"),
    under: fc.record({
      reading: fc.constantFrom("complaint-or-dissatisfaction", "force-of-aim", "no-such-reading"),
      alternatives: fc.subarray(["complaint-where-response-expected", "aim", "duty"]),
    }),
  },
  { requiredKeys: ["says", "clauses"] },
)
const ids = Object.keys(opus.statements) as readonly (keyof ComplaintsCode["statements"])[]
const statements: fc.Arbitrary<ComplaintsCode["statements"]> = fc.dictionary(
  fc.constantFrom(...ids, "billsTellOfAdr", "billsSayAdrIsFree"),
  maybe(statement),
)

const scheme = fc.record(
  {
    scheme: fc.constantFrom("cisas", "communications-ombudsman", "acme"),
    name: fc.constantFrom("CISAS", "Communications Ombudsman", "Ombudsman Services: Communications"),
    contact: fc.record(
      { telephone: fc.constantFrom("0330 440 1614", "1"), website: fc.constantFrom("cedr.com", "acme.example") },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["scheme"] },
)

const code: fc.Arbitrary<ComplaintsCode> = fc
  .record({
    acknowledge: timing,
    updates: timing,
    proposal: timing,
    resolution: timing,
    statements,
    stages: maybe(
      fc.array(fc.record({ id: fc.uuid(), who: fc.constant("a manager"), within: span }), { maxLength: 3 }),
    ),
    channels: maybe(fc.uniqueArray(channel)),
    contacts: maybe(fc.array(fc.record({ channel, address: fc.constant("somewhere") }), { maxLength: 3 })),
    regulatorTelephones: maybe(fc.subarray(["0300 123 3333", "020 7981 3040", "0845 456 3040"])),
    automaticCompensation: maybe(fc.constantFrom("joined" as const, "notJoined" as const)),
    compensation: fc.oneof(
      fc.constant({ is: "none" as const }),
      unknown,
      fc.record({
        is: fc.constant("table" as const),
        rows: fc.array(
          fc.record({
            id: fc.constantFrom("repairPerDay", "missedAppointment", "lateStartPerDay", "other"),
            says: fc.constant("a fault"),
            amount: fc.record({ pence: fc.integer({ min: 0, max: 4000 }), currency: fc.constant("GBP" as const) }),
            per: fc.constantFrom("day" as const, "occurrence" as const),
          }),
          { maxLength: 3 },
        ),
      }),
    ),
    after: fc.oneof(span, fc.constant(null), unknown),
    schemes: maybe(fc.array(scheme, { maxLength: 2 })),
    to: fc.constantFrom("scheme" as const, "regulator" as const),
    silence: fc.oneof(span, fc.constant(null), unknown),
    regulator: fc.constantFrom("ofcom" as const, "ofcom" as const, "none" as const),
    cites: fc.constantFrom({}, opus.cites),
  })
  .map(({ after, schemes, to, silence, ...rest }) => ({
    ...opus,
    ...rest,
    adr: { ...opus.adr, after, schemes, route: { to, words: "go there" } },
    closing: { afterSilence: silence },
  }))

const runs = { seed: 20260408, numRuns: 300 }
const on = (value: ComplaintsCode, day: string): Conformance => Result.getOrThrow(conformance(value, { on: day }))
const inForceOn = (day: string) =>
  new Set<string>(
    requirements.filter(({ from, to }) => (from ?? "") <= day && day <= (to ?? "9999")).map(({ id }) => id),
  )

describe("whatever the code and the date", () => {
  it("conformance answers, and tells every requirement in force that is checked on a code once", () => {
    fc.assert(
      fc.property(code, date, (value, day) => {
        const { findings, unknown: open, unverified, held } = on(value, day)
        const told = [...[findings, open, unverified].flatMap((list) => list.map(({ rule }) => rule)), ...held]
        const binding = value.regulator === "none" ? ["dpa-164a"] : requirements.map(({ id }) => id as string)
        const expected = requirements.filter(({ id, check }) => check.by === "code" && binding.includes(id))
        expect([...told].sort()).toEqual(
          expected
            .map(({ id }) => id as string)
            .filter((id) => inForceOn(day).has(id))
            .sort(),
        )
      }),
      runs,
    )
  })

  it("every finding names a confirmed requirement in force, dates that hold the day, a clause, and what would conform", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(code, date, (value, day) => {
        for (const each of on(value, day).findings) {
          seen.add(each.rule)
          expect(inForceOn(day).has(each.rule)).toBe(true)
          expect(each.confidence).toBe("confirmed")
          expect((each.since ?? "") <= day && day <= (each.until ?? "9999")).toBe(true)
          expect([each.clause, each.found, each.conforms, each.source].filter((text) => text === "")).toEqual([])
          expect(each.clauses[0]).toBe(each.clause)
        }
      }),
      runs,
    )
    expect(seen.size).toBeGreaterThan(20)
  })

  it("what is found from one date to another is what is found on each of its days", () => {
    fc.assert(
      fc.property(code, date, fc.integer({ min: 0, max: 400 }), (value, from, length) => {
        const day = (offset: number) =>
          isoDate(dayOf(Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(from.slice(8)) + offset))
        const to = day(length)
        const between = Result.getOrThrow(conformanceBetween(value, { from, to }))
        const probe = [from, to, ...between.findings.flatMap(({ since, until }) => [since, until])]
        for (const each of probe.filter((one) => one !== null && one >= from && one <= to)) {
          const then = between.findings.filter(
            ({ since, until }) => (since ?? "") <= (each ?? "") && (each ?? "") <= (until ?? "9999"),
          )
          expect(then).toEqual(on(value, each ?? "").findings)
        }
      }),
      { ...runs, numRuns: 60 },
    )
  })

  it("the same code gives the same, and nothing of it is changed", () => {
    fc.assert(
      fc.property(code, date, (value, day) => {
        const before = JSON.stringify(value)
        expect(on(structuredClone(value), day)).toEqual(on(value, day))
        expect(JSON.stringify(value)).toBe(before)
      }),
      { ...runs, numRuns: 60 },
    )
  })
})

describe("shortening the wait", () => {
  const RULES = ["t-adr-12w", "t-adr-8w", "t-adr-6w"]

  it("never adds a finding about it, nor makes it doubtful", () => {
    let cured = 0
    fc.assert(
      fc.property(code, date, timed, fc.integer({ min: 0, max: 59 }), (value, day, wait, less) => {
        const waiting = (after: Span) => on({ ...value, adr: { ...value.adr, after } }, day)
        const shorter: Span = "n" in wait ? { ...wait, n: Math.max(1, wait.n - less) } : wait
        const about = ({ findings, unknown: open }: Conformance) => ({
          fails: findings.filter(({ rule }) => RULES.includes(rule)).map(({ rule }) => rule),
          open: open.filter(({ rule }) => RULES.includes(rule)).map(({ rule }) => rule),
        })
        const [before, after] = [about(waiting(wait)), about(waiting(shorter))]
        cured += before.fails.filter((rule) => !after.fails.includes(rule)).length
        expect(after.fails.filter((rule) => !before.fails.includes(rule))).toEqual([])
        expect(after.open.filter((rule) => ![...before.fails, ...before.open].includes(rule))).toEqual([])
      }),
      runs,
    )
    expect(cured).toBeGreaterThan(10)
  })
})
