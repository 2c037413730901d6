import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ComplaintEventType, explain, type Instant, replay, rulesOf } from "../../src/index.ts"
import { deadline, event, logOf, opusUnder, reportAt, right, SEED, TYPES, text } from "./cases.ts"

const made = (when: string) => logOf(event("ComplaintMade", when))

describe("the calendar's horizon, 2011-01-01 to 2040-12-31", () => {
  const REFUSED = {
    due: null,
    safeBy: null,
    latest: null,
    status: "pending",
    refusal: {
      code: "OutsideHorizon",
      why: "the deadline depends on opening hours or holidays that the calendar does not reach",
    },
  }

  it.each([
    "1970-06-01T10:00:00Z",
    "2010-12-31T10:00:00Z",
    "2041-01-01T10:00:00Z",
    "2045-06-03T10:00:00Z",
    "2100-06-03T10:00:00Z",
  ])("a complaint of %s: deadlines in working time are refused, each by itself", (when) => {
    const report = reportAt(opusUnder(), made(when))
    expect(deadline(report, "acknowledge")).toMatchObject(REFUSED)
    expect(deadline(report, "agreeContactTime")).toMatchObject(REFUSED)
    expect(deadline(report, "log")).not.toHaveProperty("refusal")
    expect(report.state).toBe("Received")
  })

  it("does not touch ADR weeks, eight by the Code and six by the law of later days, which are answered wherever the zone's table reaches [adr.eight-weeks] [t-adr-6w]", () => {
    for (const [when, opens] of [
      ["1970-01-05T10:00:00Z", "1970-03-02T00:00:00.000+01:00"],
      ["2010-12-31T10:00:00Z", "2011-02-25T00:00:00.000+00:00"],
      ["2040-12-31T10:00:00Z", "2041-02-11T00:00:00.000+00:00"],
      ["2045-06-03T10:00:00Z", "2045-07-15T00:00:00.000+01:00"],
      ["2100-06-03T10:00:00Z", "2100-07-15T00:00:00.000+01:00"],
    ] as const) {
      const of = right(reportAt(opusUnder(), made(when)))
      expect(of).toMatchObject({ status: "notYet", opens, opensEarliest: opens })
      expect(of).not.toHaveProperty("refusal")
    }
  })

  it("counts only under the readings that need it: 24 hours by the clock are answered, their bounds are not", () => {
    const report = reportAt(opusUnder({ "working-hour": "clock" }), made("2045-06-03T10:00:00Z"))
    expect(deadline(report, "acknowledge")).toMatchObject({
      due: "2045-06-04T11:00:00.000+01:00",
      safeBy: null,
      latest: null,
      refusal: { code: "OutsideHorizon" },
    })
  })

  it("is reached in the middle of a span: the last complaints that are answered", () => {
    // 24 working hours from Wednesday 2040-12-26 (Boxing Day, a bank holiday): 27th, 28th and 6 hours of Monday 31st.
    const last = deadline(reportAt(opusUnder(), made("2040-12-26T10:00:00Z")), "acknowledge")
    expect(last).toMatchObject({ due: "2040-12-31T14:30:00.000+00:00" })
    expect(last).not.toHaveProperty("refusal")
    expect(deadline(reportAt(opusUnder(), made("2040-12-31T10:00:00Z")), "acknowledge")).toMatchObject(REFUSED)
  })

  it("a duty that cannot be reckoned is never called breached, and is met when it is done", () => {
    const events = [
      event("ComplaintMade", "2045-06-05T10:00:00Z"),
      event("ComplaintAcknowledged", "2045-06-05T11:00:00Z"),
    ]
    const report = reportAt(opusUnder(), logOf(...events), "2046-01-01T00:00:00Z")
    expect(deadline(report, "acknowledge")).toMatchObject({ status: "met", refusal: { code: "OutsideHorizon" } })
    expect(deadline(report, "agreeContactTime")).toMatchObject({ status: "pending" })
  })
})

describe("the zone's table, 1970 to 2100", () => {
  const YEARS = [
    "0001-01-01T00:00:00Z",
    "0001-06-01T10:00:00Z",
    "1969-07-20T20:17:40Z",
    "2101-06-03T10:00:00Z",
    "9999-12-31T23:59:59.999Z",
  ]

  it.each(YEARS)(
    "a complaint of %s: its right is refused as outside the table, not told as something that must happen first",
    (when) => {
      expect(right(reportAt(opusUnder(), made(when)))).toMatchObject({
        status: "notYet",
        opens: null,
        opensEarliest: null,
        opensForCertain: null,
        refusal: {
          code: "OutsideZone",
          why: "the opening depends on local dates that the zone's table does not reach",
        },
      })
    },
  )

  it.each(YEARS)("instants of %s are written in UTC", (when) => {
    const report = reportAt(opusUnder(), made(when))
    expect(Date.parse(report.at)).toBe(Date.parse(when.startsWith("0001") ? when : when))
    expect(report.at.endsWith("Z")).toBe(true)
  })

  it("deadlock opens the right where the weeks cannot be reckoned", () => {
    const deadlock = event("DeadlockReached", "2101-06-04T10:00:00Z")
    const log = logOf(event("ComplaintMade", "2101-06-03T10:00:00Z"), deadlock)
    expect(right(reportAt(opusUnder(), log))).toMatchObject({ status: "open", opens: "2101-06-04T10:00:00.000Z" })
  })

  it("nothing throws in any year, whatever has happened and whatever is asked", () => {
    const rules = rulesOf(opusUnder())
    const names = [...rules.machine.norms.map((each) => each.id), ...TYPES]
    const first = Date.parse("0001-01-01T00:00:00Z")
    const last = Date.parse("9999-12-31T23:59:59.999Z")
    const instant = fc.oneof(
      fc.integer({ min: first, max: last }),
      fc.constantFrom(first, last, -1, 0, Date.UTC(2041, 0, 1), Date.UTC(2011, 0, 1), Date.UTC(2101, 0, 1)),
    )
    const types: readonly ComplaintEventType[] = TYPES.filter((each) => each !== "ComplaintMade")
    const log = fc.tuple(instant, fc.array(fc.tuple(fc.constantFrom(...types), instant), { maxLength: 6 }))
    fc.assert(
      fc.property(log, instant, fc.constantFrom(...names), ([start, rest], now, name) => {
        const events = rest.map(([type, when], index) => event(type, when, { id: `e${index}`, contactAt: when }))
        const of = logOf(event("ComplaintMade", start), ...events)
        const report = reportAt(opusUnder(), of, text(now))
        expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|Invalid/)
        explain(rules, replay(rules, of, now as Instant), name)
      }),
      { ...SEED, numRuns: 150 },
    )
  })
})
