// Writes the generated pages of docs/ from the rules. It reads TypeScript, so it runs on the project's own Node:
//
//   npm run docs                                           write the pages
//   npm exec -- node .ci/write-docs.mjs --check            write nothing; exit 1 if a page is not what it should be
//   npm exec -- node .ci/write-docs.mjs [--check] FOLDER   the same for another folder than docs/
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { availableParallelism } from "node:os"
import { dirname, join, relative } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

if (!process.features.typescript) {
  console.error(`Node ${process.version} cannot read TypeScript: run npm exec -- node .ci/write-docs.mjs`)
  process.exit(2)
}

const options = process.argv.slice(2).filter((each) => each.startsWith("-"))
const folders = process.argv.slice(2).filter((each) => !each.startsWith("-"))
if (options.some((each) => each !== "--check") || folders.length > 1) {
  console.error("usage: node .ci/write-docs.mjs [--check] [FOLDER]")
  process.exit(2)
}

const { opus } = await import("../src/code/opus.ts")
const { crewOf } = await import("../src/cli/crew.ts")
const { proveOn } = await import("../src/cli/tasks.ts")
const { siteOf } = await import("../src/cli/site/site.ts")
const { decodeMutationRecord, jsonSchemaOf, manifestOf, readNames } = await import("../src/publish/index.ts")
const { decodeBaseline } = await import("../src/verify/index.ts")
const { outputSchemas } = await import("./output-schemas.mjs")
const { vectorFiles, vectorText } = await import("./vectors.mjs")

const root = fileURLToPath(new URL("..", import.meta.url))

const unwrapped = (result) => {
  if (result._tag === "Failure") throw new Error(result.failure.message)
  return result.success
}

/** Opus's code on the day of its version, with what is accepted of it: what `complaints-code docs` writes of it. */
const baseline = unwrapped(decodeBaseline(JSON.parse(readFileSync(join(root, "docs/known-gaps.json"), "utf8"))))
const proof = unwrapped(await proveOn(crewOf(availableParallelism()), { code: opus, options: {} }))
const mutation = unwrapped(decodeMutationRecord(JSON.parse(readFileSync(join(root, "docs/mutation.json"), "utf8"))))
const pages = unwrapped(await siteOf(opus, { on: opus.version, baseline, proof, mutation, format: "md" }))

/** The manifest of Opus's code on the day of its version, as this version of the package applies it. */
const { version: release } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
const manifest = unwrapped(manifestOf(opus, { on: opus.version, release }))
const jsonFile = (name, value) => [name, `${JSON.stringify(value, null, 2)}\n`]

/** The JSON Schemas of what is read, and of what the commands write with `--json`. */
const schemas = [
  ...readNames.map((name) => jsonFile(`schemas/${name}.schema.json`, jsonSchemaOf(name))),
  ...Object.entries(outputSchemas()).map(([command, schema]) =>
    jsonFile(`schemas/${command}-output.schema.json`, schema),
  ),
]
const vectors = Object.entries(vectorFiles()).map(([name, value]) => [`vectors/${name}`, vectorText(value)])
const files = [...pages, jsonFile("manifest.json", manifest), ...schemas, ...vectors]

const folder = folders[0] ?? join(root, "docs")
const check = options.includes("--check")

const readIfThere = (file) => {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    if (error.code === "ENOENT") return undefined
    throw error
  }
}

let stale = 0
for (const [name, page] of files) {
  const file = join(folder, name)
  const shown = folders[0] === undefined ? relative(root, file) : file
  const written = readIfThere(file)
  if (written === page) {
    console.log(`${shown} is up to date`)
  } else if (check) {
    stale += 1
    console.error(`${shown} ${written === undefined ? "is not there" : "is not what the rules give"}: run npm run docs`)
  } else {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, page)
    console.log(`${shown} written`)
  }
}
process.exitCode = stale === 0 ? 0 : 1
