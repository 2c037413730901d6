/**
 * Permissions, step by step, as `trackRight` follows them, but with no instants.
 *
 * @since 0.1.0
 */
import type { NormCondition } from "../../machine/condition.ts"
import type { Role } from "./course.ts"

/**
 * How far a right has come: the place of the happening as which it was exercised (-1 where it was not), whether it has
 * ended, and whether it has lapsed.
 *
 * @since 0.1.0
 */
export interface Permission {
  readonly exercisedAs: number
  readonly ended: boolean
  readonly lapsed: boolean
}

/** A right before anything has happened. @since 0.1.0 */
export const untouched: Permission = { exercisedAs: -1, ended: false, lapsed: false }

/**
 * A right after an event.
 *
 * @param permission - the right before
 * @param role - what the event is to it
 * @since 0.1.0
 */
export const hearRight = (permission: Permission, role: Role): Permission => {
  let { exercisedAs, ended } = permission
  if (exercisedAs >= 0 && role.undoes[exercisedAs] === true) exercisedAs = -1
  if (!ended && role.does >= 0) exercisedAs = role.does
  if (!ended && role.ends) ended = true
  if (ended && role.restores) ended = false
  return { ...permission, exercisedAs, ended }
}

const ONLY: Readonly<Record<string, ReadonlySet<NormCondition>>> = {
  exercised: new Set(["exercised"]),
  ended: new Set(["ended"]),
  open: new Set(["open"]),
  notYet: new Set(["notYet"]),
}

/**
 * How a right stands.
 *
 * @param permission - how far it has come
 * @param isOpen - whether the condition that opens it is true
 * @since 0.1.0
 */
export const standingOfRight = (
  { exercisedAs, ended, lapsed }: Permission,
  isOpen: boolean,
): ReadonlySet<NormCondition> =>
  ONLY[exercisedAs >= 0 ? "exercised" : ended || lapsed ? "ended" : isOpen ? "open" : "notYet"] ?? new Set()
