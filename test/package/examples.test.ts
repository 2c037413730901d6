import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { pathToFileURL } from "node:url"
import ts from "typescript"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { examples, moduleOf, promises, root } from "./examples.ts"

/** Inside the package, so that an example finds the package's own dependencies. */
const folder = `${root}node_modules/.cache/complaints-code-examples-${process.pid}/`
const all = examples()
const fileOf = (index: number): string => `${folder}example-${index}.ts`

const configured = () => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  return ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root).options
}

declare global {
  // The examples call it; a module of its own cannot be given an argument.
  var promise: ((actual: unknown, expected: unknown) => void) | undefined
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  all.forEach((each, index) => {
    writeFileSync(
      fileOf(index),
      moduleOf(each, (path) => `../../../${path}`),
    )
  })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  globalThis.promise = undefined
})

describe("the examples of the docstrings", () => {
  it("are there", () => {
    expect(all.length).toBeGreaterThan(70)
  })

  it.each(all)("$place promises a value, and every promise is one that can be checked", (example) => {
    const { written, checked } = promises(example)
    expect(written).toBeGreaterThan(0)
    expect(checked).toBe(written)
  })

  it("compile under the strict settings of the project", () => {
    const files = all.map((_, index) => fileOf(index))
    const program = ts.createProgram(files, { ...configured(), noUnusedLocals: false })
    const faults = files.flatMap((file, index) => {
      const source = program.getSourceFile(file)
      return source === undefined
        ? [`${all[index]?.place}: not found`]
        : [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
            (each) => `${all[index]?.place}: ${ts.flattenDiagnosticMessageText(each.messageText, " ")}`,
          )
    })
    expect(faults).toEqual([])
  })

  it.each(all.map((example, index) => ({ ...example, index })))("$place keeps its promises", async (example) => {
    const seen: unknown[][] = []
    globalThis.promise = (...pair) => {
      seen.push(pair)
    }
    const javascript = ts.transpileModule(
      moduleOf(example, (path) => pathToFileURL(`${root}${path}`).href),
      {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: false },
      },
    ).outputText
    const file = `${folder}example-${example.index}.mjs`
    writeFileSync(file, javascript)
    await import(pathToFileURL(file).href)
    expect(seen.length).toBe(promises(example).checked)
    for (const [actual, promised] of seen) expect(actual).toEqual(promised)
  })
})
