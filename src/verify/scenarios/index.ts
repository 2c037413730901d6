import { COMPENSATION } from "./compensation.ts"
import { COMPLAINT_ADR } from "./complaint-adr.ts"
import { COMPLAINT_DUTIES } from "./complaint-duties.ts"
import { COMPLAINT_LAWS } from "./complaint-laws.ts"
import { COMPLAINT_LETTERS } from "./complaint-letters.ts"
import { COMPLAINT_READINGS } from "./complaint-readings.ts"
import { COMPLAINT_STATES } from "./complaint-states.ts"
import { DISSATISFACTION } from "./dissatisfaction.ts"
import { FEEDBACK } from "./feedback.ts"
import { POSITIVE_FEEDBACK } from "./positive-feedback.ts"
import { REQUESTS } from "./requests.ts"
import type { Scenario } from "./scenario.ts"
import { THERMOMETER } from "./thermometer.ts"

export const OPUS_SCENARIOS: readonly Scenario[] = [
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
  ...COMPLAINT_LETTERS,
  ...COMPLAINT_LAWS,
]
