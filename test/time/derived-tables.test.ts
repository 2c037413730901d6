import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

describe("the committed tables of holidays and clock changes", () => {
  it("are what the script derives from their sources", () => {
    const script = fileURLToPath(new URL("../../.ci/derive-time-tables.mjs", import.meta.url))
    expect(execFileSync(process.execPath, [script, "--check"], { encoding: "utf8", stdio: "pipe" })).toBe("")
  })
})
