/**
 * Findings of static checks: what is wrong with rules as they stand, before any case.
 *
 * @since 0.1.0
 */

/**
 * What a static check finds: an id of its kind, a sentence, the rule that it is about (a state, event, norm or transition),
 * and the clauses of that rule.
 *
 * @since 0.1.0
 */
export interface StaticFinding {
  readonly id:
    | `machine.${string}`
    | "state.never-reached"
    | "state.no-way-out"
    | "state.reopened-but-not-final"
    | "event.never-taken"
    | "guard.never-true"
    | "table.gap"
    | "table.overlap"
    | "norm.never-starts"
    | "norm.never-ends"
    | "norm.cannot-be-done"
    | "right.closes-before-it-opens"
    | "reading.changes-nothing"
  readonly where: string
  readonly says: string
  readonly clauses: readonly string[]
}
