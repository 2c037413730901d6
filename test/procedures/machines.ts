/**
 * What the tests of the smaller procedures share: a machine run from its start, the laws that hold for any of them, and
 * what is said of an event that does not decode.
 */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expect, it } from "vitest"
import { problemsOf } from "../../src/code/problem.ts"
import {
  type AnyEvent,
  type Choices,
  compile,
  faultsOfMachine,
  type Machine,
  type MachineState,
  type Occurrence,
  type Refusal,
  type Rules,
  type Step,
  start,
  step,
  track,
} from "../../src/index.ts"
import { clauses } from "../../src/text/index.ts"
import { at, opusUnder, SEED } from "../case/cases.ts"

/** An event of any type; its id is its type in lower case unless given. */
export type Happened = AnyEvent & Readonly<Record<string, unknown>>

/** A machine under Opus's timekeeping. A reading that is not named takes its default. */
export const under = (machine: Machine, choices: Choices = {}): Rules => ({
  machine,
  timekeeping: opusUnder().timekeeping,
  choices,
})

/** The state after some events, each of which must be allowed. */
export const after = (rules: Rules, events: readonly Happened[]): MachineState =>
  events.reduce<MachineState>((state, each) => Result.getOrThrow(step(rules, state, each)).state, start(rules.machine))

/** One more event after others. */
export const take = (rules: Rules, before: readonly Happened[], next: Happened): Result.Result<Step, Refusal> =>
  step(rules, after(rules, before), next)

/** What becomes of one more event: `-> State`, or the code and text of the refusal. */
export const outcome = (rules: Rules, before: readonly Happened[], next: Happened): string => {
  const stepped = take(rules, before, next)
  return Result.isSuccess(stepped)
    ? `-> ${stepped.success.state.state}`
    : `${stepped.failure.code}: ${stepped.failure.message}`
}

/** The clauses of the transition that an event takes, or of the refusal. */
export const clausesOf = (rules: Rules, before: readonly Happened[], next: Happened): readonly string[] => {
  const stepped = take(rules, before, next)
  if (Result.isFailure(stepped)) return stepped.failure.clauses
  return rules.machine.transitions.find(({ id }) => id === stepped.success.transition)?.cites ?? []
}

/** Events, an hour apart, from Monday 2024-06-03 at 09:00 in London. */
export const inTurn = (...drafts: readonly (readonly [type: string, fields?: object])[]): readonly Happened[] =>
  drafts.map(([type, fields], index) => ({
    id: `e${index + 1}`,
    at: (at("2024-06-03T09:00+01:00") + index * 3_600_000) as Happened["at"],
    type,
    ...fields,
  }))

/** An event on the day after those of `inTurn`. */
export const next = (type: string, fields: object = {}): Happened => ({
  id: "next",
  at: at("2024-06-04T10:00+01:00"),
  type,
  ...fields,
})

/** What is wrong with an event in its interchange form, a line each. */
export const said = (schema: Schema.Top, value: object): readonly string[] => {
  const written = { id: "e1", at: "2024-06-03T09:00:00+01:00", ...value }
  const decode = Schema.decodeUnknownResult(schema as Schema.Codec<unknown, unknown>, {
    errors: "all",
    onExcessProperty: "error",
  })
  const decoded = decode(written)
  return Result.isSuccess(decoded)
    ? []
    : problemsOf(decoded.failure, "$", written).map(({ path, message }) => `${path}: ${message}`)
}

/** The states from which no final state can be reached. */
const stuck = ({ states, transitions }: Machine): readonly string[] => {
  const ends = new Set(Object.keys(states).filter((each) => states[each]?.final === true))
  for (let size = -1; size !== ends.size; ) {
    size = ends.size
    for (const { from, to } of transitions)
      if (to !== undefined && ends.has(to)) for (const each of from) ends.add(each)
  }
  return Object.keys(states).filter((each) => !ends.has(each))
}

const published = new Set<string>(clauses.map(({ id }) => id))

/** The laws of any machine, as tests; `histories` are events in order, under some choice of readings. */
export const lawsOf = (
  machine: Machine,
  histories: fc.Arbitrary<readonly Happened[]>,
  choices: fc.Arbitrary<Choices>,
): void => {
  it("is whole: nothing unknown, unreachable, uncited or unhandled", () => {
    expect(faultsOfMachine(machine)).toEqual([])
  })

  it("is plain data: frozen at every depth, and the same after JSON", () => {
    expect(JSON.parse(JSON.stringify(machine))).toEqual(machine)
    expect([machine, machine.transitions[0], machine.norms[0]?.cites].every(Object.isFrozen)).toBe(true)
  })

  it("cites clauses of the published Code alone", () => {
    const rules = [...machine.transitions, ...machine.norms, ...machine.refusals]
    expect(rules.flatMap(({ cites }) => cites ?? []).filter((id) => !published.has(id))).toEqual([])
  })

  it("can come to an end from every state", () => {
    expect(stuck(machine)).toEqual([])
  })

  it("compiled, takes and refuses events as the reference does; its runner ends in the same state", () => {
    fc.assert(
      fc.property(histories, choices, (events, chosen) => {
        const rules = under(machine, chosen)
        const compiled = compile(rules)
        const runner = compiled.runner()
        runner.begin()
        let state: MachineState = start(machine)
        expect(compiled.start).toEqual(state)
        for (const event of events) {
          const stepped = step(rules, state, event)
          expect(compiled.step(state, event)).toEqual(stepped)
          expect(runner.take(event)).toBe(Result.isSuccess(stepped))
          if (Result.isSuccess(stepped)) state = JSON.parse(JSON.stringify(stepped.success.state))
          expect(runner.state()).toBe(state.state)
        }
      }),
      { ...SEED, numRuns: 300 },
    )
  })
}

/** The occurrences of an obligation after some events, at the instant of the last. */
export const occurrences = (rules: Rules, norm: string, events: readonly Happened[]): readonly Occurrence[] => {
  const found = rules.machine.norms.find(({ id }) => id === norm)
  if (found === undefined) throw new Error(`there is no norm ${norm}`)
  const nothing = () => undefined
  const tracker = track(rules, found)
  for (const each of events) tracker.see(each, nothing, nothing)
  return tracker.at(events.at(-1)?.at ?? 0, nothing)
}

/** What has become of each occurrence of an obligation: open, done, ended or replaced, with the event that did it. */
export const courseOf = (rules: Rules, norm: string, events: readonly Happened[]): readonly string[] =>
  occurrences(rules, norm, events).map(({ startedBy, fulfilled, ended, replaced }) => {
    const end = fulfilled === undefined ? ended : fulfilled
    const how = fulfilled !== undefined ? "done" : replaced ? "replaced" : ended !== undefined ? "ended" : "open"
    return `${startedBy}: ${how}${end === undefined ? "" : ` ${end.id}`}`
  })

/** An independent model of a procedure: it says whether an event is allowed, and is changed only where it is. */
export interface Model {
  readonly state: () => string
  readonly allows: (event: Happened) => boolean
}

/** Random events, taken by a machine and by a model of it: both allow each or neither does, and they agree on the state. */
export const agreesWithModel = (
  machine: Machine,
  histories: fc.Arbitrary<readonly Happened[]>,
  choices: fc.Arbitrary<Choices>,
  fresh: (choices: Choices) => Model,
): void => {
  const reached = new Set<string>([machine.initial])
  fc.assert(
    fc.property(histories, choices, (events, chosen) => {
      const rules = under(machine, chosen)
      const model = fresh(chosen)
      let state: MachineState = start(machine)
      for (const event of events) {
        const stepped = step(rules, state, event)
        expect([event, Result.isSuccess(stepped)]).toEqual([event, model.allows(event)])
        if (Result.isSuccess(stepped)) state = stepped.success.state
        expect(state.state).toBe(model.state())
        reached.add(state.state)
      }
    }),
    { ...SEED, numRuns: 1_500 },
  )
  // The sequences come far: every state is reached by some.
  expect([...reached].sort()).toEqual(Object.keys(machine.states).sort())
}

/** Events in order from their types and fields, minutes to weeks apart. */
export const historiesOf = (
  drafts: fc.Arbitrary<Readonly<Record<string, unknown>> & { readonly type: string }>,
  first: Readonly<Record<string, unknown>> & { readonly type: string },
): fc.Arbitrary<readonly Happened[]> =>
  fc
    .record({
      from: fc.integer({ min: Date.UTC(2012, 0, 2), max: Date.UTC(2036, 0, 1) }),
      events: fc.array(fc.record({ draft: drafts, gap: fc.integer({ min: 0, max: 14 * 86_400_000 }) }), {
        maxLength: 20,
      }),
      begun: fc.boolean(),
    })
    .map(({ from, events, begun }) => {
      let now = from
      return [...(begun ? [{ draft: first, gap: 0 }] : []), ...events].map(({ draft, gap }, index) => {
        now += gap
        return { ...draft, id: `e${index + 1}`, at: now as Happened["at"] }
      })
    })

/** What becomes of each event of an example log of one case, in order. Every event must decode. */
export const replayOf = (
  file: string,
  machine: Machine,
  schemas: Readonly<Record<string, Schema.Top>>,
  choices: Choices = {},
) => {
  const text = readFileSync(new URL(`../../docs/examples/cases/${file}`, import.meta.url), "utf8")
  const example: { procedure: string; events: { type: string }[] } = JSON.parse(text)
  expect(example.procedure).toBe(machine.id)
  const rules = under(machine, choices)
  let state: MachineState = start(machine)
  const events = example.events.map((written) => {
    const schema = (schemas[written.type] ?? Schema.Never) as Schema.Codec<Happened, unknown>
    return Schema.decodeUnknownSync(schema, { errors: "all", onExcessProperty: "error" })(written)
  })
  const outcomes = events.map((event) => {
    const stepped = step(rules, state, event)
    if (Result.isSuccess(stepped)) state = stepped.success.state
    return `${event.id} ${Result.isSuccess(stepped) ? state.state : stepped.failure.code}`
  })
  return { events, outcomes }
}
