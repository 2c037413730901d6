import { describe, expect, it } from "vitest"
import { jsonOf, ran } from "./host.ts"

const from = "2024-10-23T17:49:00+01:00"

/** Open from 00:00 to 24:00 on Monday to Friday, closed on 24 October 2024. */
const calendar = {
  id: "night-and-day",
  version: "1",
  zone: "Europe/London",
  hours: Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day) => [day, [["00:00", "24:00"]]]),
  ),
  holidays: ["2024-10-24"],
  horizon: { from: "2024-01-01", to: "2025-12-31" },
}

describe("due INSTANT SPAN", () => {
  // Worked by hand in DESIGN.md, section 4: received after hours on a Wednesday, the clocks go back on the Sunday.
  it.each([
    {
      ...{ span: "24 working hours", due: "2024-10-28T14:30:00.000+00:00" },
      ...{ safeBy: "2024-10-24T17:49:00.000+01:00", latest: "2024-10-28T14:30:00.000+00:00" },
    },
    {
      ...{ span: "3 working days", due: "2024-10-28T23:59:59.999+00:00" },
      ...{ safeBy: "2024-10-28T17:30:00.000+00:00", latest: "2024-10-29T23:59:59.999+00:00" },
    },
    {
      ...{ span: "48 hours", due: "2024-10-25T17:49:00.000+01:00" },
      ...{ safeBy: "2024-10-25T17:49:00.000+01:00", latest: "2024-10-25T17:49:00.000+01:00" },
    },
  ])("gives for $span the instant due and its bounds, and no opening", async (expected) => {
    const { calendar: counted, readings, from: start, ...reached } = await jsonOf(["due", from, expected.span])
    expect(reached).toEqual(expected)
    expect(start).toBe("2024-10-23T17:49:00.000+01:00")
    expect(counted).toMatchObject({ id: "opus:england-and-wales" })
    expect(readings).toBeTypeOf("object")
  })

  it.each([
    { span: "5 days", day: "2024-10-28", after: "2024-10-29" },
    { span: "8 weeks", day: "2024-12-18", after: "2024-12-19" },
    { span: "1 month", day: "2024-11-23", after: "2024-11-24" },
  ])("gives for $span also when a right after it opens", async ({ span, day, after }) => {
    expect(await jsonOf(["due", from, span])).toMatchObject({
      due: `${day}T23:59:59.999+00:00`,
      safeBy: `${day}T23:59:59.999+00:00`,
      latest: `${day}T23:59:59.999+00:00`,
      opens: `${day}T00:00:00.000+00:00`,
      opensEarliest: `${day}T00:00:00.000+00:00`,
      opensForCertain: `${after}T00:00:00.000+00:00`,
    })
  })

  it("ends a month on its last day where it has no such day", async () => {
    expect(await jsonOf(["due", "2024-01-31T12:00:00Z", "1 month"])).toMatchObject({
      due: "2024-02-29T23:59:59.999+00:00",
    })
  })

  it("takes other readings, which move due and no bound", async () => {
    expect(await jsonOf(["due", from, "24 working hours", "--reading", "working-hour=clock"])).toMatchObject({
      due: "2024-10-24T17:49:00.000+01:00",
      safeBy: "2024-10-24T17:49:00.000+01:00",
      latest: "2024-10-28T14:30:00.000+00:00",
      readings: { "working-hour": "clock" },
    })
  })

  it("is a page that names the readings behind each bound", async () => {
    const { out } = await ran(["due", from, "3 working days", "--width", "120"])
    expect(out).toBe(
      `
3 working days from Wed 23 Oct 2024 17:49 (Europe/London)
 due               end of Mon 28 Oct 2024
 safe by           Mon 28 Oct 2024 17:30 with end-of-working-day=close-of-business
 latest            end of Tue 29 Oct 2024 with after-hours-receipt=next-opening
 calendar          opus:england-and-wales 2026-11-23

Due under each reading, the others as chosen
 day-of-receipt
   ✓ not-counted: end of Mon 28 Oct 2024 (the day of receipt is not counted)
     counted-if-open: end of Mon 28 Oct 2024 (the day of receipt is counted if the receipt was in opening hours)
 end-of-working-day
   ✓ end-of-day: end of Mon 28 Oct 2024 (a working day ends with the local day)
     close-of-business: Mon 28 Oct 2024 17:30 (a working day ends when the provider closes)
 after-hours-receipt
   ✓ on-arrival: end of Mon 28 Oct 2024 (a complaint is received when it arrives)
     next-opening: end of Tue 29 Oct 2024 (a complaint that arrives outside opening hours is received at the next
     opening)
 holidays
   ✓ england-and-wales: end of Mon 28 Oct 2024 (the bank holidays of England and Wales)
     scotland: end of Mon 28 Oct 2024 (the bank holidays of Scotland)
     northern-ireland: end of Mon 28 Oct 2024 (the bank holidays of Northern Ireland)
`.slice(1),
    )
  })
})

describe("due --calendar", () => {
  const files = { "own.json": JSON.stringify(calendar) }

  it("counts by a calendar of one's own, and names it", async () => {
    expect(await jsonOf(["due", from, "24 working hours", "--calendar", "own.json"], { files })).toMatchObject({
      due: "2024-10-25T17:49:00.000+01:00",
      calendar: { id: "night-and-day", version: "1" },
    })
  })

  it("counts in another zone", async () => {
    const cairo = { ...calendar, zone: "Africa/Cairo" }
    expect(
      await jsonOf(["due", "2024-10-23T12:00:00Z", "1 working day", "--calendar", "own.json"], {
        files: { "own.json": JSON.stringify(cairo) },
      }),
    ).toMatchObject({ due: "2024-10-25T23:59:59.999+03:00" })
  })

  it("has its own holidays, so that no reading chooses them", async () => {
    const argv = ["due", from, "3 working days", "--calendar", "own.json", "--reading", "holidays=scotland"]
    expect(await ran(argv, { files })).toEqual({
      code: 2,
      out: "",
      err: "the calendar given has its own holidays: leave out one of --calendar and --reading holidays=...\n",
    })
  })

  it.each([
    ["no text", "", "the text is not JSON: Unexpected end of JSON input"],
    ["no calendar", "{}", "id: a text of 1 to 200 characters is needed"],
    [
      "a list",
      "[]",
      "the calendar: an object with id, version, zone, hours, holidays, holidayHours, exceptions, horizon is needed, not a list",
    ],
  ])("refuses %s", async (_, text, why) => {
    const argv = ["due", from, "3 days", "--calendar", "own.json"]
    expect(await ran(argv, { files: { "own.json": text } })).toEqual({ code: 2, out: "", err: `own.json: ${why}\n` })
  })

  it.each([
    [
      "an unknown zone",
      { zone: "Europe/Lundon" },
      'zone: the zone "Europe/Lundon" is unknown: did you mean Europe/London?',
    ],
    ["an unknown key", { holiday: [] }, "holiday: unknown key: did you mean holidays?"],
    [
      "no opening hours",
      { hours: {} },
      'hours: there are no opening hours at all: give some, for example monday: [["08:30", "17:30"]]',
    ],
  ])("refuses %s at its place", async (_, change, why) => {
    const argv = ["due", from, "3 days", "--calendar", "own.json"]
    const files = { "own.json": JSON.stringify({ ...calendar, ...change }) }
    expect(await ran(argv, { files })).toEqual({ code: 2, out: "", err: `own.json: ${why}\n` })
  })

  it("refuses a file that is not there", async () => {
    expect(await ran(["due", from, "3 days", "--calendar", "no.json"])).toEqual({
      code: 2,
      out: "",
      err: "no.json: there is no such file\n",
    })
  })
})

describe("what due refuses", () => {
  it.each([
    ["8 weks", 'SPAN: "8 weks" has no known unit: did you mean weeks?'],
    [
      "24",
      'SPAN: "24" has no known unit: one of working hours, working days, hours, days, weeks, months, hours of a calendar would do',
    ],
    [
      "promptly",
      'SPAN: "promptly" is not a span: write a number and a unit, for example 24 working hours, or same day by 15:00',
    ],
    ["", 'SPAN: "" is not a span: write a number and a unit, for example 24 working hours, or same day by 15:00'],
    [
      "NaN hours",
      'SPAN: "NaN hours" is not a span: write a number and a unit, for example 24 working hours, or same day by 15:00',
    ],
    ["0 days", "SPAN: n: a span of days starts at 1, not 0"],
    ["1.5 days", "SPAN: n: 1.5 days is not whole: give a whole number"],
    ["1e9 hours", "SPAN: n: 1000000000 hours is more than a thousand years: give at most 8784000"],
    [
      "200000 working hours",
      "OutsideHorizon: the calendar opus:england-and-wales 2026-11-23 knows 2011-01-01 to 2040-12-31 only, " +
        "and the answer depends on more: give a calendar with a longer horizon",
    ],
  ])("the span %j", async (span, err) => {
    expect(await ran(["due", from, span])).toEqual({ code: 2, out: "", err: `${err}\n` })
  })

  it("a span that looks like a flag, unless it stands after --", async () => {
    expect((await ran(["due", from, "-1 days"])).err).toBe(
      'there is no flag "-1"\nfor help: complaints-code due --help\n',
    )
    const { code, err } = await ran(["due", from, "--", "-1 days"])
    expect({ code, err }).toEqual({
      code: 2,
      err: "SPAN: n: -1 days is negative: give a number from 1\n",
    })
  })

  it.each([
    [
      "2024-10-23T17:49:00",
      "is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00",
    ],
    ["2024-10-23", "is not an instant: it has no time; write 2024-10-23T00:00Z or the time meant"],
    ["tomorrow", "is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00"],
  ])("the instant %s", async (instant, why) => {
    expect(await ran(["due", instant, "3 days"])).toEqual({ code: 2, out: "", err: `INSTANT: "${instant}" ${why}\n` })
  })

  it("an instant without a span, and neither of them", async () => {
    const sample = 'for example: complaints-code due 2024-10-23T17:49:00+01:00 "24 working hours"'
    expect((await ran(["due", from])).err).toBe(`a span is needed after the instant, ${sample}\n`)
    expect((await ran(["due"])).err).toBe(`an instant and a span are needed, ${sample}\n`)
  })

  it("an instant whose offset is not that of London is the same instant", async () => {
    const { from: start } = await jsonOf(["due", "2024-10-23T18:49:00+02:00", "1 day"])
    expect(start).toBe("2024-10-23T17:49:00.000+01:00")
  })
})
