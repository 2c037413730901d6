/**
 * Doubt: whether a duty that is not carried out would be owed at all, and not be carried out, under every reading.
 *
 * @since 0.1.0
 */
import type { DutyFigure } from "../../case/figures.ts"
import type { CaseRules } from "../../case/replay.ts"
import { combinationsOf } from "../../machine/bounds.ts"
import { type Condition, partsOf } from "../../machine/condition.ts"
import type { Norm } from "../../machine/norm.ts"
import { alternativesOf, type Choices, isChoice, type Read } from "../../machine/reading.ts"

/**
 * The rules of a case with other readings chosen of one norm, and with that norm alone. What the machine allows is as in the
 * rules themselves.
 *
 * @since 0.1.0
 */
export type OtherRules = CaseRules

/** The alternatives of a reading, by its id. */
type Support = Map<string, Set<string>>

const add = (support: Support, reading: string, alternatives: readonly string[]): void => {
  support.set(reading, new Set([...(support.get(reading) ?? []), ...alternatives]))
}

const ofRead = <T>(support: Support, value: Read<T>): void => {
  if (isChoice(value)) add(support, value.reading, Object.keys(value.among))
}

const ofCondition = (support: Support, condition: Condition): void => {
  if (condition.is === "reading") add(support, condition.reading, Object.keys(condition.among))
  for (const each of partsOf(condition)) ofCondition(support, each)
}

/**
 * The readings that decide whether a norm arises and what carries it out and ends it; not those that only move when it
 * starts or is due.
 */
const supportOf = ({ terms, does, until, restoredBy }: Norm): Support => {
  const support: Support = new Map()
  const starts = alternativesOf(terms).map(({ value }) => value.starts)
  if (new Set(starts.map((each) => JSON.stringify(each))).size > 1) ofRead(support, terms)
  for (const each of starts) if ("once" in each) ofCondition(support, each.once)
  ofRead(support, does)
  ofRead(support, until)
  ofRead(support, restoredBy)
  return support
}

const known = new WeakMap<CaseRules, Map<string, readonly OtherRules[]>>()

/**
 * The rules under every other combination of the readings that decide whether a norm arises and what carries it out.
 *
 * @param rules - the rules of the case
 * @param norm - an obligation of theirs
 * @since 0.1.0
 */
export const otherRulesOf = (rules: CaseRules, norm: Norm): readonly OtherRules[] => {
  const made = known.get(rules) ?? new Map<string, readonly OtherRules[]>()
  known.set(rules, made)
  const before = made.get(norm.id)
  if (before !== undefined) return before
  const isChosen = (choices: Choices): boolean =>
    Object.entries(choices).every(([reading, alternative]) => rules.choices[reading] === alternative)
  const others = combinationsOf(supportOf(norm))
    .filter((each) => !isChosen(each))
    .map((each) => ({
      ...rules,
      machine: { ...rules.machine, norms: [norm] },
      choices: { ...rules.choices, ...each },
    }))
  made.set(norm.id, others)
  return others
}

/**
 * Whether an occurrence of a duty stands better under other readings: there is none such, or it is carried out, or has ended.
 *
 * @param duty - the occurrence, as it stands under the readings chosen
 * @param others - the occurrences of the same norm under other readings
 * @since 0.1.0
 */
export const standsBetter = ({ occurrence, done, ended }: DutyFigure, others: readonly DutyFigure[]): boolean => {
  const same = others.find((each) => each.occurrence === occurrence)
  if (same === undefined) return true
  return done === null && (same.done !== null || (ended === null && same.ended !== null))
}
