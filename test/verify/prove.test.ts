import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { replay, rulesOf } from "../../src/case/replay.ts"
import { timeline } from "../../src/case/timeline.ts"
import { codeOn, decodeCode } from "../../src/code/code-file.ts"
import { enact } from "../../src/code/enact.ts"
import { decodeLog } from "../../src/code/log.ts"
import { opus } from "../../src/code/opus.ts"
import { procedures } from "../../src/procedures/procedures.ts"
import type { Proof } from "../../src/verify/proof.ts"
import { prove } from "../../src/verify/prove.ts"
import { free, wronged } from "./invariants/wrong.ts"

const comesIn = ({ invariants }: Proof, comes: string): readonly string[] =>
  invariants.flatMap((each) => (each.comes === comes ? [each.id] : []))

describe("the proof of Opus's code", () => {
  it("holds every invariant against all that its procedures can come to, and always explores as much", () => {
    const proof = Result.getOrThrow(prove(opus))
    expect(comesIn(proof, "broken")).toEqual([])
    expect(comesIn(proof, "open")).toEqual([])
    expect(comesIn(proof, "notApplicable")).toEqual([])
    expect(proof.invariants.length).toBe(109)
    expect(new Set(proof.invariants.map(({ id }) => id)).size).toBe(109)
    expect(proof.explored).toEqual({ states: 109_211, transitions: 1_279_439, depth: 19, starts: 155_903_433 })
    expect(proof.regimes.length).toBe(9)
  }, 120_000)

  it("says that a budget does not suffice", () => {
    expect(prove(opus, { invariants: ["every-event-is-answered"], budget: 20 })).toMatchObject({
      _tag: "Failure",
      failure: {
        _tag: "BudgetExceeded",
        message: "more than 20 situations: give a larger budget, or ask about fewer norms at once",
      },
    })
  })
})

describe("the counterexample of a broken invariant", () => {
  const referral = [{ event: "ReferredToAdr", becomes: free }] as const
  const proof = Result.getOrThrow(
    prove(opus, {
      invariants: ["adr-only-when-open"],
      every: 53,
      regulation: "none",
      alter: (machine) => (machine.id === "Complaint" ? wronged(machine, referral) : machine),
    }),
  )
  const [broken] = proof.invariants
  const log = Result.getOrThrow(decodeLog(broken?.counterexample?.log))

  it("is a log that the library reads and gives a timeline of", () => {
    const enacted = Result.getOrThrow(enact(opus, { regulation: "none" }))
    const report = Result.getOrThrow(timeline(enacted, log, {}))
    expect(report.cases.map((each) => each.procedure)).toEqual(["Complaint"])
  })

  it("shows by the library's own replay what the wrong rule takes and the right one refuses", () => {
    const enacted = Result.getOrThrow(enact(opus, { regulation: "none" }))
    const right = rulesOf(enacted, procedures.Complaint)
    const [only] = log.cases
    if (only === undefined) throw new Error("there is a case")
    expect(replay(right, only).refused.map(({ event, code }) => [event.type, code])).toEqual([
      ["ReferredToAdr", "AdrNotOpen"],
    ])
    expect(only.events.map(({ type }) => type)).toEqual(["ComplaintMade", "ReferredToAdr"])
  })
})

/** What every provider's customers rely on: of closing, of ADR, of what is owed, and that no deadline lies before its start. */
const CENTRAL = [
  "no-deadline-before-its-start",
  "closed-for-a-listed-reason",
  "an-accepted-decision-is-carried-out-before-closing",
  "adr-only-when-open",
  "acknowledge-owed",
]

/** The situations and the steps that are explored of each code, and what it makes no promise of. */
const expected: Readonly<Record<string, readonly [number, number, readonly string[]]>> = {
  "4com-new.json": [1_232, 15_402, []],
  "birchills.json": [1_351, 16_215, []],
  "connect-fibre.json": [1_164, 13_095, []],
  "ee.json": [1_205, 12_171, ["acknowledge-owed"]],
  "gigaclear-2020s.json": [1_164, 14_141, []],
  "highland-broadband.json": [1_066, 12_197, ["acknowledge-owed"]],
  "plusnet-current.json": [1_405, 15_421, ["acknowledge-owed"]],
  "rainbow.json": [1_066, 11_734, ["acknowledge-owed"]],
  "thames-optic.json": [1_232, 15_402, []],
  "voicehost.json": [1_405, 18_433, ["acknowledge-owed"]],
  "wanactive.json": [1_066, 11_734, ["acknowledge-owed"]],
  "zone.json": [1_183, 15_136, ["acknowledge-owed"]],
}

describe("the proof of any provider's code", () => {
  const folder = new URL("../../docs/examples/codes/", import.meta.url)
  const files = readdirSync(folder).filter((each) => each.endsWith(".json"))
  const codeIn = (file: string) => {
    const versions = Result.getOrThrow(decodeCode(JSON.parse(readFileSync(new URL(file, folder), "utf8"))))
    return Result.getOrElse(codeOn(versions, "2026-06-01"), () => versions.versions[0])
  }

  it.each(files)("holds what is central to it: %s", (file) => {
    const proof = Result.getOrThrow(prove(codeIn(file), { invariants: CENTRAL, every: 53 }))
    const { states, transitions } = proof.explored
    const left = comesIn(proof, "notApplicable")
    expect([states, transitions, left]).toEqual(expected[file])
    expect(comesIn(proof, "holds")).toEqual(CENTRAL.filter((each) => !left.includes(each)))
  })

  it("holds what it promises, and says why an invariant is not applicable to it", () => {
    const proof = Result.getOrThrow(prove(codeIn("rainbow.json"), { every: 53 }))
    expect([comesIn(proof, "broken"), comesIn(proof, "open")]).toEqual([[], []])
    const why = new Map(
      proof.invariants.flatMap(({ id, comes, why }) => (comes === "notApplicable" ? [[id, why]] : [])),
    )
    expect(why.get("no-gift-twice")).toBe("the code has no PositiveFeedback")
    expect(why.get("acknowledge-owed")).toBe(
      "the code makes no promise of this kind, or it is not known whether it does",
    )
    expect([...why.values()].every((each) => each !== undefined && each !== "")).toBe(true)
  })
})
