/**
 * Obligation: what of one is the same in every case, worked out once for each set of rules (see `dutiesOf`).
 *
 * @since 0.1.0
 */
import {
  combinationsOf,
  happeningsOfNorm,
  reckoningsUnder,
  supportOf,
  supportOfCondition,
  supportOfCourse,
} from "../machine/bounds.ts"
import { type Condition, happeningsOf } from "../machine/condition.ts"
import { becomes, type LookUp, type Rules } from "../machine/evaluate.ts"
import type { Happening, Pattern } from "../machine/happening.ts"
import type { Force, Norm } from "../machine/norm.ts"
import { alternativesOf, type Choices, isChoice, resolve } from "../machine/reading.ts"
import type { Reckoning } from "../machine/timekeeping.ts"
import type { CaseRules } from "./replay.ts"

/**
 * One combination of the readings that bear on the course of a norm.
 *
 * @since 0.1.0
 */
export interface Combination {
  /** The rules with these readings chosen. */
  readonly under: Rules
  /**
   * A name for the course, together with that of the waking: equal only where the occurrences start, are carried out and
   * end alike; their due instants can differ. Readings that move nothing but the instant of a start name the same course
   * where that instant is the same, which spares most of the work in a long history.
   */
  readonly name: string
  /** The place of the waking among those of the obligation; undefined where the name needs none. */
  readonly waking: number | undefined
  /** The ways in which it is then due. */
  readonly reckonings: readonly Reckoning[]
}

/**
 * What of an obligation is the same in every case.
 *
 * @since 0.1.0
 */
export interface Obligation {
  /** The types of the events that can change its course. */
  readonly types: ReadonlySet<string>
  readonly happenings: readonly Happening[]
  readonly combinations: readonly Combination[]
  /** Names for the starts that time alone gives, by what has happened; empty where it gives none yet. */
  readonly wakings: readonly ((lookUp: LookUp) => string)[]
  /** The readings that bear on it. */
  readonly readings: readonly string[]
  readonly force: Force
}

const patternsOf = (norm: Norm): readonly Pattern[] => {
  const does = alternativesOf(norm.does).flatMap(({ value }) => value)
  const ends = [...alternativesOf(norm.until), ...alternativesOf(norm.restoredBy)].flatMap(({ value }) => value)
  return [...does, ...does.flatMap((each) => each.undoneBy ?? []), ...ends]
}

const typesOf = (norm: Norm): ReadonlySet<string> => {
  const happenings = happeningsOfNorm(norm)
  const starts = alternativesOf(norm.terms).flatMap(({ value }) => ("on" in value.starts ? [value.starts.on] : []))
  const members = norm.each === undefined ? [] : [norm.each.of, ...(norm.each.of.undoneBy ?? [])]
  return new Set(
    [
      ...patternsOf(norm),
      ...starts,
      ...members,
      ...happenings,
      ...happenings.flatMap((each) => each.undoneBy ?? []),
    ].map((each) => each.event),
  )
}

/** The condition whose becoming true starts a norm. */
const waitedFor = (under: Rules, norm: Norm): Condition | undefined => {
  const { starts } = resolve(norm.terms, under.choices)
  return "once" in starts ? starts.once : undefined
}

const isPlain = (condition: Condition): boolean =>
  happeningsOf(condition).every((each) => each.which === undefined && !each.undoneBy)

/** A name for all that the choices taken of a norm's own parts tell of its course. */
const nameOfParts = (norm: Norm, choices: Choices): string =>
  JSON.stringify(
    [norm.terms, norm.does, norm.until, norm.restoredBy].map((each) =>
      isChoice<unknown>(each) ? choices[each.reading] : "",
    ),
  )

/** A name for the choices that bear on when a condition becomes true. */
const nameOfChoices = ({ timekeeping, choices }: Rules, condition: Condition): string =>
  JSON.stringify([...supportOfCondition(timekeeping, condition).keys()].map((reading) => [reading, choices[reading]]))

const make = (rules: CaseRules, norm: Norm): Obligation => {
  const wakings: ((lookUp: LookUp) => string)[] = []
  const places = new Map<Condition, Map<string, number>>()
  /** The place among the wakings of the one under some rules: those that differ in no reading that bears on it share it. */
  const wakingOf = (under: Rules, once: Condition): number => {
    const own = places.get(once) ?? new Map<string, number>()
    places.set(once, own)
    const name = nameOfChoices(under, once)
    const place =
      own.get(name) ??
      wakings.push((lookUp) => {
        const became = becomes(under, once, lookUp)
        return became === undefined ? "" : ` ${became.at} ${became.from} ${became.by}`
      }) - 1
    own.set(name, place)
    return place
  }
  const combinations = combinationsOf(supportOfCourse(rules.timekeeping, norm)).map((combination): Combination => {
    const under = { ...rules, choices: { ...rules.choices, ...combination } }
    const reckonings = reckoningsUnder(rules.timekeeping, norm, combination)
    const once = waitedFor(under, norm)
    return norm.replaces === true || (once !== undefined && !isPlain(once))
      ? { under, reckonings, name: JSON.stringify(combination), waking: undefined }
      : {
          under,
          reckonings,
          name: nameOfParts(norm, under.choices),
          waking: once === undefined ? undefined : wakingOf(under, once),
        }
  })
  return {
    types: typesOf(norm),
    happenings: happeningsOfNorm(norm),
    combinations,
    wakings,
    readings: [...supportOf(rules.timekeeping, norm).keys()],
    force: resolve(norm.force, rules.choices),
  }
}

const known = new WeakMap<CaseRules, Map<Norm, Obligation>>()

/**
 * What of an obligation is the same in every case; made once for each of the rules and the norm.
 *
 * @param rules - the rules of the case
 * @param norm - an obligation of theirs
 * @since 0.1.0
 */
export const obligationOf = (rules: CaseRules, norm: Norm): Obligation => {
  const made = known.get(rules) ?? new Map<Norm, Obligation>()
  known.set(rules, made)
  const before = made.get(norm)
  if (before !== undefined) return before
  const obligation = make(rules, norm)
  made.set(norm, obligation)
  return obligation
}
