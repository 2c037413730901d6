/**
 * Guards compiled to closures: whether one holds, and from when it will by the passing of time alone. The same answers as
 * `holds` and `opensAt`, which are the reference.
 *
 * @since 0.1.0
 */
import { type Condition, partsOf } from "./condition.ts"
import type { Rules } from "./evaluate.ts"
import { type AnyEvent, fieldOf, type Happening, passes, type Scalar, type Test } from "./happening.ts"
import { resolve } from "./reading.ts"
import { chosen, type Reckoning, reckonSpan, startOfDate } from "./timekeeping.ts"

/**
 * Whether an event is one of those asked for.
 *
 * @since 0.1.0
 */
export type Matcher = (event: AnyEvent) => boolean

/**
 * When a happening came true, in epoch milliseconds, according to a memory; NaN while it has not.
 *
 * @since 0.1.0
 */
export type Recall<M> = (memory: M) => number

/**
 * Whether a guard holds in a state for an event, looked at in an instant (epoch milliseconds).
 *
 * @since 0.1.0
 */
export type Guard<M> = (state: string, memory: M, event: AnyEvent, now: number) => boolean

/** The value of a field, inherited ones too; `undefined` where there is none. */
const read = (object: object, field: string): unknown => (object as Readonly<Record<string, unknown>>)[field]

/** The value of a field of its own; `undefined` where there is none. */
const own = (object: object, field: string): unknown => (Object.hasOwn(object, field) ? read(object, field) : undefined)

/** A test that a field's value is one of some; whether the field is the event's own is looked at only where it is. */
const compileValues = (path: string, values: readonly Scalar[]): Matcher => {
  const [field = "", inner, ...rest] = path.split(".")
  const [only] = values
  if (inner === undefined && values.length === 1)
    return (event) => read(event, field) === only && Object.hasOwn(event, field)
  if (inner === undefined)
    return (event) => values.includes(read(event, field) as Scalar) && Object.hasOwn(event, field)
  if (rest.length > 0) return (event) => values.includes(fieldOf(event, path) as Scalar)
  return (event) => {
    const outer = read(event, field)
    return (
      typeof outer === "object" &&
      outer !== null &&
      values.includes(read(outer, inner) as Scalar) &&
      Object.hasOwn(event, field) &&
      Object.hasOwn(outer, inner)
    )
  }
}

const compileTest = (test: Test): Matcher => {
  if (test.is === "equal") return compileValues(test.field, [test.to])
  if (test.is === "oneOf") return compileValues(test.field, test.to)
  if (test.is === "noneOf") {
    const isOne = compileValues(test.field, test.to)
    return (event) => !isOne(event)
  }
  const { field } = test
  if ([field, "to" in test ? test.to : ""].some((each) => `${each}`.includes(".")))
    return (event) => passes(event, test)
  if (test.is === "present") return (event) => own(event, field) !== undefined
  if (test.is === "absent") return (event) => own(event, field) === undefined
  if (test.is === "upTo") {
    const { to } = test
    return (event) => {
      const value = own(event, field)
      return typeof value === "number" && value <= to
    }
  }
  const { to } = test
  const isNotBefore = test.is === "notBefore"
  return (event) => {
    const value = own(event, field)
    const other = own(event, to)
    return typeof value === "number" && typeof other === "number" && (isNotBefore ? value >= other : value <= other)
  }
}

/**
 * Tests compiled to one matcher; undefined where there are none, so that every event passes.
 *
 * @since 0.1.0
 */
export const compileTests = (tests: readonly Test[] | undefined): Matcher | undefined => {
  if (tests === undefined || tests.length === 0) return undefined
  const [only, ...others] = tests.map(compileTest)
  if (only === undefined || others.length === 0) return only
  return (event) => {
    if (!only(event)) return false
    for (const each of others) if (!each(event)) return false
    return true
  }
}

const reckoningOf = (rules: Rules, condition: Condition & { readonly is: "elapsed" }): Reckoning =>
  chosen(reckonSpan(rules.timekeeping, condition.span, condition.edge), rules.choices)

/**
 * A guard compiled.
 *
 * @param rules - the machine with its timekeeping and the readings chosen
 * @param condition - the guard
 * @param recall - how the memory tells of a happening
 * @since 0.1.0
 */
export const compileGuard = <M>(
  rules: Rules,
  condition: Condition,
  recall: (happening: Happening) => Recall<M>,
): Guard<M> => {
  switch (condition.is) {
    case "happened": {
      const at = recall(condition.what)
      return (_state, memory) => !Number.isNaN(at(memory))
    }
    case "elapsed": {
      const at = recall(condition.since)
      const reckoning = reckoningOf(rules, condition)
      if (reckoning.phrase !== undefined) return () => false
      const after = condition.edge === "end" ? 1 : 0
      return (_state, memory, _event, now) => now >= reckoning.at(at(memory), undefined) + after
    }
    case "reached": {
      const at = startOfDate(rules.timekeeping.zone, condition.date)
      return (_state, _memory, _event, now) => now >= at
    }
    case "in":
      return (state) => condition.states.includes(state)
    case "norm":
    case "named":
    case "allNamed":
      // A guard asks no norms (see `faultsOfMachine`), and a machine that remembers names is not compiled.
      return () => false
    case "event": {
      const matches = compileTests(condition.tests)
      return matches === undefined ? () => true : (_state, _memory, event) => matches(event)
    }
    case "given":
      return () => condition.value
    case "reading":
      return compileGuard(rules, resolve(condition, rules.choices), recall)
    case "all": {
      const parts = condition.of.map((each) => compileGuard(rules, each, recall))
      return (state, memory, event, now) => {
        for (const each of parts) if (!each(state, memory, event, now)) return false
        return true
      }
    }
    case "any": {
      const parts = condition.of.map((each) => compileGuard(rules, each, recall))
      return (state, memory, event, now) => {
        for (const each of parts) if (each(state, memory, event, now)) return true
        return false
      }
    }
    case "not": {
      const part = compileGuard(rules, condition.of, recall)
      return (state, memory, event, now) => !part(state, memory, event, now)
    }
  }
}

const turnsOf = <M>(
  rules: Rules,
  condition: Condition,
  recall: (happening: Happening) => Recall<M>,
): readonly Recall<M>[] => {
  if (condition.is === "reached") {
    const turn = startOfDate(rules.timekeeping.zone, condition.date)
    return [() => turn]
  }
  if (condition.is !== "elapsed") {
    const parts = condition.is === "reading" ? [resolve(condition, rules.choices)] : partsOf(condition)
    return parts.flatMap((each) => turnsOf(rules, each, recall))
  }
  const at = recall(condition.since)
  const reckoning = reckoningOf(rules, condition)
  const after = condition.edge === "end" ? 1 : 0
  return reckoning.phrase === undefined ? [(memory) => reckoning.at(at(memory), undefined) + after] : []
}

/**
 * From when a guard that does not hold will hold by the passing of time alone (epoch milliseconds; undefined where
 * something must happen first), compiled; undefined where time never makes it hold.
 *
 * @param rules - the machine with its timekeeping and the readings chosen
 * @param condition - the guard
 * @param recall - how the memory tells of a happening
 * @since 0.1.0
 */
export const compileOpens = <M>(
  rules: Rules,
  condition: Condition,
  recall: (happening: Happening) => Recall<M>,
): ((state: string, memory: M, event: AnyEvent) => number | undefined) | undefined => {
  const turns = turnsOf(rules, condition, recall)
  if (turns.length === 0) return undefined
  const guard = compileGuard(rules, condition, recall)
  return (state, memory, event) => {
    let opens: number | undefined
    for (const each of turns) {
      const turn = each(memory)
      if (turn > event.at && !(opens !== undefined && turn >= opens) && guard(state, memory, event, turn)) opens = turn
    }
    return opens
  }
}
