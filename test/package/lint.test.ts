import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))
const tree = mkdtempSync(join(tmpdir(), "complaints-code-lint-"))

/** Code that must not stand in the library, and the rule that says so. */
const forbidden = {
  "the clock": ["export const now = Date.now()", "noRestrictedGlobals"],
  "the present Date": ["export const now = new Date()", "noRestrictedGlobals"],
  "any other Date": ["export const past = new Date(0)", "noRestrictedGlobals"],
  "the present Date as text": ["export const now = Date()", "noRestrictedGlobals"],
  "the Date of globalThis": ["export const now = globalThis.Date.now()", "noRestrictedGlobals"],
  "the performance clock": ["export const now = performance.now()", "noRestrictedGlobals"],
  "a timer": ["setTimeout(() => 1, 1)", "noRestrictedGlobals"],
  "a repeated timer": ["setInterval(() => 1, 1)", "noRestrictedGlobals"],
  process: ["export const where = process.cwd()", "noProcessGlobal"],
  "the environment": ["export const zone = process.env.TZ", "noRestrictedGlobals"],
  Intl: ["export const format = new Intl.NumberFormat()", "noRestrictedGlobals"],
  console: ["console.log(1)", "noConsole"],
  fetch: ['export const page = fetch("https://example.org")', "noRestrictedGlobals"],
  Buffer: ["export const bytes = Buffer.from([])", "noRestrictedGlobals"],
  "code from text": ['export const two = new Function("return 2")', "noRestrictedGlobals"],
  randomness: ["export const chance = Math.random()", "plugin: No randomness"],
  "randomness by a computed name": ['export const chance = Math["random"]()', "plugin: No computed member of Math"],
  "randomness by destructuring": ["export const { random } = Math", "plugin: No destructuring of Math"],
  "crypto's randomness": ["export const id = crypto.randomUUID()", "noRestrictedGlobals"],
  "the host's number format": ["export const text = (1.5).toLocaleString()", "plugin: No ambient locale"],
  "the host's letters": ['export const text = "I".toLocaleLowerCase()', "plugin: No ambient locale"],
  "the host's alphabet": ['export const order = "a".localeCompare("b")', "plugin: No ambient locale"],
  "import.meta": ["export const here = import.meta.url", "plugin: No import.meta"],
  "a Node built-in": ['export { readFileSync } from "node:fs"', "noNodejsModules"],
  "a Node built-in by its old name": ['export { readFileSync } from "fs"', "noNodejsModules"],
  "a class": ["export class Case {}", "plugin: No class"],
  "a class expression": ["export const Case = class {}", "plugin: No class"],
  inheritance: ["export class Refused extends Error {}", "plugin: No class"],
} as const

/** Code that must not stand anywhere in the repository. */
const forbiddenEverywhere = {
  "an enum": ["export enum Channel {\n  Email,\n}", "noEnum"],
  any: ["export const anything = (value: any): unknown => value", "noExplicitAny"],
  "a non-null assertion": ["export const first = (all: readonly number[]): number => all[0]!", "noNonNullAssertion"],
  "the effect barrel": ['export { Schema } from "effect"', "noRestrictedImports"],
  "a type from the effect barrel": ['export type { Schema } from "effect"', "noRestrictedImports"],
  "effect's former unstable folder": ['export * as Cli from "effect/unstable/cli"', "noRestrictedImports"],
  "a deep former unstable path": ['export * as Cli from "effect/unstable/cli/Command"', "noRestrictedImports"],
  "the former schema package": ['export * as Schema from "@effect/schema"', "noRestrictedImports"],
  "a part of the former schema package": ['export * as Schema from "@effect/schema/Schema"', "noRestrictedImports"],
  "an import without its extension": ['export { one } from "./one"', "useImportExtensions"],
} as const

/** Code in the house's style, which must raise nothing. */
const allowed = [
  'import * as Result from "effect/Result"',
  'import { one } from "./one.ts"',
  "",
  "export const half = (value: number): Result.Result<number, string> =>",
  '  Number.isFinite(value) ? Result.succeed(Math.round(value / 2) + one) : Result.fail("not a number")',
  "",
].join("\n")

const write = (path: string, code: string) => {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), code.endsWith("\n") ? code : `${code}\n`)
}
const slug = (what: string) => what.replace(/\W+/g, "-")

interface Diagnostic {
  readonly category: string
  readonly severity: string
  readonly message: string
  readonly location: { readonly path: string }
}

/** For each file of the tree, the rules that fired as errors. */
const fired = new Map<string, readonly string[]>()
const rulesOf = (path: string): readonly string[] => fired.get(path) ?? []

beforeAll(() => {
  cpSync(join(root, "biome.json"), join(tree, "biome.json"))
  cpSync(join(root, ".ci/lint"), join(tree, ".ci/lint"), { recursive: true })
  for (const [what, [code]] of Object.entries({ ...forbidden, ...forbiddenEverywhere })) {
    write(`src/case/${slug(what)}.ts`, code)
    write(`src/cli/${slug(what)}.ts`, code)
  }
  for (const folder of ["src/case", "src/cli"]) {
    write(`${folder}/allowed.ts`, allowed)
    write(`${folder}/one.ts`, "export const one = 1")
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome")
  const run = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."], {
    cwd: tree,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  })
  const found: readonly Diagnostic[] = JSON.parse(run.stdout).diagnostics
  for (const { category, severity, message, location } of found) {
    if (severity !== "error") continue
    const rule = category === "plugin" ? `plugin: ${message}` : (category.split("/").at(-1) ?? category)
    fired.set(location.path, [...rulesOf(location.path), rule])
  }
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe("lint refuses in the library", () => {
  it.each(Object.entries({ ...forbidden, ...forbiddenEverywhere }))("%s", (what, [, rule]) => {
    expect(rulesOf(`src/case/${slug(what)}.ts`)).toEqual(expect.arrayContaining([expect.stringContaining(rule)]))
  })
})

describe("lint refuses in the command line too", () => {
  it.each(Object.entries(forbiddenEverywhere))("%s", (what, [, rule]) => {
    expect(rulesOf(`src/cli/${slug(what)}.ts`)).toEqual(expect.arrayContaining([expect.stringContaining(rule)]))
  })
})

describe("lint lets the command line", () => {
  it.each(Object.keys(forbidden))("use %s", (what) => {
    expect(rulesOf(`src/cli/${slug(what)}.ts`)).toEqual([])
  })
})

describe("lint says nothing", () => {
  it("of code in the house's style", () => {
    expect(rulesOf("src/case/allowed.ts")).toEqual([])
    expect(rulesOf("src/cli/allowed.ts")).toEqual([])
  })
})

/** The only places of the library where a comment silences one of these rules: `file: rule`, each for a reason given there. */
const silenced = ["time/luxon-zone.ts: lint/style/noRestrictedGlobals"]

describe("the library", () => {
  it("silences these rules with a comment only where the list says so", () => {
    const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((file) =>
      file.replaceAll("\\", "/"),
    )
    const rules = Object.values({ ...forbidden, ...forbiddenEverywhere }).map(([, rule]) => rule.split(":")[0] ?? rule)
    const found = files
      .filter((file) => file.endsWith(".ts") && !file.startsWith("cli/"))
      .flatMap((file) =>
        [...readFileSync(join(root, "src", file), "utf8").matchAll(/biome-ignore(?:-all|-start)?\s+([\w/]+)/g)]
          .map(([, rule = ""]) => rule)
          .filter((rule) => rule.split("/").length < 3 || rules.some((each) => rule.includes(each)))
          .map((rule) => `${file}: ${rule}`),
      )
    expect([...new Set(found)]).toEqual(silenced)
  })
})
