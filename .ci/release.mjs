// Makes a release out of a clean tree: the changelog, the version, the pages, the record of the rules, every check, the
// commit and its tag. It runs on the project's own Node:
//
//   npm run release -- 0.2.0 --date 2027-01-31 --dry-run    change nothing; show every step with what it would write
//   npm run release -- 0.2.0 --date 2027-01-31              do it, up to the tag
//   npm run release -- 0.2.0 --date 2027-01-31 --publish    and publish it; only a CI that npm trusts can
//
// The date is an argument, as nothing here reads a clock.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"

const root = fileURLToPath(new URL("..", import.meta.url))
const at = (file) => join(root, file)
const read = (file) => readFileSync(at(file), "utf8")
const USAGE = "usage: npm run release -- VERSION --date YYYY-MM-DD [--dry-run] [--publish]"

const fail = (message, code = 1) => {
  console.error(message)
  process.exit(code)
}

const flag = { type: "boolean", default: false }
const asked = (() => {
  try {
    const options = { date: { type: "string" }, "dry-run": flag, publish: flag }
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`, 2)
  }
})()
const [version, ...others] = asked.positionals
const { date, "dry-run": dry, publish } = asked.values
if (version === undefined || others.length > 0) fail(`give one version\n${USAGE}`, 2)
if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version)) fail(`"${version}" is no version such as 1.2.0`, 2)
if (date === undefined) fail(`--date is missing: on which day is it released?\n${USAGE}`, 2)
const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) === true
if (!isDate) fail(`--date: "${date}" is no date such as 2027-01-31`, 2)

/** Runs a command in the project: what it printed, and whether it ended well. */
const run = (command, args, { print = false } = {}) => {
  const stdio = print ? "inherit" : "pipe"
  const shell = process.platform === "win32"
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8", stdio, shell })
  return { well: status === 0, printed: `${stdout ?? ""}${stderr ?? ""}`.trimEnd() }
}
const node = (script, ...args) => [process.execPath, [at(script), ...args]]
const said = (args) => [args[0] === process.execPath ? "node" : args[0], ...args[1]].join(" ").replaceAll(root, "")

// What must hold before anything is written.

const status = run("git", ["status", "--porcelain"])
if (!status.well) fail(`this is no git repository: ${status.printed}`)
if (status.printed !== "") fail(`the tree is not clean: commit first, or stash\n${status.printed}`)

const tag = `v${version}`
const record = `docs/releases/${version}.json`
if (run("git", ["rev-parse", "--quiet", "--verify", `refs/tags/${tag}`]).well) fail(`the tag ${tag} is there already`)
if (existsSync(at(record))) fail(`${version} is released already: ${record} is there`)

const HEADING = "## [Unreleased]"
const changelog = read("CHANGELOG.md")
const [before, after] = changelog.split(`${HEADING}\n`)
if (after === undefined) fail(`CHANGELOG.md has no heading "${HEADING}"`)
const lines = after
  .split(/^## /m)[0]
  .split("\n")
  .filter((line) => line.startsWith("- "))
if (lines.length === 0) fail(`CHANGELOG.md has no line under "${HEADING}": say what users will notice`)

const bump = run(...node(".ci/release-bump.mjs", "--version", version))
if (!bump.well) fail(bump.printed)

// The steps: what each writes or runs.

const releasedChangelog = `${before}${HEADING}\n\n## [${version}] - ${date}\n${after}`

/** The text of a package file with another version: its own, and in the lock file that of the root package too. */
const withVersion = (text) => {
  const value = JSON.parse(text)
  value.version = version
  const own = value.packages?.[""]
  if (own !== undefined) own.version = version
  return `${JSON.stringify(value, null, 2)}\n`
}

const write = (file, text, what) => ({ says: `write ${file}: ${what}`, does: () => writeFileSync(at(file), text) })
const call = (command, { print = true } = {}) => ({ says: said(command), does: () => run(...command, { print }) })

const { name, version: was, files } = JSON.parse(read("package.json"))
const published = `${name} ${version} (${files.join(", ")})`
const steps = [
  write("CHANGELOG.md", releasedChangelog, `"## [${version}] - ${date}" over ${lines.length} lines`),
  write("package.json", withVersion(read("package.json")), `version ${was} -> ${version}`),
  write("package-lock.json", withVersion(read("package-lock.json")), `version ${was} -> ${version}`),
  call(node(".ci/write-docs.mjs"), { print: false }),
  call(node(".ci/release-bump.mjs", "--record")),
  call(["npm", ["test"]]),
  call(["npm", ["pack", "--dry-run", "--ignore-scripts"]]),
  call(["git", ["add", "CHANGELOG.md", "package.json", "package-lock.json", "docs", "test/recorded"]]),
  call(["git", ["commit", "--quiet", "--message", `Release ${version}`]]),
  call(["git", ["tag", "--annotate", tag, "--message", `Release ${version}`]]),
  ...(publish ? [call(["npm", ["publish", "--provenance"]])] : []),
]

console.log(`${bump.printed}\n`)
for (const [index, { says, does }] of steps.entries()) {
  console.log(`${dry ? "would " : ""}${index + 1}. ${says}`)
  if (dry) continue
  if (does()?.well === false)
    fail(
      `\nstopped at step ${index + 1}: ${says}\nto take back what is not committed: git restore --staged --worktree . && git clean --force -d ${record} test/recorded/${version}`,
    )
}
console.log(
  dry
    ? `\nNothing was changed. It would publish ${published}.`
    : `\n${published} is ${publish ? "published" : "ready"}: git push --follow-tags${publish ? "" : "\nThen the CI publishes it: npm publish --provenance"}`,
)
