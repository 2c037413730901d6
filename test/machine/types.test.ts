import { describe, expect, expectTypeOf, it } from "vitest"
import type { Happening, Machine, Norm, Pattern, RefusalRule, Transition } from "../../src/machine/index.ts"
import { noneOf, notBefore, present, upTo, wordsOf } from "../../src/machine/index.ts"
import type { TurnstileEvent, TurnstileState } from "./turnstile.ts"
import { turnstile, words } from "./turnstile.ts"

// Each `@ts-expect-error` fails the compilation of the tests where the line under it compiles.
const { from, on, first, last, eventIs, inState, refuse, party } = words

describe("the words of a machine", () => {
  it("take its own states, events, fields, literals, clauses and parties", () => {
    expectTypeOf(on("CoinPut", { value: 1, payer: { child: true } })).toEqualTypeOf<Pattern>()
    expectTypeOf(last("Pushed", { hard: [true, false] })).toEqualTypeOf<Happening>()
    expectTypeOf(from("Locked").on("CoinPut").to("Unlocked").cites("notice.entry")).toEqualTypeOf<Transition>()
    expectTypeOf(refuse("CoinPut").in("Jammed").because("Stuck", "it is stuck")).toEqualTypeOf<RefusalRule>()
    expectTypeOf(party("visitor").may("enter", []).cites("notice.entry")).toEqualTypeOf<Omit<Norm, "id">>()
    expectTypeOf(turnstile).toEqualTypeOf<Machine<TurnstileState, TurnstileEvent["type"]>>()
  })

  it("do not know another state", () => {
    // @ts-expect-error there is no such state
    from("Open")
    // @ts-expect-error there is no such state beside one that is there
    from("Locked", "Open")
    // @ts-expect-error there is no such state to go to
    from("Locked").on("CoinPut").to("Open")
    // @ts-expect-error a state keeps its capitals
    inState("locked")
    // @ts-expect-error there is no such state to refuse in
    refuse("CoinPut").in("Open")
  })

  it("do not know another event", () => {
    // @ts-expect-error there is no such event
    on("Kicked")
    // @ts-expect-error there is no such event to have happened first
    first("Kicked")
    // @ts-expect-error there is no such event to have happened last
    last("Kicked")
    // @ts-expect-error there is no such event to ask about
    eventIs("Kicked", {})
    // @ts-expect-error there is no such event to leave a state on
    from("Locked").on("Kicked")
    // @ts-expect-error there is no such event to refuse
    refuse("Kicked")
    // @ts-expect-error there is no such event to start a norm
    party("visitor").must("pay", []).of("Kicked")
  })

  it("do not know another field, not even one of another event", () => {
    // @ts-expect-error there is no such field
    on("CoinPut", { size: 1 })
    // @ts-expect-error the field is that of another event
    on("Pushed", { value: 1 })
    // @ts-expect-error the event of this type has no fields but those of every event
    eventIs("Removed", { hard: true })
    // @ts-expect-error the field of the other event cannot tell these refusals apart
    refuse("Removed", "PutBack").where({ hard: true })
    // @ts-expect-error no event names its due instant in such a field
    party("attendant").must("test", []).by("doneBy")
    // @ts-expect-error there is no such field to compare with
    on("Repaired", { testBy: notBefore("doneBy") })
  })

  it("do not know another field inside a field", () => {
    // @ts-expect-error there is no such field inside
    on("CoinPut", { payer: { age: 12 } })
    // @ts-expect-error a field with fields inside is not a word
    on("CoinPut", { payer: "child" })
    // @ts-expect-error a field inside is not written with a dot
    on("CoinPut", { "payer.child": true })
  })

  it("do not know a value that a field cannot have", () => {
    // @ts-expect-error there are no such coins
    on("CoinPut", { value: 5 })
    // @ts-expect-error there are no such coins beside one that there is
    on("CoinPut", { value: [1, 5] })
    // @ts-expect-error the field is true or false
    on("Pushed", { hard: "yes" })
    // @ts-expect-error the field inside is true or false
    on("CoinPut", { payer: { child: present.is } })
    // @ts-expect-error there are no such coins to leave out
    on("CoinPut", { value: noneOf(5) })
    // @ts-expect-error what is no number has no greatest one
    on("Pushed", { hard: upTo(1) })
    // @ts-expect-error one type of event is asked about, not another
    on("CoinPut", { type: "Pushed" })
  })

  it("do not know another clause", () => {
    // @ts-expect-error there is no such clause
    from("Locked").on("CoinPut").cites("notice.exit")
    // @ts-expect-error there is no such clause to refuse by
    refuse("CoinPut").in("Jammed").because("Stuck", "it is stuck", "notice.exit")
    // @ts-expect-error there is no such clause for a norm
    party("visitor").must("pay", []).cites("notice.exit")
  })

  it("do not know another party", () => {
    // @ts-expect-error there is no such party
    party("guard")
    // @ts-expect-error there is no such party to give notice to
    from("Locked").on("CoinPut").emits({ notice: "a green light", to: "guard" })
  })

  it("do not let a machine leave a state, an event or a party out, or give an event to nobody", () => {
    const tiny = wordsOf<"On" | "Off", { type: "Pressed"; id: string; at: never }, "c", "user">()
    const whole = {
      says: "a switch",
      parties: { user: "the user" },
      initial: "Off",
      states: { On: { says: "it is on" }, Off: { says: "it is off" } },
      events: { Pressed: { says: "it is pressed", by: "user" } },
      transitions: [],
      refusals: [],
      norms: {},
    } as const
    expect(tiny.procedure("switch", whole).initial).toBe("Off")
    // @ts-expect-error the state On is missing
    tiny.procedure("switch", { ...whole, states: { Off: { says: "it is off" } } })
    // @ts-expect-error the event is missing
    tiny.procedure("switch", { ...whole, events: {} })
    // @ts-expect-error the event is the act of a party that there is not
    tiny.procedure("switch", { ...whole, events: { Pressed: { says: "it is pressed", by: "cat" } } })
    // @ts-expect-error the party is missing
    tiny.procedure("switch", { ...whole, parties: {} })
    // @ts-expect-error it cannot start in a state that it has not
    tiny.procedure("switch", { ...whole, initial: "Broken" })
  })
})
