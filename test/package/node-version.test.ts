import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))
const built = mkdtempSync(join(tmpdir(), "complaints-code-built-"))
const unbuilt = mkdtempSync(join(tmpdir(), "complaints-code-unbuilt-"))

/** Runs the guard as a script of the given Node version would, and returns how it ended and what it said. */
const guard = (version: string, cwd: string, ...args: readonly string[]) => {
  const asIf = `Object.defineProperty(process, "version", { value: "${version}" }); await import("./.ci/node-version.mjs")`
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", asIf, "--", ...args], { cwd, encoding: "utf8" })
  return { exit: run.status, said: run.stderr }
}

beforeAll(() => {
  for (const tree of [built, unbuilt]) cpSync(join(root, ".ci/node-version.mjs"), join(tree, ".ci/node-version.mjs"))
  mkdirSync(join(built, "dist"))
  writeFileSync(join(built, "dist/cli.js"), "")
})
afterAll(() => {
  for (const tree of [built, unbuilt]) rmSync(tree, { recursive: true, force: true })
})

describe("the guard before every script that needs the development tools", () => {
  it.each(["v22.18.0", "v24.0.0", "v26.1.0"])("lets Node %s through in silence", (version) => {
    expect(guard(version, unbuilt)).toEqual({ exit: 0, said: "" })
  })

  it.each(["v18.20.0", "v20.20.2", "v22.17.1"])("stops Node %s and says what to do", (version) => {
    const { exit, said } = guard(version, built)
    expect(exit).toBe(1)
    expect(said).toContain(`This script needs Node >= 22.18, and this is Node ${version}`)
    expect(said).toContain("npm rebuild node --ignore-scripts=false")
    expect(said).toContain("allowScripts")
    expect(said).toContain("install Node >= 22.18 yourself")
    expect(said).not.toContain("    at ")
  })
})

describe("the guard before the built command line", () => {
  it.each(["v20.19.0", "v20.20.2", "v22.0.0", "v24.21.0"])("lets Node %s through in silence", (version) => {
    expect(guard(version, built, "--to-run")).toEqual({ exit: 0, said: "" })
  })

  it.each(["v18.20.0", "v20.18.3"])("stops Node %s, which the package does not support", (version) => {
    const { exit, said } = guard(version, built, "--to-run")
    expect(exit).toBe(1)
    expect(said).toContain(`complaints-code runs on Node >= 20.19; this is Node ${version}.`)
  })

  it("says how to build what is not built yet", () => {
    expect(guard("v24.21.0", unbuilt, "--to-run")).toEqual({
      exit: 1,
      said: "\ndist/cli.js is not there yet. Run: npm run build\n\n",
    })
  })

  it("says how to get the Node that can build it, on one that cannot", () => {
    const { exit, said } = guard("v20.20.2", unbuilt, "--to-run")
    expect(exit).toBe(1)
    expect(said).toContain("the package has not been built, and building it needs Node >= 22.18.")
    expect(said).toContain("npm rebuild node --ignore-scripts=false")
  })
})
