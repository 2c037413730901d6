// `npm run test:hosts`: the whole suite, or the folders that are named, on every host of hosts.mjs. It takes four times as
// long as the suite; `npm test` runs on them only what a host could disturb, and its heavy properties less often.
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { hosts, nameOf } from "./hosts.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url))
const args = [vitest, "run", "--config", "test/vitest.config.ts", "--root", ".", ...process.argv.slice(2)]

const failed = hosts.filter((host) => {
  console.log(`\n${nameOf(host)}`)
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...host },
  })
  return status !== 0
})
console.log(failed.length === 0 ? `\nAll ${hosts.length} hosts agree.` : `\nFailed on ${failed.map(nameOf).join("; ")}`)
process.exitCode = failed.length === 0 ? 0 : 1
