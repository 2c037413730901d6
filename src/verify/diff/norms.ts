/**
 * Norms compared: who is bound, with what force, to what, from when, by when, and what ends that.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import { sayDue, sayNorm, sayPattern } from "../../machine/english.ts"
import { sayHappening } from "../../machine/english-conditions.ts"
import type { Pattern } from "../../machine/happening.ts"
import { keyOfHappening, keyOfPattern } from "../../machine/happening-keys.ts"
import type { Machine } from "../../machine/machine.ts"
import { type Due, type Force, isRight, type Norm, type Start, type Terms } from "../../machine/norm.ts"
import { canonicalJson } from "../../text/canonical.ts"
import { compareDues } from "./dues.ts"
import { implies } from "./implies.ts"
import type { ChangeKind, Found } from "./kinds.ts"
import { sayBoth } from "./plainly.ts"
import type { TimeChange } from "./spans.ts"
import { changesUnder } from "./under.ts"

/**
 * A norm with the machine whose words tell it.
 *
 * @since 0.1.0
 */
export interface Told {
  readonly machine: Machine
  readonly norm: Norm
}

const FORCES: Readonly<Record<Force, number>> = { may: 0, aims: 1, must: 2 }
const SAID: Readonly<Record<Force, string>> = { must: "must", aims: "aims to", may: "may" }

/**
 * A norm that is there on one side only.
 *
 * @param of - the part of the edition that it belongs to
 * @param told - the norm
 * @param added - whether it is new; else it is gone
 * @since 0.1.0
 */
export const normAlone = (of: string, { machine, norm }: Told, added: boolean): Found => {
  const said = sayNorm(machine, norm)
  const right = isRight(norm)
  const kind: ChangeKind = added ? (right ? "rightAdded" : "dutyAdded") : right ? "rightDropped" : "dutyDropped"
  return {
    kind,
    of,
    rule: norm.id,
    what: norm.says,
    from: added ? null : said,
    to: added ? said : null,
    clauses: norm.cites,
  }
}

const conditionOf = (start: Start): Condition => ("once" in start ? start.once : { is: "happened", what: start.on })

const DUTY_TIMES: Readonly<Record<Exclude<TimeChange, "same">, ChangeKind>> = {
  sooner: "dutySooner",
  later: "dutyLater",
  timed: "dutyTimed",
  untimed: "dutyUntimed",
  reworded: "wordsChanged",
  other: "dutyTimeChanged",
}

const LAPSES: Readonly<Record<Exclude<TimeChange, "same">, ChangeKind>> = {
  sooner: "lapseSooner",
  later: "lapseLater",
  timed: "lapseAdded",
  untimed: "lapseDropped",
  reworded: "wordsChanged",
  other: "lapseChanged",
}

/** How the start of a norm changed; undefined where it is the same. */
const startKind = (before: Condition, after: Condition, right: boolean): ChangeKind | undefined => {
  const [looser, tighter] = [implies(before, after), implies(after, before)]
  if (looser && tighter) return canonicalJson(before) === canonicalJson(after) ? undefined : "restated"
  if (looser) return right ? "rightSooner" : "dutyWidened"
  if (tighter) return right ? "rightLater" : "dutyNarrowed"
  return right ? "rightOpeningChanged" : "dutyStartChanged"
}

const sayTime = (machine: Machine, due: Due | undefined): string | null =>
  due === undefined
    ? null
    : "within" in due && due.within.unit === "untimed"
      ? `untimed ("${due.within.phrase}")`
      : sayDue(machine, due)

const sayRecurrence = ([each, recurs, replaces]: readonly [Norm["each"], Norm["recurs"], Norm["replaces"]]): string =>
  [
    each === undefined ? "once for all" : `for each ${each.field} named`,
    ...(recurs === true ? ["again from each time it is done"] : []),
    ...(replaces === true ? ["a new start replaces the running one"] : []),
  ].join(", ")

/** The sources of a norm; where two lists cite alike, that their conditions differ. */
const saySources = (sources: Norm["sources"], ...both: readonly Norm["sources"][]): string => {
  const say = (list: Norm["sources"]): string =>
    (list ?? []).map(({ source, cites }) => `${source} (${cites.join(", ")})`).join(", then ") || "the code alone"
  const [a, b] = both.map(say)
  if (a !== b) return say(sources)
  return `${say(sources)}, from ${sources === both[0] ? "one instant" : "another"}`
}

/**
 * What changed in a norm.
 *
 * @param of - the part of the edition that it belongs to
 * @param before - the norm as it was
 * @param after - the norm of the same id in its place
 * @since 0.1.0
 */
export const changesOfNorm = (of: string, before: Told, after: Told): readonly Found[] => {
  const [a, b] = [before.norm, after.norm]
  if (canonicalJson(a) === canonicalJson(b) && sayNorm(before.machine, a) === sayNorm(after.machine, b)) return []
  const right = isRight(b)
  const clauses = [...new Set([...b.cites, ...a.cites])]
  const change = (kind: ChangeKind, from: string | null, to: string | null): Found => ({
    kind,
    of,
    rule: b.id,
    what: b.says,
    from,
    to,
    clauses,
  })
  const party = ({ machine, norm }: Told): string => machine.parties[norm.party] ?? norm.party
  const ofForce = (from: Force, to: Force): readonly Found[] =>
    from === to ? [] : [change(FORCES[to] > FORCES[from] ? "forceStrengthened" : "forceWeakened", SAID[from], SAID[to])]
  const ofTerms = (from: Terms, to: Terms): readonly Found[] => {
    const [start, startAfter] = [conditionOf(from.starts), conditionOf(to.starts)]
    const kind = startKind(start, startAfter, right)
    const [said, saidAfter] = sayBoth([before.machine, start], [after.machine, startAfter])
    const time = compareDues(from.due, to.due)
    return [
      ...(kind === undefined ? [] : [change(kind, `once ${said}`, `once ${saidAfter}`)]),
      ...(time === "same"
        ? []
        : [
            change(
              (right ? LAPSES : DUTY_TIMES)[time],
              sayTime(before.machine, from.due),
              sayTime(after.machine, to.due),
            ),
          ]),
    ]
  }
  const ofPatterns =
    (more: ChangeKind, less: ChangeKind, how: string) =>
    (from: readonly Pattern[], to: readonly Pattern[]): readonly Found[] => {
      const [old, now] = [from.map(keyOfPattern), to.map(keyOfPattern)]
      return [
        ...to
          .filter((each) => !old.includes(keyOfPattern(each)))
          .map((each) => change(more, null, `${how} once ${sayPattern(after.machine, each)}`)),
        ...from
          .filter((each) => !now.includes(keyOfPattern(each)))
          .map((each) => change(less, `${how} once ${sayPattern(before.machine, each)}`, null)),
      ]
    }
  const plain = <T>(kind: ChangeKind, from: T, to: T, say: (value: T) => string): readonly Found[] =>
    canonicalJson(from) === canonicalJson(to) ? [] : [change(kind, say(from), say(to))]
  return [
    ...(a.party === b.party ? [] : [change("partyChanged", party(before), party(after))]),
    ...changesUnder(a.force, b.force, ofForce),
    ...changesUnder(a.terms, b.terms, ofTerms),
    ...changesUnder(a.does, b.does, (from, to) => {
      const say = (machine: Machine, list: typeof from): string =>
        `done once ${list.map((each) => sayHappening(machine, each)).join("; or ") || "nothing can be"}`
      return canonicalJson(from.map(keyOfHappening)) === canonicalJson(to.map(keyOfHappening))
        ? []
        : [change("fulfilmentChanged", say(before.machine, from), say(after.machine, to))]
    }),
    ...changesUnder(a.until, b.until, ofPatterns("endingAdded", "endingRemoved", "ends")),
    ...changesUnder(a.restoredBy, b.restoredBy, ofPatterns("restoringAdded", "restoringRemoved", "comes back")),
    ...plain("recurrenceChanged", [a.each, a.recurs, a.replaces], [b.each, b.recurs, b.replaces], sayRecurrence),
    ...plain("sourcesChanged", a.sources, b.sources, (sources) => saySources(sources, a.sources, b.sources)),
    ...plain("citationChanged", a.cites, b.cites, (cites) => `by ${cites.join(", ") || "nothing"}`),
    ...(a.says === b.says ? [] : [change("wordsChanged", a.says, b.says)]),
    ...(a.onBreach === b.onBreach ? [] : [change("wordsChanged", a.onBreach ?? null, b.onBreach ?? null)]),
  ]
}

/**
 * What changed in a list of norms, told apart by their ids.
 *
 * @param of - the part of the edition that they belong to
 * @param before - the norms as they were
 * @param after - the norms in their place
 * @since 0.1.0
 */
export const changesOfNorms = (of: string, before: readonly Told[], after: readonly Told[]): readonly Found[] => [
  ...after.flatMap((each) => {
    const known = before.find(({ norm }) => norm.id === each.norm.id)
    return known === undefined ? [normAlone(of, each, true)] : changesOfNorm(of, known, each)
  }),
  ...before
    .filter((each) => !after.some(({ norm }) => norm.id === each.norm.id))
    .map((each) => normAlone(of, each, false)),
]
