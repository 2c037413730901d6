/**
 * Hand-made wrong codes, after what regulators found and what twelve providers publish: each is caught, and by what.
 */
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, weeks, workingDays, workingHours } from "../../src/index.ts"
import { conformance, scenariosOf } from "../../src/verify/index.ts"
import { play } from "../../src/verify/scenarios/play.ts"
import { readyScenario } from "../../src/verify/scenarios/prepare.ts"
import { must } from "./logs.ts"
import { codeOf } from "./providers.ts"

const changed = (change: Partial<ComplaintsCode>): ComplaintsCode => ({ ...opus, ...change })

/** The first case worked out by hand that a code does not come to. */
const caseAgainst = (code: ComplaintsCode): string | undefined =>
  scenariosOf(opus).find((each) => {
    const ready = readyScenario(code, each)
    return ready !== undefined && play(ready) !== undefined
  })?.id

const firstRule = (code: ComplaintsCode | ReturnType<typeof codeOf>, on: string): readonly string[] =>
  must(conformance(code, { on })).findings.map(({ rule }) => rule)

/** What the requirements find of a wrong code and not of Opus's own. */
const requirementsAgainst = (code: ComplaintsCode): readonly string[] => {
  const before = firstRule(opus, "2025-06-02")
  return firstRule(code, "2025-06-02").filter((rule) => !before.includes(rule))
}

const HOURS = [["09:00", "17:00"]] as const

describe("wrong codes are caught", () => {
  it.each<[wrong: string, ComplaintsCode, by: string]>([
    ["acknowledges within 48 working hours", changed({ acknowledge: workingHours(48) }), "duties-of-a-complaint"],
    ["acknowledges within three working days", changed({ acknowledge: workingDays(3) }), "duties-of-a-complaint"],
    ["promises no acknowledgement", changed({ acknowledge: null }), "duties-of-a-complaint"],
    ["says that its aim to acknowledge is a duty", changed({ aims: [] }), "duties-of-a-complaint"],
    ["has a week for its first answer", changed({ firstResolution: workingDays(5) }), "duties-of-a-complaint"],
    ["agrees no contact time", changed({ contactTime: false }), "duties-of-a-complaint"],
    [
      "closes a complaint after four weeks of silence",
      changed({ closing: { afterSilence: weeks(4) } }),
      "complaint-proposed-rejected-accepted",
    ],
    ["reopens no complaint", changed({ reopening: "newComplaint" }), "complaint-proposed-rejected-accepted"],
    [
      "is open from nine to five only",
      changed({ calendar: { ...opus.calendar, hours: { ...opus.calendar.hours, monday: HOURS, tuesday: HOURS } } }),
      "duties-of-a-complaint",
    ],
  ])("[complaints.seriously] one that %s, by a case worked out by hand", (_, code, by) => {
    expect(caseAgainst(code)).toBe(by)
  })

  it("[complaints.seriously] and Opus's own code is not", () => {
    expect(caseAgainst(opus)).toBeUndefined()
  })

  it.each<[wrong: string, ComplaintsCode]>([
    ["lets a complaint wait twelve weeks for ADR", changed({ adr: { ...opus.adr, after: weeks(12) } })],
  ])("[requirements] one that %s, by a requirement that Opus's code meets", (_, code) => {
    expect(requirementsAgainst(code)).not.toEqual([])
  })

  it.each([
    ["carefree-2018", "2018-05-08"],
    ["ee-2015", "2014-02-28"],
    ["three-2014", "2014-10-07"],
    ["vodafone-2016", "2015-11-05"],
  ])("[requirements] the code of the case of %s, by requirements", (name, on) => {
    expect(firstRule(codeOf(`enforcement/${name}`), on).length).toBeGreaterThan(0)
  })
})
