/** What an application keeps or sends (logs, events, states, figures, reports) is plain: JSON and structuredClone keep it whole. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { operativeRules } from "../../src/case/operative.ts"
import {
  applyEvent,
  type CaseLog,
  compileFigures,
  enact,
  explainCase,
  opus,
  replay,
  reportOfCase,
  timeline,
  whatIf,
} from "../../src/index.ts"
import { caseLogs, encodeEvent, families } from "../../src/testing/index.ts"
import { runs } from "../runs.ts"

const code = Result.getOrThrow(enact(opus))
const seed = 47

/** The two ways in which a value leaves a program and comes back. */
const copies = <T>(value: T): readonly [T, T] => [JSON.parse(JSON.stringify(value)), structuredClone(value)]

const keepsWhole = <T>(value: T): void => {
  for (const copy of copies(value)) expect(copy).toStrictEqual(value)
}

/** A log, and a place in it before which it is cut. */
const cutLogs = caseLogs().chain((log) =>
  fc.nat({ max: log.events.length - 1 }).map((place) => ({ log, place, begun: upTo(log, place) })),
)

const upTo = (log: CaseLog, place: number): CaseLog => ({ ...log, events: log.events.slice(0, place) })

describe("JSON and structuredClone keep whole", () => {
  it("logs and their events, and a case goes on from a copy of its log as from the log itself", () => {
    fc.assert(
      fc.property(cutLogs, ({ log, place, begun }) => {
        keepsWhole(log)
        const next = log.events[place]
        if (next === undefined) return
        const goesOn = applyEvent(code, begun, encodeEvent(next))
        for (const copy of copies(begun)) {
          const goesOnToo = applyEvent(code, copy, encodeEvent(next))
          expect(goesOnToo).toStrictEqual(goesOn)
          const [told, toldToo] = [goesOn, goesOnToo].map((each) => reportOfCase(code, Result.getOrThrow(each)))
          expect(toldToo).toStrictEqual(told)
        }
      }),
      { numRuns: runs(150), seed },
    )
  })

  it("cases and their states, and the next event does the same to a copy of the state", () => {
    fc.assert(
      fc.property(cutLogs, ({ log, place, begun }) => {
        const rules = operativeRules(code, log)
        const { state, ...of } = replay(rules, begun)
        keepsWhole(state)
        keepsWhole(of)
        const next = log.events[place]
        if (next === undefined) return
        const stepped = rules.compiled.step(state, next)
        for (const copy of copies(state))
          for (const event of copies(next)) expect(rules.compiled.step(copy, event)).toStrictEqual(stepped)
      }),
      { numRuns: runs(150), seed },
    )
  })

  it("figures, and those of a copy are the same", () => {
    fc.assert(
      fc.property(caseLogs(), fc.nat({ max: 400 }), (log, days) => {
        const last = Math.max(...log.events.map(({ at }) => at))
        const figures = compileFigures(operativeRules(code, log))
        const seen = structuredClone(figures(log.events, last + days * 86_400_000))
        keepsWhole(seen)
        for (const { events } of copies(log)) expect(figures(events, last + days * 86_400_000)).toStrictEqual(seen)
      }),
      { numRuns: runs(150), seed },
    )
  })

  it("timelines of families, and those of a copy are the same", () => {
    fc.assert(
      fc.property(families(), (log) => {
        const told = Result.getOrThrow(timeline(code, log))
        keepsWhole(told)
        for (const copy of copies(log)) expect(Result.getOrThrow(timeline(code, copy))).toStrictEqual(told)
      }),
      { numRuns: runs(60), seed },
    )
  })

  it("what an event would change, and refusals", () => {
    fc.assert(
      fc.property(cutLogs, ({ log, place, begun }) => {
        const next = log.events[place]
        if (next === undefined || place === 0) return
        keepsWhole(Result.getOrThrow(whatIf(code, { cases: [begun] }, [{ ...next, case: log.case }])))
        const again = applyEvent(code, begun, { ...encodeEvent(next), at: "2001-01-01T00:00:00Z" })
        if (Result.isFailure(again)) keepsWhole(again.failure)
      }),
      { numRuns: runs(60), seed },
    )
  })
})

describe("an explanation", () => {
  it("is for reading: what it leaves out, JSON leaves out, and the rest it keeps", () => {
    fc.assert(
      fc.property(caseLogs(), (log) => {
        const rules = operativeRules(code, log)
        for (const { id } of rules.machine.norms) {
          const why = Result.getOrThrow(explainCase(code, log, id))
          for (const copy of copies(why)) expect(copy).toEqual(why)
        }
      }),
      { numRuns: runs(30), seed },
    )
  })
})
