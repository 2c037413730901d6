// Every check of the project, in the order in which a reader wants to hear of them. `npm test` runs this.
// The last line is `N passed, N failed, N skipped`: the tests of the suite and the other steps, added up.
import { spawn } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { availableParallelism, tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import { hosts, nameOf } from "./hosts.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const temporary = mkdtempSync(join(tmpdir(), "complaints-code-check-"))
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }))

/**
 * Where a host's zone, language or clock could leak in. The two files left out start processes on hosts of their own.
 */
const hostSensitive = ["test/time", "test/machine", "test/case"]
const onOwnHosts = ["test/time/host-zones.test.ts", "test/case/time-zones.test.ts"]

const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1" }
const started = Date.now()
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
const tally = { passed: 0, failed: 0, skipped: 0 }
const findings = []

/** Runs one command from the root; `print` shows its output as it comes, else it is kept for when it fails. */
const run = (command, args, { env = {}, print = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      env: {
        ...process.env,
        PATH: `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH}`,
        ...plain,
        ...env,
      },
    })
    let output = ""
    const keep = (chunk) => {
      output += chunk
      if (print) process.stdout.write(chunk)
    }
    child.stdout.on("data", keep)
    child.stderr.on("data", keep)
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on("close", (code, signal) => resolve({ code: code ?? `killed by ${signal}`, output }))
  })

const record = (verdict, name, since, detail = "") => {
  tally[verdict] += 1
  const note = `${name}${detail === "" ? "" : ` (${detail})`}`
  console.log(`${{ passed: "ok     ", failed: "FAILED ", skipped: "skipped" }[verdict]} ${note}  ${seconds(since)}`)
  if (verdict === "failed") findings.push(note)
}

/** A check that is one command: it passes if the command exits with 0. */
const step = async (name, command, args, options) => {
  const since = Date.now()
  const { code, output } = await run(command, args, options)
  record(code === 0 ? "passed" : "failed", name, since, code === 0 ? "" : `exit ${code}`)
  if (code !== 0 && options?.print !== true) console.log(output)
  return { passed: code === 0, output }
}

const skip = (name, why) => record("skipped", name, Date.now(), why)

/** A test file that failed though none of its tests did: it could not be loaded, or not be set up. */
const broken = ({ status, assertionResults }) =>
  status === "failed" && !assertionResults.some((test) => test.status === "failed")

/** One run of vitest, with what its JSON report counted; `undefined` where it wrote none. */
const vitest = async (folders, { report, env, print }) => {
  const file = join(temporary, report)
  const args = ["run", "--config", "test/vitest.config.ts", "--root", ".", "--reporter=default", "--reporter=json"]
  const { code, output } = await run("vitest", [...args, `--outputFile.json=${file}`, ...folders], { env, print })
  const counted = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined
  return {
    code,
    output,
    passed: counted?.numPassedTests ?? 0,
    failed: (counted?.numFailedTests ?? 0) + (counted?.testResults ?? []).filter(broken).length,
    skipped: (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0),
  }
}

/** The whole suite: each of its tests counts. A run that breaks without a failed test counts as one failure. */
const suite = async () => {
  const since = Date.now()
  const { code, passed, failed, skipped } = await vitest([], { report: "suite.json", print: true })
  const unexplained = (code !== 0 && failed === 0) || passed + failed === 0 ? 1 : 0
  tally.passed += passed
  tally.failed += failed + unexplained
  tally.skipped += skipped
  const sound = failed + unexplained === 0
  const detail = `${passed} passed, ${failed} failed, ${skipped} skipped${sound ? "" : `, exit ${code}`}`
  console.log(`${sound ? "ok     " : "FAILED "} tests (${detail})  ${seconds(since)}`)
  if (!sound) findings.push(`tests (${detail})`)
}

/** The part of the suite where a host could leak in, on another host, with a tenth of its heavy properties: one step. */
const suiteOn = async (host) => {
  const since = Date.now()
  const name = `tests under ${nameOf(host)}`
  const folders = hostSensitive.filter((folder) => existsSync(join(root, folder)))
  const { code, output, passed, failed } = await vitest(
    // One module graph for all files: most of the time would go into loading them again.
    [...folders, "--isolate=false", ...onOwnHosts.flatMap((file) => ["--exclude", file])],
    { report: `${host.TZ.replace("/", "-")}.json`, env: { ...host, FEWER_RUNS: "10" } },
  )
  const sound = code === 0 && passed > 0
  record(sound ? "passed" : "failed", name, since, sound ? `${passed} tests` : `exit ${code}, ${failed} failed`)
  if (!sound) console.log(output)
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} processors\n`)

await step("Node is new enough", "node", [".ci/node-version.mjs"])
await step("types", "tsc", ["-p", "tsconfig.json"])
await step("format and lint", "biome", ["check", "--error-on-warnings", "--max-diagnostics=100", "--colors=off"])
await step("floors", "depcruise", ["--config", ".ci/dependency-cruiser.cjs", "src"])
await step("size of ./core", "depcruise", ["--config", ".ci/dependency-cruiser-core.cjs", "src/core.ts"])
await step("nothing unused", "knip", ["--no-progress"])
await step("time tables are what their sources give", "node", [".ci/derive-time-tables.mjs", "--check"])
await step("clause hashes are those of the clauses", "node", [".ci/hash-clauses.mjs", "--check"])
await step("generated pages are up to date", "node", [".ci/write-docs.mjs", "--check"])
await step("the API is as reported", "node", [".ci/api-report.mjs", "--check"])
await step("the reference of the API can be made", "node", [".ci/reference.mjs", join(temporary, "reference")])
await step("the version is high enough for what changed in the rules", "node", [".ci/release-bump.mjs"])
await step("recorded logs come to what they did", "node", [".ci/replay-recorded.mjs"])
await step("build", "tsup", ["--silent"])
await step("budgets", "node", ["test/budgets/run.ts"])
// A new finding fails; one that is accepted in the baseline does not, until it expires. The date is that of the version.
await step("the code conforms, but for known gaps", "node", [
  "dist/cli.js",
  ...["check", "--on", "2026-11-23", "--baseline", "docs/known-gaps.json"],
])
await step("a change of the rules is noticed, as it is recorded", "node", [".ci/record-mutation.mjs", "--check"])
await suite()
for (const host of hosts) await suiteOn(host)

const packed = await step("pack", "npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", temporary])
const tarball = readdirSync(temporary).find((file) => file.endsWith(".tgz"))
if (packed.passed && tarball !== undefined) {
  await step("publint", "publint", ["run", join(temporary, tarball), "--strict"])
  await step("types resolve for every kind of importer", "attw", [
    join(temporary, tarball),
    "--profile",
    "node16",
    "--no-emoji",
    "--no-color",
  ])
} else {
  skip("publint", "nothing was packed")
  skip("types resolve for every kind of importer", "nothing was packed")
}

console.log(
  `\n${findings.length === 0 ? "Nothing failed" : `Failed: ${findings.join("; ")}`}; ${seconds(started)} in all.`,
)
console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
process.exitCode = tally.failed === 0 ? 0 : 1
