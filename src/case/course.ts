/**
 * A course: the occurrences of one obligation over the events of a case, under one choice of readings, worked out in
 * place (see `compileFigures`). The reference is `track`.
 *
 * @since 0.1.0
 */
import type { AnyEvent } from "../machine/happening.ts"
import type { Heard, Places } from "./heard.ts"
import type { Role, RoleOfType } from "./roles.ts"

/** A run that is neither carried out nor replaced. @since 0.1.0 */
export const OPEN = -1
/** A run in whose place another one was started. @since 0.1.0 */
export const REPLACED = -2

/**
 * One occurrence. Instants are epoch milliseconds; `due` is NaN where there is none.
 *
 * @since 0.1.0
 */
export interface Run {
  /** The place of the event that started it among those heard; -1 where time alone started it. */
  order: number
  start: number
  cause: AnyEvent | undefined
  due: number
  /** The place in `does` as which it was carried out; or `OPEN`, or `REPLACED`. */
  standing: number
  /** It was carried out too late, once or finally. */
  overdue: boolean
  /** When it was carried out, or another was started in its place; of use only where it was. */
  over: number
}

/** The roles of the events of each type, by the place of the type; undefined where they have none. @since 0.1.0 */
export type Roles = readonly (RoleOfType | undefined)[]

/**
 * How a course is to be worked out.
 *
 * @since 0.1.0
 */
export interface Manner {
  readonly recurs: boolean
  readonly replaces: boolean
  readonly roles: Roles
  /** The due instant of an occurrence, NaN where it has none; left out where only the starts matter. */
  readonly due: ((start: number, cause: AnyEvent | undefined) => number) | undefined
}

/**
 * A course that can be worked out again and again.
 *
 * @since 0.1.0
 */
export interface Course {
  /**
   * Works the occurrences out.
   *
   * @param heard - the accepted events of the case
   * @param bearing - the places among them of those that can mean something to the course
   * @param wakesAt - the place among them before which time alone starts an occurrence; -1 where it never does
   * @param wakes - the start of that occurrence, in epoch milliseconds
   */
  readonly follow: (heard: Heard, bearing: Places, manner: Manner, wakesAt: number, wakes: number) => void
  /** How many occurrences there are. */
  readonly size: () => number
  readonly run: (index: number) => Run
  /** When what is open ended, in epoch milliseconds; NaN where it has not. */
  readonly endedAt: () => number
}

const blank = (): Run => ({
  order: -1,
  start: 0,
  cause: undefined,
  due: Number.NaN,
  standing: OPEN,
  overdue: false,
  over: Number.NaN,
})

/**
 * A course without occurrences yet.
 *
 * @since 0.1.0
 */
export const makeCourse = (): Course => {
  const runs: Run[] = []
  let size = 0
  /** How many are open, and the place before which none is. */
  let opened = 0
  let openFrom = 0
  /** The place before which nothing can be replaced any more. */
  let replaceFrom = 0
  /** The places in `does` as which something was carried out, a bit each. */
  let done = 0
  let ended = Number.NaN

  const begin = ({ due }: Manner, order: number, start: number, cause: AnyEvent | undefined): void => {
    if (size === runs.length) runs.push(blank())
    const run = runs[size++] as Run
    run.order = order
    run.start = start
    run.cause = cause
    run.due = due === undefined ? Number.NaN : due(start, cause)
    run.standing = OPEN
    run.overdue = false
    opened++
  }

  const carryOut = (place: number, at: number): void => {
    for (; openFrom < size; openFrom++) {
      const run = runs[openFrom] as Run
      if (run.standing !== OPEN) continue
      run.standing = place
      run.over = at
      if (at > run.due) run.overdue = true
    }
    opened = 0
    done |= 1 << place
  }

  const takeBack = (undoes: number): void => {
    for (let index = size - 1; index >= 0; index--) {
      const run = runs[index] as Run
      if (run.standing < 0 || (undoes & (1 << run.standing)) === 0) continue
      run.standing = OPEN
      opened++
      openFrom = Math.min(openFrom, index)
      replaceFrom = Math.min(replaceFrom, index)
    }
    done &= ~undoes
  }

  const replace = (at: number): void => {
    for (; replaceFrom < size; replaceFrom++) {
      const run = runs[replaceFrom] as Run
      if (run.standing !== OPEN || at > run.due) continue
      run.standing = REPLACED
      run.over = at
      opened--
    }
  }

  const hear = (event: AnyEvent, at: number, role: Role, manner: Manner, order: number): void => {
    if ((role.undoes & done) !== 0) takeBack(role.undoes)
    const carriesOut = role.does >= 0 && opened > 0 && Number.isNaN(ended)
    if (carriesOut) carryOut(role.does, at)
    if (role.ends && Number.isNaN(ended)) ended = at
    if (role.restores) ended = Number.NaN
    if (!Number.isNaN(ended)) return
    if (role.starts) {
      if (manner.replaces) replace(at)
      begin(manner, order, at, event)
    } else if (carriesOut && manner.recurs) begin(manner, order, at, event)
  }

  return {
    follow: ({ count, events, at, types }, bearing, manner, wakesAt, wakes) => {
      size = opened = openFrom = replaceFrom = done = 0
      ended = Number.NaN
      const { roles } = manner
      let waking = wakesAt < 0 ? count : wakesAt
      for (let index = 0; index < bearing.count; index++) {
        const order = bearing.places[index] as number
        if (order >= waking) {
          if (Number.isNaN(ended)) begin(manner, -1, wakes, undefined)
          waking = count
        }
        const known = roles[types[order] as number]
        if (known === undefined) continue
        const event = events[order] as AnyEvent
        hear(event, at[order] as number, typeof known === "function" ? known(event) : known, manner, order)
      }
      if ((wakesAt >= count || waking < count) && Number.isNaN(ended)) begin(manner, -1, wakes, undefined)
    },
    size: () => size,
    run: (index) => runs[index] as Run,
    endedAt: () => ended,
  }
}
