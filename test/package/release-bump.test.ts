/** The check of a release: a version that is too low for what changed in the rules is refused. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, workingHours } from "../../src/index.ts"
import { decodeRecorded, editionOf, recordEdition } from "../../src/verify/index.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folders: string[] = []
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true })
})

/** A folder in which some rules were released under a version. */
const released = (version: string, rules: Partial<ComplaintsCode>): string => {
  const folder = mkdtempSync(join(tmpdir(), "complaints-code-releases-"))
  folders.push(folder)
  const edition = Result.getOrThrow(editionOf({ ...opus, ...rules }, { on: opus.version }))
  writeFileSync(join(folder, `${version}.json`), JSON.stringify(recordEdition(edition, version)))
  return folder
}

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, ".ci/release-bump.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
  })
  return { status, stdout, stderr }
}

describe("the version of a release", () => {
  let laxer = ""
  let stricter = ""
  beforeAll(() => {
    // Today's rules are, by comparison, a duty sooner (minor) and a duty later (major).
    laxer = released("1.2.0", { acknowledge: workingHours(48) })
    stricter = released("1.2.0", { acknowledge: workingHours(16) })
  })

  it("is free while nothing is released", () => {
    const folder = mkdtempSync(join(tmpdir(), "complaints-code-releases-"))
    folders.push(folder)
    expect(run("--releases", folder)).toEqual({
      status: 0,
      stdout: "nothing is released yet: any version will do\n",
      stderr: "",
    })
  })

  it("must be a minor one higher where a duty is due sooner", () => {
    const { status, stderr } = run("--releases", laxer, "--version", "1.2.1")
    expect(status).toBe(1)
    expect(stderr).toBe(
      [
        "1.2.1 is too low: the changes since 1.2.0 are minor, for example",
        "  Complaint: acknowledge the complaint: within 48 working hours -> within 24 working hours\n",
      ].join("\n"),
    )
  })

  it("must be a major one higher where a duty is due later, and no change of rules keeps the version", () => {
    expect(run("--releases", stricter, "--version", "1.2.0").status).toBe(1)
    expect(run("--releases", stricter, "--version", "2.0.0")).toMatchObject({
      status: 0,
      stdout: "2.0.0 is high enough: the changes since 1.2.0 are major\n",
    })
  })

  it("of 0.x.y has its second part for the first", () => {
    const folder = released("0.1.0", { acknowledge: workingHours(16) })
    expect(run("--releases", folder, "--version", "0.2.0").status).toBe(0)
  })

  it("that is lower than what is released is refused, also where no rule changed", () => {
    const folder = released("1.2.0", {})
    expect(run("--releases", folder, "--version", "1.1.9").stderr).toBe(
      "1.1.9 is lower than 1.2.0, which is released\n",
    )
    expect(run("--releases", folder, "--version", "1.2.0").stdout).toBe("no rule changed since 1.2.0\n")
  })
})

describe("recording a release", () => {
  it("keeps the rules under the version, once", () => {
    const folder = released("1.2.0", {})
    const args = ["--record", "--releases", folder, "--recorded", join(folder, "logs"), "--version", "1.3.0"]
    expect(run(...args).stdout).toMatch(/^the rules of 1\.3\.0 are recorded, and what \d+ logs come to under them\n$/)
    expect(readdirSync(folder).sort()).toEqual(["1.2.0.json", "1.3.0.json", "logs"])
    const kept = decodeRecorded(JSON.parse(readFileSync(join(folder, "1.3.0.json"), "utf8")))
    expect(Result.getOrThrow(kept).release).toBe("1.3.0")
    expect(run(...args)).toMatchObject({
      status: 1,
      stderr: "1.3.0 is recorded already, and what was released does not change\n",
    })
  })

  it("refuses what it does not know", () => {
    expect(run("--version", "one")).toMatchObject({ status: 2, stderr: '"one" is no version such as 1.2.0\n' })
  })
})
