/** `what-if --until`: by which events, the fewest, a case would come to a state, and that they lead there. */
import { describe, expect, it } from "vitest"
import { example, jsonOf, ran } from "./host.ts"

const files = {
  "withdrawn.json": example("withdrawn-2025-06.json"),
  "two.json": example("two-cases-2025-11.json"),
  "copy.json": example("request-code-copy-2025-01.json"),
  "event.json": "{}",
}

describe("what-if --until", () => {
  it("tells the events with their instants, in words", async () => {
    const { code, out, err } = await ran(["what-if", "withdrawn.json", "--until", "WithAdr", "--width", "80"], {
      files,
    })
    expect([code, err]).toEqual([0, ""])
    expect(out.split("\n")).toEqual([
      "withdrawn-2025-06 to WithAdr (Complaint)",
      "from      Withdrawn at Fri 13 Jun 2025 12:00: The complainant has withdrawn the",
      "          complaint.",
      "answer    2 events, and no fewer will do",
      "",
      "  1 Fri 13 Jun 2025 13:00  ComplaintReopened (why: why): The complaint is",
      "                           reopened",
      "  2 Tue 5 Aug 2025 00:00   ReferredToAdr (scheme: scheme): The complaint is",
      "                           taken to ADR",
      "",
      "Text in fields stands for any. --json writes the events for --add.",
      "",
    ])
  })

  it("writes events as JSON that --add takes, and they lead there", async () => {
    const path = await jsonOf(["what-if", "withdrawn.json", "--until", "WithAdr"], { files })
    expect(Object.keys(path)).toEqual([
      ...["case", "procedure", "at", "from", "until", "comes", "events", "fewest", "explored"],
    ])
    const longer = { ...files, "path.json": JSON.stringify(path.events) }
    const { cases } = await jsonOf(["what-if", "withdrawn.json", "--add", "path.json"], { files: longer })
    expect(cases).toMatchObject([{ state: { before: "Withdrawn", after: "WithAdr" } }])
  })

  it("says that nothing leads to a state, and how much was explored", async () => {
    const { code, out } = await ran(["what-if", "copy.json", "--until", "Asked", "--width", "100"], { files })
    expect(code).toBe(0)
    expect(out).toContain(
      "answer    nothing that can happen from here leads to Asked: 6 situations and 10 steps were explored\n",
    )
  })

  it("says that a case is there", async () => {
    const { out } = await ran(["what-if", "withdrawn.json", "--until", "Withdrawn"], { files })
    expect(out).toContain("answer    the case is there\n")
  })

  it.each([
    [
      ["withdrawn.json", "--until", "Withdrawm"],
      '--until: Complaint has no state "Withdrawm"; did you mean "Withdrawn"?',
    ],
    [["two.json", "--until", "Closed"], "--case: the log holds 2 cases: say which one"],
    [
      ["withdrawn.json", "--until", "Closed", "--at", "2025-06-01T09:00:00+01:00"],
      "--at: 2025-06-01T09:00:00.000+01:00 is before the last event of the case: a path begins where the case is",
    ],
    [
      ["withdrawn.json", "--until", "Closed", "--add", "event.json"],
      "--add says what happens, and --until asks what would have to: give one or the other",
    ],
  ])("refuses %j", async (args, message) => {
    expect(await ran(["what-if", ...args], { files })).toEqual({ code: 2, out: "", err: `${message}\n` })
  })

  it.each([40, 60, 100])("keeps within %i columns", async (width) => {
    const world = { columns: width, env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" }, files }
    const { out } = await ran(["what-if", "withdrawn.json", "--until", "Resolved"], world)
    expect(out.split("\n").filter((line) => line.length >= width)).toEqual([])
  })
})
