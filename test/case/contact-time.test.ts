import { describe, expect, it } from "vitest"
import type { ComplaintEvent } from "../../src/index.ts"
import { at, deadline, event, logOf, opusUnder, reportAt, text } from "./cases.ts"

// Monday 2024-06-03 10:00 in London.
const made = event("ComplaintMade", "2024-06-03T10:00+01:00")

const just = (instant: string, ms: number): string => text(at(instant) + ms)

describe("an agreed contact time must be kept [response-times.contact-time]", () => {
  const agreed = event("ContactTimeAgreed", "2024-06-03T12:00+01:00", { contactAt: at("2024-06-07T15:00+01:00") })
  const keep = (events: readonly ComplaintEvent[], now: string, occurrence = 1) =>
    deadline(reportAt(opusUnder(), logOf(made, agreed, ...events), now), "keepContactTime", occurrence)

  it("is due at the agreed instant under every reading", () => {
    expect(keep([], "2024-06-03T12:00+01:00")).toMatchObject({
      status: "pending",
      due: "2024-06-07T15:00:00.000+01:00",
      safeBy: "2024-06-07T15:00:00.000+01:00",
      latest: "2024-06-07T15:00:00.000+01:00",
      startedBy: "contacttimeagreed",
      readings: [],
    })
  })

  it.each([
    [0, "met"],
    [1, "breached"],
  ])("contact %i ms after the agreed instant: %s", (ms, expected) => {
    const contact = event("ContactMade", at("2024-06-07T15:00+01:00") + ms)
    expect(keep([contact], "2024-07-01T00:00+01:00")?.status).toBe(expected)
  })

  it("an update is no contact", () => {
    const update = event("ProgressUpdateGiven", "2024-06-07T14:00+01:00")
    expect(keep([update], "2024-06-07T15:00:00.001+01:00")?.status).toBe("breached")
  })

  it.each([
    [0, "ended", "pending"],
    [1, "breached", "pending"],
  ])("a new agreement %i ms after the agreed instant leaves the first %s and the second %s", (ms, first, second) => {
    const again = event("ContactTimeAgreed", at("2024-06-07T15:00+01:00") + ms, {
      id: "again",
      contactAt: at("2024-06-14T15:00+01:00"),
    })
    const now = "2024-06-10T00:00+01:00"
    expect(keep([again], now)?.status).toBe(first)
    expect(keep([again], now, 2)).toMatchObject({ status: second, due: "2024-06-14T15:00:00.000+01:00" })
  })

  it("one contact carries out every agreement that is open, the broken one too", () => {
    const again = event("ContactTimeAgreed", "2024-06-08T15:00+01:00", {
      id: "again",
      contactAt: at("2024-06-14T15:00+01:00"),
    })
    const contact = event("ContactMade", "2024-06-13T15:00+01:00")
    const now = "2024-06-13T15:00+01:00"
    expect(keep([again, contact], now)).toMatchObject({ status: "breached", fulfilledBy: "contactmade" })
    expect(keep([again, contact], now, 2)).toMatchObject({ status: "met", fulfilledBy: "contactmade" })
  })

  it("a contact time before the agreement itself is refused", () => {
    const early = event("ContactTimeAgreed", "2024-06-04T12:00+01:00", {
      id: "early",
      contactAt: at("2024-06-04T11:59:59.999+01:00"),
    })
    const [refused] = reportAt(opusUnder(), logOf(made, early)).refused
    expect(refused).toMatchObject({
      code: "ContactBeforeAgreement",
      why: "the contact time lies before the agreement itself",
    })
    const same = event("ContactTimeAgreed", "2024-06-04T12:00+01:00", { contactAt: at("2024-06-04T12:00+01:00") })
    expect(reportAt(opusUnder(), logOf(made, same)).refused).toEqual([])
  })
})

describe("contact-time=when-stated [response-times.contact-time]", () => {
  const whenStated = { "contact-time": "when-stated" }
  const delay = event("DelayNotified", "2024-06-05T10:00+01:00")

  it("the contact time is due the instant that the provider says that it cannot resolve", () => {
    expect(deadline(reportAt(opusUnder(whenStated), logOf(made), "2024-07-01T00:00+01:00"), "agreeContactTime")).toBe(
      undefined,
    )
    const duty = (ms: number) =>
      deadline(
        reportAt(opusUnder(whenStated), logOf(made, delay), just("2024-06-05T10:00+01:00", ms)),
        "agreeContactTime",
      )
    expect(duty(0)).toMatchObject({
      status: "pending",
      due: "2024-06-05T10:00:00.000+01:00",
      safeBy: "2024-06-05T10:00:00.000+01:00",
      latest: "2024-06-06T23:59:59.999+01:00",
      startedBy: "delaynotified",
    })
    expect(duty(1)?.status).toBe("breached")
  })

  it("agreed in the same instant, it is met", () => {
    const agreed = event("ContactTimeAgreed", "2024-06-05T10:00+01:00")
    const report = reportAt(opusUnder(whenStated), logOf(made, delay, agreed), "2024-07-01T00:00+01:00")
    expect(deadline(report, "agreeContactTime")?.status).toBe("met")
  })
})
