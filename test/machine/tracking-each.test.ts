import { describe, expect, it } from "vitest"
import { type Norm, track } from "../../src/machine/index.ts"
import { at, rulesWith } from "./turnstile.ts"
import { event, type follow, jam, putBack, remove, repair, repairing, tracked } from "./turnstile-tracking.ts"

const each: Norm = { ...repairing, each: { of: { event: "CoinPut" }, field: "payers", as: "guest" } }
const lastEach: Norm = { ...each, each: { of: { event: "CoinPut", which: "last" }, field: "payers", as: "guest" } }

const coin = (id: string, time: string, payers: unknown) => event("CoinPut", id, time, { payers })
const push = jam("push", "06-01T10:00")
const both = coin("coin", "06-01T09:00", ["Ann", "Bob", "Ann"])

const forWhom = (norm: Norm, ...history: Parameters<typeof follow>[1]) => {
  const { tracker, lookUp } = tracked(norm, history)
  return tracker
    .at(at("06-01T12:00"), lookUp)
    .map(({ number, startedBy, for: member, fulfilled, ended }) => [
      number,
      startedBy,
      member,
      fulfilled?.id ?? ended?.id,
    ])
}

describe("an obligation for each one of several", () => {
  it("has an occurrence for each one named, once, with the same start and due instant", () => {
    const { tracker, lookUp } = tracked(each, [both, push])
    const rest = { phrase: undefined, fulfilled: undefined, ended: undefined, replaced: false, overdue: false }
    const start = { startedBy: "push", startedAt: push.at, countedFrom: push.at, cause: push, due: at("06-01T12:00") }
    expect(tracker.at(at("06-01T11:00"), lookUp)).toStrictEqual([
      { number: 1, for: "Ann", ...start, ...rest },
      { number: 2, for: "Bob", ...start, ...rest },
    ])
  })

  it("takes one name for one, and starts for nobody where nobody is named", () => {
    expect(forWhom(each, coin("coin", "06-01T09:00", "Ann"), push)).toEqual([[1, "push", "Ann", undefined]])
    expect(forWhom(each, push)).toEqual([])
    expect(forWhom(each, coin("coin", "06-01T09:00", []), push)).toEqual([])
  })

  it("is carried out for those alone whom the event names", () => {
    expect(forWhom(each, both, push, repair("repair", "06-01T11:00", { guest: "Bob" }))).toEqual([
      [1, "push", "Ann", undefined],
      [2, "push", "Bob", "repair"],
    ])
    expect(forWhom(each, both, push, repair("repair", "06-01T11:00", { guest: ["Bob", "Ann"] }))).toEqual([
      [1, "push", "Ann", "repair"],
      [2, "push", "Bob", "repair"],
    ])
    const others = [repair("nobody", "06-01T11:00"), repair("else", "06-01T11:30", { guest: "Cat" })]
    expect(forWhom(each, both, push, ...others)).toEqual([
      [1, "push", "Ann", undefined],
      [2, "push", "Bob", undefined],
    ])
  })

  it("ends for all of them", () => {
    expect(forWhom(each, both, push, remove("gone", "06-01T11:00"))).toEqual([
      [1, "push", "Ann", "gone"],
      [2, "push", "Bob", "gone"],
    ])
  })

  it("starts for those named first, or last where it says so", () => {
    const history = [both, coin("other", "06-01T09:30", ["Cat"]), push]
    expect(forWhom(each, ...history).map(([, , member]) => member)).toEqual(["Ann", "Bob"])
    expect(forWhom(lastEach, ...history).map(([, , member]) => member)).toEqual(["Cat"])
  })

  it("starts for those whom the starting event itself names", () => {
    const named: Norm = { ...each, terms: { starts: { on: { event: "CoinPut" } } } }
    expect(forWhom(named, both)).toEqual([
      [1, "coin", "Ann", undefined],
      [2, "coin", "Bob", undefined],
    ])
  })

  it("recurs for those for whom it was carried out, and for nobody else", () => {
    const recurring: Norm = { ...each, recurs: true }
    const history = [both, push, repair("ann", "06-01T11:00", { guest: "Ann" })]
    const expected = [
      [1, "push", "Ann", "ann"],
      [2, "push", "Bob", undefined],
      [3, "ann", "Ann", undefined],
    ]
    expect(forWhom(recurring, ...history)).toEqual(expected)
    expect(forWhom(recurring, ...history, repair("zed", "06-01T11:30", { guest: "Zed" }))).toEqual(expected)
  })

  it("is taken back for the one whom the event names, or for all where it names nobody", () => {
    const undone: Norm = { ...each, does: [{ event: "Repaired", undoneBy: [{ event: "PutBack" }] }] }
    const history = [both, push, repair("both", "06-01T11:00", { guest: ["Ann", "Bob"] })]
    expect(forWhom(undone, ...history, event("PutBack", "back", "06-01T11:30", { guest: "Bob" }))).toEqual([
      [1, "push", "Ann", "both"],
      [2, "push", "Bob", undefined],
    ])
    expect(forWhom(undone, ...history, putBack("back", "06-01T11:30"))).toEqual([
      [1, "push", "Ann", undefined],
      [2, "push", "Bob", undefined],
    ])
  })

  it("forgets who was named when that is undone", () => {
    const forgetful: Norm = {
      ...each,
      each: { of: { event: "CoinPut", undoneBy: [{ event: "PutBack" }] }, field: "payers", as: "guest" },
    }
    expect(forWhom(forgetful, both, putBack("back", "06-01T09:30"), push)).toEqual([])
  })

  it("is for nobody in particular where the norm does not say", () => {
    const tracker = track(rulesWith([repairing]), repairing)
    const nothing = () => undefined
    tracker.see(push, nothing, nothing)
    expect(tracker.at(push.at, nothing).map((occurrence) => occurrence.for)).toEqual([undefined])
  })
})
