import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { requirements } from "../../src/regulation/index.ts"

/** The esbuild that tsup builds the package with. */
const esbuild = createRequire(createRequire(import.meta.url).resolve("tsup")).resolve("esbuild/bin/esbuild")
const folder = mkdtempSync(join(tmpdir(), "complaints-code-regulation-"))

/** The bundle of an entry, with effect left out. */
const bundle = (entry: string): string => {
  const args = ["--bundle", "--format=esm", "--external:effect/*"]
  const { stdout, stderr, status } = spawnSync(esbuild, [entry, ...args], { encoding: "utf8" })
  expect(status, stderr).toBe(0)
  return stdout
}

/** What remains of the one file that a user installs where only one name is imported from it. */
const importing = (name: string): string => {
  const entry = join(folder, `${name}.js`)
  writeFileSync(entry, `export { ${name} } from "./regulation-as-one-file.js"`)
  return bundle(entry)
}

/** The requirements of which a bundle still holds what they say. */
const told = (text: string): number => requirements.filter(({ says }) => text.includes(JSON.stringify(says))).length

beforeAll(() => {
  const all = bundle(fileURLToPath(new URL("../../src/regulation/index.ts", import.meta.url)))
  writeFileSync(join(folder, "regulation-as-one-file.js"), all)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe("who imports a history alone", () => {
  it.each([
    "waits",
    "waitOn",
    "lettersOn",
    "scopeOf",
    "adrSchemesOn",
    "automaticCompensationOn",
    "regulationReadings",
    "topics",
    "lawFor",
    "lawNorms",
    "lawWaits",
  ])("gets %s without the prose of the requirements", (name) => {
    const text = importing(name)
    expect(text).toContain(name)
    expect(told(text)).toBe(0)
  })

  it("gets the prose with what reads it", () => {
    // esbuild writes other letters than ASCII as escapes: the amounts in pounds are not found as they are.
    const ascii = requirements.filter(({ says }) => /^[ -~]*$/.test(says))
    expect(ascii.length).toBe(requirements.length - 9)
    expect(told(importing("requirementById"))).toBe(ascii.length)
  })
})
