/** Sizes: what a browser downloads, bundled and minified by esbuild and compressed by gzip. */
import { readFileSync } from "node:fs"
import type { Budget } from "../budgets/judge.ts"
import { partsOf, type Size, sizeOf } from "./bundle.ts"
import { count, figure, type Measure, type Target } from "./result.ts"

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

/** Thousands of bytes: 1 kB is 1,000 bytes. */
const kB = (bytes: number): string => `${figure(bytes / 1000)} kB`

const budgets: readonly Budget[] = JSON.parse(readFileSync(new URL("../../.ci/budgets.json", import.meta.url), "utf8"))

/** The budget of decision 18, which `npm test` holds the package to. */
const target = (what: string, { zipped }: Size): Target => {
  const budget = budgets.find((each) => each.what === what)?.budget ?? 0
  return { what, reach: `<= ${kB(budget)}`, measured: kB(zipped), reached: zipped <= budget }
}

export const measure: Measure = async ({ built }) => {
  const core = sizeOf('export * from "./core.js"', built)
  const fold = sizeOf('export { compileFigures, enact, opus, rulesOf } from "./core.js"', built)
  const index = sizeOf('export * from "./index.js"', built)
  const application = sizeOf('export { enact, opus, readLog, timeline } from "./index.js"', built)
  const text = sizeOf('export * from "./text.js"', built)
  const schema = sizeOf(SCHEMA_ALONE, built)
  const row = (what: string, { minified, zipped }: Size) => [what, `${count(minified)} B`, `${count(zipped)} B`]
  const [coreParts, indexParts] = [partsOf("src/core.ts"), partsOf("src/index.ts")]
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
        rows: [...indexParts].map(([part, bytes]) => [
          part,
          `${count(coreParts.get(part) ?? 0)} B`,
          `${count(bytes)} B`,
        ]),
      },
    ],
    targets: [target("the whole of `./core`", core), target("the whole of `.`", index)],
  }
}
