import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { logOf, made, ran } from "../cli/host.ts"

const folder = mkdtempSync(join(tmpdir(), "complaints-code-bad-"))

beforeAll(() => {
  mkdirSync(join(folder, "folder"))
  writeFileSync(join(folder, "log.json"), logOf(made))
  writeFileSync(join(folder, "bom.json"), `\uFEFF${logOf(made)}`)
  writeFileSync(join(folder, "utf16.json"), Buffer.from(`\uFEFF${logOf(made)}`, "utf16le"))
  writeFileSync(join(folder, "latin1.json"), Buffer.from(logOf({ ...made, about: "Störung" }), "latin1"))
  writeFileSync(join(folder, "binary"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0xff, 0xfe]))
  writeFileSync(join(folder, "empty.json"), "")
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const timeline = (file: string) =>
  ran(["timeline", file, "--json"], { readFile: (path) => readFile(join(folder, path)) })

const failing = (code: string, message: string) => () => Promise.reject(Object.assign(new Error(message), { code }))

describe("a file that cannot be read", () => {
  it.each([
    ["folder", "it is a folder, not a file"],
    ["no.json", "there is no such file"],
    ["log.json/below", "there is no such folder"],
    ["binary", "the text is not UTF-8: save the file as UTF-8"],
    ["utf16.json", "the text is not UTF-8: save the file as UTF-8"],
    ["latin1.json", "the text is not UTF-8: save the file as UTF-8"],
    ["empty.json", "$: the log is empty"],
  ])("says so: %j", async (file, why) => {
    const { code, out, err } = await timeline(file)
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toBe(`${file}: ${why}\n`)
  })

  it("says so where it may not be read, or the disk fails", async () => {
    const argv = ["timeline", "log.json"]
    expect((await ran(argv, { readFile: failing("EACCES", "permission denied") })).err).toBe(
      "log.json: it may not be read\n",
    )
    expect((await ran(argv, { readFile: failing("EIO", "EIO: i/o error, read") })).err).toBe(
      "log.json: EIO: i/o error, read\n",
    )
  })

  it("says so of a name that no file can have", async () => {
    expect((await timeline("no\u0000.json")).err).toBe("no\\u{0}.json: no file can have such a name\n")
    expect((await ran(["timeline", ""])).err).toBe('"": there is no such file\n')
  })

  it("says so where standard input breaks off in the middle of a character", async () => {
    const bytes = new TextEncoder().encode('{"events": ["ö')
    expect((await ran(["timeline", "-"], { stdin: [bytes.slice(0, -1)] })).err).toBe(
      "standard input: the text is not UTF-8: save the file as UTF-8\n",
    )
  })
})

describe("a byte order mark", () => {
  it("is passed over", async () => {
    expect(await timeline("bom.json")).toEqual(await timeline("log.json"))
    expect((await timeline("bom.json")).code).toBe(0)
  })
})
