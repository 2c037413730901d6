/**
 * Invariants that can be judged on one log: what each says, the clauses that it rests on, and how it is judged.
 *
 * @since 0.1.0
 */
import type { Member } from "../case/family.ts"
import type { Links } from "../case/links.ts"
import type { CaseLog } from "../code/case-log.ts"
import { cited } from "../code/cited.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import { formatInstant, type Instant } from "../time/instant.ts"

/**
 * A case of a log: its part of the log, and what it was replayed to under the rules that bear on it, with what the other
 * cases say of it.
 *
 * @since 0.1.0
 */
export interface Judged extends Member {
  readonly enacted: EnactedCode
  readonly log: CaseLog
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
  /** Clauses of Opus's Code, for what no other code has. */
  readonly clauses?: readonly string[]
  /** Fields of a code, whose clauses are what it rests on. */
  readonly fields?: readonly string[]
  readonly broken: (judged: Judged) => readonly string[]
}

/**
 * The clauses that an invariant rests on under a code.
 *
 * @param invariant - the invariant
 * @param code - the code
 * @since 0.1.0
 */
export const clausesOf = ({ clauses = [], fields = [] }: LogInvariant, code: ComplaintsCode): readonly string[] => [
  ...clauses,
  ...cited(code, ...fields),
]

/** An event of a type. @since 0.1.0 */
export type Of<T extends CaseEvent["type"]> = Extract<CaseEvent, { readonly type: T }>

/** Tells the events of a type. @since 0.1.0 */
export const isOf =
  <T extends CaseEvent["type"]>(type: T) =>
  (event: CaseEvent): event is Of<T> =>
    event.type === type

/** The events of a type that were taken, each with those before it. @since 0.1.0 */
export const eachOf = <T extends CaseEvent["type"]>({ of }: Judged, type: T) =>
  of.history.flatMap((event, place) => (isOf(type)(event) ? [{ event, before: of.history.slice(0, place) }] : []))

/** The last event of a type. @since 0.1.0 */
export const lastOf = <T extends CaseEvent["type"]>(events: readonly CaseEvent[], type: T): Of<T> | undefined =>
  events.filter(isOf(type)).at(-1)

/**
 * An instant as a line writes it, in the zone of the code.
 *
 * @param judged - the case
 * @param at - epoch milliseconds
 * @since 0.1.0
 */
export const written = ({ enacted }: Judged, at: number): string =>
  formatInstant(at as Instant, enacted.timekeeping.zone)
