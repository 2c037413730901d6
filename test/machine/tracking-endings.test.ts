import { describe, expect, it } from "vitest"
import type { Norm } from "../../src/machine/index.ts"
import { follow, jam, putBack, remove, repair, repairing } from "./turnstile-tracking.ts"

const push = jam("push", "06-01T10:00")
const gone = remove("gone", "06-01T11:00")

describe("what ends an obligation", () => {
  it("ends every open occurrence, which is then never overdue", () => {
    expect(follow(repairing, [push, jam("again", "06-01T10:30"), gone], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, ended by gone at 06-01T11:00",
      "2 by again at 06-01T10:30, due 06-01T12:30, ended by gone at 06-01T11:00",
    ])
  })

  it("leaves overdue what was overdue, and what was carried out", () => {
    expect(follow(repairing, [push, remove("gone", "06-01T13:00")], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, ended by gone at 06-01T13:00, overdue",
    ])
    expect(follow(repairing, [push, repair("repair", "06-01T10:30"), gone], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T10:30",
    ])
  })

  it("stands from the first event that ended it", () => {
    expect(follow(repairing, [push, gone, remove("again", "06-01T11:30")], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, ended by gone at 06-01T11:00",
    ])
  })

  it("keeps it from being carried out and from starting", () => {
    const history = [push, gone, repair("repair", "06-01T11:10"), jam("again", "06-01T11:20")]
    expect(follow(repairing, history, "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, ended by gone at 06-01T11:00",
    ])
  })

  it("counts as carrying it out where the event does both", () => {
    const both: Norm = { ...repairing, does: [{ event: "Removed" }] }
    expect(follow(both, [push, gone, jam("again", "06-01T11:20")], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by gone at 06-01T11:00",
    ])
  })

  it("does not let it recur", () => {
    const both: Norm = { ...repairing, does: [{ event: "Removed" }], recurs: true }
    expect(follow(both, [push, gone], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by gone at 06-01T11:00",
    ])
  })
})

describe("what restores an obligation", () => {
  it("lets what had ended run on from its old start to its old due instant", () => {
    const history = [push, gone, putBack("back", "06-01T11:30")]
    expect(follow(repairing, history, "06-01T12:00")).toEqual(["1 by push at 06-01T10:00, due 06-01T12:00"])
    expect(follow(repairing, [...history, repair("repair", "06-01T12:00")], "06-05T10:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, done by repair at 06-01T12:00",
    ])
  })

  it("finds it overdue where its due instant passed in between", () => {
    expect(follow(repairing, [push, gone, putBack("back", "06-01T13:00")], "06-01T13:00")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, overdue",
    ])
  })

  it("lets it start again, but does not bring back starts or deeds that came in between", () => {
    const history = [
      push,
      gone,
      jam("between", "06-01T11:10"),
      repair("between", "06-01T11:20"),
      putBack("back", "06-01T11:30"),
      jam("after", "06-01T11:40"),
    ]
    expect(follow(repairing, history, "06-01T11:40")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00",
      "2 by after at 06-01T11:40, due 06-01T13:40",
    ])
  })

  it("does not bring back what was replaced", () => {
    const history = [push, jam("again", "06-01T10:30"), gone, putBack("back", "06-01T11:30")]
    expect(follow({ ...repairing, replaces: true }, history, "06-01T11:40")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, replaced by again at 06-01T10:30",
      "2 by again at 06-01T10:30, due 06-01T12:30",
    ])
  })

  it("is of no account before anything has ended it", () => {
    expect(follow(repairing, [push, putBack("back", "06-01T10:30"), gone], "06-01T11:40")).toEqual([
      "1 by push at 06-01T10:00, due 06-01T12:00, ended by gone at 06-01T11:00",
    ])
  })
})
