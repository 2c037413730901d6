import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { kindsOf } from "../../../src/verify/families/kinds.ts"

interface Graph {
  readonly labels: readonly string[]
  readonly next: readonly (readonly number[])[]
}

const graphs: fc.Arbitrary<Graph> = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.record({
    labels: fc.array(fc.constantFrom("a", "b", "c"), { minLength: size, maxLength: size }),
    next: fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }),
  }),
)

/** The pairs that are alike, by striking out one after the other those that are not, until none is left to strike out. */
const alikeByForce = ({ labels, next }: Graph): ((one: number, other: number) => boolean) => {
  const all = labels.map((_, at) => at)
  const alike = all.map((one) => all.map((other) => labels[one] === labels[other]))
  const areAlike = (one: number, other: number): boolean => alike[one]?.[other] === true
  const answers = (one: number, other: number): boolean =>
    (next[one] ?? []).every((to) => areAlike(to, one) || (next[other] ?? []).some((there) => areAlike(to, there)))
  for (let isStruck = true; isStruck; ) {
    isStruck = false
    for (const one of all)
      for (const other of all)
        if (areAlike(one, other) && !(answers(one, other) && answers(other, one))) {
          ;(alike[one] as boolean[])[other] = false
          isStruck = true
        }
  }
  return areAlike
}

const seed = { seed: 20261128 }

describe("kinds of situations", () => {
  it("have one label each, and lead to the same other kinds from every situation", () => {
    fc.assert(
      fc.property(graphs, ({ labels, next }) => {
        const all = labels.map((_, at) => at)
        const kinds = kindsOf(labels, next, all)
        const leads = (at: number): readonly number[] =>
          [...new Set((next[at] ?? []).map((to) => kinds.get(to) ?? -1))]
            .filter((to) => to !== kinds.get(at))
            .sort((one, other) => one - other)
        for (const one of all)
          for (const other of all)
            if (kinds.get(one) === kinds.get(other))
              expect([labels[one], leads(one)]).toEqual([labels[other], leads(other)])
      }),
      { ...seed, numRuns: 300 },
    )
  })

  it("never tell apart what nobody can, found by striking out pairs", () => {
    fc.assert(
      fc.property(graphs, ({ labels, next }) => {
        const all = labels.map((_, at) => at)
        const kinds = kindsOf(labels, next, all)
        const areAlike = alikeByForce({ labels, next })
        for (const one of all)
          for (const other of all) if (kinds.get(one) === kinds.get(other)) expect(areAlike(one, other)).toBe(true)
      }),
      { ...seed, numRuns: 300 },
    )
  })

  it("are those of a chain that ends elsewhere: each further from its end is another", () => {
    const kinds = kindsOf(["open", "open", "open", "shut"], [[1], [2], [3], []], [0, 1, 2, 3])
    expect([...kinds.values()]).toEqual([0, 1, 2, 3])
  })

  it("are one for a circle, whatever goes on in it", () => {
    const kinds = kindsOf(["open", "open", "open"], [[1], [2], [0]], [0, 1, 2])
    expect([...kinds.values()]).toEqual([0, 0, 0])
  })
})
