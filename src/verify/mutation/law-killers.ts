/**
 * Killers of changed values of a code by what it is held against: the regulation and the published text.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { clauses } from "../../text/opus.ts"
import { conformance, conformanceBetween } from "../conformance/conformance.ts"
import type { Finding } from "../conformance/finding.ts"
import { coverageOf } from "../coverage.ts"
import { INFORMATIONAL } from "../informational.ts"
import { misquotationsOf, sayMisquotation } from "../quotations.ts"
import { ruleBookOf } from "../rule-book.ts"
import type { RequirementValue } from "../scenarios/requirements.ts"
import { changedCode } from "./changed-code.ts"
import type { Kill, Killer } from "./killers.ts"

/** What a code comes to under the requirements of its horizon: those that it does not meet, and from when to when. */
const unmetBy = (code: ComplaintsCode): ReadonlyMap<string, string> => {
  const { horizon } = code.calendar
  const { inForce } = code
  const from = typeof inForce.from === "string" && inForce.from > horizon.from ? inForce.from : horizon.from
  const to = inForce.to !== null && inForce.to < horizon.to ? inForce.to : horizon.to
  const found = conformanceBetween(code, { from, to })
  return new Map(
    Result.isFailure(found)
      ? []
      : found.success.findings.map((each) => [
          `${each.rule} ${each.severity} ${each.since} ${each.until}`,
          `${each.rule}: ${each.found}; what conforms: ${each.conforms}`,
        ]),
  )
}

/**
 * Conformance as a killer: a confirmed requirement that the changed code does not meet and the code itself does, or does at
 * another time.
 *
 * @param code - the code before the change
 * @since 0.1.0
 */
export const conformanceKiller = (code: ComplaintsCode): Killer => {
  const before = unmetBy(code)
  return ({ changed }) => {
    const to = changedCode(changed)
    if (to === undefined || changed?.exceptions !== undefined) return undefined
    const found = [...unmetBy(to)].find(([key]) => !before.has(key))
    return found === undefined ? undefined : { by: "conformance", id: found[0].split(" ")[0] ?? "", says: found[1] }
  }
}

interface Outcome {
  readonly is: string
  readonly clauses: readonly string[]
}

/** What requirements come to under a code on a date, by their ids. */
const outcomesOn = (code: ComplaintsCode, { on, readings = {} }: RequirementValue): ReadonlyMap<string, Outcome> => {
  const found = conformance(code, { on, readings })
  if (Result.isFailure(found)) return new Map()
  const { findings, unknown, unverified, held } = found.success
  const of = (is: string, list: readonly Finding[]) => list.map(({ rule, clauses }) => [rule, { is, clauses }] as const)
  return new Map([
    ...held.map((rule) => [rule, { is: "met", clauses: [] }] as const),
    ...of("not met", findings),
    ...of("unknown", unknown),
    ...unverified.flatMap((each) => of(each.outcome === "fails" ? "not met" : "unknown", [each])),
  ])
}

/**
 * What was worked out by hand of requirements as a killer: whether the code meets each on a date, and where its text says so.
 *
 * @param values - the values
 * @since 0.1.0
 */
export const requirementKiller =
  (values: readonly RequirementValue[]): Killer =>
  ({ changed }) => {
    const to = changedCode(changed)
    if (to === undefined || changed?.exceptions !== undefined) return undefined
    const known = new Map<string, ReadonlyMap<string, Outcome>>()
    for (const value of values) {
      const key = JSON.stringify([value.on, value.readings])
      const outcomes = known.get(key) ?? outcomesOn(to, value)
      known.set(key, outcomes)
      const { is, clauses } = outcomes.get(value.rule) ?? { is: "not asked", clauses: [] }
      const kill = (says: string): Kill => ({ by: "conformance", id: value.rule, says: `${value.on}: ${says}` })
      if (is !== value.is) return kill(`${is}, not ${value.is}: ${value.why}`)
      if (value.clauses !== undefined && clauses.join() !== value.clauses.join())
        return kill(`found in ${clauses.join(", ")}, not in ${value.clauses.join(", ")}`)
    }
    return undefined
  }

const textOf = new Map<string, string>(clauses.map(({ id, text }) => [id, text]))

/**
 * The published text as a killer: a clause that no rule cites any more, and words that the clauses named for them do not
 * hold. Only Opus's text is held here.
 *
 * @param code - the code before the change
 * @since 0.1.0
 */
export const textKiller = (code: ComplaintsCode): Killer => {
  if (code.id !== "opus") return () => undefined
  const ids = clauses.map(({ id }) => id)
  const uncovered = (of: ComplaintsCode) => coverageOf(ids, ruleBookOf(of), INFORMATIONAL).faults
  const misquoted = (of: ComplaintsCode) => misquotationsOf(of, (id) => textOf.get(id))
  const known = uncovered(code).map(({ message }) => message)
  const before = misquoted(code).map(({ path }) => path)
  return ({ changed }): Kill | undefined => {
    const to = changedCode(changed)
    if (to === undefined) return undefined
    const fault = uncovered(to).find(({ message }) => !known.includes(message))
    if (fault !== undefined) return { by: "coverage", id: fault.clause, says: fault.message }
    const wrong = misquoted(to).find(({ path }) => !before.includes(path))
    return wrong === undefined
      ? undefined
      : {
          by: "text",
          id: wrong.clauses.join(", "),
          says: sayMisquotation(wrong),
        }
  }
}
