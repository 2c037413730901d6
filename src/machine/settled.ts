/**
 * Settling: a machine without the readings that a register does not hold.
 *
 * @since 0.1.0
 */
import type { Condition } from "./condition.ts"
import type { Machine, ReasonWhen, Transition } from "./machine.ts"
import type { Norm, Source, Terms } from "./norm.ts"
import { isChoice, type Read, type Reading, resolve } from "./reading.ts"

/**
 * A machine in which every choice between alternatives of a reading that a register does not hold is made: the default,
 * which is the first, stands in its place, at any depth. So bounds range over no reading that a code does not have.
 *
 * @param machine - any machine; it is not changed
 * @param register - the readings that stay open
 * @returns the machine itself where it asks for no other reading
 * @example
 * import { choose, settled, wordsOf } from "@opustech/complaints-code"
 * const { party, first, procedure } = wordsOf<"Shut", { id: string; type: "Rung"; at: never }, "door.bell", "porter">()
 * const answer = party("porter").aims(choose("force", { aim: "aims", duty: "must" }), "answer", [first("Rung")])
 * const door = procedure("door", {
 *   says: "a door",
 *   parties: { porter: "the porter" },
 *   initial: "Shut",
 *   states: { Shut: { says: "the door is shut" } },
 *   events: { Rung: { says: "the bell is rung", by: "porter" } },
 *   transitions: [],
 *   refusals: [],
 *   norms: { answer: answer.of("Rung").cites("door.bell") },
 * })
 * settled(door, []).norms[0]?.force // => "aims"
 * settled(door, [{ id: "force" }]) === door // => true
 * @since 0.1.0
 */
export const settled = <S extends string, E extends string>(
  machine: Machine<S, E>,
  register: readonly Pick<Reading, "id">[],
): Machine<S, E> => {
  const isOpen = (reading: string): boolean => register.some((each) => each.id === reading)
  const transitions = eachOf(machine.transitions, (each) => settleTransition(each, isOpen))
  const norms = eachOf(machine.norms, (each) => settleNorm(each, isOpen))
  return withParts(machine, { transitions, norms })
}

/**
 * A condition in which only registered readings are left open, as `settled` leaves them in a machine.
 *
 * @param condition - any condition
 * @param register - the readings that are left open
 * @since 0.1.0
 */
export const settledCondition = (condition: Condition, register: readonly Pick<Reading, "id">[]): Condition =>
  settleCondition(condition, (reading) => register.some((each) => each.id === reading))

type IsOpen = (reading: string) => boolean

type Sources = NonNullable<Norm["sources"]>

/** A value with some of its parts changed, frozen; the value itself where none is. */
const withParts = <T extends object>(value: T, parts: Partial<T>): T => {
  for (const part in parts) {
    if (parts[part] === value[part]) continue
    const changed = { ...value, ...parts }
    Object.freeze(changed)
    return changed
  }
  return value
}

/** A list with each of its elements changed, frozen; the list itself where none is. */
const eachOf = <T>(list: readonly T[], change: (element: T) => T): readonly T[] => {
  const changed = list.map(change)
  return changed.every((each, index) => each === list[index]) ? list : Object.freeze(changed)
}

const settleAmong = <T>(among: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> => {
  const changed = Object.entries(among).map(([id, each]) => [id, change(each)] as const)
  return changed.every(([id, each]) => each === among[id]) ? among : Object.freeze(Object.fromEntries(changed))
}

const settleRead = <T>(value: Read<T>, isOpen: IsOpen, inside: (value: T) => T = (each) => each): Read<T> => {
  if (!isChoice(value)) return inside(value)
  if (!isOpen(value.reading)) return inside(resolve(value, {}))
  const among = settleAmong(value.among, inside)
  return withParts(value, { among })
}

const settleCondition = (condition: Condition, isOpen: IsOpen): Condition => {
  const settle = (each: Condition): Condition => settleCondition(each, isOpen)
  switch (condition.is) {
    case "reading":
      return isOpen(condition.reading)
        ? withParts(condition, { among: settleAmong(condition.among, settle) })
        : settle(resolve(condition, {}))
    case "all":
    case "any":
      return withParts(condition, { of: eachOf(condition.of, settle) })
    case "not":
      return withParts(condition, { of: settle(condition.of) })
    default:
      return condition
  }
}

const settleReason = (reason: ReasonWhen, isOpen: IsOpen): ReasonWhen =>
  withParts(reason, { when: settleCondition(reason.when, isOpen) })

const settleTransition = (transition: Transition, isOpen: IsOpen): Transition => {
  const { when, reasons } = transition
  return withParts(transition, {
    ...(when === undefined ? {} : { when: settleCondition(when, isOpen) }),
    ...(reasons === undefined ? {} : { reasons: eachOf(reasons, (each) => settleReason(each, isOpen)) }),
  })
}

const settleTerms = (terms: Terms, isOpen: IsOpen): Terms => {
  if ("on" in terms.starts) return terms
  const starts = withParts(terms.starts, { once: settleCondition(terms.starts.once, isOpen) })
  return withParts(terms, { starts })
}

const settleSource = (source: Source, isOpen: IsOpen): Source =>
  source.starts === undefined ? source : withParts(source, { starts: settleCondition(source.starts, isOpen) })

const settleSources = (sources: Sources, isOpen: IsOpen): Sources => {
  const [first, ...others] = sources
  const one = settleSource(first, isOpen)
  const rest = eachOf(others, (each) => settleSource(each, isOpen))
  return one === first && rest === others ? sources : Object.freeze([one, ...rest] as const)
}

const settleNorm = (norm: Norm, isOpen: IsOpen): Norm =>
  withParts(norm, {
    force: settleRead(norm.force, isOpen),
    does: settleRead(norm.does, isOpen),
    terms: settleRead(norm.terms, isOpen, (each) => settleTerms(each, isOpen)),
    until: settleRead(norm.until, isOpen),
    restoredBy: settleRead(norm.restoredBy, isOpen),
    ...(norm.sources === undefined ? {} : { sources: settleSources(norm.sources, isOpen) }),
  })
