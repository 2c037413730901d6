import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** A small tree in which every import goes down. */
const sound: Readonly<Record<string, string>> = {
  "src/text/index.ts": "export const clauses = 1",
  "src/time/instant.ts": 'import * as Result from "effect/Result"\nexport const instant = Result.succeed(1)',
  "src/time/zone.ts": 'import { DateTime } from "luxon"\nexport const zone = DateTime.utc',
  "src/machine/step.ts": 'import { instant } from "../time/instant.ts"\nexport const step = instant',
  "src/code/opus.ts":
    'import { clauses } from "../text/index.ts"\nimport { step } from "../machine/step.ts"\nexport const opus = [clauses, step]',
  "src/procedures/complaint.ts": 'import { opus } from "../code/opus.ts"\nexport const complaint = opus',
  "src/regulation/index.ts": 'import { opus } from "../code/opus.ts"\nexport const regulation = opus',
  "src/case/timeline.ts":
    'import { complaint } from "../procedures/complaint.ts"\nimport { regulation } from "../regulation/index.ts"\nexport const timeline = [complaint, regulation]',
  "src/verify/explore.ts": 'import { timeline } from "../case/timeline.ts"\nexport const explore = timeline',
  "src/publish/pages.ts": 'import { explore } from "../verify/explore.ts"\nexport const pages = explore',
  "src/testing/index.ts":
    'import * as fc from "fast-check"\nimport { explore } from "../verify/explore.ts"\nexport const arbitraries = [fc, explore]',
  "src/cli/main.ts":
    'import { readFileSync } from "node:fs"\nimport pc from "picocolors"\nimport { pages } from "../publish/pages.ts"\nexport const main = [readFileSync, pc, pages]',
  "src/core.ts":
    'import { instant } from "./time/instant.ts"\nimport type { zone } from "./time/zone.ts"\nexport const core: typeof zone | typeof instant = instant',
  "src/index.ts": 'export { pages } from "./publish/pages.ts"\nexport { zone } from "./time/zone.ts"',
}

/** A new file in one folder that imports a new file in another, which it must not. */
const plant = (from: string, to: string) => ({
  files: {
    [`src/${from}/reaches-${to}.ts`]: `export * from "../${to}/reached-by-${from}.ts"`,
    [`src/${to}/reached-by-${from}.ts`]: "export const reached = 1",
  },
  said: `floor-${from}: src/${from}/reaches-${to}.ts -> src/${to}/reached-by-${from}.ts`,
})

/** One planted fault for each rule, in files of their own: what is written, and what the dependency lint must say. */
const planted = {
  "text reaches time": plant("text", "time"),
  "time reaches text": plant("time", "text"),
  "machine reaches text": plant("machine", "text"),
  "machine reaches code": plant("machine", "code"),
  "code reaches case": plant("code", "case"),
  "procedures reach regulation": plant("procedures", "regulation"),
  "regulation reaches procedures": plant("regulation", "procedures"),
  "case reaches verify": plant("case", "verify"),
  "verify reaches publish": plant("verify", "publish"),
  "publish reaches testing": plant("publish", "testing"),
  "testing reaches publish": plant("testing", "publish"),
  "the command line reaches testing": plant("cli", "testing"),
  "a type counts as much as a value": {
    files: {
      "src/text/type.ts": 'import type { instant } from "../time/instant.ts"\nexport type Type = typeof instant',
    },
    said: "floor-text: src/text/type.ts -> src/time/instant.ts",
  },
  "a floor reaches what an application imports": {
    files: { "src/case/all.ts": 'export * from "../core.ts"' },
    said: "floor-case: src/case/all.ts -> src/core.ts",
  },
  "a folder has no floor": {
    files: { "src/utils/one.ts": "export const one = 1", "src/code/utils.ts": 'export * from "../utils/one.ts"' },
    said: "floor-unknown: src/code/utils.ts -> src/utils/one.ts",
  },
  "an entry reaches the command line": {
    files: { "src/other.ts": 'export { main } from "./cli/main.ts"' },
    said: "entries-above-cli: src/other.ts -> src/cli/main.ts",
  },
  "two files import each other": {
    files: {
      "src/time/a.ts": 'import { b } from "./b.ts"\nexport const a = () => b',
      "src/time/b.ts": 'import { a } from "./a.ts"\nexport const b = () => a',
    },
    said: "no-cycle: src/time/a.ts -> src/time/b.ts",
  },
  "no entry reaches a file": {
    files: { "src/time/lonely.ts": 'import { instant } from "./instant.ts"\nexport const lonely = instant' },
    said: /^no-orphan: .*src\/time\/lonely\.ts$/,
  },
  "the library imports a development dependency": {
    files: { "src/time/developing.ts": 'import fc from "fast-check"\nexport const developing = fc' },
    said: /^published-dependencies-only: src\/time\/developing\.ts -> .*node_modules\/fast-check\//,
  },
  "testing imports a development dependency that is no peer": {
    files: { "src/testing/developing.ts": 'import * as ajv from "ajv"\nexport const developing = ajv' },
    said: /^testing-needs-fast-check-alone: src\/testing\/developing\.ts -> .*node_modules\/ajv\//,
  },
  "an import leads nowhere": {
    files: { "src/time/nowhere.ts": 'import { nothing } from "./nothing.ts"\nexport const nowhere = nothing' },
    said: /^resolves: src\/time\/nowhere\.ts -> \.\/nothing\.ts$/,
  },
} as const

/** What `src/core.ts` must not load, each brought in two files further down, with the file that it is found in. */
const heavy = {
  luxon: ["luxon", "node_modules/luxon/"],
  "effect/Schema": ["effect/Schema", "node_modules/effect/dist/Schema.js"],
  "a part of Schema": ["effect/SchemaParser", "node_modules/effect/dist/SchemaParser.js"],
  "the effect barrel": ["effect", "node_modules/effect/dist/index.js"],
} as const

interface Report {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string }
    }[]
    readonly totalCruised: number
  }
}

const trees: string[] = []
afterAll(() => trees.forEach((tree) => void rmSync(tree, { recursive: true, force: true })))

/** A new tree of the sound files and the given ones beside or in place of them. */
const treeOf = (files: Readonly<Record<string, string>>): string => {
  const tree = mkdtempSync(join(tmpdir(), "complaints-code-floors-"))
  trees.push(tree)
  for (const file of ["package.json", "tsconfig.json", ".ci"])
    cpSync(join(root, file), join(tree, file), { recursive: true })
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"))
  for (const [path, code] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), `${code}\n`)
  }
  return tree
}

/** The violations in a tree, as `rule: from -> to`. */
const violations = (tree: string, config: string, what: string): readonly string[] => {
  const bin = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs")
  const args = [bin, "--config", `.ci/${config}`, "--output-type", "json", what]
  const run = spawnSync(process.execPath, args, { cwd: tree, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
  if (run.stdout === "") throw new Error(run.stderr)
  const report: Report = JSON.parse(run.stdout)
  expect(report.summary.totalCruised).toBeGreaterThan(2)
  return report.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)
}
const floorsOf = (tree: string) => violations(tree, "dependency-cruiser.cjs", "src")
const coreOf = (tree: string) => violations(tree, "dependency-cruiser-core.cjs", "src/core.ts")

describe("the dependency lint", () => {
  let found: readonly string[] = []
  beforeAll(() => {
    found = floorsOf(treeOf(Object.assign({}, ...Object.values(planted).map(({ files }) => files))))
  })

  it("lets a file import from its own folder and from floors below", () => {
    expect(floorsOf(treeOf({}))).toEqual([])
  })

  it.each(Object.entries(planted))("refuses that %s", (_, { said }) => {
    expect(found.filter((each) => (typeof said === "string" ? each === said : said.test(each)))).toHaveLength(1)
  })
})

describe("./core", () => {
  let found: readonly string[] = []
  beforeAll(() => {
    const imports = Object.values(heavy).map(([module], index) => [`heavy${index}`, module] as const)
    const brought = imports.map(([name, module]) => [`src/time/${name}.ts`, `export * as heavy from "${module}"`])
    const instant = imports.map(([name]) => `export { heavy as ${name} } from "./${name}.ts"`).join("\n")
    const core = 'export * from "./time/instant.ts"'
    found = coreOf(treeOf({ ...Object.fromEntries(brought), "src/time/instant.ts": instant, "src/core.ts": core }))
  })

  it("may use types of what it must not load", () => {
    expect(coreOf(treeOf({}))).toEqual([])
  })

  it.each(Object.entries(heavy))("must not load %s, however far down", (_, [, file]) => {
    expect(
      found.filter((each) => each.startsWith("core-is-small: src/core.ts -> ") && each.includes(file)),
    ).toHaveLength(1)
  })
})
