import { describe, expect, it } from "vitest"
import {
  fieldOf,
  type Happening,
  happenedIn,
  matches,
  matchesAny,
  namesIn,
  type Pattern,
  passes,
  type Test,
} from "../../src/machine/happening.ts"
import { loanEvent } from "./loan.ts"

const lent = loanEvent("BookLent", "2025-03-04T11:00Z", {
  kind: "map",
  pages: 12,
  returnBy: 1_800_000_000_000,
  reader: { adult: true, name: undefined, card: { number: 7 } },
})

describe("the value of a field", () => {
  it.each<[string, unknown]>([
    ["kind", "map"],
    ["reader.adult", true],
    ["reader.card.number", 7],
    ["reader.card", { number: 7 }],
    ["reader.name", undefined],
    ["reader.age", undefined],
    ["kind.length", undefined],
    ["pages.number", undefined],
    ["", undefined],
    ["reader.", undefined],
  ])("%s is %j", (field, value) => {
    expect(fieldOf(lent, field)).toEqual(value)
  })

  it("is undefined inside null", () => {
    expect(fieldOf({ reader: null }, "reader.adult")).toBeUndefined()
  })

  it("is the event's own, never inherited", () => {
    for (const field of ["__proto__", "constructor", "toString", "reader.__proto__", "reader.constructor.name"])
      expect(fieldOf(lent, field)).toBeUndefined()
    expect(fieldOf(Object.create({ kind: "map" }), "kind")).toBeUndefined()
  })

  it("is an own field that is called __proto__, as JSON may hold one", () => {
    expect(fieldOf(JSON.parse('{"__proto__":{"adult":true}}'), "__proto__.adult")).toBe(true)
  })
})

describe("a test on a field", () => {
  it.each<[Test, boolean]>([
    [{ field: "kind", is: "equal", to: "map" }, true],
    [{ field: "kind", is: "equal", to: "novel" }, false],
    [{ field: "pages", is: "equal", to: 12 }, true],
    [{ field: "pages", is: "equal", to: "12" }, false],
    [{ field: "reader.adult", is: "equal", to: true }, true],
    [{ field: "reader.adult", is: "equal", to: "true" }, false],
    [{ field: "kind", is: "oneOf", to: ["novel", "map"] }, true],
    [{ field: "kind", is: "oneOf", to: ["novel", "score"] }, false],
    [{ field: "kind", is: "oneOf", to: [] }, false],
    [{ field: "shelf", is: "oneOf", to: ["map"] }, false],
    [{ field: "kind", is: "noneOf", to: ["novel", "score"] }, true],
    [{ field: "kind", is: "noneOf", to: ["novel", "map"] }, false],
    [{ field: "kind", is: "noneOf", to: [] }, true],
    [{ field: "shelf", is: "noneOf", to: ["map"] }, true],
    [{ field: "pages", is: "noneOf", to: ["12"] }, true],
    [{ field: "reader.adult", is: "noneOf", to: [true] }, false],
    [{ field: "constructor", is: "noneOf", to: ["map"] }, true],
    [{ field: "pages", is: "upTo", to: 12 }, true],
    [{ field: "pages", is: "upTo", to: 11.5 }, false],
    [{ field: "reader.card.number", is: "upTo", to: 7 }, true],
    [{ field: "reader.card.number", is: "upTo", to: 6 }, false],
    [{ field: "kind", is: "upTo", to: 12 }, false],
    [{ field: "shelf", is: "upTo", to: 12 }, false],
    [{ field: "kind", is: "present" }, true],
    [{ field: "reader.card", is: "present" }, true],
    [{ field: "shelf", is: "present" }, false],
    [{ field: "reader.name", is: "present" }, false],
    [{ field: "shelf", is: "absent" }, true],
    [{ field: "reader.name", is: "absent" }, true],
    [{ field: "kind", is: "absent" }, false],
    [{ field: "__proto__", is: "present" }, false],
    [{ field: "constructor", is: "absent" }, true],
    [{ field: "returnBy", is: "notBefore", to: "at" }, true],
    [{ field: "at", is: "notBefore", to: "at" }, true],
    [{ field: "at", is: "notBefore", to: "returnBy" }, false],
    [{ field: "kind", is: "notBefore", to: "kind" }, false],
    [{ field: "shelf", is: "notBefore", to: "at" }, false],
    [{ field: "at", is: "notBefore", to: "shelf" }, false],
    [{ field: "at", is: "atMost", to: "returnBy" }, true],
    [{ field: "pages", is: "atMost", to: "pages" }, true],
    [{ field: "returnBy", is: "atMost", to: "at" }, false],
    [{ field: "kind", is: "atMost", to: "kind" }, false],
    [{ field: "pages", is: "atMost", to: "shelf" }, false],
  ])("%j: %j", (test, passed) => {
    expect(passes(lent, test)).toBe(passed)
  })
})

describe("a pattern", () => {
  it("is of one type of event", () => {
    expect(matches(lent, { event: "BookLent" })).toBe(true)
    expect(matches(lent, { event: "BookLent", where: [] })).toBe(true)
    expect(matches(lent, { event: "BookLost" })).toBe(false)
  })

  it("asks for every test to pass", () => {
    const map: Test = { field: "kind", is: "equal", to: "map" }
    const child: Test = { field: "reader.adult", is: "equal", to: false }
    expect(matches(lent, { event: "BookLent", where: [map] })).toBe(true)
    expect(matches(lent, { event: "BookLent", where: [map, child] })).toBe(false)
    expect(matches(lent, { event: "BookLost", where: [map] })).toBe(false)
  })

  it("is one of several where any of them is so; of none never", () => {
    expect(matchesAny(lent, [{ event: "BookLost" }, { event: "BookLent" }])).toBe(true)
    expect(matchesAny(lent, [{ event: "BookLost" }])).toBe(false)
    expect(matchesAny(lent, [])).toBe(false)
  })
})

describe("the names that an event gives in a field", () => {
  const shared = loanEvent("BookLent", 1, {
    to: "Ann",
    with: ["Ben", 7, "Cai", null],
    reader: { names: ["Dee"] },
    none: [],
  })

  it.each<[string, readonly string[]]>([
    ["to", ["Ann"]],
    ["with", ["Ben", "Cai"]],
    ["reader.names", ["Dee"]],
    ["reader", []],
    ["none", []],
    ["for", []],
    ["at", []],
    ["__proto__", []],
  ])("%s: %j", (field, names) => {
    expect(namesIn(shared, field)).toEqual(names)
  })
})

describe("what has happened in a history", () => {
  const one = loanEvent("BookLent", 1, { id: "one", kind: "map" })
  const two = loanEvent("BookLent", 2, { id: "two", kind: "novel" })
  const back = loanEvent("BookReturned", 3, { id: "back" })
  const three = loanEvent("BookLent", 4, { id: "three", kind: "map" })
  const four = loanEvent("BookLent", 5, { id: "four", kind: "map" })
  const history = [one, two, back, three, four]
  const undoneBy: readonly Pattern[] = [{ event: "BookLost" }, { event: "BookReturned" }]

  it.each<[string, Happening, string | undefined]>([
    ["the first of its events", { event: "BookLent" }, "one"],
    ["the last, where the last is asked for", { event: "BookLent", which: "last" }, "four"],
    ["the first since what undoes it", { event: "BookLent", undoneBy }, "three"],
    ["the last since what undoes it", { event: "BookLent", which: "last", undoneBy }, "four"],
    [
      "the first that passes the tests",
      { event: "BookLent", where: [{ field: "kind", is: "equal", to: "novel" }] },
      "two",
    ],
    [
      "nothing, where it is undone and does not happen again",
      { event: "BookLent", where: [{ field: "kind", is: "equal", to: "novel" }], undoneBy },
      undefined,
    ],
    ["nothing that has not happened", { event: "BookLost" }, undefined],
    [
      "an event that undoes what was before it and is one itself",
      { event: "BookLent", undoneBy: [{ event: "BookLent" }] },
      "four",
    ],
    ["a happening that nothing undoes", { event: "BookLent", undoneBy: [] }, "one"],
  ])("%s", (_rule, happening, id) => {
    expect(happenedIn(history, happening)?.id).toBe(id)
  })

  it("is nothing in an empty history", () => {
    expect(happenedIn([], { event: "BookLent" })).toBeUndefined()
  })
})
