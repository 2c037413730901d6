/** The example logs as a whole: all worked out by hand, all in the index, all saying where they come from. */
import { describe, expect, it } from "vitest"
import { decodeLog, procedureNames } from "../../src/index.ts"
import { indexOfLogs, logFiles, must, parsed } from "./logs.ts"
import { worked } from "./worked.ts"
import { workedFamilies } from "./worked-families.ts"

const everyOne = [...worked, ...workedFamilies]

describe("the example logs", () => {
  it("are all worked out by hand, and all in the index", () => {
    const index = indexOfLogs()
    expect(logFiles).toEqual([...new Set(everyOne.map(({ log }) => log))].sort())
    expect(logFiles.filter((name) => !index.includes(`](${name})`))).toEqual([])
  })

  it("say where they come from and what is assumed, and hold nothing else", () => {
    for (const name of logFiles.filter((each) => each.endsWith(".json"))) {
      const file: Readonly<Record<string, unknown>> = { ...parsed(name) }
      expect(["case", "procedure", "about", "events"], name).toEqual(expect.arrayContaining(Object.keys(file)))
      expect(file.about, name).toMatchObject({
        title: expect.any(String),
        reliability: expect.any(String),
        assumptions: expect.any(Array),
      })
    }
  })

  it("have every case of theirs worked out", () => {
    const cases = logFiles.flatMap((name) => must(decodeLog(parsed(name))).cases.map((each) => each.case))
    expect(cases.sort()).toEqual([...new Set(everyOne.map((each) => each.case))].sort())
  })

  it("have cases of every procedure of the Code", () => {
    const procedures = logFiles.flatMap((name) => must(decodeLog(parsed(name))).cases.map((each) => each.procedure))
    expect([...new Set(procedures)].sort()).toEqual([...procedureNames].sort())
  })
})
