import { describe, expect, it } from "vitest"
import { linesOf } from "../../src/cli/lines.ts"
import { ran } from "./host.ts"

const from = "2024-10-23T17:49:00+01:00"
const line = (span: string): string => JSON.stringify({ from, span })
const answer = (span: string, due: string): string => JSON.stringify({ from, span, due })

const days = answer("3 working days", "2024-10-28T23:59:59.999+00:00")
const weeks = answer("8 weeks", "2024-12-18T23:59:59.999+00:00")

describe("due --batch", () => {
  it("answers a line with a line, in order", async () => {
    const stdin = `${line("3 working days")}\n${line("8 weeks")}\n${line("3 working days")}\n`
    expect(await ran(["due", "--batch"], { stdin })).toEqual({ code: 0, out: `${days}\n${weeks}\n${days}\n`, err: "" })
  })

  it("passes over empty lines, CRLF, a byte order mark and a last line without an end", async () => {
    const text = `\uFEFF${line("3 working days")}\r\n\r\n  \n${line("8 weeks")}`
    expect(await ran(["due", "--batch"], { stdin: [new TextEncoder().encode(text)] })).toEqual({
      code: 0,
      out: `${days}\n${weeks}\n`,
      err: "",
    })
  })

  it("answers nothing with nothing", async () => {
    expect(await ran(["due", "--batch"], { stdin: "" })).toEqual({ code: 0, out: "", err: "" })
    expect(await ran(["due", "--batch"], { stdin: "\n\n" })).toEqual({ code: 0, out: "", err: "" })
  })

  it("reads lines however the stream is cut, in the middle of a character too", async () => {
    const bytes = new TextEncoder().encode(`${JSON.stringify({ from, span: "3 wörking days" })}\n${line("8 weeks")}\n`)
    const stdin = Array.from(bytes, (_, index) => bytes.slice(index, index + 1))
    const { out } = await ran(["due", "--batch"], { stdin })
    expect(out.split("\n")).toEqual([
      JSON.stringify({
        from,
        span: "3 wörking days",
        error: 'span: "3 wörking days" has no known unit: did you mean working days?',
      }),
      weeks,
      "",
    ])
  })

  it("takes the readings chosen", async () => {
    const argv = ["due", "--batch", "--reading", "end-of-working-day=close-of-business"]
    expect((await ran(argv, { stdin: line("3 working days") })).out).toBe(
      `${answer("3 working days", "2024-10-28T17:30:00.000+00:00")}\n`,
    )
  })

  it("takes no instant besides", async () => {
    expect(await ran(["due", from, "--batch"])).toEqual({
      code: 2,
      out: "",
      err: "--batch reads its instants and spans from standard input: give none besides\n",
    })
  })
})

describe("a line that cannot be answered", () => {
  const expected = 'expected a line such as {"from": "2024-10-23T17:49:00+01:00", "span": "24 working hours"}'
  const local =
    'from: "2024-10-23T17:49" is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00'
  const beyond =
    "OutsideHorizon: the calendar opus:england-and-wales 2026-11-23 knows 2011-01-01 to 2040-12-31 only, " +
    "and the answer depends on more: give a calendar with a longer horizon"

  it.each([
    ["{oops", null, null, 'not JSON: "{oops"'],
    ["[1]", null, null, expected],
    ["null", null, null, expected],
    ['"x"', null, null, expected],
    ["{}", null, null, '"from" is missing'],
    ['{"span":"1 day"}', null, "1 day", '"from" is missing'],
    [`{"from":"${from}"}`, from, null, '"span" is missing'],
    [`{"__proto__":{"from":"${from}","span":"1 day"}}`, null, null, '"from" is missing'],
    ['{"from":1,"span":"1 day"}', 1, "1 day", "from: expected an instant as text"],
    [`{"from":"${from}","span":[2]}`, from, null, "span: expected a span as text, for example 24 working hours"],
    ['{"from":"2024-10-23T17:49","span":"1 day"}', "2024-10-23T17:49", "1 day", local],
    [`{"from":"${from}","span":"1 dya"}`, from, "1 dya", 'span: "1 dya" has no known unit: did you mean day?'],
    ['{"from":"2050-01-01T00:00:00Z","span":"1 working day"}', "2050-01-01T00:00:00Z", "1 working day", beyond],
  ])("%s says so in its place and stops nothing", async (bad, start, span, error) => {
    const { code, out, err } = await ran(["due", "--batch"], {
      stdin: `${line("8 weeks")}\n${bad}\n${line("8 weeks")}\n`,
    })
    expect(out.split("\n")).toEqual([weeks, JSON.stringify({ from: start, span, error }), weeks, ""])
    expect({ code, err }).toEqual({
      code: 2,
      err: "standard input: 1 of 3 lines could not be answered, the first of them line 2\n",
    })
  })

  it("may be nested deeper than the stack", async () => {
    const deep = `{"from":${"[".repeat(30_000)}${"]".repeat(30_000)},"span":"1 day"}`
    expect((await ran(["due", "--batch"], { stdin: deep })).out).toBe(
      `${JSON.stringify({ from: null, span: "1 day", error: "from: expected an instant as text" })}\n`,
    )
  })

  it("may be longer than any line, and is then not kept in memory", async () => {
    const stdin = Array.from({ length: 200 }, () => "x".repeat(65_536))
    expect(await ran(["due", "--batch"], { stdin: [...stdin, `\n${line("8 weeks")}`] })).toEqual({
      code: 2,
      out: `${JSON.stringify({ from: null, span: null, error: "the line is longer than 65536 characters" })}\n${weeks}\n`,
      err: "standard input: 1 of 2 lines could not be answered, the first of them line 1\n",
    })
  })
})

describe("lines", () => {
  const linesIn = async (...chunks: readonly string[]): Promise<readonly string[]> => {
    const lines: string[] = []
    const stream = (async function* () {
      yield* chunks
    })()
    for await (const some of linesOf(stream, 10))
      lines.push(...some.map((each) => `${each.text}${each.isCut ? "…" : ""}`))
    return lines
  }

  it("end with an end of line, which the last one may lack", async () => {
    expect(await linesIn("a\nb\n")).toEqual(["a", "b"])
    expect(await linesIn("a\nb")).toEqual(["a", "b"])
    expect(await linesIn("a\n\n")).toEqual(["a", ""])
    expect(await linesIn("")).toEqual([])
  })

  it("go on over the pieces of a stream", async () => {
    expect(await linesIn("a", "b\nc", "", "\n", "d")).toEqual(["ab", "c", "d"])
  })

  it("are cut where they are longer than may be", async () => {
    expect(await linesIn("0123456789\n0123456789x\n", "0123456789", "xxx\ny")).toEqual([
      "0123456789",
      "0123456789…",
      "0123456789…",
      "y",
    ])
  })
})
