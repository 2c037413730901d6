/**
 * JavaScript runtimes from the registry, without install scripts: the package of this platform is packed by npm, which keeps it in its
 * cache, and the one file that runs is taken out of it.
 */
import { execFile } from "node:child_process"
import { existsSync, mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

export const execute = promisify(execFile)

const { platform, arch } = process

interface From {
  readonly package: string
  readonly version: string
  readonly file: string
}

export interface Runtime {
  readonly name: string
  /** The package of this platform, and where in it the file stands that runs; undefined for the Node that runs the tests. */
  readonly from: From | undefined
  /** What comes before the file to run, for a project in this folder. */
  readonly args: (folder: string) => readonly string[]
}

const nodeFrom = (version: string): From => ({
  package: `node${platform === "darwin" && arch === "arm64" ? "-bin" : ""}-${platform === "win32" ? "win" : platform}-${arch}`,
  version,
  file: platform === "win32" ? "bin/node.exe" : "bin/node",
})

const none = (): readonly string[] => []
/** From Node 25 on, the network is among what has to be allowed. */
const permitted = (folder: string): readonly string[] => ["--permission", `--allow-fs-read=${folder}/*`]

export const runtimes: readonly Runtime[] = [
  { name: "Node 20.19.0, the oldest that package.json allows", from: nodeFrom("20.19.0"), args: none },
  { name: "Node 22.23.3", from: nodeFrom("22.23.3"), args: none },
  { name: `Node ${process.version.slice(1)}, which runs the tests`, from: undefined, args: none },
  { name: "Node 26.12.1, which may read files and nothing else", from: nodeFrom("26.12.1"), args: permitted },
  {
    name: "Bun 1.4.5",
    from: {
      package: `@oven/bun-${platform === "win32" ? "windows" : platform}-${arch === "arm64" ? "aarch64" : arch}`,
      version: "1.4.5",
      file: platform === "win32" ? "bin/bun.exe" : "bin/bun",
    },
    args: none,
  },
  {
    name: "Deno 2.9.6, which may read files and nothing else",
    from: {
      package: `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`,
      version: "2.9.6",
      file: platform === "win32" ? "deno.exe" : "deno",
    },
    args: (folder) => ["run", "--no-prompt", "--no-remote", "--node-modules-dir=manual", `--allow-read=${folder}`],
  },
]

const cache = fileURLToPath(new URL("../../../node_modules/.cache/complaints-code-runtimes", import.meta.url))

/** The command of a runtime, or why this machine does not have it. */
export type Obtained = { readonly command: string } | { readonly missing: string }

const firstLine = (error: unknown): string => {
  const said = error instanceof Error && "stderr" in error && String(error.stderr).trim() !== "" ? error.stderr : error
  return String(said).split("\n").slice(0, 2).join("; ")
}

/** Takes a runtime out of the cache, or asks the registry for it, for a minute and a half at most. */
export const obtain = async ({ from }: Runtime): Promise<Obtained> => {
  if (from === undefined) return { command: process.execPath }
  const folder = join(cache, `${from.package.replace("/", "+")}-${from.version}`)
  const command = join(folder, from.file)
  try {
    if (!existsSync(command)) {
      mkdirSync(folder, { recursive: true })
      const spec = `${from.package}@${from.version}`
      const packing = ["pack", spec, "--silent", "--ignore-scripts", "--prefer-offline", "--pack-destination", folder]
      const { stdout } = await execute("npm", packing, { timeout: 90_000 })
      await execute("tar", [
        "-xzf",
        join(folder, stdout.trim()),
        "-C",
        folder,
        "--strip-components=1",
        `package/${from.file}`,
      ])
      rmSync(join(folder, stdout.trim()))
    }
    await execute(command, ["--version"], { timeout: 10_000 })
    return { command }
  } catch (error) {
    return { missing: `${from.package} ${from.version} could not be had: ${firstLine(error)}` }
  }
}
