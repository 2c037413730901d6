/** What an audit keeps of a closed case instead of its events. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { operativeRules } from "../../src/case/operative.ts"
import type { CaseEvent, ComplaintEvent } from "../../src/index.ts"
import { packerOf } from "../../src/verify/audit/packed.ts"
import { verdictOn } from "../../src/verify/audit/verdict.ts"
import { at, event, opusUnder, SEED } from "../case/cases.ts"
import { streams } from "./audit-streams.ts"

const enacted = opusUnder()

const made = event("ComplaintMade", "2026-03-02T10:00Z")

describe("the packed events of a case", () => {
  it("lead to the same verdict as the events themselves, at any instant", () => {
    const seen = { cases: 0, refused: 0 }
    fc.assert(
      fc.property(streams, ({ events, now }) => {
        for (const id of new Set(events.map((each) => each.case))) {
          const own = events.filter((each) => each.case === id)
          const log = { case: id ?? "", procedure: "Complaint", events: own }
          const { pack, unpack } = packerOf(operativeRules(enacted, log).machine)
          const packed = { ...log, events: unpack(pack(own)) }
          const { refused, ...verdict } = verdictOn(enacted, packed, now)
          const { refused: refusedWhole, ...whole } = verdictOn(enacted, log, now)
          expect(verdict).toEqual(whole)
          seen.cases += 1
          seen.refused += refusedWhole.length
          expect(refused.map(({ event: { id: of }, code, why }) => [of, code, why])).toEqual(
            refusedWhole.map(({ event: { id: of }, code, why }) => [of, code, why]),
          )
        }
      }),
      { ...SEED, numRuns: 30 },
    )
    expect(seen.cases).toBeGreaterThan(30)
    expect(seen.refused).toBeGreaterThan(30)
  })

  it("hold none of its free text, however long, and what the rules read of it", () => {
    const { pack, unpack } = packerOf(
      operativeRules(enacted, { case: "", procedure: "Complaint", events: [made] }).machine,
    )
    const long = {
      ...made,
      about: "x".repeat(100_000),
      by: "y".repeat(1000),
    } as ComplaintEvent
    const text = pack([long, event("AdrLetterSent", "2026-03-04T10:00Z", { scheme: "cisas" })])
    expect(text.length).toBeLessThan(400)
    expect(unpack(text)).toEqual([
      {
        id: "complaintmade",
        type: "ComplaintMade",
        at: at("2026-03-02T10:00Z"),
        channel: "Email",
        complainant: { kind: "consumer", customer: true },
        responseExpected: "explicit",
      },
      { id: "adrlettersent", type: "AdrLetterSent", at: at("2026-03-04T10:00Z"), reason: "deadlock", scheme: "cisas" },
    ])
  })

  it("of positive feedback hold the names of staff, which its rules remember", () => {
    const received = {
      id: "e1",
      at: 0,
      type: "PositiveFeedbackReceived",
      staff: ["aisha", "ben"],
    } as unknown as CaseEvent
    const { machine } = operativeRules(enacted, { case: "", procedure: "PositiveFeedback", events: [] })
    const { pack, unpack } = packerOf(machine)
    expect(unpack(pack([received]))).toEqual([received])
  })
})
