/**
 * Transitions compared, state by state and event by event: whether an event can be taken, when, where to, and what is sent.
 *
 * @since 0.1.0
 */
import { all, type Condition } from "../../machine/condition.ts"
import { sayCondition, sayPattern } from "../../machine/english.ts"
import type { Emission, Machine, Transition } from "../../machine/machine.ts"
import { canonicalJson } from "../../text/canonical.ts"
import { implies } from "./implies.ts"
import type { ChangeKind, Found } from "./kinds.ts"
import { sayBoth } from "./plainly.ts"

/** What an event is asked in order to be taken: the tests on its fields, and the guard. */
const askedBy = ({ on, when }: Transition): Condition =>
  all(
    ...(on.where ?? []).map((test): Condition => ({ is: "event", tests: [test] })),
    ...(when === undefined ? [] : [when]),
  )

/** All of a transition but the name and the states, which are told by where it is found. */
const bodyOf = ({ id: _, from: __, ...body }: Transition): string => canonicalJson(body)

/** What a transition does, clauses and words left out. */
const coreOf = (each: Transition): string => canonicalJson([askedBy(each), each.to, each.emits ?? [], each.reopens])

type Pair = readonly [before: Transition, after: Transition]

/** The transitions of a state and a type of event, put together with those that took their place. */
const pairsOf = (
  before: readonly Transition[],
  after: readonly Transition[],
): { readonly pairs: readonly Pair[]; readonly gone: readonly Transition[]; readonly added: readonly Transition[] } => {
  const [gone, added] = [[...before], [...after]]
  const pairs: Pair[] = []
  const ways: readonly ((a: Transition, b: Transition) => boolean)[] = [
    (a, b) => coreOf(a) === coreOf(b),
    (a, b) => canonicalJson([a.on, a.to]) === canonicalJson([b.on, b.to]),
    (a, b) => a.to === b.to,
    (a, b) => canonicalJson(askedBy(a)) === canonicalJson(askedBy(b)),
  ]
  for (const fits of ways)
    for (const each of [...gone]) {
      const place = added.findIndex((other) => fits(each, other))
      const [found] = place < 0 ? [] : added.splice(place, 1)
      if (found === undefined) continue
      gone.splice(gone.indexOf(each), 1)
      pairs.push([each, found])
    }
  return { pairs, gone, added }
}

const guardKind = (before: Condition, after: Condition): ChangeKind | undefined => {
  const [looser, tighter] = [implies(before, after), implies(after, before)]
  if (looser && tighter) return undefined
  return looser ? "guardLoosened" : tighter ? "guardTightened" : "guardChanged"
}

const sayAsked = (machine: Machine, transition: Transition): string =>
  transition.on.where === undefined && transition.when === undefined
    ? "always"
    : `if ${sayCondition(machine, askedBy(transition))}`

/** What two transitions ask, said plainly where they differ so. */
const sayGuards = (
  [before, a]: readonly [Machine, Transition],
  [after, b]: readonly [Machine, Transition],
): readonly [string, string] => {
  const [from, to] = sayBoth([before, askedBy(a)], [after, askedBy(b)])
  const isOpen = (each: Transition): boolean => each.on.where === undefined && each.when === undefined
  return [isOpen(a) ? "always" : `if ${from}`, isOpen(b) ? "always" : `if ${to}`]
}

const sayTarget = ({ to }: Transition): string => to ?? "the state as it is"

const sayEmission = (each: Emission): string =>
  "notice" in each ? `the notice ${each.notice} to ${each.to}` : `a case of ${each.raise}, as ${each.because}`

const emissionChanges = (
  before: Transition,
  after: Transition,
  change: (kind: ChangeKind, from: string | null, to: string | null) => Found,
): readonly Found[] => {
  const [old, now] = [(before.emits ?? []).map(sayEmission), (after.emits ?? []).map(sayEmission)]
  const kindOf = (said: string, added: boolean): ChangeKind =>
    said.startsWith("the notice")
      ? added
        ? "noticeAdded"
        : "noticeDropped"
      : added
        ? "raisingAdded"
        : "raisingDropped"
  return [
    ...now.filter((each) => !old.includes(each)).map((each) => change(kindOf(each, true), null, each)),
    ...old.filter((each) => !now.includes(each)).map((each) => change(kindOf(each, false), each, null)),
  ]
}

const reasonsOf = ({ otherwise, reasons = [] }: Transition): readonly string[] => [
  ...reasons.map(({ code, when }) => canonicalJson([code, when])),
  ...(otherwise === undefined ? [] : [otherwise.code]),
]

const codesOf = ({ otherwise, reasons = [] }: Transition): string | null =>
  [...reasons, ...(otherwise === undefined ? [] : [otherwise])].map(({ code }) => code).join(", ") || null

const wordsOf = ({ otherwise, reasons = [] }: Transition): string =>
  [...reasons, ...(otherwise === undefined ? [] : [otherwise])].map(({ because }) => because).join("; ")

interface Place {
  readonly state: string
  readonly event: string
}

/** A change with the state in which it is found: of changes that are alike, the states are told together. */
interface InState {
  readonly state: string
  readonly change: Found
}

const changesAt = (of: string, machines: readonly [Machine, Machine], { state, event }: Place): readonly InState[] => {
  const [before, after] = machines
  const at = (machine: Machine): readonly Transition[] =>
    machine.transitions.filter((each) => each.from.includes(state) && each.on.event === event)
  const [old, now] = [at(before), at(after)]
  if (canonicalJson(old.map(bodyOf)) === canonicalJson(now.map(bodyOf))) return []
  const { pairs, gone, added } = pairsOf(old, now)
  const what = sayPattern(after, { event })
  const changing =
    (clauses: readonly string[]) =>
    (kind: ChangeKind, from: string | null, to: string | null): Found => ({
      kind,
      of,
      rule: event,
      what,
      from,
      to,
      clauses,
    })
  const ofPair = ([a, b]: Pair): readonly Found[] => {
    const change = changing([...new Set([...b.cites, ...a.cites])])
    const guard = guardKind(askedBy(a), askedBy(b))
    const differs = (from: unknown, to: unknown): boolean => canonicalJson(from) !== canonicalJson(to)
    return [
      ...(guard === undefined ? [] : [change(guard, ...sayGuards([before, a], [after, b]))]),
      ...(a.to === b.to && a.reopens === b.reopens ? [] : [change("targetChanged", sayTarget(a), sayTarget(b))]),
      ...emissionChanges(a, b, change),
      ...(differs(reasonsOf(a), reasonsOf(b)) ? [change("reasonChanged", codesOf(a), codesOf(b))] : []),
      ...(wordsOf(a) === wordsOf(b) ? [] : [change("wordsChanged", wordsOf(a) || null, wordsOf(b) || null)]),
      ...(differs(a.cites, b.cites) ? [change("citationChanged", a.cites.join(", "), b.cites.join(", "))] : []),
    ]
  }
  const found = [
    ...pairs.flatMap(ofPair),
    ...added.map((each) => changing(each.cites)("arrowAdded", null, `${sayAsked(after, each)}, to ${sayTarget(each)}`)),
    ...gone.map((each) =>
      changing(each.cites)("arrowRemoved", `${sayAsked(before, each)}, to ${sayTarget(each)}`, null),
    ),
  ]
  const isReordered = found.length === 0 && canonicalJson(old.map(coreOf)) !== canonicalJson(now.map(coreOf))
  const all = isReordered ? [changing([])("orderChanged", "in one order", "in another order")] : found
  return all.map((change) => ({ state, change }))
}

/** Changes that are alike but for the state, each once with all the states. */
const together = (found: readonly InState[]): readonly Found[] => {
  const byChange = new Map<string, { readonly change: Found; readonly states: Set<string> }>()
  for (const { state, change } of found) {
    const key = canonicalJson({ ...change, clauses: [] })
    const known = byChange.get(key) ?? { change, states: new Set<string>() }
    known.states.add(state)
    byChange.set(key, known)
  }
  return [...byChange.values()].map(({ change, states }) => ({
    ...change,
    what: `${change.what} (in ${[...states].join(", ")})`,
  }))
}

/**
 * What changed in the transitions of a machine, for the states and events that it has before and after.
 *
 * @param of - the name of its procedure
 * @param before - the machine as it was
 * @param after - the machine in its place
 * @since 0.1.0
 */
export const changesOfTransitions = (of: string, before: Machine, after: Machine): readonly Found[] => {
  const shared = (a: object, b: object): readonly string[] => Object.keys(a).filter((each) => Object.hasOwn(b, each))
  const events = shared(before.events, after.events)
  const states = shared(before.states, after.states)
  return together(
    events.flatMap((event) => states.flatMap((state) => changesAt(of, [before, after], { state, event }))),
  )
}
