/** A code's times are consistent: what its schema cannot say, each fault with its kind, its place and what would do. */
import { describe } from "vitest"
import { Channel, days, hours, weeks, workingDays, workingHours } from "../../src/index.ts"
import { check, stage } from "./refused-code.ts"

const by = (dimension: string, among: object, otherwise: unknown = null) => ({ by: dimension, among, otherwise })
const NOTHING = 'give a number above 0, or an untimed span such as { "unit": "untimed", "phrase": "at once" }'
const CHANNELS = `channels are ${Channel.literals.join(", ")}`

describe("when a code is in force", () => {
  check([
    [{ inForce: { from: "2020-01-01", to: "2020-01-01" } }],
    [{ inForce: { from: { unknown: "no date" }, to: "2020-01-01" } }],
    [
      { inForce: { from: "2020-01-02", to: "2020-01-01" } },
      "EndBeforeStart $.inForce.to: 2020-01-01 is before 2020-01-02, the start: write the earlier date in from",
    ],
  ])
})

describe("the calendars of a code", () => {
  check([
    [{ "calendar.hours": { sunday: [["00:00", "24:00"]] } }],
    [
      {
        "calendar.hours": {
          sunday: [
            ["13:00", "17:00"],
            ["09:00", "13:00"],
          ],
        },
      },
    ],
    [
      {
        "calendar.hours.monday": [
          ["09:00", "13:00"],
          ["12:00", "17:00"],
        ],
        "calendar.hours.friday": [["9:00", "17:00"]],
      },
      "BadHours $.calendar.hours.monday: 12:00 to 17:00 overlaps 09:00 to 13:00: write them as one interval, or apart",
      'BadHours $.calendar.hours.friday[0][0]: "9:00" is not a time of day: write HH:MM from 00:00 to 23:59',
    ],
    [
      { "calendar.hours.monday": [["22:00", "02:00"]] },
      "BadHours $.calendar.hours.monday[0]: 22:00 to 02:00 does not end after it starts: write the earlier time first, and hours past midnight on both days",
    ],
    [
      {
        "calendar.holidays": {
          hours: [
            ["10:00", "12:00"],
            ["11:00", "13:00"],
          ],
        },
      },
      "BadHours $.calendar.holidays.hours: 11:00 to 13:00 overlaps 10:00 to 12:00: write them as one interval, or apart",
    ],
    [
      { "calendar.named": { desk: { hours: { monday: [["08:00", "25:00"]] } }, lift: { hours: {} } } },
      'BadHours $.calendar.named.desk.hours.monday[0][1]: "25:00" is not a time of day: write HH:MM from 00:00 to 24:00',
      'NeverOpen $.calendar.named.lift.hours: there are no opening hours at all: give some, for example "monday": [["09:00", "17:00"]]',
    ],
    [
      { "calendar.hours": { monday: [] } },
      'NeverOpen $.calendar.hours: there are no opening hours at all: give some, for example "monday": [["09:00", "17:00"]]',
    ],
    [
      { "calendar.horizon": { from: "2020-01-01", to: "2019-12-31" } },
      "BadHorizon $.calendar.horizon: 2019-12-31 is before 2020-01-01: write the earlier date in from",
    ],
    [
      { "calendar.horizon.from": "2010-12-31" },
      "BeyondHolidays $.calendar.horizon.from: bank holidays are known from 2011-01-01 to 2040-12-31, and the horizon reaches beyond: end it there",
    ],
    [
      { "calendar.horizon.to": "2041-01-01" },
      "BeyondHolidays $.calendar.horizon.to: bank holidays are known from 2011-01-01 to 2040-12-31, and the horizon reaches beyond: end it there",
    ],
    // A provider that is open on bank holidays needs none.
    [{ "calendar.horizon.from": "2000-01-01", "calendar.holidays": "open" }],
  ])
})

describe("a span of a code", () => {
  check([
    [{ acknowledge: hours(0.5) }],
    [{ acknowledge: hours(0) }, `ZeroSpan $.acknowledge: 0 hours is no time at all: ${NOTHING}`],
    [
      { firstResponse: by("channel", { Letter: workingHours(0) }) },
      `ZeroSpan $.firstResponse.among.Letter: 0 working hours is no time at all: ${NOTHING}`,
    ],
    [
      { stages: [stage("a", { within: hours(0) }), stage("b", { reached: { automaticallyAfter: hours(0) } })] },
      `ZeroSpan $.stages[0].within: 0 hours is no time at all: ${NOTHING}`,
      `ZeroSpan $.stages[1].reached.automaticallyAfter: 0 hours is no time at all: ${NOTHING}`,
    ],
    [
      { "deadlock.automaticallyAfter": hours(0) },
      `ZeroSpan $.deadlock.automaticallyAfter: 0 hours is no time at all: ${NOTHING}`,
    ],
    [{ "adr.after": hours(0) }, `ZeroSpan $.adr.after: 0 hours is no time at all: ${NOTHING}`],
    [{ "closing.afterSilence": hours(0) }, `ZeroSpan $.closing.afterSilence: 0 hours is no time at all: ${NOTHING}`],
  ])
})

describe("a usual and a longest time", () => {
  check([
    [{ firstResponse: { within: days(7), atMost: days(28) } }],
    [{ firstResponse: { within: days(7), atMost: weeks(1) } }],
    // Working days and days are not held against each other: which is longer depends on the calendar.
    [{ firstResponse: { within: workingDays(7), atMost: days(5) } }],
    [
      { firstResponse: { within: days(28), atMost: days(7) } },
      "LongestShorter $.firstResponse.atMost: 7 days at most is shorter than the usual 28 days: write the shorter one in within",
    ],
    [
      { plan: by("channel", {}, { within: days(15), atMost: weeks(2) }) },
      "LongestShorter $.plan.otherwise.atMost: 2 weeks at most is shorter than the usual 15 days: write the shorter one in within",
    ],
  ])
})

describe("a time that differs", () => {
  check([
    [{ plan: by("channel", { Email: by("subject", {}, by("complainant", { other: days(1) })) }) }],
    [{ subjects: ["billing"], plan: by("subject", { billing: days(1) }) }],
    [
      { plan: by("channel", { Leter: days(1), Pigeon: days(2) }) },
      'UnknownChannel $.plan.among.Leter: no channel "Leter"; did you mean "Letter"?',
      `UnknownChannel $.plan.among.Pigeon: no channel "Pigeon"; ${CHANNELS}`,
    ],
    [
      { plan: by("complainant", { customer: days(1) }) },
      'UnknownComplainant $.plan.among.customer: no kind of complainant "customer"; kinds of complainant are consumer, business, notForProfit, other',
    ],
    [
      { plan: by("subject", { billing: days(1) }) },
      'UnknownSubject $.plan.among.billing: no subject "billing"; the subjects that the code lists are none',
    ],
    [
      { subjects: ["billing", "faults"], plan: by("subject", { biling: days(1) }) },
      'UnknownSubject $.plan.among.biling: no subject "biling"; did you mean "billing"?',
    ],
    [
      { plan: by("channel", { Email: by("complainant", {}, by("channel", {})) }, by("channel", {})) },
      "VariedTwice $.plan.among.Email.otherwise.by: it differs by channel already, further out: name each channel once, in one among",
      "VariedTwice $.plan.otherwise.by: it differs by channel already, further out: name each channel once, in one among",
    ],
  ])
})
