// Replays the logs that were recorded at each release, and fails where one comes to another state, refusal or instant than it did,
// unless that is declared with its reason. It reads TypeScript, so it runs on the project's own Node:
//
//   npm exec -- node .ci/replay-recorded.mjs [--recorded FOLDER]
//
// test/recorded/changes.json declares what is meant to be otherwise: `of` which recorded version, `since` which one, `what` (such
// as `deadlines.acknowledge`, for all that stands under it), `because`, and, where it is not so of all, the `log` and the `case`.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { parseArgs } from "node:util"
import { differencesOf, recordedVersions } from "./recorded-logs.mjs"
import { root } from "./subpaths.mjs"

const MOST_SHOWN = 20

const { recorded: folder = join(root, "test/recorded") } = parseArgs({
  options: { recorded: { type: "string" } },
}).values

const changesFile = join(folder, "changes.json")
const changes = existsSync(changesFile) ? JSON.parse(readFileSync(changesFile, "utf8")) : []

const partsOf = (version) => String(version).split(".").map(Number)

/** Outcomes change with a minor version at least: of 0.x.y the last part counts as that. */
const changesOutcomes = (of, since) => {
  const [old, now] = [partsOf(of), partsOf(since)]
  const parts = old[0] === 0 && now[0] === 0 ? 3 : 2
  for (let place = 0; place < parts; place++) if (old[place] !== now[place]) return now[place] > old[place]
  return false
}

const wrongly = changes.flatMap((change, place) => {
  const { of, since, what, because } = change
  const at = `changes.json[${place}]`
  if ([of, since, what, because].some((each) => typeof each !== "string" || each === ""))
    return [`${at}: names of which version it is, since which, what is otherwise and because of what`]
  return changesOutcomes(of, since)
    ? []
    : [`${at}: an outcome changes with a minor version at least, not from ${of} to ${since}`]
})

const covers = (change, difference) =>
  change.of === difference.of &&
  (change.log ?? difference.log) === difference.log &&
  (change.case ?? difference.case) === difference.case &&
  (difference.what === change.what || [".", "#"].some((end) => difference.what.startsWith(change.what + end)))

const versions = recordedVersions(folder)
const differences = (() => {
  try {
    return versions.flatMap((version) => differencesOf(folder, version))
  } catch (error) {
    console.error(error.message)
    return process.exit(1)
  }
})()
const undeclared = differences.filter((each) => !changes.some((change) => covers(change, each)))
const idle = changes.filter((change) => !differences.some((each) => covers(change, each)))

const faults = [
  ...wrongly,
  ...undeclared
    .slice(0, MOST_SHOWN)
    .map(({ of, log, case: id, at, what, says }) => `${of} ${log}, case ${id}, at ${at}: ${what}: ${says}`),
  ...(undeclared.length > MOST_SHOWN ? [`... and ${undeclared.length - MOST_SHOWN} more differences`] : []),
  ...idle.map(({ of, what }) => `changes.json: nothing of ${of} is otherwise in ${what}: take it out`),
]
for (const each of faults) console.error(each)
if (undeclared.length > 0)
  console.error(
    "Logs of a released version come to something else: declare it in test/recorded/changes.json, or mend it",
  )
if (faults.length > 0) process.exit(1)
console.log(
  versions.length === 0
    ? "no logs are recorded yet: nothing is released"
    : `the logs of ${versions.join(", ")} come to what they did${changes.length === 0 ? "" : ", but for what is declared"}`,
)
