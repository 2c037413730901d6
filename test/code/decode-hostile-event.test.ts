/** Hostile events: keys that an object inherits, and values that are very large. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decodeEvent } from "../../src/index.ts"
import { written } from "./values.ts"

const said = (value: unknown, path?: string, procedure?: string): readonly string[] => {
  const decoded = decodeEvent(value, path, procedure)
  return Result.isSuccess(decoded) ? [] : decoded.failure.map((each) => `${each.path}: ${each.message}`)
}

const logged = (fields: object = {}) => written("ComplaintLogged", fields)

const FIELDS = "id, at, recordedAt, by, case, procedure, raisedBy, type"
const EXAMPLE = "2024-10-23T17:49:00+01:00"

describe("hostile keys", () => {
  it.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
    "%s is a field that events do not have, and changes nothing",
    (key) => {
      const event = JSON.parse(
        `{ "id": "e1", "at": "${EXAMPLE}", "type": "ComplaintLogged", "${key}": { "polluted": 1 } }`,
      )
      expect(said(event)).toEqual([`$.${key}: unknown field; the fields are ${FIELDS}`])
      expect(Object.prototype).not.toHaveProperty("polluted")
      expect(Object).not.toHaveProperty("polluted")
    },
  )

  it("__proto__ stands for no field that is missing", () => {
    const event = JSON.parse(`{ "id": "e1", "at": "${EXAMPLE}", "type": "DelayNotified", "__proto__": { "why": "x" } }`)
    expect(said(event)).toEqual([
      `$.__proto__: unknown field; the fields are ${FIELDS}, why`,
      "$.why: is missing: expected text",
    ])
  })

  it("are refused deeper down as well", () => {
    const complainant = JSON.parse('{ "kind": "consumer", "customer": true, "__proto__": { "customer": false } }')
    expect(said(written("ComplaintMade", { complainant }))).toEqual([
      "$.complainant.__proto__: unknown field; the fields are kind, customer, people",
    ])
  })

  it("of a strange spelling are written as JSON in the path", () => {
    expect(said(logged({ "a b": 1 }))).toEqual([`$["a b"]: unknown field; the fields are ${FIELDS}`])
  })
})

describe("very large values", () => {
  it("a text of 10 MB is refused by its length, and not shown", () => {
    expect(said(logged({ by: "x".repeat(10_000_000) }))).toEqual([
      "$.by: expected at most 100000 characters, got 10000000",
    ])
    expect(said(logged({ at: "x".repeat(10_000_000) }))[0]?.length).toBeLessThan(250)
  })

  it("200,000 unknown fields are each a problem, of which the first hundred are compared with what is known", () => {
    const fields = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`field${index}`, 1]))
    const problems = said(logged(fields))
    expect(problems).toHaveLength(200_000)
    expect(problems[0]).toBe(`$.field0: unknown field; the fields are ${FIELDS}`)
    expect(problems.at(-1)).toBe("$.field199999: unknown field")
    const complainant = { kind: "consumer", customer: true, ...fields }
    expect(said(written("ComplaintMade", { complainant }))).toHaveLength(200_000)
  })
})
