/**
 * Sifting: a log without the events that it repeats.
 *
 * @since 0.1.0
 */
import type { CaseEvent } from "../code/vocabulary.ts"

/**
 * An event that was not allowed: kept with its reason, and with the instant from which it would have been allowed where
 * time alone was lacking.
 *
 * @since 0.1.0
 */
export interface RefusedEvent {
  readonly event: CaseEvent
  readonly code: string
  readonly why: string
  readonly clauses: readonly string[]
  readonly opens?: number
}

/** What an event says, whatever the order of its keys; of which case it is has been said already. */
const canonical = ({ case: _case, procedure: _procedure, raisedBy: _raisedBy, ...content }: CaseEvent): string =>
  JSON.stringify(content, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : each,
  )

/**
 * Whether two events of one id say the same, whatever the order of their keys.
 *
 * @since 0.1.0
 */
export const saysTheSame = (a: CaseEvent, b: CaseEvent): boolean => canonical(a) === canonical(b)

/**
 * Why an event is not taken whose id another one has already.
 *
 * @since 0.1.0
 */
export const ID_CONFLICT = {
  code: "IdConflict",
  why: "the log holds another event with the same id and other content; the first in the log stands",
} as const

/**
 * The events of a log that count, and those that do not.
 *
 * @since 0.1.0
 */
export interface Sifted {
  readonly events: readonly CaseEvent[]
  /** The ids of events that are repeated with equal content. */
  readonly duplicates: readonly string[]
  readonly conflicts: readonly RefusedEvent[]
}

/**
 * The events of a log without repetitions: of one id the first in the log stands.
 *
 * @param events - the events in the order of the log
 * @since 0.1.0
 */
export const sift = (events: readonly CaseEvent[]): Sifted => {
  const byId = new Map<string, CaseEvent>()
  const duplicates: string[] = []
  const conflicts: RefusedEvent[] = []
  for (const event of events) {
    const standing = byId.get(event.id)
    if (standing === undefined) byId.set(event.id, event)
    else if (saysTheSame(standing, event)) duplicates.push(event.id)
    else conflicts.push({ event, ...ID_CONFLICT, clauses: [] })
  }
  return { events: [...byId.values()], duplicates, conflicts }
}
