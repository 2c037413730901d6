import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** Every query, near both clock changes of four zones, and every text, in a process of its own. */
const script = `
import Holidays from "date-holidays"
import * as time from "./src/time/index.ts"
const hours = [["08:30", "12:30"], ["13:00", "24:00"]]
const week = Object.fromEntries(["monday", "tuesday", "wednesday", "thursday", "friday", "sunday"].map((day) => [day, hours]))
const answers = [["Europe/London", 2024], ["Africa/Cairo", 2024], ["Australia/Lord_Howe", 2024], ["Pacific/Apia", 2011]].map(([name, year]) => {
  const zone = time.zoneNamed(name, { from: year - 1, to: year + 2 }).success
  const spec = { id: "o", version: "1", zone: name, hours: week, holidays: time.bankHolidays("england-and-wales"), horizon: { from: (year - 1) + "-06-01", to: (year + 1) + "-12-31" } }
  const calendar = time.compileCalendar(spec, zone).success
  const starts = zone.transitions.flatMap((change) => [-90000001, -3600000, -1, 0, 1, 1800000, 7200000].map((ms) => change + ms))
  return [zone.transitions, zone.offsets, starts.map((t) => [
    time.addOpenTime(calendar, t, 86400000),
    time.addWorkingDayTime(calendar, t, 86400000),
    time.addWorkingDays(calendar, t, 3, "countedIfOpen", "closeOfBusiness"),
    time.addSameDay(calendar, t, 3600000), time.addSameDay(calendar, t, 86400000),
    ...["endOfDay", "startOfDay", "sameTime", "startOfNextDay"].flatMap((at) => [time.addDays(zone, t, 1, at), time.addWeeks(zone, t, 8, at), time.addMonths(zone, t, 1, at)]),
    time.isOpen(calendar, t), time.nextOpening(calendar, t), time.previousOpening(calendar, t),
    time.openTimeBetween(calendar, t, t + 864000000), time.workingDaysBetween(calendar, t, t + 864000000),
    time.formatInstant(t, zone), time.isoDateAt(zone, t),
  ])]
})
const texts = ["2024-10-27T01:30:00+01:00", "2024-10-27T01:30:00", "2026-02-30T09:00Z"].map(time.parseInstant)
const spans = ["24 WORKING HOURS", "8 weks", "1.5 days", "1,5 hours", "4 hours of support", "SAME day BY 15:00"].map(time.parseSpan)
const refused = [time.zoneNamed("Europe/Istambul"), time.compileCalendar({ id: "i", version: "1", zone: "Europe/London", hours: { FRIDAY: hours }, holidays: [], horizon: { from: "2024-01-01", to: "2024-12-31" } }, time.london)]
const holidays = [["GB", "ENG"], ["NO"], ["EG"]].map((place) => time.holidaysFrom(new Holidays(...place), { from: 2023, to: 2025 }))
const host = new Date(2024, 0, 1).getTimezoneOffset() + " " + new Date(2024, 6, 1).getTimezoneOffset()
process.stdout.write(JSON.stringify({ host, answers, texts, spans, refused, holidays }))
`

interface Answers {
  readonly host: string
  readonly answers: readonly unknown[]
}

const run = (zone: string, locale: string): Answers => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
    env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale, LANGUAGE: locale, NODE_NO_WARNINGS: "1" },
  })
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

describe("every answer under another time zone and locale of the host", () => {
  let london: Answers
  beforeAll(() => {
    london = run("Europe/London", "en_GB.UTF-8")
  })

  it("asks near changes of the clocks of every zone", () => {
    expect(london.answers.map((each) => (each as unknown[][])[2]?.length)).toEqual([56, 56, 56, 56])
  })
  it.each([
    ["UTC", "C", "0 0"],
    ["America/Los_Angeles", "en_US.UTF-8", "480 420"],
    ["Asia/Kolkata", "hi_IN.UTF-8", "-330 -330"],
    ["Pacific/Apia", "sm_WS.UTF-8", "-780 -780"],
    ["Africa/Cairo", "ar_EG.UTF-8", "-120 -180"],
    ["Australia/Lord_Howe", "en_AU.UTF-8", "-660 -630"],
    ["Europe/Istanbul", "tr_TR.UTF-8", "-180 -180"],
  ])("is the same in %s with %s", (zone, locale, offsets) => {
    const { host, ...answers } = run(zone, locale)
    const { host: _, ...expected } = london
    expect(host).toBe(offsets)
    expect(answers).toEqual(expected)
  })
})
