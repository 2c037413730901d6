/**
 * Roles: what an accepted event means to the course of a norm, worked out once for each type of event (see
 * `compileFigures`).
 *
 * @since 0.1.0
 */
import { compileTests, type Matcher } from "../machine/guard.ts"
import { type AnyEvent, type Happening, matches, matchesAny, type Pattern } from "../machine/happening.ts"
import { keyOfPattern } from "../machine/happening-keys.ts"

/**
 * The events that a course of a norm answers to, under one choice of readings.
 *
 * @since 0.1.0
 */
export interface Hearing {
  /** The events that start it; undefined where time alone does. */
  readonly on: Pattern | undefined
  readonly does: readonly Happening[]
  readonly until: readonly Pattern[]
  readonly restoredBy: readonly Pattern[]
}

/**
 * What an event means to a course.
 *
 * @since 0.1.0
 */
export interface Role {
  /** The places in `does` whose carrying out it takes back, a bit each. */
  readonly undoes: number
  /** The place in `does` as which it counts; -1 where it carries nothing out. */
  readonly does: number
  readonly ends: boolean
  readonly restores: boolean
  readonly starts: boolean
}

/** A role that is the same for every event of a type, or depends on the event's fields. @since 0.1.0 */
export type RoleOfType = Role | ((event: AnyEvent) => Role)

/** As many happenings as have a bit each. */
const BITS = 31

const roleOf = ({ on, does, until, restoredBy }: Hearing, event: AnyEvent): Role => ({
  undoes: does.reduce((bits, each, index) => (matchesAny(event, each.undoneBy ?? []) ? bits | (1 << index) : bits), 0),
  does: does.findIndex((each) => matches(event, each)),
  ends: matchesAny(event, until),
  restores: matchesAny(event, restoredBy),
  starts: on !== undefined && matches(event, on),
})

/**
 * The role of the events of a type; undefined where they have none, and where there are too many happenings to tell.
 *
 * @since 0.1.0
 */
export const roleOfType = (hearing: Hearing, type: string): RoleOfType | undefined => {
  const { on, does, until, restoredBy } = hearing
  const own = [
    ...does,
    ...does.flatMap((each) => each.undoneBy ?? []),
    ...until,
    ...restoredBy,
    ...(on ? [on] : []),
  ].filter((each) => each.event === type)
  if (own.length === 0) return undefined
  const matchers = uniqueTests(own)
  if (matchers.length === 0) return roleOf(hearing, { type, id: "", at: 0 as AnyEvent["at"] })
  // Which of the tests an event passes decides its role.
  const byTests = new Map<number, Role>()
  return (event) => {
    let passed = 0
    for (let index = 0; index < matchers.length; index++) if ((matchers[index] as Matcher)(event)) passed |= 1 << index
    const role = byTests.get(passed) ?? roleOf(hearing, event)
    byTests.set(passed, role)
    return role
  }
}

/**
 * Whether the events of a type have the same role in two hearings, for sure: of roles that depend on the event's fields this
 * is not asked.
 *
 * @since 0.1.0
 */
export const isSameRole = (a: RoleOfType | undefined, b: RoleOfType | undefined): boolean =>
  a === b ||
  (typeof a === "object" &&
    typeof b === "object" &&
    a.undoes === b.undoes &&
    a.does === b.does &&
    a.ends === b.ends &&
    a.restores === b.restores &&
    a.starts === b.starts)

const uniqueTests = (patterns: readonly Pattern[]): readonly Matcher[] => {
  const unique = new Map(patterns.map((each) => [keyOfPattern({ event: each.event, where: each.where ?? [] }), each]))
  return [...unique.values()].flatMap(({ where }) => compileTests(where) ?? [])
}

/**
 * Whether roles can be told: there is a bit for each pattern.
 *
 * @since 0.1.0
 */
export const fitsRoles = ({ does, until, restoredBy }: Hearing): boolean =>
  [...does, ...does.flatMap((each) => each.undoneBy ?? []), ...until, ...restoredBy].length < BITS
