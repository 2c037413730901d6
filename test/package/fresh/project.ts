/** A project of a user: the packed package, installed by npm with its dependencies, and a program that uses it. */
import { mkdtempSync, readFileSync, realpathSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { manifest, packInto, root } from "../packed.ts"
import { execute } from "./runtimes.ts"

/** What npm says where there is no network and its cache lacks what it needs. */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED|\bE5\d\d\b/

/** Installs into a project; gives why not, if the registry cannot be reached. */
export const install = async (project: string, ...packages: readonly string[]): Promise<string | undefined> => {
  const args = ["install", "--no-audit", "--no-fund", "--prefer-offline", ...packages]
  try {
    await execute("npm", args, { cwd: project, timeout: 120_000 })
    return undefined
  } catch (error) {
    const unreachable = UNREACHABLE.exec(String(error))?.[0]
    if (unreachable === undefined) throw error
    return `npm cannot install: ${unreachable}`
  }
}

/** A new folder with a package.json that names nothing, and the tarball of the package. */
export const newProject = (): { readonly project: string; readonly tarball: string } => {
  const project = realpathSync(mkdtempSync(join(tmpdir(), "complaints-code-fresh-")))
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true }))
  return { project, tarball: packInto(project) }
}

/** The program of this folder with the package's name in it, as a user writes it. */
export const consumer = (): string =>
  readFileSync(new URL("./consumer.ts", import.meta.url), "utf8").replaceAll(
    /"(?:\.\.\/){3}src\/(\w+)(?:\/index)?\.ts"/g,
    (_, name: string) => `"${manifest.name}${name === "index" ? "" : `/${name}`}"`,
  )

/** A project's settings: as strict as TypeScript can be, with the declarations of packages checked too. */
const STRICTEST = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,

  isolatedModules: true,
  skipLibCheck: false,
  target: "es2022",
  types: [],
}

/** Runs tsc in a project over some files, and gives what it says: nothing where all is well. */
export const typeCheck = async (
  project: string,
  files: readonly string[],
  settings: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const compilerOptions = { ...STRICTEST, ...settings }
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }))
  const args = [join(root, "node_modules/typescript/bin/tsc"), "-p", "."]
  return execute(process.execPath, args, { cwd: project }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { readonly stdout: string }) => stdout,
  )
}
