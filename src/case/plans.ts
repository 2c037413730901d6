/**
 * Plans: the alternatives of an obligation made ready to be followed, the chosen one and those that bear on its bounds
 * (see `compileFigures`).
 *
 * @since 0.1.0
 */
import { countedSince, type Norm } from "../machine/norm.ts"
import { alternativesOf, resolve } from "../machine/reading.ts"
import { agrees, chosen, reckonDue } from "../machine/timekeeping.ts"
import { type Alternative, alternativesIn } from "./alternatives.ts"
import type { Manner } from "./course.ts"
import { type Family, family } from "./families.ts"
import { bitsOf } from "./heard.ts"
import type { CaseRules } from "./replay.ts"
import { fitsRoles, isSameRole, roleOfType } from "./roles.ts"
import { type Wakings, wakingsOf } from "./wakings.ts"

/**
 * An alternative ready to be followed.
 *
 * @since 0.1.0
 */
export interface Plan {
  readonly manner: Manner
  readonly wakings: Wakings | undefined
  /** By when an occurrence is due that an event has started. */
  readonly dues: Family
  /** Some reading gives a due instant. */
  readonly isTimed: boolean
  /** The types of event that can start it, and those that mean something else under the chosen plan, as bits. */
  readonly startBits: number
  readonly otherBits: number
  /** It differs from the chosen alternative in what carries out and ends the norm, if in anything. */
  readonly isTwin: boolean
}

/** As many starts as have a bit each. */
const BITS = 31

/**
 * The plans of an obligation, the chosen one first, then its twins; undefined where its shape is not one that the fast
 * path knows.
 *
 * @param rules - the rules with their timekeeping and the readings chosen
 * @param norm - an obligation of theirs
 * @since 0.1.0
 */
export const plansOf = (rules: CaseRules, norm: Norm): readonly [Plan, ...Plan[]] | undefined => {
  const { timekeeping, machine } = rules
  const types = Object.keys(machine.events)
  const { due } = resolve(norm.terms, rules.choices)
  const reckoning = due === undefined ? undefined : chosen(reckonDue(timekeeping, due), rules.choices)
  const [own, ...others] = alternativesIn(rules, norm)
  if (own === undefined || norm.each !== undefined || isCountedElsewhere(norm)) return undefined
  const ownRoles = types.map((type) => roleOfType(own.hearing, type))
  const planOf = (alternative: Alternative, isTwin: boolean): Plan | undefined => {
    const { starts, hearing, ways } = alternative
    const wakings = wakingsOf(rules, starts, ways)
    if (wakings === "unknown" || !fitsRoles(hearing) || !fitsStarts(wakings)) return undefined
    const dues = ways.flatMap((way) =>
      way.dues.filter((each) => agrees({ ...each.choices, ...way.choices }, each.choices)),
    )
    const roles = alternative === own ? ownRoles : types.map((type) => roleOfType(hearing, type))
    return {
      manner: {
        recurs: norm.recurs === true,
        replaces: norm.replaces === true,
        roles,
        due: alternative === own && reckoning?.phrase === undefined ? reckoning?.at : undefined,
      },
      wakings,
      dues: family(timekeeping, [...new Set(dues)]),
      isTimed: ways.length > 0,
      startBits: bitsOf(types.map((type) => hearing.on?.event === type)),
      otherBits: bitsOf(roles.map((role, type) => !isSameRole(role, ownRoles[type]))),
      isTwin,
    }
  }
  const main = planOf(own, true)
  if (main === undefined) return undefined
  // An untimed alternative gives no instant, so that it need not be followed.
  const timed = others.filter((each) => each.ways.length > 0)
  const isTwin = ({ timing }: Alternative): boolean => timing === own.timing
  const rest = [
    ...timed.filter(isTwin).map((each) => planOf(each, true)),
    ...timed.filter((each) => !isTwin(each)).map((each) => planOf(each, false)),
  ]
  const known = rest.filter((each) => each !== undefined)
  if (known.length < rest.length) return undefined
  return norm.recurs === true && !isComparable(norm, [main, ...known]) ? undefined : [main, ...known]
}

/** Whether there is a bit for each start that time alone gives; those of a condition start one occurrence, and need none. */
const fitsStarts = (wakings: Plan["wakings"]): boolean =>
  wakings === undefined || wakings.by === "condition" || wakings.most <= BITS

/** Whether its time is counted from another happening than its start under some reading, and so can change. */
const isCountedElsewhere = (norm: Norm): boolean =>
  alternativesOf(norm.terms).some(({ value }) => countedSince(value.due) !== undefined)

/** Whether the occurrences of a recurring norm can be told from each other by the event that started them. */
const isComparable = (norm: Norm, plans: readonly Plan[]): boolean => {
  if (plans.some(({ wakings }) => wakings !== undefined && wakings.by === "condition")) return false
  const bases = new Set(
    plans.map(({ wakings }) => (wakings !== undefined && "type" in wakings ? wakings.type : undefined)),
  )
  const [base] = bases
  return (
    norm.replaces !== true &&
    bases.size === 1 &&
    (base === undefined || plans.every(({ manner }) => manner.roles[base] === undefined))
  )
}
