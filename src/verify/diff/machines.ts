/**
 * Machines compared: their states, events, parties, transitions, refusals and norms.
 *
 * @since 0.1.0
 */
import { sayTest } from "../../machine/english.ts"
import type { Machine, RefusalRule } from "../../machine/machine.ts"
import { canonicalJson } from "../../text/canonical.ts"
import type { ChangeKind, Found } from "./kinds.ts"
import { changesOfNorms } from "./norms.ts"
import { changesOfTransitions } from "./transitions.ts"

type Change = (kind: ChangeKind, rule: string, what: string, from: string | null, to: string | null) => Found

/** What is on one side only of two records, and what is on both. */
const sides = <T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>) => ({
  added: Object.entries(after).filter(([key]) => !Object.hasOwn(before, key)),
  gone: Object.entries(before).filter(([key]) => !Object.hasOwn(after, key)),
  both: Object.entries(after).flatMap(([key, now]): readonly (readonly [string, T, T])[] => {
    const old = Object.hasOwn(before, key) ? before[key] : undefined
    return old === undefined ? [] : [[key, old, now]]
  }),
})

const ofStates = (before: Machine, after: Machine, change: Change): readonly Found[] => {
  const { added, gone, both } = sides(before.states, after.states)
  const sayFinal = (final: true | undefined): string => (final === true ? "final" : "not final")
  return [
    ...(before.initial === after.initial
      ? []
      : [change("initialChanged", after.initial, "the first state", before.initial, after.initial)]),
    ...added.map(([state, { says }]) => change("stateAdded", state, `the state ${state}`, null, says)),
    ...gone.map(([state, { says }]) => change("stateRemoved", state, `the state ${state}`, says, null)),
    ...both.flatMap(([state, old, now]) => [
      ...(old.final === now.final
        ? []
        : [change("finalityChanged", state, `the state ${state}`, sayFinal(old.final), sayFinal(now.final))]),
      ...(old.says === now.says ? [] : [change("wordsChanged", state, `the state ${state}`, old.says, now.says)]),
    ]),
  ]
}

const ofEvents = (before: Machine, after: Machine, change: Change): readonly Found[] => {
  const { added, gone, both } = sides(before.events, after.events)
  return [
    ...added.map(([event, { says }]) => change("eventAdded", event, `the event ${event}`, null, says)),
    ...gone.map(([event, { says }]) => change("eventRemoved", event, `the event ${event}`, says, null)),
    ...both.flatMap(([event, old, now]) => [
      ...(old.by === now.by ? [] : [change("actorChanged", event, `the event ${event}`, old.by, now.by)]),
      ...(old.says === now.says ? [] : [change("wordsChanged", event, `the event ${event}`, old.says, now.says)]),
    ]),
  ]
}

/** A declared refusal, pair by pair of a state and an event; of several the first is told. */
const refusalsByPair = ({ refusals }: Machine): Readonly<Record<string, RefusalRule>> => {
  const found: Record<string, RefusalRule> = {}
  for (const rule of refusals)
    for (const state of rule.states)
      for (const event of rule.events) {
        const where = (rule.where ?? []).map(sayTest).join(" and ")
        const key = `${event}${where === "" ? "" : ` (${where})`} in ${state}`
        found[key] ??= rule
      }
  return found
}

interface Alike {
  readonly change: Omit<Found, "what">
  readonly pairs: string[]
}

/** Changes of refusals that are alike but for the pair, each once with all the pairs. */
const ofRefusals = (of: string, before: Machine, after: Machine): readonly Found[] => {
  const { added, gone, both } = sides(refusalsByPair(before), refusalsByPair(after))
  const found = new Map<string, Alike>()
  const note = (
    kind: ChangeKind,
    pair: string,
    said: readonly [from: string | null, to: string | null],
    { code, cites = [] }: RefusalRule,
  ): void => {
    const [from, to] = said
    const change = { kind, of, rule: code, from, to, clauses: cites }
    const key = canonicalJson(change)
    const known: Alike = found.get(key) ?? { change, pairs: [] }
    known.pairs.push(pair)
    found.set(key, known)
  }
  const say = ({ code, because }: RefusalRule): string => `${code}: ${because}`
  for (const [pair, now] of added) note("refusalAdded", pair, [null, say(now)], now)
  for (const [pair, old] of gone) note("refusalRemoved", pair, [say(old), null], old)
  for (const [pair, old, now] of both) {
    if (old.code !== now.code) note("reasonChanged", pair, [old.code, now.code], now)
    if (old.because !== now.because) note("wordsChanged", pair, [old.because, now.because], now)
    const [cited, cites] = [(old.cites ?? []).join(", "), (now.cites ?? []).join(", ")]
    if (cited !== cites) note("citationChanged", pair, [cited, cites], now)
  }
  return [...found.values()].map(({ change, pairs }) => ({ ...change, what: `refusal of ${sayPairs(pairs)}` }))
}

const MOST_PAIRS = 3

const sayPairs = (pairs: readonly string[]): string => {
  const shown = pairs.slice(0, MOST_PAIRS).join(", ")
  return pairs.length <= MOST_PAIRS ? shown : `${shown} and ${pairs.length - MOST_PAIRS} more`
}

/**
 * What changed in the machine of a procedure.
 *
 * @param of - the name of the procedure
 * @param before - the machine as it was
 * @param after - the machine in its place
 * @since 0.1.0
 */
export const changesOfMachine = (of: string, before: Machine, after: Machine): readonly Found[] => {
  if (canonicalJson(before) === canonicalJson(after)) return []
  const change: Change = (kind, rule, what, from, to) => ({ kind, of, rule, what, from, to, clauses: [] })
  const told = (machine: Machine) => machine.norms.map((norm) => ({ machine, norm }))
  const { added, gone, both } = sides(before.parties, after.parties)
  const words = (rule: string, from: string | null, to: string | null): Found =>
    change("wordsChanged", rule, `the party ${rule}`, from, to)
  return [
    ...(before.says === after.says ? [] : [change("wordsChanged", of, "the procedure", before.says, after.says)]),
    ...added.map(([party, says]) => words(party, null, says)),
    ...gone.map(([party, says]) => words(party, says, null)),
    ...both.flatMap(([party, old, now]) => (old === now ? [] : [words(party, old, now)])),
    ...ofStates(before, after, change),
    ...ofEvents(before, after, change),
    ...changesOfNorms(of, told(before), told(after)),
    ...changesOfTransitions(of, before, after),
    ...ofRefusals(of, before, after),
  ]
}
