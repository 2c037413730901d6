import { all, any, type Condition, not } from "../../machine/condition.ts"
import type { Reason, ReasonWhen } from "../../machine/machine.ts"
import { absent, atMost, present } from "../../machine/where.ts"
import { words } from "./words.ts"

const { on, first, since, happened, eventIs } = words

/** An event that settles an amount beside the floor that it names. */
type Settles = "CompensationOffered" | "CompensationPaid"

const namesNone = (type: Settles | "CompensationDeclined"): Condition => eventIs(type, { floor: { amount: absent } })

/** Since the compensation was last considered, law or regulation was found to require an amount. */
const found = any(
  happened(since(first("CompensationConsidered", { floor: { amount: present } }), on("CompensationConsidered"))),
  happened(since(first("CompensationOffered", { floor: { amount: present } }), on("CompensationConsidered"))),
)

/**
 * Whether an event says that nothing is required of an amount that was found to be required before.
 *
 * @param type - the event's type
 * @returns a condition on the event and on what has happened
 * @example
 * leavesFloorOut("CompensationPaid").is // => "all"
 * @since 0.1.0
 */
export const leavesFloorOut = (type: Settles | "CompensationDeclined"): Condition => all(namesNone(type), found)

/**
 * Whether the amount of an event is at least what law or regulation requires, by the floor that the event names.
 *
 * @param type - the event's type
 * @returns a condition on the event; it holds where nothing is required
 * @example
 * meetsFloor("CompensationOffered").is // => "any"
 * @since 0.1.0
 */
export const meetsFloor = (type: Settles): Condition =>
  any(namesNone(type), eventIs(type, { floor: { amount: { pence: atMost("amount.pence") } } }))

/**
 * Whether compensation can be declined: not where law or regulation requires it.
 *
 * @example
 * maybeDeclined.is // => "all"
 * @since 0.1.0
 */
export const maybeDeclined: Condition = all(namesNone("CompensationDeclined"), not(found))

/**
 * Why an amount below the floor is refused.
 *
 * @example
 * BELOW_FLOOR.code // => "BelowFloor"
 * @since 0.1.0
 */
export const BELOW_FLOOR: Reason = {
  code: "BelowFloor",
  because: "the amount is less than law or regulation requires here",
}

/**
 * Why an event is refused that names no floor where one was found.
 *
 * @param type - the event's type
 * @returns the reason, with the condition on which it is the one that is said
 * @example
 * floorLeftOut("CompensationPaid").code // => "FloorLeftOut"
 * @since 0.1.0
 */
export const floorLeftOut = (type: Settles): ReasonWhen => ({
  when: leavesFloorOut(type),
  code: "FloorLeftOut",
  because: "law or regulation was found to require an amount, and the event names none; consider the facts anew first",
})
