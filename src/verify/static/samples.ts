/**
 * Sample events: for each type of event, events whose fields have every combination of the values that the rules tell apart.
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import { type Condition, happeningsOf, namingsOf, partsOf } from "../../machine/condition.ts"
import type { AnyEvent, Happening, Pattern, Scalar, Test } from "../../machine/happening.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import { alternativesOf } from "../../machine/reading.ts"
import { parseInstant } from "../../time/instant.ts"

/** The conditions that a machine's guards and reasons are made of. @since 0.1.0 */
export const guardsOf = ({ transitions }: Machine): readonly Condition[] =>
  transitions.flatMap(({ when, reasons = [] }) => [
    ...(when === undefined ? [] : [when]),
    ...reasons.map((each) => each.when),
  ])

const patternsOf = (happening: Happening): readonly Pattern[] => [happening, ...(happening.undoneBy ?? [])]

/** Every pattern of events that a norm names. @since 0.1.0 */
export const patternsOfNorm = ({ does, until, restoredBy, terms }: Norm): readonly Pattern[] => [
  ...alternativesOf(does).flatMap(({ value }) => value.flatMap(patternsOf)),
  ...alternativesOf(until).flatMap(({ value }) => value),
  ...alternativesOf(restoredBy).flatMap(({ value }) => value),
  ...alternativesOf(terms).flatMap(({ value: { starts } }) =>
    "on" in starts ? [starts.on] : happeningsOf(starts.once).flatMap(patternsOf),
  ),
]

const testsIn = (condition: Condition): readonly Test[] =>
  condition.is === "event" ? condition.tests : partsOf(condition).flatMap(testsIn)

/** The tests on events of a type, wherever in the rules they stand. */
const testsOn = (machine: Machine, type: string): readonly Test[] => {
  const guards = guardsOf(machine)
  const patterns = [
    ...machine.transitions.map(({ on }) => on),
    ...guards.flatMap(happeningsOf).flatMap(patternsOf),
    ...guards.flatMap(namingsOf),
    ...machine.norms.flatMap(patternsOfNorm),
    ...machine.refusals.flatMap(({ events, where }) => events.map((event) => ({ event, ...(where ? { where } : {}) }))),
  ]
  const own = machine.transitions.filter(({ on }) => on.event === type)
  return [
    ...patterns.filter(({ event }) => event === type).flatMap(({ where = [] }) => where),
    ...own.flatMap(({ when, reasons = [] }) =>
      [when, ...reasons.map((each) => each.when)].flatMap((each) => (each === undefined ? [] : testsIn(each))),
    ),
  ]
}

const NOTHING = Symbol("nothing")
type Value = Scalar | typeof NOTHING

/** Stand-ins for what the rules do not name: they may be values that no event of the vocabulary can have. */
const ANOTHER = "another value"
const GIVEN = "some value"
const OTHER = -1

/** The values of each field that the tests tell apart. Of instants and numbers: before, at and after. */
const valuesOf = (tests: readonly Test[]): ReadonlyMap<string, readonly Value[]> => {
  const found = new Map<string, Set<Value>>()
  const add = (field: string, ...values: readonly Value[]): void => {
    const known = found.get(field) ?? new Set()
    found.set(field, known)
    for (const each of values) known.add(each)
  }
  for (const test of tests) {
    if (test.is === "present" || test.is === "absent") add(test.field, GIVEN, NOTHING)
    else if (test.is === "upTo") add(test.field, test.to, test.to + 1)
    else if (test.is === "notBefore" || test.is === "atMost") {
      for (const field of [test.field, test.to]) if (field !== "at") add(field, 0, 1, 2)
    } else {
      const values = test.is === "equal" ? [test.to] : test.to
      add(test.field, ...values)
      if (values.some((each) => typeof each === "boolean")) add(test.field, true, false)
      if (values.some((each) => typeof each === "string")) add(test.field, ANOTHER)
      if (values.some((each) => typeof each === "number")) add(test.field, OTHER)
    }
  }
  return new Map([...found].map(([field, values]) => [field, [...values]]))
}

type Fields = Readonly<Record<string, unknown>>

const put = (fields: Fields, [key = "", ...rest]: readonly string[], value: Value): Fields => {
  const inner = fields[key]
  if (rest.length === 0) {
    if (value === NOTHING || typeof inner === "object") return fields
    return { ...fields, [key]: value }
  }
  return { ...fields, [key]: put(typeof inner === "object" && inner !== null ? { ...inner } : {}, rest, value) }
}

const isInside = (field: string, absent: readonly string[]): boolean =>
  absent.some((each) => field.startsWith(`${each}.`))

const AT = Result.getOrElse(parseInstant("1970-01-01T00:00:00.001Z"), () => undefined)
const MOST = 20_000

/**
 * A sample event; `named` where each of its values is one that the rules name, so that it can surely happen.
 *
 * @since 0.1.0
 */
export interface Sample {
  readonly event: AnyEvent
  readonly named: boolean
}

/**
 * Sample events of a type: every combination of the values that the rules tell apart; undefined where there are too many.
 *
 * @param machine - the machine
 * @param type - a type of event
 * @since 0.1.0
 */
export const samplesOf = (machine: Machine, type: string): readonly Sample[] | undefined => {
  const byType = known.get(machine) ?? new Map<string, readonly Sample[] | undefined>()
  known.set(machine, byType)
  if (!byType.has(type)) byType.set(type, sampled(machine, type))
  return byType.get(type)
}

/** The samples of each machine, which no choice of readings changes. */
const known = new WeakMap<Machine, Map<string, readonly Sample[] | undefined>>()

const sampled = (machine: Machine, type: string): readonly Sample[] | undefined => {
  if (AT === undefined) return undefined
  const values = valuesOf(testsOn(machine, type))
  const size = [...values.values()].reduce((product, each) => product * each.length, 1)
  if (size > MOST) return undefined
  const combinations = [...values].reduce<readonly (readonly (readonly [string, Value])[])[]>(
    (all, [field, each]) => all.flatMap((chosen) => each.map((value) => [...chosen, [field, value] as const])),
    [[]],
  )
  const samples = combinations.map((chosen): Sample => {
    const absent = chosen.flatMap(([field, value]) => (value === NOTHING ? [field] : []))
    const fields = [...chosen]
      .sort(([a], [b]) => b.length - a.length)
      .filter(([field]) => !isInside(field, absent))
      .reduce<Fields>((made, [field, value]) => put(made, field.split("."), value), {})
    const named = chosen.every(([field, value]) => {
      const isOnlyGiven = value === GIVEN && (values.get(field)?.length ?? 0) > 2
      return value !== ANOTHER && value !== OTHER && !isOnlyGiven
    })
    return { event: { ...fields, id: "sample", type, at: AT }, named }
  })
  return [...new Map(samples.map((each) => [JSON.stringify(each.event), each])).values()]
}
