// What notices changes of Opus's rules, as docs/mutation.json records it. It takes a minute or more of processor time:
//
//   npm run mutation                                  write the record anew
//   npm exec -- node .ci/record-mutation.mjs --check  write nothing; exit 1 if the record is not what the rules give
//
// Where something survives that nothing explains, it fails in either case.
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const [option, ...others] = process.argv.slice(2)
if ((option !== undefined && option !== "--check") || others.length > 0) {
  console.error("usage: node .ci/record-mutation.mjs [--check]")
  process.exit(2)
}
const { opus } = await import("../src/code/opus.ts")
const kept = join(root, "docs/mutation.json")
const temporary = mkdtempSync(join(tmpdir(), "complaints-code-mutation-"))
const file = option === undefined ? kept : join(temporary, "mutation.json")
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "src/cli/main.ts"),
    ...["check", "--on", opus.version, "--baseline", join(root, "docs/known-gaps.json")],
    ...["--no-proof", "--mutate", "--record", file],
  ],
  { stdio: "inherit" },
)
let isUpToDate = true
if (status === 0 && option === "--check") {
  isUpToDate = readFileSync(file, "utf8") === readFileSync(kept, "utf8")
  if (!isUpToDate) console.error("docs/mutation.json is not what the rules give: run npm run mutation")
}
rmSync(temporary, { recursive: true })
process.exitCode = status === 0 && isUpToDate ? 0 : 1
