/**
 * What scenarios begin with: a complaint, its deadlock, its reopening, and how norms stand then.
 *
 * @since 0.1.0
 */
import type { ScenarioStep, Stand } from "./scenario.ts"

/** A complaint of Mon 2025-03-03. @since 0.1.0 */
export const MADE = { at: "2025-03-03T09:00:00Z", event: "ComplaintMade", state: "Received" } as const

/** Its deadlock on Mon 10 March, 09:00. @since 0.1.0 */
export const DEADLOCK: ScenarioStep = {
  at: "2025-03-10T09:00:00Z",
  event: "DeadlockReached",
  state: "Deadlocked",
  emits: ["notice AdrLetter to complainant"],
}

/** Its reopening. @since 0.1.0 */
export const REOPENED = { event: "ComplaintReopened", state: "UnderInvestigation" } as const

/** A norm that has not arisen. @since 0.1.0 */
export const NONE: Stand = { is: "none" }

/**
 * A duty of the provider that has arisen once and for which the text gives words in place of a time.
 *
 * @param force - with what force it binds
 * @param phrase - the words
 * @param cites - every clause and requirement that it comes from
 * @since 0.1.0
 */
export const owed = (force: "must" | "aims", phrase: string, ...cites: readonly string[]): Stand => ({
  is: "pending",
  times: 1,
  due: null,
  phrase,
  of: "provider",
  force,
  cites,
})
