/** The fast path of decoding against the schemas: what is plainly right is decoded alike, and all else is left to them. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { STRICT } from "../../src/code/decode-event.ts"
import { Id, InstantFromText, Text } from "../../src/code/field.ts"
import { NOT_PLAIN, plainDecoder } from "../../src/code/plain-decoding.ts"
import { type CaseEvent, EVENTS } from "../../src/code/vocabulary.ts"
import { encodeEvent, events } from "../../src/testing/index.ts"

const SEED = { seed: 20_241_023 }

type Type = CaseEvent["type"]

const decoders = new Map(
  Object.entries(EVENTS).map(([type, schema]) => {
    const plain = plainDecoder(schema.ast)
    if (plain === undefined) throw new Error(`${type} has no plain decoder`)
    return [type, { plain, strict: Schema.decodeUnknownResult(schema as Schema.Codec<CaseEvent, unknown>, STRICT) }]
  }),
)

const decodersOf = (type: Type) => {
  const known = decoders.get(type)
  if (known === undefined) throw new Error(`there is no event ${type}`)
  return known
}

/** Every place in a value, the value itself among them. */
const placesIn = (value: unknown): readonly (readonly string[])[] => [
  [],
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each]) => placesIn(each).map((place) => [key, ...place]))
    : []),
]

/** A copy of a value in which something stands at a place. */
const put = (value: unknown, [key, ...inner]: readonly string[], part: unknown): unknown => {
  if (key === undefined) return part
  const copy: object = Array.isArray(value) ? [...value] : { ...(value as object) }
  const held = put((copy as Record<string, unknown>)[key], inner, part)
  // A field of its own even where it is called `__proto__`, as `JSON.parse` makes it.
  return Object.defineProperty(copy, key, { value: held, enumerable: true, configurable: true, writable: true })
}

const spoils = fc.oneof(
  fc.constantFrom<unknown[]>(undefined, null, "", 0, 1, -1, 12.5, Number.NaN, true, false, [], {}, ["service"]),
  fc.constantFrom(-0, 2 ** 53, -(2 ** 53), 1e308, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE),
  fc.constantFrom("x", "none", "consumer", "2024-10-23T17:49:00+01:00", "2024-10-23T17:49", "a".repeat(201)),
  fc.constantFrom("\ud800", "a\udc00", "\ud83d\ude00", "\u0000", "constructor", "__proto__"),
  fc.jsonValue(),
)

/** Names of fields that no event has, some of which every object inherits. */
const strangers = fc.constantFrom("more", "constructor", "toString", "hasOwnProperty", "__proto__", "")

describe("plain decoding", () => {
  it("decodes every event that is right as its schema does, field by field in the same order", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(events(), (event) => {
        const written = JSON.parse(JSON.stringify(encodeEvent(event)))
        const { plain, strict } = decodersOf(event.type)
        expect(JSON.stringify(plain(written))).toBe(JSON.stringify(Result.getOrThrow(strict(written))))
        expect(plain(written)).toEqual(event)
        seen.add(event.type)
      }),
      { ...SEED, numRuns: 1000 },
    )
    expect(seen.size).toBe(Object.keys(EVENTS).length)
  })

  it("takes nothing that the schema refuses, wherever something else stands in an event", () => {
    const seen = new Set<string>()
    let taken = 0
    let left = 0
    let refused = 0
    fc.assert(
      fc.property(events(), fc.nat(), spoils, fc.option(strangers), (event, place, part, more) => {
        const written = encodeEvent(event)
        const places = placesIn(written)
        const at = places[place % places.length] ?? []
        const spoiled = put(written, more === null ? at : [...at.slice(0, -1), more], part)
        const { plain, strict } = decodersOf(event.type)
        const [fast, slow] = [plain(spoiled), strict(spoiled)]
        seen.add(event.type)
        if (Result.isSuccess(slow)) {
          // What the schema takes is decoded alike, or left to it.
          if (fast === NOT_PLAIN) left++
          else {
            expect(fast).toStrictEqual(slow.success)
            expect(JSON.stringify(fast)).toBe(JSON.stringify(slow.success))
            taken++
          }
        } else {
          expect(fast).toBe(NOT_PLAIN)
          refused++
        }
      }),
      { ...SEED, numRuns: 4000 },
    )
    expect(seen.size).toBe(Object.keys(EVENTS).length)
    expect(taken).toBeGreaterThan(50)
    expect(left).toBeLessThan(taken)
    expect(refused).toBeGreaterThan(2000)
  })

  it("leaves to the schema what has another prototype, inherited fields or symbols", () => {
    const { plain } = decodersOf("ComplaintLogged")
    const logged = { id: "e1", at: "2024-10-23T17:49:00+01:00", type: "ComplaintLogged" }
    expect(plain(logged)).not.toBe(NOT_PLAIN)
    expect(plain(Object.assign(Object.create({ by: "A. Clerk" }), logged))).toBe(NOT_PLAIN)
    expect(plain(Object.assign(Object.create(null), logged))).toBe(NOT_PLAIN)
    expect(plain({ ...logged, [Symbol("by")]: "A. Clerk" })).toBe(NOT_PLAIN)
    expect(plain(JSON.parse(`{ "__proto__": {}, ${JSON.stringify(logged).slice(1)}`))).toBe(NOT_PLAIN)
  })

  it("keeps to every check of a schema", () => {
    const plain = plainDecoder(Id.check(Schema.isMinLength(2)).ast)
    expect(plain?.("ab")).toBe("ab")
    expect(plain?.("a")).toBe(NOT_PLAIN)
    expect(plain?.("a".repeat(201))).toBe(NOT_PLAIN)
  })

  it.each([
    ["a transformation of its own", Schema.Struct({ n: Schema.NumberFromString })],
    ["a record", Schema.Record(Schema.String, Schema.String)],
    ["a tuple", Schema.Struct({ pair: Schema.Tuple([Id, Id]) })],
    ["a list after a first element", Schema.TupleWithRest(Schema.Tuple([Id]), [Text])],
    ["members of which one alone may fit", Schema.Union([Id, Text], { mode: "oneOf" })],
    ["a date", Schema.Union([Schema.Date, Id])],
    ["checks put together", Id.check(Schema.makeFilterGroup([Schema.isMinLength(2), Schema.isMaxLength(3)]))],
    [
      "checks on what is written",
      Schema.Struct({ at: InstantFromText }).pipe(Schema.encodeTo(Schema.Struct({ at: Text }))),
    ],
  ])("knows no schema with %s", (_which, schema) => {
    expect(plainDecoder(schema.ast)).toBeUndefined()
  })
})
