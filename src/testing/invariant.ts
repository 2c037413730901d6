/**
 * Invariants that can be judged on one log: what each says, the clauses that it rests on, and how it is judged.
 *
 * @since 0.1.0
 */
import type { Member } from "../case/family.ts"
import type { Links } from "../case/links.ts"
import type { EnactedCode } from "../code/enact.ts"
import { formatInstant, type Instant } from "../time/instant.ts"

/**
 * A case of a log, replayed under the rules that bear on it, with what the other cases say of it.
 *
 * @since 0.1.0
 */
export interface Judged extends Member {
  readonly enacted: EnactedCode
  readonly links: Links
}

/**
 * An invariant: it says for each case of a log by what it is broken there, a line each; none where it holds.
 *
 * @since 0.1.0
 */
export interface LogInvariant {
  readonly id: string
  /** What always holds, in a sentence for compliance. */
  readonly says: string
  readonly clauses: readonly string[]
  readonly broken: (judged: Judged) => readonly string[]
}

/**
 * An instant as a line writes it, in the zone of the code.
 *
 * @param judged - the case
 * @param at - epoch milliseconds
 * @since 0.1.0
 */
export const written = ({ enacted }: Judged, at: number): string =>
  formatInstant(at as Instant, enacted.timekeeping.zone)
