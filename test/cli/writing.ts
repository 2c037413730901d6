/** A host that keeps what is written, for what writes files without the command line around it. */
import type { Host } from "../../src/cli/host.ts"

const nothing = (): never => {
  throw new Error("only files are written here")
}

export const writing = (): { readonly host: Host; readonly written: Record<string, string> } => {
  const written: Record<string, string> = {}
  const noFolder = (path: string): void => {
    if (path.startsWith("/no-such-folder/")) throw Object.assign(new Error("no such file"), { code: "ENOENT" })
  }
  const host: Host = {
    readFile: nothing,
    openFile: nothing,
    sizeOf: nothing,
    createFile: async (path) => {
      written[path] = ""
      return {
        write: async (text) => {
          written[path] += text
        },
        close: async () => {},
      }
    },
    makeFolder: async (path) => noFolder(path),
    listFolder: nothing,
    importModule: nothing,
    stdin: (async function* () {})(),
    stdout: { write: nothing, isTerminal: false, columns: undefined },
    stderr: { write: nothing, isTerminal: false, columns: undefined },
    env: {},
    platform: "linux",
    now: nothing,
  }
  return { host, written }
}
