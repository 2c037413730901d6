/** Logs recorded at a release: every later version must come to the same, or declare what is otherwise. */
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { procedureNames, VOCABULARY } from "../../src/index.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const temporary = mkdtempSync(join(tmpdir(), "complaints-code-recorded-"))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const run = (script: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, ".ci", script), ...args], {
    cwd: root,
    encoding: "utf8",
  })
  return { status, stdout, stderr }
}

const replay = (folder: string) => run("replay-recorded.mjs", "--recorded", folder)

const whole = join(temporary, "whole")
const VERSION = "0.1.0"
const LOG = "examples/reopened-2025-04.json"

let recording = { status: 0 as number | null, stdout: "", stderr: "" }
beforeAll(() => {
  recording = run(
    "release-bump.mjs",
    ...["--record", "--releases", join(temporary, "releases"), "--recorded", whole, "--version", VERSION],
  )
})

const jsonIn = (...path: readonly string[]) => JSON.parse(readFileSync(join(...path), "utf8"))

/** A folder with one recorded log of the whole, in which its text and what it came to are altered. */
const altered = (
  alter: { readonly log?: (text: string) => string; readonly outcome?: (text: string) => string },
  changes?: unknown,
): string => {
  const folder = mkdtempSync(join(temporary, "one-"))
  const file = join(folder, VERSION, LOG)
  cpSync(join(whole, VERSION, LOG), file)
  writeFileSync(file, (alter.log ?? String)(readFileSync(file, "utf8")))
  const outcomes = JSON.stringify({ [LOG]: jsonIn(whole, VERSION, "outcomes.json")[LOG] })
  writeFileSync(join(folder, VERSION, "outcomes.json"), (alter.outcome ?? String)(outcomes))
  if (changes !== undefined) writeFileSync(join(folder, "changes.json"), JSON.stringify(changes))
  return folder
}

/** As if the right to ADR had opened a day sooner under the recorded version. */
const sooner = { outcome: (text: string) => text.replaceAll('"opens":"2025-03-31', '"opens":"2025-03-30') }

describe("a release", () => {
  it("records the example logs as they are, and every type of event of every procedure", () => {
    expect(recording).toMatchObject({ status: 0, stderr: "" })
    expect(recording.stdout).toMatch(/^the rules of 0\.1\.0 are recorded, and what \d+ logs come to under them\n$/)
    const example = "examples/twelfth-of-july-2025.ndjson"
    expect(readFileSync(join(whole, VERSION, example), "utf8")).toBe(
      readFileSync(join(root, "docs/examples/cases/twelfth-of-july-2025.ndjson"), "utf8"),
    )
    const generated = join(whole, VERSION, "generated")
    for (const procedure of procedureNames) {
      const logs = readdirSync(generated).filter((name) => name.startsWith(`${procedure}-`))
      const types = logs.flatMap((name) =>
        jsonIn(generated, name).events.map(({ type }: { readonly type: string }) => type),
      )
      expect([...new Set(types)], procedure).toEqual(expect.arrayContaining(Object.keys(VOCABULARY[procedure])))
    }
  })

  it("is replayed by the version that recorded it, and comes to the same", () => {
    expect(replay(whole)).toEqual({ status: 0, stdout: "the logs of 0.1.0 come to what they did\n", stderr: "" })
  })
})

describe("a later version", () => {
  it("fails where a log comes to another instant, and says which", () => {
    const { status, stderr } = replay(altered(sooner))
    expect(status).toBe(1)
    const [first] = stderr.split("\n")
    expect(first).toBe(
      `0.1.0 ${LOG}, case reopened-2025-04, at 2025-04-08T09:00:00.000+01:00: rights.referToAdr.opens: "2025-03-30T00:00:00.000+01:00" -> "2025-03-31T00:00:00.000+01:00"`,
    )
  })

  it("fails where a log can no longer be read", () => {
    const { status, stderr } = replay(
      altered({ log: (text) => text.replace('"ComplaintMade"', '"ComplaintReceived"') }),
    )
    expect(status).toBe(1)
    expect(stderr).toContain(`0.1.0 ${LOG}: $.events[0].type: there is no event "ComplaintReceived"`)
  })

  const declared = { of: VERSION, since: "0.2.0", log: LOG, what: "rights.referToAdr", because: "the wait is longer" }

  it("may declare what is otherwise", () => {
    expect(replay(altered(sooner, [declared]))).toMatchObject({
      status: 0,
      stdout: "the logs of 0.1.0 come to what they did, but for what is declared\n",
    })
  })

  it("declares it in full and truly, or fails", () => {
    const { status, stderr } = replay(
      altered(sooner, [
        { ...declared, what: "rights.refer" },
        { ...declared, log: "examples/other.json" },
        { ...declared, because: "" },
        { ...declared, since: "0.1.0" },
      ]),
    )
    expect(status).toBe(1)
    expect(stderr.trim().split("\n")).toEqual([
      "changes.json[2]: names of which version it is, since which, what is otherwise and because of what",
      "changes.json[3]: an outcome changes with a minor version at least, not from 0.1.0 to 0.1.0",
      "changes.json: nothing of 0.1.0 is otherwise in rights.refer: take it out",
      "changes.json: nothing of 0.1.0 is otherwise in rights.referToAdr: take it out",
    ])
  })
})

describe("the recorded logs of this repository", () => {
  it("are of versions that were released, and of all of them", () => {
    const versions = (folder: string, end: string) =>
      readdirSync(join(root, folder)).flatMap((name) => (/^\d/.test(name) ? [name.replace(end, "")] : []))
    expect(versions("test/recorded", "")).toEqual(versions("docs/releases", ".json"))
  })
})
