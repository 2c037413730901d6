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
    clean: ["!cli.js", "!docs.js"],
  },
  {
    name: "command line",
    entry: { cli: "src/cli/main.ts", docs: "src/cli/site/site.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    // Files without dependencies of their own: they start fast.
    noExternal: [/.*/],
    splitting: false,
    minify: true,
    esbuildPlugins: [docsApart],
    banner: { js: `#!/usr/bin/env node\n${requireForBundledCommonJs}` },
  },
])
