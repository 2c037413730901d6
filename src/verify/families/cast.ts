/**
 * The cast of a family: each of its cases as the others see it, under a law and some readings.
 *
 * @since 0.1.0
 */
import type { CaseRules } from "../../case/replay.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import type { Condition } from "../../machine/condition.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Choices } from "../../machine/reading.ts"
import type { Almanac } from "../explore/almanac.ts"
import { readingsOfCondition, readingsOfGuards, under } from "../explore/bearing.ts"
import { classesOf } from "../explore/classes.ts"
import { ofCondition, ofMachine, together } from "../explore/patterns.ts"
import type { Stocks } from "../explore/stock.ts"
import { type Study, studyOf } from "../explore/study.ts"
import { vocabulary } from "../vocabulary.ts"
import { askedOf, asksFor, type Family, type FamilyCondition } from "./family-demand.ts"
import { type Member, memberOf } from "./member.ts"
import type { Role } from "./product.ts"

/**
 * A law under which families are looked at.
 *
 * @since 0.1.0
 */
export interface FamilyLaw {
  /** The rules of each procedure, under the default readings. */
  readonly rulesOf: (procedure: ProcedureName) => CaseRules
  /** The starts of each procedure that are looked at. */
  readonly startsOf: (procedure: ProcedureName) => Float64Array
  /** For whom and when the law bears on complaints, in words. */
  readonly says: string
}

/**
 * How the cases of families are explored.
 *
 * @since 0.1.0
 */
export interface Casting {
  readonly almanac: Almanac
  /** The most situations that one search may find. */
  readonly budget: number
  readonly stocks: Stocks
}

/** The study of a machine by some conditions, and what others see of a case of it under some readings. */
interface Seer {
  readonly study: Study
  readonly members: Map<string, Member | undefined>
}

const asksOf = ({ machine }: CaseRules, procedure: ProcedureName): boolean =>
  machine.transitions.some(({ emits = [] }) => emits.some((each) => "raise" in each && each.raise === procedure))

/**
 * The cast of a family, by what conditions ask of it; undefined where the budget does not suffice.
 *
 * @since 0.1.0
 */
export type Cast = (
  law: FamilyLaw,
  family: Family,
  conditions: readonly FamilyCondition[],
  choices: Choices,
) => readonly Role[] | undefined

/**
 * What casts families: what is the same under several laws and readings is found once.
 *
 * @param casting - how cases are explored
 * @since 0.1.0
 */
export const castOf = ({ almanac, budget, stocks }: Casting): Cast => {
  const seers = new Map<Machine, Map<string, Seer>>()

  const seerFor = (
    procedure: ProcedureName,
    { startsOf }: FamilyLaw,
    { machine }: CaseRules,
    conditions: readonly Condition[],
  ): Seer => {
    const known = seers.get(machine) ?? new Map<string, Seer>()
    seers.set(machine, known)
    const key = JSON.stringify(conditions)
    const made = (): Seer => {
      const looks = together(ofMachine(machine), ...conditions.map((each) => ofCondition(each, [])))
      const classes = classesOf(Object.keys(machine.events), looks, vocabulary)
      const study = studyOf(machine, classes, startsOf(procedure), budget, almanac, stocks(classes))
      return { study, members: new Map() }
    }
    const seer = known.get(key) ?? made()
    known.set(key, seer)
    return seer
  }

  const memberFor = (
    procedure: ProcedureName,
    law: FamilyLaw,
    rules: CaseRules,
    conditions: readonly Condition[],
  ): Member | undefined => {
    const { study, members } = seerFor(procedure, law, rules, conditions)
    const bearing = [...readingsOfGuards(rules), ...conditions.flatMap((each) => readingsOfCondition(rules, each))]
    const key = under(rules.choices, bearing)
    const member = members.get(key) ?? memberOf(rules, study, conditions)
    members.set(key, member)
    return member
  }

  return (law, family, conditions, choices) => {
    const roles: Role[] = []
    for (const { procedure, raisedBy } of family) {
      const rules = { ...law.rulesOf(procedure), choices }
      const raised = family.filter((each) => each.raisedBy === procedure).map((each) => asksFor(each.procedure))
      const asked = new Map([
        ...askedOf(conditions, procedure),
        ...raised.map((each): readonly [string, Condition] => [JSON.stringify(each), each]),
      ])
      const own = [...asked.values()]
      const member = memberFor(procedure, law, rules, own)
      if (member === undefined) return undefined
      const isAskedFor = raisedBy !== undefined && asksOf(law.rulesOf(raisedBy), procedure)
      roles.push({
        procedure,
        member,
        places: new Map([...asked.keys()].map((text, place) => [text, place])),
        by: raisedBy === undefined ? undefined : family.findIndex((each) => each.procedure === raisedBy),
        asked: isAskedFor ? JSON.stringify(asksFor(procedure)) : undefined,
      })
    }
    return roles
  }
}
