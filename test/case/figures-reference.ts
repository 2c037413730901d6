/** The figures of a case by the reference: its duties and rights as a replay gives them. */
import {
  type CaseRules,
  type ComplaintEvent,
  dutiesOf,
  type Figures,
  type Instant,
  replay,
  rightsOf,
} from "../../src/index.ts"

export const figuresByReference = (rules: CaseRules, events: readonly ComplaintEvent[], now: number): Figures => {
  const of = replay(rules, { case: "c-1", procedure: "Complaint", events }, now as Instant)
  return {
    state: of.state.state,
    refused: of.refused.length,
    duties: dutiesOf(rules, of).map(({ norm, occurrence, status, bounds }) => ({
      norm: norm.id,
      occurrence: occurrence.number,
      status,
      due: occurrence.due,
      safeBy: bounds.earliest,
      latest: bounds.latest,
      done: occurrence.fulfilled?.at ?? null,
      ended: occurrence.ended?.at ?? null,
    })),
    rights: rightsOf(rules, of).map(({ norm, status, opens, opensEarliest, opensForCertain }) => ({
      norm: norm.id,
      status,
      opens,
      opensEarliest,
      opensForCertain,
    })),
  }
}
