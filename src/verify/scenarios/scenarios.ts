/**
 * The cases worked out by hand that the library holds of a code.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { COMPENSATION } from "./compensation.ts"
import { COMPLAINT_ADR } from "./complaint-adr.ts"
import { COMPLAINT_CALENDARS } from "./complaint-calendars.ts"
import { DEADLOCK_LETTERS } from "./complaint-deadlock-letters.ts"
import { ADR_DECISIONS } from "./complaint-decisions.ts"
import { COMPLAINT_DUTIES } from "./complaint-duties.ts"
import { COMPLAINT_LAWS } from "./complaint-laws.ts"
import { COMPLAINT_READINGS } from "./complaint-readings.ts"
import { COMPLAINT_STATES } from "./complaint-states.ts"
import { WEEKS_OVER_LETTERS } from "./complaint-weeks-letters.ts"
import { DISSATISFACTION } from "./dissatisfaction.ts"
import { FEEDBACK } from "./feedback.ts"
import { POSITIVE_FEEDBACK } from "./positive-feedback.ts"
import { REQUESTS } from "./requests.ts"
import type { Scenario } from "./scenario.ts"
import { THERMOMETER } from "./thermometer.ts"

const OPUS: readonly Scenario[] = [
  ...FEEDBACK,
  ...THERMOMETER,
  ...POSITIVE_FEEDBACK,
  ...DISSATISFACTION,
  ...COMPENSATION,
  ...REQUESTS,
  ...COMPLAINT_STATES,
  ...COMPLAINT_ADR,
  ...COMPLAINT_DUTIES,
  ...COMPLAINT_READINGS,
  ...DEADLOCK_LETTERS,
  ...WEEKS_OVER_LETTERS,
  ...ADR_DECISIONS,
  ...COMPLAINT_LAWS,
  ...COMPLAINT_CALENDARS,
]

/**
 * The cases worked out by hand of a code: those of Opus's, and none of another code, whose values would be others.
 *
 * @param code - a complaints code
 * @returns the cases, in the order of the procedures
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { scenariosOf } from "@opustech/complaints-code/verify"
 * scenariosOf(opus)[0]?.procedure // => "Feedback"
 * @since 0.1.0
 */
export const scenariosOf = ({ id }: ComplaintsCode): readonly Scenario[] => (id === "opus" ? OPUS : [])
