/** The figures that have a budget: what the package that is built costs those who use it. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { partsOf, sizeOf } from "../bench/bundle.ts"
import { node } from "../bench/process.ts"
import { median } from "../bench/result.ts"
import type { Measured } from "./judge.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const read = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"))

/** Each subpath, and functions that are imported alone: what they do not need must not come with them. */
const SUBPATHS: Readonly<Record<string, readonly string[]>> = {
  core: ["complaintFigures", "complaint"],
  index: [
    "instantAtLocal",
    "parseInstant",
    "parseSpan",
    "addWorkingDays",
    "compile",
    "sayNorm",
    "decodeLog",
    "timeline",
  ],
  publish: ["issueLetter", "sarifOf"],
  regulation: ["inForceOn", "lawFor"],
  testing: ["encodeEvent", "instants"],
  text: ["nearest", "clauseById"],
  verify: ["sayChange", "auditor"],
}

const entryOf = (name: string): string => (name === "index" ? "`.`" : `\`./${name}\``)
const sourceOf = (name: string): string =>
  name === "core" || name === "index" ? `src/${name}.ts` : `src/${name}/index.ts`

const bundles = (built: string): readonly Measured[] =>
  Object.entries(SUBPATHS).flatMap(([name, alone]) => [
    {
      what: `the whole of ${entryOf(name)}`,
      unit: "bytes, minified and compressed",
      value: sizeOf(`export * from "./${name}.js"`, built).zipped,
      parts: Object.fromEntries(partsOf(sourceOf(name))),
    },
    ...alone.map((each) => ({
      what: `\`${each}\` alone, of ${entryOf(name)}`,
      unit: "bytes, minified and compressed",
      value: sizeOf(`export { ${each} } from "./${name}.js"`, built).zipped,
    })),
  ])

interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>
}

/** What `npm install` of the package brings, by name; no package of ours is nested in another. */
const dependencies = (): Measured => {
  const packages: Readonly<Record<string, Locked>> = read("package-lock.json").packages
  const found = new Set<string>()
  const visit = (path: string): void => {
    for (const name of Object.keys(packages[path]?.dependencies ?? {}))
      if (!found.has(name)) {
        found.add(name)
        visit(`node_modules/${name}`)
      }
  }
  visit("")
  return {
    what: "packages that come with it, those of its dependencies included",
    unit: "packages",
    value: found.size,
    parts: Object.fromEntries([...found].map((name) => [name, 1])),
  }
}

/** What the compiler does for a file that imports a subpath and uses a function of it: the same on every machine. */
const CONSUMERS: Readonly<Record<string, string>> = {
  "`./core`": `import { complaintFigures, enact, opus } from "@opustech/complaints-code/core"
    const enacted = enact(opus)
    export const figures = enacted._tag === "Success" ? complaintFigures(enacted.success)([]).duties : []`,
  "`.`": `import * as Result from "effect/Result"
    import { decodeLog, enact, opus, timeline } from "@opustech/complaints-code"
    const told = timeline(Result.getOrThrow(enact(opus)), Result.getOrThrow(decodeLog({})))
    export const due = Result.getOrThrow(told).cases.flatMap(({ deadlines }) => deadlines.map(({ due }) => due))`,
  "`effect/Schema` alone, for comparison": `import * as Schema from "effect/Schema"
    export const decode = Schema.decodeUnknownResult(Schema.Struct({ id: Schema.String }))`,
}

const compiling = (what: string, code: string): Measured => {
  const file = join(root, "consumer.mts")
  const options = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    types: [],
    noEmit: true,
  }
  const host = ts.createCompilerHost({ ...options, skipLibCheck: true })
  const { getSourceFile, fileExists } = host
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest)
  host.fileExists = (name) => name === file || fileExists(name)
  const program = ts.createProgram([file], { ...options, skipLibCheck: true }, host)
  const wrong = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))
  if (wrong.length > 0) throw new Error(`the consumer of ${what} does not compile: ${wrong.join("; ")}`)
  return {
    what: `compiling a small file that uses ${what}`,
    unit: "types and instantiations",
    value: program.getTypeCount() + program.getInstantiationCount(),
    parts: { types: program.getTypeCount(), instantiations: program.getInstantiationCount() },
  }
}

const ROUNDS = 9

/** Processor milliseconds of a process that imports a module, all threads counted: other processes disturb them little. */
const importing = (specifier: string): number => {
  const code = `await import(${JSON.stringify(specifier)}); const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)`
  return Number(node(["--input-type=module", "--eval", code]))
}

/** What an import costs over bare Node, in imports of `effect/Schema`: medians of rounds in which all take turns. */
const imports = (built: string): readonly Measured[] => {
  const modules = {
    bare: "node:process",
    schema: import.meta.resolve("effect/Schema"),
    core: join(built, "core.js"),
    index: join(built, "index.js"),
  }
  const times = Object.entries(modules).map(([name, specifier]) => ({ name, specifier, taken: [] as number[] }))
  for (let round = 0; round < ROUNDS; round++)
    for (const { specifier, taken } of times) taken.push(importing(specifier))
  const time = (name: string) => median(times.find((each) => each.name === name)?.taken ?? [])
  const over = (name: string) => time(name) - time("bare")
  return ["core", "index"].map((name) => ({
    what: `importing ${entryOf(name)}`,
    unit: "times what importing `effect/Schema` costs",
    value: Number((over(name) / over("schema")).toFixed(2)),
  }))
}

/** Every figure of the package that stands built in a folder. */
export const figures = (built: string): readonly Measured[] => [
  ...bundles(built),
  dependencies(),
  ...Object.entries(CONSUMERS).map(([what, code]) => compiling(what, code)),
  ...imports(built),
]
