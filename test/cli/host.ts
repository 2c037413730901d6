/** One host for every test of the command line: files, standard input, a terminal and a clock, all of them given. */
import { readFileSync } from "node:fs"
import type { Host } from "../../src/cli/host.ts"
import { run } from "../../src/cli/run.ts"
import type { Crew } from "../../src/cli/tasks.ts"

export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string | readonly (string | Uint8Array)[]
  readonly env?: Readonly<Record<string, string>>
  /** The width of the terminal; without it the output is none. */
  readonly columns?: number
  readonly now?: () => number
  readonly readFile?: Host["readFile"]
  /** The threads beside the one of the test; without it there are none. */
  readonly threads?: Crew
  readonly modules?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** How many bytes of a file are read at a time. */
  readonly chunk?: number
}

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
  /** The files that were written, if any. */
  readonly written?: Readonly<Record<string, string>>
}

const notAFolder = (code: "ENOENT" | "ENOTDIR"): Error => Object.assign(new Error("no such folder"), { code })

const noSuchFile = (): Error => Object.assign(new Error("no such file"), { code: "ENOENT" })

/** Runs the command line in a world; reading the clock fails unless the world has one. */
export const ran = async (argv: readonly string[], world: World = {}): Promise<Ended> => {
  const { files = {}, stdin = [], env = { LANG: "en_GB.UTF-8" }, columns } = world
  const said = { out: "", err: "" }
  const written: Record<string, string> = {}
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    if (world.readFile !== undefined) return world.readFile(path)
    const found = Object.hasOwn(files, path) ? files[path] : undefined
    if (found === undefined) throw noSuchFile()
    return typeof found === "string" ? new TextEncoder().encode(found) : found
  }
  const output = (name: "out" | "err"): Host["stdout"] => ({
    write: (text) => {
      said[name] += text
    },
    isTerminal: columns !== undefined,
    columns,
  })
  const code = await run(argv, {
    readFile: bytesOf,
    openFile: async function* (path) {
      const bytes = await bytesOf(path)
      const { chunk = 65_536 } = world
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.slice(at, at + chunk)
    },
    sizeOf: async (path) => (await bytesOf(path)).length,
    createFile: async (path) => {
      if (path.startsWith("/no-such-folder/")) throw noSuchFile()
      written[path] = ""
      return {
        write: async (text) => {
          written[path] += text
        },
        close: async () => {},
      }
    },
    makeFolder: async (path) => {
      if (path.startsWith("/no-such-folder/")) throw noSuchFile()
    },
    listFolder: async (path) => {
      const folder = path.endsWith("/") ? path : `${path}/`
      const inside = Object.keys(files).filter((each) => each.startsWith(folder))
      if (inside.length === 0) throw notAFolder(Object.hasOwn(files, path) ? "ENOTDIR" : "ENOENT")
      return [...new Set(inside.map((each) => each.slice(folder.length).split("/")[0] ?? ""))]
    },
    importModule: async (path) => {
      const found = world.modules?.[path]
      if (found === undefined) throw noSuchFile()
      return found
    },
    ...(world.threads === undefined ? {} : { threads: world.threads }),
    stdin: (async function* () {
      for (const chunk of typeof stdin === "string" ? [stdin] : stdin) yield chunk
    })(),
    stdout: output("out"),
    stderr: output("err"),
    env,
    platform: "linux",
    now:
      world.now ??
      (() => {
        throw new Error("the clock was read")
      }),
  })
  return { code, ...said, ...(Object.keys(written).length === 0 ? {} : { written }) }
}

/** What a command prints where it ends well, as a JSON value. */
export const jsonOf = async (argv: readonly string[], world: World = {}): Promise<Record<string, unknown>> => {
  const { code, out, err } = await ran([...argv, "--json"], world)
  if (code === 2) throw new Error(err)
  return JSON.parse(out)
}

export const example = (name: string): string =>
  readFileSync(new URL(`../../docs/examples/cases/${name}`, import.meta.url), "utf8")

/** A complaint as it is made, to be varied. */
export const made = {
  id: "e1",
  at: "2024-10-23T17:49:00+01:00",
  type: "ComplaintMade",
  channel: "Telephone",
  complainant: { kind: "consumer", customer: true },
  about: "No service",
  responseExpected: "explicit",
}

/** The log of one case. */
export const logOf = (...events: readonly unknown[]): string =>
  JSON.stringify({ case: "c1", procedure: "Complaint", events })
