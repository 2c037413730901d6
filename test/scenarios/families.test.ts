/** The cases of the other procedures, each looked at in the instants that are worked out by hand. */
import { describe, expect, it } from "vitest"
import type { CaseReport, DeadlineReport } from "../../src/index.ts"
import { parsed, reportIn, sayReadings } from "./logs.ts"
import { workedFamilies } from "./worked-families.ts"
import { type FamilyMoment, NORMS, type WorkedDuty, type WorkedMember } from "./worked-family.ts"

const keyOf = (duty: DeadlineReport): string => (duty.for === undefined ? duty.norm : `${duty.norm} for ${duty.for}`)

const clauseOf = ({ procedure }: WorkedMember, key: string): string => {
  const norms: Readonly<Record<string, string>> = NORMS[procedure]
  return norms[key.split(" ")[0] ?? ""] ?? "?"
}

/** Who owes a duty: the provider, but for the monthly assessment. */
const partyOf = ({ procedure }: WorkedMember, key: string): string =>
  procedure === "PositiveFeedback" && key === "assess" ? "serviceDeliveryManagement" : "provider"

const expectedDuty = (each: WorkedMember, key: string, { is, by, ...instants }: WorkedDuty) => ({
  party: partyOf(each, key),
  status: is,
  due: null,
  safeBy: null,
  latest: null,
  source: "code",
  clauses: expect.arrayContaining([clauseOf(each, key)]),
  ...instants,
  ...(by === undefined ? {} : { fulfilledBy: by }),
})

const expectedRaisings = ({ raises = [] }: FamilyMoment) =>
  raises.map(({ procedure, asked, met }) => ({
    procedure,
    startedBy: asked,
    ...(met === undefined
      ? { status: "pending" }
      : { status: "met", raised: met.case, fulfilledBy: met.by, fulfilledAt: met.at }),
  }))

for (const each of workedFamilies) {
  describe(`${each.case} in ${each.log}`, () => {
    for (const moment of each.moments) {
      describe(`at ${moment.at ?? "its log's last event"}${sayReadings(moment.readings)}: ${moment.shows}`, () => {
        let made: CaseReport | undefined
        const report = (): CaseReport => (made ??= reportIn(parsed(each.log), each.case, moment))

        it(`is in the state ${moment.state} of ${each.procedure}`, () => {
          expect(report()).toMatchObject({ procedure: each.procedure, state: moment.state })
          expect(report().raisedBy).toBe(each.raisedBy)
          expect(report().readings).toMatchObject(moment.readings ?? {})
        })

        for (const [key, duty] of Object.entries(moment.duties))
          it(`[${clauseOf(each, key)}] ${key} is ${duty.is}${duty.due == null ? "" : ` (due ${duty.due})`}`, () => {
            const found = report().deadlines.find((one) => keyOf(one) === key)
            expect(found).toMatchObject(expectedDuty(each, key, duty))
            expect(found?.fulfilledBy).toBe(duty.by)
            if (duty.due === undefined) expect(found?.phrase).toMatch(/\S/)
          })

        it("has no other duty, and no right", () => {
          expect(report().deadlines.map(keyOf).sort()).toEqual(Object.keys(moment.duties).sort())
          expect(report().rights).toEqual([])
        })

        it(`asks for ${moment.raises?.map((one) => one.procedure).join(" and ") ?? "no case"} to be raised`, () => {
          const raisings = expectedRaisings(moment)
          expect(report().raises).toHaveLength(raisings.length)
          expect(report().raises).toMatchObject(raisings)
          for (const raising of report().raises) {
            expect(raising.because).toMatch(/\S/)
            expect(raising.clauses).not.toEqual([])
            if (raising.status === "pending") expect(raising).not.toHaveProperty("raised")
          }
        })

        it(`gives ${moment.notices?.map(([notice]) => notice).join(" and ") ?? "no notice"} to be sent`, () => {
          expect(report().notices.map(({ notice, to, event }) => [notice, to, event])).toEqual(moment.notices ?? [])
        })

        it(`refuses ${moment.refused?.map(([id, code]) => `${id} as ${code}`).join(", ") ?? "nothing"}`, () => {
          expect(report().refused.map(({ event, code }) => [event, code])).toEqual(moment.refused ?? [])
          for (const { why } of report().refused) expect(why).toMatch(/\S/)
        })

        it(`notes ${moment.notes?.join("; ") ?? "nothing"}`, () => {
          expect(report().notes).toEqual(moment.notes ?? [])
        })
      })
    }
  })
}
