/** The page of the command `audit`, and its progress. */
import { describe, expect, it } from "vitest"
import { AT, EXAMPLE, first, NAME } from "./audits.ts"
import { ran } from "./host.ts"

describe("the page of an audit", () => {
  it.each([40, 60, 80, 120])("fits into %i columns, whatever stands in the log", async (columns) => {
    const long = { ...first, case: "a case with a very long id ".repeat(5) }
    const files = { [NAME]: `${EXAMPLE}${JSON.stringify(long)}\n` }
    const { out } = await ran(["audit", NAME, ...AT, "--width", String(columns)], { files })
    expect(out.split("\n").filter((line) => [...line].length > columns - 1)).toEqual([])
    for (const heading of ["Findings", "Duties", "Most overdue", "Cases", "Rejected", "Readings"])
      expect(out.split("\n")).toContain(heading)
  })

  it("draws its progress on a terminal, on standard error, and takes it away", async () => {
    const { err, out } = await ran(["audit", NAME, ...AT], {
      files: { [NAME]: EXAMPLE },
      columns: 80,
      chunk: EXAMPLE.length / 2,
    })
    expect(err).toContain("\r ███████████████░░░░░░░░░░░░░░░  50 %  ")
    expect(err.endsWith("\r")).toBe(true)
    expect(err.split("\r").at(-2)?.trim()).toBe("")
    expect(out).not.toContain("█")
  })

  it("says nothing of progress in a pipe, nor on a terminal that cannot redraw a line", async () => {
    expect((await ran(["audit", NAME, ...AT], { files: { [NAME]: EXAMPLE } })).err).toBe("")
    const dumb = { LANG: "en_GB.UTF-8", TERM: "dumb" }
    expect((await ran(["audit", NAME, ...AT], { files: { [NAME]: EXAMPLE }, columns: 80, env: dumb })).err).toBe("")
  })

  it("draws with plain characters where asked to", async () => {
    const world = {
      files: { [NAME]: EXAMPLE },
      columns: 80,
      chunk: EXAMPLE.length / 2,
      env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" },
    }
    const { err, out } = await ran(["audit", NAME, ...AT, "--ascii"], world)
    expect(err).toContain("\r ###############...............  50 %  ")
    expect(/^[ -~\n]*$/.test(out)).toBe(true)
  })
})
