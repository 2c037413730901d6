import { describe, expect, it } from "vitest"
import { any, type Condition, type Rules } from "../../../src/machine/index.ts"
import { type Demand, raised } from "../../../src/verify/explore/demand.ts"
import { explorerOf } from "../../../src/verify/explore/explore.ts"
import { exploredBy } from "../../../src/verify/explore/visits.ts"
import { at } from "../../machine/turnstile.ts"
import { fourHours, parcel, parcelRules, tenDays, withNorm, withTransition } from "./parcel.ts"
import { lines, verdictOf } from "./verdicts.ts"

/** A Monday in June, ten in the morning. */
const starts = Float64Array.of(at("06-01T10:00"))

const judge = (demand: Demand, rules: Rules = parcelRules()) =>
  verdictOf(explorerOf(rules.machine, [demand], { starts }).judge(rules, demand))

const holds = (demand: Demand, rules?: Rules) => judge(demand, rules).holds

const backAndOpen: Condition = {
  is: "all",
  of: [
    { is: "in", states: ["Back"] },
    { is: "norm", norm: "collect", status: "open" },
  ],
}
const notLateWithoutBreach: Condition = { is: "norm", norm: "notify", status: "breached" }

describe("never: a condition holds in no situation that can come about", () => {
  const demand: Demand = { kind: "never", condition: backAndOpen }

  it("is met where no events and no waiting bring the situation about", () => {
    expect(judge(demand).holds).toBe(true)
  })

  it("is broken by the fewest events that bring it about, at the first instant at which they can", () => {
    expect(lines(judge(demand, parcelRules(withNorm("collect", { until: [] }))))).toEqual([
      "2026-06-01T10:00:00.000+01:00 ParcelArrived",
      "2026-06-12T00:00:00.000+01:00 SentBack",
      "2026-06-12T00:00:00.000+01:00 looked at",
    ])
  })

  it("is broken a millisecond after a duty is due, and not before", () => {
    expect(lines(judge({ kind: "never", condition: notLateWithoutBreach }))).toEqual([
      "2026-06-01T10:00:00.000+01:00 ParcelArrived",
      "2026-06-01T14:00:00.001+01:00 looked at",
    ])
  })

  it("sees what transitions ask to be raised", () => {
    const unraised: Demand = {
      kind: "never",
      condition: {
        is: "all",
        of: [
          { is: "in", states: ["Back"] },
          { is: "not", of: { is: "happened", what: raised("Return") } },
        ],
      },
    }
    expect(holds(unraised)).toBe(true)
    expect(holds(unraised, parcelRules(withTransition("sendBack", { emits: [] })))).toBe(false)
  })
})

describe("onlyAfter: an event is taken only where a condition held just before it", () => {
  const demand: Demand = { kind: "onlyAfter", event: { event: "SentBack" }, condition: tenDays }

  it("is met where the guard says so", () => {
    expect(holds(demand)).toBe(true)
  })

  it("is broken by a guard that holds a millisecond after the time of a notice is over", () => {
    expect(lines(judge(demand, parcelRules(withTransition("sendBack", { when: any(tenDays, fourHours) }))))).toEqual([
      "2026-06-01T10:00:00.000+01:00 ParcelArrived",
      "2026-06-01T14:00:00.001+01:00 SentBack",
      "2026-06-01T14:00:00.001+01:00 looked at",
    ])
  })

  it("holds a guard against the event at hand", () => {
    const proof: Demand = {
      kind: "onlyAfter",
      event: { event: "Collected" },
      condition: { is: "event", tests: [{ field: "proof", is: "equal", to: true }] },
    }
    expect(holds(proof)).toBe(true)
    expect(holds(proof, parcelRules(withTransition("collect", { on: { event: "Collected" } })))).toBe(false)
  })
})

describe("keeps: a norm stands as it does until one of some events, or time", () => {
  const open: Demand = {
    kind: "keeps",
    norm: "collect",
    status: "open",
    unless: [{ event: "Collected" }, { event: "SentBack" }],
    time: false,
  }
  const pending: Demand = {
    kind: "keeps",
    norm: "notify",
    status: "pending",
    unless: [{ event: "NoticeSent" }, { event: "Collected" }],
    time: false,
  }

  it("is met where only those take it away", () => {
    expect(holds(open)).toBe(true)
  })

  it("is broken by an event that is not among them", () => {
    expect(lines(judge(pending))).toEqual([
      "2026-06-01T10:00:00.000+01:00 ParcelArrived",
      "2026-06-12T00:00:00.000+01:00 SentBack",
      "2026-06-12T00:00:00.000+01:00 looked at",
    ])
  })

  it("is broken by time where a right lapses, unless time is allowed to", () => {
    const lapsing = parcelRules(
      withNorm("collect", {
        terms: {
          starts: { once: { is: "happened", what: { event: "ParcelArrived" } } },
          due: { within: { unit: "days", n: 3 } },
        },
      }),
    )
    expect(lines(judge(open, lapsing))).toEqual([
      "2026-06-01T10:00:00.000+01:00 ParcelArrived",
      "2026-06-05T00:00:00.000+01:00 looked at",
    ])
    expect(holds({ ...open, time: true }, lapsing)).toBe(true)
  })
})

describe("reachable: a final state can be reached from wherever one is", () => {
  it("is met by events and by waiting", () => {
    expect(holds({ kind: "reachable" })).toBe(true)
  })

  it("is broken where every way out is shut, by the shortest way in", () => {
    const shut = { ...withTransition("collect", { to: "Held" }), ...withTransition("sendBack", {}) }
    const neither = {
      transitions: parcel.transitions.filter(({ id }) => id !== "collect" && id !== "sendBack"),
    }
    expect(holds({ kind: "reachable" }, parcelRules(shut))).toBe(true)
    expect(lines(judge({ kind: "reachable" }, parcelRules(neither)))).toEqual([
      "2026-06-01T10:00:00.000+01:00 looked at",
    ])
  })
})

describe("answered: every event is taken, or refused for a reason", () => {
  it("is met where each refusal has a code and a sentence", () => {
    expect(holds({ kind: "answered" })).toBe(true)
  })

  it("is broken by an event of which nothing is said in a state", () => {
    expect(lines(judge({ kind: "answered" }, parcelRules({ refusals: parcel.refusals.slice(0, -1) })))).toEqual([
      "2026-06-01T10:00:00.000+01:00 ParcelArrived",
      "2026-06-01T11:00:00.000+01:00 Collected",
      "2026-06-01T12:00:00.000+01:00 ParcelArrived",
      "2026-06-01T12:00:00.000+01:00 looked at",
    ])
  })

  it("is broken by a reason without a sentence", () => {
    const [first, ...others] = parcel.refusals
    if (first === undefined) throw new Error("the office refuses something")
    expect(holds({ kind: "answered" }, parcelRules({ refusals: [{ ...first, because: " " }, ...others] }))).toBe(false)
  })

  it("is broken by two transitions that lead to different states", () => {
    const twice = { id: "lose", from: ["Held"], on: { event: "NoticeSent" }, to: "Gone", cites: ["office.loss"] }
    expect(lines(judge({ kind: "answered" }, parcelRules({ transitions: [...parcel.transitions, twice] })))).toEqual([
      "2026-06-01T10:00:00.000+01:00 ParcelArrived",
      "2026-06-01T11:00:00.000+01:00 NoticeSent",
      "2026-06-01T11:00:00.000+01:00 looked at",
    ])
  })
})

describe("what was seen", () => {
  it("is every situation, step and wait of the machine where all of it is asked about", () => {
    // No parcel; held, and held for ten days; collected, and ten days over since; sent back.
    expect(exploredBy(judge({ kind: "answered" }).visits)).toEqual({ states: 6, transitions: 9, depth: 3, starts: 1 })
  })

  it("is an outline where a question asks about a part: what it leaves out may be either way", () => {
    // No parcel, held, collected, sent back: whether ten days are over is left open.
    expect(exploredBy(judge({ kind: "never", condition: backAndOpen }).visits)).toEqual({
      states: 4,
      transitions: 5,
      depth: 2,
      starts: 1,
    })
  })

  it("is the whole where the outline has a breach of its own, which the machine has not", () => {
    const demand: Demand = { kind: "onlyAfter", event: { event: "Recalled" }, condition: tenDays }
    const { holds, visits } = judge(demand)
    expect([holds, exploredBy(visits)]).toEqual([true, { states: 6, transitions: 9, depth: 3, starts: 1 }])
  })
})

describe("a budget", () => {
  it("that does not suffice is said, never passed over", () => {
    const demand: Demand = { kind: "answered" }
    expect(explorerOf(parcel, [demand], { starts, budget: 3 }).judge(parcelRules(), demand)).toEqual({
      _tag: "BudgetExceeded",
      code: "BudgetExceeded",
      message: "more than 3 situations: give a larger budget, or ask about fewer norms at once",
    })
  })
})
