// `./core` is the small, fast-starting part: at run time it must not pull in luxon or Schema (types vanish, and may be used).
module.exports = {
  forbidden: [
    {
      name: "core-is-small",
      comment: "src/core.ts must not reach luxon, effect/Schema or any part of effect that brings them.",
      severity: "error",
      from: { path: "^src/core\\.ts$" },
      to: {
        path: "node_modules/luxon/|node_modules/effect/dist/(index|Schema\\w*|SchemaAST|DateTime)\\.js$",
        reachable: true,
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".js"],
    },
  },
}
