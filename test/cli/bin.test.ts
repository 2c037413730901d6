import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { logOf, made, ran } from "./host.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const bin = join(root, "dist/cli.js")
const folder = mkdtempSync(join(tmpdir(), "complaints-code-bin-"))
const log = join(folder, "log.json")
const env = { PATH: process.env.PATH ?? "", LANG: "en_GB.UTF-8" }

const run = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [bin, ...args], { input, encoding: "utf8", cwd: folder, env })

beforeAll(() => {
  if (!existsSync(bin)) throw new Error("The package is not built. Run: npm run build")
  writeFileSync(log, logOf(made))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("the built command line", () => {
  it("writes and ends as the source does", async () => {
    const argv = ["timeline", "log.json", "--at", "2024-10-29T00:00:00Z", "--fail-on", "breach"]
    const { status, stdout, stderr } = run(argv)
    expect({ code: status, out: stdout, err: stderr }).toEqual(await ran(argv, { files: { "log.json": logOf(made) } }))
    expect(status).toBe(1)
  })

  it("reads standard input, by - and by --batch", () => {
    expect(run(["timeline", "-", "--json"], logOf(made)).stdout).toBe(run(["timeline", "log.json", "--json"]).stdout)
    const { status, stdout } = run(["due", "--batch"], '{"from":"2024-10-23T17:49:00+01:00","span":"8 weeks"}')
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '{"from":"2024-10-23T17:49:00+01:00","span":"8 weeks","due":"2024-12-18T23:59:59.999+00:00"}\n',
    })
  })

  it.each([
    ["a file that is not there", "no.json", "no.json: there is no such file\n"],
    ["a folder", ".", ".: it is a folder, not a file\n"],
    ["a file below a file", "log.json/x", "log.json/x: there is no such folder\n"],
  ])("says of %s that it is that", (_, file, stderr) => {
    expect(run(["timeline", file])).toMatchObject({ status: 2, stdout: "", stderr })
  })

  it("ends quietly where its reader goes away", async () => {
    const child = spawn(process.execPath, [bin, "due", "--batch"], { cwd: folder, env, stdio: "pipe" })
    let said = ""
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.stdin.on("error", () => {})
    child.stdout.once("data", () => child.stdout.destroy())
    const line = '{"from":"2024-10-23T17:49:00+01:00","span":"8 weeks"}\n'
    child.stdin.end(line.repeat(200_000))
    const code = await new Promise((resolve) => child.on("close", resolve))
    expect({ code, said }).toEqual({ code: 0, said: "" })
  })
})
