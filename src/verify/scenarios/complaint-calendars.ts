/**
 * Scenarios of complaints: opening hours and bank holidays, each day worked out on a paper calendar.
 *
 * @since 0.1.0
 */
import type { Scenario } from "./scenario.ts"

/** An acknowledgement that runs over the opening and the closing of each weekday. */
const overWeekdays = (id: string, made: string, due: string): Scenario => ({
  id: `opening-hours-${id}`,
  says: "24 working hours are those from 08:30 to 17:30 on each day from Monday to Friday.",
  clauses: ["response-times.acknowledge"],
  procedure: "Complaint",
  steps: [{ at: made, event: "ComplaintMade", state: "Received", norms: { acknowledge: { is: "pending", due } } }],
})

/** Hours of a working day that are not those of opening. */
const otherHours = (reading: string, due: string): Scenario => ({
  id: `working-hour-${reading}`,
  says: "24 hours from a Saturday, 10:00, end with Monday where they are those of working days, and on Sunday by the clock.",
  clauses: ["response-times.acknowledge"],
  procedure: "Complaint",
  readings: { "working-hour": reading },
  steps: [
    {
      at: "2025-03-08T10:00:00Z",
      event: "ComplaintMade",
      state: "Received",
      norms: { acknowledge: { is: "pending", due } },
    },
  ],
})

/** The first three working days of a complaint made on the working day before a bank holiday. */
const beforeHoliday = (
  [holiday, made, thirdDay]: readonly [holiday: string, made: string, thirdDay: string],
  nation?: string,
): Scenario => ({
  id: `${nation ?? "england-and-wales"}-${holiday}`,
  says: `A bank holiday is no working day: ${holiday}.`,
  clauses: ["response-times.contact-time"],
  procedure: "Complaint",
  ...(nation === undefined ? {} : { readings: { holidays: nation } }),
  steps: [
    {
      at: made,
      event: "ComplaintMade",
      state: "Received",
      norms: { agreeContactTime: { is: "pending", due: thirdDay } },
    },
  ],
})

/** @since 0.1.0 */
export const COMPLAINT_CALENDARS: readonly Scenario[] = [
  // Mon 8:30 h, Tue 9 h, Wed 6:30 h; and so from Wednesday and from Friday on.
  overWeekdays("monday-to-wednesday", "2025-03-03T09:00:00Z", "2025-03-05T15:00:00Z"),
  overWeekdays("wednesday-to-friday", "2025-03-05T09:00:00Z", "2025-03-07T15:00:00Z"),
  overWeekdays("friday-to-tuesday", "2025-03-07T09:00:00Z", "2025-03-11T15:00:00Z"),
  // The calendar begins with a Saturday; Monday the 3rd is a bank holiday: Tue 9 h, Wed 9 h, Thu 6 h.
  overWeekdays("from-the-first-day", "2011-01-01T10:00:00Z", "2011-01-06T14:30:00Z"),
  otherHours("working-days", "2025-03-11T00:00:00Z"),
  otherHours("clock", "2025-03-09T10:00:00Z"),
  ...(
    [
      ["new-year", "2024-12-31T09:00:00Z", "2025-01-06T23:59:59.999Z"],
      ["easter", "2025-04-17T09:00:00+01:00", "2025-04-24T23:59:59.999+01:00"],
      ["early-may", "2025-05-02T09:00:00+01:00", "2025-05-08T23:59:59.999+01:00"],
      ["spring", "2025-05-23T09:00:00+01:00", "2025-05-29T23:59:59.999+01:00"],
      ["summer", "2025-08-22T09:00:00+01:00", "2025-08-28T23:59:59.999+01:00"],
      ["christmas", "2025-12-24T09:00:00Z", "2025-12-31T23:59:59.999Z"],
    ] as const
  ).map((row) => beforeHoliday(row)),
  ...(
    [
      ["new-year", "2024-12-31T09:00:00Z", "2025-01-07T23:59:59.999Z"],
      ["good-friday", "2025-04-17T09:00:00+01:00", "2025-04-23T23:59:59.999+01:00"],
      ["summer", "2025-08-01T09:00:00+01:00", "2025-08-07T23:59:59.999+01:00"],
      ["st-andrew", "2025-11-28T09:00:00Z", "2025-12-04T23:59:59.999Z"],
    ] as const
  ).map((row) => beforeHoliday(row, "scotland")),
  ...(
    [
      ["st-patrick", "2025-03-14T09:00:00Z", "2025-03-20T23:59:59.999Z"],
      ["battle-of-the-boyne", "2025-07-11T09:00:00+01:00", "2025-07-17T23:59:59.999+01:00"],
    ] as const
  ).map((row) => beforeHoliday(row, "northern-ireland")),
  {
    id: "eight-weeks-to-the-same-time",
    says: "Counted to the same time, 8 weeks from Monday 3 March, 09:00, are over on Monday 28 April, 09:00, summer time.",
    clauses: ["adr.eight-weeks"],
    procedure: "Complaint",
    readings: { "weeks-elapsed": "same-time" },
    regulation: "none",
    steps: [
      {
        at: "2025-03-03T09:00:00Z",
        event: "ComplaintMade",
        state: "Received",
        norms: { referToAdr: { is: "notYet", opens: "2025-04-28T09:00:00+01:00" } },
      },
    ],
  },
]
