/** Families of cases: what one case asks of another is met where it is there, and open where it is not. */
import { describe, expect, it } from "vitest"
import { type LogFile, logFiles, parsed, reportIn, reportsOf } from "./logs.ts"

const family = parsed("thermometer-family-2025.json")

const without = (file: LogFile, id: string): LogFile => ({
  ...file,
  events: file.events.filter((each) => each.case !== id),
})

const open = (file: LogFile, looking = {}): readonly string[] =>
  reportsOf(file, looking).flatMap((report) =>
    report.raises.filter(({ status }) => status === "pending").map((each) => `${report.case} -> ${each.procedure}`),
  )

describe("the family of a Red rating [thermometer.yellow-red] [complaints.seriously]", () => {
  it("has every case that was to be raised: nothing of it is open", () => {
    const raised = reportsOf(family).flatMap((report) =>
      report.raises.map((each) => [report.case, each.startedBy, each.procedure, each.status, each.raised]),
    )
    expect(raised).toEqual([
      ["rating-2025-03", "t6", "Dissatisfaction", "met", "outage-2025-03"],
      ["outage-2025-03", "d4", "Complaint", "met", "complaint-2025-04"],
    ])
  })

  it("without the dissatisfaction case has its raising as an open obligation", () => {
    const rest = without(family, "outage-2025-03")
    expect(open(rest)).toEqual(["rating-2025-03 -> Dissatisfaction"])
    expect(reportIn(rest, "rating-2025-03").raises).toEqual([
      {
        procedure: "Dissatisfaction",
        because: "a Yellow or Red rating is flagged so that one is raised",
        occurrence: 1,
        status: "pending",
        startedBy: "t6",
        startedAt: "2025-03-31T09:20:00.000+01:00",
        clauses: ["thermometer.yellow-red"],
      },
    ])
  })

  it("and the complaint that it had raised says that it comes from a case that is not there", () => {
    expect(reportIn(without(family, "outage-2025-03"), "complaint-2025-04").notes).toEqual([
      'the case "outage-2025-03", which is said to have raised this one, is not in the log',
    ])
  })

  it("without the complaint has that raising open, and the dissatisfaction still met", () => {
    expect(open(without(family, "complaint-2025-04"))).toEqual(["outage-2025-03 -> Complaint"])
  })

  it("is not met by a case of the same procedure that does not say it was raised by it", () => {
    const unlinked = { ...family, events: family.events.map((each) => ({ ...each, raisedBy: undefined })) }
    const plain: LogFile = JSON.parse(JSON.stringify(unlinked))
    expect(open(plain)).toEqual(["rating-2025-03 -> Dissatisfaction", "outage-2025-03 -> Complaint"])
  })

  it("has it open from the flag to the raising, and not a millisecond before or after", () => {
    expect(open(family, { at: "2025-03-31T09:19:59.999+01:00" })).toEqual([])
    expect(open(family, { at: "2025-03-31T09:20:00+01:00" })).toEqual(["rating-2025-03 -> Dissatisfaction"])
    expect(open(family, { at: "2025-03-31T09:39:59.999+01:00" })).toEqual(["rating-2025-03 -> Dissatisfaction"])
    expect(open(family, { at: "2025-03-31T09:40:00+01:00" })).toEqual([])
  })

  it("asks for the complaint by its recognition, whichever way dissatisfaction and complaints are read", () => {
    expect(open(family, { readings: { "complaint-or-dissatisfaction": "kept-apart" } })).toEqual([])
  })
})

describe("a letter that implies that it wants an answer [handling.basis]", () => {
  it("kept apart is no complaint: the one that is in the log was not asked for", () => {
    const looking = { readings: { "complaint-or-dissatisfaction": "kept-apart" } }
    const file = parsed("feedback-implicit-2025-02.json")
    expect(reportIn(file, "complaint-2025-02", looking).notes).toEqual([
      'nothing in the case "letter-2025-02" asks for a case of this procedure to be raised',
    ])
    expect(reportIn(file, "complaint-2025-02").notes).toEqual([])
  })
})

describe("the example logs", () => {
  it.each(logFiles)("%s leaves no raising open", (name) => {
    expect(open(parsed(name))).toEqual([])
  })
})
