import { describe, expect, it } from "vitest"
import type { ComplaintEvent } from "../../src/index.ts"
import { at, event, logOf, opusUnder, reportAt, text } from "./cases.ts"

// Monday 2024-06-03 10:00 in London.
const made = event("ComplaintMade", "2024-06-03T10:00+01:00")
const THIRD_DAY = "2024-06-06T23:59:59.999+01:00"

const just = (instant: string, ms: number): string => text(at(instant) + ms)

describe("regular updates [response-times.updates]", () => {
  const every5 = { "updated-regularly": "every-5-working-days" }
  const update = (when: string, id: string) => event("ProgressUpdateGiven", when, { id })
  const occurrences = (events: readonly ComplaintEvent[], now: string, readings: object = every5) =>
    reportAt(opusUnder({ ...readings }), logOf(made, ...events), now)
      .deadlines.filter((each) => each.norm === "updateRegularly")
      .map(({ occurrence, status: state, due, startedBy }) => [occurrence, state, due, startedBy])

  it("are owed from the first instant after the 3rd working day", () => {
    expect(occurrences([], THIRD_DAY)).toEqual([])
    expect(occurrences([], just(THIRD_DAY, 1))).toEqual([
      [1, "pending", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
    ])
  })

  it("each update starts the next span; so does a contact", () => {
    const contact = event("ContactMade", "2024-06-12T09:00+01:00")
    expect(occurrences([update("2024-06-10T09:00+01:00", "u1"), contact], "2024-06-19T23:59:59.999+01:00")).toEqual([
      [1, "met", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
      [2, "met", "2024-06-17T23:59:59.999+01:00", "u1"],
      [3, "pending", "2024-06-19T23:59:59.999+01:00", "contactmade"],
    ])
  })

  it("an update before the 3rd working day is over starts nothing", () => {
    const early = update(THIRD_DAY, "early")
    expect(occurrences([early], just(THIRD_DAY, 1))).toEqual([
      [1, "pending", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
    ])
  })

  it("a late update leaves its occurrence breached and starts the next", () => {
    expect(occurrences([update("2024-06-14T00:00+01:00", "late")], "2024-06-14T00:00+01:00")).toEqual([
      [1, "breached", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
      [2, "pending", "2024-06-21T23:59:59.999+01:00", "late"],
    ])
  })

  it("have no time by default: each occurrence is met by the update, however late", () => {
    expect(occurrences([update("2025-06-14T00:00+01:00", "u1")], "2026-06-14T00:00+01:00", {})).toEqual([
      [1, "met", null, "complaintmade"],
      [2, "pending", null, "u1"],
    ])
  })

  it("end with acceptance, and updates given to a resolved complaint start nothing", () => {
    const events = [
      event("OutcomeProposed", "2024-06-10T09:00+01:00"),
      event("OutcomeAccepted", "2024-06-11T09:00+01:00"),
      update("2024-06-12T09:00+01:00", "courtesy"),
    ]
    const report = reportAt(opusUnder(every5), logOf(made, ...events), "2024-06-30T00:00+01:00")
    expect(report.refused).toEqual([])
    expect(occurrences(events, "2024-06-30T00:00+01:00")).toEqual([
      [1, "ended", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
    ])
  })
})
