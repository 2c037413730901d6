/**
 * Opus's complaints code as a value.
 *
 * @since 0.1.0
 */
import { deepFreeze } from "../machine/rules.ts"
import { untimed, weeks, workingDays, workingHours } from "../time/span.ts"
import type { ComplaintsCode } from "./complaints-code.ts"
import { OPUS_CITES, OPUS_STATEMENTS } from "./opus-text.ts"
import { procedureNames } from "./procedure-names.ts"
import { OPUS_READINGS } from "./readings.ts"

const OFFICE_HOURS = [["08:30", "17:30"]] as const

/**
 * Opus's *Feedback Procedure & Complaints Code*, as far as it concerns complaints. What the published text does not say
 * is unknown here, with the reason.
 *
 * @example
 * import { opus } from "@opustech/complaints-code"
 * opus.acknowledge // => { unit: "workingHours", n: 24 }
 * @since 0.1.0
 */
export const opus: ComplaintsCode = deepFreeze({
  id: "opus",
  version: "2026-11-23",
  title: "Opus: Feedback Procedure & Complaints Code",
  provider: "Opus",
  source: "opustech.co.uk/customer-support/feedback-procedure, the page as text; two of its tables are missing there",
  regulator: "ofcom",
  inForce: {
    from: { unknown: "the published page bears no date; it is taken as in force throughout the calendar's horizon" },
    to: null,
  },
  calendar: {
    zone: "Europe/London",
    hours: {
      monday: OFFICE_HOURS,
      tuesday: OFFICE_HOURS,
      wednesday: OFFICE_HOURS,
      thursday: OFFICE_HOURS,
      friday: OFFICE_HOURS,
    },
    horizon: { from: "2011-01-01", to: "2040-12-31" },
    version: "2026-11-23",
    source: "opustech.co.uk/code-of-practice: 08:30-17:30 Monday to Friday excluding bank holidays (confirmed)",
  },
  procedures: procedureNames,
  channels: ["InPerson", "Telephone", "Email", "Letter", "CustomerThermometer", "Webchat"],
  log: untimed("logged"),
  acknowledge: workingHours(24),
  investigate: untimed("investigated"),
  assignHandler: untimed("assigned"),
  firstResponse: null,
  plan: null,
  proposal: null,
  firstResolution: workingDays(3),
  contactTime: true,
  updates: untimed("updated regularly"),
  resolution: untimed("speedily"),
  aims: ["acknowledge"],
  stages: { unknown: 'the table under "Stages to Resolve Your Complaint" is not in the text that we have' },
  deadlock: {
    declared: true,
    onRequest: false,
    declinable: false,
    requestAfter: null,
    mutual: false,
    automaticallyAfter: null,
  },
  deadlockLetter: untimed("promptly"),
  adr: {
    after: weeks(8),
    // The text is known, and it names none. Which scheme Opus belongs to is not.
    schemes: [],
    route: { to: "regulator", words: "make a complaint through Ofcom" },
    within: null,
    exclusions: [],
  },
  closing: { afterSilence: null },
  reopening: "restores",
  compensation: { is: "discretionary" },
  automaticCompensation: { unknown: "Opus is on no list of members of the scheme that was seen" },
  contacts: { unknown: 'the table under "Contact Us" is not in the text that we have' },
  regulatorTelephones: ["020 7981 3040", "0845 456 3040"],
  statements: OPUS_STATEMENTS,
  cites: OPUS_CITES,
  readings: OPUS_READINGS,
})
