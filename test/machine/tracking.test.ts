import { describe, expect, it } from "vitest"
import { choose, type Norm } from "../../src/machine/index.ts"
import { days, hours, untimed, workingHours } from "../../src/time/index.ts"
import { at } from "./turnstile.ts"
import { event, follow, jam, putBack, remove, repair, repairing, tracked } from "./turnstile-tracking.ts"

const push = jam("push", "06-01T10:00")
const done = repair("repair", "06-01T11:00")

describe("an obligation that events start", () => {
  it("has an occurrence for each event that starts it, with the event, the start and the due instant", () => {
    const second = jam("again", "06-01T10:30")
    const { tracker, lookUp } = tracked(repairing, [push, second])
    const rest = { phrase: undefined, fulfilled: undefined, ended: undefined, replaced: false, overdue: false }
    expect(tracker.at(at("06-01T11:00"), lookUp)).toEqual([
      {
        number: 1,
        startedBy: "push",
        startedAt: push.at,
        countedFrom: push.at,
        cause: push,
        due: at("06-01T12:00"),
        ...rest,
      },
      {
        number: 2,
        startedBy: "again",
        startedAt: second.at,
        countedFrom: second.at,
        cause: second,
        due: at("06-01T12:30"),
        ...rest,
      },
    ])
  })

  it("is not started by other events, nor by events of the type whose fields fail the tests", () => {
    const soft = event("Pushed", "soft", "06-01T10:00", { hard: false })
    expect(follow(repairing, [soft, event("CoinPut", "coin", "06-01T10:01"), done], "06-01T12:00")).toEqual([])
  })

  it("has none to come by time alone", () => {
    const { tracker, lookUp } = tracked(repairing, [])
    expect(tracker.toCome(lookUp)).toBeUndefined()
  })

  it("is overdue just after its due instant, not at it", () => {
    expect(follow(repairing, [push], "06-01T12:00")).toEqual(["1 by push at 06-01T10:00, due 06-01T12:00"])
    expect(follow(repairing, [push], "06-01T12:00:00.001")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, overdue",
    ])
  })

  it("gives values of its own: what it gave before is not changed by what follows", () => {
    const { tracker, lookUp } = tracked(repairing, [push])
    const before = tracker.at(at("06-01T10:30"), lookUp)
    tracker.see(done, lookUp, lookUp)
    expect(before[0]?.fulfilled).toBeUndefined()
    expect(tracker.at(at("06-01T11:00"), lookUp)[0]?.fulfilled).toEqual({ id: "repair", at: at("06-01T11:00") })
  })
})

describe("the due instant of an occurrence", () => {
  const dueBy = (due: Extract<Norm["terms"], { starts: unknown }>["due"], start = push, choices = {}) => {
    const terms = { starts: { on: { event: "Pushed" } }, ...(due === undefined ? {} : { due }) }
    return follow({ ...repairing, terms }, [start], "06-01T10:00", choices)
  }

  it("is the end of a span from the start, under the reading chosen", () => {
    expect(dueBy({ within: workingHours(9) }, push, { hours: "open" })).toEqual([
      "1 by push at 06-01T10:00, due 06-02T11:00",
    ])
    expect(dueBy({ within: workingHours(9) }, push, { hours: "clock" })).toEqual([
      "1 by push at 06-01T10:00, due 06-01T19:00",
    ])
  })

  it("is what the starting event names in a field, and unknown where it names none", () => {
    const named = { ...push, byThen: at("06-01T18:15") }
    expect(dueBy({ at: "byThen" }, named)).toEqual(["1 by push at 06-01T10:00, due 06-01T18:15"])
    expect(dueBy({ at: "byThen" })).toEqual(["1 by push at 06-01T10:00, due unknown"])
  })

  it("is the last millisecond of the local day of the start, of its month or of a month after it", () => {
    expect(dueBy({ endOfDay: true })).toEqual(["1 by push at 06-01T10:00, due 06-01T23:59:59.999"])
    expect(dueBy({ endOfMonth: 0 })).toEqual(["1 by push at 06-01T10:00, due 06-30T23:59:59.999"])
    expect(dueBy({ endOfMonth: 1 })).toEqual(["1 by push at 06-01T10:00, due 07-31T23:59:59.999"])
  })

  it("is the start itself where it is due at once", () => {
    expect(dueBy({ atOnce: true })).toEqual(["1 by push at 06-01T10:00, due 06-01T10:00"])
  })

  it("is missing where the span is untimed, which is told by its phrase, or where there is none", () => {
    expect(dueBy({ within: untimed("promptly") })).toEqual(["1 by push at 06-01T10:00, due promptly"])
    expect(dueBy(undefined)).toEqual(["1 by push at 06-01T10:00"])
  })

  it("is unknown, and never over, where the calendar does not reach it", () => {
    const last = jam("last", "12-31T16:00")
    expect(
      follow(
        { ...repairing, terms: { starts: { on: { event: "Pushed" } }, due: { within: workingHours(2) } } },
        [last],
        "12-31T23:59",
      ),
    ).toEqual(["1 by last at 12-31T16:00, due unknown"])
  })
})

describe("carrying an obligation out", () => {
  it("closes it, in time up to the due instant itself", () => {
    expect(follow(repairing, [push, repair("repair", "06-01T12:00")], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T12:00",
    ])
  })

  it("late leaves it overdue for good", () => {
    expect(follow(repairing, [push, repair("repair", "06-01T12:00:00.001")], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T12:00:00.001, overdue",
    ])
  })

  it("counts once: a second time changes nothing, and before the start it is nothing", () => {
    const history = [repair("early", "06-01T09:00"), push, done, repair("second", "06-01T11:30")]
    expect(follow(repairing, history, "06-01T12:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T11:00",
    ])
  })

  it("closes every open occurrence, each late by its own due instant", () => {
    const history = [push, jam("again", "06-01T11:30"), repair("repair", "06-01T12:30")]
    expect(follow(repairing, history, "06-01T13:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T12:30, overdue",
      "2 by again at 06-01T11:30, due 06-01T13:30, done by repair at 06-01T12:30",
    ])
  })

  it("by the event that starts it closes the one before, and not the new one", () => {
    const pushing: Norm = { ...repairing, does: [{ event: "Pushed" }] }
    expect(follow(pushing, [push, jam("again", "06-01T11:00")], "06-01T11:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by again at 06-01T11:00",
      "2 by again at 06-01T11:00, due 06-01T13:00",
    ])
  })

  it("is told by the reading chosen of what carries it out, starts it, ends it and restores it", () => {
    const read: Norm = {
      ...repairing,
      does: choose("side", { left: [{ event: "Repaired" }], right: [{ event: "CoinPut" }] }),
      terms: choose("side", {
        left: repairing.terms as Exclude<Norm["terms"], { reading: string }>,
        right: { starts: { on: { event: "PutBack" } }, due: { within: hours(1) } },
      }),
      until: choose("side", { left: [], right: [{ event: "Removed" }] }),
      restoredBy: choose("side", { left: [], right: [{ event: "Repaired" }] }),
    }
    const history = [
      push,
      putBack("back", "06-01T10:10"),
      remove("gone", "06-01T10:20"),
      repair("repair", "06-01T10:30"),
      event("CoinPut", "coin", "06-01T10:40"),
    ]
    expect(follow(read, history, "06-01T10:40", { side: "left" })).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T10:30",
    ])
    expect(follow(read, history, "06-01T10:40", { side: "right" })).toEqual([
      "1 by back at 06-01T10:10, due 06-01T11:10, done by coin at 06-01T10:40",
    ])
  })
})

describe("a new start", () => {
  const replacing: Norm = { ...repairing, replaces: true }

  it("replaces what is running where the norm says so, up to its due instant itself", () => {
    expect(follow(replacing, [push, jam("again", "06-01T12:00")], "06-01T12:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, replaced by again at 06-01T12:00",
      "2 by again at 06-01T12:00, due 06-01T14:00",
    ])
  })

  it("does not replace what is overdue, which runs on beside it", () => {
    expect(follow(replacing, [push, jam("again", "06-01T12:00:00.001")], "06-01T12:30")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, overdue",
      "2 by again at 06-01T12:00:00.001, due 06-01T14:00:00.001",
    ])
  })

  it("does not replace what was carried out", () => {
    expect(follow(replacing, [push, done, jam("again", "06-01T11:30")], "06-01T12:30")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T11:00",
      "2 by again at 06-01T11:30, due 06-01T13:30",
    ])
  })

  it("replaces what is untimed whenever it comes", () => {
    const promptly: Norm = {
      ...replacing,
      terms: { starts: { on: { event: "Pushed" } }, due: { within: untimed("soon") } },
    }
    expect(follow(promptly, [push, jam("again", "09-01T10:00")], "09-01T10:00")).toEqual([
      "1 by push at 06-01T10:00, due soon, replaced by again at 09-01T10:00",
      "2 by again at 09-01T10:00, due soon",
    ])
  })
})

describe("an obligation that recurs", () => {
  const recurring: Norm = { ...repairing, recurs: true }

  it("starts anew each time that it is carried out, from then", () => {
    expect(follow(recurring, [push, done, repair("second", "06-01T14:00")], "06-01T15:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T11:00",
      "2 by repair at 06-01T11:00, due 06-01T13:00, done by second at 06-01T14:00, overdue",
      "3 by second at 06-01T14:00, due 06-01T16:00",
    ])
  })

  it("does not start by what would carry it out while it does not run", () => {
    expect(follow(recurring, [done], "06-01T15:00")).toEqual([])
  })

  it("starts once by an event that both carries it out and starts it", () => {
    const both: Norm = { ...recurring, does: [{ event: "Pushed" }] }
    expect(follow(both, [push, jam("again", "06-01T11:00")], "06-01T11:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by again at 06-01T11:00",
      "2 by again at 06-01T11:00, due 06-01T13:00",
    ])
  })

  it("counts days from each time in turn", () => {
    const daily: Norm = { ...recurring, terms: { starts: { on: { event: "Pushed" } }, due: { within: days(1) } } }
    expect(follow(daily, [push, done], "06-02T12:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-02T23:59:59.999, done by repair at 06-01T11:00",
      "2 by repair at 06-01T11:00, due 06-02T23:59:59.999",
    ])
  })
})
