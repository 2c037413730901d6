// The reference of the API, as pages: every export of every subpath with its docstring. A type that is named and not exported, a
// link that leads nowhere or an export that is not documented fails it.
//
//   npm run reference                write it to reference/
//   node .ci/reference.mjs FOLDER    write it to another folder
import { join } from "node:path"
import process from "node:process"
import { Application } from "typedoc"
import { docstringFaults } from "./docstrings.mjs"
import { root, subpaths } from "./subpaths.mjs"

const [folder = join(root, "reference"), ...more] = process.argv.slice(2)
if (folder.startsWith("-") || more.length > 0) {
  console.error("usage: node .ci/reference.mjs [FOLDER]")
  process.exit(2)
}

const app = await Application.bootstrap({
  name: "@opustech/complaints-code",
  tsconfig: join(root, "tsconfig.json"),
  entryPoints: subpaths.map(({ source }) => join(root, source)),
  readme: "none",
  // Whether the types are right, the step "types" tells.
  skipErrorChecking: true,
  disableSources: true,
  excludeExternals: true,
  hideGenerator: true,
  sort: ["kind", "alphabetical"],
  treatWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true, notDocumented: false },
  // Types inside of a function, and the type of a table that is not for users.
  intentionallyNotExported: [
    ...["Type", "Of", "NormWords"].map((name) => `src/machine/rules.ts:${name}`),
    "src/testing/near-valid.ts:PLANTS",
  ],
})

const project = await app.convert()
if (project === undefined) process.exit(1)
app.validate(project)
const faults = docstringFaults(project)
for (const each of faults) console.error(each)
if (faults.length > 0 || app.logger.hasErrors() || app.logger.hasWarnings()) process.exit(1)
await app.generateDocs(project, folder)
process.exitCode = app.logger.hasErrors() || app.logger.hasWarnings() ? 1 : 0
