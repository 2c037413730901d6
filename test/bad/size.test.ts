import { describe, expect, it } from "vitest"
import { jsonOf, logOf, made, ran } from "../cli/host.ts"
import { FIELDS, FORMS, refusal, TYPES } from "./refusal.ts"

const MANY = 100_000
const HUGE = 10_000_000
const DEEP = 100_000
const minute = 60_000

const later = (index: number) => ({
  id: `e${index + 2}`,
  at: new Date(Date.parse(made.at) + (index + 1) * minute).toISOString(),
})

/** A complaint and then events made from their numbers, 100,000 in all. */
const manyOf = (event: (index: number) => object): string =>
  logOf(made, ...Array.from({ length: MANY - 1 }, (_, index) => event(index)))

const shown = (stdin: string) => jsonOf(["timeline", "-"], { stdin })

describe("a log of 100,000 events", () => {
  it("is read whole", async () => {
    const report = await shown(manyOf((index) => ({ ...later(index), type: "ComplaintLogged" })))
    expect(report).toMatchObject({ state: "Logged", refused: [], at: "2025-01-01T03:28:00.000+00:00" })
  })

  it("that are all refused keeps every one of them", async () => {
    const { refused } = await shown(manyOf((index) => ({ ...made, ...later(index) })))
    expect(refused).toHaveLength(MANY - 1)
    expect((refused as readonly unknown[]).at(-1)).toEqual({
      event: "e100000",
      type: "ComplaintMade",
      at: "2025-01-01T03:28:00.000+00:00",
      code: "AlreadyMade",
      why: "the complaint has already been made; another one is a case of its own",
    })
  })

  it("of one id and other content each keeps every one of them", async () => {
    const { refused } = await shown(manyOf((index) => ({ ...made, about: `No service ${index}` })))
    expect(refused).toHaveLength(MANY - 1)
  })

  it("that repeat one another counts one", async () => {
    const { duplicates, refused } = await shown(manyOf(() => made))
    expect(duplicates).toHaveLength(MANY - 1)
    expect(refused).toEqual([])
  })

  it("is drawn", async () => {
    const { code, out } = await ran(["timeline", "-"], {
      stdin: manyOf((index) => ({ ...later(index), type: "ComplaintLogged" })),
    })
    expect(code).toBe(0)
    expect(out).toContain("● The complaint is logged [e100000]\n")
  })
})

describe("a log of 2,000 cases", () => {
  it("shows each", async () => {
    const events = Array.from({ length: 2_000 }, (_, index) => ({
      ...made,
      case: `c${index}`,
      procedure: "Complaint",
    }))
    const { cases } = await shown(JSON.stringify({ events }))
    expect(cases).toHaveLength(2_000)
    expect((cases as readonly unknown[]).at(-1)).toMatchObject({ case: "c1999", state: "Received", refused: [] })
  })
})

describe("a text of 10 MB", () => {
  it.each([
    ["about", "$.events[0].about: expected at most 100000 characters, got 10000000"],
    ["id", "$.events[0].id: expected at most 200 characters, got 10000000"],
    ["type", `$.events[0].type: there is no event "${"x".repeat(77)}..."; ${TYPES}`],
    [
      "at",
      `$.events[0].at: "${"x".repeat(40)}…" is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00`,
    ],
  ])("is refused as %s, and not repeated whole", async (field, problem) => {
    expect(await refusal(logOf({ ...made, [field]: "x".repeat(HUGE) }))).toEqual([problem])
  })

  it("is refused as the name of a field", async () => {
    expect(await refusal(logOf({ ...made, ["k".repeat(HUGE)]: 1 }))).toEqual([
      `$.events[0]["${"k".repeat(77)}..."]: unknown field; ${FIELDS}`,
    ])
  })

  it.each([
    [
      "the letter x",
      "x",
      `$: the text is not JSON: Unexpected token 'x', "xxxxxxxxxx"... is not valid JSON; a log is ${FORMS}, or an event a line`,
    ],
    ["the digit 1", "1", `$: expected a log, ${FORMS}, got Infinity`],
    ["ends of line", "\n", "$: the log is empty"],
  ])("is refused as a whole log: %s", async (_, character, problem) => {
    expect(await refusal(character.repeat(HUGE))).toEqual([problem])
  })
})

describe("what is nested 100,000 deep", () => {
  const open = "[".repeat(DEEP)
  const close = "]".repeat(DEEP)

  it("is refused as a log", async () => {
    expect(await refusal(open + close)).toEqual([`$: expected a log, ${FORMS}, got a list`])
  })

  it("is refused as an event", async () => {
    expect(
      await refusal(`{"case":"c","procedure":"Complaint","events":[${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}]}`),
    ).toEqual([`$.events[0]: the event has no "type"; ${TYPES}`])
  })

  it("is refused as a field, known or not", async () => {
    expect(await refusal(logOf(made).replace('"No service"', open + close))).toEqual([
      "$.events[0].about: expected text, got a list",
    ])
    expect(await refusal(logOf(made).replace('"about"', `"x":${open}${close},"about"`))).toEqual([
      `$.events[0].x: unknown field; ${FIELDS}`,
    ])
  })
})
