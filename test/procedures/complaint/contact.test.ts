/** Contact times and updates under any code: from when they are owed, and how often. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, complaint, days, enact, opus, type Timing, workingDays } from "../../../src/index.ts"
import { deadline, event, logOf, reportAt } from "../../case/cases.ts"
import { written } from "./written-norms.ts"

const codeWith = (promises: Partial<ComplaintsCode>): ComplaintsCode => ({
  ...opus,
  id: "acme",
  regulator: "none",
  cites: {},
  readings: [],
  ...promises,
})

const termsOf = (promises: Partial<ComplaintsCode>) =>
  Object.fromEntries(
    complaint(codeWith(promises))
      .norms.filter(({ id }) => /^(agreeContactTime|keepContactTime|updateRegularly)/.test(id))
      .map((norm) => [norm.id, written(norm).terms]),
  )

const AFTER = "once 3 working days have passed since the complaint is made (end)"

describe("updates", () => {
  it("are owed from the end of the first days, as often as the code says", () => {
    expect(termsOf({ updates: days(5), contactTime: false })).toEqual({ updateRegularly: `${AFTER}; within 5 days` })
  })

  it("are owed from the making, where the code names no first days", () => {
    for (const firstResolution of [null, { unknown: "the page was not seen" }] as const)
      expect(termsOf({ updates: days(5), firstResolution, contactTime: false })).toEqual({
        updateRegularly: "ComplaintMade; within 5 days",
      })
  })

  it("recur: every 5 days from the making, each counted from the update before", () => {
    const code = codeWith({ updates: days(5), firstResolution: null, contactTime: false })
    const made = event("ComplaintMade", "2024-06-03T10:00+01:00")
    const updated = event("ProgressUpdateGiven", "2024-06-07T10:00+01:00")
    const report = reportAt(Result.getOrThrow(enact(code)), logOf(made, updated), "2024-06-13T00:00+01:00")
    expect(deadline(report, "updateRegularly", 1)).toMatchObject({
      status: "met",
      due: "2024-06-08T23:59:59.999+01:00",
    })
    expect(deadline(report, "updateRegularly", 2)).toMatchObject({
      status: "breached",
      due: "2024-06-12T23:59:59.999+01:00",
    })
  })

  it("without a time are untimed, unless the register leaves open how often they come", () => {
    expect(termsOf({ contactTime: false })).toEqual({ updateRegularly: `${AFTER}; untimed, "updated regularly"` })
    expect(termsOf({ contactTime: false, readings: opus.readings }).updateRegularly).toEqual({
      "updated-regularly=untimed": `${AFTER}; untimed, "updated regularly"`,
      "updated-regularly=every-5-working-days": `${AFTER}; within 5 workingDays`,
      "updated-regularly=every-10-working-days": `${AFTER}; within 10 workingDays`,
    })
  })

  const byChannel: Timing = {
    by: "channel",
    among: { Letter: workingDays(10), Telephone: null },
    otherwise: workingDays(3),
  }

  it("start for each complaint when the first days of its channel are over, and at once where it has none", () => {
    const code = codeWith({ updates: days(1), firstResolution: byChannel, contactTime: false })
    const startedAt = (channel: string, now = "2024-06-30T10:00+01:00") => {
      const made = event("ComplaintMade", "2024-06-03T10:00+01:00", { channel })
      return deadline(reportAt(Result.getOrThrow(enact(code)), logOf(made), now), "updateRegularly")?.startedAt
    }
    expect(startedAt("Telephone")).toBe("2024-06-03T10:00:00.000+01:00")
    expect(startedAt("Letter")).toBe("2024-06-17T23:59:59.999+01:00")
    expect(startedAt("Email")).toBe("2024-06-06T23:59:59.999+01:00")
    expect(startedAt("Email", "2024-06-06T23:59:59.999+01:00")).toBeUndefined()
  })

  it("that differ by what the first days differ by start by the first days of their own complaints alone", () => {
    const updates: Timing = { by: "channel", among: { Letter: days(7) }, otherwise: days(1) }
    expect(termsOf({ updates, firstResolution: byChannel, contactTime: false })).toMatchObject({
      "updateRegularly:channel=Letter":
        "once 10 working days have passed since the complaint is made (channel is Letter) (end); within 7 days",
    })
  })
})

describe("a contact time", () => {
  it("is agreed by the end of the first days and kept, where the code promises one", () => {
    expect(termsOf({ updates: null })).toEqual({
      agreeContactTime: "ComplaintMade; within 3 workingDays",
      keepContactTime: "ContactTimeAgreed; at contactAt",
    })
  })

  it("is neither where the code promises none", () => {
    expect(termsOf({ updates: null, contactTime: false })).toEqual({})
  })

  it("is agreed when the provider says that it cannot resolve the complaint, where the code names no first days", () => {
    expect(termsOf({ updates: null, firstResolution: null, readings: opus.readings }).agreeContactTime).toBe(
      "DelayNotified; at once",
    )
  })

  it("is agreed by the end of the usual time, where the first days have a longest time too", () => {
    const firstResolution: Timing = { within: workingDays(3), atMost: workingDays(5) }
    expect(termsOf({ updates: null, firstResolution }).agreeContactTime).toBe("ComplaintMade; within 3 workingDays")
  })

  it("is agreed for each channel by the end of its own first days", () => {
    const firstResolution: Timing = { by: "channel", among: { Letter: workingDays(10) }, otherwise: null }
    const code = codeWith({ updates: null, firstResolution })
    const due = (channel: string, ...more: ReturnType<typeof event>[]) =>
      reportAt(
        Result.getOrThrow(enact(code)),
        logOf(event("ComplaintMade", "2024-06-03T10:00+01:00", { channel }), ...more),
        "2024-06-30T10:00+01:00",
      )
        .deadlines.filter(({ norm }) => norm.startsWith("agreeContactTime"))
        .map((each) => [each.norm, each.due])
    const delayed = event("DelayNotified", "2024-06-10T10:00+01:00")
    expect(due("Letter")).toEqual([["agreeContactTime:channel=Letter", "2024-06-17T23:59:59.999+01:00"]])
    expect(due("Email")).toEqual([])
    expect(due("Email", delayed)).toEqual([["agreeContactTime:otherwise", "2024-06-10T10:00:00.000+01:00"]])
  })
})
