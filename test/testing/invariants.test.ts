import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import {
  assertInvariants,
  brokenInvariants,
  caseLogs,
  enactedCodes,
  encodeLog,
  families,
  LOG_INVARIANTS,
  nearValidLogs,
} from "../../src/testing/index.ts"
import { clausesOf } from "../../src/testing/invariant.ts"
import { clauses } from "../../src/text/index.ts"
import { SEED } from "./judged.ts"
import { logOf, MADE } from "./judging.ts"

describe("the invariants of a log", () => {
  it("have ids of their own, and cite clauses of the Code alone", () => {
    const ids = LOG_INVARIANTS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set<string>(clauses.map(({ id }) => id))
    const cites = LOG_INVARIANTS.flatMap((each) => clausesOf(each, opus))
    expect(cites.filter((id) => !known.has(id))).toEqual([])
  })

  it("are broken by no log of which every event is taken", () => {
    fc.assert(
      fc.property(caseLogs(), (log) => {
        expect(brokenInvariants(log)).toEqual([])
      }),
      { ...SEED, numRuns: 120 },
    )
  })

  it("are broken by no family, under any readings", () => {
    const both = enactedCodes().chain((code) => families({ code }).map((log) => ({ code, log })))
    fc.assert(
      fc.property(both, ({ code, log }) => {
        expect(brokenInvariants(log, { code })).toEqual([])
      }),
      { ...SEED, numRuns: 20 },
    )
  })

  it("are broken by every log in which an event is refused", () => {
    const faults = ["outOfPlace", "tooEarly", "leftOut", "ofAnotherProcedure", "idUsedTwice"] as const
    fc.assert(
      fc.property(nearValidLogs({ faults }), ({ log, planted: { verdict } }) => {
        const broken = brokenInvariants(log)
        expect(broken.map(({ id }) => id)).toEqual(["every-event-is-allowed"])
        if (verdict.is === "refused")
          expect(broken[0]?.by.some((line) => line.startsWith(verdict.event) && line.includes(verdict.code))).toBe(true)
      }),
      { ...SEED, numRuns: 100 },
    )
  })

  it("are not broken by refused events that the application keeps as such", () => {
    fc.assert(
      fc.property(nearValidLogs({ faults: ["outOfPlace", "leftOut"] }), ({ log }) => {
        expect(brokenInvariants(log, { keepsRefused: true })).toEqual([])
      }),
      { ...SEED, numRuns: 60 },
    )
  })
})

describe("assertInvariants", () => {
  it("says what is broken, where, by what, and on which clauses it rests", () => {
    const log = logOf(
      "Complaint",
      MADE,
      ["OutcomeProposed", { summary: "a credit" }],
      ["ComplaintClosed", { reason: "silence" }],
    )
    expect(() => assertInvariants(log)).toThrow(
      new Error(
        [
          "The log breaks an invariant.",
          "every-event-is-allowed, in case c-1: Every event of the log is one that the rules allow.",
          "  e3 (ComplaintClosed) at 2024-06-03T11:00:00.000+01:00: NoSilenceRule, the code has no rule that lets silence close a complaint (complaints.resolve)",
        ].join("\n"),
      ),
    )
  })

  it("says of a case that nothing asked for", () => {
    const [type, fields] = MADE
    const log = logOf("Complaint", [type, { ...fields, raisedBy: "c-0" }])
    expect(() => assertInvariants(log)).toThrow(
      /cases-are-raised-as-asked, in case c-1: .*\n {2}the case "c-0", which is said to have raised this one, is not in the log$/,
    )
  })

  it("accepts a log, the log of one case, and both in their interchange form", () => {
    const [log] = fc.sample(caseLogs(), { ...SEED, numRuns: 1 })
    if (log === undefined) throw new Error("nothing was made")
    for (const each of [log, { cases: [log] }, encodeLog(log)]) expect(assertInvariants(each)).toBeUndefined()
  })

  it("throws what is wrong with a log that cannot be decoded", () => {
    expect(() => assertInvariants({ events: [{ id: "e1", type: "ComplaintLogged" }] })).toThrow(
      /^The log cannot be decoded\.\n\$\.events\[0\]\.at: is missing: expected an instant/,
    )
  })
})
