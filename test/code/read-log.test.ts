/** Logs as text: JSON or an event a line, and what is said of every other text. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeLog, type LogError, readLog } from "../../src/index.ts"
import { SEED } from "../case/cases.ts"
import { TYPES, written } from "./values.ts"

const logged = (fields: object = {}) => written("ComplaintLogged", fields)
const whole = (fields: object = {}) => logged({ case: "c-1", procedure: "Complaint", ...fields })

const unread = (text: string): LogError => Result.getOrThrow(Result.flip(readLog(text)))
const said = ({ code, message }: LogError): readonly string[] => [code, ...message.split("\n")]

/** What this host's JSON.parse says of a text. */
const fromJson = (text: string): string => {
  const parsed = Result.try({ try: () => JSON.parse(text), catch: (error) => (error as Error).message })
  return Result.getOrThrow(Result.flip(parsed))
}

const FORMS = '{ "events": [...] } or { "case": ..., "procedure": ..., "events": [...] }'

describe("a log as text", () => {
  const lines = [whole({ id: "1" }), logged({ id: "2", case: "c-1" })].map((each) => JSON.stringify(each))

  it.each([
    ["JSON", JSON.stringify({ events: lines.map((line) => JSON.parse(line)) }, null, 2)],
    ["an event a line", lines.join("\n")],
    ["an event a line, with blank lines and carriage returns", `\r\n${lines.join("\r\n\r\n")}\r\n`],
    ["either, after a byte order mark", `\uFEFF${lines.join("\n")}`],
  ])("may be %s", (_, text) => {
    const { cases } = Result.getOrThrow(readLog(text))
    expect(cases.map((each) => [each.case, each.events.map(({ id }) => id)])).toEqual([["c-1", ["1", "2"]]])
  })

  it("of one line is an event a line as well", () => {
    expect(Result.getOrThrow(readLog(JSON.stringify(whole()))).cases).toHaveLength(1)
  })

  it("says line and place of a problem in an event a line", () => {
    expect(said(unread(`${lines[0]}\n\n${JSON.stringify(logged({ case: "c-1", at: "5" }))}`))).toEqual([
      "BadEvent",
      'line 3: $.at: "5" is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00',
    ])
  })

  it("says which lines are not JSON, the first of them included", () => {
    expect(said(unread(`${lines[0]}\n{oops\n${lines[1]}`))).toEqual([
      "NotJson",
      `line 2: not JSON: ${fromJson("{oops")}`,
    ])
    expect(said(unread(`{oops\n${lines.join("\n")}`))).toEqual(["NotJson", `line 1: not JSON: ${fromJson("{oops")}`])
  })

  it("of very many bad lines stops after a hundred", () => {
    const error = unread(`${lines[0]}\n${Array.from({ length: 500 }, () => "{").join("\n")}`)
    expect(error.problems).toHaveLength(100)
    expect(said(error).at(-1)).toBe("... and 80 more problems")
  })

  it.each([["hello"], ['{ "events": ['], ["{oops\n{oops"], ["1\n2"]])("is refused where it is neither: %j", (text) => {
    expect(said(unread(text))).toEqual([
      "NotJson",
      `$: the text is not JSON: ${fromJson(text)}; a log is ${FORMS}, or an event a line`,
    ])
  })

  it.each(["", " \n\t\r\n ", "\uFEFF"])("is refused where it is empty: %j", (text) => {
    expect(said(unread(text))).toEqual(["EmptyLog", "$: the log is empty"])
  })

  it("is refused where it is no text", () => {
    expect(said(unread(5 as unknown as string))).toEqual([
      "NotJson",
      "$: expected the contents of a file as text (a string)",
    ])
  })

  it("of 10 MB that is not JSON is refused with a short message", () => {
    expect(unread("x".repeat(10_000_000)).message.length).toBeLessThan(500)
  })

  it("holds 100,000 events", () => {
    const events = Array.from({ length: 100_000 }, (_, index) => whole({ id: `e${index}` }))
    expect(Result.getOrThrow(readLog(JSON.stringify({ events }))).cases[0]?.events).toHaveLength(100_000)
    const text = events.map((each) => JSON.stringify(each)).join("\n")
    expect(Result.getOrThrow(readLog(text)).cases[0]?.events).toHaveLength(100_000)
  })

  it("means the same in each of its forms", () => {
    const anyEvents = fc.array(fc.tuple(fc.constantFrom(...TYPES), fc.constantFrom("c-1", "c-2")), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(anyEvents, (drafts) => {
        const events = drafts.map(([type, of], index) =>
          written(type, { id: `e${index}`, case: of, procedure: "Complaint" }),
        )
        const log = Result.getOrThrow(decodeLog({ events }))
        expect(Result.getOrThrow(readLog(JSON.stringify({ events })))).toEqual(log)
        expect(Result.getOrThrow(readLog(events.map((each) => JSON.stringify(each)).join("\n")))).toEqual(log)
        expect(log.cases.flatMap((each) => each.events.map(({ id }) => id)).sort()).toEqual(
          events.map(({ id }) => id).sort(),
        )
      }),
      { ...SEED, numRuns: 200 },
    )
  })
})
