/** The guides of docs, and the README: the code of each page, in one piece, compiles and keeps its promises. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
import { pathToFileURL } from "node:url"
import ts from "typescript"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import * as main from "../../src/index.ts"
import * as testing from "../../src/testing/index.ts"
import { type Example, moduleOf, promises, root } from "./examples.ts"

const folder = `${root}node_modules/.cache/complaints-code-guides-${process.pid}/`

const textOf = (file: string): string => readFileSync(`${root}docs/guides/${file}`, "utf8")

/** The code of a page: its blocks of TypeScript one after the other. */
const pages: readonly Example[] = [
  ...readdirSync(`${root}docs/guides`).map((file) => `docs/guides/${file}`),
  "README.md",
]
  .filter((file) => file.endsWith(".md"))
  .map((file) => ({
    place: file,
    file,
    code: [...readFileSync(`${root}${file}`, "utf8").matchAll(/^```ts\n(.*?)^```$/gms)]
      .map(([, block = ""]) => block)
      .join("\n"),
  }))

const configured = () => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  return ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root).options
}

beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  globalThis.promise = undefined
})

describe.each(pages.filter(({ code }) => code !== ""))("$place", (page) => {
  it("compiles under the strict settings of the project", () => {
    const file = `${folder}guide.ts`
    writeFileSync(
      file,
      moduleOf(page, (path) => `../../../${path}`),
    )
    const program = ts.createProgram([file], { ...configured(), noUnusedLocals: false })
    const source = program.getSourceFile(file)
    const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    expect(faults.map((each) => ts.flattenDiagnosticMessageText(each.messageText, " "))).toEqual([])
  })

  it("runs, and every value that it promises is the one that comes", async () => {
    const { written, checked } = promises(page)
    expect([checked, written > 0]).toEqual([written, true])
    const seen: unknown[][] = []
    globalThis.promise = (...pair) => {
      seen.push(pair)
    }
    const file = `${folder}${basename(page.file, ".md")}.mjs`
    const { outputText } = ts.transpileModule(
      moduleOf(page, (path) => pathToFileURL(`${root}${path}`).href),
      { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } },
    )
    writeFileSync(file, outputText)
    await import(pathToFileURL(file).href)
    expect(seen.length).toBe(checked)
    for (const [actual, promised] of seen) expect(actual).toEqual(promised)
  })
})

describe("the guide to testing", () => {
  it("names what ./testing exports, and leaves out no value of it", () => {
    const text = textOf("testing-your-integration.md")
    expect(Object.keys(testing).filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })

  it("imports nothing that the package does not export", () => {
    const known = new Set([...Object.keys(main), ...Object.keys(testing)])
    const names = [...textOf("testing-your-integration.md").matchAll(/import \{([^}]*)\} from "@opustech/g)].flatMap(
      ([, list = ""]) => list.split(",").map((each) => each.trim()),
    )
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !name.startsWith("type ") && !known.has(name))).toEqual([])
  })
})
