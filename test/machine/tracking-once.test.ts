import { describe, expect, it } from "vitest"
import type { Norm } from "../../src/machine/index.ts"
import { hours } from "../../src/time/index.ts"
import { at } from "./turnstile.ts"
import {
  event,
  follow,
  jam,
  putBack,
  remove,
  repair,
  repairing,
  tenHoursOn,
  told,
  tracked,
} from "./turnstile-tracking.ts"

describe("an obligation that starts once a condition becomes true", () => {
  const once: Norm = { ...repairing, terms: { starts: { once: tenHoursOn }, due: { within: hours(2) } } }
  const coin = event("CoinPut", "coin", "06-01T00:00")

  it("starts just after the span, and its own span is counted from the end of that one", () => {
    expect(follow(once, [coin], "06-01T10:00")).toEqual([])
    expect(follow(once, [coin], "06-01T10:00:00.001")).toEqual(["1 by coin at 06-01T10:00, due 06-01T12:00"])
    expect(follow(once, [coin], "06-01T12:00:00.001")).toEqual(["1 by coin at 06-01T10:00, due 06-01T12:00, overdue"])
  })

  it("starts before the event that comes just then, so that the event carries it out", () => {
    expect(follow(once, [coin, repair("repair", "06-01T10:00:00.001")], "06-05T10:00")).toEqual([
      "1 by coin at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T10:00:00.001",
    ])
    expect(follow(once, [coin, repair("repair", "06-01T10:00")], "06-01T11:00")).toEqual([
      "1 by coin at 06-01T10:00, due 06-01T12:00",
    ])
  })

  it("tells the occurrence to come, and nothing more once it has come", () => {
    const { tracker, lookUp } = tracked(once, [coin])
    const coming = tracker.toCome(lookUp)
    expect(coming === undefined ? undefined : told(coming)).toBe("1 by coin at 06-01T10:00, due 06-01T12:00")
    expect(coming?.cause).toBeUndefined()
    expect(tracker.at(at("06-01T11:00"), lookUp)[0]).toStrictEqual(coming)
    expect(tracker.toCome(lookUp)).toBeUndefined()
  })

  it("has none to come before the condition goes back to anything, nor after it has ended", () => {
    const before = tracked(once, [])
    expect(before.tracker.toCome(before.lookUp)).toBeUndefined()
    const after = tracked(once, [coin, remove("gone", "06-01T05:00")])
    expect(after.tracker.toCome(after.lookUp)).toBeUndefined()
  })

  it("has it to come again where it is restored in time, and starts not at all where it is restored too late", () => {
    const history = [coin, remove("gone", "06-01T05:00")]
    expect(follow(once, [...history, putBack("back", "06-01T06:00")], "06-01T11:00")).toEqual([
      "1 by coin at 06-01T10:00, due 06-01T12:00",
    ])
    expect(follow(once, [...history, putBack("back", "06-01T11:00")], "06-01T11:00")).toEqual([])
  })

  it("starts by the event that makes a condition without a span true, and only once", () => {
    const happened: Norm = {
      ...once,
      terms: { starts: { once: { is: "happened", what: { event: "CoinPut" } } }, due: { within: hours(2) } },
    }
    expect(follow(happened, [coin, event("CoinPut", "second", "06-01T01:00")], "06-01T01:00")).toEqual([
      "1 by coin at 06-01T00:00, due 06-01T02:00",
    ])
  })

  it("is carried out by no event that itself makes the condition true, and ended by none", () => {
    const itself: Norm = {
      ...once,
      does: [{ event: "CoinPut" }],
      until: [],
      terms: { starts: { once: { is: "happened", what: { event: "CoinPut" } } }, due: { within: hours(2) } },
    }
    expect(follow(itself, [coin], "06-01T00:00")).toEqual(["1 by coin at 06-01T00:00, due 06-01T02:00"])
    const { tracker, lookUp } = tracked(itself, [coin])
    expect(tracker.toCome(lookUp)).toBeUndefined()
    expect(follow({ ...itself, until: [{ event: "CoinPut" }] }, [coin], "06-01T00:00")).toEqual([])
  })

  it("starts at the event that makes the condition true, not at the next one, which may undo that", () => {
    const happened: Norm = {
      ...once,
      terms: {
        starts: { once: { is: "happened", what: { event: "CoinPut", undoneBy: [{ event: "Pushed" }] } } },
      },
    }
    expect(follow(happened, [coin, jam("push", "06-01T00:00")], "06-01T00:00")).toEqual(["1 by coin at 06-01T00:00"])
  })

  it("does not start where the condition is undone before it becomes true, and stays where it is undone after", () => {
    const undone: Norm = {
      ...once,
      terms: {
        starts: {
          once: { ...tenHoursOn, since: { event: "CoinPut", undoneBy: [{ event: "Pushed" }] } } as typeof tenHoursOn,
        },
      },
    }
    expect(follow(undone, [coin, jam("push", "06-01T05:00")], "06-05T10:00")).toEqual([])
    expect(follow(undone, [coin, jam("push", "06-01T11:00")], "06-05T10:00")).toEqual(["1 by coin at 06-01T10:00"])
  })
})
