/** The figures of a case by the reference, its duties and rights as a replay gives them; and by the fast path alone. */
import {
  type CaseEvent,
  type CaseRules,
  compileFigures,
  dutiesOf,
  type Figure,
  type Figures,
  type Instant,
  replay,
  rightsOf,
} from "../../src/index.ts"

export const figuresByReference = (rules: CaseRules, events: readonly CaseEvent[], now?: number): Figures => {
  const of = replay(rules, { case: "c-1", procedure: rules.machine.id, events }, now as Instant | undefined)
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

/** The figures by the fast path alone: where it leaves a case to the reference, whose replay steps the machine, it throws. */
export const figuresAlone = (rules: CaseRules): Figure =>
  compileFigures({
    ...rules,
    compiled: {
      ...rules.compiled,
      step: () => {
        throw new Error("the reference was asked")
      },
    },
  })

/** The same; undefined where it leaves the case to the reference. */
export const figuresAloneOf = (rules: CaseRules, ...of: Parameters<Figure>): Figures | undefined => {
  try {
    return figuresAlone(rules)(...of)
  } catch {
    return undefined
  }
}
