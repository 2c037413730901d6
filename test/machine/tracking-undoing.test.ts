import { describe, expect, it } from "vitest"
import type { Norm } from "../../src/machine/index.ts"
import { event, follow, jam, putBack, repair, repairing, told, tracked } from "./turnstile-tracking.ts"

const push = jam("push", "06-01T10:00")

describe("what takes the carrying out back", () => {
  const undoable: Norm = {
    ...repairing,
    does: [{ event: "Repaired", undoneBy: [{ event: "CoinPut" }] }, { event: "PutBack" }],
    restoredBy: [],
  }
  const done = repair("repair", "06-01T11:00")
  const coin = event("CoinPut", "coin", "06-01T11:30")

  it("lets it run on from its old start, to be carried out again", () => {
    expect(follow(undoable, [push, done, coin], "06-01T12:00")).toEqual(["1 by push at 06-01T10:00, due 06-01T12:00"])
    expect(follow(undoable, [push, done, coin], "06-01T12:01")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, overdue",
    ])
    expect(follow(undoable, [push, done, coin, repair("second", "06-01T11:45")], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by second at 06-01T11:45",
    ])
  })

  it("leaves overdue what was carried out late", () => {
    const late = [push, repair("late", "06-01T12:30"), event("CoinPut", "coin", "06-01T13:00")]
    expect(follow(undoable, [...late, repair("second", "06-01T14:00")], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by second at 06-01T14:00, overdue",
    ])
  })

  it("does not touch what was carried out in another way, nor what carrying it out has started anew", () => {
    expect(follow(undoable, [push, putBack("back", "06-01T11:00"), coin], "06-01T12:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by back at 06-01T11:00",
    ])
    expect(follow({ ...undoable, recurs: true }, [push, done, coin], "06-01T12:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00",
      "2 by repair at 06-01T11:00, due 06-01T13:00",
    ])
  })

  it("takes back once what was carried out: what came after is taken back anew only by another such event", () => {
    const again = [push, done, coin, putBack("back", "06-01T11:40"), event("CoinPut", "second", "06-01T11:50")]
    expect(follow(undoable, again, "06-01T12:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by back at 06-01T11:40",
    ])
  })

  it("does not change what was given before", () => {
    const { tracker, lookUp } = tracked(undoable, [push, done])
    const before = tracker.at(done.at, lookUp)
    tracker.see(coin, lookUp, lookUp)
    expect(before.map(told)).toEqual(["1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T11:00"])
    expect(tracker.at(coin.at, lookUp).map(told)).toEqual(["1 by push at 06-01T10:00, due 06-01T12:00"])
  })

  it("goes by the first of the happenings that the event is", () => {
    const twice: Norm = {
      ...undoable,
      does: [{ event: "Repaired" }, { event: "Repaired", undoneBy: [{ event: "CoinPut" }] }],
    }
    expect(follow(twice, [push, done, coin], "06-01T12:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T11:00",
    ])
  })

  it("lets a new start replace it again", () => {
    const history = [push, done, coin, jam("again", "06-01T11:40")]
    expect(follow({ ...undoable, replaces: true }, history, "06-01T11:40")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, replaced by again at 06-01T11:40",
      "2 by again at 06-01T11:40, due 06-01T13:40",
    ])
  })

  it("lets a second start replace what an earlier start found carried out", () => {
    const history = [push, done, jam("second", "06-01T11:10"), coin, jam("third", "06-01T11:40")]
    expect(follow({ ...undoable, replaces: true }, history, "06-01T11:40")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, replaced by third at 06-01T11:40",
      "2 by second at 06-01T11:10, due 06-01T13:10, replaced by third at 06-01T11:40",
      "3 by third at 06-01T11:40, due 06-01T13:40",
    ])
  })
})
