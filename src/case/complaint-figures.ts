/**
 * Figures of a set of complaints, each under the law that bears on it.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../code/enact.ts"
import { compileFigures, type Figure } from "./figures.ts"
import { complaintRules } from "./regime.ts"
import type { CaseRules } from "./replay.ts"

/**
 * Works complaints out in figures: the rules are compiled once for each law that bears on one of them.
 *
 * @param enacted - an enacted code
 * @returns a function from the decoded events of one complaint and an instant (epoch milliseconds; by default that of the
 * last event) to its figures
 * @example
 * import * as Result from "effect/Result"
 * import { complaintFigures, enact, type Instant, opus } from "@opustech/complaints-code"
 * const made = { id: "e1", at: Date.UTC(2026, 3, 8, 9) as Instant, type: "ComplaintMade", channel: "Email",
 *   complainant: { kind: "consumer", customer: true }, about: "no service", responseExpected: "explicit" } as const
 * const figures = complaintFigures(Result.getOrThrow(enact(opus)))
 * figures([made]).rights[0]?.opens // => Date.UTC(2026, 4, 19, 23)
 * @since 0.1.0
 */
export const complaintFigures = (enacted: EnactedCode): Figure => {
  const compiled = new Map<CaseRules, Figure>()
  return (events, now) => {
    const rules = complaintRules(enacted, { procedure: "Complaint", events }, now)
    const figures = compiled.get(rules) ?? compileFigures(rules)
    compiled.set(rules, figures)
    return figures(events, now)
  }
}
