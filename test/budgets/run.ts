/**
 * Budgets: measures what the package costs its users, and fails where that is more than `.ci/budgets.json` allows.
 *
 *     npm run budgets                 measures and judges what `npm run build` made
 *     npm run budgets -- --record     writes the figures of today; a budget that is too small is raised by hand
 */
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { figures } from "./figures.ts"
import { type Budget, judge, recorded } from "./judge.ts"

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const file = at("../../.ci/budgets.json")

const budgets: readonly Budget[] = JSON.parse(readFileSync(file, "utf8"))
const measured = figures(at("../../dist"))
for (const { what, value, unit } of measured) {
  const budget = budgets.find((each) => each.what === what)?.budget
  console.log(`${what}: ${value.toLocaleString("en-GB")} ${unit}; budget ${budget?.toLocaleString("en-GB") ?? "none"}`)
}
if (process.argv.includes("--record")) writeFileSync(file, `${JSON.stringify(recorded(measured, budgets), null, 2)}\n`)
else {
  const said = judge(measured, budgets)
  for (const line of said) console.log(line)
  process.exitCode = said.length === 0 ? 0 : 1
}
