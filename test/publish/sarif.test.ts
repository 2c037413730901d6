/** The output of `check` as SARIF 2.1.0: valid by the schema of the format, and saying what the report says. */
import { readFileSync } from "node:fs"
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" }
import { Ajv } from "ajv"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { type SarifLog, sarifOf } from "../../src/publish/index.ts"
import { requirementById } from "../../src/regulation/index.ts"
import {
  type Accepted,
  type CheckPart,
  conformance,
  conformanceBetween,
  decodeBaseline,
  reportOfCheck,
} from "../../src/verify/index.ts"
import { ran } from "../cli/host.ts"

/** The schema of SARIF 2.1.0. It is of draft 4, of which it uses nothing that draft 7 does not have, but for the names of these. */
const { $schema: _, id: __, ...draft7 } = schema
const isUri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text)
const isReference = (text: string): boolean => /^[^\s<>"{}|\\^`]*$/.test(text)
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  // A pattern of the schema has a bracket that the Unicode flag does not allow.
  unicodeRegExp: false,
  formats: { uri: isUri, "uri-reference": isReference, "date-time": /^\d{4}-\d\d-\d\dT/ },
})
const validate = ajv.compile(draft7)
const faults = (log: unknown) =>
  validate(log) ? [] : validate.errors?.map((each) => `${each.instancePath} ${each.message}`)

const gaps = JSON.parse(readFileSync(new URL("../../docs/known-gaps.json", import.meta.url), "utf8")).accepted
const PAGE = "https://opustech.co.uk/customer-support/feedback-procedure"

const report = (accepted: readonly Accepted[], parts: readonly CheckPart[] = [], on = "2026-11-23", strict = false) => {
  const found = Result.getOrThrow(conformance(opus, { on }))
  const baseline = Result.getOrThrow(decodeBaseline({ accepted }))
  return reportOfCheck({ code: found.code, conformance: found, baseline, strict, parts })
}
const logOf = (of: Parameters<typeof sarifOf>[0], location = PAGE): SarifLog =>
  sarifOf(of, { version: "0.1.0", location })
const plain = logOf(report([]))
const resultOf = (log: SarifLog, rule: string) => log.runs[0].results.find(({ ruleId }) => ruleId === rule)

const broken: CheckPart = {
  part: "machines",
  done: true,
  checked: "1 machine",
  faults: [{ rule: "machine.unhandled", at: "Complaint: Logged", message: 'it does not say what becomes of "Fax"' }],
}
const leftOut: CheckPart = { part: "coverage", done: false, why: "the published text of this code is not held here" }

describe("the schema that the output is held against", () => {
  it("is that of SARIF 2.1.0, and finds what is wrong", () => {
    expect(schema.title).toBe("Static Analysis Results Format (SARIF) Version 2.1.0-rtm.5 JSON Schema")
    const [run] = plain.runs
    expect(faults({ ...plain, version: "2.0.0" })).toEqual(["/version must be equal to one of the allowed values"])
    expect(faults({ ...plain, runs: [{ ...run, tool: {} }] })).toEqual([
      "/runs/0/tool must have required property 'driver'",
    ])
    const [result] = run.results
    expect(faults({ ...plain, runs: [{ ...run, results: [{ ...result, level: "fatal" }] }] })).toEqual([
      "/runs/0/results/0/level must be equal to one of the allowed values",
    ])
    expect(faults({ ...plain, runs: [{ ...run, results: [{ ...result, severity: "error" }] }] })).toEqual([
      "/runs/0/results/0 must NOT have additional properties",
    ])
  })
})

describe("a check as SARIF", () => {
  const between = Result.getOrThrow(conformanceBetween(opus, { from: "2011-01-01", to: "2026-11-23" }))
  const cases = {
    "of Opus": plain,
    "with everything accepted": logOf(report(gaps)),
    "with what has expired and what is stale": logOf(
      report([...gaps, { ...gaps[0], rule: "t-adr-8w" }], [], "2027-03-01"),
    ),
    strict: logOf(report([], [], "2026-11-23", true)),
    "from one date to another": logOf(
      reportOfCheck({ code: between.code, conformance: between, strict: false, parts: [] }),
    ),
    "with faults of the rules and a part left out": logOf(report([], [broken, leftOut])),
    "without a date": logOf(reportOfCheck({ code: { id: "opus", version: "1" }, strict: false, parts: [] })),
    "of a code file whose name has a space and backslashes": logOf(report([]), "codes\\my code.json"),
    "of standard input": logOf(report([]), "-"),
  }

  it.each(Object.entries(cases))("%s is valid", (_, log) => {
    expect(faults(log)).toEqual([])
    expect(faults(JSON.parse(JSON.stringify(log)))).toEqual([])
  })

  it("has a result for each finding, each thing not known or unverified, and each note", () => {
    const { results } = plain.runs[0]
    const kinds = ["fail", "open", "review", "informational"].map(
      (kind) => results.filter((each) => each.kind === kind).length,
    )
    expect(kinds).toEqual([9, 2 + 5, 4, 3])
  })

  it("gives a failure its level, and everything else none", () => {
    for (const { kind, level } of plain.runs[0].results) expect(level === "none").toBe(kind !== "fail")
    expect(resultOf(plain, "t-adr-6w")?.level).toBe("error")
    expect(resultOf(plain, "def-complaint")?.level).toBe("warning")
  })

  it("tells the finding of the week count in full", () => {
    const { ruleIndex, ...result } = resultOf(plain, "t-adr-6w") ?? {}
    expect(plain.runs[0].tool.driver.rules[ruleIndex ?? -1]?.id).toBe("t-adr-6w")
    expect(result).toEqual({
      ruleId: "t-adr-6w",
      kind: "fail",
      level: "error",
      message: { text: "Found: the wait for ADR: 8 weeks. What would conform: 6 weeks (since 2026-04-08)." },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: PAGE } },
          logicalLocations: [{ name: "adr.eight-weeks", fullyQualifiedName: "opus/adr.eight-weeks", kind: "clause" }],
        },
      ],
      fingerprints: { "ruleAndPlace/v1": "opus/t-adr-6w/adr.eight-weeks" },
      properties: {
        confidence: "confirmed",
        since: "2026-04-08",
        until: null,
        source: Result.getOrThrow(requirementById("t-adr-6w")).source,
      },
    })
  })

  it("has a rule for each result, with help text and its source", () => {
    const { driver } = plain.runs[0].tool
    expect(driver.rules.map(({ id }) => id)).toEqual([...new Set(plain.runs[0].results.map(({ ruleId }) => ruleId))])
    for (const { id, help, shortDescription } of driver.rules) {
      expect(shortDescription.text).not.toBe("")
      if (id.startsWith("note.")) continue
      expect(help.text).toContain(`Source: ${Result.getOrThrow(requirementById(id)).source}.`)
    }
    expect(driver.rules.find(({ id }) => id === "t-adr-6w")?.help.text.split("\n\n")).toEqual([
      "Annex to GC C4 (Ofcom Approved Complaints Code) (confirmed). A complainant can go to ADR once six weeks have passed since the complaint was first made.",
      "The code's wait for ADR is no longer than 6 weeks. It is checked that the wait for ADR is no longer than 6 weeks, if there is one.",
      "What conforms: 6 weeks.",
      "In force from 2026-04-08.",
      `Source: ${Result.getOrThrow(requirementById("t-adr-6w")).source}.`,
    ])
  })

  it("has fingerprints that are unlike one another and the same on another day", () => {
    const prints = (log: SarifLog) => log.runs[0].results.map(({ fingerprints }) => fingerprints["ruleAndPlace/v1"])
    expect(new Set(prints(plain)).size).toBe(plain.runs[0].results.length)
    expect(prints(logOf(report([], [], "2026-11-24")))).toEqual(prints(plain))
  })

  it("suppresses what is accepted, with who accepted it and until when, and nothing else", () => {
    const log = cases["with everything accepted"]
    expect(resultOf(log, "ofcom-telephone")?.suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification:
          "One of the two numbers that the published Code gives for Ofcom is not among those of its page. No rule of a case depends on it; the text is Opus's to correct. (Compliance, until 2027-02-28)",
      },
    ])
    const fails = log.runs[0].results.filter(({ kind }) => kind === "fail")
    expect(fails.filter(({ suppressions }) => suppressions === undefined)).toEqual([])
    expect(plain.runs[0].results.filter(({ suppressions }) => suppressions !== undefined)).toEqual([])
  })

  it("says of what has expired that it was accepted, and names what is stale", () => {
    const log = cases["with what has expired and what is stale"]
    expect(resultOf(log, "t-adr-6w")?.message.text).toContain(" It was accepted by Compliance until 2027-02-28: ")
    expect(log.runs[0].invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          { level: "warning", message: { text: "the baseline accepts t-adr-8w, which is not found" } },
        ],
      },
    ])
  })

  it("tells the faults of the rules, and what was left out", () => {
    const log = cases["with faults of the rules and a part left out"]
    expect(resultOf(log, "machine.unhandled")).toMatchObject({
      kind: "fail",
      level: "error",
      message: { text: 'Complaint: Logged: it does not say what becomes of "Fax"' },
    })
    expect(JSON.stringify(log.runs[0].invocations)).toContain(
      "coverage was left out: the published text of this code is not held here",
    )
    expect(JSON.stringify(cases["without a date"].runs[0].invocations)).toContain("conformance was left out: no date")
  })

  it("points to the file of the code; standard input has no place but the clauses", () => {
    const [file] = cases["of a code file whose name has a space and backslashes"].runs[0].results[0]?.locations ?? []
    expect(file).toMatchObject({ physicalLocation: { artifactLocation: { uri: "codes/my%20code.json" } } })
    const [none] = cases["of standard input"].runs[0].results[0]?.locations ?? []
    expect(Object.keys(none ?? {})).toEqual(["logicalLocations"])
  })
})

describe("complaints-code check --format sarif", () => {
  it("writes a valid log, and ends as any other check", async () => {
    const ended = await ran(["check", "--no-proof", "--on", "2026-11-23", "--format", "sarif"])
    expect([ended.code, ended.err]).toEqual([1, ""])
    const log = JSON.parse(ended.out)
    expect(faults(log)).toEqual([])
    expect(log.runs[0].results.slice(0, 9)).toEqual(JSON.parse(JSON.stringify(plain.runs[0].results.slice(0, 9))))
  })
})
