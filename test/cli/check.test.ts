/** The command `check`: what it prints, in which form, and how it ends. Its proof is left out here (see check-proof). */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
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

describe("complaints-code check", () => {
  it("without a date leaves conformance out and says so: the library has no today", async () => {
    const { code, out, err } = await check("--width", "80")
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(lines(out)).toEqual([
      "Check of opus (version 2026-11-23)",
      "findings  no fault",
      "",
      "Other parts of the check",
      " – conformance left out: no date is given, and the library has no today: give",
      "   --on, or --from and --to",
      " ✓ machines: 10 machines, no fault",
      " ✓ coverage: 82 clauses, no fault",
      " ✓ static checks: every rule as it stands, no fault",
      " – proof left out: it was not asked for",
      "",
    ])
  })

  it("on a date ends with 1 on findings, and tells each with what was found, what conforms, where and why", async () => {
    const { code, out, err } = await check(...DATE, "--width", "80")
    expect({ code, err }).toEqual({ code: 1, err: "" })
    expect(lines(out).slice(0, 12)).toEqual([
      "Check of opus (version 2026-11-23) on 2026-11-23",
      "findings  9 findings (8 errors, 1 warning), 11 met, 2 not known, 9 unverified",
      "",
      "Findings",
      " ✗ c4-3-adr-member error, General Condition C4, C4.3",
      "   found     the text does not say: the provider belongs to an approved ADR",
      "             scheme; the ADR schemes named: none",
      "   conforms  the name of the approved scheme that the provider belongs to",
      "   clause    adr.ofcom",
      "   in force  since 2018-10-01",
      "   source    [primary] ofcom.org.uk/phones-and-broadband/coverage-and-speeds/co",
      "             des-of-practice",
    ])
    const wait = lines(out).indexOf(" ✗ t-adr-6w error, Annex to GC C4 (Ofcom Approved Complaints Code)")
    expect(lines(out).slice(wait + 1, wait + 5)).toEqual([
      "   found     the wait for ADR: 8 weeks",
      "   conforms  6 weeks",
      "   clause    adr.eight-weeks",
      "   in force  since 2026-04-08",
    ])
    expect(out).toContain("\nUnverified requirements (fail nothing)\n")
    expect(out).toContain("\n • c5-formats would not be met: Braille and large print case by case;")
    expect(out).toContain("\nNotes\n • “24 working hours” is not defined: hours of opening time, by default;")
  })

  it("with a baseline that accepts every finding ends with 0, and shows them with the reason, owner and last day", async () => {
    const { code, out } = await check(...DATE, "--baseline", "gaps.json", "--width", "100")
    expect(code).toBe(0)
    expect(lines(out)[1]).toBe("findings  no finding, 9 accepted, 11 met, 2 not known, 9 unverified")
    const wait = lines(out).indexOf(" • t-adr-6w: the wait for ADR: 8 weeks [adr.eight-weeks]")
    expect(lines(out).slice(wait + 1, wait + 4)).toEqual([
      "   conforms  6 weeks",
      "   accepted  The published Code says 8 weeks. Cases run on the 6 weeks of the regulation, the",
      "             shorter of the two; the text is Opus's to correct. (Compliance, until 2027-02-28)",
    ])
  })

  it("with a baseline that has expired ends with 1, and says that it was accepted", async () => {
    const { code, out } = await check("--on", "2027-03-01", "--baseline", "gaps.json", "--width", "100")
    expect(code).toBe(1)
    expect(lines(out)[1]).toMatch(/^findings {2}6 findings, 3 accepted, /)
    expect(out).toContain("\n   expired   was accepted: The published Code says 8 weeks. ")
  })

  it("with a baseline that is about something else says what can go", async () => {
    const entry = {
      rule: "t-adr-8w",
      clause: "adr.eight-weeks",
      reason: "old",
      owner: "Compliance",
      expires: "2027-01-01",
    }
    const { code, out } = await ran(["check", "--no-proof", ...DATE, "--baseline", "-"], {
      stdin: JSON.stringify({ accepted: [entry] }),
    })
    expect(code).toBe(1)
    expect(out).toContain("\nIn the baseline, and not found\n • t-adr-8w (adr.eight-weeks): the entry can go\n")
  })

  it("is strict where asked: what is unverified and not met counts too", async () => {
    const { code, report } = await json(...DATE, "--strict", "--baseline", "gaps.json")
    expect([code, report.strict]).toEqual([1, true])
    expect(rules(report.findings)).toEqual([
      "code-content-adr",
      "acc-disabled-complaints",
      "c5-formats",
      "sme-info-gc-revised",
    ])
  })

  it("asks the clock for --on now and for nothing else, and takes the date of the code's zone", async () => {
    const now = () => Date.parse("2026-04-07T23:30:00Z")
    const { out } = await ran(["check", "--no-proof", "--on", "now", "--format", "json"], { now })
    expect(JSON.parse(out).on).toBe("2026-04-08")
  })

  it("takes the readings chosen: with complaint-where-response-expected nothing depends on one any more", async () => {
    const { report } = await json(
      ...DATE,
      "--reading",
      "complaint-or-dissatisfaction=complaint-where-response-expected",
    )
    expect(rules(report.findings)).not.toContain("def-complaint")
    expect(report.findings).toHaveLength(8)
  })

  it.each([40, 60, 80, 100, 120])("keeps within %i columns", async (width) => {
    const world = { columns: width, env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" }, files }
    for (const args of [DATE, [...DATE, "--baseline", "gaps.json"], ["--from", "2018-01-01", "--to", "2026-11-23"]]) {
      const { out } = await ran(["check", "--no-proof", ...args], world)
      expect(lines(out).filter((line) => line.length >= width)).toEqual([])
    }
  })

  it("writes plain ASCII where it is asked to", async () => {
    expect((await check(...DATE, "--ascii")).out).toMatch(/^[\n -~]+$/)
  })
})
