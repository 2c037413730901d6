import { always, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Mon 2024-01-08 10:00 GMT, in opening hours.
 *
 * acknowledge: Mon 10:00-17:30 is 7.5 h; Tue 9 has 9: 16.5; 7.5 h are left: Wed 10 08:30 + 7.5 h = 16:00. Earliest: by the
 *   clock, Tue 9 10:00.
 * agreeContactTime: Tue 9, Wed 10, Thu 11, end of day. Earliest: Mon counts: Mon 8, Tue 9, Wed 10, closing.
 * updateRegularly #1. Earliest: over at closing on Wed 10; Thu 11, Fri 12, Mon 15, Tue 16, Wed 17, closing. Latest: over at
 *   the end of Thu 11; from the next opening, Fri 12, not counted: Mon 15 is the 1st, Fri 19 the 5th, Mon 22 the 6th,
 *   Fri 26 the 10th.
 * #2 from the contact of Tue 16 10:00. Earliest: Tue 16 ... Fri 19, Mon 22, closing. Latest: Wed 17 is the 1st, Fri 19 the
 *   3rd, Mon 22 the 4th, Fri 26 the 8th, Mon 29 the 9th, Tue 30 the 10th.
 * sendDeadlockLetter: deadlock on Fri 2 February 17:45, after closing. Earliest: the end of that day. The end of the next
 *   working day is the end of Mon 5; latest, where what happens after hours counts from the next opening, Mon 5 08:30,
 *   and that day is not counted: the end of Tue 6.
 * sendWeeksOverLetter: the ADR letter, owed from Mon 4 March 00:00 although one was sent at deadlock, unless that one is
 *   enough. Earliest: that Monday from its opening, counted, to closing. Latest: owed from Tue 5 00:00, by the end of Wed 6.
 * referToAdr: Mon 8 January + 56 days = Mon 4 March; deadlock opens it before that, by the Code. It lapses twelve months
 *   after the letter of Mon 5 February, at the end of 5 February 2025.
 */

const DONE = {
  log: "met",
  acknowledge: "met",
  investigate: "met",
  assignHandler: "met",
  agreeContactTime: "met",
  keepContactTime: "met",
  updateRegularly: "met",
  "updateRegularly#2": "pending",
  resolveSpeedily: "pending",
} as const
const BY_WEEKS = {
  opens: "2024-03-04T00:00:00.000+00:00",
  opensEarliest: "2024-03-04T00:00:00.000+00:00",
  opensForCertain: "2024-03-05T00:00:00.000+00:00",
}
const UNTIL_THE_LETTER = {
  opens: "2024-02-02T17:45:00.000+00:00",
  opensEarliest: "2024-02-02T17:45:00.000+00:00",
  opensForCertain: "2024-03-05T00:00:00.000+00:00",
}

const LAPSES = "2025-02-05T23:59:59.999+00:00"
const BY_REGULATION = { by: "regulation" } as const

export const btCroxdale2023: WorkedCase = {
  log: "bt-croxdale-2023.json",
  case: "bt-croxdale-2023",
  governed: { by: "code", displaced: "2024-03-04T00:00:00.000+00:00" },
  instants: {
    acknowledge: {
      due: "2024-01-10T16:00:00.000+00:00",
      safeBy: "2024-01-09T10:00:00.000+00:00",
      latest: "2024-01-10T16:00:00.000+00:00",
    },
    agreeContactTime: {
      due: "2024-01-11T23:59:59.999+00:00",
      safeBy: "2024-01-10T17:30:00.000+00:00",
      latest: "2024-01-11T23:59:59.999+00:00",
    },
    keepContactTime: always("2024-01-16T10:00:00.000+00:00"),
    updateRegularly: untimedBut("2024-01-17T17:30:00.000+00:00", "2024-01-26T23:59:59.999+00:00"),
    "updateRegularly#2": untimedBut("2024-01-22T17:30:00.000+00:00", "2024-01-30T23:59:59.999+00:00"),
    sendDeadlockLetter: untimedBut("2024-02-02T23:59:59.999+00:00", "2024-02-06T23:59:59.999+00:00"),
    sendWeeksOverLetter: untimedBut("2024-03-04T17:30:00.000+00:00", "2024-03-06T23:59:59.999+00:00"),
  },
  opening: { ...UNTIL_THE_LETTER, opensForCertain: "2024-02-05T10:00:00.000+00:00" },
  moments: [
    {
      at: "2024-01-19T11:00:00Z",
      shows: "an offer of goodwill resolves nothing",
      state: "OutcomeProposed",
      duties: DONE,
      right: "notYet",
      opening: BY_WEEKS,
      governed: BY_REGULATION,
    },
    {
      at: "2024-02-02T17:44:59.999Z",
      shows: "rejected, and not yet at deadlock",
      state: "UnderInvestigation",
      duties: DONE,
      right: "notYet",
      opening: BY_WEEKS,
      governed: BY_REGULATION,
      notYet: [{ event: "ReferredToAdr", code: "AdrNotOpen", opens: "2024-03-04T00:00:00.000+00:00" }],
    },
    {
      at: "2024-02-02T17:45:00Z",
      shows: "deadlock opens ADR at once, and a letter is owed",
      state: "Deadlocked",
      duties: { ...DONE, sendDeadlockLetter: "pending" },
      mayBeUntimed: { sendDeadlockLetter: true },
      right: "open",
      opening: UNTIL_THE_LETTER,
      next: ["ReferredToAdr", "AdrLetterSent", "OutcomeAccepted"],
    },
    {
      at: "2024-02-05T10:00:00Z",
      shows: "from the letter on, ADR is open under every reading",
      state: "Deadlocked",
      duties: { ...DONE, sendDeadlockLetter: "met" },
      fulfilledBy: { sendDeadlockLetter: "e11" },
      right: "open",
      lapses: LAPSES,
    },
    {
      lastEvent: "2024-04-03T12:00:00.000+01:00",
      shows: "with the ombudsman; the weeks were over before, and of that no letter went",
      state: "WithAdr",
      duties: { ...DONE, sendDeadlockLetter: "met", sendWeeksOverLetter: "pending" },
      fulfilledBy: { log: "e2", acknowledge: "e3", assignHandler: "e4", investigate: "e5", keepContactTime: "e7" },
      mayNotApply: { sendWeeksOverLetter: true },
      right: "exercised",
      lapses: LAPSES,
      refused: [],
      next: ["AdrDecided"],
    },
    {
      at: "2024-02-03T00:00:00Z",
      shows: "no letter by the end of the day of deadlock",
      readings: { "letter-at-deadlock": "end-of-day" },
      state: "Deadlocked",
      duties: { sendDeadlockLetter: "breached" },
      onlySome: true,
      instants: { sendDeadlockLetter: { due: "2024-02-02T23:59:59.999+00:00" } },
      right: "open",
      opening: UNTIL_THE_LETTER,
    },
    {
      at: "2024-02-05T10:00:00Z",
      shows: "a letter on the next working day",
      readings: { "letter-at-deadlock": "next-working-day" },
      state: "Deadlocked",
      duties: { sendDeadlockLetter: "met" },
      onlySome: true,
      instants: { sendDeadlockLetter: { due: "2024-02-05T23:59:59.999+00:00" } },
      right: "open",
      lapses: LAPSES,
    },
    {
      at: "2024-04-03T12:00:00+01:00",
      shows: "the letter at deadlock is enough, where the first letter discharges the second",
      readings: { "letter-twice": "first-discharges" },
      state: "WithAdr",
      duties: { ...DONE, sendDeadlockLetter: "met" },
      absent: ["sendWeeksOverLetter"],
      right: "exercised",
      lapses: LAPSES,
    },
    {
      at: "2024-03-05T00:00:00Z",
      shows: "no second letter by the end of the day on which the weeks are over",
      readings: { "letter-at-deadlock": "end-of-day" },
      state: "Deadlocked",
      duties: { sendDeadlockLetter: "breached", sendWeeksOverLetter: "breached" },
      onlySome: true,
      instants: {
        sendDeadlockLetter: { due: "2024-02-02T23:59:59.999+00:00" },
        sendWeeksOverLetter: { due: "2024-03-04T23:59:59.999+00:00" },
      },
      right: "open",
      lapses: LAPSES,
    },
    {
      at: "2024-02-05T09:59:59.999Z",
      shows: "no way to ADR without the letter, if the letter is what opens it",
      readings: { "adr-at-deadlock": "on-letter" },
      state: "Deadlocked",
      duties: { ...DONE, sendDeadlockLetter: "pending" },
      right: "notYet",
      governed: BY_REGULATION,
      opening: { ...UNTIL_THE_LETTER, opens: "2024-03-04T00:00:00.000+00:00" },
      notYet: [{ event: "ReferredToAdr", code: "AdrNotOpen", opens: "2024-03-04T00:00:00.000+00:00" }],
    },
    {
      at: "2024-02-05T10:00:00Z",
      shows: "and with it from that instant",
      readings: { "adr-at-deadlock": "on-letter" },
      state: "Deadlocked",
      duties: { ...DONE, sendDeadlockLetter: "met" },
      right: "open",
      lapses: LAPSES,
      opening: { opens: "2024-02-05T10:00:00.000+00:00" },
    },
  ],
}
