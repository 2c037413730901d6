// The floors: a file imports only from its own folder and from floors below it. Types count as much as values.

/** Each folder of src, and the folders that it may import from beside itself. */
const floors = {
  text: [],
  time: [],
  machine: ["time"],
  code: ["text", "time", "machine"],
  procedures: ["text", "time", "machine", "code"],
  regulation: ["text", "time", "machine", "code"],
  case: ["text", "time", "machine", "code", "procedures", "regulation"],
  verify: ["text", "time", "machine", "code", "procedures", "regulation", "case"],
  publish: ["text", "time", "machine", "code", "procedures", "regulation", "case", "verify"],
  testing: ["text", "time", "machine", "code", "procedures", "regulation", "case", "verify"],
  cli: ["text", "time", "machine", "code", "procedures", "regulation", "case", "verify", "publish"],
}

/** The files that a user's import or the bin begins with. */
const entries =
  "^src/(index|core)\\.ts$|^src/(text|regulation|verify|publish|testing)/index\\.ts$|^src/cli/(main|worker)\\.ts$"

/** Kinds of dependency that are not installed with the package. A peer that is also a devDependency counts as one of them. */
const notPublished = ["npm-dev", "npm-optional", "npm-no-pkg", "npm-unknown", "undetermined"]

const floorRules = Object.entries(floors).map(([folder, below]) => ({
  name: `floor-${folder}`,
  comment: `src/${folder} may import from ${below.length === 0 ? "no other folder" : below.join(", ")}.`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/(${[folder, ...below].join("|")})/` },
}))

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: "floor-unknown",
      comment: "Every folder of src has a floor: name it in .ci/dependency-cruiser.cjs and in the design.",
      severity: "error",
      from: {},
      to: { path: "^src/[^/]+/", pathNot: `^src/(${Object.keys(floors).join("|")})/` },
    },
    {
      name: "entries-above-cli",
      comment: "What an application imports knows nothing of the command line or of test arbitraries.",
      severity: "error",
      from: { path: "^src/[^/]+\\.ts$" },
      to: { path: "^src/(cli|testing)/" },
    },
    {
      name: "no-cycle",
      comment: "Two files that import each other are one file, or three.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphan",
      comment: "Every file of src is reached from an entry; what only a test uses belongs to the tests.",
      severity: "error",
      from: { path: entries },
      to: { path: "^src/", pathNot: entries, reachable: false },
    },
    {
      name: "published-dependencies-only",
      comment:
        "What the library imports must be installed with it: dependencies, not devDependencies (the bin is bundled).",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli|testing)/" },
      to: { dependencyTypes: notPublished },
    },
    {
      name: "testing-needs-fast-check-alone",
      comment: "Whoever imports ./testing has fast-check, the optional peer; of it only src/testing knows.",
      severity: "error",
      from: { path: "^src/testing/" },
      to: { dependencyTypes: notPublished, pathNot: "node_modules/fast-check/" },
    },
    {
      name: "resolves",
      comment: "Every import leads to a file.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".js"],
    },
  },
}
