import { describe, expect, it } from "vitest"
import { faultsOfMachine, type MachineFault } from "../../src/machine/check.ts"
import { all, any, type Condition, not } from "../../src/machine/condition.ts"
import type { Machine, Transition } from "../../src/machine/machine.ts"
import type { Norm } from "../../src/machine/norm.ts"
import { choose } from "../../src/machine/reading.ts"
import { weeks } from "../../src/time/span.ts"
import { happened, happening, loan } from "./loan.ts"

/** The loan with some parts of one transition, norm or refusal changed. */
const withTransition = (id: string, changes: Partial<Transition>): Machine => ({
  ...loan,
  transitions: loan.transitions.map((each) => (each.id === id ? { ...each, ...changes } : each)),
})
const withNorm = (id: string, changes: Partial<Norm>): Machine => ({
  ...loan,
  norms: loan.norms.map((each) => (each.id === id ? { ...each, ...changes } : each)),
})

const found = (machine: Machine) => faultsOfMachine(machine).map(({ fault, at, message }) => [fault, at, message])

const otherwise = { code: "No", because: "no" }

const inGuard = ({ when, at = "transitions.renew" }: { readonly when: Condition; readonly at?: string }) =>
  [withTransition("renew", { when }), at] as const

describe("a fault of one rule", () => {
  it.each<[MachineFault["fault"], string, string, Machine]>([
    [
      "leavesFinal",
      "transitions.find",
      "Lost is final, and this is no reopening",
      { ...loan, transitions: loan.transitions.map(({ reopens: _, ...each }) => each) },
    ],
    [
      "noReason",
      "transitions.return",
      "it has a guard and no reason for refusing when the guard fails",
      withTransition("return", { when: happened("BookLent") }),
    ],
    [
      "normInGuard",
      "transitions.renew",
      'its guard asks about the norm "returnInTime"; a guard may ask about happenings, spans, dates, states and the event',
      inGuard({ when: any(not({ is: "norm", norm: "returnInTime", status: "breached" })) })[0],
    ],
    [
      "normInGuard",
      "transitions.renew",
      'its guard asks about the norm "returnInTime"; a guard may ask about happenings, spans, dates, states and the event',
      withTransition("renew", {
        reasons: [{ when: { is: "norm", norm: "returnInTime", status: "breached" }, ...otherwise }],
      }),
    ],
    [
      "untimelyStart",
      "norms.remindReader",
      "it starts on a condition that has no instant: only happenings, spans, dates, all, any and readings have",
      withNorm("remindReader", {
        terms: { starts: { once: all(happened("BookLent"), { is: "in", states: ["Lent"] }) } },
      }),
    ],
    [
      "untimelyStart",
      "norms.returnInTime",
      "it starts on a condition that has no instant: only happenings, spans, dates, all, any and readings have",
      withNorm("returnInTime", {
        terms: choose("week", {
          a: { starts: { on: { event: "BookLent" } } },
          b: { starts: { once: not(happened("BookLent")) } },
        }),
      }),
    ],
    [
      "eachWithoutEvent",
      "norms.remindReader",
      "it is for each one of several and starts by time alone: let an event start it",
      withNorm("remindReader", {
        each: { of: { event: "BookLent" }, field: "readers", as: "reader" },
        terms: { starts: { once: happened("BookLent") } },
      }),
    ],
    [
      "badDate",
      "transitions.renew",
      '"2026-02-30" is not a date: February 2026 has 28 days',
      inGuard({ when: any(not({ is: "reached", date: "2026-02-30" }), happened("BookLent")) })[0],
    ],
    [
      "badDate",
      "transitions.renew",
      '"8 April 2026" is not a date: a date is written YYYY-MM-DD, for example 2024-10-23',
      withTransition("renew", { reasons: [{ when: { is: "reached", date: "8 April 2026" }, ...otherwise }] }),
    ],
    [
      "badDate",
      "norms.remindReader",
      '"2026-13-01" is not a date: the months go from 01 to 12',
      withNorm("remindReader", {
        terms: { starts: { once: all(happened("BookLent"), { is: "reached", date: "2026-13-01" }) } },
      }),
    ],
    [
      "badDate",
      "norms.remindReader",
      '"2026-04-31" is not a date: April 2026 has 30 days',
      withNorm("remindReader", {
        sources: [{ source: "law", cites: ["act"], starts: { is: "reached", date: "2026-04-31" } }],
      }),
    ],
    [
      "unknownEvent",
      "norms.returnInTime",
      'there is no event "BookFound"',
      withNorm("returnInTime", {
        terms: { starts: { on: { event: "BookLent" } }, due: { within: weeks(1), since: happening("BookFound") } },
      }),
    ],
    [
      "unknownEvent",
      "norms.returnInTime",
      'there is no event "BookFound"',
      withNorm("returnInTime", {
        terms: {
          starts: { on: { event: "BookLent" } },
          due: { within: weeks(1), since: happening("BookRenewed", { undoneBy: [{ event: "BookFound" }] }) },
        },
      }),
    ],
    [
      "untimelyStart",
      "norms.returnInTime",
      "it starts on a condition that has no instant: only happenings, spans, dates, all, any and readings have",
      withNorm("returnInTime", {
        sources: [{ source: "law", cites: ["act"], starts: { is: "in", states: ["Lent"] } }],
      }),
    ],
    ["uncited", "transitions.lend", "it cites no clause", withTransition("lend", { cites: [] })],
    ["uncited", "norms.renewLoan", "it cites no clause", withNorm("renewLoan", { cites: [] })],
    ["duplicate", "lend", 'two rules are called "lend"', withTransition("remind", { id: "lend" })],
    [
      "unhandled",
      "states.Lent",
      "ReminderSent is neither handled nor refused with a reason",
      { ...loan, transitions: loan.transitions.filter(({ id }) => id !== "remind") },
    ],
    [
      "unhandled",
      "states.Back",
      "BookReturned is neither handled nor refused with a reason",
      {
        ...loan,
        refusals: loan.refusals.map((each) => ({
          ...each,
          states: each.states.filter(
            (state) => state !== "Back" || each.events.length !== 1 || each.events[0] !== "BookReturned",
          ),
        })),
      },
    ],
  ])("%s at %s: %s", (fault, at, message, machine) => {
    expect(found(machine)).toEqual([[fault, at, message]])
  })

  it("duplicate: norms and transitions share one set of names", () => {
    expect(
      found({
        ...loan,
        norms: loan.norms.map((each) => (each.id === "remindReader" ? { ...each, id: "lose" } : each)),
      }),
    ).toEqual([["duplicate", "lose", 'two rules are called "lose"']])
  })

  it("unreachable: no chain of transitions from the start leads there", () => {
    const cut = withTransition("lend", { to: "Shelved" })
    expect(found(cut)).toEqual(
      ["Lent", "Lost", "Back"].map((state) => ["unreachable", `states.${state}`, "no transition leads to it"]),
    )
  })

  it("unreachable: not where one of the states from which a transition leads is reached", () => {
    const cut = withTransition("lose", { to: "Lent" })
    const both: Transition = {
      id: "return",
      from: ["Lost", "Lent"],
      on: { event: "BookReturned" },
      to: "Back",
      reopens: true,
      cites: ["loan.end"],
    }
    const others = cut.transitions.filter(({ id }) => id !== "return" && id !== "find")
    expect(found({ ...cut, transitions: [...others, both] })).toEqual([
      ["unreachable", "states.Lost", "no transition leads to it"],
    ])
  })

  it("unreachable: a state that only itself leads to", () => {
    const island: Transition = {
      id: "stay",
      from: ["Sold"],
      on: { event: "BookLent" },
      to: "Sold",
      cites: ["loan.start"],
    }
    const events = Object.keys(loan.events)
    const machine: Machine = {
      ...loan,
      states: { ...loan.states, Sold: { says: "the book is sold" } },
      transitions: [...loan.transitions, island],
      refusals: [...loan.refusals, { states: ["Sold"], events, code: "Sold", because: "the book is sold" }],
    }
    expect(found(machine)).toEqual([["unreachable", "states.Sold", "no transition leads to it"]])
  })

  it("leavesFinal: names every final state that is left, and no other", () => {
    const [first] = faultsOfMachine(withTransition("remind", { from: ["Lent", "Lost", "Back"] }))
    expect(first).toEqual({
      fault: "leavesFinal",
      at: "transitions.remind",
      message: "Lost and Back are final, and this is no reopening",
    })
  })
})

describe("several faults", () => {
  it("are all told: in the start, the names, the transitions, the norms, the refusals, then what is not reached or not handled", () => {
    const machine: Machine = {
      ...withNorm("returnInTime", { party: "friend", cites: [] }),
      initial: "Sold",
      refusals: [{ states: ["Sold"], events: ["BookLent"], code: "Sold", because: "the book is sold" }],
      transitions: [{ id: "lend", from: ["Sold"], on: { event: "BookSold" }, cites: [] }],
      states: { Lent: { says: "the reader has the book" } },
      events: { BookLent: { says: "the book is lent", by: "library" } },
      norms: [],
    }
    expect(found(machine)).toEqual([
      ["unknownState", "initial", 'there is no state "Sold"'],
      ["unknownState", "transitions.lend", 'there is no state "Sold"'],
      ["unknownEvent", "transitions.lend", 'there is no event "BookSold"'],
      ["uncited", "transitions.lend", "it cites no clause"],
      ["unknownState", "refusals.0", 'there is no state "Sold"'],
      ["unreachable", "states.Lent", "no transition leads to it"],
      ["unhandled", "states.Lent", "BookLent is neither handled nor refused with a reason"],
    ])
  })
})
