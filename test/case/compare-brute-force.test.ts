/**
 * Comparing readings: the product of everything is never made, and what is told is what trying everything would tell.
 */
import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type CaseReport,
  type Choices,
  compareReadings,
  type Difference,
  formatInstant,
  type Instant,
  type Log,
  london,
  opus,
  readLog,
} from "../../src/index.ts"
import { runs } from "../runs.ts"
import { event, opusUnder } from "./cases.ts"
import { ABSENT, compared, everything, outcomesIn, outcomeText, reportsUnder } from "./compare-reference.ts"
import { aroundThirdDay, histories } from "./histories.ts"

const DAY = 86_400_000
const seed = { seed: 20261123 }

const folder = new URL("../../docs/examples/cases/", import.meta.url)
const examples = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:nd)?json$/.test(name))
  .sort()
  .map((name) => Result.getOrThrow(readLog(readFileSync(new URL(name, folder), "utf8"))))

const said = (at: number): string => formatInstant(at as Instant, london)

const complaintOf = ({ events, now }: { readonly events: readonly unknown[]; readonly now: number }) => ({
  log: { cases: [{ case: "c1", procedure: "Complaint", events }] } as unknown as Log,
  at: said(now),
})

/** An example looked at in some instant of its life, or after it. */
const ofExamples = fc
  .record({ log: fc.constantFrom(...examples), event: fc.nat(), after: fc.integer({ min: 0, max: 70 * DAY }) })
  .map(({ log, event, after }) => {
    const instants = log.cases.flatMap((each) => each.events.map((one) => one.at))
    return { log, at: said((instants[event % instants.length] ?? 0) + after) }
  })

const logs = fc.oneof(ofExamples, histories.map(complaintOf), aroundThirdDay.map(complaintOf))

const ELSEWHERE = new Set<string>([
  "complaint-or-dissatisfaction",
  "core-values",
  "gift-per-mention",
  "monthly-assessment",
  "otherwise-as-agreed",
])

/** A log with a register of a few of the readings that can bear on it, and a choice of them. */
const registers = logs
  .chain((one) => {
    const isComplaint = one.log.cases.every((each) => each.procedure === "Complaint")
    const readings = opus.readings.filter((each) => !isComplaint || !ELSEWHERE.has(each.id))
    return fc.record({
      one: fc.constant(one),
      readings: fc.subarray(readings, { minLength: 1, maxLength: 4 }),
      picks: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    })
  })
  .map(({ one, readings, picks }) => ({
    ...one,
    code: { ...opus, readings },
    chosen: Object.fromEntries(
      readings.map(({ id, alternatives }, index) => [
        id,
        alternatives[(picks[index] ?? 0) % alternatives.length]?.id ?? "",
      ]),
    ),
  }))

/** A complaint made where the regulation changes, or within weeks of that, with letters among its events. */
const acrossTheLaw = fc
  .record({
    from: fc.oneof(
      fc.integer({ min: Date.UTC(2026, 1, 8), max: Date.UTC(2026, 3, 12) }),
      fc.integer({ min: Date.UTC(2018, 7, 20), max: Date.UTC(2018, 9, 4) }),
      fc.integer({ min: Date.UTC(2011, 6, 20), max: Date.UTC(2011, 6, 24) }),
    ),
    drafts: fc.array(
      fc.record({
        type: fc.constantFrom(
          ...(["DeadlockReached", "AdrLetterSent", "AdrLetterSent", "ReferredToAdr", "DeadlockRequested"] as const),
          ...(["OutcomeProposed", "OutcomeAccepted", "ComplaintReopened", "CaseHandlerAssigned"] as const),
        ),
        after: fc.integer({ min: 0, max: 75 * DAY }),
        letter: fc.constantFrom("deadlock", "weeksOver"),
      }),
      { maxLength: 6 },
    ),
    later: fc.integer({ min: 0, max: 70 * DAY }),
  })
  .map(({ from, drafts, later }) => {
    const events = [...drafts]
      .sort((a, b) => a.after - b.after)
      .map(({ type, after, letter }, index) =>
        event(type, from + after, { id: `e${index}`, ...(type === "AdrLetterSent" ? { reason: letter } : {}) }),
      )
    return complaintOf({
      events: [event("ComplaintMade", from, { id: "made" }), ...events],
      now: (events.at(-1)?.at ?? from) + later,
    })
  })

/** Such a log with a register of one of the readings of the Code that bear on what the law adds; the law's own join them. */
const registersWithLaw = fc.record({
  one: acrossTheLaw,
  readings: fc.subarray(
    opus.readings.filter(({ id }) =>
      ["weeks-elapsed", "adr-at-deadlock", "resolved", "day-of-receipt", "after-hours-receipt"].includes(id),
    ),
    { minLength: 1, maxLength: 1 },
  ),
  chosen: fc.record({
    "letter-twice": fc.constantFrom("both", "first-discharges"),
    "wait-across-2026-04-08": fc.constantFrom("first-made", "date-reached"),
    "letter-at-deadlock": fc.constantFrom("promptly", "next-working-day"),
  }),
})

/** An alternative of every reading. */
const choices: fc.Arbitrary<Choices> = fc.record(
  Object.fromEntries(
    opusUnder().code.readings.map((each) => [each.id, fc.constantFrom(...each.alternatives.map((one) => one.id))]),
  ),
)

/** The key of what a difference is about, where the readings chosen have it. */
const keysOf = (
  { what, id, for: whom, occurrence }: Difference,
  { facts, numbers }: ReturnType<typeof outcomesIn>,
): readonly string[] =>
  [...facts.keys()].filter((key) => {
    const [kind, name, member] = JSON.parse(key)
    return (
      kind === what &&
      name === id &&
      (what !== "deadline" || member === (whom ?? "")) &&
      (occurrence === undefined || numbers.get(key) === occurrence)
    )
  })

describe("comparing readings", () => {
  it("tells what a timeline under every combination of a register tells, and no more", () => {
    fc.assert(
      fc.property(registers, ({ code, chosen, log, at }) => {
        expect(compared(code, chosen, log, at, "none")).toEqual(everything(code, chosen, log, at, "none"))
      }),
      { ...seed, numRuns: runs(40) },
    )
  })

  it("does so too under the law, with its readings and those of the Code together", () => {
    let mattered = 0
    fc.assert(
      fc.property(registersWithLaw, ({ one: { log, at }, readings, chosen }) => {
        const code = { ...opus, readings }
        const own = compared(code, chosen, log, at, "ofcom")
        expect(own).toEqual(everything(code, chosen, log, at, "ofcom"))
        if (/wait-across|letter-twice/.test(JSON.stringify(own))) mattered++
      }),
      { ...seed, numRuns: runs(12) },
    )
    if (runs(12) === 12) expect(mattered).toBeGreaterThan(3)
  })

  it("lists whatever a full choice of all the readings of the register gives, as of the choices that it names", () => {
    fc.assert(
      fc.property(logs, choices, fc.nat(), ({ log, at }, other, pick) => {
        const { cases } = Result.getOrThrow(compareReadings(opusUnder(), log, { at }))
        const own = reportsUnder(opus, {}, log, at)
        const others = reportsUnder(opus, other, log, at)
        for (const [index, report] of cases.entries()) {
          const chosen = outcomesIn(opus, own[index] as CaseReport, log)
          const there = outcomesIn(opus, others[index] as CaseReport, log).facts
          const listed = new Map(report.differences.flatMap((each) => keysOf(each, chosen).map((key) => [key, each])))
          for (const [key, facts] of chosen.facts) {
            const outcomes = listed.get(key)?.outcomes.map(outcomeText) ?? [facts]
            expect(outcomes, key).toContain(there.get(key) ?? ABSENT)
          }
          const named = report.differences.flatMap((each) =>
            keysOf(each, chosen).flatMap((key) =>
              each.outcomes.flatMap((one) => one.readings.map((readings) => ({ key, readings, one }))),
            ),
          )
          const some = named[pick % Math.max(1, named.length)]
          if (some === undefined) continue
          const given = outcomesIn(opus, reportsUnder(opus, some.readings, log, at)[index] as CaseReport, log).facts
          expect(given.get(some.key) ?? ABSENT).toBe(outcomeText(some.one))
        }
      }),
      { ...seed, numRuns: runs(40) },
    )
  })

  it("never calls a reading one that never matters that changes anything under some choice of the others", () => {
    fc.assert(
      fc.property(logs, choices, choices, ({ log, at }, one, other) => {
        const { neverMatters } = Result.getOrThrow(compareReadings(opusUnder(), log, { at }))
        const changed = { ...one, ...Object.fromEntries(neverMatters.map((id) => [id, other[id] ?? ""])) }
        const facts = (readings: Choices) =>
          reportsUnder(opus, readings, log, at).map((each) => [...outcomesIn(opus, each, log).facts])
        expect(facts(changed)).toEqual(facts(one))
      }),
      { ...seed, numRuns: runs(40) },
    )
  })
})
