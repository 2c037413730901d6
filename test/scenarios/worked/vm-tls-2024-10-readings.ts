import type { WorkedCase } from "../worked-case.ts"
import { vmTls202410 } from "./vm-tls-2024-10.ts"

/*
 * The same case under other readings. Accounts of it elsewhere give 2024-10-24 for an acknowledgement within 24 hours of
 * working days (working-hour = working-days), 2024-10-29 for the first 3 working days where a receipt after hours is
 * deemed one of the next working day (after-hours-receipt = next-opening), and 2024-12-04 for ADR after six weeks, which
 * is no reading of this Code but the regulation's wait from 2026-04-08. The bounds stay as they are under any choice.
 *
 * updateRegularly every 5 working days: #1 from the end of Mon 28 October: Tue 29, Wed 30, Thu 31, Fri 1, Mon 4 November.
 * #2 from Mon 4: Tue 5 ... Fri 8, Mon 11. #3 from Sat 9: Mon 11 ... Fri 15. #4 from Wed 20: Thu 21, Fri 22, Mon 25,
 * Tue 26, Wed 27. Every 10: #3: Mon 11 ... Fri 15, Mon 18 ... Fri 22.
 */

export const vmTls202410Readings: WorkedCase = {
  ...vmTls202410,
  moments: [
    {
      at: "2024-10-24T17:49:00.000+01:00",
      shows: "24 hours of working days counted whole are one working day",
      readings: { "working-hour": "working-days" },
      state: "UnderInvestigation",
      duties: { acknowledge: "pending" },
      onlySome: true,
      instants: { acknowledge: { due: "2024-10-24T17:49:00.000+01:00" } },
      right: "notYet",
    },
    {
      at: "2024-10-24T17:49:00.001+01:00",
      shows: "an aim that is not reached is missed",
      readings: { "working-hour": "clock" },
      state: "UnderInvestigation",
      duties: { acknowledge: "missed" },
      onlySome: true,
      instants: { acknowledge: { due: "2024-10-24T17:49:00.000+01:00" } },
      right: "notYet",
    },
    {
      at: "2024-10-28T10:15:00Z",
      shows: "a duty that is carried out late stays breached",
      readings: { "working-hour": "clock", "force-of-aim": "duty" },
      state: "UnderInvestigation",
      duties: { acknowledge: "breached" },
      onlySome: true,
      instants: { acknowledge: { due: "2024-10-24T17:49:00.000+01:00" } },
      fulfilledBy: { acknowledge: "e4" },
      right: "notYet",
    },
    {
      at: "2024-10-28T10:15:00Z",
      shows: "deemed received on Thursday at 08:30, 24 hours by the clock end on Friday at 08:30",
      readings: { "working-hour": "clock", "after-hours-receipt": "next-opening" },
      state: "UnderInvestigation",
      duties: { acknowledge: "missed", agreeContactTime: "pending" },
      onlySome: true,
      instants: {
        acknowledge: { due: "2024-10-25T08:30:00.000+01:00" },
        agreeContactTime: { due: "2024-10-29T23:59:59.999+00:00" },
      },
      right: "notYet",
    },
    {
      at: "2024-10-29T00:00:00Z",
      shows: "deemed received on Thursday, the third working day is Tuesday",
      readings: { "after-hours-receipt": "next-opening" },
      state: "UnderInvestigation",
      duties: {
        log: "met",
        acknowledge: "met",
        investigate: "met",
        assignHandler: "pending",
        agreeContactTime: "pending",
        resolveSpeedily: "pending",
      },
      instants: { agreeContactTime: { due: "2024-10-29T23:59:59.999+00:00" } },
      right: "notYet",
    },
    {
      at: "2024-10-28T17:30:00.001Z",
      shows: "a working day that ends at closing is over one millisecond after it",
      readings: { "end-of-working-day": "close-of-business" },
      state: "UnderInvestigation",
      duties: { agreeContactTime: "breached", updateRegularly: "pending" },
      onlySome: true,
      instants: { agreeContactTime: { due: "2024-10-28T17:30:00.000+00:00" } },
      right: "notYet",
    },
    {
      at: "2024-10-30T14:05:00Z",
      shows: "a duty to agree a contact time that only arises after the first days is untimed, and met",
      readings: { "contact-time": "arises-then" },
      state: "UnderInvestigation",
      duties: { agreeContactTime: "met" },
      onlySome: true,
      instants: { agreeContactTime: { due: null } },
      fulfilledBy: { agreeContactTime: "e5" },
      right: "notYet",
    },
    {
      at: "2024-11-22T16:00:00Z",
      shows: "the provider never said that it could not resolve the complaint, so that no contact time was owed",
      readings: { "contact-time": "when-stated" },
      state: "UnderInvestigation",
      duties: { keepContactTime: "breached" },
      onlySome: true,
      absent: ["agreeContactTime"],
      right: "notYet",
    },
    {
      at: "2024-11-22T16:00:00Z",
      shows: "the third update came later than 5 working days after the second",
      readings: { "updated-regularly": "every-5-working-days" },
      state: "UnderInvestigation",
      duties: {
        updateRegularly: "met",
        "updateRegularly#2": "met",
        "updateRegularly#3": "breached",
        "updateRegularly#4": "pending",
      },
      onlySome: true,
      instants: {
        updateRegularly: { due: "2024-11-04T23:59:59.999+00:00" },
        "updateRegularly#2": { due: "2024-11-11T23:59:59.999+00:00" },
        "updateRegularly#3": { due: "2024-11-15T23:59:59.999+00:00" },
        "updateRegularly#4": { due: "2024-11-27T23:59:59.999+00:00" },
      },
      right: "notYet",
    },
    {
      at: "2024-11-22T16:00:00Z",
      shows: "and in time under 10",
      readings: { "updated-regularly": "every-10-working-days" },
      state: "UnderInvestigation",
      duties: { "updateRegularly#3": "met" },
      onlySome: true,
      instants: { "updateRegularly#3": { due: "2024-11-22T23:59:59.999+00:00" } },
      right: "notYet",
    },
    {
      at: "2024-12-18T17:48:59.999Z",
      shows: "eight weeks to the minute are not over yet",
      readings: { "weeks-elapsed": "same-time" },
      state: "UnderInvestigation",
      duties: {},
      onlySome: true,
      right: "notYet",
      opening: { opens: "2024-12-18T17:49:00.000+00:00" },
    },
    {
      at: "2024-12-19T00:00:00Z",
      shows: "ADR is open for certain from the day after",
      readings: { "weeks-elapsed": "day-after" },
      state: "UnderInvestigation",
      duties: {},
      onlySome: true,
      right: "open",
      opening: { opens: "2024-12-19T00:00:00.000+00:00" },
    },
  ],
}
