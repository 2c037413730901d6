/**
 * The law that bears on one case, by the dates of the case and by who complains.
 *
 * @since 0.1.0
 */
import type { Complainant, ComplaintEvent } from "../code/events.ts"
import type { Law, LawScope } from "../code/law.ts"
import { deepFreeze } from "../machine/rules.ts"
import { asOf, type Dated, isInForce, whyNoDate } from "./dated.ts"
import { type LawNorm, lawNorms } from "./law-norms.ts"
import { lawWaits, words } from "./law-waits.ts"
import { letterRules } from "./letters.ts"
import type { RequirementId } from "./requirements.ts"
import { scopeDefinitions, scopeOf } from "./scope.ts"

/**
 * What of a case decides which law bears on it. Dates are local, `YYYY-MM-DD`.
 *
 * @since 0.1.0
 */
export interface LawFacts {
  /** When the complaint was first made; undefined while it has not been. */
  readonly madeOn: string | undefined
  /** When deadlock was first reached; undefined while it has not been. */
  readonly deadlockOn: string | undefined
  /** When a deadlock letter was first asked for; undefined while none has been. */
  readonly requestedOn?: string | undefined
  /** When a decision of an ADR scheme was first accepted; undefined while none has been. */
  readonly acceptedOn?: string | undefined
  readonly complainant: Pick<typeof Complainant.Type, "kind" | "people">
  readonly responseExpected: Extract<ComplaintEvent, { readonly type: "ComplaintMade" }>["responseExpected"]
}

type Rules = Omit<Law, "scope">

const NOTHING: Rules = /* @__PURE__ */ deepFreeze<Rules>({ key: "none", wait: null, letterAtDeadlock: [], norms: [] })

/**
 * The law that bears on a case: the wait for ADR (alternative dispute resolution), the letters, and the norms that the
 * regulation adds. Nothing of it attaches to a complainant out of scope, nor to what is no complaint by the regulation's
 * definition; whom it is not known to leave out it protects.
 *
 * @param facts - the dates of the case, who complains, and whether a response is expected
 * @returns the law; of equal keys it asks the same, and is made once
 * @example
 * const of = { deadlockOn: undefined, complainant: { kind: "consumer" }, responseExpected: "explicit" } as const
 * lawFor({ ...of, madeOn: "2026-04-08" }).wait?.cites // => ["t-adr-6w", "t-start-first-made"]
 * lawFor({ ...of, madeOn: "2026-04-07" }).wait?.cites[0] // => "t-adr-8w"
 * lawFor({ ...of, madeOn: "2026-04-08", complainant: { kind: "business", people: { working: 11 } } }).scope.because
 * // => "11 people work for this business, counting volunteers: more than 10"
 * @since 0.1.0
 */
export const lawFor = (facts: LawFacts): Law => {
  const { madeOn } = facts
  if (madeOn === undefined) return { ...NOTHING, scope: unknown("no complaint has been made", []) }
  const noDate = whyNoDate(madeOn)
  if (noDate !== undefined) return { ...NOTHING, scope: unknown(noDate, []) }
  const scope = scopeIn(facts, madeOn)
  return { ...(scope.is === "out" ? NOTHING : rulesOn(madeOn, facts)), scope }
}

const unknown = (because: string, cites: readonly RequirementId[]): LawScope => ({
  is: "unknown",
  assumed: cites.length > 0,
  because,
  cites,
})

const scopeIn = ({ complainant, responseExpected }: LawFacts, madeOn: string): LawScope => {
  if (responseExpected === "none")
    return {
      is: "out",
      assumed: false,
      because: "no response is expected, so that this is no complaint by the regulation's definition",
      cites: ["def-complaint"],
    }
  const scope = scopeOf(complainant, madeOn)
  return scope.is === "unknown"
    ? unknown(scope.because, [asOf(scopeDefinitions, madeOn).requirement])
    : { is: scope.is, assumed: false, because: scope.because, cites: [scope.requirement] }
}

const known = new Map<string, Rules>()

/** The same rules, by how much of the law has changed by each of the dates. */
const knownByChanges = new Map<number, Rules>()

const isDate = (date: string | null): date is string => date !== null

let changes: { readonly begin: readonly string[]; readonly end: readonly string[] } | undefined

/** How much of what is dated here has begun or ended by a date: by two dates with as much, the law asks the same. */
const changesBy = (date: string): number => {
  if (changes === undefined) {
    const dated: readonly Dated[] = [...lawWaits, ...letterRules, ...lawNorms]
    changes = {
      begin: [...new Set(dated.map(({ from }) => from).filter(isDate))],
      end: [...new Set(dated.map(({ to }) => to).filter(isDate))],
    }
  }
  let count = 0
  for (const each of changes.begin) if (each <= date) count++
  for (const each of changes.end) if (each < date) count++
  return count
}

/** More than there are changes. */
const MANY = 1000

/** What the law asks by the dates of a case; made once for all dates of which it asks the same. */
const rulesOn = (madeOn: string, { deadlockOn, requestedOn, acceptedOn }: LawFacts): Rules => {
  const made = changesBy(madeOn)
  const by = [deadlockOn, requestedOn, acceptedOn].reduce(
    (key, each) => key * MANY + (each === undefined ? made : changesBy(each)),
    made,
  )
  const before = knownByChanges.get(by)
  if (before !== undefined) return before
  const rules = rulesBy(madeOn, deadlockOn ?? madeOn, {
    made: madeOn,
    requested: requestedOn ?? madeOn,
    accepted: acceptedOn ?? madeOn,
  })
  knownByChanges.set(by, rules)
  return rules
}

const rulesBy = (madeOn: string, deadlockOn: string, dates: Readonly<Record<LawNorm["by"], string>>): Rules => {
  const wait = asOf(lawWaits, madeOn)
  const unasked = letterRules.find(
    (each) => each.reason === "deadlock" && each.owed === "unasked" && isInForce(each, deadlockOn),
  )
  const norms = lawNorms.filter((each) => isInForce(each, dates[each.by]))
  const key = JSON.stringify([wait.from, unasked?.from ?? null, norms.map((each) => lawNorms.indexOf(each))])
  const before = known.get(key)
  if (before !== undefined) return before
  const rules: Rules = deepFreeze<Rules>({
    key,
    wait: { opens: wait.opens, cites: wait.cites },
    letterAtDeadlock: unasked === undefined ? [] : [unasked.requirement, "adr-letter-unasked"],
    lapse: {
      due: { within: { unit: "months", n: 12 }, since: words.last("AdrLetterSent") },
      cites: ["adr-12-months"],
    },
    norms: norms.map((each) => each.norm),
  })
  known.set(key, rules)
  return rules
}
