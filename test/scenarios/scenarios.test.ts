import { describe, expect, it } from "vitest"
import type { CaseReport } from "../../src/index.ts"
import { type EventLine, parsed, reportIn, sayReadings } from "./logs.ts"
import { worked } from "./worked.ts"
import { C4, CLAUSES, type Instants, type Moment, UNTIMED, type WorkedCase } from "./worked-case.ts"

const keyOf = (duty: { readonly norm: string; readonly occurrence: number }): string =>
  duty.occurrence === 1 ? duty.norm : `${duty.norm}#${duty.occurrence}`

const normOf = (key: string): string => key.split("#")[0] ?? key

const clauseOf = (norm: string): string => Object.entries(CLAUSES).find(([id]) => id === norm)?.[1] ?? "?"

/** Whose rule a duty is, and the clauses and requirements that it rests on among others. */
const restsOn = ({ law = C4 }: WorkedCase, norm: string) => {
  if (norm === "sendWeeksOverLetter") return { source: "regulation", clauses: [], requirements: [law.weeksOver] }
  const clauses = [clauseOf(norm)]
  return norm === "sendDeadlockLetter" && law.deadlock !== null
    ? { source: "regulation", clauses, requirements: [law.deadlock] }
    : { source: "code", clauses, requirements: [] }
}

const NEVER: Instants = { due: null, safeBy: null, latest: null }

/** What one moment must say of one duty; fields that are not worked out are left out. */
const expectedOf = (each: WorkedCase, moment: Moment, key: string) => {
  const of = <T>(table: Readonly<Partial<Record<string, T>>> | undefined): T | undefined => table?.[key]
  const fulfilledBy = of(moment.fulfilledBy)
  const endedBy = of(moment.endedBy)
  return {
    status: of(moment.duties),
    ...(UNTIMED.includes(normOf(key)) ? NEVER : {}),
    ...of(each.instants),
    ...of<Partial<Instants>>(moment.instants),
    ...(fulfilledBy === undefined ? {} : { fulfilledBy }),
    ...(endedBy === undefined ? {} : { endedBy }),
  }
}

for (const each of worked) {
  describe(`${each.case} in ${each.log}`, () => {
    for (const moment of each.moments) {
      describe(`at ${moment.at ?? `${moment.lastEvent}, its last event`}${sayReadings(moment.readings)}: ${moment.shows}`, () => {
        let made: CaseReport | undefined
        const report = () => (made ??= reportIn(parsed(each.log), each.case, moment))
        const duties = () => new Map(report().deadlines.map((duty) => [keyOf(duty), duty]))

        it(`[complaints.seriously] is in the state ${moment.state}`, () => {
          expect(report().state).toBe(moment.state)
          if (moment.lastEvent !== undefined) expect(report().at).toBe(moment.lastEvent)
          expect(report().readings).toMatchObject(moment.readings ?? {})
        })

        for (const [key, status] of Object.entries(moment.duties)) {
          const expected = expectedOf(each, moment, key)
          const by = expected.due == null ? "" : ` (due ${expected.due})`
          it(`[${clauseOf(normOf(key))}] ${key} is ${status}${by}`, () => {
            const duty = duties().get(key)
            expect(duty).toMatchObject(expected)
            expect(duty?.party).toBe("provider")
            const { source, clauses, requirements } = restsOn(each, normOf(key))
            expect(duty?.source).toBe(source)
            expect(duty?.clauses).toEqual(expect.arrayContaining(clauses))
            expect(duty?.requirements).toEqual(expect.arrayContaining(requirements))
            expect(duty).toMatchObject({ displaced: [], confidence: "confirmed" })
            if (duty?.due === null) expect(duty.phrase).toMatch(/\S/)
          })
        }

        if (moment.onlySome !== true)
          it("[complaints.resolve] no other duty has arisen", () => {
            expect([...duties().keys()].sort()).toEqual(Object.keys(moment.duties).sort())
          })

        for (const key of moment.absent ?? [])
          it(`[${clauseOf(normOf(key))}] ${key} has not arisen`, () => {
            expect([...duties().keys()].filter((one) => normOf(one) === key)).toEqual([])
          })

        for (const [key, may] of Object.entries(moment.mayNotApply ?? {}))
          it(`[${clauseOf(key)}] ${key} applies under ${may ? "some readings only" : "every reading"}`, () => {
            expect(duties().get(key)?.mayNotApply ?? false).toBe(may)
          })

        for (const [key, may] of Object.entries(moment.mayBeUntimed ?? {}))
          it(`[${clauseOf(key)}] ${key} is timed under ${may ? "some readings only" : "every reading"}`, () => {
            expect(duties().get(key)?.mayBeUntimed ?? false).toBe(may)
          })

        const opening = { ...each.opening, ...moment.opening }
        it(`[adr.eight-weeks] [adr.deadlock] the right to go to ADR is ${moment.right} (opens ${opening.opens})`, () => {
          const [right, ...others] = report().rights
          expect(others).toEqual([])
          expect(right).toMatchObject({
            norm: "referToAdr",
            party: "complainant",
            status: moment.right,
            lapses: moment.lapses ?? null,
            ...(moment.right === "ended" ? {} : opening),
          })
          expect(right?.clauses).toEqual(expect.arrayContaining(["adr.eight-weeks", "adr.deadlock"]))
        })

        const { by, displaced } = moment.governed ?? each.governed ?? { by: "regulation" }
        const { wait } = each.law ?? C4
        it(`[adr.eight-weeks] [${wait}] the right is governed by the ${by}${displaced === undefined ? "" : `, not by what opens it ${displaced}`}`, () => {
          const [right] = report().rights
          expect([right?.source, right?.confidence]).toEqual([by, "confirmed"])
          expect(right?.requirements).toContain(wait)
          const other = by === "code" ? "regulation" : "code"
          expect(right?.displaced.map(({ source, opens }) => [source, opens])).toEqual(
            displaced === undefined ? [] : [[other, displaced]],
          )
        })

        if (moment.refused !== undefined)
          it(`[complaints.resolve] refuses ${moment.refused.map(([id, code]) => `${id} as ${code}`).join(", ") || "nothing"}`, () => {
            expect(report().refused.map(({ event, code }) => [event, code])).toEqual(moment.refused)
            for (const { why } of report().refused) expect(why).toMatch(/\S/)
          })

        if (moment.next !== undefined)
          it(`[complaints.resolve] allows ${moment.next.join(", ")} next`, () => {
            expect(report().next.map(({ event }) => event)).toEqual(expect.arrayContaining([...(moment.next ?? [])]))
          })

        for (const barred of moment.notYet ?? [])
          it(`[adr.eight-weeks] does not allow ${barred.event} yet: ${barred.code}, opens ${barred.opens ?? "on no date"}`, () => {
            expect(report().next.map(({ event }) => event)).not.toContain(barred.event)
            expect(report().notYet.find(({ event }) => event === barred.event)).toMatchObject(barred)
            if (barred.opens === undefined)
              expect(report().notYet.find(({ event }) => event === barred.event)?.opens).toBeUndefined()
          })

        if (moment.future !== undefined)
          it("[complaints.resolve] lists what lies ahead and does not apply it", () => {
            expect(report().future.map(({ event }) => event)).toEqual(moment.future)
          })
      })
    }

    it("[complaints.resolve] is the same whenever its events were recorded", () => {
      const file = parsed(each.log)
      const timely = { ...file, events: file.events.map(({ recordedAt: _, ...event }) => event) }
      expect(reportIn(timely, each.case)).toEqual(reportIn(file, each.case))
    })

    const file = parsed(each.log)
    // A reversal keeps what the order of a log does decide only where no two events share an instant or an id.
    const distinct = (of: (event: EventLine) => unknown): boolean =>
      new Set(file.events.map(of)).size === file.events.length
    if ("case" in file && distinct(({ id }) => id) && distinct(({ at }) => Date.parse(at)))
      it("[complaints.resolve] is the same in whatever order its events stand in the log", () => {
        expect(reportIn({ ...file, events: file.events.toReversed() }, each.case)).toEqual(reportIn(file, each.case))
      })
  })
}
