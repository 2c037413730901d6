import { readFile } from "node:fs/promises"
// @ts-expect-error The package does not point to its types for ES modules.
import license from "esbuild-plugin-license"
import { defineConfig, type Options } from "tsup"
import ts from "typescript"

type Plugin = NonNullable<Options["esbuildPlugins"]>[number]

/** CommonJS code inside the ES module bundle of the command line asks for Node's built-ins by `require`. */
const requireForBundledCommonJs =
  'import { createRequire as createRequireOfCli } from "node:module"; const require = createRequireOfCli(import.meta.url);'

/** What `docs` alone needs is large, and in a bundle of its own: the command line loads it when it is asked for. */
const docsApart: Plugin = {
  name: "docs apart",
  setup: (build) => {
    build.onResolve({ filter: /\/site\/site\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import" ? { path: "./docs.js", external: true } : undefined,
    )
  },
}

/** What the plugin tells of a package in the bundles. */
interface Bundled {
  readonly packageJson: { readonly name: string; readonly version: string; readonly license: string }
  readonly licenseText: string
}

/** What packages contain of others without saying so in their licence files, and where a table was taken from. */
const alsoContained = `This package contains the packages listed below, in dist/cli.js, dist/docs.js and dist/worker.js.

@hpcc-js/wasm-graphviz contains Graphviz (Eclipse Public License, https://graphviz.org/license/) and Expat (MIT).
The table of bank holidays was derived from date-holidays (data under CC BY-SA 3.0, https://github.com/commenthol/date-holidays),
with corrections of our own.`

const rule = `\n\n${"-".repeat(80)}\n\n`

/** The licences of what these bundles contain, which ask to go with it. */
const notices: Plugin = license({
  banner: "",
  thirdParty: {
    includePrivate: false,
    output: {
      file: "THIRD-PARTY-NOTICES.txt",
      template: (packages: readonly Bundled[]) =>
        [
          alsoContained,
          ...packages
            .map(({ packageJson: { name, version, license: terms }, licenseText }) =>
              [`${name} ${version} (${terms})`, "", licenseText.trim()].join("\n"),
            )
            .sort(),
        ].join(rule),
    },
  },
})

/** What a bundler leaves out by itself where nobody uses it. */
const isPlain = (value: ts.Expression): boolean =>
  ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isLiteralExpression(value) || ts.isIdentifier(value)

const pure = (value: string): string => `/* @__PURE__ */ (() => (${value}))()`

/** A name of a destructured value as a constant of its own; undefined for patterns that are not that simple. */
const member = (element: ts.BindingElement, value: string): string | undefined => {
  const { name, propertyName = name, initializer, dotDotDotToken } = element
  if (!ts.isIdentifier(name) || !ts.isIdentifier(propertyName) || initializer || dotDotDotToken) return undefined
  return `${name.text} = ${pure(`${value}.${propertyName.text}`)}`
}

/** A constant of a module, marked as pure; undefined where it needs no mark. */
const marked = ({ name, initializer: value }: ts.VariableDeclaration, source: ts.SourceFile): string | undefined => {
  if (value === undefined) return undefined
  if (ts.isObjectBindingPattern(name) && ts.isIdentifier(value)) {
    const members = name.elements.map((each) => member(each, value.text))
    return members.includes(undefined) ? undefined : members.join(", ")
  }
  if (isPlain(value)) return undefined
  return `${source.text.slice(name.getStart(source), value.getStart(source))}${pure(value.getText(source))}`
}

/**
 * A bundler keeps a constant that nobody uses where making it could do something, as a call or the read of a property could;
 * here none does. So each constant of a module is marked as pure: who imports one function pays for no tables and rules.
 */
const pureConstants: Plugin = {
  name: "pure constants",
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8")
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
      const edits = source.statements
        .filter((each) => ts.isVariableStatement(each))
        .flatMap(({ declarationList }) => [...declarationList.declarations])
        .flatMap((each) => {
          const by = marked(each, source)
          return by === undefined ? [] : [{ from: each.getStart(source), to: each.end, by }]
        })
      const contents = edits.reduceRight((soFar, { from, to, by }) => soFar.slice(0, from) + by + soFar.slice(to), text)
      return { contents, loader: "ts" }
    })
  },
}

export default defineConfig([
  {
    name: "library",
    entry: {
      index: "src/index.ts",
      core: "src/core.ts",
      publish: "src/publish/index.ts",
      regulation: "src/regulation/index.ts",
      testing: "src/testing/index.ts",
      text: "src/text/index.ts",
      verify: "src/verify/index.ts",
    },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: true,
    splitting: true,
    treeshake: true,
    esbuildPlugins: [pureConstants],
    // Everything but the command line, which the other half of this file builds at the same time.
    clean: ["!cli.js", "!docs.js", "!worker.js", "!THIRD-PARTY-NOTICES.txt"],
  },
  {
    name: "command line",
    entry: { cli: "src/cli/main.ts", docs: "src/cli/site/site.ts", worker: "src/cli/worker.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    // Files without dependencies of their own: they start fast.
    noExternal: [/.*/],
    splitting: false,
    minify: true,
    esbuildPlugins: [docsApart, notices],
    banner: { js: `#!/usr/bin/env node\n${requireForBundledCommonJs}` },
  },
])
