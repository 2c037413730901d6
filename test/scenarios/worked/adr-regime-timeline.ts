import { C4_SIX_WEEKS, type Moment, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Three complaints of one log around the day from which the regulation's wait is six weeks. The Code says eight weeks,
 * whenever the complaint was made; so does the regulation of what was made before 8 April 2026, unless six weeks are
 * enough from that day on (wait-across-2026-04-08 = date-reached). The clocks go forward on Sun 29 March.
 */

const IGNORED = {
  log: "met",
  acknowledge: "missed",
  investigate: "pending",
  assignHandler: "pending",
  agreeContactTime: "breached",
  updateRegularly: "pending",
  resolveSpeedily: "pending",
} as const

const aroundTheOpening = (
  before: string,
  opens: string,
  weeks: string,
  more: Partial<Moment> = {},
): readonly Moment[] => [
  {
    ...more,
    at: before,
    shows: "the last millisecond before the weeks are over",
    state: "Logged",
    duties: IGNORED,
    right: "notYet",
    notYet: [{ event: "ReferredToAdr", code: "AdrNotOpen", opens }],
  },
  {
    ...more,
    at: opens,
    shows: `ADR is open from the start of the same weekday, ${weeks} weeks later, and a letter is owed`,
    state: "Logged",
    duties: { ...IGNORED, sendWeeksOverLetter: "pending" },
    right: "open",
    next: ["ReferredToAdr", "AdrLetterSent"],
  },
]

/*
 * Received Wed 2026-02-11 10:00 GMT.
 * acknowledge: Wed 7.5 h, Thu 12 9 h: 16.5; 7.5 h left: Fri 13 16:00. Earliest: by the clock, Thu 12 10:00.
 * agreeContactTime: Thu 12, Fri 13, Mon 16. Earliest: Wed 11, Thu 12, Fri 13, closing.
 * updateRegularly #1. Earliest: Mon 16 ... Fri 20, closing. Latest: from the next opening after Mon 16, Tue 17, not
 *   counted: Wed 18 is the 1st, Mon 23 the 4th, Fri 27 the 8th, Mon 2 March the 9th, Tue 3 the 10th.
 * referToAdr: + 56 days = Wed 8 April, the very day of the regulation's change. That day is enough by itself where six
 *   weeks (Wed 25 March) are enough from it on: at its start, though eight weeks to the time of day end at 10:00.
 * sendWeeksOverLetter, owed from Wed 8 00:00. Earliest: that day from its opening, counted, to closing. Latest: owed from
 *   Thu 9 00:00, by the end of Fri 10.
 */
export const adrWait20260211: WorkedCase = {
  log: "adr-regime-timeline.json",
  case: "adr-wait-2026-02-11",
  instants: {
    acknowledge: {
      due: "2026-02-13T16:00:00.000+00:00",
      safeBy: "2026-02-12T10:00:00.000+00:00",
      latest: "2026-02-13T16:00:00.000+00:00",
    },
    agreeContactTime: {
      due: "2026-02-16T23:59:59.999+00:00",
      safeBy: "2026-02-13T17:30:00.000+00:00",
      latest: "2026-02-16T23:59:59.999+00:00",
    },
    updateRegularly: untimedBut("2026-02-20T17:30:00.000+00:00", "2026-03-03T23:59:59.999+00:00"),
    sendWeeksOverLetter: untimedBut("2026-04-08T17:30:00.000+01:00", "2026-04-10T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2026-04-08T00:00:00.000+01:00",
    opensEarliest: "2026-04-08T00:00:00.000+01:00",
    opensForCertain: "2026-04-09T00:00:00.000+01:00",
  },
  moments: [
    ...aroundTheOpening("2026-04-07T23:59:59.999+01:00", "2026-04-08T00:00:00.000+01:00", "eight"),
    ...aroundTheOpening("2026-04-07T23:59:59.999+01:00", "2026-04-08T00:00:00.000+01:00", "eight", {
      readings: { "wait-across-2026-04-08": "date-reached" },
    }),
    {
      at: "2026-04-08T00:00:00.000+01:00",
      shows: "eight weeks to the hour are not over",
      readings: { "weeks-elapsed": "same-time" },
      state: "Logged",
      duties: IGNORED,
      right: "notYet",
      opening: { opens: "2026-04-08T10:00:00.000+01:00" },
    },
    {
      at: "2026-04-08T00:00:00.000+01:00",
      shows: "but six are, and from this day on they are enough",
      readings: { "weeks-elapsed": "same-time", "wait-across-2026-04-08": "date-reached" },
      state: "Logged",
      duties: { ...IGNORED, sendWeeksOverLetter: "pending" },
      right: "open",
      governed: { by: "regulation", displaced: "2026-04-08T10:00:00.000+01:00" },
    },
  ],
}

/*
 * Received Mon 2026-03-02 10:00 GMT.
 * acknowledge: Mon 7.5 h, Tue 3 9 h: 16.5; 7.5 h left: Wed 4 16:00. Earliest: by the clock, Tue 3 10:00.
 * agreeContactTime: Tue 3, Wed 4, Thu 5. Earliest: Mon 2, Tue 3, Wed 4, closing.
 * updateRegularly #1. Earliest: Thu 5, Fri 6, Mon 9, Tue 10, Wed 11, closing. Latest: from the next opening after Thu 5,
 *   Fri 6, not counted: Mon 9 is the 1st, Fri 13 the 5th, Mon 16 the 6th; Tue 17 is St Patrick's Day in Northern Ireland;
 *   Wed 18 the 7th, Fri 20 the 9th, Mon 23 the 10th.
 * referToAdr: + 56 days = Mon 27 April. By the date reached: + 42 days = Mon 13 April, after 8 April.
 * sendWeeksOverLetter, owed from Mon 27 April 00:00, or from Mon 13. Earliest: Mon 13 from its opening, counted, to closing.
 *   Latest: owed from Tue 28 00:00, by the end of Wed 29.
 */
export const adrWait20260302: WorkedCase = {
  log: "adr-regime-timeline.json",
  case: "adr-wait-2026-03-02",
  instants: {
    acknowledge: {
      due: "2026-03-04T16:00:00.000+00:00",
      safeBy: "2026-03-03T10:00:00.000+00:00",
      latest: "2026-03-04T16:00:00.000+00:00",
    },
    agreeContactTime: {
      due: "2026-03-05T23:59:59.999+00:00",
      safeBy: "2026-03-04T17:30:00.000+00:00",
      latest: "2026-03-05T23:59:59.999+00:00",
    },
    updateRegularly: untimedBut("2026-03-11T17:30:00.000+00:00", "2026-03-23T23:59:59.999+00:00"),
    sendWeeksOverLetter: untimedBut("2026-04-13T17:30:00.000+01:00", "2026-04-29T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2026-04-27T00:00:00.000+01:00",
    opensEarliest: "2026-04-13T00:00:00.000+01:00",
    opensForCertain: "2026-04-28T00:00:00.000+01:00",
  },
  moments: [
    ...aroundTheOpening("2026-04-26T23:59:59.999+01:00", "2026-04-27T00:00:00.000+01:00", "eight"),
    ...aroundTheOpening("2026-04-12T23:59:59.999+01:00", "2026-04-13T00:00:00.000+01:00", "six", {
      readings: { "wait-across-2026-04-08": "date-reached" },
      opening: { opens: "2026-04-13T00:00:00.000+01:00" },
      governed: { by: "regulation", displaced: "2026-04-27T00:00:00.000+01:00" },
    }),
  ],
}

/*
 * Received Wed 2026-04-08 10:00 BST.
 * acknowledge: Wed 7.5 h, Thu 9 9 h: 16.5; 7.5 h left: Fri 10 16:00. Earliest: by the clock, Thu 9 10:00.
 * agreeContactTime: Thu 9, Fri 10, Mon 13. Earliest: Wed 8, Thu 9, Fri 10, closing.
 * updateRegularly #1. Earliest: Mon 13 ... Fri 17, closing. Latest: from the next opening after Mon 13, Tue 14, not
 *   counted: Wed 15 is the 1st, Mon 20 the 4th, Fri 24 the 8th, Mon 27 the 9th, Tue 28 the 10th.
 * referToAdr: + 42 days = Wed 20 May by the regulation; + 56 days = Wed 3 June by the Code.
 * sendWeeksOverLetter, owed from Wed 20 May 00:00. Earliest: that day from its opening, counted, to closing. Latest: owed
 *   from Thu 21 00:00, by the end of Fri 22.
 */
export const adrWait20260408: WorkedCase = {
  log: "adr-regime-timeline.json",
  case: "adr-wait-2026-04-08",
  law: C4_SIX_WEEKS,
  governed: { by: "regulation", displaced: "2026-06-03T00:00:00.000+01:00" },
  instants: {
    acknowledge: {
      due: "2026-04-10T16:00:00.000+01:00",
      safeBy: "2026-04-09T10:00:00.000+01:00",
      latest: "2026-04-10T16:00:00.000+01:00",
    },
    agreeContactTime: {
      due: "2026-04-13T23:59:59.999+01:00",
      safeBy: "2026-04-10T17:30:00.000+01:00",
      latest: "2026-04-13T23:59:59.999+01:00",
    },
    updateRegularly: untimedBut("2026-04-17T17:30:00.000+01:00", "2026-04-28T23:59:59.999+01:00"),
    sendWeeksOverLetter: untimedBut("2026-05-20T17:30:00.000+01:00", "2026-05-22T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2026-05-20T00:00:00.000+01:00",
    opensEarliest: "2026-05-20T00:00:00.000+01:00",
    opensForCertain: "2026-05-21T00:00:00.000+01:00",
  },
  moments: [
    ...aroundTheOpening("2026-05-19T23:59:59.999+01:00", "2026-05-20T00:00:00.000+01:00", "six"),
    ...aroundTheOpening("2026-05-19T23:59:59.999+01:00", "2026-05-20T00:00:00.000+01:00", "six", {
      readings: { "wait-across-2026-04-08": "date-reached" },
    }),
  ],
}
