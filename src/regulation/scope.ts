/**
 * Who is in the regulation's scope on a date: consumers, and businesses and not-for-profit bodies of up to ten people.
 *
 * @since 0.1.0
 */
import type { Complainant } from "../code/events.ts"
import { deepFreeze } from "../machine/rules.ts"
import { asOf, type Dated, type History, whyNoDate } from "./dated.ts"
import type { RequirementId } from "./requirements.ts"

/**
 * Whether a complainant is in scope, why, and by which definition. One of whom that is not known is treated as protected,
 * which is then assumed.
 *
 * @since 0.1.0
 */
export type Scope =
  | {
      readonly is: "in"
      readonly protected: true
      readonly assumed: false
      readonly because: string
      readonly requirement: RequirementId
    }
  | {
      readonly is: "out"
      readonly protected: false
      readonly assumed: false
      readonly because: string
      readonly requirement: RequirementId
    }
  | { readonly is: "unknown"; readonly protected: true; readonly assumed: true; readonly because: string }

/**
 * Who was protected within some dates: up to how many people, and for whom volunteers count among them.
 *
 * @since 0.1.0
 */
export interface ScopeDefinition extends Dated {
  readonly people: number
  readonly volunteersCount: { readonly business: boolean; readonly notForProfit: boolean }
  readonly requirement: RequirementId
}

/**
 * The definitions that followed one another, earliest first. The line has been ten throughout; since 17 December 2021 the
 * volunteers of a not-for-profit body are left out.
 *
 * @example
 * scopeDefinitions.map(({ from }) => from) // => [null, "2018-10-01", "2021-12-17"]
 * @since 0.1.0
 */
export const scopeDefinitions: History<ScopeDefinition> = /* @__PURE__ */ deepFreeze<History<ScopeDefinition>>([
  {
    people: 10,
    volunteersCount: { business: true, notForProfit: true },
    from: null,
    to: "2018-09-30",
    requirement: "act-s52-6",
  },
  {
    people: 10,
    volunteersCount: { business: true, notForProfit: true },
    from: "2018-10-01",
    to: "2021-12-16",
    requirement: "def-dsbc",
  },
  {
    people: 10,
    volunteersCount: { business: true, notForProfit: false },
    from: "2021-12-17",
    to: null,
    requirement: "scope-now",
  },
])

/**
 * Whether a complainant is in the scope of the regulation on a date. Whether the complainant is a customer already does
 * not matter: whoever wishes to be one counts as a customer (`def-customer`).
 *
 * @param complainant - of what kind, and how many people work there; volunteers that are not stated are none, except for a
 * not-for-profit body at a time when they decided
 * @param on - a local date, `YYYY-MM-DD`, that of the complaint; of a text that is no date the scope is unknown
 * @returns `in`, `out` or `unknown`, with the reason
 * @example
 * scopeOf({ kind: "business", people: { working: 10 } }, "2026-11-23").is // => "in"
 * scopeOf({ kind: "business", people: { working: 10, volunteers: 1 } }, "2026-11-23").is // => "out"
 * scopeOf({ kind: "business" }, "2026-11-23")
 * // => { is: "unknown", protected: true, assumed: true, because: "how many people work for this business is not stated" }
 * @since 0.1.0
 */
export const scopeOf = ({ kind, people }: Pick<typeof Complainant.Type, "kind" | "people">, on: string): Scope => {
  const noDate = whyNoDate(on)
  if (noDate !== undefined) return unknown(noDate)
  const definition = asOf(scopeDefinitions, on)
  if (kind === "consumer") return inScope("a consumer is protected", definition)
  if (kind === "other") return unknown("the complainant is neither a consumer, a business nor a not-for-profit body")
  if (people === undefined) return unknown(`how many people work for this ${BODIES[kind]} is not stated`)
  const { working, volunteers } = people
  if (!isHeadcount(working) || !isHeadcount(volunteers ?? 0))
    return unknown(`the number of people stated for this ${BODIES[kind]} is no whole number from 0`)
  const counts = definition.volunteersCount[kind]
  const counted = working + (counts ? (volunteers ?? 0) : 0)
  if (counts && kind === "notForProfit" && volunteers === undefined && counted <= definition.people)
    return unknown(`volunteers counted for a ${BODIES[kind]} on ${on}, and how many there were is not stated`)
  const found = `${peopleWork(counted)} for this ${BODIES[kind]}, ${counts ? "counting" : "not counting"} volunteers`
  return counted <= definition.people
    ? inScope(`${found}: no more than ${definition.people}`, definition)
    : outOfScope(`${found}: more than ${definition.people}`, definition)
}

const BODIES = { business: "business", notForProfit: "not-for-profit body" } as const

const peopleWork = (n: number): string => (n === 1 ? "1 person works" : `${n} people work`)

const isHeadcount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

const inScope = (because: string, { requirement }: ScopeDefinition): Scope => ({
  is: "in",
  protected: true,
  assumed: false,
  because,
  requirement,
})

const outOfScope = (because: string, { requirement }: ScopeDefinition): Scope => ({
  is: "out",
  protected: false,
  assumed: false,
  because,
  requirement,
})

const unknown = (because: string): Scope => ({ is: "unknown", protected: true, assumed: true, because })
