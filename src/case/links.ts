/**
 * Links between cases: what the transitions of one case ask to be raised in another procedure, and what was raised. What
 * should have been raised and was not is an open obligation of its own.
 *
 * @since 0.1.0
 */
import type { Mark } from "../machine/track.ts"
import type { Case } from "./replay.ts"

/**
 * The raising of a case, asked for by an event of another. It is untimed: the Code says that it is to be done, and not
 * by when.
 *
 * @since 0.1.0
 */
export interface Raising {
  /** The case in which the event happened. */
  readonly case: string
  /** The procedure in which a case is to be raised. */
  readonly procedure: string
  readonly because: string
  readonly startedBy: Mark
  /** Its number among those of the same case and procedure, from 1. */
  readonly occurrence: number
  readonly status: "pending" | "met"
  /** The case that was raised, and its first event. */
  readonly raised: { readonly case: string; readonly by: Mark } | undefined
  readonly clauses: readonly string[]
}

/**
 * What the cases of a family ask each other to raise, in the order of the log. The n-th raising that a case asks of a
 * procedure is met by the n-th case of that procedure, in the order of their first events, that says it was raised by it.
 *
 * @param cases - the replayed cases of one log, all looked at in the same instant
 * @since 0.1.0
 */
export const raisingsOf = (cases: readonly Case[]): readonly Raising[] => {
  const children = childrenOf(cases)
  return cases.flatMap((parent) => {
    const asked = new Map<string, number>()
    return parent.emitted.flatMap(({ event, emission, clauses }): readonly Raising[] => {
      if (!("raise" in emission)) return []
      const procedure = emission.raise
      const before = asked.get(procedure) ?? 0
      asked.set(procedure, before + 1)
      const child = children.get(keyOf(parent.id, procedure))?.[before]
      return [
        {
          case: parent.id,
          procedure,
          because: emission.because,
          startedBy: { id: event.id, at: event.at },
          occurrence: before + 1,
          status: child === undefined ? "pending" : "met",
          raised: child,
          clauses,
        },
      ]
    })
  })
}

type Child = NonNullable<Raising["raised"]>

const keyOf = (parent: string, procedure: string): string => JSON.stringify([parent, procedure])

/** The cases that say which case raised them, by that case and their procedure, in the order of their first events. */
const childrenOf = (cases: readonly Case[]): ReadonlyMap<string, readonly Child[]> => {
  const found = new Map<string, Child[]>()
  for (const { id, raisedBy, procedure, history } of cases) {
    const [first] = history
    if (raisedBy === undefined || first === undefined) continue
    const key = keyOf(raisedBy, procedure)
    found.set(key, [...(found.get(key) ?? []), { case: id, by: { id: first.id, at: first.at } }])
  }
  for (const each of found.values()) each.sort((a, b) => a.by.at - b.by.at)
  return found
}

/** What is odd about a case of a family: it names a case that is not there, or one that asked for no such case. */
const oddities = (
  { raisedBy, history, procedure }: Case,
  known: ReadonlySet<string>,
  asked: (procedure: string) => boolean,
): readonly string[] => {
  if (raisedBy === undefined || history.length === 0) return []
  if (!known.has(raisedBy)) return [`the case "${raisedBy}", which is said to have raised this one, is not in the log`]
  return asked(procedure) ? [`nothing in the case "${raisedBy}" asks for a case of this procedure to be raised`] : []
}

/**
 * What the other cases of a log say of one: what it asked to be raised, and what is odd about where it comes from.
 *
 * @since 0.1.0
 */
export interface Links {
  readonly raisings: readonly Raising[]
  readonly oddities: readonly string[]
}

/**
 * The links between the cases of a log, by the id of each case.
 *
 * @param cases - the replayed cases of one log, all looked at in the same instant
 * @param asked - whether a case of a procedure is raised because a rule asks for it; one of any other procedure may be
 * raised freely. By default every one is asked for.
 * @since 0.1.0
 */
export const linksOf = (
  cases: readonly Case[],
  asked: (procedure: string) => boolean = () => true,
): ReadonlyMap<string, Links> => {
  const raisings = raisingsOf(cases)
  const byCase = new Map<string, Raising[]>()
  for (const each of raisings) byCase.set(each.case, [...(byCase.get(each.case) ?? []), each])
  const known = new Set(cases.map((each) => each.id))
  const raised = new Set(raisings.flatMap((each) => (each.raised === undefined ? [] : [each.raised.case])))
  return new Map(
    cases.map((each) => [
      each.id,
      { raisings: byCase.get(each.id) ?? [], oddities: raised.has(each.id) ? [] : oddities(each, known, asked) },
    ]),
  )
}
