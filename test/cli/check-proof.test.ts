/** The proof in `check`: what holds, and of what does not the shortest case, written down so that `timeline` replays it. */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { replayOf, replaysOf, writeCounterexamples } from "../../src/cli/commands/check-proof.ts"
import { proofLines } from "../../src/cli/render/proof.ts"
import type { Style } from "../../src/cli/render/style.ts"
import { opus } from "../../src/index.ts"
import { sarifOf } from "../../src/publish/index.ts"
import { catalogueOfInvariants, isFailing, prove, reportOfCheck } from "../../src/verify/index.ts"
import { free, wronged } from "../verify/invariants/wrong.ts"
import { jsonOf, ran } from "./host.ts"
import { writing } from "./writing.ts"

const file = (path: string): string =>
  readFileSync(new URL(`../../docs/examples/codes/${path}`, import.meta.url), "utf8")

/** A complaint can be referred to ADR before ADR is open: the guard of the referral is gone. */
const wrong = Result.getOrThrow(
  prove(opus, {
    invariants: ["adr-only-when-open", "closed-for-a-listed-reason"],
    every: 53,
    regulation: "none",
    alter: (machine) =>
      machine.id === "Complaint" ? wronged(machine, [{ event: "ReferredToAdr", becomes: free }]) : machine,
  }),
)
const report = reportOfCheck({
  code: { id: "opus", version: opus.version },
  strict: false,
  parts: [],
  proof: { versions: [{ version: opus.version, proof: wrong }] },
})
const style: Style = {
  width: 80,
  unicode: true,
  glyphs: { late: "✗", done: "✓", dash: "–", bullet: "•" } as Style["glyphs"],
  paint: (_, text) => text,
}

const nothing = (): never => {
  throw new Error("one invariant is broken, and is written down")
}

describe("a broken invariant", () => {
  it("fails the check, and is the only one that does", () => {
    expect(isFailing(report)).toBe(true)
    expect(report.invariants.map(({ id, comes, holds }) => [id, comes, holds])).toEqual([
      ["closed-for-a-listed-reason", "holds", true],
      ["adr-only-when-open", "broken", false],
    ])
  })

  it("is told by its sentence and clauses, with the shortest case and the command that replays it", async () => {
    const { host, written } = writing()
    const cases = await writeCounterexamples(host, report)
    const page = proofLines(report, replaysOf(cases, undefined), style).join("\n")
    const [, broken] = report.invariants
    const at = broken?.counterexample?.at ?? "nowhere"
    expect(page).toContain("\n ✓ 1 invariant holds over ")
    expect(page).toContain("\n ✗ adr-only-when-open is broken\n   rule      ")
    expect(page.replaceAll(/\s+/g, " ")).toContain(
      `replay complaints-code timeline counterexamples/adr-only-when-open.json --at ${at} --code-alone`,
    )
    expect(page.match(/\d{4}-\d\d-\d\dT\S+ (ComplaintMade|ReferredToAdr)\n/g)).toHaveLength(2)
    expect(page.split("\n").filter((line) => line.length >= 80)).toEqual([])
    expect(Object.keys(written)).toEqual(["counterexamples/adr-only-when-open.json"])
  })

  it("has its case in a file that timeline replays: the right rules refuse what the wrong ones took", async () => {
    const { host, written } = writing()
    const cases = await writeCounterexamples(host, report, "found")
    const [[invariant, { file: name }] = nothing()] = cases
    expect(name).toBe("found/adr-only-when-open.json")
    const { code, out, err } = await ran(replayOf(invariant, name, undefined), { files: written })
    expect([code, err]).toEqual([0, ""])
    expect(out).toMatch(/\nRefused events\n • ReferredToAdr \[e2\] [^:]+:\d\d: AdrNotOpen: /)
  })

  it("names the code and the readings under which it shows", () => {
    const [, broken] = report.invariants
    if (broken?.counterexample === undefined) throw new Error("it is broken")
    const law = "made 2026-04-08 to 2040-12-31"
    const { codeAlone: _, ...counterexample } = broken.counterexample
    const shown = { ...counterexample, at: "2026-05-01T09:00:00+01:00", law, readings: { a: "b" } }
    expect(replayOf({ ...broken, counterexample: shown }, "f.json", "acme code.json")).toEqual([
      ...["timeline", "f.json", "--at", "2026-05-01T09:00:00+01:00"],
      ...["--code", "acme code.json", "--reading", "a=b"],
    ])
  })

  it("says where no file can be made, and is told all the same", async () => {
    const { host } = writing()
    const cases = await writeCounterexamples(host, report, "/no-such-folder/found")
    expect(proofLines(report, replaysOf(cases, undefined), style).join(" ").replaceAll(/\s+/g, " ")).toContain(
      "the log cannot be written: /no-such-folder/found: no folder can be made there",
    )
  })

  it("is a result of SARIF, with the sentence and the case", () => {
    const [run] = sarifOf(report, { version: "0.1.0", location: "code.json" }).runs
    const results = run.results.filter(({ ruleId }) => ruleId === "invariant.adr-only-when-open")
    expect(results.map(({ kind, level }) => [kind, level])).toEqual([["fail", "error"]])
    expect(results[0]?.message.text).toMatch(/ It is broken\. Shown by: .*ComplaintMade; .*ReferredToAdr\.$/)
    const rule = run.tool.driver.rules.find(({ id }) => id === "invariant.adr-only-when-open")
    expect(rule?.shortDescription.text).toBe(
      catalogueOfInvariants().find(({ id }) => id === "adr-only-when-open")?.says,
    )
  })
})

describe("the proof in check", () => {
  it("holds every invariant of Opus's code, and says how much was explored", async () => {
    const { code, out, err } = await ran(["check", "--json"])
    expect([code, err]).toEqual([0, ""])
    const { invariants, explored, staticFindings, parts } = JSON.parse(out)
    expect(invariants.map(({ id }: { readonly id: string }) => id).toSorted()).toEqual(
      catalogueOfInvariants()
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(invariants.filter(({ holds }: { readonly holds: boolean }) => !holds)).toEqual([])
    expect(explored.states).toBeGreaterThan(100_000)
    expect(explored.transitions).toBeGreaterThan(explored.states)
    expect(staticFindings).toEqual([])
    expect(parts.at(-1)).toEqual({ part: "proof", done: true, checked: "109 invariants", faults: [] })
  }, 120_000)

  it("proves only what is asked for, of any provider's code, and says what does not bear on it", async () => {
    const files = { "zone.json": file("zone.json") }
    const asked = ["--invariant", "closed-for-a-listed-reason", "--invariant", "a-posted-copy-is-free"]
    const { code, out } = await ran(["check", "--code", "zone.json", "--width", "80", ...asked], { files })
    expect(code).toBe(0)
    expect(out).toMatch(/\n ✓ 1 invariant holds over [\d,]+ situations and [\d,]+ steps, /)
    expect(out).toContain("\n – 1 invariant does not bear on this code: a-posted-copy-is-free\n")
  })

  it("has in JSON id, sentence, clauses, requirements, comes, holds and explored of each, in this order", async () => {
    const { invariants } = await jsonOf(["check", "--invariant", "a-posted-copy-is-free"])
    expect(invariants).toEqual([
      {
        id: "a-posted-copy-is-free",
        sentence: "No charge is made for a copy of the Code that is sent by post.",
        clauses: ["copy.post"],
        requirements: ["pub-copy-free"],
        comes: "holds",
        holds: true,
        explored: expect.objectContaining({ states: expect.any(Number), transitions: expect.any(Number) }),
      },
    ])
  })

  it("proves each version of a code, and says which", async () => {
    const version = (name: string, from: string, to: string | null) => ({
      ...opus,
      procedures: ["CodeComment"],
      version: name,
      inForce: { from, to },
    })
    const versions = [version("old", "2020-01-01", "2024-10-23"), version("new", "2024-10-24", null)]
    const files = { "code.json": JSON.stringify({ versions }) }
    const { invariants } = await jsonOf(["check", "--code", "code.json", "--invariant", "a-comment-is-considered"], {
      files,
    })
    expect(invariants).toMatchObject([
      { version: "old", id: "a-comment-is-considered", holds: true },
      { version: "new", id: "a-comment-is-considered", holds: true },
    ])
  })

  it("is left out, with the reason, of a code whose zone is not known to it", async () => {
    const elsewhere = { ...opus, calendar: { ...opus.calendar, zone: "Europe/Dublin" } }
    const { out } = await ran(["check", "--code", "code.json"], { files: { "code.json": JSON.stringify(elsewhere) } })
    expect(out.replaceAll(/\s+/g, " ")).toContain("proof left out: the code's zone is Europe/Dublin")
  })

  it("shows on a terminal how far it has come, and takes the bar away", async () => {
    const asked = ["--invariant", "a-comment-is-considered", "--invariant", "a-posted-copy-is-free"]
    const { err } = await ran(["check", ...asked], { columns: 80 })
    expect(err).toMatch(/^\r █+░+ invariant 1 of 2\r █+ invariant 2 of 2\r/)
    expect(err).toMatch(/\r +\r$/)
  })
})
