import { describe, expect, it } from "vitest"
import { example, jsonOf, logOf, made, ran } from "./host.ts"

const logged = { id: "e2", at: "2024-10-24T09:00:00+01:00", type: "ComplaintLogged" }
const acknowledged = { at: "2024-10-28T14:30:00Z", type: "ComplaintAcknowledged" }
const withdrawn = { at: "2024-10-25T09:00:00+01:00", type: "ComplaintWithdrawn" }
const closed = { at: "2024-10-25T10:00:00+01:00", type: "ComplaintClosed", reason: "resolved" }

const files = {
  "one.json": logOf(made, logged),
  "two.json": example("two-cases-2025-11.json"),
  "ack.json": JSON.stringify(acknowledged),
  "withdrawn.json": JSON.stringify([withdrawn]),
  "closed.json": JSON.stringify(closed),
  "again.json": JSON.stringify(logged),
  "bad.json": JSON.stringify([closed, { ...closed, type: "ComplaintClosd" }]),
  "broken.json": "{",
  "lost.json": JSON.stringify({ ...closed, case: "c2" }),
}

describe("what-if --json", () => {
  it("has the fields of its report, in their order", async () => {
    const answer = await jsonOf(["what-if", "one.json", "--add", "ack.json"], { files })
    expect(Object.keys(answer)).toEqual(["at", "added", "changesNothing", "cases", "readings"])
    expect(answer.cases).toMatchObject([
      { case: "c1", procedure: "Complaint", state: { before: "Logged", after: "Logged" } },
    ])
    expect(Object.keys((answer.cases as readonly object[])[0] ?? {})).toEqual([
      ...[
        "case",
        "procedure",
        "state",
        "law",
        "deadlines",
        "rights",
        "raises",
        "notices",
        "refused",
        "next",
        "notYet",
        "notes",
      ],
    ])
  })

  it("gives an event without an id a fresh one, and adds the files in the order of the flags", async () => {
    const answer = await jsonOf(["what-if", "one.json", "--add", "withdrawn.json", "--add", "ack.json"], { files })
    expect(answer.added).toMatchObject([
      { event: "added-1", type: "ComplaintWithdrawn", outcome: "applied" },
      { event: "added-2", type: "ComplaintAcknowledged", outcome: "refused" },
    ])
  })

  it("looks at the instant given, under the readings given", async () => {
    const early = await jsonOf(["what-if", "one.json", "--add", "ack.json", "--at", "2024-10-25T12:00:00+01:00"], {
      files,
    })
    expect(early).toMatchObject({
      at: "2024-10-25T12:00:00.000+01:00",
      changesNothing: true,
      added: [{ outcome: "future" }],
    })
    const clock = await jsonOf(["what-if", "one.json", "--add", "ack.json", "--reading", "working-hour=clock"], {
      files,
    })
    expect(clock.readings).toMatchObject({ "working-hour": "clock" })
    expect(clock.cases).toMatchObject([
      { deadlines: [{ norm: "acknowledge", before: { status: "missed" }, after: { status: "missed" } }] },
    ])
  })

  it("takes the event or the log from standard input", async () => {
    const event = await jsonOf(["what-if", "one.json", "--add", "-"], { files, stdin: JSON.stringify(acknowledged) })
    const log = await jsonOf(["what-if", "-", "--add", "ack.json"], { files, stdin: files["one.json"] })
    expect(event).toEqual(log)
  })

  it("puts an event that names no case to the one given with --case", async () => {
    const answer = await jsonOf(["what-if", "two.json", "--add", "closed.json", "--case", "bill-2025-11"], { files })
    expect(answer.added).toMatchObject([{ case: "bill-2025-11" }])
  })
})

describe("the page of what-if", () => {
  const page = async (width: string, ...add: readonly string[]) =>
    (await ran(["what-if", "one.json", "--width", width, ...add.flatMap((each) => ["--add", each])], { files })).out

  it("says what the events would change, and of an event that is refused why", async () => {
    const shown = await page("100", "closed.json", "withdrawn.json")
    expect(shown).toContain(
      [
        "What if these happened",
        " ⊘ ComplaintClosed [added-1] Fri 25 Oct 2024 10:00, in c1: refused: CaseEnded: ",
      ].join("\n"),
    )
    expect(shown).toContain("\n ● ComplaintWithdrawn [added-2] Fri 25 Oct 2024 09:00, in c1: applied\n")
    expect(shown).toContain("\nComplaint c1\n state    Logged → Withdrawn: ")
    expect(shown).toContain("\n changed  Acknowledge the complaint: pending → ended\n")
  })

  it("says that nothing changes", async () => {
    expect(await page("100", "again.json")).toBe(
      [
        "What if this happened",
        " ● ComplaintLogged [e2] Thu 24 Oct 2024 09:00, in c1: the log already holds it; it counts once",
        "as at  Thu 24 Oct 2024 09:00 (Europe/London), without and with",
        "",
        "Nothing changes.",
        "",
      ].join("\n"),
    )
  })

  it.each(["40", "60", "100", "140"])("fits in %s columns", async (width) => {
    for (const line of (await page(width, "closed.json", "withdrawn.json", "ack.json")).split("\n"))
      expect([...line].length).toBeLessThan(Number(width))
  })

  it("is plain ASCII where that is asked for", async () => {
    const { out } = await ran(["what-if", "one.json", "--add", "withdrawn.json", "--ascii"], { files })
    expect([...out].every((each) => each < "\u007f")).toBe(true)
    expect(out).toContain("\n state    Logged -> Withdrawn: ")
  })
})

describe("what-if refuses", () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      "no event to add",
      ["one.json"],
      "an event to add is needed, for example: --add event.json; or a state, for example: --until Closed\n",
    ],
    ["standard input twice", ["-", "--add", "-"], "standard input can be read once: give one - at most\n"],
    ["a file that is not there", ["one.json", "--add", "none.json"], "none.json: there is no such file\n"],
    ["a log that is not there", ["none.json", "--add", "ack.json"], "none.json: there is no such file\n"],
    [
      "an event that is none, with its place",
      ["one.json", "--add", "bad.json"],
      'bad.json: $[1].type: there is no event "ComplaintClosd"; did you mean "ComplaintClosed"?\n',
    ],
    [
      "a log in place of an event",
      ["one.json", "--add", "one.json"],
      'one.json: $: expected an event, { "type": ..., "at": ..., ... }, or a list of events, got a log\n',
    ],
    [
      "an event of a case that is not there",
      ["one.json", "--add", "lost.json"],
      'the event "added-1" is of the case "c2", which is not in the log (cases are c1); to begin a case it must name its "procedure"\n',
    ],
    [
      "an event of no case, where there are several",
      ["two.json", "--add", "ack.json"],
      'the event "added-1" names no "case", and the log holds 2 cases: say which one\n',
    ],
    [
      "a case that is not in the log",
      ["two.json", "--add", "ack.json", "--case", "nowhere"],
      'two.json: there is no case "nowhere"; cases are line-2025-11, bill-2025-11\n',
    ],
    [
      "an instant that is none",
      ["one.json", "--add", "ack.json", "--at", "2024"],
      '--at: "2024" is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00\n',
    ],
  ])("%s", async (_what, argv, message) => {
    expect(await ran(["what-if", ...argv], { files })).toEqual({ code: 2, out: "", err: message })
  })

  it("text that is not JSON, with its file", async () => {
    const { code, out, err } = await ran(["what-if", "one.json", "--add", "broken.json"], { files })
    expect([code, out]).toEqual([2, ""])
    expect(err).toMatch(/^broken\.json: the text is not JSON: .+; give an event or a list of events\n$/)
  })
})
