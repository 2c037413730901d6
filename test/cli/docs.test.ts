/** The command `docs`: pages of a code into a folder. */
import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { type Ended, ran } from "./host.ts"

const code = (name: string): string =>
  readFileSync(new URL(`../../docs/examples/codes/${name}.json`, import.meta.url), "utf8")

const baseline = readFileSync(new URL("../../docs/known-gaps.json", import.meta.url), "utf8")
const mutation = readFileSync(new URL("../../docs/mutation.json", import.meta.url), "utf8")

describe("docs", () => {
  let md: Ended
  beforeAll(async () => {
    const kept = ["--baseline", "gaps.json", "--mutation", "mutation.json"]
    md = await ran(["docs", "--out", "pages", "--on", "2026-11-23", ...kept], {
      files: { "gaps.json": baseline, "mutation.json": mutation },
    })
  })

  it("writes Markdown with pictures beside it, and says how much", () => {
    const files = Object.keys(md.written ?? {})
    expect(md).toMatchObject({ code: 0, err: "", out: `${files.length} files written to pages\n` })
    expect(files.slice(0, 3)).toEqual(["pages/index.md", "pages/code.md", "pages/deadlines.md"])
    expect(files).toContain("pages/procedures/complaint.md")
    expect(md.written?.["pages/pictures/complaint.svg"]).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  })

  it("writes what is committed of Opus's code", () => {
    for (const [path, text] of Object.entries(md.written ?? {}))
      expect(text, path).toBe(readFileSync(new URL(`../../docs/${path.slice(6)}`, import.meta.url), "utf8"))
  })

  it("writes the pages of another code, and without a date says that conformance is left out", async () => {
    const ended = await ran(["docs", "--no-proof", "--out", "zone", "--code", "zone.json"], {
      files: { "zone.json": code("zone") },
    })
    expect(ended).toMatchObject({
      code: 0,
      err: "",
      out: "14 files written to zone; no date was given, so there is no page of conformance: give --on\n",
    })
    expect(Object.keys(ended.written ?? {})).not.toContain("zone/conformance.md")
  })

  it.each([
    [
      "a folder that cannot be made",
      ["--out", "/no-such-folder/pages"],
      "--out /no-such-folder/pages: cannot be written: no folder can be made there",
    ],
    [
      "a date that is none",
      ["--out", "x", "--on", "23 November"],
      '--on: "23 November" is not a date: a date is written YYYY-MM-DD, for example 2024-10-23',
    ],
    ["a baseline without a date", ["--out", "x", "--baseline", "b.json"], "--baseline is judged on a date: give --on"],
    [
      "a reading that is not known",
      ["--out", "x", "--reading", "holidays=wales"],
      '--reading: the reading "holidays" has no alternative "wales"; known: england-and-wales, scotland, northern-ireland',
    ],
    [
      "a budget of a proof that is left out",
      ["--out", "x", "--no-proof", "--budget", "9"],
      "--budget bears on the proof: leave --no-proof out",
    ],
    [
      "a budget that does not suffice",
      ["--out", "x", "--budget", "9"],
      "--budget: a search of opus found more than 9 situations: give a larger one, or leave the proof out with --no-proof",
    ],
    [
      "standard input twice",
      ["--out", "x", "--code", "-", "--baseline", "-", "--on", "2026-11-23"],
      "standard input can be read once: give one - at most",
    ],
  ])("refuses %s", async (_, args, message) => {
    expect(await ran(["docs", ...args])).toEqual({ code: 2, out: "", err: `${message}\n` })
  })

  it("refuses versions of a code without a date, and takes the one in force on it", async () => {
    const zone = JSON.parse(code("zone"))
    const versions = [
      { ...zone, version: "one", inForce: { from: "2020-01-01", to: "2024-12-31" } },
      { ...zone, version: "two", inForce: { from: "2025-01-01", to: null } },
    ]
    const files = { "zone.json": JSON.stringify({ versions }) }
    expect(await ran(["docs", "--out", "x", "--code", "zone.json"], { files })).toEqual({
      code: 2,
      out: "",
      err: "the code has 2 versions: give --on, the date on which one of them is in force\n",
    })
    const ended = await ran(["docs", "--no-proof", "--out", "x", "--code", "zone.json", "--on", "2024-06-01"], {
      files,
    })
    expect(ended.written?.["x/index.md"]).toContain("Version one of the complaints code")
  })
})
