/** Small machines without sense: transitions that overlap and conflict, refusals with and without tests, reopenings. */
import fc from "fast-check"
import type { AnyEvent, Condition, RefusalRule, Rules, Transition } from "../../src/machine/index.ts"
import type { Instant } from "../../src/time/index.ts"
import {
  condition,
  elapsed,
  nameless,
  pattern,
  scalar,
  someOf,
  states,
  tests,
  types,
} from "./random-machines-conditions.ts"
import { timekeeping } from "./turnstile.ts"

const hour = 3_600_000

/** 22 December 2026, 10:00 in London: the museum's calendar ends with the year, some thirty events later. */
const origin = Date.UTC(2026, 11, 22, 10)

const reasons = (guard: fc.Arbitrary<Condition>) =>
  fc.array(
    fc
      .tuple(guard, fc.constantFrom("Closer", "Closest"))
      .map(([when, code]) => ({ when, code, because: `it is ${code.toLowerCase()}` })),
    { minLength: 1, maxLength: 2 },
  )

/** A transition but for its id, which is its place in the machine. */
const transitionOf = (guard: fc.Arbitrary<Condition>): fc.Arbitrary<(index: number) => Transition> =>
  fc
    .record({
      from: someOf(states),
      on: pattern,
      when: fc.oneof(fc.constant(undefined), elapsed, guard),
      reason: fc.constantFrom("it is guarded", "it is kept back", "it is too early", undefined),
      reasons: fc.option(reasons(guard), { nil: undefined, freq: 2 }),
      to: fc.option(fc.constantFrom(...states), { nil: undefined, freq: 4 }),
      emits: fc.boolean(),
    })
    .map(({ from, on, when, reason, reasons, to, emits }) => (index) => ({
      id: `t${index}`,
      from,
      on,
      ...(when === undefined ? {} : { when }),
      ...(when === undefined || reason === undefined ? {} : { otherwise: { code: `R${index}`, because: reason } }),
      ...(when === undefined || reasons === undefined ? {} : { reasons }),
      ...(to === undefined ? {} : { to }),
      ...(from.includes("End") ? { reopens: true } : {}),
      ...(emits ? { emits: [{ notice: `n${index}`, to: "somebody" }] } : {}),
      cites: [`clause.${index}`],
    }))

const refusal: fc.Arbitrary<(index: number) => RefusalRule> = fc
  .record({ states: someOf(states), events: someOf(types), where: tests })
  .map(({ where, ...rest }) => (index) => ({
    ...rest,
    ...(where === undefined ? {} : { where }),
    code: `D${index}`,
    because: `declared ${index}`,
    ...(index % 2 === 0 ? { cites: [`refusal.${index}`] } : {}),
  }))

type State = (typeof states)[number]

const rulesOf = (guard: fc.Arbitrary<Condition>): fc.Arbitrary<Rules<State>> =>
  fc
    .record({
      transitions: fc.array(transitionOf(guard), { minLength: 4, maxLength: 16, size: "max" }),
      refusals: fc.array(refusal, { maxLength: 4 }),
      hours: fc.constantFrom("open", "clock"),
      side: fc.constantFrom("left", "right", undefined),
    })
    .map(({ transitions, refusals, hours, side }) => ({
      machine: {
        id: "random",
        says: "it has no sense",
        parties: { somebody: "somebody" },
        initial: "Zero",
        states: {
          Zero: { says: "zero" },
          One: { says: "one" },
          Two: { says: "two" },
          Three: { says: "three" },
          End: { says: "end", final: true },
        },
        events: Object.fromEntries(types.map((type) => [type, { says: type, by: "somebody" }])),
        transitions: transitions.map((make, index) => make(index)),
        refusals: refusals.map((make, index) => make(index)),
        norms: [],
      },
      timekeeping,
      choices: { hours, ...(side === undefined ? {} : { side }) },
    }))

/** Rules of a machine that may be at odds with itself, under one choice of its readings; one in six asks about names. */
export const randomRules: fc.Arbitrary<Rules<State>> = fc.oneof(
  { weight: 5, arbitrary: rulesOf(nameless) },
  { weight: 1, arbitrary: rulesOf(condition) },
)

/** What stands in a field: what rules compare with, what equals none of it, and names in a list. */
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, -0, null, undefined) },
  { weight: 1, arbitrary: fc.constantFrom(["x"], ["x", "y", "x"], ["z", 1], []) },
)

const content = fc.record(
  {
    k: value,
    l: value,
    until: fc.integer({ min: -2, max: 2 }),
    in: fc.record({ k: value, in: fc.oneof(fc.record({ k: value }), fc.constant(null)) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)

/** The same, at times with fields, or fields inside fields, that are inherited, and so not the event's own. */
const ownOrNot = fc.tuple(content, fc.constantFrom("own", "own", "own", "own", "outer", "inner")).map(([own, how]) => {
  if (how === "outer") return Object.create(own) as typeof own
  return how === "inner" && own.in !== undefined ? { ...own, in: Object.create(own.in) as typeof own.in } : own
})

/** Types of event that no random machine has. */
const unknownType = fc.constantFrom("constructor", "__proto__", "a", "", "Bel", "Bells")

const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 30, 60).map((each) => each * 60_000) },
  { weight: 2, arbitrary: fc.constantFrom(hour - 1, hour + 1, 2 * hour, 30 * hour) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 72 }).map((each) => each * hour) },
)

/** A sequence of events in time order, minutes or days apart, some at the same instant, a few of unknown types. */
export const randomEvents: fc.Arbitrary<readonly AnyEvent[]> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 30, arbitrary: fc.constantFrom<string>(...types) }, { weight: 1, arbitrary: unknownType }),
      gap,
      ownOrNot,
    ),
    { minLength: 1, maxLength: 40, size: "max" },
  )
  .map((made) => {
    let now = origin
    return made.map(([type, later, fields], index) => {
      now += later
      const { until } = fields
      const own = { id: `e${index}`, type, at: now as Instant, ...(until === undefined ? {} : { until: now + until }) }
      return Object.assign(Object.create(Object.getPrototypeOf(fields)), fields, own) as AnyEvent
    })
  })
