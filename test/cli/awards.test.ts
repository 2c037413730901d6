import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { example, jsonOf, ran } from "./host.ts"

const folder = "awards-2025-03"

const files = {
  ...Object.fromEntries(
    readdirSync(new URL(`../../docs/examples/cases/${folder}/`, import.meta.url)).map((name) => [
      `${folder}/${name}`,
      example(`${folder}/${name}`),
    ]),
  ),
  "complaint.json": example("vm-tls-2024-10.json"),
  "other.json": example(`${folder}/praise-03.json`).replaceAll("carol", "dora"),
  "bad/one.json": "{}",
  "empty/README.md": "",
}

const awards = (...argv: readonly string[]) => ran(["awards", ...argv], { files })

describe("awards --json", () => {
  it("tells the awards of a folder's cases", async () => {
    const answer = await jsonOf(["awards", folder, "--month", "2025-03"], { files })
    expect(Object.keys(answer)).toEqual([
      ...["month", "at", "feedback", "people", "totals", "problems", "elsewhere", "readings"],
    ])
    expect(answer).toMatchObject({
      month: "2025-03",
      at: "2025-04-30T10:05:00.000+01:00",
      totals: { due: 4, given: 4, outstanding: 0, notDue: 1 },
    })
  })

  it("takes readings, an instant, and several files and folders, whose cases count once", async () => {
    const argv = ["awards", folder, `${folder}/praise-01.json`, "complaint.json", "--month", "2025-03"]
    expect(await jsonOf(argv, { files })).toEqual(await jsonOf(["awards", folder, "--month", "2025-03"], { files }))
    const each = await jsonOf([...argv, "--reading", "gift-per-mention=one-per-feedback"], { files })
    expect(each.totals).toEqual({ due: 6, given: 4, outstanding: 2, notDue: 1 })
    const early = await jsonOf([...argv, "--at", "2025-03-30T12:00:00+01:00"], { files })
    expect(early.totals).toEqual({ due: 2, given: 0, outstanding: 2, notDue: 0 })
  })
})

describe("the page of awards", () => {
  it("says of each person what is due and why, and under which readings that differs", async () => {
    const { out } = await awards(folder, "--month", "2025-03")
    expect(out.split("\n").slice(0, 5)).toEqual([
      "Awards of March 2025",
      "as at     Wed 30 Apr 2025 10:05 (Europe/London)",
      "feedback  6",
      "gifts     4 due: 4 given, 0 outstanding; 1 given and not due",
      "",
    ])
    const blocks = out.split(/\n─+\n/)
    expect(blocks).toContain(
      [
        " ben: 1 gift, given",
        "   • praise-01 meets the criteria: it shows service excellence, work together",
        "   • praise-07 meets the criteria: it shows work together, be brave, own it, strive, stay curious",
        "   • given, in praise-01 [e4] Mon 31 Mar 2025 10:00",
        "   • under gift-per-mention=one-per-feedback: 2 gifts, 1 given, 1 outstanding",
      ].join("\n"),
    )
    expect(blocks).toContain(
      [
        " praise-04, received Mon 31 Mar 2025 23:30, mentions dev",
        "   assessed late (Wed 2 Apr 2025 09:00); due end of Mon 31 Mar 2025; latest end of Wed 30 Apr 2025",
        "   – service excellence  – work together  ✓ be brave  – own it  – strive  ✓ stay curious",
        "   it meets the criteria: core-values=any-one yes, core-values=all-five no",
      ].join("\n"),
    )
    expect(out).toContain("\nFeedback of other months\n April 2025: 1\n")
  })

  it("says that nothing was received in a month", async () => {
    const { code, out } = await awards("complaint.json", "--month", "2025-03")
    expect(code).toBe(0)
    expect(out).toContain("\nfeedback  no positive feedback was received in this month\n")
  })

  it.each(["40", "60", "100", "140"])("fits in %s columns", async (width) => {
    const { out } = await awards(folder, "--month", "2025-03", "--width", width, "--reading", "core-values=all-five")
    for (const line of out.split("\n")) expect([...line].length).toBeLessThan(Number(width))
  })

  it("is plain ASCII where that is asked for", async () => {
    const { out } = await awards(folder, "--month", "2025-03", "--ascii")
    expect([...out].every((each) => each < "\u007f")).toBe(true)
  })
})

describe("awards refuses", () => {
  it.each<readonly [string, readonly string[], string]>([
    [
      "a month that is none, before it reads a file",
      ["none", "--month", "2025-3"],
      '--month: "2025-3" is not a month: write the year and the month, for example 2025-03\n',
    ],
    [
      "a month that there is not",
      [folder, "--month", "2025-13"],
      '--month: "2025-13" has no such month: months go from 01 to 12\n',
    ],
    ["a file that is not there", ["none.json", "--month", "2025-03"], "none.json: there is no such file\n"],
    [
      "a folder without logs",
      ["empty", "--month", "2025-03"],
      "empty: the folder holds no file whose name ends in .json, .ndjson or .jsonl\n",
    ],
    [
      "two cases of different content with one id",
      [folder, "other.json", "--month", "2025-03"],
      `${folder}, other.json: two cases of different content have the id "praise-03": nobody can be told apart by it\n`,
    ],
    ["standard input twice", ["-", "-", "--month", "2025-03"], "standard input can be read once: give one - at most\n"],
    [
      "a reading that is none",
      [folder, "--month", "2025-03", "--reading", "core-value=all-five"],
      '--reading: there is no reading "core-value"; did you mean "core-values"?\n',
    ],
  ])("%s", async (_what, argv, message) => {
    expect(await awards(...argv)).toEqual({ code: 2, out: "", err: message })
  })

  it("a log that is none, with its file", async () => {
    const { code, err } = await awards("bad", "--month", "2025-03")
    expect([code, err.startsWith("bad/one.json: $")]).toEqual([2, true])
  })
})
