/**
 * The words in which a procedure is written: typed sugar whose results are the plain data of a `Machine`. An unknown
 * state, event, field, party or clause does not compile.
 *
 * @since 0.1.0
 */
import type { Span } from "../time/span.ts"
import type { Condition, Edge } from "./condition.ts"
import type { AnyEvent, Happening, Pattern } from "./happening.ts"
import type { EventRule, Machine, Reason, RefusalRule, StateRule, Transition } from "./machine.ts"
import type { Force, Norm, Start, Terms } from "./norm.ts"
import type { Read } from "./reading.ts"
import { testsOf, type Where } from "./where.ts"

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
  type Field = E extends unknown ? keyof E & string : never
  type Emits = { readonly notice: string; readonly to: P } | { readonly raise: string; readonly because: string }

  const on = <T extends Type>(type: T, where?: Where<Of<T>>): Pattern =>
    where === undefined ? { event: type } : { event: type, where: testsOf(where) }

  const first = <T extends Type>(type: T, where?: Where<Of<T>>): Happening => on(type, where)

  const last = <T extends Type>(type: T, where?: Where<Of<T>>): Happening => ({ ...on(type, where), which: "last" })

  const since = (happening: Happening, ...undoneBy: readonly Pattern[]): Happening => ({ ...happening, undoneBy })

  const happened = (what: Happening): Condition => ({ is: "happened", what })

  const elapsed = (span: Span, happening: Happening, edge: Edge): Condition => ({
    is: "elapsed",
    span,
    since: happening,
    edge,
  })

  const inState = (...states: readonly S[]): Condition => ({ is: "in", states })

  const eventIs = <T extends Type>(_type: T, where: Where<Of<T>>): Condition => ({ is: "event", tests: testsOf(where) })

  interface TransitionDraft {
    readonly when: (guard: Condition, otherwise: Reason) => TransitionDraft
    readonly to: (state: S) => TransitionDraft
    readonly reopens: () => TransitionDraft
    readonly emits: (...emissions: readonly Emits[]) => TransitionDraft
    readonly cites: (...clauses: readonly C[]) => Transition
  }

  const draft = (transition: Transition): TransitionDraft => ({
    when: (guard, otherwise) => draft({ ...transition, when: guard, otherwise }),
    to: (state) => draft({ ...transition, to: state, id: `${transition.id} -> ${state}` }),
    reopens: () => draft({ ...transition, reopens: true }),
    emits: (...emits) => draft({ ...transition, emits }),
    cites: (...cites) => ({ ...transition, cites }),
  })

  const nameOf = (pattern: Pattern): string =>
    pattern.where === undefined
      ? pattern.event
      : `${pattern.event}(${pattern.where.map((test) => ("to" in test ? test.to : test.is)).join(", ")})`

  const from = (...states: readonly S[]) => ({
    on: <T extends Type>(type: T, where?: Where<Of<T>>): TransitionDraft => {
      const pattern = on(type, where)
      return draft({ id: `${states.join("|")} ${nameOf(pattern)}`, from: states, on: pattern, cites: [] })
    },
  })

  interface RefusalDraft<T extends Type> {
    readonly where: (where: Where<Of<T>>) => RefusalDraft<T>
    readonly in: (...states: readonly S[]) => {
      readonly because: (code: string, because: string, ...cites: readonly C[]) => RefusalRule
    }
  }

  const refuse = <T extends Type>(...events: readonly T[]): RefusalDraft<T> => {
    const refusal = (tests: Pick<RefusalRule, "where">): RefusalDraft<T> => ({
      where: (where) => refusal({ where: testsOf(where) }),
      in: (...states) => ({
        because: (code, because, ...cites) => ({ states, events, ...tests, code, because, cites }),
      }),
    })
    return refusal({})
  }

  type NormWords = Omit<Norm, "id">

  interface NormDraft {
    readonly starts: (start: Start) => NormDraft
    readonly terms: (terms: Read<Terms>) => NormDraft
    readonly within: (span: Span) => NormDraft
    readonly of: <T extends Type>(type: T, where?: Where<Of<T>>) => NormDraft
    readonly by: (field: Field) => NormDraft
    readonly unless: (until: Read<readonly Pattern[]>, restoredBy: Read<readonly Pattern[]>) => NormDraft
    readonly recurring: () => NormDraft
    readonly replacing: () => NormDraft
    readonly onBreach: (sentence: string) => NormDraft
    readonly cites: (...clauses: readonly C[]) => NormWords
  }

  const patch = (norm: NormWords, terms: Partial<Terms>): NormWords => ({
    ...norm,
    terms: { starts: { on: { event: "" } }, ...norm.terms, ...terms },
  })

  const normDraft = (norm: NormWords): NormDraft => ({
    starts: (starts) => normDraft(patch(norm, { starts })),
    terms: (terms) => normDraft({ ...norm, terms }),
    within: (span) => normDraft(patch(norm, { due: { within: span } })),
    of: (type, where) => normDraft(patch(norm, { starts: { on: on(type, where) } })),
    by: (field) => normDraft(patch(norm, { due: { at: field } })),
    unless: (until, restoredBy) => normDraft({ ...norm, until, restoredBy }),
    recurring: () => normDraft({ ...norm, recurs: true }),
    replacing: () => normDraft({ ...norm, replaces: true }),
    onBreach: (onBreach) => normDraft({ ...norm, onBreach }),
    cites: (...cites) => ({ ...norm, cites }),
  })

  const party = (name: P) => {
    const norm = (force: Read<Force>, says: string, does: Read<readonly Pattern[]>): NormDraft =>
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
      must: (says: string, does: Read<readonly Pattern[]>) => norm("must", says, does),
      aims: (force: Read<Force>, says: string, does: Read<readonly Pattern[]>) => norm(force, says, does),
      may: (says: string, does: Read<readonly Pattern[]>) => norm("may", says, does),
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

  return { on, first, last, since, happened, elapsed, inState, eventIs, from, refuse, party, procedure }
}

/**
 * A value frozen at every depth.
 *
 * @since 0.1.0
 */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const each of Object.values(value)) deepFreeze(each)
  }
  return value
}
