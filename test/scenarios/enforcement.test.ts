/**
 * What a regulator found about four providers, as logs: each is caught by a check that names the rule. The instants are
 * worked out by hand.
 */
import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { type CaseLog, decodeLog, enact, opus, parseInstant, timeline } from "../../src/index.ts"
import { auditor, conformance, findingsOfCase } from "../../src/verify/index.ts"
import { must } from "./logs.ts"

const FOLDER = new URL("../../docs/examples/enforcement/", import.meta.url)

const parsed = (log: string) => JSON.parse(readFileSync(new URL(log, FOLDER), "utf8"))

const caseIn = (log: string, id: string): CaseLog => {
  const found = must(decodeLog(parsed(log))).cases.find((each) => each.case === id)
  if (found === undefined) throw new Error(`no case ${id}`)
  return found
}

const enacted = must(enact(opus))

interface Finding {
  readonly rule: string
  readonly since: string
  readonly severity?: string
  readonly confidence?: string
}

interface Worked {
  readonly log: string
  readonly case: string
  /** When the case is looked at: within the period that the decision covers. */
  readonly at: string
  readonly shows: string
  readonly state: string
  readonly findings: readonly Finding[]
  /** The duty that was not done, as the timeline has it. */
  readonly duty?: {
    readonly norm: string
    readonly status: string
    readonly due: string | null
    readonly latest: string | null
  }
}

const WORKED: readonly Worked[] = [
  {
    log: "three-2014.json",
    case: "three-2014-closed-early",
    at: "2013-10-30T09:00:00+00:00",
    shows: "closed as resolved three days after it was made, though nobody had proposed an outcome",
    state: "UnderInvestigation",
    findings: [{ rule: "close-not-premature", since: "2013-09-06T17:00:00.000+01:00" }],
  },
  {
    // Made on Tuesday 3 September: 8 weeks are over on Tuesday 29 October; by the reading day-after, on the 30th. The end of
    // the next working day after that is the end of Thursday the 31st.
    log: "three-2014.json",
    case: "three-2014-closed-early",
    at: "2013-12-02T09:00:00+00:00",
    shows: "and since it was taken for closed, no notification at eight weeks",
    state: "UnderInvestigation",
    findings: [
      { rule: "t-letter-8w-gc14", since: "2013-10-31T23:59:59.999+00:00" },
      { rule: "close-not-premature", since: "2013-09-06T17:00:00.000+01:00" },
    ],
    duty: {
      norm: "sendWeeksOverLetter",
      status: "pending",
      due: null,
      latest: "2013-10-31T23:59:59.999+00:00",
    },
  },
  {
    log: "three-2014.json",
    case: "three-2014-not-logged",
    at: "2013-12-02T09:00:00+00:00",
    shows: "settled in one call and closed, and never logged",
    state: "Closed",
    findings: [{ rule: "h-log", since: "2013-11-06T14:12:00.000+00:00" }],
    duty: { norm: "log", status: "ended", due: null, latest: null },
  },
  {
    // Made on Monday 2 September: 8 weeks are over on Monday 28 October, or the 29th; then the end of Wednesday the 30th. A
    // millisecond is no longer in time.
    log: "ee-2015.json",
    case: "ee-2015-no-notification",
    at: "2013-10-30T23:59:59.999+00:00",
    shows: "at the last instant at which some reading still allows the notification",
    state: "UnderInvestigation",
    findings: [],
    duty: {
      norm: "sendWeeksOverLetter",
      status: "pending",
      due: null,
      latest: "2013-10-30T23:59:59.999+00:00",
    },
  },
  {
    log: "ee-2015.json",
    case: "ee-2015-no-notification",
    at: "2013-10-31T00:00:00+00:00",
    shows: "no notification at eight weeks",
    state: "UnderInvestigation",
    findings: [{ rule: "t-letter-8w-gc14", since: "2013-10-30T23:59:59.999+00:00" }],
  },
  {
    // Asked for on Tuesday 18 June: late after the end of Wednesday the 19th. The 8 weeks are not over until 29 July.
    log: "ee-2015.json",
    case: "ee-2015-deadlock-letter",
    at: "2013-07-15T09:00:00+01:00",
    shows: "a request for a deadlock letter that is disregarded",
    state: "UnderInvestigation",
    findings: [{ rule: "t-letter-on-request", since: "2013-06-19T23:59:59.999+01:00", confidence: "unverified" }],
    duty: {
      norm: "sendDeadlockLetterOnRequest",
      status: "pending",
      due: null,
      latest: "2013-06-19T23:59:59.999+01:00",
    },
  },
  {
    // Made on Monday 3 November: the 3rd working day is Thursday the 6th. 8 weeks are over on Monday 29 December, or the
    // 30th; then the end of Wednesday the 31st.
    log: "vodafone-2016.json",
    case: "vodafone-2016-no-time",
    at: "2015-02-02T09:00:00+00:00",
    shows: "handled to no time, and no notification secured at eight weeks",
    state: "UnderInvestigation",
    findings: [
      { rule: "code:agreeContactTime", since: "2014-11-06T23:59:59.999+00:00" },
      { rule: "code:keepContactTime", since: "2014-11-14T10:00:00.000+00:00" },
      { rule: "t-letter-8w-gc14", since: "2014-12-31T23:59:59.999+00:00" },
    ],
    duty: {
      norm: "keepContactTime",
      status: "breached",
      due: "2014-11-14T10:00:00.000+00:00",
      latest: "2014-11-14T10:00:00.000+00:00",
    },
  },
  {
    log: "carefree-2018.json",
    case: "carefree-2018-decision",
    at: "2017-04-04T17:30:00+01:00",
    shows: "at the instant by which the decision is to be carried out",
    state: "WithAdr",
    findings: [],
    duty: {
      norm: "carryOutAdrDecision",
      status: "pending",
      due: "2017-04-04T17:30:00.000+01:00",
      latest: "2017-04-04T17:30:00.000+01:00",
    },
  },
  {
    log: "carefree-2018.json",
    case: "carefree-2018-decision",
    at: "2018-05-08T17:00:00+01:00",
    shows: "a decision of the scheme that is not carried out; closing the case is refused",
    state: "WithAdr",
    findings: [{ rule: "gc14-5-adr-decisions", since: "2017-04-04T17:30:00.000+01:00" }],
    duty: {
      norm: "carryOutAdrDecision",
      status: "breached",
      due: "2017-04-04T17:30:00.000+01:00",
      latest: "2017-04-04T17:30:00.000+01:00",
    },
  },
]

for (const { log, case: id, at, shows, state, findings, duty } of WORKED)
  describe(`${id} at ${at}: ${shows}`, () => {
    it(`breaks ${findings.map(({ rule }) => rule).join(", ") || "no rule"}, and no other`, () => {
      const found = must(findingsOfCase(enacted, caseIn(log, id), { at }))
      expect(found.map(({ rule, since, severity, confidence }) => ({ rule, since, severity, confidence }))).toEqual(
        findings.map((each) => ({ severity: "error", confidence: "confirmed", ...each })),
      )
    })

    it(`is in the state ${state}${duty === undefined ? "" : `; ${duty.norm} is ${duty.status}`}`, () => {
      const [report] = must(timeline(enacted, { cases: [caseIn(log, id)] }, { at })).cases
      expect(report?.state).toBe(state)
      if (duty !== undefined) expect(report?.deadlines).toContainEqual(expect.objectContaining(duty))
    })
  })

describe("the enforcement cases", () => {
  const logs = readdirSync(FOLDER).filter((name) => name.endsWith(".json"))

  it("are all worked out, and say where they come from and what is assumed", () => {
    const ids = logs.flatMap((log) => must(decodeLog(parsed(log))).cases.map((each) => each.case))
    expect([...new Set(WORKED.map((each) => each.case))].sort()).toEqual(ids.sort())
    for (const log of logs)
      expect(parsed(log).about, log).toMatchObject({
        title: expect.any(String),
        source: expect.any(String),
        reliability: expect.any(String),
        assumptions: expect.any(Array),
      })
  })

  it("fail an audit of all of them, which names each rule", () => {
    const audit = auditor(enacted, { at: must(parseInstant("2018-05-08T17:00:00+01:00")) })
    for (const log of logs) for (const each of parsed(log).events) expect(audit.takeValue(each)).toBeUndefined()
    const { findings, errors } = audit.report()
    expect(Object.fromEntries(findings.map(({ rule, confidence, cases }) => [rule, [confidence, cases]]))).toEqual({
      "t-letter-8w-gc14": ["confirmed", 4],
      "close-not-premature": ["confirmed", 1],
      "code:agreeContactTime": ["confirmed", 1],
      "code:keepContactTime": ["confirmed", 1],
      "gc14-5-adr-decisions": ["confirmed", 1],
      "h-log": ["confirmed", 1],
      "t-letter-on-request": ["unverified", 1],
    })
    expect(errors).toBe(9)
  })

  it("have at the side a code whose stages have no time, which h-fair-timely names [Vodafone, para 3]", () => {
    const stages = [
      { id: "adviser", who: "an adviser" },
      { id: "manager", who: "a manager" },
    ]
    const findingsWith = (code: typeof opus) =>
      must(conformance(code, { on: "2015-02-02" })).findings.map(({ rule }) => rule)
    expect(findingsWith({ ...opus, stages })).toContain("h-fair-timely")
    const timed = stages.map((each) => ({ ...each, within: { unit: "workingDays", n: 5 } as const }))
    expect(findingsWith({ ...opus, stages: timed })).not.toContain("h-fair-timely")
  })
})
