/** The flag --code: another provider's code, from a file, from standard input or from a module, on every command. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { jsonOf, logOf, made, ran, type World } from "./host.ts"

const file = (path: string): string =>
  readFileSync(new URL(`../../docs/examples/codes/${path}.json`, import.meta.url), "utf8")

const ZONE = file("zone")

const world = (files: Readonly<Record<string, string>> = {}): World => ({
  files: { "zone.json": ZONE, "log.json": file("cases/zone"), "event.json": EVENT, ...files },
  env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" },
})

const EVENT = JSON.stringify({ id: "x1", at: "2025-05-03T09:00:00+01:00", type: "ComplaintClosed", reason: "resolved" })

/** One version of Opus's code, in force from one date to another, with a reading less. */
const version = (name: string, from: unknown, to: string | null) => ({ ...opus, version: name, inForce: { from, to } })
const VERSIONS = JSON.stringify({
  versions: [
    { ...version("old", "2020-01-01", "2024-10-23"), acknowledge: { unit: "workingDays", n: 5 } },
    version("new", "2024-10-24", null),
  ],
})

describe("every command that works under a code takes --code", () => {
  it.each([
    [["timeline", "log.json"]],
    [["explain", "log.json", "answerAtStage:director"]],
    [["explain", "log.json", "ReferredToAdr"]],
    [["what-if", "log.json", "--add", "event.json"]],
    [["compare", "log.json", "--readings"]],
    [["due", "2025-04-17T18:00:00+01:00", "7 working days"]],
    [["readings"]],
  ])("%j, and says nothing of Opus", async (argv) => {
    for (const form of [[], ["--json"]]) {
      const { code, out, err } = await ran([...argv, "--code", "zone.json", ...form], world())
      expect({ code, err }).toEqual({ code: 0, err: "" })
      expect(out).not.toMatch(/opus/i)
    }
  })

  it("and the page of a case names the code", async () => {
    const { out } = await ran(["timeline", "log.json", "--code", "zone.json", "--width", "120"], world())
    expect(out).toContain("code      zone as read, calendar as read; in force unknown: no date was seen on the page\n")
    expect(out).toContain("zone:stages")
  })

  it("and so do the answers of due, by its calendar", async () => {
    const answer = await jsonOf(
      ["due", "2025-11-28T17:30:00+00:00", "2 working days", "--code", "highland.json"],
      world({ "highland.json": file("highland-broadband") }),
    )
    // 30 November is kept on Monday the 1st in Scotland: Tuesday, Wednesday.
    expect(answer).toMatchObject({
      due: "2025-12-03T23:59:59.999+00:00",
      calendar: { id: "highland-broadband:scotland", version: "as read" },
    })
  })

  it("and so does the register of readings", async () => {
    const { out } = await ran(["readings", "--code", "zone.json"], world())
    expect(out.split("\n")[0]).toBe("Zone Broadband: complaints code, version as read")
    expect(await jsonOf(["readings", "--code", "zone.json"], world())).toMatchObject({
      code: { id: "zone", version: "as read" },
    })
  })

  it("clauses of another code are known by their ids alone", async () => {
    const cited = JSON.stringify({ ...JSON.parse(ZONE), cites: { stages: ["adr.deadlock"] } })
    const { clauses } = await jsonOf(
      ["explain", "log.json", "answerAtStage:director", "--code", "cited.json"],
      world({ "cited.json": cited }),
    )
    expect(clauses).toEqual([{ id: "adr.deadlock", text: null }])
  })
})

describe("a code is read", () => {
  const due = ["due", "2025-04-17T18:00:00+01:00", "7 working days", "--code"]

  it("from standard input, unless the log is read from there", async () => {
    expect((await ran([...due, "-"], { stdin: ZONE })).code).toBe(0)
    for (const argv of [
      ["timeline", "-", "--code", "-"],
      ["due", "--batch", "--code", "-"],
      ["what-if", "log.json", "--add", "-", "--code", "-"],
    ])
      expect(await ran(argv, { ...world(), stdin: ZONE })).toMatchObject({
        code: 2,
        err: "standard input can be read once: give one - at most\n",
      })
  })

  it.each(["code.ts", "code.mjs", "./code.js"])("from the default export of %s", async (name) => {
    const modules = { [name]: { default: JSON.parse(ZONE) } }
    expect(await ran([...due, name], { modules })).toMatchObject({ code: 0, err: "" })
    expect(await ran([...due, name], { modules: { [name]: { code: 1 } } })).toMatchObject({
      code: 2,
      err: `${name}: the module has no default export: export the code as default\n`,
    })
    expect(await ran([...due, name], {})).toMatchObject({
      code: 2,
      err: `${name}: the module cannot be loaded: there is no such file\n`,
    })
  })

  it("with the readings chosen of its own register", async () => {
    const other = [...due, "zone.json", "--reading"]
    expect((await ran([...other, "end-of-working-day=close-of-business"], world())).code).toBe(0)
    expect(await ran([...other, "working-hour=clock"], world())).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--reading: there is no reading "working-hour"; known: day-of-receipt, /),
    })
  })

  it.each([
    ["nothing.json", undefined, "nothing.json: there is no such file\n"],
    ["text.json", "code", /^text\.json: the text is not JSON: Unexpected token/],
    ["list.json", "[]", 'list.json: $: expected a complaints code (an object) or { "versions": [...] }, got a list\n'],
    [
      "typo.json",
      ZONE.replace('"stages"', '"stagse"'),
      /^typo\.json: \$\.stagse: unknown field; did you mean "stages"\?\n/,
    ],
    [
      "two.json",
      ZONE.replace('"id": "director"', '"id": "team-leader"').replace('"n": 8', '"n": 0'),
      "two.json: $.adr.after: n: a span of weeks starts at 1, not 0\n" +
        'two.json: $.stages[2].id: the stage at .stages[1] has the id "team-leader" too: give each an id of its own\n',
    ],
    ["far.json", ZONE.replace("Europe/London", "Europe/Lundon"), /^far\.json: calendar\.zone: .*Europe\/Lundon/],
  ])("%s is refused with its name", async (name, text, err) => {
    const ended = await ran(["timeline", "log.json", "--code", name], world(text === undefined ? {} : { [name]: text }))
    expect(ended).toMatchObject({ code: 2, out: "" })
    if (typeof err === "string") expect(ended.err).toBe(err)
    else expect(ended.err).toMatch(err)
  })
})

describe("a code with versions", () => {
  const under = (log: string, ...more: readonly string[]) =>
    ran(["timeline", "log.json", "--code", "code.json", ...more], { files: { "log.json": log, "code.json": VERSIONS } })
  const shown = async (at: string) => JSON.parse((await under(logOf({ ...made, at }), "--json")).out)

  it("runs each case on the version in force on the local date of its first event", async () => {
    const last = await shown("2024-10-23T23:59:59+01:00")
    expect(last.code.version).toBe("old")
    // Five working days after Wednesday: 24, 25, 28, 29, 30 October.
    expect(last.deadlines).toContainEqual(
      expect.objectContaining({ norm: "acknowledge", due: "2024-10-30T23:59:59.999+00:00" }),
    )
    // Half an hour before midnight in UTC is the 24th in London.
    expect((await shown("2024-10-23T23:30:00Z")).code.version).toBe("new")
  })

  it("shows two cases of one log each under its own", async () => {
    const events = [
      { ...made, case: "a", procedure: "Complaint", at: "2024-10-01T10:00:00+01:00" },
      { ...made, case: "b", procedure: "Complaint", at: "2024-11-01T10:00:00+00:00" },
    ]
    const { out } = await under(JSON.stringify({ events }), "--json")
    expect(JSON.parse(out).cases.map((each: { code: { version: string } }) => each.code.version)).toEqual([
      "old",
      "new",
    ])
  })

  it("refuses a case that began when none was in force", async () => {
    const err = 'log.json: the case "c1": on 2019-12-31 the code "opus" is not in force yet: it is from 2020-01-01\n'
    const log = logOf({ ...made, at: "2019-12-31T10:00:00Z" })
    expect(await under(log)).toEqual({ code: 2, out: "", err })
    const files = { "log.json": log, "code.json": VERSIONS, "event.json": EVENT }
    for (const argv of [
      ["explain", "log.json", "log", "--code", "code.json"],
      ["compare", "log.json", "--readings", "--code", "code.json"],
      ["what-if", "log.json", "--add", "event.json", "--code", "code.json"],
    ])
      expect(await ran(argv, { files })).toMatchObject({ code: 2, err: expect.stringContaining("is not in force yet") })
  })

  it("counts a span of due by the version in force at its instant", async () => {
    const files = { "code.json": VERSIONS }
    const stdin = ["2019-12-31T10:00:00Z", "2025-01-06T10:00:00Z"]
      .map((from) => JSON.stringify({ from, span: "1 working day" }))
      .join("\n")
    const { code, out } = await ran(["due", "--batch", "--code", "code.json"], { files, stdin })
    expect(code).toBe(2)
    expect(
      out
        .split("\n")
        .slice(0, 2)
        .map((line) => JSON.parse(line)),
    ).toEqual([
      {
        from: "2019-12-31T10:00:00Z",
        span: "1 working day",
        error: 'from: on 2019-12-31 the code "opus" is not in force yet: it is from 2020-01-01',
      },
      { from: "2025-01-06T10:00:00Z", span: "1 working day", due: "2025-01-07T23:59:59.999+00:00" },
    ])
    expect(await ran(["due", "2019-12-31T10:00:00Z", "1 working day", "--code", "code.json"], { files })).toMatchObject(
      {
        code: 2,
        err: 'INSTANT: on 2019-12-31 the code "opus" is not in force yet: it is from 2020-01-01\n',
      },
    )
  })
})

describe("a case of a procedure that the code does not have", () => {
  it("is refused with the reason", async () => {
    const log = JSON.stringify({
      case: "t1",
      procedure: "Thermometer",
      events: [{ id: "e1", at: "2025-05-01T10:00:00+01:00", type: "WorkConcluded", work: "case" }],
    })
    const refused = await ran(["timeline", "log.json", "--code", "zone.json"], world({ "log.json": log }))
    expect(refused).toEqual({
      code: 2,
      out: "",
      err: 'log.json: the case "t1" is of the procedure Thermometer, which the code "zone" does not have; it has Complaint\n',
    })
  })
})
