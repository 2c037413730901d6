/** The command `check` as JSON, and of a code in a file. */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { conformance } from "../../src/verify/index.ts"
import { ran } from "./host.ts"

const gaps = readFileSync(new URL("../../docs/known-gaps.json", import.meta.url), "utf8")
const files = { "gaps.json": gaps }
const DATE = ["--on", "2026-11-23"]
const check = (...args: readonly string[]) => ran(["check", "--no-proof", ...args], { files })
const json = async (...args: readonly string[]) => {
  const { code, out, err } = await check(...args, "--format", "json")
  return { code, err, report: JSON.parse(out) }
}
const lines = (text: string): readonly string[] => text.split("\n")
const rules = (list: readonly { readonly rule: string }[]) => list.map(({ rule }) => rule)

/** A code file with another wait, in force from a date that is known. */
const fileOf = (n: number, from = "2008-01-01") =>
  JSON.stringify({
    ...opus,
    id: "acme",
    inForce: { from, to: null },
    adr: { ...opus.adr, after: { unit: "weeks", n } },
  })

describe("complaints-code check --format json", () => {
  it("is written by --json as well, as by every other command", async () => {
    const on = ["check", "--no-proof", "--on", "2026-11-23"]
    expect(await ran([...on, "--json"])).toEqual(await ran([...on, "--format", "json"]))
  })

  it("is what conformance gives, with the code, the date and the other parts", async () => {
    const { code, err, report } = await json(...DATE)
    const { findings, unknown, unverified, notes, held } = Result.getOrThrow(conformance(opus, { on: "2026-11-23" }))
    expect({ code, err }).toEqual({ code: 1, err: "" })
    expect(report).toEqual({
      code: { id: "opus", version: "2026-11-23" },
      on: "2026-11-23",
      strict: false,
      findings,
      accepted: [],
      unknown,
      unverified,
      notes,
      held,
      stale: [],
      staticFindings: [],
      invariants: [],
      explored: null,
      parts: [
        { part: "conformance", done: true, checked: "31 requirements", faults: [] },
        { part: "machines", done: true, checked: "10 machines", faults: [] },
        { part: "coverage", done: true, checked: "82 clauses", faults: [] },
        { part: "static checks", done: true, checked: "every rule as it stands", faults: [] },
        { part: "proof", done: false, why: "it was not asked for" },
      ],
    })
  })

  it("has in each finding rule, severity, confidence, clause, found, conforms, source, since and until, in this order", async () => {
    const { report } = await json(...DATE)
    for (const each of report.findings)
      expect(Object.keys(each).slice(0, 9)).toEqual([
        "rule",
        "severity",
        "confidence",
        "clause",
        "found",
        "conforms",
        "source",
        "since",
        "until",
      ])
  })

  it("says without a date that conformance was left out", async () => {
    const { code, report } = await json()
    expect([code, report.on, report.findings, report.parts[0]]).toEqual([
      0,
      null,
      [],
      {
        part: "conformance",
        done: false,
        why: "no date is given, and the library has no today: give --on, or --from and --to",
      },
    ])
  })

  it("tells from one date to another when each finding begins and ends", async () => {
    const { report } = await json("--from", "2018-09-01", "--to", "2026-11-23")
    expect([report.on, report.from, report.to]).toEqual([null, "2018-09-01", "2026-11-23"])
    expect(report.code).toEqual({ id: "opus", versions: ["2026-11-23"] })
    const dates = report.findings
      .filter(({ rule }: { readonly rule: string }) => /adr-member|t-adr/.test(rule))
      .map((each: { readonly rule: string; readonly since: string; readonly until: string }) => [
        each.rule,
        each.since,
        each.until,
      ])
    expect(dates).toEqual([
      ["gc14-5-adr-member", null, "2018-09-30"],
      ["c4-3-adr-member", "2018-10-01", null],
      ["t-adr-6w", "2026-04-08", null],
    ])
  })
})

describe("complaints-code check --code", () => {
  const world = { files: { "twelve.json": fileOf(12), "thirteen.json": fileOf(13) } }
  const found = async (file: string, date: string) => {
    const { out } = await ran(["check", "--no-proof", "--code", file, "--on", date, "--format", "json"], world)
    const { findings, held } = JSON.parse(out)
    return { fails: rules(findings).includes("t-adr-12w"), holds: held.includes("t-adr-12w") }
  }

  it("holds a code then in force against the 12 weeks of 2009-08-31", async () => {
    expect(await found("twelve.json", "2009-08-31")).toEqual({ fails: false, holds: true })
    expect(await found("thirteen.json", "2009-08-31")).toEqual({ fails: true, holds: false })
  })

  it("leaves the coverage of a text out that is not held here", async () => {
    const { out } = await ran(["check", "--no-proof", "--code", "twelve.json", "--width", "100"], world)
    expect(lines(out).slice(-5)).toEqual([
      " ✓ machines: 10 machines, no fault",
      " – coverage left out: the published text of this code is not held here",
      " ✓ static checks: every rule as it stands, no fault",
      " – proof left out: it was not asked for",
      "",
    ])
  })

  it("says on which dates a code is in force, where it is not on the one asked about", async () => {
    expect(await ran(["check", "--code", "twelve.json", "--on", "2007-12-31"], world)).toEqual({
      code: 2,
      out: "",
      err: '--on: the code "acme" is not in force on 2007-12-31: version 2026-11-23 from 2008-01-01\n',
    })
  })
})
