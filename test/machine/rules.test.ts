import { describe, expect, it } from "vitest"
import { absent, atMost, choose, noneOf, notBefore, present, upTo } from "../../src/machine/index.ts"
import { hours } from "../../src/time/index.ts"
import { words } from "./turnstile.ts"

const { on, first, last, since, naming, happened, elapsed, reached, inState, eventIs, from, refuse, party } = words

describe("the words for events", () => {
  it("on: an event's type, and its tests only where there are any given", () => {
    expect(on("CoinPut")).toStrictEqual({ event: "CoinPut" })
    expect(on("CoinPut", { value: 2 })).toStrictEqual({
      event: "CoinPut",
      where: [{ field: "value", is: "equal", to: 2 }],
    })
    expect(on("CoinPut", {})).toStrictEqual({ event: "CoinPut", where: [] })
  })

  it("turn values, lists, presence, comparisons and fields inside into tests, in the order written", () => {
    expect(on("CoinPut", { value: [1, 2], payer: { child: true, name: present } }).where).toStrictEqual([
      { field: "value", is: "oneOf", to: [1, 2] },
      { field: "payer.child", is: "equal", to: true },
      { field: "payer.name", is: "present" },
    ])
    expect(on("CoinPut", { value: noneOf(2), payer: { name: noneOf("Ann", "Bob") } }).where).toStrictEqual([
      { field: "value", is: "noneOf", to: [2] },
      { field: "payer.name", is: "noneOf", to: ["Ann", "Bob"] },
    ])
    expect(on("CoinPut", { value: upTo(1) }).where).toStrictEqual([{ field: "value", is: "upTo", to: 1 }])
    expect(on("CoinPut", { payer: absent }).where).toStrictEqual([{ field: "payer", is: "absent" }])
    expect(on("Repaired", { testBy: notBefore("at") }).where).toStrictEqual([
      { field: "testBy", is: "notBefore", to: "at" },
    ])
    expect(on("CoinPut", { value: atMost("payer.coins") }).where).toStrictEqual([
      { field: "value", is: "atMost", to: "payer.coins" },
    ])
  })

  it("first and last: a happening; since: what undoes it", () => {
    expect(first("Pushed", { hard: true })).toStrictEqual(on("Pushed", { hard: true }))
    expect(last("Pushed")).toStrictEqual({ event: "Pushed", which: "last" })
    expect(since(last("Pushed"), on("Repaired"), on("Removed"))).toStrictEqual({
      event: "Pushed",
      which: "last",
      undoneBy: [{ event: "Repaired" }, { event: "Removed" }],
    })
  })
})

describe("the words for names", () => {
  it("naming: the events of a type and the field in which they give names", () => {
    expect(naming("CoinPut", "payer", { value: 1 })).toStrictEqual({
      event: "CoinPut",
      where: [{ field: "value", is: "equal", to: 1 }],
      field: "payer",
    })
  })
})

describe("the words for conditions", () => {
  it("happened, elapsed, reached, inState and eventIs are their plain conditions", () => {
    expect(happened(first("Pushed"))).toStrictEqual({ is: "happened", what: { event: "Pushed" } })
    expect(elapsed(hours(2), first("Pushed"), "opening")).toStrictEqual({
      is: "elapsed",
      span: { unit: "hours", n: 2 },
      since: { event: "Pushed" },
      edge: "opening",
    })
    expect(reached("2026-04-08")).toStrictEqual({ is: "reached", date: "2026-04-08" })
    expect(inState("Locked", "Jammed")).toStrictEqual({ is: "in", states: ["Locked", "Jammed"] })
    expect(eventIs("Pushed", { hard: false })).toStrictEqual({
      is: "event",
      tests: [{ field: "hard", is: "equal", to: false }],
    })
  })
})

describe("the words for transitions", () => {
  it("from, on and cites alone keep the state and name the transition by states and event", () => {
    expect(from("Locked", "Jammed").on("Pushed").cites("notice.care")).toStrictEqual({
      id: "Locked|Jammed Pushed",
      from: ["Locked", "Jammed"],
      on: { event: "Pushed" },
      cites: ["notice.care"],
    })
  })

  it("to adds the state to go to, and to the name", () => {
    expect(from("Locked").on("CoinPut").to("Unlocked").cites()).toStrictEqual({
      id: "Locked CoinPut -> Unlocked",
      from: ["Locked"],
      on: { event: "CoinPut" },
      to: "Unlocked",
      cites: [],
    })
  })

  it("tests stand in the name by their values, or by their kind where they have none", () => {
    expect(from("Locked").on("CoinPut", { value: 1, payer: present }).cites().id).toBe("Locked CoinPut(1, present)")
    expect(
      from("Locked")
        .on("CoinPut", { value: [1, 2] })
        .cites().id,
    ).toBe("Locked CoinPut(1,2)")
    expect(
      from("Locked")
        .on("CoinPut", { value: noneOf(1, 2) })
        .cites().id,
    ).toBe("Locked CoinPut(not 1,2)")
    expect(
      from("Locked")
        .on("CoinPut", { value: upTo(1) })
        .cites().id,
    ).toBe("Locked CoinPut(up to 1)")
  })

  it("when, reopens and emits add the guard with its reason, the reopening and what is to be carried out", () => {
    const guard = inState("Dismantled")
    const written = from("Dismantled")
      .on("PutBack")
      .when(guard, { code: "No", because: "it is not so" })
      .to("Locked")
      .reopens()
      .emits({ notice: "a key", to: "attendant" }, { raise: "inspection", because: "it was away" })
      .cites("notice.removal", "notice.care")
    expect(written).toStrictEqual({
      id: "Dismantled PutBack -> Locked",
      from: ["Dismantled"],
      on: { event: "PutBack" },
      when: { is: "in", states: ["Dismantled"] },
      otherwise: { code: "No", because: "it is not so" },
      to: "Locked",
      reopens: true,
      emits: [
        { notice: "a key", to: "attendant" },
        { raise: "inspection", because: "it was away" },
      ],
      cites: ["notice.removal", "notice.care"],
    })
  })

  it("when may give closer reasons for some cases in which the guard does not hold", () => {
    const otherwise = { code: "No", because: "it is not so" }
    const closer = { when: inState("Jammed"), code: "Stuck", because: "it is stuck" }
    expect(from("Locked").on("Pushed").when(inState("Unlocked"), otherwise, closer).cites()).toStrictEqual({
      id: "Locked Pushed",
      from: ["Locked"],
      on: { event: "Pushed" },
      when: { is: "in", states: ["Unlocked"] },
      otherwise,
      reasons: [closer],
      cites: [],
    })
  })

  it("a draft is not changed by what is written on from it", () => {
    const draft = from("Locked").on("CoinPut")
    const [one, other] = [draft.to("Unlocked").cites("notice.entry"), draft.to("Jammed").cites("notice.care")]
    expect([one.id, other.id, draft.cites().id]).toEqual([
      "Locked CoinPut -> Unlocked",
      "Locked CoinPut -> Jammed",
      "Locked CoinPut",
    ])
  })
})

describe("the words for refusals", () => {
  it("name states, events, a code, a sentence and clauses, and tests only where there are any", () => {
    expect(refuse("CoinPut", "Pushed").in("Jammed").because("Stuck", "it is stuck")).toStrictEqual({
      states: ["Jammed"],
      events: ["CoinPut", "Pushed"],
      code: "Stuck",
      because: "it is stuck",
      cites: [],
    })
    expect(
      refuse("CoinPut").where({ value: 2 }).in("Locked").because("Half", "half is enough", "notice.entry"),
    ).toStrictEqual({
      states: ["Locked"],
      events: ["CoinPut"],
      where: [{ field: "value", is: "equal", to: 2 }],
      code: "Half",
      because: "half is enough",
      cites: ["notice.entry"],
    })
  })
})

describe("the words for norms", () => {
  it("must, aims and may: a party, a force, what is to be done and by which events; of: what starts it", () => {
    expect(
      party("attendant")
        .must("repair the arm", [on("Repaired")])
        .of("Pushed", { hard: true })
        .cites("notice.care"),
    ).toStrictEqual({
      party: "attendant",
      force: "must",
      says: "repair the arm",
      does: [{ event: "Repaired" }],
      terms: { starts: { on: { event: "Pushed", where: [{ field: "hard", is: "equal", to: true }] } } },
      until: [],
      restoredBy: [],
      cites: ["notice.care"],
    })
    const force = choose("firm", { firm: "must" as const, soft: "aims" as const })
    expect(party("visitor").aims(force, "pay", []).of("Pushed").cites().force).toEqual(force)
    expect(party("visitor").may("enter", []).of("CoinPut").cites().force).toBe("may")
  })

  it("within, by and starts give the terms, in whichever order they are written", () => {
    const norm = party("attendant").must("test the arm", [])
    const within = { starts: { on: { event: "Repaired" } }, due: { within: { unit: "hours", n: 2 } } }
    expect(norm.of("Repaired").within(hours(2)).cites().terms).toStrictEqual(within)
    expect(norm.within(hours(2)).of("Repaired").cites().terms).toStrictEqual(within)
    expect(norm.of("Repaired").by("testBy").cites().terms).toStrictEqual({
      starts: { on: { event: "Repaired" } },
      due: { at: "testBy" },
    })
    const once = { once: happened(first("Pushed")) }
    expect(norm.starts(once).cites().terms).toStrictEqual({ starts: once })
  })

  it("terms takes them whole, one for each reading where they differ", () => {
    const terms = choose("side", {
      left: { starts: { on: on("Pushed") } },
      right: { starts: { on: on("Removed") }, due: { atOnce: true as const } },
    })
    expect(party("attendant").must("look", []).terms(terms).cites().terms).toStrictEqual(terms)
  })

  it("each: for whom it is carried out, one by one", () => {
    const each = { of: last("CoinPut"), field: "payers", as: "payer" }
    expect(party("attendant").must("greet", []).of("CoinPut").each(each).cites().each).toStrictEqual(each)
  })

  it("unless, recurring, replacing and onBreach add what ends and restores it, and how it goes on", () => {
    expect(
      party("attendant")
        .must("sweep", [])
        .of("Pushed")
        .unless([on("Removed")], [on("PutBack")])
        .recurring()
        .replacing()
        .onBreach("dust gathers")
        .cites("notice.care"),
    ).toStrictEqual({
      party: "attendant",
      force: "must",
      says: "sweep",
      does: [],
      terms: { starts: { on: { event: "Pushed" } } },
      until: [{ event: "Removed" }],
      restoredBy: [{ event: "PutBack" }],
      recurs: true,
      replaces: true,
      onBreach: "dust gathers",
      cites: ["notice.care"],
    })
  })
})
