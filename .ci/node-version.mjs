// The development tools need Node 22.18. The devDependency `node` puts Node 24 on the path of every npm script; where its
// install step did not run, this says what to do, before a tool fails in a way that nobody can read.
// With --to-run it looks only for what the built command line needs: any Node that the package supports, and `dist`.
import { existsSync } from "node:fs"

const [major, minor] = process.version.slice(1).split(".").map(Number)
const atLeast = (wantedMajor, wantedMinor) => major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)

const remedies = [
  "Any one of these puts it right:",
  "  npm rebuild node --ignore-scripts=false     runs the install step of the devDependency `node` (Node 24), which npm left out;",
  "                                              then: npm run build",
  "  npm ci --ignore-scripts=false               the same for a whole new install; package.json's `allowScripts` names the two",
  "                                              packages whose install steps may run (node and esbuild)",
  "  install Node >= 22.18 yourself (nodejs.org, nvm, fnm, volta), and run `npm ci` again",
]

const stop = (...lines) => {
  console.error(["", ...lines, ""].join("\n"))
  process.exit(1)
}

if (process.argv.includes("--to-run")) {
  if (!atLeast(20, 19)) stop(`complaints-code runs on Node >= 20.19; this is Node ${process.version}.`)
  if (!existsSync(new URL("../dist/cli.js", import.meta.url))) {
    if (atLeast(22, 18)) stop("dist/cli.js is not there yet. Run: npm run build")
    stop(
      "dist/cli.js is not there: the package has not been built, and building it needs Node >= 22.18.",
      `This is Node ${process.version} (${process.execPath}).`,
      ...remedies,
    )
  }
} else if (!atLeast(22, 18)) {
  stop(
    `This script needs Node >= 22.18, and this is Node ${process.version} (${process.execPath}).`,
    "The devDependency `node` should have put Node 24 on the path of every npm script, but its install step did not run.",
    ...remedies,
  )
}
