/**
 * Small rules without sense, and demands on them: three states, three types of event, spans of an hour or two, norms that
 * start, recur, are taken back and restored in every combination.
 */
import fc from "fast-check"
import {
  all,
  any,
  type Condition,
  type Due,
  type Happening,
  type Norm,
  type NormCondition,
  not,
  type Pattern,
  type Rules,
  type Start,
  type Transition,
} from "../../../src/machine/index.ts"
import { hours, untimed } from "../../../src/time/index.ts"
import type { Demand } from "../../../src/verify/explore/demand.ts"
import { timekeeping } from "../../machine/turnstile.ts"

const STATES = ["Zero", "One", "End"] as const

/** The patterns that random rules speak of: each type of event, and for one of them either value of its field. */
export const PATTERNS: readonly Pattern[] = [
  { event: "Bell" },
  { event: "Dial", where: [{ field: "k", is: "equal", to: true }] },
  { event: "Dial", where: [{ field: "k", is: "equal", to: false }] },
  { event: "Dial" },
  { event: "Term" },
]

const pattern = fc.constantFrom(...PATTERNS)
const few = <T>(each: fc.Arbitrary<T>, maxLength = 2) => fc.array(each, { maxLength, size: "max" })
const maybe = fc.boolean()

const happening: fc.Arbitrary<Happening> = fc
  .record({ what: pattern, last: fc.boolean(), undone: few(pattern, 1) })
  .map(({ what, last, undone }) => ({
    ...what,
    ...(last ? { which: "last" as const } : {}),
    ...(undone.length === 0 ? {} : { undoneBy: undone }),
  }))

const elapsed: fc.Arbitrary<Condition> = fc.record({
  is: fc.constant("elapsed"),
  span: fc.constantFrom(hours(1), hours(2), hours(0), untimed("soon")),
  since: happening,
  edge: fc.constantFrom("end", "opening"),
})

const happened: fc.Arbitrary<Condition> = happening.map((what) => ({ is: "happened", what }))

const inside = (leaf: fc.Arbitrary<Condition>, negated: boolean): fc.Arbitrary<Condition> =>
  fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 2 }).map((of) => all(...of)) },
    { weight: 1, arbitrary: fc.array(leaf, { minLength: 2, maxLength: 2 }).map((of) => any(...of)) },
    ...(negated ? [{ weight: 2, arbitrary: leaf.map(not) }] : []),
  )

const timely = inside(fc.oneof(happened, elapsed), false)

const inState: fc.Arbitrary<Condition> = fc
  .uniqueArray(fc.constantFrom<string>(...STATES), { minLength: 1, maxLength: 2 })
  .map((states) => ({ is: "in", states }))

const guard = inside(fc.oneof(happened, elapsed, inState), true)

const transition: fc.Arbitrary<(index: number) => Transition> = fc
  .record({
    from: fc.uniqueArray(fc.constantFrom(...STATES), { minLength: 1, maxLength: 3 }),
    on: pattern,
    when: fc.option(guard, { nil: undefined, freq: 2 }),
    to: fc.option(fc.constantFrom(...STATES), { nil: undefined, freq: 3 }),
    emits: fc.boolean(),
  })
  .map(({ from, on, when, to, emits }) => (index) => ({
    id: `t${index}`,
    from,
    on,
    ...(when === undefined ? {} : { when, otherwise: { code: "Guarded", because: "it is guarded" } }),
    ...(to === undefined ? {} : { to }),
    reopens: true,
    ...(emits ? { emits: [{ raise: "Other", because: "it asks for it" }] } : {}),
    cites: [`clause.${index}`],
  }))

const due: fc.Arbitrary<Due> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Due>(
      { within: hours(1) },
      { within: hours(2) },
      { within: hours(0) },
      { within: untimed("soon") },
      { atOnce: true },
    ),
  },
  { weight: 1, arbitrary: fc.record({ within: fc.constantFrom(hours(1), hours(2)), since: happening }) },
)

const starts: fc.Arbitrary<{ readonly starts: Start; readonly due?: Due }> = fc.oneof(
  fc.record({ starts: pattern.map((on): Start => ({ on })), due }),
  fc.record({ starts: timely.map((once): Start => ({ once })), due }),
  fc.constant({ starts: { on: { event: "Term" } }, due: { at: "until" } }),
)

const norm: fc.Arbitrary<Norm> = fc
  .record({
    force: fc.constantFrom("must" as const, "must" as const, "may" as const),
    does: fc.array(happening, { minLength: 1, maxLength: 2 }),
    terms: starts,
    until: few(pattern),
    restoredBy: few(pattern),
    recurs: maybe,
    replaces: maybe,
  })
  .map(({ recurs, replaces, terms, ...rest }) => ({
    id: "n",
    party: "somebody",
    says: "do it",
    ...rest,
    terms: rest.force === "may" && terms.due !== undefined && "at" in terms.due ? { starts: terms.starts } : terms,
    ...(recurs ? { recurs: true as const } : {}),
    ...(replaces ? { replaces: true as const } : {}),
    cites: ["clause.norm"],
  }))

const STATUSES = ["pending", "fulfilled", "breached", "ended", "notYet", "open", "exercised"] as const
const status = fc.constantFrom<NormCondition>(...STATUSES)
const standing: fc.Arbitrary<Condition> = status.map((each) => ({ is: "norm", norm: "n", status: each }))
const raised: Condition = { is: "happened", what: { event: "Raised" } }

const asked = fc
  .array(fc.oneof(standing, standing, inState, happened, elapsed, fc.constant(raised)), { minLength: 1, maxLength: 3 })
  .map((of) => all(...of.map((each, index) => (index === 2 ? not(each) : each))))

const demand: fc.Arbitrary<Demand> = fc.oneof(
  fc.record({ kind: fc.constant("never"), condition: asked }),
  fc.record({ kind: fc.constant("onlyAfter"), event: pattern, condition: guard }),
  fc.record({ kind: fc.constant("onlyAfter"), event: pattern, condition: standing }),
  fc.record({
    kind: fc.constant("keeps"),
    norm: fc.constant("n"),
    status,
    unless: few(pattern, 1),
    time: fc.boolean(),
  }),
)

/** Rules and something that is demanded of them, more often than not in vain. */
export const rulesAndDemand: fc.Arbitrary<{ readonly rules: Rules; readonly demand: Demand }> = fc
  .record({ transitions: fc.array(transition, { minLength: 3, maxLength: 7, size: "max" }), norm, demand })
  .map(({ transitions, norm: only, demand: each }) => ({
    rules: {
      machine: {
        id: "random",
        says: "it has no sense",
        parties: { somebody: "somebody" },
        initial: "Zero",
        states: { Zero: { says: "zero" }, One: { says: "one" }, End: { says: "end", final: true } },
        events: Object.fromEntries(["Bell", "Dial", "Term"].map((type) => [type, { says: type, by: "somebody" }])),
        transitions: transitions.map((make, index) => make(index)),
        refusals: [],
        norms: [only],
      },
      timekeeping,
      choices: { hours: "clock" },
    },
    demand: each,
  }))
