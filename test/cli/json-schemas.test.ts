/**
 * The JSON Schemas in docs/schemas: of what is read, and of what the commands write with `--json`.
 */
import { readdirSync, readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"
import { EVENTS } from "../../src/index.ts"
import { jsonSchemaOf, readNames, standardSchemaOf } from "../../src/publish/index.ts"
import { example, jsonOf } from "./host.ts"

const docs = new URL("../../docs/", import.meta.url)
const inDocs = (path: string): string => readFileSync(new URL(path, docs), "utf8")
const namesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(new URL(folder, docs)).filter((name) => name.endsWith(end))

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, formats: { "date-time": true } })

const compiled = new Map<string, ReturnType<typeof ajv.compile>>()

/** Where a value is not as the schema of a name says; empty where it is. */
const wrongAt = (name: string, value: unknown): readonly string[] => {
  const validate = compiled.get(name) ?? ajv.compile(JSON.parse(inDocs(`schemas/${name}.schema.json`)))
  compiled.set(name, validate)
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const logs = namesIn("examples/cases/", ".json")

const whole = Object.fromEntries(logs.map((name) => [name, example(name)]))
const folder = Object.fromEntries(
  namesIn("examples/cases/awards-2025-03/", ".json").map((name) => [
    `month/${name}`,
    inDocs(`examples/cases/awards-2025-03/${name}`),
  ]),
)
const files = {
  ...whole,
  ...folder,
  "known-gaps.json": inDocs("known-gaps.json"),
  "manifest.json": inDocs("manifest.json"),
}

describe("the JSON Schema of what is read", () => {
  it.each(readNames)("is in docs/schemas: %s", (name) => {
    expect(JSON.parse(inDocs(`schemas/${name}.schema.json`))).toEqual(jsonSchemaOf(name))
  })

  it.each(logs)("takes the example log %s", (name) => {
    expect(wrongAt("log", JSON.parse(example(name)))).toEqual([])
  })

  it("takes each event of a log alone", () => {
    const { events } = JSON.parse(example("vm-tls-2024-10.json"))
    expect(events.length).toBeGreaterThan(5)
    for (const each of events) expect(wrongAt("event", each)).toEqual([])
  })

  it("takes the committed baseline and manifest", () => {
    expect(wrongAt("baseline", JSON.parse(files["known-gaps.json"]))).toEqual([])
    expect(wrongAt("manifest", JSON.parse(files["manifest.json"]))).toEqual([])
  })

  it.each([
    ["an unknown field", { surplus: 1 }],
    ["an id of no characters", { id: "" }],
    ["an instant that is a number", { at: 1 }],
    ["a channel that there is not", { channel: "Pigeon" }],
    ["half a person", { complainant: { kind: "business", customer: true, people: { working: 0.5 } } }],
  ])("refuses an event with %s", (_which, parts) => {
    const made = {
      ...{ id: "e1", at: "2024-10-23T17:49:00+01:00", type: "ComplaintMade", channel: "Email", about: "late" },
      complainant: { kind: "consumer", customer: true },
      responseExpected: "explicit",
    }
    expect(wrongAt("event", made)).toEqual([])
    expect(wrongAt("event", { ...made, ...parts })).not.toEqual([])
  })

  it("tells of each type of event what it is, and which clauses bear on it", () => {
    const definitions = jsonSchemaOf("event").$defs as Readonly<Record<string, Readonly<Record<string, unknown>>>>
    expect(Object.keys(EVENTS).filter((type) => definitions[type]?.title !== type)).toEqual([])
    expect(Object.keys(EVENTS).filter((type) => !String(definitions[type]?.description).endsWith("."))).toEqual([])
    expect(definitions.ComplaintAcknowledged?.$comment).toBe("clauses of Opus's code: response-times.acknowledge")
  })
})

const CASE = "vm-tls-2024-10.json"
const ADD = JSON.stringify({ id: "x", at: "2024-12-01T10:00:00Z", type: "OutcomeProposed", summary: "a credit" })

const runs: Readonly<Record<string, readonly (readonly string[])[]>> = {
  timeline: logs.map((name) => [name]),
  explain: [
    [CASE, "acknowledge"],
    [CASE, "referToAdr"],
    [CASE, "OutcomeAccepted"],
    ["bt-croxdale-2023.json", "ReferredToAdr"],
  ],
  due: [
    ["2024-10-23T17:49:00+01:00", "24 working hours"],
    ["2024-10-23T17:49:00+01:00", "8 weeks"],
  ],
  "what-if": [[CASE, "--add", "add.json"]],
  "what-if-until": [
    [CASE, "--until", "Withdrawn"],
    [CASE, "--until", "NotMade"],
  ],
  check: [
    ["--no-proof"],
    ["--on", "2026-11-23", "--baseline", "known-gaps.json", "--invariant", "a-posted-copy-is-free"],
    ["--from", "2026-01-01", "--to", "2026-12-31", "--no-proof"],
  ],
  audit: [[CASE], ["ofcom-ee-2015-style.json"]],
  compare: [
    [CASE, "--readings"],
    ["month", "--readings"],
  ],
  awards: [["month", "--month", "2025-03"]],
  readings: [[]],
  diff: [["opus", "--regulation", "2026-04-07..2026-04-08", "--sample", "20"]],
  "manifest-check": [["--check", "manifest.json"]],
  letter: [[CASE, "--notice", "Acknowledgement", "--draft"]],
}

describe("the Standard Schema of what is read", () => {
  const logged = { id: "e2", at: "2024-10-24T09:00:00+01:00", type: "ComplaintLogged" }

  it("decodes what is right", () => {
    const { version, vendor, validate } = standardSchemaOf("event")["~standard"]
    expect([version, vendor]).toEqual([1, "effect"])
    expect(validate(logged)).toEqual({ value: { ...logged, at: Date.parse(logged.at) } })
  })

  it("says what is wrong, where, and of every fault", () => {
    const { validate } = standardSchemaOf("event")["~standard"]
    expect(validate({ ...logged, id: "", surplus: 1 })).toEqual({
      issues: [
        { message: "Expected no excess property", path: ["surplus"] },
        { message: "expected some text, got an empty string", path: ["id"] },
      ],
    })
  })
})

describe("the JSON Schema of what a command writes with --json", () => {
  it("is there for each of them", () => {
    expect(namesIn("schemas/", "-output.schema.json").map((name) => name.replace("-output.schema.json", ""))).toEqual(
      Object.keys(runs).sort(),
    )
  })

  it.each(Object.entries(runs))("takes what %s writes", async (command, all) => {
    for (const argv of all) {
      const world = { files: { ...files, "add.json": ADD } }
      const written = await jsonOf([command.replace(/-(check|until)$/, ""), ...argv], world)
      expect(wrongAt(`${command}-output`, written)).toEqual([])
      expect(wrongAt(`${command}-output`, { ...written, surplus: 1 })).not.toEqual([])
    }
  })
})
