import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { rightToAdr } from "./adr.ts"
import { contactTimeOf, updatesOf } from "./contact.ts"
import { deadlockLettersOf, deadlockNormsOf } from "./deadlock-norms.ts"
import { milestonesOf, type Norms, resolutionOf } from "./milestones.ts"
import { stageNormsOf } from "./stage-norms.ts"

const normsOfLaw = (law: Law | null): Norms =>
  law === null ? {} : Object.fromEntries(law.norms.map(({ id, ...norm }) => [id, norm]))

/**
 * The norms of a complaint: every duty and aim of the provider, and the complainant's right to go to ADR.
 *
 * @param code - a complaints code; a promise of which it names no time, or of which that is not known, gives no norm
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns the norms by their ids, each with its clauses, those of the law last
 * @example
 * import { complaint, opus } from "@opustech/complaints-code"
 * complaint(opus).norms[0]?.cites // => ["response-times.logged"]
 * @since 0.1.0
 */
export const normsOf = (code: ComplaintsCode, law: Law | null): Norms => ({
  ...milestonesOf(code),
  ...contactTimeOf(code),
  ...updatesOf(code),
  ...resolutionOf(code),
  ...deadlockLettersOf(code, law),
  ...deadlockNormsOf(code),
  ...stageNormsOf(code),
  referToAdr: rightToAdr(code, law),
  ...normsOfLaw(law),
})
