/**
 * The figures as far as they tell what is late: those of the whole figures, with bounds only where nothing else tells it.
 */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compileStandings, type Figures } from "../../src/case/figures.ts"
import { type CaseRules, compileFigures, type Norm, rulesOf } from "../../src/index.ts"
import { opusUnder, SEED } from "./cases.ts"
import { histories } from "./histories.ts"

/** The whole figures without what standings leave out. */
const cutDown = (figures: Figures, isAsked: (norm: string) => boolean): Figures => ({
  ...figures,
  duties: figures.duties.map((each) =>
    each.due === null && isAsked(each.norm) ? each : { ...each, safeBy: null, latest: null },
  ),
  rights: [],
})

describe("the standings of a case", () => {
  const untimedOf = (rules: CaseRules, isAsked: (norm: Norm) => boolean) => {
    const whole = compileFigures(rules)
    const standings = compileStandings(rules, isAsked)
    const asked = new Set(rules.machine.norms.filter(isAsked).map(({ id }) => id))
    let bounded = 0
    fc.assert(
      fc.property(histories, ({ events, now }) => {
        const found = standings(events, now)
        expect(found).toEqual(cutDown(whole(events, now), (norm) => asked.has(norm)))
        bounded += found.duties.filter(({ latest }) => latest !== null).length
      }),
      { ...SEED, numRuns: 200 },
    )
    return bounded
  }

  for (const readings of [
    {},
    { "contact-time": "arises-then", "force-of-aim": "duty" },
    { resolved: "outcome-proposed" },
  ]) {
    const rules = rulesOf(opusUnder(readings))

    it(`have the bounds of duties without a due instant, where they are asked, under ${JSON.stringify(readings)}`, () => {
      expect(untimedOf(rules, () => true)).toBeGreaterThan(20)
    })

    it(`have no bounds where none is asked, under ${JSON.stringify(readings)}`, () => {
      expect(untimedOf(rules, () => false)).toBe(0)
    })
  }
})
