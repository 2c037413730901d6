/**
 * The report of feedback in the awards of a month.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../code/enact.ts"
import { formatInstant, type Instant } from "../time/instant.ts"
import { type Assessment, type Feedback, findingsMeet, rulesUnder } from "./awards-feedback.ts"
import type { AssessmentReport, FeedbackReport } from "./awards-report.ts"
import { dutiesOf } from "./duties.ts"

/**
 * The report of feedback under the readings taken.
 *
 * @param enacted - the enacted code
 * @param feedback - the feedback under its readings
 * @since 0.1.0
 */
export const feedbackReport = (enacted: EnactedCode, feedback: Feedback): FeedbackReport => ({
  case: feedback.id,
  receivedAt: formatInstant(feedback.received.at, enacted.timekeeping.zone),
  staff: feedback.received.staff,
  assess: assessReport(enacted, feedback),
  verdict: feedback.verdict,
  assessment: feedback.assessment === undefined ? null : assessmentReport(enacted, feedback, feedback.assessment),
})

const assessReport = (enacted: EnactedCode, { asSaid }: Feedback): FeedbackReport["assess"] => {
  const write = (at: number | null): string | null =>
    at === null || !Number.isFinite(at) ? null : formatInstant(at as Instant, enacted.timekeeping.zone)
  const duty = dutiesOf(rulesUnder(enacted, {}), asSaid).find((each) => each.norm.id === "assess")
  if (duty === undefined) return { status: "pending", due: null, safeBy: null, latest: null }
  const { status, occurrence, bounds } = duty
  const done = write(occurrence.fulfilled?.at ?? null)
  return {
    status,
    due: write(occurrence.due),
    safeBy: write(bounds.earliest),
    latest: write(bounds.latest),
    ...(done === null ? {} : { fulfilledAt: done }),
  }
}

const assessmentReport = (enacted: EnactedCode, feedback: Feedback, assessment: Assessment): AssessmentReport => {
  const { contradiction } = feedback
  const register = enacted.code.readings.find((each) => each.id === "core-values")?.alternatives ?? []
  return {
    event: assessment.id,
    at: formatInstant(assessment.at, enacted.timekeeping.zone),
    serviceExcellence: assessment.serviceExcellence,
    coreValues: assessment.coreValues,
    says: assessment.meets,
    meetsUnder: Object.fromEntries(
      register.map(({ id }) => [id, findingsMeet(rulesUnder(enacted, { "core-values": id }), feedback, assessment)]),
    ),
    ...(contradiction === undefined ? {} : { contradiction: { code: contradiction.code, why: contradiction.why } }),
  }
}
