/** The script that writes the generated pages: it says which page is stale, and writes only when asked to. */
import { spawnSync } from "node:child_process"
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { publicationOf, requirementsPage, vocabularyPage } from "../../src/publish/index.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "complaints-code-docs-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, ".ci/write-docs.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
  })
  return { status, stdout: linesOf(stdout), stderr: linesOf(stderr) }
}
const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .sort()
const jsonIn = (name: string): readonly string[] =>
  readdirSync(join(root, "docs", name))
    .filter((each) => each.endsWith(".json"))
    .map((each) => `${name}/${each}`)

/** The pages have the same names whether something was proved or not. */
const made = publicationOf(opus, { on: opus.version })
if (made._tag === "Failure") throw new Error(made.failure.message)
const names = [
  ...[...made.success.pages, ...made.success.pictures].map(({ path }) => path),
  "manifest.json",
  ...jsonIn("schemas"),
  ...jsonIn("vectors"),
]
const pages = names.map((name) => join(folder, name))
const page = join(folder, "vocabulary.md")
const said = (of: (name: string) => string, all: readonly string[] = pages): readonly string[] => all.map(of).sort()
const upToDate = (each: string): string => `${each} is up to date`

describe("the generated pages of docs/", () => {
  it("are what the rules give", () => {
    const docs = names.map((name) => `docs/${name}`)
    expect(run("--check")).toEqual({ status: 0, stdout: said(upToDate, docs), stderr: [] })
  })
})

describe("the writing of pages", () => {
  it("says of a page that is not there that it is not, and writes nothing under --check", () => {
    const stderr = said((each) => `${each} is not there: run npm run docs`)
    expect(run("--check", folder)).toEqual({ status: 1, stdout: [], stderr })
  })

  it("writes the pages", () => {
    expect(run(folder)).toEqual({ status: 0, stdout: said((each) => `${each} written`), stderr: [] })
    expect(readFileSync(page, "utf8")).toBe(vocabularyPage(opus))
    expect(readFileSync(join(folder, "requirements.md"), "utf8")).toBe(requirementsPage())
  })

  it("finds what it wrote up to date, and says of a page that was edited that it is not what the rules give", () => {
    appendFileSync(page, "\nOne more line.\n")
    const stderr = [`${page} is not what the rules give: run npm run docs`]
    expect(run("--check", folder)).toEqual({
      status: 1,
      stdout: said(
        upToDate,
        pages.filter((each) => each !== page),
      ),
      stderr,
    })
  })

  it.each([["--chekc"], ["one", "two"]])("refuses what it does not know: %s %s", (...args) => {
    const stderr = ["usage: node .ci/write-docs.mjs [--check] [FOLDER]"]
    expect(run(...args)).toEqual({ status: 2, stdout: [], stderr })
  })
})
