/** Everything that a code is held against says where it comes from, and what it names is there. */
import { describe, expect, it } from "vitest"
import { enact, opus } from "../../src/index.ts"
import { requirements } from "../../src/regulation/index.ts"
import { LOG_INVARIANTS } from "../../src/testing/index.ts"
import { clausesOf } from "../../src/testing/invariant.ts"
import { clauses } from "../../src/text/index.ts"
import { catalogueOfInvariants, invariantsOf, scenariosOf } from "../../src/verify/index.ts"
import { everywhereInvariants } from "../../src/verify/invariants/everywhere.ts"
import { requirementValuesOf } from "../../src/verify/scenarios/requirements.ts"
import { standingValuesOf } from "../../src/verify/scenarios/standing.ts"
import { must } from "../scenarios/logs.ts"

const clauseIds = new Set<string>(clauses.map(({ id }) => id))
const requirementIds = new Set<string>(requirements.map(({ id }) => id))

/** What holds of any rules whatever they say: it comes from the design of the library, and from no text. */
const everywhere = new Set(everywhereInvariants(opus).map(({ id }) => id))

describe.each([
  ["under the law of today", catalogueOfInvariants()],
  ["of the code alone", invariantsOf(must(enact(opus)).code)],
] as const)("the invariants %s", (_under, invariants) => {
  it("[rules] come from clauses or requirements, but for those that hold of any rules", () => {
    const unsourced = invariants.filter((each) => each.clauses.length + each.requirements.length === 0)
    expect(unsourced.map(({ id }) => id)).toEqual([...everywhere])
  })

  it("[rules] name clauses that are published and requirements that are known", () => {
    expect(invariants.flatMap((each) => each.clauses).filter((id) => !clauseIds.has(id))).toEqual([])
    expect(invariants.flatMap((each) => each.requirements).filter((id) => !requirementIds.has(id))).toEqual([])
  })
})

describe("the cases worked out by hand", () => {
  it("[rules] come from clauses that are published or requirements that are known, each from one at least", () => {
    const scenarios = scenariosOf(opus)
    expect(scenarios.filter((each) => each.clauses.length === 0).map(({ id }) => id)).toEqual([])
    const unknown = scenarios.flatMap((each) =>
      each.clauses.filter((id) => !clauseIds.has(id) && !requirementIds.has(id)).map((id) => `${each.id}: ${id}`),
    )
    expect(unknown).toEqual([])
  })
})

describe("what was worked out by hand of requirements and standing norms", () => {
  const values = requirementValuesOf(opus)
  const textOf = (ids: readonly string[]): string =>
    clauses.flatMap(({ id, text }) => (ids.length === 0 || ids.includes(id) ? [text] : [])).join("\n")

  it("[rules] quotes the published text word for word, from the clauses that it names where it names some", () => {
    const quoted = values.flatMap(({ rule, why, clauses: named = [] }) =>
      [...why.matchAll(/“([^”]+)”/g)].map(([, quote = ""]) => ({ rule, quote, text: textOf(named) })),
    )
    expect(quoted.length).toBeGreaterThan(10)
    expect(
      quoted.filter(({ quote, text }) => !text.includes(quote)).map(({ rule, quote }) => `${rule}: ${quote}`),
    ).toEqual([])
  })

  it("[rules] names requirements that are known and clauses that are published", () => {
    expect(values.map(({ rule }) => rule).filter((id) => !requirementIds.has(id))).toEqual([])
    const named = [
      ...values.flatMap((each) => each.clauses ?? []),
      ...standingValuesOf(opus).flatMap(({ cites }) => cites),
    ]
    expect(named.filter((id) => !clauseIds.has(id))).toEqual([])
  })
})

describe("an invariant that is proved and that users' logs are held against too", () => {
  const proved = new Map(catalogueOfInvariants().map((each) => [each.id, each]))
  const shared = LOG_INVARIANTS.flatMap((each) => {
    const same = proved.get(each.id)
    return same === undefined ? [] : [{ each, same }]
  })

  it("[rules] has one sentence and the same clauses in both", () => {
    expect(shared.length).toBeGreaterThan(15)
    expect(shared.map(({ each }) => [each.id, each.says, clausesOf(each, opus)])).toEqual(
      shared.map(({ same }) => [same.id, same.says, same.clauses]),
    )
  })
})
