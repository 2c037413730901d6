/**
 * The benchmark: builds the package aside, measures every subject beside its peers, and writes `docs/performance.md`.
 *
 *     npm run bench                    everything; writes the page
 *     npm run bench -- --quick         everything with small counts; writes nothing
 *     npm run bench -- events cases    some subjects; writes nothing
 */
import { fork, spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { loadNow, pageOf, sectionOf } from "./page.ts"
import type { Subject } from "./result.ts"
import { subjects } from "./subjects.ts"

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Where the package is built for the benchmark: as it is published, but beside `dist`, which may be older. */
const BUILT = at("../../node_modules/.cache/complaints-code-bench")

/** Some peers know no zone but the host's. */
const ZONE = "Europe/London"

const build = (): void => {
  const tsup = at("../../node_modules/tsup/dist/cli-default.js")
  const { status, stderr } = spawnSync(process.execPath, [tsup, "--out-dir", BUILT, "--no-dts", "--silent"], {
    cwd: at("../../"),
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`the package could not be built:\n${stderr}`)
}

const isSubject = (value: unknown): value is Subject =>
  typeof value === "object" && value !== null && "title" in value && "targets" in value

const measure = (name: string, quick: readonly string[]): Promise<Subject> =>
  new Promise((resolve, reject) => {
    const child = fork(at("./subject.ts"), [name, BUILT, ...quick], { env: { ...process.env, TZ: ZONE } })
    let measured: Subject | undefined
    child.on("message", (message: unknown) => {
      if (isSubject(message)) measured = message
    })
    child.on("error", reject)
    child.on("exit", (code) => {
      if (measured === undefined || code !== 0) reject(new Error(`${name} was not measured: exit ${code}`))
      else resolve(measured)
    })
  })

const args = process.argv.slice(2)
const quick = args.filter((arg) => arg === "--quick")
const asked = args.filter((arg) => arg !== "--quick")
const unknown = asked.find((name) => !Object.hasOwn(subjects, name))
if (unknown !== undefined)
  throw new Error(`there is no subject "${unknown}"; subjects are ${Object.keys(subjects).join(", ")}`)

const load = loadNow()
build()
const measured: Subject[] = []
for (const name of asked.length === 0 ? Object.keys(subjects) : asked) {
  const subject = await measure(name, quick)
  measured.push(subject)
  console.log(`${sectionOf(subject)}\n`)
  for (const { what, reach, measured: value, reached } of subject.targets)
    console.log(`${reached ? "reached    " : "NOT REACHED"} ${what}: ${value} (${reach})`)
  console.log()
}
if (args.length === 0) {
  writeFileSync(at("../../docs/performance.md"), pageOf(measured, load))
  console.log("docs/performance.md is written")
}
