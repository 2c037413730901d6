import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { rulesOf } from "../../../src/case/replay.ts"
import { enact } from "../../../src/code/enact.ts"
import { opus } from "../../../src/code/opus.ts"
import type { ProcedureName } from "../../../src/code/vocabulary.ts"
import type { Condition } from "../../../src/machine/condition.ts"
import { procedures } from "../../../src/procedures/procedures.ts"
import { almanacOf } from "../../../src/verify/explore/almanac.ts"
import { classesOf } from "../../../src/verify/explore/classes.ts"
import { truthOf } from "../../../src/verify/explore/judge.ts"
import { ofCondition, ofMachine, together } from "../../../src/verify/explore/patterns.ts"
import { stocks } from "../../../src/verify/explore/stock.ts"
import { type Searched, studyOf } from "../../../src/verify/explore/study.ts"
import { castOf } from "../../../src/verify/families/cast.ts"
import { asksFor, type Family, there } from "../../../src/verify/families/family-demand.ts"
import { productOf, type Role } from "../../../src/verify/families/product.ts"
import { vocabulary } from "../../../src/verify/vocabulary.ts"

const enacted = Result.getOrThrow(enact(opus))
const starts = Float64Array.of(Date.parse("2025-06-02T09:00:00Z"))
const almanac = almanacOf(starts)
const ruled = (procedure: ProcedureName) => rulesOf(enacted, procedures[procedure], null)

const roles = (family: Family): readonly Role[] => {
  const cast = castOf({ almanac, budget: 200_000, stocks: stocks() })
  const law = { rulesOf: ruled, startsOf: () => starts, says: "by the code alone" }
  return cast(law, family, [there("Complaint")], enacted.choices) ?? []
}

/** A case of a procedure with all its situations: which have ended or asked for another case, and what each leads to. */
const wholeOf = (procedure: ProcedureName, asks: Condition) => {
  const { machine } = ruled(procedure)
  const looks = together(ofMachine(machine), ofCondition(asks, []))
  const classes = classesOf(Object.keys(machine.events), looks, vocabulary)
  const study = studyOf(machine, classes, starts, 200_000, almanac, stocks()(classes))
  const [searched] = [...study.searches(ruled(procedure), [], [asks], "whole")] as [Searched]
  const { system, found } = searched
  if (found === undefined) throw new Error("the budget does not suffice")
  const hasAsked = truthOf(system, found, asks)
  const { ground } = system.world
  return {
    first: [...found.steps.from.entries()].flatMap(([index, from]) =>
      from === 0 && found.steps.stepAt(index).is === "event" ? [found.steps.to[index] as number] : [],
    ),
    next: (at: number): readonly number[] =>
      [...found.steps.from.entries()].flatMap(([index, from]) =>
        from === at ? [found.steps.to[index] as number] : [],
      ),
    hasAsked: (at: number): boolean => hasAsked(at),
    hasEnded: (at: number): boolean =>
      machine.states[ground.stateAt(system.world.groundOf(found.worldOf(at)))]?.final === true,
  }
}

/** What can be seen of a rating and the dissatisfaction that it raises, by going through all their situations in all orders. */
const seenByForce = (): ReadonlySet<string> => {
  const parent = wholeOf("Thermometer", asksFor("Dissatisfaction"))
  const child = wholeOf("Dissatisfaction", asksFor("Complaint"))
  const nextOfParent = new Map<number, readonly number[]>()
  const nextOfChild = new Map<number, readonly number[]>()
  const onward = (of: typeof parent, known: Map<number, readonly number[]>, at: number): readonly number[] => {
    const next = known.get(at) ?? of.next(at)
    known.set(at, next)
    return next
  }
  const reached = new Set(parent.first.map((at) => `${at} -1`))
  const seen = new Set<string>()
  for (const each of reached) {
    const [one = 0, other = -1] = each.split(" ").map(Number)
    seen.add(
      JSON.stringify([
        parent.hasEnded(one),
        parent.hasAsked(one),
        other < 0 ? "not there" : [child.hasEnded(other), child.hasAsked(other)],
      ]),
    )
    for (const to of onward(parent, nextOfParent, one)) reached.add(`${to} ${other}`)
    if (other < 0) {
      if (parent.hasAsked(one)) for (const to of child.first) reached.add(`${one} ${to}`)
    } else for (const to of onward(child, nextOfChild, other)) reached.add(`${one} ${to}`)
  }
  return seen
}

const RATING: Family = [
  { procedure: "Thermometer" },
  { procedure: "Dissatisfaction", raisedBy: "Thermometer" },
  { procedure: "Complaint", raisedBy: "Dissatisfaction" },
]

describe("the situations of a family", () => {
  it("show what all the situations of its cases show, in whatever order they are come to", () => {
    const product = productOf(roles(RATING), "whatIsOwed", 200_000)
    if (product === undefined) throw new Error("the budget does not suffice")
    const seen = new Set<string>()
    for (let at = 0; at < product.size; at++) {
      const { isThere, hasEnded, holdsOf } = product.situationAt(at)
      if (!isThere("Thermometer") || isThere("Complaint")) continue
      const child = isThere("Dissatisfaction")
        ? [hasEnded("Dissatisfaction"), holdsOf("Dissatisfaction", asksFor("Complaint"))]
        : "not there"
      seen.add(JSON.stringify([hasEnded("Thermometer"), holdsOf("Thermometer", asksFor("Dissatisfaction")), child]))
    }
    expect([...seen].sort()).toEqual([...seenByForce()].sort())
    expect(seen.size).toBeGreaterThan(8)
  })

  it("hold a case that was never asked for only where cases are raised freely", () => {
    const isUnasked = (raising: "freely" | "whatIsOwed"): boolean => {
      const product = productOf(roles(RATING), raising, 200_000)
      return Array.from({ length: product?.size ?? 0 }, (_, at) => product?.situationAt(at)).some(
        (each) => each?.isThere("Dissatisfaction") === true && !each.holdsOf("Thermometer", asksFor("Dissatisfaction")),
      )
    }
    expect([isUnasked("freely"), isUnasked("whatIsOwed")]).toEqual([true, false])
  })

  it("are given up beyond a budget", () => {
    expect(productOf(roles(RATING), "freely", 20)).toBeUndefined()
  })
})
