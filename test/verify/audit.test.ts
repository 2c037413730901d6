/** An audit: whatever comes in which order, it tells what the cases one by one tell. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type CaseEvent, decodeLog } from "../../src/index.ts"
import { type AuditReport, auditor } from "../../src/verify/index.ts"
import { at, opusUnder, SEED } from "../case/cases.ts"
import { logFiles, must, parsed } from "../scenarios/logs.ts"
import { countedOf, countedOneByOne, logsOf } from "./audit-reference.ts"
import { streams } from "./audit-streams.ts"

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
          expect(countedOf(report)).toEqual(countedOneByOne(opusUnder(readings), logsOf(events), now))
          reopened += report.cases.reopened
          found += report.findings.length
        }),
        { ...SEED, numRuns: 40 },
      )
      expect(reopened).toBeGreaterThan(4)
      expect(found).toBeGreaterThan(60)
    })

  it("tells the same of its cases interleaved as of one after the other", () => {
    fc.assert(
      fc.property(streams, ({ events, now }) => {
        const inTurn = logsOf(events).flatMap((log) => log.events)
        expect(audited(events, { at: now })).toEqual(audited(inTurn, { at: now }))
      }),
      { ...SEED, numRuns: 40 },
    )
  })

  it("tells the same at its last event, whether that is given or not", () => {
    fc.assert(
      fc.property(streams, ({ events }) => {
        const last = audited(events, {})
        expect(audited(events, { at: at(last.at ?? "") })).toEqual(last)
      }),
      { ...SEED, numRuns: 40 },
    )
  })

  it("tells the same again, and changes nothing by telling it", () => {
    fc.assert(
      fc.property(streams, fc.nat({ max: 30 }), ({ events, now }, place) => {
        const audit = auditor(opusUnder(), { at: now })
        events.slice(0, place).forEach(audit.take)
        expect(audit.report()).toEqual(audit.report())
        events.slice(place).forEach(audit.take)
        expect(audit.report()).toEqual(audited(events, { at: now }))
      }),
      { ...SEED, numRuns: 30 },
    )
  })
})

describe("an audit of the example cases", () => {
  it("counts what the timelines of its cases and the findings on them tell, of every procedure", () => {
    const now = at("2026-05-01T12:00:00Z")
    const audit = auditor(opusUnder(), { at: now })
    const logs = logFiles.flatMap((name) => must(decodeLog(parsed(name))).cases)
    for (const { case: id, procedure, events } of logs)
      for (const event of events) audit.take({ ...event, case: id, procedure })
    expect(countedOf(audit.report())).toEqual(countedOneByOne(opusUnder(), logs, now))
  })
})
