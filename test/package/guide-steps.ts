/** The steps of a guide that changes files: what it says to write, to change and to run, and what that is to print. */
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { root } from "./examples.ts"

/** A block of a guide: the line at which it begins, what stands behind its fence, and its text. */
interface Block {
  readonly line: number
  readonly info: string
  readonly text: string
}

/** A step, and the line at which it begins. */
export type Step = { readonly line: number } & (
  | { readonly is: "write"; readonly file: string; readonly text: string }
  | { readonly is: "change"; readonly file: string; readonly hunks: readonly string[] }
  | { readonly is: "run"; readonly command: string; readonly prints: string; readonly status: number }
)

const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(({ index, 1: info = "", 2: text = "" }) => ({
    line: page.slice(0, index).split("\n").length,
    info,
    text,
  }))

/** A block of changes: a path on a line of its own, then its hunks, parted by `@@`. */
const changesIn = ({ line, text }: Block): readonly Step[] =>
  text
    .split(/^(?=[\w.])/m)
    .map((part) => part.split("\n"))
    .map(([file = "", ...lines]) => ({ line, is: "change", file, hunks: lines.join("\n").split(/^@@\n/m) }))

/**
 * The steps of a page, in order: `ts FILE` and `json FILE` write a file, `diff` changes some, and a `sh` block with a `text`
 * block behind it is run. `text 1` says that it ends with 1.
 */
export const stepsOf = (page: string): readonly Step[] =>
  blocksOf(page).flatMap((block, index, all): readonly Step[] => {
    const [kind = "", named] = block.info.split(" ")
    const next = all[index + 1]
    if (kind === "diff") return changesIn(block)
    if (kind !== "sh") return named === undefined || kind === "text" ? [] : [{ ...block, is: "write", file: named }]
    const [shown, status = "0"] = next?.info.split(" ") ?? []
    return next === undefined || shown !== "text"
      ? []
      : [{ line: block.line, is: "run", command: block.text.trim(), prints: next.text, status: Number(status) }]
  })

/** A copy of what a guide can change or run, on its own in a temporary folder. */
export const copyOfSources = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "complaints-code-guide-"))
  for (const each of ["src", ".ci", "docs", "test/text/fixture", "package.json", "tsconfig.json"])
    cpSync(join(root, each), join(folder, each), { recursive: true })
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
  return folder
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true })

/** A hunk as what stood there and what is to stand there. */
const sides = (hunk: string): readonly [string, string] => {
  const lines = hunk.split("\n").filter((line) => line !== "")
  const side = (other: string) => lines.filter((line) => !line.startsWith(other)).map((line) => `${line.slice(1)}\n`)
  return [side("+").join(""), side("-").join("")]
}

/** Changes a text by the hunks; each must fit in one place and no other. */
export const changed = (text: string, hunks: readonly string[]): string =>
  hunks.reduce((soFar, hunk) => {
    const [before, after] = sides(hunk)
    const places = soFar.split(before).length - 1
    if (places !== 1) throw new Error(`a hunk fits in ${places} places:\n${before}`)
    return soFar.replace(before, () => after)
  }, text)

/** Commands as they run on the sources, without a build; `npm` would only start them. */
const onSources = (command: string): string =>
  command
    .replaceAll("npm run -s complaints-code --", "node src/cli/main.ts")
    .replaceAll("npm exec -- node", "node")
    .replaceAll(/^node /g, `"${process.execPath}" `)

/** What came of a command: what it printed, and how it ended. */
interface Outcome {
  readonly printed: string
  readonly status: number | null
}

/** Runs commands, a line each, as far as they end well. */
const runs = (commands: string, folder: string): Outcome =>
  commands.split("\n").reduce<Outcome>(
    ({ printed, status: before }, command) => {
      if (before !== 0) return { printed, status: before }
      const env = { ...process.env, NO_COLOR: "1", LC_ALL: "C.UTF-8" }
      const { stdout, stderr, status } = spawnSync(onSources(command), {
        cwd: folder,
        encoding: "utf8",
        shell: true,
        env,
      })
      return { printed: `${printed}${stdout}${stderr}`, status }
    },
    { printed: "", status: 0 },
  )

/** Does a step in a folder. What a command printed is given, and how it ended. */
export const does = (step: Step, folder: string): Outcome => {
  if (step.is === "run") return runs(step.command, folder)
  const file = join(folder, step.file)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, step.is === "write" ? step.text : changed(readFileSync(file, "utf8"), step.hunks))
  return { printed: "", status: 0 }
}

/** The lines shown in a guide that were not printed, or not in that order; `…` stands for what is left out. */
export const missing = (shown: string, printed: string): readonly string[] => {
  const trimmed = (text: string) => text.replaceAll(/[ \t]+$/gm, "")
  let rest = trimmed(printed)
  return trimmed(shown)
    .split(/…\n?/)
    .filter((part) => {
      const at = rest.indexOf(part.trimEnd())
      if (at >= 0) rest = rest.slice(at + part.trimEnd().length)
      return at < 0
    })
}
