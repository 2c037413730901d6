/**
 * Runners: a compiled machine that is run in place.
 *
 * @since 0.1.0
 */
import { type Arrow, type Cell, type Change, changed, type Slots } from "./cells.ts"
import type { AnyEvent } from "./happening.ts"

/**
 * A machine that is run in place: for folds over many events of which only the last state is wanted.
 *
 * @since 0.1.0
 */
export interface Runner<S extends string = string> {
  readonly begin: () => void
  /** Takes one event; false where it is refused. */
  readonly take: (event: AnyEvent) => boolean
  /** The place of a type of event among those of the machine; -1 where it has no such type. */
  readonly placeOf: (type: string) => number
  /** Takes one event of which the place of its type is known, and perhaps its instant. */
  readonly takeOf: (place: number, event: AnyEvent, at?: number) => boolean
  readonly state: () => S
}

/** The place of the state to which an event leads a runner; -1 where it is refused. */
const targetOf = <S extends string>(arrows: Cell<S>, state: S, slots: Slots, event: AnyEvent, at: number): number => {
  let target = -1
  for (let index = 0; index < arrows.length; index++) {
    const arrow = arrows[index] as Arrow<S>
    if (arrow.matches !== undefined && !arrow.matches(event)) continue
    if (arrow.runnerGuard !== undefined && !arrow.runnerGuard(state, slots, event, at)) continue
    if (target < 0) target = arrow.target
    else if (target !== arrow.target) return -1
  }
  return target
}

/** The tables of a compiled machine. @since 0.1.0 */
export interface Tables<S extends string> {
  readonly initial: number
  readonly states: readonly S[]
  readonly placeOfType: (type: string) => number
  readonly cells: readonly Cell<S>[]
  readonly changes: readonly (readonly Change[])[]
  readonly slots: number
}

/** In the table of targets: the event is refused; or it must be looked at. */
const REFUSED = -1
const CONDITIONAL = -2

/**
 * A runner at the start of a machine.
 *
 * @param tables - what the machine was compiled to
 * @since 0.1.0
 */
export const runnerOf = <S extends string>({
  initial,
  states,
  placeOfType,
  cells,
  changes,
  slots,
}: Tables<S>): Runner<S> => {
  const types = changes.length
  const targets = Int16Array.from(cells, ([only, ...others]) => {
    if (only === undefined) return REFUSED
    return others.length === 0 && only.matches === undefined && only.runnerGuard === undefined
      ? only.target
      : CONDITIONAL
  })
  const memory = new Float64Array(slots)
  let state = initial
  const begin = (): void => {
    state = initial
    for (let slot = 0; slot < slots; slot++) memory[slot] = Number.NaN
  }
  begin()
  const takeOf = (type: number, event: AnyEvent, at: number = event.at): boolean => {
    if (type < 0) return false
    let target = targets[state * types + type] as number
    if (target === CONDITIONAL)
      target = targetOf(cells[state * types + type] as Cell<S>, states[state] as S, memory, event, at)
    if (target < 0) return false
    state = target
    const own = changes[type] as readonly Change[]
    for (let index = 0; index < own.length; index++) {
      const change = own[index] as Change
      memory[change.slot] = changed(change, memory[change.slot] as number, event, at)
    }
    return true
  }
  return {
    begin,
    take: (event) => takeOf(placeOfType(event.type), event, event.at),
    placeOf: placeOfType,
    takeOf,
    state: () => states[state] as S,
  }
}
