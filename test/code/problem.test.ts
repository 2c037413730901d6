/** Problems of an input: how values are shown, how long a message may be, and which of several is told. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { problemsOf, sayValue, shorten } from "../../src/code/problem.ts"
import { STRICT } from "./values.ts"

const problems = (
  schema: Schema.Codec<unknown, unknown>,
  value: unknown,
  known?: readonly string[],
): readonly string[] => {
  const decoded = Schema.decodeUnknownResult(schema, STRICT)(value)
  return Result.isSuccess(decoded)
    ? []
    : problemsOf(decoded.failure, "$", value, known).map(({ path, message }) => `${path}: ${message}`)
}

describe("a value in a message", () => {
  it.each(
    [
      ["text", '"text"'],
      ["", "an empty string"],
      ['a "b"\n', '"a \\"b\\"\\n"'],
      ["x".repeat(81), `"${"x".repeat(77)}..."`],
      ["\ud800", '"\ufffd"'],
      [0, "0"],
      [Number.NaN, "NaN"],
      [true, "true"],
      [null, "null"],
      [undefined, "undefined"],
      [[1, 2], "a list"],
      [{ a: 1 }, "an object"],
      [() => 1, "a function"],
      [Symbol("s"), "Symbol(s)"],
      [10n, "10"],
    ].map(([value, shown]) => ({ value, shown })),
  )("is shown as $shown", ({ value, shown }) => {
    expect(sayValue(value)).toBe(shown)
  })

  it("is cut to 80 characters, or to as many as are asked for, and never in half of a character", () => {
    expect(shorten("x".repeat(80))).toBe("x".repeat(80))
    expect(shorten("abcdefgh", 6)).toBe("abc...")
    expect(shorten(`${"x".repeat(76)}😀${"x".repeat(10)}`)).toBe(`${"x".repeat(76)}\ufffd...`)
  })
})

describe("the problems of a value", () => {
  const Point = Schema.Struct({ x: Schema.Number, y: Schema.Number })
  const Shape = Schema.Union([
    Schema.Struct({ kind: Schema.Literals(["circle", "ring"]), radius: Schema.Number, of: Point }),
    Schema.Struct({ kind: Schema.Literal("text"), text: Schema.String }),
  ])

  it("stand each at their place", () => {
    expect(problems(Schema.Array(Point), [{ x: 1, y: 2 }, { x: "1" }])).toEqual([
      '$[1].x: expected a number, got "1"',
      "$[1].y: is missing: expected a number",
    ])
  })

  it("of a value that is none of several things are those of the thing that it is most nearly", () => {
    expect(problems(Shape, { kind: "text", text: 5 })).toEqual(["$.text: expected text, got 5"])
    expect(problems(Shape, { kind: "ring", radius: 1, of: { x: 1 } })).toEqual([
      "$.of.y: is missing: expected a number",
    ])
  })

  it("of a value that is as near to one thing as to another are those of the first", () => {
    const Either = Schema.Union([Schema.Struct({ a: Schema.Number }), Schema.Struct({ b: Schema.Number })])
    expect(problems(Either, {})).toEqual(["$.a: is missing: expected a number"])
  })

  it("of a value that is nothing like any of several things name them all", () => {
    expect(problems(Schema.Union([Schema.String, Point, Schema.Null]), 5)).toEqual([
      "$: expected text or an object or null, got 5",
    ])
  })

  it("of a pair that is too long or too short say so", () => {
    const Pair = Schema.Tuple([Schema.String, Schema.Number])
    expect(problems(Pair, ["a", 1, 2])).toEqual(["$[2]: expected no more than 2 elements"])
    expect(problems(Pair, ["a"])).toEqual(["$[1]: is missing: expected a number"])
  })

  it("of an unknown field name the nearest known one, also of those that stand elsewhere", () => {
    expect(problems(Point, { x: 1, y: 2, colour: 3 }, ["color"])).toEqual([
      '$.colour: unknown field; did you mean "color"?',
    ])
    expect(problems(Schema.Struct({ at: Point }), { at: { x: 1, y: 2, colour: 3 } }, ["color"])).toEqual([
      "$.at.colour: unknown field; the fields are x, y",
    ])
  })
})
