// Derives the committed tables of src/time/ from their sources: the bank holidays from date-holidays with the sourced
// corrections, and Europe/London from the tz database by way of luxon. Needs Node 24, which reads TypeScript.
//
//   node .ci/derive-time-tables.mjs           writes the tables
//   node .ci/derive-time-tables.mjs --check   fails where a committed table differs from what it would write
import { readFileSync, writeFileSync } from "node:fs"
import Holidays from "date-holidays"
import * as Result from "effect/Result"
import { bankHolidayCorrections, nations } from "../src/time/bank-holiday-corrections.ts"
import { holidaysFrom } from "../src/time/date-holidays-adapter.ts"
import { dayOf, hourMs, readIsoDate } from "../src/time/local-date.ts"
import { zoneNamed } from "../src/time/luxon-zone.ts"

const regions = { "england-and-wales": "ENG", scotland: "SCT", "northern-ireland": "NIR" }

const holidayTable = (nation) => {
  const corrections = (change) =>
    bankHolidayCorrections
      .filter((each) => each.change === change && each.nations.includes(nation))
      .map((each) => each.date)
  const dates = Result.getOrThrow(
    holidaysFrom(
      new Holidays("GB", regions[nation]),
      { from: 2011, to: 2040 },
      {
        weekends: "drop",
        add: corrections("add"),
        remove: corrections("remove"),
      },
    ),
  )
  let before = dayOf(2010, 12, 31)
  return dates
    .map((date) => {
      const day = readIsoDate(date)
      const since = (day - before).toString(36).padStart(2, "0")
      before = day
      return since
    })
    .join("")
}

const lines = (text) => (text.match(/.{1,108}/g) ?? []).map((line) => `    "${line}"`).join(" +\n")

const holidayTables = () => `// Derived by .ci/derive-time-tables.mjs: do not edit.
import type { Nation } from "./bank-holiday-corrections.ts"

/**
 * The bank holidays of each nation, 2011 to 2040: two base-36 digits a holiday, the days since the one before it, and
 * for the first, since 2010-12-31.
 *
 * @since 0.1.0
 */
export const holidayTables: Readonly<Record<Nation, string>> = {
${nations.map((nation) => `  ${nation.includes("-") ? `"${nation}"` : nation}:\n${lines(holidayTable(nation))},`).join("\n")}
}
`

const london = () => {
  const zone = Result.getOrThrow(zoneNamed("Europe/London", { from: 1970, to: 2100 }))
  let before = zone.from
  const hours = zone.transitions.map((transition) => {
    const since = (transition - before) / hourMs
    before = transition
    if (!Number.isInteger(since)) throw new Error(`a change of Europe/London is not on the hour: ${transition}`)
    return since.toString(36)
  })
  if (zone.offsets.some((offset, k) => offset !== (k % 2 === 0 ? hourMs : 0)))
    throw new Error("the offsets of Europe/London do not alternate")
  return `// Derived by .ci/derive-time-tables.mjs: do not edit.
import { hourMs } from "../local-date.ts"
import type { Zone } from "../zone.ts"

/** The hours between changes in base 36, the first since \`from\`; summer time and standard time take turns. */
const changes =
${lines(hours.join(" ")).replaceAll(/^ {4}/gm, "  ")}

const unpack = (): Zone => {
  const from = ${zone.from}
  let at = from
  const transitions = changes.split(" ").map((hours) => {
    at += Number.parseInt(hours, 36) * hourMs
    return at
  })
  return Object.freeze({
    name: "Europe/London",
    version: "${process.versions.tz}",
    from,
    to: ${zone.to},
    transitions: Object.freeze(transitions),
    offsets: Object.freeze([hourMs, ...transitions.map((_, k) => (k % 2 === 0 ? 0 : hourMs))]),
  })
}

/**
 * Europe/London from 1970 to 2100, by the tz database ${process.versions.tz}.
 *
 * @example
 * london.name // => "Europe/London"
 * @since 0.1.0
 */
export const london: Zone = /* @__PURE__ */ unpack()
`
}

const tables = { "src/time/holiday-tables.ts": holidayTables(), "src/time/zones/london.ts": london() }
const root = new URL("../", import.meta.url)
const unversioned = (text) => text.replace(/version: ".*"|tz database \w+/g, "")
for (const [path, text] of Object.entries(tables)) {
  const file = new URL(path, root)
  if (!process.argv.includes("--check")) writeFileSync(file, text)
  else if (unversioned(readFileSync(file, "utf8")) !== unversioned(text)) {
    console.error(`${path} differs from its sources: run node .ci/derive-time-tables.mjs`)
    process.exitCode = 1
  }
}
