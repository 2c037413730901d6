/**
 * `check --mutate`: the score, and each change that nothing notices, as text and as JSON.
 */
import { describe, expect, it } from "vitest"
import { mutationJson, survives } from "../../src/cli/commands/check-mutation.ts"
import { opus } from "../../src/index.ts"
import { mutate } from "../../src/verify/index.ts"
import { must } from "../scenarios/logs.ts"
import { jsonOf, ran } from "./host.ts"

const comments = { ...opus, procedures: ["CodeComment"] as const }
const whole = must(mutate(comments, { only: (id) => id.startsWith("CodeComment/") }))
/** A code of which no case is worked out by hand. */
const another = { "code.json": JSON.stringify({ ...comments, id: "another" }) }

describe("check --mutate", () => {
  it("[review.comments] writes the score as JSON, citations apart, and each survivor with why it is none to worry about", () => {
    const json = mutationJson(whole)
    expect(survives(whole)).toBe(false)
    expect(json.killed + json.survivors.length).toBe(json.total)
    expect(json.survivors.map(({ mutant, explained }) => [mutant, explained])).toEqual([
      ["CodeComment/refusals.0 NotMadeYet/events.RequestMade:drop", true],
      ["CodeComment/refusals.2 CaseEnded/events.RequestProvided:drop", true],
    ])
    expect(json.citations.total).toBe(7)
  })

  it("[codes] tells each survivor of another code in plain English, and exits with 1", async () => {
    const { code, out, err } = await ran(["check", "--code", "code.json", "--mutate", "--no-proof"], { files: another })
    expect([code, err]).toEqual([1, ""])
    expect(out).toContain("Rule mutation")
    expect(out.replaceAll(/\s+/g, " ")).toMatch(
      /CodeComment: the norm "consider" \([^)]+\) is of the party \w+ instead of provider\./,
    )
    expect(out.replaceAll(/\s+/g, " ")).toContain("no check, no case worked out by hand and no other killer notices it")
  })

  it("[codes] adds the score to the JSON of a check", async () => {
    const { mutation } = await jsonOf(["check", "--code", "code.json", "--mutate", "--no-proof"], { files: another })
    expect(mutation).toMatchObject({ total: expect.any(Number), killed: expect.any(Number) })
  })

  it("[codes] writes the score into a file that docs shows", async () => {
    const asked = ["--code", "code.json", "--on", "2026-11-23"]
    const { code, err, written } = await ran(["check", ...asked, "--no-proof", "--mutate", "--record", "kept/m.json"], {
      files: another,
    })
    expect([code, err]).toEqual([1, ""])
    const record = written?.["kept/m.json"] ?? ""
    expect(JSON.parse(record).changes.survivors.length).toBeGreaterThan(0)
    const docs = await ran(["docs", ...asked, "--no-proof", "--mutation", "m.json", "--out", "pages"], {
      files: { ...another, "m.json": record },
    })
    expect([docs.code, docs.err]).toEqual([0, ""])
    expect(docs.written?.["pages/invariants.md"]).toContain("would go unnoticed")
    const broken = await ran(["docs", ...asked, "--no-proof", "--mutation", "m.json", "--out", "pages"], {
      files: { ...another, "m.json": "{}" },
    })
    expect([broken.code, broken.err.split("\n")[0]]).toEqual([2, 'm.json: $.mutation: is missing: expected "1"'])
  })

  it.each([
    [["--record", "m.json"], "--record is about changes of the rules: give --mutate as well"],
    [
      ["--mutate", "--record", "m.json"],
      "--record says of which rules it is, which depend on the law of a date: give --on",
    ],
  ])("[bad] is not recorded: %j", async (flags, why) => {
    const { code, err } = await ran(["check", ...flags])
    expect([code, err.trim()]).toEqual([2, why])
  })

  it("[bad] has killers only where the rules are changed", async () => {
    const { code, err } = await ran(["check", "--killers", "invariants"])
    expect([code, err.trim()]).toEqual([
      2,
      expect.stringContaining("--killers is about changes of the rules: give --mutate as well"),
    ])
  })

  it("[bad] has no SARIF", async () => {
    const { code, err } = await ran(["check", "--mutate", "--format", "sarif"])
    expect([code, err.trim()]).toEqual([
      2,
      expect.stringContaining("--mutate is told as text or JSON: leave --format sarif out"),
    ])
  })
})
