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
import { opusUnder } from "./cases.ts"
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

/** An alternative of every reading. */
const choices: fc.Arbitrary<Choices> = fc.record(
  Object.fromEntries(
    opus.readings.map((each) => [each.id, fc.constantFrom(...each.alternatives.map((one) => one.id))]),
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
        expect(compared(code, chosen, log, at)).toEqual(everything(code, chosen, log, at))
      }),
      { ...seed, numRuns: 40 },
    )
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
      { ...seed, numRuns: 40 },
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
      { ...seed, numRuns: 40 },
    )
  })
})
