/** The command `compare`: where the readings lead to different outcomes, for a case, a log of several, or a folder. */
import { describe, expect, it } from "vitest"
import { example, jsonOf, logOf, made, ran } from "./host.ts"

const lines = (text: string): readonly string[] => text.split("\n")

const rating = {
  case: "praise",
  procedure: "PositiveFeedback",
  id: "p1",
  at: "2025-03-03T10:20:00Z",
  type: "PositiveFeedbackReceived",
  staff: ["aisha"],
}

const request = {
  case: "copy",
  procedure: "CodeCopyRequest",
  id: "r1",
  at: "2025-03-03T10:20:00Z",
  type: "RequestMade",
  channel: "Telephone",
}

const files = {
  "praise.json": JSON.stringify({ events: [rating] }),
  "two.json": JSON.stringify({ events: [rating, request] }),
  "logs/b.ndjson": `${JSON.stringify(request)}\n`,
  "logs/a.json": JSON.stringify({ events: [rating] }),
  "logs/README.md": "not a log",
  "broken/a.json": "[",
  "broken/b.json": JSON.stringify({ events: [] }),
  "broken/c.json": JSON.stringify({ events: [rating] }),
  "empty/README.md": "nothing",
}

const compare = (file: string, ...more: readonly string[]) => ran(["compare", file, "--readings", ...more], { files })

describe("complaints-code compare --readings", () => {
  it("tells of a case what differs, by how much and under which readings", async () => {
    const { code, out, err } = await compare("praise.json", "--width", "100")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    const rule = "─".repeat(99)
    expect(lines(out).slice(0, 17)).toEqual([
      "PositiveFeedback praise",
      "state    Received, whatever the readings",
      "as at    Mon 3 Mar 2025 10:20 (Europe/London)",
      "differs  1 thing; 1 reading matters to it",
      rule,
      "Deadline assess: Assess the feedback",
      " end of Mon 31 Mar 2025, pending                          as chosen",
      " end of Wed 30 Apr 2025, pending  30 days later           monthly-assessment=following-month",
      rule,
      "",
      "Readings that matter",
      " monthly-assessment",
      "Readings that never matter here",
      " working-hour, day-of-receipt, end-of-working-day, after-hours-receipt, weeks-elapsed,",
      " updated-regularly, contact-time, resolved, force-of-aim, holidays, letter-at-deadlock,",
      " adr-at-deadlock, complaint-or-dissatisfaction, core-values, gift-per-mention, otherwise-as-agreed,",
      " wait-across-2026-04-08, letter-twice",
    ])
    expect(lines(out).at(-2)).toMatch(/^\d+ combinations worked out, which decide all 5,971,968\.$/)
  })

  it("tells the same in paragraphs where columns have no room", async () => {
    const { out } = await compare("praise.json", "--width", "60")
    expect(lines(out).slice(4, 9)).toEqual([
      "─".repeat(59),
      "Deadline assess: Assess the feedback",
      " • end of Mon 31 Mar 2025, pending (as chosen)",
      " • end of Wed 30 Apr 2025, pending – 30 days later",
      "   with monthly-assessment=following-month",
    ])
  })

  it.each([40, 60, 89, 90, 100, 140])("keeps within %i columns, whatever differs", async (width) => {
    const { out } = await ran(["compare", "a.json", "--readings", "--width", `${width}`], {
      files: { "a.json": example("ofcom-three-2014-style.json") },
    })
    expect(lines(out).filter((line) => line.length >= width)).toEqual([])
  })

  it("tells of an event the readings under which it is refused, and why, and the states that follow", async () => {
    const { out } = await ran(["compare", "a.json", "--readings", "--width", "140"], {
      files: { "a.json": example("ofcom-three-2014-style.json") },
    })
    expect(lines(out)[1]).toBe("state    OutcomeProposed; Closed with resolved=outcome-proposed")
    expect(lines(out)[3]).toBe(
      "law      the regulation applies: a consumer is protected; by it ADR opens once 8 weeks have passed since the complaint is made",
    )
    expect(lines(out)[10]).toBe("Event e4: The complaint is closed")
    expect(out).toContain("refused: NotResolved: the complaint")
  })

  it("compares to the readings chosen, at the instant asked for, and for one case of a log", async () => {
    const argv = ["compare", "two.json", "--readings", "--case", "praise", "--at", "2025-04-02T09:00:00+01:00"]
    const { cases, readings } = await jsonOf([...argv, "--reading", "monthly-assessment=following-month"], { files })
    expect(readings).toMatchObject({ "monthly-assessment": "following-month" })
    expect(cases).toMatchObject([
      {
        case: "praise",
        at: "2025-04-02T09:00:00.000+01:00",
        differences: [
          {
            outcomes: [
              { due: "2025-04-30T23:59:59.999+01:00", status: "pending", readings: [{}] },
              {
                due: "2025-03-31T23:59:59.999+01:00",
                status: "breached",
                by: { ms: -2_592_000_000, words: "30 days earlier; breached instead of pending" },
                readings: [{ "monthly-assessment": "month-of-receipt" }],
              },
            ],
          },
        ],
      },
    ])
  })

  it("says of a case that no reading matters to it", async () => {
    const { out } = await compare("two.json", "--case", "copy")
    expect(lines(out).slice(0, 9)).toEqual([
      "CodeCopyRequest copy",
      "state    Asked, whatever the readings",
      "as at    Mon 3 Mar 2025 10:20 (Europe/London)",
      "differs  nothing: no reading matters to it",
      "",
      "Readings that matter",
      " none",
      "Readings that never matter here",
      " working-hour, day-of-receipt, end-of-working-day, after-hours-receipt, weeks-elapsed,",
    ])
  })

  it("takes the logs of a folder in the order of their names, each to its own last event", async () => {
    const { cases, matters, neverMatters } = await jsonOf(["compare", "logs", "--readings"], { files })
    expect(cases).toMatchObject([
      { file: "logs/a.json", case: "praise" },
      { file: "logs/b.ndjson", case: "copy" },
    ])
    expect(matters).toEqual(["monthly-assessment"])
    expect(neverMatters).toHaveLength(18)
    const { out } = await compare("logs/")
    expect(lines(out)).toContain("file     logs/b.ndjson")
    expect(lines(out)).toContain(" monthly-assessment (1 case)")
  })

  it("reads a log from standard input", async () => {
    const { cases } = await jsonOf(["compare", "-", "--readings"], { stdin: logOf(made) })
    expect(cases).toMatchObject([{ case: "c1", procedure: "Complaint" }])
  })
})

describe("what compare cannot use", () => {
  it("is told: nothing to compare by", async () => {
    expect(await ran(["compare", "praise.json"], { files })).toEqual({
      code: 2,
      out: "",
      err: "say what to compare by: --readings\n",
    })
  })

  it.each([
    ["no.json", [], "no.json: there is no such file"],
    ["empty", [], "empty: the folder holds no file whose name ends in .json, .ndjson or .jsonl"],
    ["praise.json", ["--case", "prays"], 'praise.json: there is no case "prays"; did you mean "praise"?'],
    ["logs", ["--case", "nowhere"], 'logs: no file of the folder has a case "nowhere"'],
    [
      "praise.json",
      ["--reading", "weeks=clock"],
      '--reading: there is no reading "weeks"; known: working-hour, day-of-receipt, end-of-working-day, after-hours-receipt, weeks-elapsed, updated-regularly, contact-time, resolved, force-of-aim, holidays, letter-at-deadlock, adr-at-deadlock, complaint-or-dissatisfaction, core-values, gift-per-mention, monthly-assessment, otherwise-as-agreed, wait-across-2026-04-08, letter-twice',
    ],
    [
      "praise.json",
      ["--at", "soon"],
      '--at: "soon" is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00',
    ],
  ])("is told: %s %j", async (file, more, why) => {
    expect(await compare(file, ...more)).toEqual({ code: 2, out: "", err: `${why}\n` })
  })

  it("is told of every file of a folder that is no log", async () => {
    const { code, out, err } = await compare("broken")
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(lines(err).map((line) => line.split(": ").slice(0, 3).join(": "))).toEqual([
      "broken/a.json: $: the text is not JSON",
      "broken/b.json: $.events: the log holds no events",
      "",
    ])
  })
})
