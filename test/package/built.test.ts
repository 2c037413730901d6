import { spawnSync } from "node:child_process"
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as core from "../../src/core.ts"
import * as index from "../../src/index.ts"
import * as publish from "../../src/publish/index.ts"
import * as regulation from "../../src/regulation/index.ts"
import * as testing from "../../src/testing/index.ts"
import * as text from "../../src/text/index.ts"
import * as verify from "../../src/verify/index.ts"
import { manifest, packInto, root } from "./packed.ts"

const example = join(root, "docs/examples/cases/vm-tls-2024-10.json")

/** A folder of a user with the package and its dependencies installed, and one with the package alone. */
const user = mkdtempSync(join(tmpdir(), "complaints-code-user-"))
const installed = join(user, "node_modules", manifest.name)
const alone = mkdtempSync(join(tmpdir(), "complaints-code-alone-"))
/** A folder of a user who has not installed the optional peer, fast-check. */
const without = mkdtempSync(join(tmpdir(), "complaints-code-without-"))

const run = (command: string, args: readonly string[], cwd: string) => {
  const ended = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
  if (ended.status !== 0)
    throw new Error(`${command} ${args.join(" ")}: ${ended.status}\n${ended.stderr}${ended.stdout}`)
  return ended.stdout
}

beforeAll(() => {
  const tarball = packInto(user)
  for (const folder of [installed, alone, join(without, "node_modules", manifest.name)]) {
    mkdirSync(folder, { recursive: true })
    run("tar", ["-xzf", tarball, "--strip-components=1", "-C", folder], user)
  }
  const { dependencies, peerDependencies } = manifest
  for (const [folder, needed] of [
    [user, { ...dependencies, ...peerDependencies }],
    [without, dependencies],
  ])
    for (const dependency of Object.keys(needed))
      symlinkSync(join(root, "node_modules", dependency), join(folder, "node_modules", dependency))
})
afterAll(() => [user, alone, without].forEach((folder) => void rmSync(folder, { recursive: true, force: true })))

describe("the packed package", () => {
  it("holds what was built, its papers and nothing else", () => {
    const files = readdirSync(alone, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(alone.length + 1))
    const papers = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/THIRD-PARTY-NOTICES.txt",
      "docs/vectors/README.md",
      "package.json",
    ]
    const isPart = (file: string): boolean =>
      /^dist\/[\w-]+\.(c?js|d\.c?ts)$/.test(file) || /^docs\/(schemas\/[\w-]+\.schema|vectors\/\w+)\.json$/.test(file)
    expect(files.filter((file) => !isPart(file)).sort()).toEqual(papers)
  })

  it("holds the licence of every package that is in the bundles of the command line", () => {
    const [about = "", ...licences] = readFileSync(join(installed, "dist/THIRD-PARTY-NOTICES.txt"), "utf8").split(
      /\n\n-{80}\n\n/,
    )
    expect(about).toContain("contains Graphviz (Eclipse Public License")
    expect(about).toContain("bank holidays was derived from date-holidays")
    const named = licences.map((each) => /^(\S+) \S+ \(\S.*\)\n\n(?=.{20,})/s.exec(each)?.[1])
    for (const each of ["@hpcc-js/wasm-graphviz", "effect", "luxon", "unified", "wrap-ansi"])
      expect(named).toContain(each)
    expect(named).not.toContain(undefined)
    expect(named).toEqual([...new Set(named)].sort())
  })

  it("has every file that package.json points to", () => {
    const pointed = JSON.stringify([manifest.main, manifest.module, manifest.types, manifest.bin, manifest.exports])
    const files = [...pointed.matchAll(/"(?:\.\/)?(dist\/[^"]+)"/g)].map(([, file = ""]) => file)
    expect(files.length).toBeGreaterThan(12)
    expect(files.filter((file) => !existsSync(join(installed, file)))).toEqual([])
  })
})

describe("the packed package, run", () => {
  /** What a module exports: the type of each value, and the value itself where it is plain data. */
  const contents = (name: string) => `Object.fromEntries(Object.entries(${name})
    .filter(([key]) => key !== "default" && key !== "module.exports")
    .map(([key, value]) => [key, typeof value]).sort())`
  const from = {
    "": index,
    "/core": core,
    "/publish": publish,
    "/regulation": regulation,
    "/testing": testing,
    "/text": text,
    "/verify": verify,
  }

  it.each(Object.entries(from))("exports by import what the source of .%s exports", (path, source) => {
    const code = `import * as it from "${manifest.name}${path}"; console.log(JSON.stringify(${contents("it")}))`
    writeFileSync(join(user, "import.mjs"), code)
    const expected = Object.entries(source).map(([key, value]) => [key, typeof value])
    expect(expected.length).toBeGreaterThan(0)
    expect(JSON.parse(run(process.execPath, ["import.mjs"], user))).toEqual(Object.fromEntries(expected))
  })

  it.each(Object.entries(from))("exports by require what the source of .%s exports", (path, source) => {
    const code = `const it = require("${manifest.name}${path}"); console.log(JSON.stringify(${contents("it")}))`
    writeFileSync(join(user, "require.cjs"), code)
    const expected = Object.entries(source).map(([key, value]) => [key, typeof value])
    expect(JSON.parse(run(process.execPath, ["require.cjs"], user))).toEqual(Object.fromEntries(expected))
  })

  it("needs fast-check for ./testing and for nothing else", () => {
    const others = Object.keys(from).filter((path) => path !== "/testing")
    const code = others.map((path) => `await import("${manifest.name}${path}")`).join("\n")
    writeFileSync(join(without, "others.mjs"), `${code}\nconsole.log("${others.length} loaded")`)
    expect(run(process.execPath, ["others.mjs"], without)).toBe(`${others.length} loaded\n`)
    writeFileSync(join(without, "testing.mjs"), `await import("${manifest.name}/testing")`)
    expect(() => run(process.execPath, ["testing.mjs"], without)).toThrow("Cannot find package 'fast-check'")
  })

  it("carries the text of the Code whole", () => {
    writeFileSync(join(user, "text.cjs"), `console.log(JSON.stringify({ ...require("${manifest.name}/text") }))`)
    expect(JSON.parse(run(process.execPath, ["text.cjs"], user))).toEqual(JSON.parse(JSON.stringify({ ...text })))
  })

  it("tells its version on the command line", () => {
    expect(run(process.execPath, ["dist/cli.js", "--version"], alone)).toContain(manifest.version)
  })

  it("shows a real case on the command line with no dependency installed", () => {
    const shown = JSON.parse(run(process.execPath, ["dist/cli.js", "timeline", example, "--json"], alone))
    const due = shown.deadlines.map((deadline: { readonly due: string | null }) => deadline.due)
    expect(shown.case).toBe("vm-tls-2024-10")
    expect(due).toContain("2024-10-28T14:30:00.000+00:00")
    expect(due).toContain("2024-10-28T23:59:59.999+00:00")
    expect(shown.rights.map((right: { readonly opens: string | null }) => right.opens)).toContain(
      "2024-12-18T00:00:00.000+00:00",
    )
  })
})
