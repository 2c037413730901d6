/** The build marks every constant of a module as pure (decision 18): nothing else may happen when a module is loaded. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { describe, expect, it } from "vitest"
import { root } from "./packed.ts"

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.startsWith("cli/"))

const isDeclaration = (each: ts.Statement): boolean =>
  ts.isImportDeclaration(each) ||
  ts.isExportDeclaration(each) ||
  ts.isTypeAliasDeclaration(each) ||
  ts.isInterfaceDeclaration(each) ||
  ts.isFunctionDeclaration(each) ||
  ts.isClassDeclaration(each) ||
  ts.isModuleDeclaration(each) ||
  ts.isVariableStatement(each)

describe("a module of src", () => {
  it("does nothing when it is loaded but make what it declares", () => {
    const statements = sources.flatMap((file) => {
      const text = readFileSync(join(root, "src", file), "utf8")
      const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022)
      return statements
        .filter((each) => !isDeclaration(each))
        .map((each) => `${file}: ${text.slice(each.pos, each.end)}`)
    })
    expect(sources.length).toBeGreaterThan(200)
    expect(statements).toEqual([])
  })
})
