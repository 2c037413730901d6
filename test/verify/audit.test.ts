/** An audit: whatever comes in which order, it tells what the cases one by one tell. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CaseEvent, Instant } from "../../src/index.ts"
import { decodeLog } from "../../src/index.ts"
import { type AuditReport, auditor } from "../../src/verify/index.ts"
import { at, opusUnder, SEED } from "../case/cases.ts"
import { histories } from "../case/histories.ts"
import { logFiles, must, parsed } from "../scenarios/logs.ts"
import { countedOf, countedOneByOne, logsOf } from "./audit-reference.ts"

/** Some complaints, their events interleaved, and an instant to look at them. */
const streams = fc
  .record({
    cases: fc.array(histories, { minLength: 1, maxLength: 5 }),
    picks: fc.array(fc.nat({ max: 1000 }), { minLength: 60, maxLength: 60 }),
    early: fc.boolean(),
  })
  .map(({ cases, picks, early }) => {
    const left = cases.map(({ events }, index) =>
      events.map(
        (event, place): CaseEvent => ({
          ...event,
          case: `c-${index}`,
          ...(place === 0 ? { procedure: "Complaint" } : {}),
        }),
      ),
    )
    const events: CaseEvent[] = []
    for (const pick of picks) {
      const open = left.filter((each) => each.length > 0)
      const next = open[pick % Math.max(1, open.length)]?.shift()
      if (next !== undefined) events.push(next)
    }
    const instants = cases.map(({ now }) => now).sort((a, b) => a - b)
    return { events, now: (early ? instants[0] : instants.at(-1)) as Instant }
  })

const audited = (
  events: readonly CaseEvent[],
  options: Parameters<typeof auditor>[1],
  readings: Readonly<Record<string, string>> = {},
): AuditReport => {
  const audit = auditor(opusUnder(readings), options)
  for (const event of events) audit.take(event)
  return audit.report()
}

const READINGS = [
  {},
  {
    "letter-at-deadlock": "next-working-day",
    "letter-twice": "first-discharges",
    "updated-regularly": "every-5-working-days",
  },
  {
    resolved: "outcome-proposed",
    "force-of-aim": "duty",
    "contact-time": "when-stated",
    "wait-across-2026-04-08": "date-reached",
  },
]

describe("an audit of a stream", () => {
  for (const readings of READINGS)
    it(`counts what the timelines of its cases and the findings on them tell, under ${JSON.stringify(readings)}`, () => {
      let reopened = 0
      let found = 0
      fc.assert(
        fc.property(streams, ({ events, now }) => {
          const report = audited(events, { at: now }, readings)
          const counted = countedOf(report)
          expect(counted).toEqual(countedOneByOne(opusUnder(readings), logsOf(events), now))
          reopened += report.cases.reopened
          found += report.findings.length
        }),
        { ...SEED, numRuns: 60 },
      )
      expect(reopened).toBeGreaterThan(5)
      expect(found).toBeGreaterThan(100)
    })
})

describe("an audit of the example cases", () => {
  it("counts what the timelines of its cases and the findings on them tell, of every procedure", () => {
    const now = at("2026-05-01T12:00:00Z")
    const audit = auditor(opusUnder(), { at: now })
    const logs = logFiles.flatMap((name) => must(decodeLog(parsed(name))).cases)
    for (const { case: id, procedure, events } of logs)
      for (const event of events) audit.take({ ...event, case: id, procedure })
    // What is told twice under one id is taken once: of a timeline it is a refusal, of an audit a reject.
    expect(countedOf(audit.report())).toEqual(countedOneByOne(opusUnder(), logs, now))
  })
})
