/** A time that is counted from another happening than the start of the obligation. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { choose, countedSince, type Due, dueBy, type Happening, type Norm, reckonDue } from "../../src/machine/index.ts"
import { hours, untimed, workingHours } from "../../src/time/index.ts"
import { at, rulesWith } from "./turnstile.ts"
import { event, follow, jam, putBack, remove, repair, repairing, tenHoursOn, tracked } from "./turnstile-tracking.ts"

const coin = (id: string, time: string) => event("CoinPut", id, time)
const push = jam("push", "06-01T10:00")

/** The arm must be repaired within two hours of a coin, where a hard push has started the duty. */
const counted = (since: Partial<Happening> = {}, rest: Partial<Norm> = {}): Norm => ({
  ...repairing,
  terms: {
    starts: { on: { event: "Pushed", where: [{ field: "hard", is: "equal", to: true }] } },
    due: { within: hours(2), since: { event: "CoinPut", ...since } },
  },
  ...rest,
})

describe("an obligation whose time is counted from another happening", () => {
  it("has no due instant and is never overdue while that has not happened", () => {
    expect(follow(counted(), [push], "12-31T10:00")).toEqual(["1 by push at 06-01T10:00"])
    expect(follow(counted(), [push, repair("repair", "12-31T10:00")], "12-31T11:00")).toEqual([
      "1 by push at 06-01T10:00, done by repair at 12-31T10:00",
    ])
  })

  it("is due a span after that, and overdue just after", () => {
    const history = [push, coin("coin", "06-01T15:00")]
    expect(follow(counted(), history, "06-01T17:00")).toEqual(["1 by push at 06-01T10:00, due 06-01T17:00"])
    expect(follow(counted(), history, "06-01T17:00:00.001")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T17:00, overdue",
    ])
  })

  it("is counted from what happened before its start, and then due at its start at the earliest", () => {
    expect(follow(counted(), [coin("coin", "06-01T09:00"), push], "06-01T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T11:00",
    ])
    expect(follow(counted(), [coin("coin", "06-01T07:00"), push], "06-01T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T10:00",
    ])
  })

  it("is counted from the first of several, or from the last where the rule says so", () => {
    const history = [push, coin("one", "06-01T11:00"), coin("two", "06-01T12:00")]
    expect(follow(counted(), history, "06-01T12:30")).toEqual(["1 by push at 06-01T10:00, due 06-01T13:00"])
    expect(follow(counted({ which: "last" }), history, "06-01T12:30")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T14:00",
    ])
  })

  it("stays overdue where it was so before the time was counted anew", () => {
    const history = [push, coin("one", "06-01T11:00"), coin("two", "06-01T13:00:00.001")]
    expect(follow(counted({ which: "last" }), history, "06-01T14:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T15:00:00.001, overdue",
    ])
    const inTime = [push, coin("one", "06-01T11:00"), coin("two", "06-01T13:00")]
    expect(follow(counted({ which: "last" }), inTime, "06-01T14:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T15:00",
    ])
  })

  it("has no due instant any more where that is undone, and is counted anew where it happens again", () => {
    const undone = counted({ undoneBy: [{ event: "PutBack" }] })
    const history = [push, coin("one", "06-01T11:00"), putBack("back", "06-01T12:00")]
    expect(follow(undone, history, "06-05T10:00")).toEqual(["1 by push at 06-01T10:00"])
    expect(follow(undone, [...history, coin("two", "06-02T11:00")], "06-02T12:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-02T13:00",
    ])
  })

  it("keeps the due instant at which it was carried out, and runs on by the present one where that is taken back", () => {
    const norm = counted({ which: "last" }, { does: [{ event: "Repaired", undoneBy: [{ event: "PutBack" }] }] })
    const done = [push, coin("one", "06-01T11:00"), repair("repair", "06-01T12:00"), coin("two", "06-01T12:30")]
    expect(follow(norm, done, "06-01T13:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T13:00, done by repair at 06-01T12:00",
    ])
    expect(follow(norm, [...done, putBack("back", "06-01T14:00")], "06-01T14:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T14:30",
    ])
  })

  it("is carried out in time by the very event from which its time is counted", () => {
    const norm = counted({}, { does: [{ event: "CoinPut" }] })
    expect(follow(norm, [push, coin("coin", "06-09T10:00")], "06-20T10:00")).toEqual([
      "1 by push at 06-01T10:00, done by coin at 06-09T10:00",
    ])
  })

  it("is counted on while it has ended, and stands as it stood when it ended", () => {
    const history = [push, remove("gone", "06-01T11:00"), coin("coin", "06-01T12:00")]
    expect(follow(counted(), history, "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T14:00, ended by gone at 06-01T11:00",
    ])
    expect(follow(counted(), [...history, putBack("back", "06-01T13:00")], "06-01T14:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T14:00",
    ])
  })

  it("is replaced by a new start while its time is not counted, and not once it is overdue", () => {
    const norm = counted({ which: "last" }, { replaces: true })
    expect(follow(norm, [push, jam("again", "06-09T10:00")], "06-09T10:00")).toEqual([
      "1 by push at 06-01T10:00, replaced by again at 06-09T10:00",
      "2 by again at 06-09T10:00",
    ])
    const late = [push, coin("one", "06-01T11:00"), coin("two", "06-02T11:00"), jam("again", "06-02T12:00")]
    expect(follow(norm, late, "06-02T12:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-02T13:00, overdue",
      "2 by again at 06-02T12:00, due 06-02T13:00",
    ])
  })

  it("recurs with the same happening to count from", () => {
    const norm = counted({ which: "last" }, { recurs: true })
    const history = [push, coin("one", "06-01T11:00"), repair("repair", "06-01T12:00"), coin("two", "06-01T12:30")]
    expect(follow(norm, history, "06-01T12:30")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T13:00, done by repair at 06-01T12:00",
      "2 by repair at 06-01T12:00, due 06-01T14:30",
    ])
  })

  it("is told before it starts with the due instant that it has by then", () => {
    const once: Norm = {
      ...counted(),
      terms: { starts: { once: tenHoursOn }, due: { within: hours(12), since: { event: "CoinPut" } } },
    }
    const { tracker, lookUp } = tracked(once, [coin("coin", "06-01T00:00")])
    expect(tracker.toCome(lookUp)).toMatchObject({
      startedAt: at("06-01T10:00"),
      countedFrom: at("06-01T00:00"),
      due: at("06-01T12:00"),
    })
  })

  it("is due by the reading chosen, and by its phrase where the span is untimed", () => {
    const timed: Norm = {
      ...counted(),
      terms: { starts: { on: { event: "Pushed" } }, due: { within: workingHours(9), since: { event: "CoinPut" } } },
    }
    const history = [push, coin("coin", "06-01T11:00")]
    expect(follow(timed, history, "06-01T12:00", { hours: "open" })).toEqual([
      "1 by push at 06-01T10:00, due 06-02T12:00",
    ])
    expect(follow(timed, history, "06-01T12:00", { hours: "clock" })).toEqual([
      "1 by push at 06-01T10:00, due 06-01T20:00",
    ])
    const soon: Norm = {
      ...counted(),
      terms: { starts: { on: { event: "Pushed" } }, due: { within: untimed("soon"), since: { event: "CoinPut" } } },
    }
    expect(follow(soon, history, "12-31T12:00")).toEqual(["1 by push at 06-01T10:00, due soon"])
  })

  it("may be counted from another happening under another reading", () => {
    const norm: Norm = {
      ...counted(),
      terms: choose("side", {
        left: { starts: { on: { event: "Pushed" } }, due: { within: hours(2) } },
        right: { starts: { on: { event: "Pushed" } }, due: { within: hours(2), since: { event: "CoinPut" } } },
      }),
    }
    const history = [push, coin("coin", "06-01T11:00")]
    expect(follow(norm, history, "06-01T11:00", { side: "left" })).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00",
    ])
    expect(follow(norm, history, "06-01T11:00", { side: "right" })).toEqual([
      "1 by push at 06-01T10:00, due 06-01T13:00",
    ])
  })
})

describe("the laws of a time counted from another happening", () => {
  const types = ["Pushed", "CoinPut", "Repaired", "PutBack", "Removed"] as const
  const history = fc
    .array(fc.tuple(fc.constantFrom(...types), fc.integer({ min: 0, max: 180 })), { maxLength: 8 })
    .map((steps) => {
      let now: number = at("06-01T10:00")
      return steps.map(([type, minutes], index) => {
        now += minutes * 60_000
        return { id: `${index}`, type, at: now as ReturnType<typeof at>, hard: true }
      })
    })
  const since = fc.constantFrom<Happening>(
    { event: "CoinPut" },
    { event: "CoinPut", which: "last" },
    { event: "CoinPut", undoneBy: [{ event: "PutBack" }] },
    { event: "Pushed", which: "last" },
  )
  const seed = { seed: 20261123, numRuns: 1_000 }

  it("counted from its only start, it is the obligation that counts from its start", () => {
    fc.assert(
      fc.property(history, (events) => {
        const [start] = events.filter((each) => each.type === "Pushed")
        const once = events.filter((each) => each.type !== "Pushed" || each === start)
        const plain = tracked(repairing, once)
        const other = tracked(counted({ event: "Pushed" }), once)
        const now = (once.at(-1)?.at ?? at("06-01T10:00")) + 3_600_000
        expect(other.tracker.at(now, other.lookUp)).toEqual(plain.tracker.at(now, plain.lookUp))
      }),
      seed,
    )
  })

  it("is due never before its start, and by the way to reckon that the rules give", () => {
    let due = 0
    fc.assert(
      fc.property(history, since, (events, happening) => {
        const norm = counted(happening)
        const { tracker, lookUp } = tracked(norm, events)
        const [reckoning] = reckonDue(rulesWith([norm]).timekeeping, { within: hours(2), since: happening })
        for (const each of tracker.at(events.at(-1)?.at ?? 0, lookUp)) {
          if (reckoning !== undefined) expect(each.due).toBe(dueBy(reckoning, each))
          expect(each.due === null).toBe(each.countedFrom === null)
          if (each.due === null) continue
          due++
          expect(each.due).toBeGreaterThanOrEqual(each.startedAt)
        }
      }),
      seed,
    )
    expect(due).toBeGreaterThan(200)
  })

  it("once overdue is overdue after every later event", () => {
    fc.assert(
      fc.property(history, since, (events, happening) => {
        const overdue = new Set<number>()
        for (const [index, each] of events.entries()) {
          const { tracker, lookUp } = tracked(counted(happening), events.slice(0, index + 1))
          const now = tracker.at(each.at, lookUp)
          for (const number of overdue) expect(now[number - 1]?.overdue).toBe(true)
          // What is overdue while it has not ended stays so; what ended in time is judged as of its end.
          for (const one of now) if (one.overdue && one.ended === undefined) overdue.add(one.number)
        }
      }),
      seed,
    )
  })
})

describe("the happening from which a due is counted", () => {
  it.each<[Due | undefined, Happening | undefined]>([
    [{ within: hours(1), since: { event: "CoinPut" } }, { event: "CoinPut" }],
    [{ within: hours(1) }, undefined],
    [{ atOnce: true }, undefined],
    [undefined, undefined],
  ])("of %j is %j", (due, happening) => {
    expect(countedSince(due)).toEqual(happening)
  })
})
