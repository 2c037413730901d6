/** The examples of the docstrings in src, as modules that can be checked and run. */
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import ts from "typescript"

export const root = fileURLToPath(new URL("../..", import.meta.url))

/** One `@example`: where it stands, its code, and what its `// =>` lines promise. */
export interface Example {
  /** `src/time/span.ts:42`. */
  readonly place: string
  /** `src/time/span.ts`. */
  readonly file: string
  readonly code: string
}

const sources = (): readonly string[] =>
  readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .sort()

const docstring = /\/\*\*[\s\S]*?\*\//g
const EXAMPLE = "@example"

const examplesIn = (file: string): readonly Example[] => {
  const text = readFileSync(`${root}${file}`, "utf8")
  return [...text.matchAll(docstring)].flatMap((comment) => {
    const lines = comment[0].split("\n").map((line) => line.replace(/^\s*\* ?/, "").replace(/\s*\*\/$/, ""))
    const before = text.slice(0, comment.index).split("\n").length
    const starts = lines.flatMap((line, index) => (line.trim() === EXAMPLE ? [index] : []))
    return starts.map((start) => {
      const end = lines.findIndex((line, index) => index > start && /^\s*@\w/.test(line))
      return {
        place: `${file}:${before + start}`,
        file,
        code: lines.slice(start + 1, end < 0 ? lines.length : end).join("\n"),
      }
    })
  })
}

/** Every example of src, in the order of the files. */
export const examples = (): readonly Example[] => sources().flatMap(examplesIn)

/** Where a subpath of the package has its source: what a user imports is what the example imports. */
const SOURCES: Readonly<Record<string, string>> = {
  "@opustech/complaints-code": "src/index.ts",
  "@opustech/complaints-code/core": "src/core.ts",
  "@opustech/complaints-code/publish": "src/publish/index.ts",
  "@opustech/complaints-code/verify": "src/verify/index.ts",
  "@opustech/complaints-code/regulation": "src/regulation/index.ts",
  "@opustech/complaints-code/testing": "src/testing/index.ts",
  "@opustech/complaints-code/text": "src/text/index.ts",
}

/** A promise of an example: the expression, and the value that the comment behind it gives. */
interface Promised {
  readonly start: number
  readonly end: number
  readonly expression: string
  readonly value: string
}

/** The value promised just behind an expression: on its line, or on comment lines of its own below. */
const valueBehind = (rest: string): string | undefined => {
  const [line = "", ...below] = rest.split("\n")
  const [, own] = /^\s*\/\/ =>\s*(.*)$/.exec(line === "" ? (below.shift() ?? "") : line) ?? []
  if (own === undefined) return undefined
  const further = below.findIndex((each) => !/^\s*\/\/ (?!=>)/.test(each))
  return [own, ...below.slice(0, Math.max(further, 0)).map((each) => each.replace(/^\s*\/\/ /, ""))].join(" ")
}

const promisesOf = (source: ts.SourceFile): readonly Promised[] =>
  source.statements.filter(ts.isExpressionStatement).flatMap((statement) => {
    const value = valueBehind(source.text.slice(statement.end))
    const { expression } = statement
    return value === undefined
      ? []
      : [{ start: statement.getStart(source), end: statement.end, expression: expression.getText(source), value }]
  })

/** How many `// =>` an example holds, and how many of them stand behind an expression, where they are checked. */
export const promises = ({ code, place }: Example): { readonly written: number; readonly checked: number } => ({
  written: code.split("// =>").length - 1,
  checked: promisesOf(ts.createSourceFile(`${place}.ts`, code, ts.ScriptTarget.ES2022, true)).length,
})

const EXPORTED = /^export (?:const|function) (\w+)|^export \{([^}]*)\}/gm

/** The values that a file exports itself, by name. */
const exportsOf = (file: string): readonly string[] =>
  [...readFileSync(`${root}${file}`, "utf8").matchAll(EXPORTED)].flatMap(([, one, several]) =>
    one === undefined
      ? (several ?? "")
          .split(",")
          .map((each) => each.trim())
          .filter((each) => /^\w+$/.test(each))
      : [one],
  )

/** An example may use what its own file exports without importing it: that is imported for it. */
const importsFor = ({ code, file }: Example, importOf: (path: string) => string): string => {
  const imported = [...code.matchAll(/^import .*$/gm)].join("\n")
  const used = exportsOf(file).filter((name) => {
    const named = new RegExp(`\\b${name}\\b`)
    const isOwn = new RegExp(`\\b(?:const|let|function) ${name}\\b|[{,] *${name} *[,}].*= `).test(code)
    return named.test(code) && !named.test(imported) && !isOwn
  })
  return used.length === 0 ? "" : `import { ${used.join(", ")} } from "${importOf(file)}"\n`
}

/** The module that an example stands for: its `// =>` lines become calls of `promise(actual, expected)`. */
export const moduleOf = (example: Example, importOf: (path: string) => string): string => {
  const { code, place } = example
  const source = ts.createSourceFile(`${place}.ts`, code, ts.ScriptTarget.ES2022, true)
  let made = code
  for (const { start, end, expression, value } of [...promisesOf(source)].reverse())
    made = `${made.slice(0, start)};promise(${expression}, (${value}))${made.slice(end)}`
  for (const [name, path] of Object.entries(SOURCES)) made = made.replaceAll(`"${name}"`, `"${importOf(path)}"`)
  return `declare const promise: (actual: unknown, expected: unknown) => void\n${importsFor(example, importOf)}${made}\nexport {}\n`
}
