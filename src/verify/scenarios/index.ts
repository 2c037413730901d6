import { COMPLAINT_STATES } from "./complaint-states.ts"
import type { Scenario } from "./scenario.ts"

export const OPUS_SCENARIOS: readonly Scenario[] = [...COMPLAINT_STATES]
