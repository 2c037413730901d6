/** Guards told reading by reading, on an invented lift: what is given under a reading is not asked. */
import { describe, expect, it } from "vitest"
import { all, any, type Condition, type Machine, not } from "../../src/index.ts"
import { sayGuard } from "../../src/publish/guard-words.ts"

const lift: Machine = {
  id: "Lift",
  says: "A lift.",
  parties: { porter: "the porter" },
  initial: "Down",
  states: { Down: { says: "It is down." }, Up: { says: "It is up.", final: true } },
  events: { Called: { says: "the lift is called", by: "porter" }, Jammed: { says: "the lift jams", by: "porter" } },
  transitions: [],
  refusals: [],
  norms: [],
}
const given = (value: boolean): Condition => ({ is: "given", value, because: "it is read so" })
const reading = (id: string, among: Readonly<Record<string, Condition>>): Condition => ({
  is: "reading",
  reading: id,
  among,
})
const called: Condition = { is: "happened", what: { event: "Called" } }
const jammed: Condition = { is: "happened", what: { event: "Jammed" } }
const open = reading("door", { open: given(true), shut: given(false) })
const said = (guard: Condition) => sayGuard(lift, guard)

describe("a guard in words", () => {
  it("is what it asks, where no reading bears on it", () => {
    expect(said(all(called, not(jammed)))).toEqual(["if the lift is called and (it is not so that the lift jams)"])
  })

  it("is the reading alone, where that settles it", () => {
    expect(said(open)).toEqual(["under door=open"])
    expect(said(not(open))).toEqual(["under door=shut"])
  })

  it("asks under each alternative what is left to ask there", () => {
    expect(said(all(called, open))).toEqual(["under door=open, if the lift is called"])
    expect(said(any(called, open))).toEqual(["under door=open", "under door=shut, if the lift is called"])
    expect(said(not(all(called, open)))).toEqual([
      "under door=open, if it is not so that the lift is called",
      "under door=shut",
    ])
  })

  it("is told once where it is the same under every alternative", () => {
    expect(said(all(called, reading("door", { open: jammed, shut: jammed })))).toEqual([
      "if the lift is called and the lift jams",
    ])
    expect(said(reading("door", { open: given(true), shut: given(true) }))).toEqual([""])
  })

  it("goes through every combination of several readings", () => {
    const wide = reading("width", { wide: given(true), narrow: called })
    expect(said(all(open, wide))).toEqual([
      "under door=open and width=wide",
      "under door=open and width=narrow, if the lift is called",
    ])
  })

  it("is nothing where it never holds, and asks nothing where it always does", () => {
    expect(said(all(called, given(false)))).toEqual([])
    expect(said(any())).toEqual([])
    expect(said(all())).toEqual([""])
    expect(said(any(called, given(true)))).toEqual([""])
  })
})
