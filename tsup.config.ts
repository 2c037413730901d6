import { defineConfig } from "tsup"

/** CommonJS code inside the ES module bundle of the command line asks for Node's built-ins by `require`. */
const requireForBundledCommonJs =
  'import { createRequire as createRequireOfCli } from "node:module"; const require = createRequireOfCli(import.meta.url);'

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
    clean: ["!cli.js"],
  },
  {
    name: "command line",
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    // One file without dependencies of its own: it starts fast.
    noExternal: [/.*/],
    splitting: false,
    minify: true,
    banner: { js: `#!/usr/bin/env node\n${requireForBundledCommonJs}` },
  },
])
