// Refuses a release whose version is not high enough for what changed in the rules since the last one. It reads TypeScript,
// so it runs on the project's own Node:
//
//   npm exec -- node .ci/release-bump.mjs            exit 1 if the version in package.json is too low for the changes
//   npm exec -- node .ci/release-bump.mjs --record   keep the rules as released under that version, and what logs came to
//
// What was released stands in docs/releases/<version>.json, or in the folder given with --releases FOLDER, and its logs in
// test/recorded/<version>, or in that given with --recorded FOLDER; --version takes another version than that of package.json.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"

if (!process.features.typescript) {
  console.error(`Node ${process.version} cannot read TypeScript: run npm exec -- node .ci/release-bump.mjs`)
  process.exit(2)
}

const root = fileURLToPath(new URL("..", import.meta.url))

const options = () => {
  try {
    return parseArgs({
      options: {
        record: { type: "boolean" },
        releases: { type: "string" },
        recorded: { type: "string" },
        version: { type: "string" },
      },
    }).values
  } catch (error) {
    console.error(
      `${error.message}\nusage: node .ci/release-bump.mjs [--record] [--releases FOLDER] [--recorded FOLDER] [--version X.Y.Z]`,
    )
    return process.exit(2)
  }
}

const {
  record = false,
  releases = join(root, "docs/releases"),
  recorded = join(root, "test/recorded"),
  version = undefined,
} = options()
const { opus } = await import("../src/code/opus.ts")
const { decodeRecorded, diffOf, editionOf, recordEdition, sayChange } = await import("../src/verify/index.ts")

const fail = (message, code = 1) => {
  console.error(message)
  process.exit(code)
}

const partsOf = (text) => {
  const [, ...parts] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? fail(`"${text}" is no version such as 1.2.0`, 2)
  return parts.map(Number)
}
const compare = (a, b) => a.map((part, place) => part - b[place]).find((each) => each !== 0) ?? 0

/** Opus's code as it is, with the regulation of the day of its version. */
const present = () => {
  const edition = editionOf(opus, { on: opus.version })
  return edition._tag === "Success" ? edition.success : fail(edition.failure.message, 2)
}

const wanted = version ?? JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version
const parts = partsOf(wanted)
const names = existsSync(releases) ? readdirSync(releases).filter((each) => /^\d+\.\d+\.\d+\.json$/.test(each)) : []
const last = names
  .map((name) => ({ name, parts: partsOf(name.slice(0, -5)) }))
  .sort((a, b) => compare(a.parts, b.parts))
  .at(-1)

if (record) {
  const file = join(releases, `${wanted}.json`)
  if (existsSync(file)) fail(`${wanted} is recorded already, and what was released does not change`)
  if (last !== undefined && compare(parts, last.parts) < 0) fail(`${wanted} is older than ${last.name.slice(0, -5)}`)
  const { recordLogs } = await import("./recorded-logs.mjs")
  const logs = recordLogs(recorded, wanted)
  mkdirSync(releases, { recursive: true })
  writeFileSync(file, `${JSON.stringify(recordEdition(present(), wanted), null, 1)}\n`)
  console.log(`the rules of ${wanted} are recorded, and what ${logs} logs come to under them`)
  process.exit(0)
}

if (last === undefined) {
  console.log("nothing is released yet: any version will do")
  process.exit(0)
}

const released = decodeRecorded(JSON.parse(readFileSync(join(releases, last.name), "utf8")))
if (released._tag === "Failure") fail(`${last.name}: ${released.failure.message}`, 2)
const { severity, changes } = diffOf(released.success.edition, present())

/** By which part of the version it is higher than the last: of 0.x.y the second part counts as the first would. */
const bump = (() => {
  const higher = compare(parts, last.parts)
  if (higher < 0) return "lower"
  const place = parts.findIndex((part, index) => part !== last.parts[index])
  if (place < 0) return "none"
  return ["major", last.parts[0] === 0 ? "major" : "minor", last.parts[0] === 0 ? "minor" : "patch"][place]
})()

const ranks = ["lower", "none", "patch", "minor", "major"]
const before = released.success.release
if (severity === null && bump !== "lower") {
  console.log(`no rule changed since ${before}`)
  process.exit(0)
}
if (severity !== null && ranks.indexOf(bump) >= ranks.indexOf(severity)) {
  console.log(`${wanted} is high enough: the changes since ${before} are ${severity}`)
  process.exit(0)
}
const reasons = changes.filter((each) => each.severity === severity).map((each) => `  ${sayChange(each)}`)
fail(
  bump === "lower"
    ? `${wanted} is lower than ${before}, which is released`
    : `${wanted} is too low: the changes since ${before} are ${severity}, for example\n${reasons.slice(0, 10).join("\n")}`,
)
