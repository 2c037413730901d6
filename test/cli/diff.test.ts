/** The command `diff`: what it compares, how it shows it, and how it ends. */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus, workingHours } from "../../src/index.ts"
import { editionOf, recordEdition } from "../../src/verify/index.ts"
import { logOf, made, ran, type World } from "./host.ts"

const page = readFileSync(
  new URL("../text/fixture/opus-feedback-procedure-and-complaints-code.txt", import.meta.url),
  "utf8",
)
const quicker = { ...opus, version: "2027-01-01", acknowledge: workingHours(16) }
const before = { ...opus, version: "old", inForce: { from: "2020-01-01", to: "2026-12-31" } }
const after = { ...quicker, inForce: { from: "2027-01-01", to: null } }
const recorded = recordEdition(Result.getOrThrow(editionOf(opus, { on: "2026-11-23" })), "0.1.0")
const files = {
  "quicker.json": JSON.stringify(quicker),
  "versions.json": JSON.stringify({ versions: [before, after] }),
  "page.txt": page.replace("24 working hours", "16 working hours"),
  "0.1.0.json": JSON.stringify(recorded),
  "case.json": logOf(made),
  "empty.txt": " ",
}
const diff = (args: readonly string[], world: World = { files }) => ran(["diff", ...args], world)
const lines = (text: string): readonly string[] => text.split("\n")
const json = async (...args: readonly string[]) => JSON.parse((await diff([...args, "--json"])).out)

describe("complaints-code diff", () => {
  it("tells what changed between two codes, with its severity and why", async () => {
    const { code, out, err } = await diff(["opus", "quicker.json", "--width", "80"])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(lines(out)).toEqual([
      "Comparison",
      "old      opus (version 2026-11-23)",
      "new      opus (version 2027-01-01)",
      "changes  2 changes (1 minor, 1 patch); together minor",
      "",
      "Complaint",
      " • acknowledge the complaint: within 24 working hours -> within 16 working",
      "   hours",
      "   minor    the complainant gains; what was in time may now be late, which the",
      "            effect tells (dutySooner)",
      "   clauses  response-times.acknowledge",
      "",
      "The code",
      " • version: 2026-11-23 -> 2027-01-01",
      "   patch    an edition has another name (versionChanged)",
      "",
      "Not compared",
      " – the text: the published text of one of the two is not held here",
      "",
      "",
    ])
  })

  it("ends with 1 where the bump given is smaller than the changes ask for", async () => {
    const { code, out } = await diff(["quicker.json", "opus", "--bump", "minor"])
    expect(code).toBe(1)
    expect(lines(out)[4]).toBe("bump     minor: too small, the changes ask for major")
    expect((await diff(["opus", "quicker.json", "--bump", "minor"])).code).toBe(0)
  })

  it("tells how many of the cases given change their outcome, and how", async () => {
    const { out } = await diff(["opus", "quicker.json", "--cases", "case.json", "--width", "100"])
    const at = lines(out).indexOf("Effect: of 1 case, 1 has another outcome")
    expect(lines(out).slice(at, at + 5)).toEqual([
      "Effect: of 1 case, 1 has another outcome",
      " • Complaint: the aim acknowledge: 1 case",
      " c1 Complaint",
      "   the aim acknowledge 1: pending, due 2024-10-28T14:30:00.000+00:00 -> pending, due",
      "   2024-10-25T15:30:00.000+01:00",
    ])
  })

  it("draws the same cases from the same seed", async () => {
    const effects = async (seed: string) =>
      (await json("opus", "quicker.json", "--sample", "20", "--seed", seed)).effects
    const first = await effects("3")
    expect(first.cases).toBe(20)
    expect(await effects("3")).toEqual(first)
    expect(await effects("4")).not.toEqual(first)
  })

  it("compares two versions of one file, by name or by date", async () => {
    const named = await json("versions.json@old", "versions.json@2027-01-01")
    expect(named.changes.map(({ kind }: { kind: string }) => kind)).toEqual([
      "dutySooner",
      "versionChanged",
      "inForceChanged",
    ])
    expect((await json("versions.json@2026-12-31", "versions.json@2027-01-02")).changes).toEqual(named.changes)
  })

  it("compares a code with itself on two dates of the regulation", async () => {
    const { changes } = await json("opus", "--regulation", "2026-04-07..2026-04-08")
    expect(
      changes.some(({ kind, rule }: Record<string, string>) => kind === "rightSooner" && rule === "referToAdr"),
    ).toBe(true)
  })

  it("compares a code with itself under two choices of readings", async () => {
    const { changes, severity } = await json("opus", "--new-reading", "working-hour=clock")
    expect(severity).toBe("major")
    expect(changes).toHaveLength(1)
  })

  it("compares a published page with Opus's, word by word, and names the rules to look at again", async () => {
    const { out } = await diff(["opus", "page.txt", "--width", "100"])
    expect(out).toContain("words    and we aim to acknowledge all disputes within [-24-]{+16+} working hours.")
    expect(out).toContain("rules    look again at Complaint.acknowledge, ")
  })

  it("compares with what was released", async () => {
    const { out } = await diff(["0.1.0.json", "opus", "--on", "2026-11-23"])
    expect(lines(out).slice(1, 4)).toEqual([
      "old      release 0.1.0: opus 2026-11-23 on 2026-11-23",
      "new      opus (version 2026-11-23) on 2026-11-23",
      "changes  nothing changed",
    ])
  })

  it("fits every width and writes plain ASCII on request", async () => {
    for (const width of [40, 80, 110]) {
      const args = ["opus", "--regulation", "2018-09-30..2018-10-01", "--width", String(width), "--ascii"]
      const { out } = await diff(args)
      expect(Math.max(...lines(out).map((line) => line.length))).toBeLessThanOrEqual(width)
      expect(out).toMatch(/^[ -~\n]*$/)
    }
  })
})

describe("complaints-code diff that cannot be done", () => {
  it.each([
    [
      ["opus"],
      "say what to compare it with: a second edition, --regulation DATE..DATE, or --old-reading and --new-reading\n",
    ],
    [["opus", "missing.json"], "missing.json: there is no such file\n"],
    [["-", "-"], "standard input can be read once: give one - at most\n"],
    [["opus", "empty.txt"], "empty.txt: the text is empty\n"],
    [
      ["opus", "versions.json"],
      "versions.json: it holds 2 versions (old, 2027-01-01): write versions.json@VERSION or versions.json@DATE\n",
    ],
    [["opus", "versions.json@olt"], 'versions.json: there is no version "olt"; did you mean "old"?\n'],
    [
      ["opus", "versions.json@2019-01-01"],
      'versions.json: on 2019-01-01 the code "opus" is not in force yet: it is from 2020-01-01\n',
    ],
    [
      ["opus", "--regulation", "2026-04-08"],
      '--regulation: "2026-04-08" is not DATE..DATE, for example 2026-04-07..2026-04-08\n',
    ],
    [
      ["opus", "--regulation", "2026-02-30..2026-04-08"],
      '--on, --regulation: "2026-02-30" is not a date such as 2026-04-08: February 2026 has 28 days\n',
    ],
    [
      ["opus", "--regulation", "2026-04-07..2026-04-08", "--on", "2026-04-08"],
      "--on is one date for both, and --regulation one for each: give one or the other\n",
    ],
    [
      ["opus", "quicker.json", "--cases", "case.json", "--sample", "3"],
      "--cases are given, and --sample draws some: give one or the other\n",
    ],
    [
      ["opus", "page.txt", "--sample", "3"],
      "--sample: cases run on codes: neither a text nor a recorded release can run them\n",
    ],
    [
      ["opus", "--new-reading", "working-hour"],
      '--reading: "working-hour" is not ID=CHOICE, for example working-hour=clock\n',
    ],
  ])("%j ends with 2 and says why", async (args, why) => {
    const { code, out, err } = await diff(args, { files, stdin: "" })
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: why })
  })
})
