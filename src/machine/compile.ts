/**
 * Compilation: a machine turned once into tables and closures. Gives the same answers as `step`, which is the reference.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Arrow, type Barred, type Cell, type Change, changed, changesOf, type Facts, type Slots } from "./cells.ts"
import type { Rules } from "./evaluate.ts"
import { compileGuard, compileOpens, compileTests, type Recall } from "./guard.ts"
import type { AnyEvent, Happening } from "./happening.ts"
import { keyOfHappening } from "./happening-keys.ts"
import type { MachineState, Reason, Refusal, Step, Transition } from "./machine.ts"
import { ordinalsOf } from "./ordinals.ts"
import { declaredRefusal, refusal, unhandled } from "./refusal.ts"
import { type Runner, runnerOf } from "./runner.ts"
import { remembers, remembersNames, start, step } from "./step.ts"

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

const isFor = <S extends string>({ matches }: Barred<S>, event: AnyEvent): boolean =>
  matches === undefined || matches(event)

/** Several transitions apply and lead to different states. */
const CONFLICT = "conflict"

/** The transition that an event takes; undefined where there is none. */
const arrowOf = <S extends string>(
  arrows: Cell<S>,
  state: S,
  facts: Facts,
  event: AnyEvent,
): Arrow<S> | typeof CONFLICT | undefined => {
  let taken: Arrow<S> | undefined
  for (let index = 0; index < arrows.length; index++) {
    const arrow = arrows[index] as Arrow<S>
    if (arrow.matches !== undefined && !arrow.matches(event)) continue
    if (arrow.guard !== undefined && !arrow.guard(state, facts, event, event.at)) continue
    if (taken === undefined) taken = arrow
    else if (taken.target !== arrow.target) return CONFLICT
  }
  return taken
}

const remember = (changes: readonly Change[], facts: Facts, event: AnyEvent): Facts => {
  let next: Record<string, number | null> | undefined
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index] as Change
    const before = facts[change.key] ?? Number.NaN
    const at = changed(change, before, event, event.at)
    if (Object.is(at, before)) continue
    next ??= { ...facts }
    next[change.key] = Number.isNaN(at) ? null : at
  }
  return next ?? facts
}

/**
 * Compiles a machine with its timekeeping and chosen readings.
 *
 * @param rules - the machine with its timekeeping and the readings chosen
 * @returns the starting state and a `step` that equals the reference's, some ten times as fast
 * @example
 * import { compile, enact, openCase, operativeRules, opus } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const compiled = compile(operativeRules(code, log))
 * compiled.start.state // => "NotMade"
 * @since 0.1.0
 */
export const compile = <S extends string>(rules: Rules<S>): Compiled<S> =>
  remembersNames(rules.machine).size > 0 ? interpreted(rules) : compiled(rules)

/** A machine that remembers names, whose reference is fast enough: it has few events. */
const interpreted = <S extends string>(rules: Rules<S>): Compiled<S> => {
  const initial = start(rules.machine)
  const placeOf = ordinalsOf(Object.keys(rules.machine.events))
  return {
    start: initial,
    step: (state, event) => step(rules, state, event),
    runner: () => {
      let state = initial
      const take = (event: AnyEvent): boolean => {
        const stepped = step(rules, state, event)
        if (Result.isSuccess(stepped)) state = stepped.success.state
        return Result.isSuccess(stepped)
      }
      return {
        begin: () => {
          state = initial
        },
        take,
        placeOf,
        takeOf: (_place, event) => take(event),
        state: () => state.state,
      }
    },
  }
}

const compiled = <S extends string>(rules: Rules<S>): Compiled<S> => {
  const { machine } = rules
  const happenings = remembers(machine)
  const keys = [...happenings.keys()]
  const types = Object.keys(machine.events)
  const states = Object.keys(machine.states) as S[]
  const placeOfType = ordinalsOf(types)
  const placeOfState = ordinalsOf(states)
  const changes = types.map((type) => changesOf(happenings, type))
  const inFacts = (happening: Happening): Recall<Facts> => {
    const key = keyOfHappening(happening)
    return (facts) => facts[key] ?? Number.NaN
  }
  const inSlots = (happening: Happening): Recall<Slots> => {
    const slot = keys.indexOf(keyOfHappening(happening))
    return (slots) => slots[slot] ?? Number.NaN
  }

  const refuseBy = ({ when, otherwise, reasons, cites }: Transition): Arrow<S>["refuse"] => {
    if (when === undefined || otherwise === undefined) return undefined
    const opens = compileOpens(rules, when, inFacts)
    const saying = (reason: Reason): NonNullable<Arrow<S>["refuse"]> => {
      const always: Result.Result<Step<S>, Refusal> = Result.fail(refusal(reason, cites))
      if (opens === undefined) return () => always
      return (state, facts, event) => {
        const at = opens(state, facts, event)
        return at === undefined ? always : Result.fail(refusal(reason, cites, at))
      }
    }
    const last = saying(otherwise)
    if (reasons === undefined) return last
    const closer = reasons.map((each) => ({ holds: compileGuard(rules, each.when, inFacts), refuse: saying(each) }))
    return (state, facts, event) => {
      for (const each of closer) if (each.holds(state, facts, event, event.at)) return each.refuse(state, facts, event)
      return last(state, facts, event)
    }
  }
  /** What of a transition is the same in every state that it leads out of; compiled once. */
  const parts = new Map<Transition, Omit<Arrow<S>, "to" | "target">>()
  const partsOf = (transition: Transition): Omit<Arrow<S>, "to" | "target"> => {
    const { on, when, emits = [] } = transition
    const known = parts.get(transition) ?? {
      matches: compileTests(on.where),
      guard: when === undefined ? undefined : compileGuard(rules, when, inFacts),
      runnerGuard: when === undefined ? undefined : compileGuard(rules, when, inSlots),
      transition,
      emits,
      refuse: refuseBy(transition),
    }
    parts.set(transition, known)
    return known
  }
  const arrowFrom = (state: S, transition: Transition): Arrow<S> => {
    const to = (transition.to ?? state) as S
    return { ...partsOf(transition), to, target: placeOfState(to) }
  }
  const refusalsIn = (state: S, type: string): readonly Barred<S>[] => [
    ...machine.refusals
      .filter((each) => each.events.includes(type) && each.states.includes(state))
      .map((each) => ({
        matches: compileTests(each.where),
        refused: Result.fail(refusal(each, each.cites ?? [])),
      })),
    { matches: undefined, refused: Result.fail(unhandled(state, type)) },
  ]
  const cells = states.flatMap(() => types.map((): Arrow<S>[] => []))
  for (const transition of machine.transitions) {
    const type = placeOfType(transition.on.event)
    for (const from of type < 0 ? [] : new Set(transition.from)) {
      const state = placeOfState(from)
      if (state >= 0) cells[state * types.length + type]?.push(arrowFrom(from as S, transition))
    }
  }
  /** What is declared of each cell, found when it is first asked for: of most cells it never is. */
  const declared: (readonly Barred<S>[] | undefined)[] = []
  const refusalsOf = (place: number, state: S, type: string): readonly Barred<S>[] => {
    const known = declared[place] ?? refusalsIn(state, type)
    declared[place] = known
    return known
  }

  const refuse = (place: number, state: MachineState<S>, event: AnyEvent): Result.Result<Step<S>, Refusal> => {
    const arrows = cells[place] as Cell<S>
    for (let index = 0; index < arrows.length; index++) {
      const { matches, refuse } = arrows[index] as Arrow<S>
      if (matches !== undefined && !matches(event)) continue
      if (refuse !== undefined) return refuse(state.state, state.facts, event)
      break
    }
    const refusals = refusalsOf(place, state.state, event.type)
    let index = 0
    while (!isFor(refusals[index] as Barred<S>, event)) index++
    return (refusals[index] as Barred<S>).refused
  }

  const initial = start(machine)
  return {
    start: initial,
    step: (state, event) => {
      const type = placeOfType(event.type)
      const place = placeOfState(state.state) * types.length + type
      const cell = type < 0 ? undefined : cells[place]
      if (cell === undefined) return Result.fail(declaredRefusal(machine, state.state, event))
      const { facts } = state
      const taken = arrowOf(cell, state.state, facts, event)
      if (taken === undefined) return refuse(place, state, event)
      if (taken === CONFLICT) return step(rules, state, event)
      const next = remember(changes[type] as readonly Change[], facts, event)
      return Result.succeed({
        state: next === facts && taken.to === state.state ? state : { state: taken.to, facts: next },
        emits: taken.emits,
        transition: taken.transition.id,
      })
    },
    runner: () =>
      runnerOf({ initial: placeOfState(initial.state), states, placeOfType, cells, changes, slots: keys.length }),
  }
}
