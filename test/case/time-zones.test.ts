import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** A case through both clock changes of 2024 and the Christmas holidays, decoded and reported in a process of its own. */
const script = `
import { enact, explain, opus, readLog, replay, rulesOf, timeline } from "./src/index.ts"
const line = (id, at, type, fields) => JSON.stringify({ id, at, type, case: "c", procedure: "Complaint", ...fields })
const made = { channel: "Email", complainant: { kind: "consumer", customer: true }, about: "x", responseExpected: "explicit" }
const log = readLog([
  line("1", "2024-03-29T23:30:00+00:00", "ComplaintMade", made),
  line("2", "2024-03-31T00:59:59.999Z", "DelayNotified", { why: "parts" }),
  line("3", "2024-03-31T02:00:00+01:00", "ContactTimeAgreed", { contactAt: "2024-04-02T09:00:00+01:00" }),
  line("4", "2024-10-26T23:59:59+01:00", "ComplaintAcknowledged", {}),
  line("5", "2024-10-27T01:30:00+00:00", "DeadlockReached", { why: "done" }),
  line("6", "2024-12-24T18:00:00Z", "ComplaintEscalated", { stage: "board" }),
].join("\\n")).success
const reports = [{}, { "weeks-elapsed": "same-time", "updated-regularly": "every-5-working-days", "letter-at-deadlock": "next-working-day" }].map((readings) => {
  const code = enact(opus, { readings }).success
  const of = replay(rulesOf(code), log.cases[0])
  return [timeline(code, log).success, explain(rulesOf(code), of, "updateRegularly").success.underReadings]
})
const host = new Date(2024, 0, 1).getTimezoneOffset() + " " + new Date(2024, 6, 1).getTimezoneOffset()
process.stdout.write(JSON.stringify({ host, reports }))
`

const run = (zone: string, locale: string): { readonly host: string; readonly reports: unknown } => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale, NODE_NO_WARNINGS: "1" },
  })
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}

describe("a report under another time zone and locale of the host", () => {
  let london: ReturnType<typeof run>
  beforeAll(() => {
    london = run("Europe/London", "en_GB.UTF-8")
  })

  it.each([
    ["UTC", "C", "0 0"],
    ["America/Los_Angeles", "en_US.UTF-8", "480 420"],
    ["Asia/Kolkata", "hi_IN.UTF-8", "-330 -330"],
    ["Pacific/Apia", "sm_WS.UTF-8", "-780 -780"],
    ["Africa/Cairo", "ar_EG.UTF-8", "-120 -180"],
  ])("is the same in %s with %s", (zone, locale, offsets) => {
    const there = run(zone, locale)
    expect(there.host).toBe(offsets)
    expect(there.reports).toEqual(london.reports)
  })
})
