/**
 * Files written into a folder that is made if it is not there.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Host } from "./host.ts"
import { whyUnreadable } from "./input.ts"

/** Why a folder or file cannot be written, where that is told otherwise than of one that cannot be read. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no folder can be made there",
  ENOTDIR: "a file stands where a folder should be",
  EACCES: "it may not be written",
}

const whyUnwritable = (error: unknown): string =>
  (error instanceof Error && "code" in error ? REASONS[String(error.code)] : undefined) ?? whyUnreadable(error)

/**
 * Writes every file, the folders first.
 *
 * @param host - the outside world
 * @param out - the folder
 * @param files - the texts by their paths in the folder
 * @returns nothing; or which folder or file could not be written, and why
 * @since 0.1.0
 */
export const writeFiles = async (
  host: Host,
  out: string,
  files: ReadonlyMap<string, string>,
): Promise<Result.Result<void, { readonly at: string; readonly why: string }>> => {
  const folders = new Set(["", ...[...files.keys()].map((path) => path.split("/").slice(0, -1).join("/"))])
  let at = out
  try {
    for (const folder of folders) {
      at = folder === "" ? out : `${out}/${folder}`
      await host.makeFolder(at)
    }
    for (const [path, text] of files) {
      at = `${out}/${path}`
      const file = await host.createFile(at)
      await file.write(text)
      await file.close()
    }
    return Result.succeed(undefined)
  } catch (error) {
    return Result.fail({ at, why: whyUnwritable(error) })
  }
}
