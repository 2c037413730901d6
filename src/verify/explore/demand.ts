/**
 * Demands: what is to hold of rules in whatever happens, as plain data that an exploration interprets.
 *
 * @since 0.1.0
 */
import { type Condition, type NormCondition, normsOf } from "../../machine/condition.ts"
import type { Happening, Pattern } from "../../machine/happening.ts"
import { alternativesOf, type Read } from "../../machine/reading.ts"
import { type Looks, ofCondition, ofHappening, together } from "./patterns.ts"

/**
 * What is to hold of a machine and its norms, whatever happens and whenever:
 *
 * - `never`: the condition never holds.
 * - `possible`: there is a way to a situation in which the condition holds.
 * - `onlyAfter`: an event of the pattern is taken only where the condition held just before it. A guard in it is held
 *   against that event.
 * - `taken`: wherever the condition holds, an event of the pattern is taken.
 * - `keeps`: once the norm stands so, it no longer does only by an event of one of the patterns or, where `time` says so,
 *   by the passing of time.
 * - `reachable`: from whatever state is reached, a final one can be.
 * - `finalStays`: a final state is left only by a transition that is declared as a reopening.
 * - `answered`: in whatever state is reached, every event is taken or refused for a reason that has a code and a sentence.
 *
 * @since 0.1.0
 */
export type Demand =
  | { readonly kind: "never" | "possible"; readonly condition: Condition }
  | { readonly kind: "onlyAfter" | "taken"; readonly event: Pattern; readonly condition: Condition }
  | {
      readonly kind: "keeps"
      readonly norm: string
      readonly status: NormCondition
      readonly unless: Read<readonly Pattern[]>
      readonly time: boolean
    }
  | { readonly kind: "reachable" | "finalStays" | "answered" }

/**
 * The type of the event as which a demand sees that a transition asks for a case to be raised; its field is `procedure`.
 *
 * @since 0.1.0
 */
export const RAISED = "Raised"

/**
 * The type of the event as which a demand sees that a transition gives a notice; its fields are `notice` and `to`.
 *
 * @since 0.1.0
 */
export const NOTICE_GIVEN = "NoticeGiven"

/**
 * That a transition has asked for a case of a procedure to be raised, for a demand.
 *
 * @param procedure - the procedure in which the case is raised
 * @example
 * import { raised } from "@opustech/complaints-code/verify"
 * raised("Complaint") // => { event: "Raised", where: [{ field: "procedure", is: "equal", to: "Complaint" }] }
 * @since 0.1.0
 */
export const raised = (procedure: string): Happening => ({
  event: RAISED,
  where: [{ field: "procedure", is: "equal", to: procedure }],
})

/**
 * That a transition has given a notice, for a demand.
 *
 * @param notice - the notice
 * @example
 * import { noticeGiven } from "@opustech/complaints-code/verify"
 * noticeGiven("AdrLetter") // => { event: "NoticeGiven", where: [{ field: "notice", is: "equal", to: "AdrLetter" }] }
 * @since 0.1.0
 */
export const noticeGiven = (notice: string): Happening => ({
  event: NOTICE_GIVEN,
  where: [{ field: "notice", is: "equal", to: notice }],
})

/** The condition that a demand asks about, if any. @since 0.1.0 */
export const conditionOf = (demand: Demand): Condition | undefined =>
  "condition" in demand ? demand.condition : undefined

/**
 * The norms that a demand speaks of: those that an exploration has to follow, and no others.
 *
 * @since 0.1.0
 */
export const normsOfDemand = (demand: Demand): readonly string[] =>
  demand.kind === "keeps" ? [demand.norm] : "condition" in demand ? [...new Set(normsOf(demand.condition))] : []

/**
 * What a demand looks at in events.
 *
 * @since 0.1.0
 */
export const ofDemand = (demand: Demand): Looks => {
  switch (demand.kind) {
    case "never":
    case "possible":
      return ofCondition(demand.condition, [])
    case "onlyAfter":
    case "taken":
      return together(ofHappening(demand.event), ofCondition(demand.condition, [demand.event.event]))
    case "keeps":
      return together(...alternativesOf(demand.unless).flatMap(({ value }) => value.map(ofHappening)))
    default:
      return together()
  }
}
