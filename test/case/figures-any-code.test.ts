/** The fast path of a case against the reference under any code and law: the same figures, whatever norms they give. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compileFigures, complaint, enact, rulesOf } from "../../src/index.ts"
import { codes } from "../procedures/complaint/any-code.ts"
import { CODES, codeWith } from "../procedures/complaint/codes.ts"
import { LAWS } from "../procedures/complaint/laws-made.ts"
import { runs } from "../runs.ts"
import { SEED } from "./cases.ts"
import { figuresByReference } from "./figures-reference.ts"
import { histories } from "./histories.ts"

const laws = fc.constantFrom(null, ...Object.values(LAWS))
const several = fc.array(histories, { minLength: 1, maxLength: 6 })

describe("the figures of a case under any code and law", () => {
  it("are those of the reference", () => {
    fc.assert(
      fc.property(codes, laws, several, (code, law, cases) => {
        const rules = rulesOf(Result.getOrThrow(enact(code)), complaint, law)
        const figures = compileFigures(rules)
        for (const { events, now } of cases)
          expect(figures(events, now)).toEqual(figuresByReference(rules, events, now))
      }),
      { ...SEED, numRuns: runs(150) },
    )
  })

  it.each(Object.keys(CODES) as (keyof typeof CODES)[])("are those of the reference under the code %s", (name) => {
    const rules = rulesOf(codeWith(name))
    const figures = compileFigures(rules)
    fc.assert(
      fc.property(histories, ({ events, now }) => {
        expect(figures(events, now)).toEqual(figuresByReference(rules, events, now))
      }),
      { ...SEED, numRuns: runs(60) },
    )
  })
})
