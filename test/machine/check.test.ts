import { describe, expect, it } from "vitest"
import { faultsOfMachine } from "../../src/machine/check.ts"
import { all, any, type Condition, not } from "../../src/machine/condition.ts"
import type { Machine, RefusalRule, Transition } from "../../src/machine/machine.ts"
import type { Norm } from "../../src/machine/norm.ts"
import { choose } from "../../src/machine/reading.ts"
import { days } from "../../src/time/span.ts"
import { elapsed, happened, happening, loan } from "./loan.ts"

/** The loan with some parts of one transition, norm or refusal changed. */
const withTransition = (id: string, changes: Partial<Transition>): Machine => ({
  ...loan,
  transitions: loan.transitions.map((each) => (each.id === id ? { ...each, ...changes } : each)),
})
const withNorm = (id: string, changes: Partial<Norm>): Machine => ({
  ...loan,
  norms: loan.norms.map((each) => (each.id === id ? { ...each, ...changes } : each)),
})
const withRefusal = (changes: Partial<RefusalRule>): Machine => ({
  ...loan,
  refusals: [...loan.refusals, { states: ["Lent"], events: ["BookLent"], code: "No", because: "no", ...changes }],
})

const found = (machine: Machine) => faultsOfMachine(machine).map(({ fault, at, message }) => [fault, at, message])

const sold = happened("BookSold")
const undone = happened("BookLent", { undoneBy: [{ event: "BookSold" }] })
const otherwise = { code: "No", because: "no" }
const noSuchEvent = 'there is no event "BookSold"'
const inGuard = ({ when, at = "transitions.renew" }: { readonly when: Condition; readonly at?: string }) =>
  [withTransition("renew", { when }), at] as const

describe("a machine that is whole", () => {
  it("has no faults", () => {
    expect(faultsOfMachine(loan)).toEqual([])
  })
})

describe("a state that is named but not there", () => {
  it.each<[string, Machine, readonly string[]]>([
    ["in which it starts", { ...loan, initial: "Sold" }, ["initial"]],
    ["from which a transition leads", withTransition("renew", { from: ["Lent", "Sold"] }), ["transitions.renew"]],
    ["to which a transition leads", withTransition("find", { to: "Sold" }), ["transitions.find"]],
    ["of which a guard asks", inGuard({ when: all(not({ is: "in", states: ["Sold"] })) })[0], ["transitions.renew"]],
    [
      "of which a closer reason asks",
      withTransition("renew", { reasons: [{ when: { is: "in", states: ["Sold"] }, ...otherwise }] }),
      ["transitions.renew"],
    ],
    ["in which an event is refused", withRefusal({ states: ["Lent", "Sold"] }), [`refusals.${loan.refusals.length}`]],
    ["that every object inherits", withTransition("find", { to: "constructor" }), ["transitions.find"]],
  ])("%s", (rule, machine, places) => {
    const state = rule.endsWith("inherits") ? "constructor" : "Sold"
    expect(found(machine).filter(([fault]) => fault === "unknownState")).toEqual(
      places.map((at) => ["unknownState", at, `there is no state "${state}"`]),
    )
  })
})

describe("an event that is named but not there", () => {
  const none = choose("week", { "whole-days": [], "to-the-minute": [{ event: "BookSold" }] })
  it.each<[string, Machine, string]>([
    ["on which a transition is taken", withTransition("remind", { on: { event: "BookSold" } }), "transitions.remind"],
    ["that a guard asks of", ...inGuard({ when: any(happened("BookLent"), not(sold)) })],
    ["that undoes what a guard asks of", ...inGuard({ when: undone })],
    ["from which a guard counts a span", ...inGuard({ when: elapsed(days(7), "BookSold") })],
    [
      "that a guard asks of under one reading",
      ...inGuard({ when: { is: "reading", reading: "week", among: { a: happened("BookLent"), b: sold } } }),
    ],
    [
      "by which a guard knows names",
      ...inGuard({ when: { is: "named", as: "reader", by: [{ event: "BookSold", field: "to" }] } }),
    ],
    [
      "that a closer reason asks of",
      withTransition("renew", { reasons: [{ when: sold, ...otherwise }] }),
      "transitions.renew",
    ],
    ["that is refused", withRefusal({ events: ["BookSold"] }), `refusals.${loan.refusals.length}`],
    [
      "that carries a norm out",
      withNorm("returnInTime", { does: [happening("BookReturned"), happening("BookSold")] }),
      "norms.returnInTime",
    ],
    [
      "that takes the carrying out back",
      withNorm("returnInTime", { does: [happening("BookReturned", { undoneBy: [{ event: "BookSold" }] })] }),
      "norms.returnInTime",
    ],
    ["that ends a norm under one reading", withNorm("returnInTime", { until: none }), "norms.returnInTime"],
    ["that restores a norm", withNorm("returnInTime", { restoredBy: [{ event: "BookSold" }] }), "norms.returnInTime"],
    [
      "that starts a norm",
      withNorm("returnInTime", { terms: { starts: { on: { event: "BookSold" } } } }),
      "norms.returnInTime",
    ],
    [
      "on which a norm's start waits",
      withNorm("remindReader", { terms: { starts: { once: elapsed(days(7), "BookSold") } } }),
      "norms.remindReader",
    ],
    [
      "that undoes the start of a norm",
      withNorm("remindReader", { terms: { starts: { once: undone } } }),
      "norms.remindReader",
    ],
    [
      "for each of whose names a norm runs",
      withNorm("returnInTime", { each: { of: happening("BookSold"), field: "to", as: "by" } }),
      "norms.returnInTime",
    ],
    [
      "that undoes the naming for which a norm runs",
      withNorm("returnInTime", {
        each: { of: happening("BookLent", { undoneBy: [{ event: "BookSold" }] }), field: "to", as: "by" },
      }),
      "norms.returnInTime",
    ],
  ])("%s", (_rule, machine, at) => {
    expect(found(machine).filter(([fault]) => fault === "unknownEvent")).toEqual([["unknownEvent", at, noSuchEvent]])
  })
})

describe("a party that is named but not there", () => {
  it.each<[string, Machine, string]>([
    ["that a norm binds", withNorm("returnInTime", { party: "friend" }), "norms.returnInTime"],
    [
      "whose act an event is",
      { ...loan, events: { ...loan.events, BookLost: { says: "the book is lost", by: "friend" } } },
      "events.BookLost",
    ],
    [
      "to whom a notice goes",
      withTransition("lose", {
        emits: [
          { raise: "Fine", because: "lost" },
          { notice: "lost", to: "friend" },
        ],
      }),
      "transitions.lose",
    ],
  ])("%s", (_rule, machine, at) => {
    expect(found(machine)).toEqual([["unknownParty", at, 'there is no party "friend"']])
  })
})
