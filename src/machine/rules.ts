/**
 * The words in which a procedure is written: typed sugar whose results are the plain data of a `Machine`. An unknown
 * state, event, field, party or clause does not compile.
 *
 * @since 0.1.0
 */
import type { Span } from "../time/span.ts"
import type { Condition, Edge } from "./condition.ts"
import type { AnyEvent, Happening, Naming, Pattern, Test } from "./happening.ts"
import type { EventRule, Machine, Reason, ReasonWhen, RefusalRule, StateRule, Transition } from "./machine.ts"
import type { Each, Force, Norm, Start, Terms } from "./norm.ts"
import { choose, isChoice, type Read } from "./reading.ts"
import { testsOf, type Where } from "./where.ts"

/** The name of a field of an event. @since 0.1.0 */
export type FieldName<E> = E extends unknown ? keyof E & string : never

/** What a transition gives to carry out: a notice to a party, or a case to be raised. @since 0.1.0 */
export type Emits<P extends string> =
  | { readonly notice: string; readonly to: P }
  | { readonly raise: string; readonly because: string }

/** A transition being written; `cites` ends it. @since 0.1.0 */
export interface TransitionDraft<S extends string, C extends string, P extends string> {
  /** A guard, why the event is refused while it does not hold, and closer reasons for some cases of that. */
  readonly when: (guard: Condition, otherwise: Reason, ...reasons: readonly ReasonWhen[]) => TransitionDraft<S, C, P>
  readonly to: (state: S) => TransitionDraft<S, C, P>
  readonly reopens: () => TransitionDraft<S, C, P>
  readonly emits: (...emissions: readonly Emits<P>[]) => TransitionDraft<S, C, P>
  readonly cites: (...clauses: readonly C[]) => Transition
}

/** A refusal being written; `because` ends it. @since 0.1.0 */
export interface RefusalDraft<S extends string, E, C extends string> {
  readonly where: (where: Where<E>) => RefusalDraft<S, E, C>
  readonly in: (...states: readonly S[]) => {
    readonly because: (code: string, because: string, ...cites: readonly C[]) => RefusalRule
  }
}

/** A norm being written; `cites` ends it. @since 0.1.0 */
export interface NormDraft<E extends AnyEvent, C extends string> {
  readonly starts: (start: Start) => NormDraft<E, C>
  readonly terms: (terms: Read<Terms>) => NormDraft<E, C>
  /** Due within a span of its start or, where a happening is given, of that. */
  readonly within: (span: Span, since?: Happening) => NormDraft<E, C>
  readonly of: <T extends E["type"]>(type: T, where?: Where<Extract<E, { readonly type: T }>>) => NormDraft<E, C>
  readonly by: (field: FieldName<E>) => NormDraft<E, C>
  readonly unless: (until: Read<readonly Pattern[]>, restoredBy: Read<readonly Pattern[]>) => NormDraft<E, C>
  readonly each: (each: Each) => NormDraft<E, C>
  readonly recurring: () => NormDraft<E, C>
  readonly replacing: () => NormDraft<E, C>
  readonly onBreach: (sentence: string) => NormDraft<E, C>
  readonly cites: (...clauses: readonly C[]) => Omit<Norm, "id">
}

/**
 * The words for a machine whose states are `S`, events `E`, clauses `C` and parties `P`.
 *
 * @example
 * import { wordsOf } from "@opustech/complaints-code"
 * const { from } = wordsOf<"Closed" | "Open", { id: string; type: "Shut"; at: never }, "door.shut", "porter">()
 * from("Open").on("Shut").to("Closed").cites("door.shut").to // => "Closed"
 * @since 0.1.0
 */
export const wordsOf = <S extends string, E extends AnyEvent, C extends string, P extends string>() => {
  type Type = E["type"]
  type Of<T extends Type> = Extract<E, { readonly type: T }>

  const on = <T extends Type>(type: T, where?: Where<Of<T>>): Pattern =>
    where === undefined ? { event: type } : { event: type, where: testsOf(where) }

  const first = <T extends Type>(type: T, where?: Where<Of<T>>): Happening => on(type, where)

  const last = <T extends Type>(type: T, where?: Where<Of<T>>): Happening => ({ ...on(type, where), which: "last" })

  const since = (happening: Happening, ...undoneBy: readonly Pattern[]): Happening => ({ ...happening, undoneBy })

  const naming = <T extends Type>(type: T, field: FieldName<Of<T>>, where?: Where<Of<T>>): Naming => ({
    ...on(type, where),
    field,
  })

  const happened = (what: Happening): Condition => ({ is: "happened", what })

  const elapsed = (span: Span, happening: Happening, edge: Edge): Condition => ({
    is: "elapsed",
    span,
    since: happening,
    edge,
  })

  const reached = (date: string): Condition => ({ is: "reached", date })

  const inState = (...states: readonly S[]): Condition => ({ is: "in", states })

  const eventIs = <T extends Type>(_type: T, where: Where<Of<T>>): Condition => ({ is: "event", tests: testsOf(where) })

  const draft = (transition: Transition): TransitionDraft<S, C, P> => ({
    when: (guard, otherwise, ...reasons) =>
      draft({ ...transition, when: guard, otherwise, ...(reasons.length === 0 ? {} : { reasons }) }),
    to: (state) => draft({ ...transition, to: state, id: `${transition.id} -> ${state}` }),
    reopens: () => draft({ ...transition, reopens: true }),
    emits: (...emits) => draft({ ...transition, emits }),
    cites: (...cites) => ({ ...transition, cites }),
  })

  const nameOf = (pattern: Pattern): string =>
    pattern.where === undefined ? pattern.event : `${pattern.event}(${pattern.where.map(nameOfTest).join(", ")})`

  const from = (...states: readonly S[]) => ({
    on: <T extends Type>(type: T, where?: Where<Of<T>>): TransitionDraft<S, C, P> => {
      const pattern = on(type, where)
      return draft({ id: `${states.join("|")} ${nameOf(pattern)}`, from: states, on: pattern, cites: [] })
    },
  })

  const refuse = <T extends Type>(...events: readonly T[]): RefusalDraft<S, Of<T>, C> => {
    const refusal = (tests: Pick<RefusalRule, "where">): RefusalDraft<S, Of<T>, C> => ({
      where: (where) => refusal({ where: testsOf(where) }),
      in: (...states) => ({
        because: (code, because, ...cites) => ({ states, events, ...tests, code, because, cites }),
      }),
    })
    return refusal({})
  }

  type NormWords = Omit<Norm, "id">

  const patch = ({ terms, ...norm }: NormWords, changed: Partial<Terms>): NormWords => ({
    ...norm,
    terms: isChoice(terms)
      ? choose(
          terms.reading,
          Object.fromEntries(Object.entries(terms.among).map(([id, each]) => [id, { ...each, ...changed }])),
        )
      : { ...terms, ...changed },
  })

  const normDraft = (norm: NormWords): NormDraft<E, C> => ({
    starts: (starts) => normDraft(patch(norm, { starts })),
    terms: (terms) => normDraft({ ...norm, terms }),
    within: (span, happening) =>
      normDraft(patch(norm, { due: happening === undefined ? { within: span } : { within: span, since: happening } })),
    of: (type, where) => normDraft(patch(norm, { starts: { on: on(type, where) } })),
    by: (field) => normDraft(patch(norm, { due: { at: field } })),
    unless: (until, restoredBy) => normDraft({ ...norm, until, restoredBy }),
    each: (each) => normDraft({ ...norm, each }),
    recurring: () => normDraft({ ...norm, recurs: true }),
    replacing: () => normDraft({ ...norm, replaces: true }),
    onBreach: (onBreach) => normDraft({ ...norm, onBreach }),
    cites: (...cites) => ({ ...norm, cites }),
  })

  const party = (name: P) => {
    const norm = (force: Read<Force>, says: string, does: Read<readonly Happening[]>): NormDraft<E, C> =>
      normDraft({
        party: name,
        force,
        says,
        does,
        terms: { starts: { on: { event: "" } } },
        until: [],
        restoredBy: [],
        cites: [],
      })
    return {
      must: (says: string, does: Read<readonly Happening[]>) => norm("must", says, does),
      aims: (force: Read<Force>, says: string, does: Read<readonly Happening[]>) => norm(force, says, does),
      may: (says: string, does: Read<readonly Happening[]>) => norm("may", says, does),
    }
  }

  const procedure = (
    id: string,
    rules: {
      readonly says: string
      readonly parties: Readonly<Record<P, string>>
      readonly initial: S
      readonly states: Readonly<Record<S, StateRule>>
      readonly events: Readonly<Record<Type, EventRule & { readonly by: P }>>
      readonly transitions: readonly Transition[]
      readonly refusals: readonly RefusalRule[]
      readonly norms: Readonly<Record<string, NormWords>>
    },
  ): Machine<S, Type> =>
    deepFreeze({
      id,
      ...rules,
      norms: Object.entries(rules.norms).map(([name, norm]) => ({ id: name, ...norm })),
    })

  return {
    on,
    first,
    last,
    since,
    naming,
    happened,
    elapsed,
    reached,
    inState,
    eventIs,
    from,
    refuse,
    party,
    procedure,
  }
}

/** A test in the name of a transition: by its values, or by its kind where it has none. */
const nameOfTest = (test: Test): string => {
  if (test.is === "noneOf") return `not ${test.to}`
  if (test.is === "upTo") return `up to ${test.to}`
  return "to" in test ? `${test.to}` : test.is
}

/**
 * A value frozen at every depth, also inside what is frozen already.
 *
 * @param value - any value; it is frozen itself
 * @example
 * import { deepFreeze } from "@opustech/complaints-code"
 * Object.isFrozen(deepFreeze({ inside: { deep: [1] } }).inside.deep) // => true
 * @since 0.1.0
 */
export const deepFreeze = <T>(value: T): T => {
  freeze(value, new WeakSet())
  return value
}

const freeze = (value: unknown, frozen: WeakSet<object>): void => {
  if (typeof value !== "object" || value === null || frozen.has(value)) return
  frozen.add(Object.freeze(value))
  for (const each of Object.values(value)) freeze(each, frozen)
}
