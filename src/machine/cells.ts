/**
 * Cells: what a compiled machine knows of the events of one type in one state, and of what it remembers of them.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import { compileTests, type Guard, type Matcher } from "./guard.ts"
import type { AnyEvent, Happening, Pattern } from "./happening.ts"
import type { Emission, Refusal, Step, Transition } from "./machine.ts"

/** What a state remembers, by key. @since 0.1.0 */
export type Facts = Readonly<Record<string, number | null>>

/**
 * What a runner remembers: the instant of each happening that guards ask about, NaN while it has not happened.
 *
 * @since 0.1.0
 */
export type Slots = Float64Array

/** A transition ready to be taken. @since 0.1.0 */
export interface Arrow<S extends string> {
  readonly matches: Matcher | undefined
  readonly guard: Guard<Facts> | undefined
  readonly runnerGuard: Guard<Slots> | undefined
  /** Its target, and the target's place among the states. */
  readonly to: S
  readonly target: number
  readonly transition: Transition
  readonly emits: readonly Emission[]
  /** Why an event is refused that its guard keeps back; undefined where it has no guard. */
  readonly refuse: ((state: S, facts: Facts, event: AnyEvent) => Result.Result<Step<S>, Refusal>) | undefined
}

/** The transitions that events of one type may take in one state. @since 0.1.0 */
export type Cell<S extends string> = readonly Arrow<S>[]

/** A refusal that is the same for every event that matches it. @since 0.1.0 */
export interface Barred<S extends string> {
  readonly matches: Matcher | undefined
  readonly refused: Result.Result<Step<S>, Refusal>
}

/** What an event of one type does to one happening that the machine remembers. @since 0.1.0 */
export interface Change {
  readonly key: string
  readonly slot: number
  readonly sets: Matcher | undefined
  readonly clears: readonly Matcher[]
  readonly last: boolean
}

/**
 * What the events of a type do to the happenings that a machine remembers.
 *
 * @since 0.1.0
 */
export const changesOf = (happenings: ReadonlyMap<string, Happening>, type: string): readonly Change[] => {
  const concerns = (pattern: Pattern): boolean => pattern.event === type
  const matcherOf = (pattern: Pattern): Matcher => compileTests(pattern.where) ?? (() => true)
  return [...happenings].flatMap(([key, happening], slot) => {
    const clears = (happening.undoneBy ?? []).filter(concerns).map(matcherOf)
    const sets = concerns(happening) ? matcherOf(happening) : undefined
    return sets === undefined && clears.length === 0
      ? []
      : [{ key, slot, sets, clears, last: happening.which === "last" }]
  })
}

/**
 * When a happening came true (NaN while it has not), after an event at an instant that may change that.
 *
 * @since 0.1.0
 */
export const changed = ({ sets, clears, last }: Change, before: number, event: AnyEvent, now: number): number => {
  let at = before
  for (let index = 0; index < clears.length; index++) if ((clears[index] as Matcher)(event)) at = Number.NaN
  return sets !== undefined && (last || Number.isNaN(at)) && sets(event) ? now : at
}
