import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Happening, Scalar, Test } from "../../src/machine/happening.ts"
import { keyOfHappening, keyOfNaming, keyOfPattern } from "../../src/machine/happening-keys.ts"
import { LOAN_SEED } from "./loan.ts"

describe("the key of a happening", () => {
  it.each<[string, Happening]>([
    ["BookLent", { event: "BookLent" }],
    ["BookLent", { event: "BookLent", where: [], undoneBy: [] }],
    ["BookLent{kind equal map}", { event: "BookLent", where: [{ field: "kind", is: "equal", to: "map" }] }],
    ['BookLent{kind equal "12"}', { event: "BookLent", where: [{ field: "kind", is: "equal", to: "12" }] }],
    ["BookLent{kind equal 12}", { event: "BookLent", where: [{ field: "kind", is: "equal", to: 12 }] }],
    ['BookLent{kind equal "true"}', { event: "BookLent", where: [{ field: "kind", is: "equal", to: "true" }] }],
    [
      "last BookLent{kind oneOf map|true, reader.name absent, returnBy notBefore at}",
      {
        event: "BookLent",
        which: "last",
        where: [
          { field: "kind", is: "oneOf", to: ["map", true] },
          { field: "reader.name", is: "absent" },
          { field: "returnBy", is: "notBefore", to: "at" },
        ],
      },
    ],
    [
      'BookLent{kind noneOf map|"12", pages upTo 12}',
      {
        event: "BookLent",
        where: [
          { field: "kind", is: "noneOf", to: ["map", "12"] },
          { field: "pages", is: "upTo", to: 12 },
        ],
      },
    ],
    [
      "BookLent since BookReturned or BookLost{why present}",
      {
        event: "BookLent",
        undoneBy: [{ event: "BookReturned" }, { event: "BookLost", where: [{ field: "why", is: "present" }] }],
      },
    ],
    ['"__proto__"', { event: "__proto__" }],
    ['"a, b"{"x y" present}', { event: "a, b", where: [{ field: "x y", is: "present" }] }],
  ])("%s", (key, happening) => {
    expect(keyOfHappening(happening)).toBe(key)
  })

  // Names that the key's own notation is made of.
  const NAMES = [
    "a",
    "b",
    "a.b",
    "last",
    "since",
    "or",
    "equal",
    "oneOf",
    "noneOf",
    "upTo",
    "true",
    "1",
    "NaN",
    "",
    " ",
    '"',
    "a|b",
    "a, b",
    "{",
    "a{b",
  ]
  const name = fc.constantFrom(...NAMES)
  const scalar: fc.Arbitrary<Scalar> = fc.oneof(name, fc.constantFrom(0, 1, -1, 1.5), fc.boolean())
  const test: fc.Arbitrary<Test> = fc.oneof(
    fc.record({ field: name, is: fc.constant("equal" as const), to: scalar }),
    fc.record({
      field: name,
      is: fc.constantFrom("oneOf" as const, "noneOf" as const),
      to: fc.array(scalar, { maxLength: 2 }),
    }),
    fc.record({ field: name, is: fc.constant("upTo" as const), to: fc.constantFrom(0, 1, -1, 1.5) }),
    fc.record({ field: name, is: fc.constantFrom("present" as const, "absent" as const) }),
    fc.record({ field: name, is: fc.constantFrom("notBefore" as const, "atMost" as const), to: name }),
  )
  const pattern = fc.record({ event: name, where: fc.array(test, { maxLength: 2 }) })
  const happening = fc.record(
    {
      event: name,
      where: fc.array(test, { maxLength: 2 }),
      which: fc.constant("last" as const),
      undoneBy: fc.array(pattern, { maxLength: 2 }),
    },
    { requiredKeys: ["event", "where"] },
  )
  /** What a happening is, without its key: what is left out and what is empty are the same. */
  const content = ({ event, where = [], which, undoneBy = [] }: Happening) =>
    JSON.stringify([event, where, which ?? null, undoneBy.map((each) => [each.event, each.where ?? []])])

  it("is one key for one happening: unlike happenings never share one, like ones always do", () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 2, maxLength: 40 }), (happenings) => {
        const contents = new Set(happenings.map(content))
        expect(new Set(happenings.map(keyOfHappening)).size).toBe(contents.size)
        expect(new Set([...happenings].map((each) => keyOfHappening(structuredClone(each)))).size).toBe(contents.size)
      }),
      { ...LOAN_SEED, numRuns: 500 },
    )
  })

  it("of a pattern alone is that of the happening without more", () => {
    fc.assert(
      fc.property(pattern, (each) => {
        expect(keyOfHappening(each)).toBe(keyOfPattern(each))
      }),
      { ...LOAN_SEED, numRuns: 200 },
    )
  })

  it("of a naming holds its field: unlike namings never share one", () => {
    expect(keyOfNaming({ event: "BookLent", field: "reader.id" })).toBe("BookLent names reader.id")
    fc.assert(
      fc.property(fc.array(fc.tuple(pattern, name), { minLength: 2, maxLength: 40 }), (namings) => {
        const contents = new Set(namings.map(([each, field]) => JSON.stringify([content(each), field])))
        expect(new Set(namings.map(([each, field]) => keyOfNaming({ ...each, field }))).size).toBe(contents.size)
      }),
      { ...LOAN_SEED, numRuns: 300 },
    )
  })
})
