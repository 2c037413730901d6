/**
 * Demands on families: what is to hold of the cases that are raised by one another, as plain data that an exploration
 * interprets.
 *
 * @since 0.1.0
 */
import type { ProcedureName } from "../../code/vocabulary.ts"
import type { Condition } from "../../machine/condition.ts"
import { raised } from "../explore/demand.ts"

/**
 * A family: at most one case of each of some procedures, each raised by the case of an earlier one, all but the first.
 *
 * @since 0.1.0
 */
export type Family = readonly {
  readonly procedure: ProcedureName
  /** The procedure of the case that raises it; undefined for the first. */
  readonly raisedBy?: ProcedureName
}[]

/**
 * A condition on the cases of a family. One on a case that is not there does not hold. What it says of one case asks for no
 * time and no norm: only what has happened in it, in which state it is, and what it has asked to be raised.
 *
 * - `member`: the condition holds of the case of a procedure.
 * - `there`: there is a case of the procedure.
 * - `ended`: it is in a final state.
 * - `owed`: a case of the procedure was asked for by the one that raises it, and is not there.
 *
 * @since 0.1.0
 */
export type FamilyCondition =
  | { readonly is: "member"; readonly of: ProcedureName; readonly where: Condition }
  | { readonly is: "there" | "ended" | "owed"; readonly of: ProcedureName }
  | { readonly is: "all" | "any"; readonly each: readonly FamilyCondition[] }
  | { readonly is: "not"; readonly that: FamilyCondition }

/**
 * What is to hold of a family, whatever happens in its cases, in whatever order and whenever:
 *
 * - `never`: the condition never holds.
 * - `leads`: wherever the condition holds in a family in which only what is owed has been raised, the other can still come
 *   to hold.
 *
 * @since 0.1.0
 */
export type FamilyDemand =
  | { readonly kind: "never"; readonly condition: FamilyCondition }
  | { readonly kind: "leads"; readonly condition: FamilyCondition; readonly to: FamilyCondition }

/**
 * What is asked of a family.
 *
 * @since 0.1.0
 */
export interface FamilyCheck {
  readonly family: Family
  readonly demand: FamilyDemand
}

/** A condition on the case of a procedure. @since 0.1.0 */
export const member = (of: ProcedureName, where: Condition): FamilyCondition => ({ is: "member", of, where })

/** That there is a case of a procedure. @since 0.1.0 */
export const there = (of: ProcedureName): FamilyCondition => ({ is: "there", of })

/** That a case of a procedure is owed. @since 0.1.0 */
export const owing = (of: ProcedureName): FamilyCondition => ({ is: "owed", of })

/** That all of some conditions hold. @since 0.1.0 */
export const every = (...each: readonly FamilyCondition[]): FamilyCondition => ({ is: "all", each })

/** That one of some conditions holds. @since 0.1.0 */
export const some = (...each: readonly FamilyCondition[]): FamilyCondition => ({ is: "any", each })

/** That a condition does not hold. @since 0.1.0 */
export const none = (that: FamilyCondition): FamilyCondition => ({ is: "not", that })

/**
 * That every case which is there has ended, and none is owed.
 *
 * @param family - the family
 * @since 0.1.0
 */
export const allDone = (family: Family): FamilyCondition =>
  every(
    ...family.map(({ procedure: of }) => some(none(there(of)), { is: "ended", of })),
    ...family.flatMap(({ procedure, raisedBy }) => (raisedBy === undefined ? [] : [none(owing(procedure))])),
  )

/** The conditions of a demand. @since 0.1.0 */
export const conditionsOf = (demand: FamilyDemand): readonly FamilyCondition[] =>
  demand.kind === "never" ? [demand.condition] : [demand.condition, demand.to]

/**
 * What conditions ask of the case of one procedure, each once.
 *
 * @param conditions - some conditions
 * @param procedure - the procedure
 * @since 0.1.0
 */
export const askedOf = (
  conditions: readonly FamilyCondition[],
  procedure: ProcedureName,
): ReadonlyMap<string, Condition> => {
  const found = new Map<string, Condition>()
  const look = (condition: FamilyCondition): void => {
    switch (condition.is) {
      case "member":
        if (condition.of === procedure) found.set(JSON.stringify(condition.where), condition.where)
        return
      case "all":
      case "any":
        condition.each.forEach(look)
        return
      case "not":
        look(condition.that)
        return
      default:
        return
    }
  }
  conditions.forEach(look)
  return found
}

/**
 * That a case of a procedure has been asked for, as a condition on the case that asks.
 *
 * @param procedure - the procedure
 * @since 0.1.0
 */
export const asksFor = (procedure: ProcedureName): Condition => ({ is: "happened", what: raised(procedure) })

/**
 * What is known of the cases of a family at one moment.
 *
 * @since 0.1.0
 */
export interface FamilySituation {
  readonly isThere: (procedure: ProcedureName) => boolean
  readonly hasEnded: (procedure: ProcedureName) => boolean
  readonly isOwed: (procedure: ProcedureName) => boolean
  /** Whether a condition holds of a case that is there. */
  readonly holdsOf: (procedure: ProcedureName, where: Condition) => boolean
}

/**
 * Whether a condition holds of the cases of a family.
 *
 * @param condition - the condition
 * @param at - what is known of its cases
 * @since 0.1.0
 */
export const familyHolds = (condition: FamilyCondition, at: FamilySituation): boolean => {
  switch (condition.is) {
    case "member":
      return at.isThere(condition.of) && at.holdsOf(condition.of, condition.where)
    case "there":
      return at.isThere(condition.of)
    case "ended":
      return at.isThere(condition.of) && at.hasEnded(condition.of)
    case "owed":
      return at.isOwed(condition.of)
    case "all":
      return condition.each.every((each) => familyHolds(each, at))
    case "any":
      return condition.each.some((each) => familyHolds(each, at))
    case "not":
      return !familyHolds(condition.that, at)
  }
}
