/**
 * The bin `complaints-code`: the command line on Node.
 *
 * @since 0.1.0
 */
import { createReadStream } from "node:fs"
import { mkdir, open, readdir, readFile, stat } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { dirname, resolve } from "node:path"
import process from "node:process"
import { pathToFileURL } from "node:url"
import { crewOf } from "./crew.ts"
import type { Output, Sink } from "./host.ts"
import { run } from "./run.ts"

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  write: (text) =>
    new Promise((resolve) => {
      stream.write(text, () => resolve())
    }),
  isTerminal: stream.isTTY === true,
  columns: stream.columns,
})

const createFile = async (path: string): Promise<Sink> => {
  const file = await open(path, "w")
  return { write: (text) => file.appendFile(text), close: () => file.close() }
}

/**
 * Makes a folder, after those that it lies in. Node's own way (`recursive`) does not end where a file system refuses a folder
 * as if its parent were not there, as /proc does.
 */
const makeFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path)
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return
    if (code !== "ENOENT" || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await mkdir(path)
  }
}

/** A reader that went away (`| head`) ends the program quietly. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2)
})

process.exitCode = await run(process.argv.slice(2), {
  readFile: (path) => readFile(path),
  openFile: (path) => createReadStream(path),
  sizeOf: async (path) => (await stat(path)).size,
  createFile,
  makeFolder,
  listFolder: (path) => readdir(path),
  importModule: (path) => import(pathToFileURL(resolve(path)).href),
  threads: crewOf(availableParallelism()),
  stdin: process.stdin,
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  env: process.env,
  platform: process.platform,
  now: () => Date.now(),
})
