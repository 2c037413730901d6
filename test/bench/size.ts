/** Sizes: what a browser downloads, bundled and minified by esbuild and compressed by gzip. */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { count, figure, type Measure } from "./result.ts"

/** The esbuild that tsup builds the package with. */
const esbuild = createRequire(createRequire(import.meta.url).resolve("tsup")).resolve("esbuild/bin/esbuild")

const BUNDLE = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--target=es2022", "--log-level=error"]

/** A union of 12 events of 10 fields and its decoder: what any application pays that decodes with effect/Schema. */
const SCHEMA_ALONE = `
import * as Schema from "effect/Schema"
const event = (type) => Schema.Struct({
  type: Schema.Literal(type), id: Schema.String, at: Schema.String, by: Schema.optionalKey(Schema.String),
  case: Schema.optionalKey(Schema.String), n: Schema.Number.check(Schema.isGreaterThan(0)), open: Schema.Boolean,
  kind: Schema.Literals(["a", "b"]), tags: Schema.Array(Schema.String), more: Schema.Unknown,
})
export const decode = Schema.decodeUnknownResult(Schema.Union(
  ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"].map(event),
))`

interface Size {
  readonly minified: number
  readonly zipped: number
}

const sizeOf = (code: string, built: string): Size => {
  const { status, stdout, stderr } = spawnSync(esbuild, [...BUNDLE, "--loader=js"], {
    input: code,
    cwd: built,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`esbuild: ${stderr}`)
  return { minified: stdout.length, zipped: gzipSync(stdout, { level: 9 }).length }
}

const root = fileURLToPath(new URL("../../", import.meta.url))

const isMeta = (value: unknown): value is { readonly outputs: Readonly<Record<string, Output>> } =>
  typeof value === "object" && value !== null && "outputs" in value

interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>
}

/** The folder of `src` that a source stands in, or the package that it belongs to. */
const partOf = (source: string): string =>
  /(?:^|\/)node_modules\/([^/]+)/.exec(source)?.[1] ?? /^(src\/[^/]+)\//.exec(source)?.[1] ?? "src"

/** The minified bytes of each part of a bundle of sources, the largest first. */
const partsOf = (entry: string, built: string): ReadonlyMap<string, number> => {
  const meta = join(built, "meta.json")
  const { status, stderr } = spawnSync(
    esbuild,
    [entry, ...BUNDLE, `--metafile=${meta}`, `--outfile=${join(built, "parts.js")}`],
    { cwd: root, encoding: "utf8" },
  )
  const written: unknown = status === 0 ? JSON.parse(readFileSync(meta, "utf8")) : undefined
  if (!isMeta(written)) throw new Error(`esbuild: ${stderr}`)
  const parts = new Map<string, number>()
  for (const { inputs } of Object.values(written.outputs))
    for (const [source, { bytesInOutput }] of Object.entries(inputs))
      parts.set(partOf(source), (parts.get(partOf(source)) ?? 0) + bytesInOutput)
  return new Map([...parts].sort(([, a], [, b]) => b - a))
}

/** Thousands of bytes: 1 kB is 1,000 bytes. */
const kB = (bytes: number): string => `${figure(bytes / 1000)} kB`

export const measure: Measure = async ({ built }) => {
  const core = sizeOf('export * from "./core.js"', built)
  const fold = sizeOf('export { compileFigures, enact, opus, rulesOf } from "./core.js"', built)
  const index = sizeOf('export * from "./index.js"', built)
  const application = sizeOf('export { enact, opus, readLog, timeline } from "./index.js"', built)
  const text = sizeOf('export * from "./text.js"', built)
  const schema = sizeOf(SCHEMA_ALONE, built)
  const row = (what: string, { minified, zipped }: Size) => [what, `${count(minified)} B`, `${count(zipped)} B`]
  const [coreParts, indexParts] = [partsOf("src/core.ts", built), partsOf("src/index.ts", built)]
  const over = index.zipped - schema.zipped
  return {
    title: "Size",
    says: [
      "Bundled with everything that it imports (effect and luxon too), minified by esbuild, compressed by gzip -9; 1 kB is 1,000 bytes. What an application does not import is left out of its bundle, so most pay less than the whole of an entry.",
    ],
    tables: [
      {
        head: ["bundle", "minified", "gzip"],
        rows: [
          row("the whole of `./core`", core),
          row("of it `enact`, `opus`, `rulesOf` and `compileFigures`", fold),
          row("the whole of `.`", index),
          row("of it `readLog`, `enact`, `opus` and `timeline`", application),
          row("the whole of `./text`", text),
          row("`effect/Schema` alone: a union of 12 events and its decoder", schema),
        ],
      },
      {
        caption: "Where the minified bytes come from, before compression.",
        head: ["part", "of `./core`", "of `.`"],
        rows: [...indexParts]
          .filter(([, bytes]) => bytes > 0)
          .map(([part, bytes]) => [part, `${count(coreParts.get(part) ?? 0)} B`, `${count(bytes)} B`]),
      },
    ],
    targets: [
      { what: "the whole of `./core`", reach: "<= 20 kB", measured: kB(core.zipped), reached: core.zipped <= 20_000 },
      {
        what: "the whole of `.` over `effect/Schema` alone",
        reach: "<= 15 kB",
        measured: kB(over),
        reached: over <= 15_000,
      },
    ],
  }
}
