import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeEvent, EVENTS, fieldOf, procedureNames, VOCABULARY } from "../../src/index.ts"
import { encodeEvent, events } from "../../src/testing/index.ts"
import { digitsOf } from "../../src/verify/sample/digits.ts"
import { valueFor } from "../../src/verify/sample/value.ts"
import { SEED, triedWhileShrinking } from "./judged.ts"

const TYPES = Object.keys(EVENTS) as (keyof typeof EVENTS)[]

const sampleOf = (type: keyof typeof EVENTS, count = 300) => fc.sample(events({ type }), { ...SEED, numRuns: count })

describe("arbitrary events", () => {
  it("are of every type of the vocabulary", () => {
    const seen = fc.sample(events(), { ...SEED, numRuns: 2_000 })
    expect(new Set(seen.map(({ type }) => type))).toEqual(new Set(TYPES))
  })

  it.each(procedureNames)("of %s are of its types alone", (procedure) => {
    const seen = fc.sample(events({ procedure }), { ...SEED, numRuns: 500 })
    expect(new Set<string>(seen.map(({ type }) => type))).toEqual(new Set(Object.keys(VOCABULARY[procedure])))
  })

  it.each(TYPES)("%s decode, and come back equal from their interchange form", (type) => {
    for (const event of sampleOf(type)) {
      const written: unknown = JSON.parse(JSON.stringify(encodeEvent(event)))
      expect(decodeEvent(written)).toEqual(Result.succeed(event))
    }
  })

  it.each(TYPES)("%s have every field of their schema, and every one that may be left out is so at times", (type) => {
    const seen = sampleOf(type)
    const ofCase = ["case", "procedure", "raisedBy"]
    for (const [field, schema] of Object.entries<Schema.Top>(EVENTS[type].fields)) {
      if (ofCase.includes(field)) continue
      const times = seen.filter((event) => Object.hasOwn(event, field)).length
      expect([field, times > 0]).toEqual([field, true])
      const optional = schema.ast.context?.isOptional === true
      expect([field, times < seen.length]).toEqual([field, optional])
    }
  })

  it("take every value of a list of values, at any depth", () => {
    const kinds = sampleOf("ComplaintMade").map((event) => fieldOf(event, "complainant.kind"))
    expect(new Set(kinds)).toEqual(new Set(["consumer", "business", "notForProfit", "other"]))
    const floors = sampleOf("CompensationPaid").map((event) => typeof fieldOf(event, "floor"))
    expect(new Set(floors)).toEqual(new Set(["string", "object"]))
  })

  it("hold texts that software stumbles over", () => {
    const texts = new Set(sampleOf("CaseHandlerAssigned", 1_000).map((event) => fieldOf(event, "handler")))
    expect(["__proto__", "🤷🏽‍♀️", '<b>"it\'s" & more</b>'].filter((each) => !texts.has(each))).toEqual([])
  })

  it("shrink to the plainest: an acknowledgement has nothing but its id, instant and type", () => {
    const smallest = triedWhileShrinking(events({ type: "ComplaintAcknowledged" }), () => true).at(-1)
    expect(smallest).toEqual({ id: "e1", at: Date.UTC(2011, 0, 4, 8, 30), type: "ComplaintAcknowledged" })
  })

  it("are refused for a type that the procedure does not have", () => {
    expect(() => events({ procedure: "Feedback", type: "ComplaintMade" })).toThrow(
      new RangeError("events: the procedure Feedback has no event ComplaintMade"),
    )
  })
})

describe("values of a schema", () => {
  const setting = { at: 0, before: () => [] }
  const made = (schema: Schema.Top, drawn: number): unknown => valueFor(schema, digitsOf(drawn), setting, "colour")

  it("are made of any schema of plain values, so that a new field needs nothing here", () => {
    const schema = Schema.Struct({
      name: Schema.String,
      tone: Schema.Literals(["dark", "light"]),
      shades: Schema.Array(Schema.Number),
      note: Schema.optionalKey(Schema.NullOr(Schema.Boolean)),
      more: Schema.Record(Schema.String, Schema.Boolean),
    })
    const is = Schema.is(schema)
    const seen = fc.sample(fc.nat(), { ...SEED, numRuns: 500 }).map((drawn) => made(schema, drawn))
    expect(seen.filter((each) => !is(each))).toEqual([])
    expect(made(schema, 0)).toEqual({ name: "name-1", tone: "dark", shades: [], more: {} })
  })

  it("are refused for a schema of anything else, with what is to be done", () => {
    expect(() => made(Schema.Date, 0)).toThrow(
      new Error(
        "arbitrary values of a schema of the kind Declaration are not known: add them to verify/sample/value.ts",
      ),
    )
  })

  it("are refused for a schema whose checks no known value passes", () => {
    const odd = Schema.Number.check(Schema.makeFilter((n: number) => n === 7.5)).annotate({ expected: "7.5" })
    expect(() => made(odd, 0)).toThrow(new Error("no value of verify/sample/words.ts is 7.5: add some that are"))
  })
})
