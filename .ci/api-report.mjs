// The API report of each subpath, docs/api/<subpath>.api.md: every export with its type, so that a change of the API is seen
// in review and none is made unawares.
//
//   npm run api                               write the reports
//   node .ci/api-report.mjs --check           write nothing; exit 1 with the difference if a report is not what src gives
//   node .ci/api-report.mjs [--check] FOLDER  the same for another folder than docs/api
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join, relative } from "node:path"
import process from "node:process"
import { CompilerState, Extractor, ExtractorConfig } from "@microsoft/api-extractor"
import { createTwoFilesPatch } from "diff"
import ts from "typescript"
import { root, subpaths } from "./subpaths.mjs"

const options = process.argv.slice(2).filter((each) => each.startsWith("-"))
const folders = process.argv.slice(2).filter((each) => !each.startsWith("-"))
if (options.some((each) => each !== "--check") || folders.length > 1) {
  console.error("usage: node .ci/api-report.mjs [--check] [FOLDER]")
  process.exit(2)
}
const reports = folders[0] ?? join(root, "docs/api")

/** Outside node_modules, where everything would pass for a package of somebody else. */
const temporary = realpathSync(mkdtempSync(join(tmpdir(), "complaints-code-api-")))
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }))

/** Where the declarations of a source go. */
const declarationsOf = (source) => join(temporary, source.replace(/\.ts$/, ".d.ts"))

const fail = (message) => {
  console.error(message)
  process.exit(1)
}

/** The declarations as the compiler makes them of src. Whether its types are right, the step "types" tells. */
const writeDeclarations = () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile)
  const files = subpaths.map(({ source }) => join(root, source))
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root)
  const emitted = ts
    .createProgram(files, {
      ...parsed.options,
      ...{ noEmit: false, emitDeclarationOnly: true, noCheck: true, rootDir: root, outDir: temporary },
    })
    .emit()
  const [fault] = emitted.diagnostics
  if (fault !== undefined) fail(ts.flattenDiagnosticMessageText(fault.messageText, "\n"))
  symlinkSync(join(root, "node_modules"), join(temporary, "node_modules"), "junction")
  cpSync(join(root, "package.json"), join(temporary, "package.json"))
  return parsed.raw.compilerOptions
}

/** What a report leaves to others: the shape of docstrings is held by a test, and what is not exported by typedoc. */
const silent = { default: { logLevel: "none" } }

const configOf = ({ name, source }, compilerOptions) =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: temporary,
      mainEntryPointFilePath: declarationsOf(source),
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: join(temporary, "reports"),
        reportTempFolder: join(temporary, "made"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      compiler: { overrideTsconfig: { compilerOptions, files: subpaths.map((each) => declarationsOf(each.source)) } },
      messages: {
        compilerMessageReporting: { default: { logLevel: "error" } },
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(temporary, "package.json"),
  })

/** Has every report made, in a folder that is returned. */
const made = () => {
  const compilerOptions = writeDeclarations()
  const configs = subpaths.map((each) => configOf(each, compilerOptions))
  const [first] = configs
  const compilerState = CompilerState.create(first, {
    additionalEntryPoints: configs.map((each) => each.mainEntryPointFilePath),
  })
  mkdirSync(join(temporary, "reports"))
  for (const config of configs) {
    const { errorCount } = Extractor.invoke(config, {
      compilerState,
      localBuild: true,
      messageCallback: (message) => {
        if (message.logLevel !== "error") message.handled = true
      },
    })
    if (errorCount > 0) fail(`no report of ${relative(temporary, config.mainEntryPointFilePath)} can be made`)
  }
  return join(temporary, "reports")
}

const textIn = (folder, file) => {
  try {
    return readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n")
  } catch (error) {
    if (error.code === "ENOENT") return ""
    throw error
  }
}

const folder = made()
const files = new Set([folder, reports].flatMap((each) => (existsSync(each) ? readdirSync(each) : [])))
const changed = [...files]
  .filter((file) => file.endsWith(".api.md") && textIn(folder, file) !== textIn(reports, file))
  .sort()
if (changed.length === 0) console.log("the API is as reported")
else if (options.includes("--check")) {
  for (const file of changed)
    console.error(
      createTwoFilesPatch(`${file}, as reported`, `${file}, as it is`, textIn(reports, file), textIn(folder, file)),
    )
  console.error("the API is not as reported: look at the difference, and if it is meant, run npm run api")
  process.exitCode = 1
} else {
  for (const file of changed) {
    const isGone = textIn(folder, file) === ""
    if (isGone) rmSync(join(reports, file))
    else cpSync(join(folder, file), join(reports, file))
    console.log(`${relative(process.cwd(), join(reports, file))} ${isGone ? "removed" : "written"}`)
  }
}
