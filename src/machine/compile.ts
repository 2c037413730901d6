/**
 * Compilation: a machine turned once into tables and closures. Gives the same answers as `step`, which is the reference.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Condition } from "./condition.ts"
import type { Rules } from "./evaluate.ts"
import { type AnyEvent, type Happening, keyOfHappening, type Pattern, passes, type Test } from "./happening.ts"
import type { Emission, MachineState, Refusal, Step, Transition } from "./machine.ts"
import { resolve } from "./reading.ts"
import { declaredRefusal, lookUpIn, opensAt, refusal, remembers, start, step } from "./step.ts"
import { chosen, reckonSpan } from "./timekeeping.ts"

/**
 * A compiled machine.
 *
 * @since 0.1.0
 */
export interface Compiled<S extends string = string> {
  readonly start: MachineState<S>
  /** Takes one event: the same as `step` on the rules that were compiled. */
  readonly step: (state: MachineState<S>, event: AnyEvent) => Result.Result<Step<S>, Refusal>
  /** A runner at the start: it takes the same events to the same states without making a value of each step. */
  readonly runner: () => Runner<S>
}

/**
 * A machine that is run in place: for folds over many events of which only the last state is wanted.
 *
 * @since 0.1.0
 */
export interface Runner<S extends string = string> {
  readonly begin: () => void
  /** Takes one event; false where it is refused. */
  readonly take: (event: AnyEvent) => boolean
  readonly state: () => S
}

type Facts = Readonly<Record<string, number | null>>
type Guard = (state: string, facts: Facts, event: AnyEvent) => boolean
type Matcher = (event: AnyEvent) => boolean

interface Arrow<S extends string> {
  readonly matches: Matcher | undefined
  readonly guard: Guard | undefined
  readonly to: Node<S>
  readonly transition: Transition
  readonly emits: readonly Emission[]
}

interface Cell<S extends string> {
  readonly arrows: readonly Arrow<S>[]
  /** The refusal where it is the same for every event of the type. */
  readonly refused: Result.Result<Step<S>, Refusal> | undefined
  readonly remember: ((facts: Facts, event: AnyEvent) => Facts) | undefined
}

interface Node<S extends string> {
  readonly state: S
  readonly cells: Map<string, Cell<S>>
}

/** Several transitions apply and lead to different states. */
const CONFLICT = "conflict"

/** The transition that an event takes; undefined where there is none. */
const arrowOf = <S extends string>(
  cell: Cell<S>,
  state: S,
  facts: Facts,
  event: AnyEvent,
): Arrow<S> | typeof CONFLICT | undefined => {
  let taken: Arrow<S> | undefined
  const { arrows } = cell
  for (let index = 0; index < arrows.length; index++) {
    const arrow = arrows[index] as Arrow<S>
    if (arrow.matches !== undefined && !arrow.matches(event)) continue
    if (arrow.guard !== undefined && !arrow.guard(state, facts, event)) continue
    if (taken === undefined) taken = arrow
    else if (taken.to !== arrow.to) return CONFLICT
  }
  return taken
}

const compileTest = (test: Test): Matcher => {
  if (test.field.includes(".") || test.is === "notBefore") return (event) => passes(event, test)
  const { field } = test
  const read = (event: object): unknown => (event as Readonly<Record<string, unknown>>)[field]
  if (test.is === "equal") return (event) => read(event) === test.to
  return (event) => passes(event, test)
}

const compileTests = (tests: readonly Test[] | undefined): Matcher | undefined => {
  if (tests === undefined || tests.length === 0) return undefined
  const [only, ...others] = tests.map(compileTest)
  return others.length === 0 ? only : (event) => only?.(event) === true && others.every((each) => each(event))
}

const compileGuard = (rules: Rules, condition: Condition): Guard => {
  switch (condition.is) {
    case "happened": {
      const key = keyOfHappening(condition.what)
      return (_state, facts) => typeof facts[key] === "number"
    }
    case "elapsed": {
      const key = keyOfHappening(condition.since)
      const reckoning = chosen(reckonSpan(rules.timekeeping, condition.span, condition.edge), rules.choices)
      if (reckoning.phrase !== undefined) return () => false
      const after = condition.edge === "end" ? 1 : 0
      return (_state, facts, event) => {
        const since = facts[key]
        return typeof since === "number" && event.at >= reckoning.at(since, undefined) + after
      }
    }
    case "in":
      return (state) => condition.states.includes(state)
    case "norm":
      return () => false
    case "event": {
      const matches = compileTests(condition.tests)
      return matches === undefined ? () => true : (_state, _facts, event) => matches(event)
    }
    case "given":
      return () => condition.value
    case "reading":
      return compileGuard(rules, resolve(condition, rules.choices))
    case "all": {
      const parts = condition.of.map((each) => compileGuard(rules, each))
      return (state, facts, event) => parts.every((each) => each(state, facts, event))
    }
    case "any": {
      const parts = condition.of.map((each) => compileGuard(rules, each))
      return (state, facts, event) => parts.some((each) => each(state, facts, event))
    }
    case "not": {
      const part = compileGuard(rules, condition.of)
      return (state, facts, event) => !part(state, facts, event)
    }
  }
}

/** What an event of one type does to the facts; undefined where it does nothing to them. */
const compileMemory = (
  happenings: ReadonlyMap<string, Happening>,
  type: string,
): ((facts: Facts, event: AnyEvent) => Facts) | undefined => {
  const concerns = (pattern: Pattern): boolean => pattern.event === type
  const changes = [...happenings].filter(
    ([, happening]) => concerns(happening) || (happening.undoneBy ?? []).some(concerns),
  )
  if (changes.length === 0) return undefined
  const compiled = changes.map(([key, happening]) => ({
    key,
    sets: concerns(happening) ? (compileTests(happening.where) ?? (() => true)) : undefined,
    clears: (happening.undoneBy ?? []).filter(concerns).map((each) => compileTests(each.where) ?? (() => true)),
    last: happening.which === "last",
  }))
  return (facts, event) => {
    let next: Record<string, number | null> | undefined
    for (const { key, sets, clears, last } of compiled) {
      const before = facts[key] ?? null
      let at = before
      if (at !== null && clears.some((each) => each(event))) at = null
      if (sets !== undefined && (at === null || last) && sets(event)) at = event.at
      if (at === before) continue
      next ??= { ...facts }
      next[key] = at
    }
    return next ?? facts
  }
}

/**
 * Compiles a machine with its timekeeping and chosen readings.
 *
 * @param rules - the machine with its timekeeping and the readings chosen
 * @returns the starting state and a `step` that equals the reference's, some ten times as fast
 * @since 0.1.0
 */
export const compile = <S extends string>(rules: Rules<S>): Compiled<S> => {
  const { machine } = rules
  const happenings = remembers(machine)
  const types = Object.keys(machine.events)
  const nodes = new Map(
    (Object.keys(machine.states) as S[]).map((state): [S, Node<S>] => [state, { state, cells: new Map() }]),
  )
  for (const type of types) {
    const remember = compileMemory(happenings, type)
    const uniform = machine.refusals.every((each) => each.where === undefined || !each.events.includes(type))
    for (const node of nodes.values())
      node.cells.set(type, {
        arrows: machine.transitions
          .filter((each) => each.from.includes(node.state) && each.on.event === type)
          .map((each) => ({
            matches: compileTests(each.on.where),
            guard: each.when === undefined ? undefined : compileGuard(rules, each.when),
            to: nodes.get((each.to ?? node.state) as S) ?? node,
            transition: each,
            emits: each.emits ?? [],
          })),
        refused: uniform
          ? Result.fail(declaredRefusal(machine, node.state, { type, id: "", at: 0 as AnyEvent["at"] }))
          : undefined,
        remember,
      })
  }

  const refuse = (cell: Cell<S>, state: MachineState<S>, event: AnyEvent): Result.Result<Step<S>, Refusal> => {
    const blocked = cell.arrows.find((each) => each.matches === undefined || each.matches(event))?.transition
    if (blocked?.when === undefined || blocked.otherwise === undefined)
      return cell.refused ?? Result.fail(declaredRefusal(machine, state.state, event))
    const situation = { state: state.state, now: event.at, lookUp: lookUpIn(state), event }
    return Result.fail(refusal(blocked.otherwise, blocked.cites, opensAt(rules, blocked.when, situation)))
  }

  const initial = start(machine)
  return {
    start: initial,
    step: (state, event) => {
      const cell = nodes.get(state.state)?.cells.get(event.type)
      if (cell === undefined) return Result.fail(declaredRefusal(machine, state.state, event))
      const taken = arrowOf(cell, state.state, state.facts, event)
      if (taken === undefined) return refuse(cell, state, event)
      if (taken === CONFLICT) return step(rules, state, event)
      const { facts } = state
      return Result.succeed({
        state: { state: taken.to.state, facts: cell.remember === undefined ? facts : cell.remember(facts, event) },
        emits: taken.emits,
        transition: taken.transition.id,
      })
    },
    runner: () => {
      const first = nodes.get(initial.state)
      let node = first
      let { facts } = initial
      return {
        begin: () => {
          node = first
          facts = initial.facts
        },
        take: (event) => {
          const cell = node?.cells.get(event.type)
          if (node === undefined || cell === undefined) return false
          const taken = arrowOf(cell, node.state, facts, event)
          if (taken === undefined || taken === CONFLICT) return false
          node = taken.to
          if (cell.remember !== undefined) facts = cell.remember(facts, event)
          return true
        },
        state: () => node?.state ?? initial.state,
      }
    },
  }
}
