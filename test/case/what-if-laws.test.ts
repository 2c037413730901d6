/** Laws of the what-if, over arbitrary histories. */

import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type CaseChange,
  type CaseReport,
  type Change,
  type ComplaintEvent,
  type Instant,
  timeline,
  whatIf,
} from "../../src/index.ts"
import { runs } from "../runs.ts"
import { logOf, opusUnder, SEED, text } from "./cases.ts"
import { histories } from "./histories.ts"

const enacted = opusUnder()
const reportOf = (events: readonly ComplaintEvent[], at: string): CaseReport => {
  const [report] = Result.getOrThrow(timeline(enacted, { cases: [logOf(...events)] }, { at })).cases
  if (report === undefined) throw new Error("no case")
  return report
}

/** A history in two parts: what the log holds, and what is added; and the instant to look at. */
const split = histories.chain(({ events, now }) =>
  fc.nat({ max: events.length - 1 }).map((cut) => ({
    held: events.slice(0, cut + 1),
    added: events.slice(cut + 1),
    at: text(now as Instant),
  })),
)

/** A list of a report with changes applied to it, whatever its order. */
const applied = <T extends object>(before: readonly T[], changes: readonly Change<T>[]): readonly string[] => {
  const rest = before.map((each) => JSON.stringify(each))
  for (const { before: was, after } of changes) {
    if (was !== null) {
      const index = rest.indexOf(JSON.stringify(was))
      if (index < 0) throw new Error("what is gone or changed was not there before")
      rest.splice(index, 1)
    }
    if (after !== null) rest.push(JSON.stringify(after))
  }
  return rest.sort()
}

const sorted = (list: readonly object[]): readonly string[] => list.map((each) => JSON.stringify(each)).sort()

const nextChanges = ({ next }: CaseChange) => [
  ...next.opened.map((after) => ({ change: "new", fields: [], before: null, after }) as const),
  ...next.closed.map((before) => ({ change: "gone", fields: [], before, after: null }) as const),
  ...next.changed,
]

describe("the laws of a what-if", () => {
  it("adding an event and then looking is the timeline of the longer log", () => {
    fc.assert(
      fc.property(split, ({ held, added, at }) => {
        fc.pre(added.length > 0)
        const before = reportOf(held, at)
        const after = reportOf([...held, ...added], at)
        const answer = Result.getOrThrow(whatIf(enacted, { cases: [logOf(...held)] }, added, { at }))
        const [of] = answer.cases
        if (of === undefined) throw new Error("the case that is added to is left out")
        expect(of.state).toEqual({ before: before.state, after: after.state })
        expect(applied(before.deadlines, of.deadlines)).toEqual(sorted(after.deadlines))
        expect(applied(before.rights, of.rights)).toEqual(sorted(after.rights))
        expect(applied(before.refused, of.refused)).toEqual(sorted(after.refused))
        expect(applied(before.notices, of.notices)).toEqual(sorted(after.notices))
        expect(applied(before.next, nextChanges(of))).toEqual(sorted(after.next))
        expect(applied(before.notYet, of.notYet)).toEqual(sorted(after.notYet))
      }),
      { ...SEED, numRuns: runs(60) },
    )
  })

  it("adding again what the log holds changes nothing", () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ events, now }, which) => {
        const again = events[which % events.length]
        if (again === undefined) throw new Error("no event")
        const at = text(now as Instant)
        const answer = Result.getOrThrow(whatIf(enacted, { cases: [logOf(...events)] }, [{ ...again }], { at }))
        expect([answer.changesNothing, answer.added[0]?.outcome]).toEqual([true, "duplicate"])
      }),
      { ...SEED, numRuns: runs(40) },
    )
  })

  it("tells of every event added what became of it, as the timeline does", () => {
    fc.assert(
      fc.property(split, ({ held, added, at }) => {
        fc.pre(added.length > 0)
        const report = reportOf([...held, ...added], at)
        const answer = Result.getOrThrow(whatIf(enacted, { cases: [logOf(...held)] }, added, { at }))
        const ids = (outcome: string) =>
          answer.added.filter((each) => each.outcome === outcome).map((each) => each.event)
        const isAdded = ({ event }: { readonly event: string }): boolean => added.some((each) => each.id === event)
        expect(ids("refused").sort()).toEqual(
          report.refused
            .filter(isAdded)
            .map((each) => each.event)
            .sort(),
        )
        expect(ids("future").sort()).toEqual(
          report.future
            .filter(isAdded)
            .map((each) => each.event)
            .sort(),
        )
      }),
      { ...SEED, numRuns: runs(40) },
    )
  })
})
