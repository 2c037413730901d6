/**
 * Opus's complaints code as a value.
 *
 * @since 0.1.0
 */
import { deepFreeze } from "../machine/rules.ts"
import { untimed, weeks, workingDays, workingHours } from "../time/span.ts"
import type { ComplaintsCode } from "./complaints-code.ts"
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
  channels: ["InPerson", "Telephone", "Email", "Letter", "CustomerThermometer", "Webchat"],
  acknowledge: workingHours(24),
  firstResolution: workingDays(3),
  updates: untimed("updated regularly"),
  deadlockLetter: untimed("promptly"),
  adr: {
    after: weeks(8),
    scheme: { unknown: "the published Code names no ADR scheme" },
    route: "a complaint through Ofcom",
  },
  closing: { afterSilence: null },
  reopening: "restores",
  stages: { unknown: 'the table under "Stages to Resolve Your Complaint" is not in the text that we have' },
  contacts: { unknown: 'the table under "Contact Us" is not in the text that we have' },
  readings: OPUS_READINGS,
})
