/**
 * The bin `complaints-code`: the command line on Node.
 *
 * @since 0.1.0
 */
import { readdir, readFile } from "node:fs/promises"
import { resolve } from "node:path"
import process from "node:process"
import { pathToFileURL } from "node:url"
import type { Output } from "./host.ts"
import { run } from "./run.ts"

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  write: (text) =>
    new Promise((resolve) => {
      stream.write(text, () => resolve())
    }),
  isTerminal: stream.isTTY === true,
  columns: stream.columns,
})

/** A reader that went away (`| head`) ends the program quietly. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2)
})

process.exitCode = await run(process.argv.slice(2), {
  readFile: (path) => readFile(path),
  listFolder: (path) => readdir(path),
  importModule: (path) => import(pathToFileURL(resolve(path)).href),
  stdin: process.stdin,
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  env: process.env,
  platform: process.platform,
  now: () => Date.now(),
})
