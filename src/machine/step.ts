/**
 * The reference interpreter: one event at a time, read straight from the machine's data. `compile` gives the same
 * answers faster.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Condition, happeningsOf, namingsOf, partsOf } from "./condition.ts"
import { becomes, holds, type LookUp, type Rules, type Situation } from "./evaluate.ts"
import { type AnyEvent, type Happening, matches, matchesAny, type Naming, namesIn } from "./happening.ts"
import { keyOfHappening, keyOfNaming } from "./happening-keys.ts"
import type { Machine, MachineState, Refusal, Step, Transition } from "./machine.ts"
import { resolve } from "./reading.ts"
import { declaredRefusal, refusal } from "./refusal.ts"

/** What the states of a machine have to remember, found once for each. */
const happenings = new WeakMap<Machine, ReadonlyMap<string, Happening>>()
const namings = new WeakMap<Machine, ReadonlyMap<string, Naming>>()

/**
 * The happenings that a machine's guards ask about, by key: what its state has to remember.
 *
 * @param machine - any machine
 * @since 0.1.0
 */
export const remembers = (machine: Machine): ReadonlyMap<string, Happening> => {
  const before = happenings.get(machine)
  if (before !== undefined) return before
  const found = new Map<string, Happening>()
  happenings.set(machine, found)
  for (const guard of guardsOf(machine))
    for (const happening of happeningsOf(guard)) found.set(keyOfHappening(happening), happening)
  return found
}

/** The conditions that a machine's guards and reasons for refusing are made of. */
const guardsOf = (machine: Machine): readonly Condition[] =>
  machine.transitions.flatMap((each) => [
    ...(each.when === undefined ? [] : [each.when]),
    ...(each.reasons ?? []).map((reason) => reason.when),
  ])

/**
 * The namings that a machine's guards ask about, by key: whom its state has to remember.
 *
 * @param machine - any machine
 * @since 0.1.0
 */
export const remembersNames = (machine: Machine): ReadonlyMap<string, Naming> => {
  const before = namings.get(machine)
  if (before !== undefined) return before
  const found = new Map(
    guardsOf(machine).flatMap((each) => namingsOf(each).map((naming) => [keyOfNaming(naming), naming])),
  )
  namings.set(machine, found)
  return found
}

/**
 * The state in which a machine starts: nothing has happened.
 *
 * @param machine - any machine
 * @example
 * import { start, wordsOf } from "@opustech/complaints-code"
 * const door = wordsOf<"Open", { id: string; type: "Shut"; at: never }, "door.shut", "porter">().procedure("door", {
 *   says: "a door",
 *   parties: { porter: "the porter" },
 *   initial: "Open",
 *   states: { Open: { says: "the door is open" } },
 *   events: { Shut: { says: "the door is shut", by: "porter" } },
 *   transitions: [],
 *   refusals: [],
 *   norms: {},
 * })
 * start(door) // => { state: "Open", facts: {} }
 * @since 0.1.0
 */
export const start = <S extends string>(machine: Machine<S>): MachineState<S> => {
  const names = [...remembersNames(machine).keys()]
  return {
    state: machine.initial,
    facts: Object.fromEntries([...remembers(machine).keys()].map((key) => [key, null])),
    ...(names.length === 0 ? {} : { names: Object.fromEntries(names.map((key) => [key, []])) }),
  }
}

/**
 * What has happened according to a machine's state. Ids are not kept in a state, so they are empty here.
 *
 * @param state - the state of a machine
 * @since 0.1.0
 */
const lookUpIn =
  (state: MachineState): LookUp =>
  (happening) => {
    const at = state.facts[keyOfHappening(happening)]
    return typeof at === "number" ? { at, id: "" } : undefined
  }

/**
 * What is known in a machine's state at an instant (epoch milliseconds): what guards are held against.
 *
 * @param state - the state of a machine
 * @param now - the instant, in epoch milliseconds
 * @since 0.1.0
 */
export const situationIn = (state: MachineState, now: number): Situation => ({
  state: state.state,
  now,
  lookUp: lookUpIn(state),
  ...(state.names === undefined ? {} : { names: (naming: Naming) => state.names?.[keyOfNaming(naming)] ?? [] }),
})

const rememberNames = (machine: Machine, state: MachineState, event: AnyEvent): Pick<MachineState, "names"> => {
  if (state.names === undefined) return {}
  const names: Record<string, readonly string[]> = {}
  for (const [key, naming] of remembersNames(machine)) {
    const known = state.names[key] ?? []
    names[key] = matches(event, naming) ? [...new Set([...known, ...namesIn(event, naming.field)])] : known
  }
  return { names }
}

const remember = (machine: Machine, state: MachineState, event: AnyEvent): MachineState["facts"] => {
  const facts: Record<string, number | null> = {}
  for (const [key, happening] of remembers(machine)) {
    let at = state.facts[key] ?? null
    if (happening.undoneBy !== undefined && matchesAny(event, happening.undoneBy)) at = null
    if (matches(event, happening) && (at === null || happening.which === "last")) at = event.at
    facts[key] = at
  }
  return facts
}

const conflict = (transitions: readonly Transition[]): Refusal =>
  refusal(
    {
      code: "RulesInConflict",
      because: `the transitions ${transitions.map((each) => each.id).join(" and ")} both apply and lead to different states`,
    },
    transitions.flatMap((each) => each.cites),
  )

/** The instants at which a guard's answer can change by the passing of time alone. */
const turnsOf = (rules: Rules, guard: Condition, lookUp: LookUp): readonly number[] => {
  if (guard.is === "elapsed" || guard.is === "reached") return [becomes(rules, guard, lookUp)?.at ?? Number.NaN]
  const parts = guard.is === "reading" ? [resolve(guard, rules.choices)] : partsOf(guard)
  return parts.flatMap((each) => turnsOf(rules, each, lookUp))
}

/**
 * From when a guard that does not hold will hold by the passing of time alone (epoch milliseconds); undefined where
 * something must happen first, or where time is not what is lacking.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param guard - the guard
 * @param situation - the situation in which it does not hold
 * @since 0.1.0
 */
export const opensAt = (rules: Rules, guard: Condition, situation: Situation): number | undefined =>
  holds(rules, guard, situation)
    ? undefined
    : turnsOf(rules, guard, situation.lookUp)
        .filter((turn) => turn > situation.now)
        .sort((a, b) => a - b)
        .find((now) => holds(rules, guard, { ...situation, now }))

/**
 * Takes one event: the next state and what is to be carried out, or why the event is not allowed. Pure and total; the
 * state given is never changed.
 *
 * @param rules - the machine with its timekeeping and the readings chosen
 * @param state - the state before (of this machine)
 * @param event - an event with its instant in epoch milliseconds
 * @returns the step, or a `Refusal` with a code, a message, the clauses and, where time alone is lacking, `opens`
 * @example
 * import { enact, openCase, operativeRules, opus, start, step } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const rules = operativeRules(code, log)
 * const [event] = log.events
 * event && Result.getOrThrow(step(rules, start(rules.machine), event)).state.state // => "Asked"
 * @since 0.1.0
 */
export const step = <S extends string>(
  rules: Rules<S>,
  state: MachineState<S>,
  event: AnyEvent,
): Result.Result<Step<S>, Refusal> => {
  const { machine } = rules
  const situation: Situation = { ...situationIn(state, event.at), event }
  const candidates = machine.transitions.filter((each) => each.from.includes(state.state) && matches(event, each.on))
  const enabled = candidates.filter((each) => each.when === undefined || holds(rules, each.when, situation))
  const [taken, ...others] = enabled
  if (taken === undefined) {
    const [blocked] = candidates
    if (blocked?.when === undefined || blocked.otherwise === undefined)
      return Result.fail(declaredRefusal(machine, state.state, event))
    const closer = blocked.reasons?.find((each) => holds(rules, each.when, situation))
    return Result.fail(refusal(closer ?? blocked.otherwise, blocked.cites, opensAt(rules, blocked.when, situation)))
  }
  if (others.some((each) => (each.to ?? state.state) !== (taken.to ?? state.state)))
    return Result.fail(conflict(enabled))
  return Result.succeed({
    state: {
      state: (taken.to ?? state.state) as S,
      facts: remember(machine, state, event),
      ...rememberNames(machine, state, event),
    },
    emits: taken.emits ?? [],
    transition: taken.id,
  })
}
