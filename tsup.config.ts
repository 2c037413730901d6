// @ts-expect-error The package does not point to its types for ES modules.
import license from "esbuild-plugin-license"
import { defineConfig, type Options } from "tsup"

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
