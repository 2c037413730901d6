import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decodeLog, enact, opus, timeline } from "../../src/index.ts"
import { worked } from "./worked.ts"
import { CLAUSES, type Instants, type Moment, UNTIMED, type WorkedCase } from "./worked-case.ts"

const LOGS = new URL("../../docs/examples/cases/", import.meta.url)

interface EventLine {
  readonly id: string
  readonly at: string
  readonly recordedAt?: string
}
interface LogFile {
  readonly events: readonly EventLine[]
}

/** A log's file as a parsed value; NDJSON as the list of its lines. */
const parsed = (log: string): LogFile => {
  const text = readFileSync(new URL(log, LOGS), "utf8")
  return log.endsWith(".ndjson")
    ? { events: text.split("\n").flatMap((line): EventLine[] => (line === "" ? [] : [JSON.parse(line)])) }
    : JSON.parse(text)
}

const must = <A, E extends { readonly message: string }>(result: Result.Result<A, E>): A => {
  if (Result.isFailure(result)) throw new Error(result.failure.message)
  return result.success
}

const reportOf = (file: LogFile, each: WorkedCase, moment: Pick<Moment, "at" | "readings">) => {
  const enacted = must(enact(opus, { readings: moment.readings ?? {} }))
  const { cases } = must(timeline(enacted, must(decodeLog(file)), moment.at === undefined ? {} : { at: moment.at }))
  const report = cases.find((one) => one.case === each.case)
  if (report === undefined) throw new Error(`no case ${each.case} in ${each.log}`)
  return report
}

const keyOf = (duty: { readonly norm: string; readonly occurrence: number }): string =>
  duty.occurrence === 1 ? duty.norm : `${duty.norm}#${duty.occurrence}`

const normOf = (key: string): string => key.split("#")[0] ?? key

const clauseOf = (norm: string): string => Object.entries(CLAUSES).find(([id]) => id === norm)?.[1] ?? "?"

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

const sayReadings = (readings: Moment["readings"]): string =>
  readings === undefined
    ? ""
    : ` (${Object.entries(readings)
        .map(([id, choice]) => `${id} = ${choice}`)
        .join(", ")})`

for (const each of worked) {
  describe(`${each.case} in ${each.log}`, () => {
    for (const moment of each.moments) {
      describe(`at ${moment.at ?? `${moment.lastEvent}, its last event`}${sayReadings(moment.readings)}: ${moment.shows}`, () => {
        let made: ReturnType<typeof reportOf> | undefined
        const report = () => (made ??= reportOf(parsed(each.log), each, moment))
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
            expect(duty?.source).toBe("code")
            expect(duty?.clauses).toContain(clauseOf(normOf(key)))
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
            lapses: null,
            ...(moment.right === "ended" ? {} : opening),
          })
          expect(right?.clauses).toEqual(expect.arrayContaining(["adr.eight-weeks", "adr.deadlock"]))
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
      expect(reportOf(timely, each, {})).toEqual(reportOf(file, each, {}))
    })

    const file = parsed(each.log)
    // A reversal keeps what the order of a log does decide only where no two events share an instant or an id.
    const distinct = (of: (event: EventLine) => unknown): boolean =>
      new Set(file.events.map(of)).size === file.events.length
    if ("case" in file && distinct(({ id }) => id) && distinct(({ at }) => Date.parse(at)))
      it("[complaints.resolve] is the same in whatever order its events stand in the log", () => {
        expect(reportOf({ ...file, events: file.events.toReversed() }, each, {})).toEqual(reportOf(file, each, {}))
      })
  })
}

describe("the example logs", () => {
  const files = readdirSync(LOGS).filter((name) => name !== "README.md")

  it("are all worked out by hand, and all in the index", () => {
    const index = readFileSync(new URL("README.md", LOGS), "utf8")
    expect(files.sort()).toEqual([...new Set(worked.map(({ log }) => log))].sort())
    expect(files.filter((name) => !index.includes(`](${name})`))).toEqual([])
  })

  it("say where they come from and what is assumed, and hold nothing else", () => {
    for (const name of files.filter((each) => each.endsWith(".json"))) {
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
    const cases = files.flatMap((name) => must(decodeLog(parsed(name))).cases.map((each) => each.case))
    expect(cases.sort()).toEqual([...new Set(worked.map((each) => each.case))].sort())
  })
})
