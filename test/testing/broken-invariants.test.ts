/** Each invariant of a log is broken by something: an event that should not have been taken, or a deliberately wrong rule. */
import { describe, expect, it } from "vitest"
import { LOG_INVARIANTS } from "../../src/testing/index.ts"
import { BROKEN_BY_EVENTS } from "./broken-by-events.ts"
import { BROKEN_BY_RULES } from "./broken-by-rules.ts"
import type { Broken } from "./judging.ts"

const says = ([id, judged, by]: Broken): void => {
  const told = LOG_INVARIANTS.find((each) => each.id === id)?.broken(judged()) ?? ["there is no such invariant"]
  expect(told.map((each) => (each.startsWith(by) ? by : each))).toContain(by)
}

describe("the invariant", () => {
  it.each(BROKEN_BY_EVENTS)("%s is broken by an event that should not have been taken", (...broken) => says(broken))
  it.each(BROKEN_BY_RULES)("%s is broken by a rule that is wrong", (...broken) => says(broken))

  it("is one of those: none is left out here", () => {
    const broken = new Set([...BROKEN_BY_EVENTS, ...BROKEN_BY_RULES].map(([id]) => id))
    expect(LOG_INVARIANTS.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([])
  })
})
