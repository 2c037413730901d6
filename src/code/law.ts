/**
 * Law: what the regulation adds to a complaint, in a form that procedures take as a parameter. `regulation/` fills it for
 * each case; here is only its shape, so that neither of the two needs to know the other.
 *
 * @since 0.1.0
 */
import type { Condition } from "../machine/condition.ts"
import type { Due, Norm } from "../machine/norm.ts"

/**
 * Why the law bears on a case, or does not, to stand after "the Code alone applies:" or in a note.
 *
 * @since 0.1.0
 */
export interface LawScope {
  readonly is: "in" | "out" | "unknown"
  /** The protected rule is applied because it is not known whether the complainant is in scope. */
  readonly assumed: boolean
  readonly because: string
  /** The requirements that say so. */
  readonly cites: readonly string[]
}

/**
 * The law that bears on one case. Laws of equal `key` ask the same, whoever complains: they can differ in `scope` alone, so
 * that machines are made once for each key.
 *
 * @since 0.1.0
 */
export interface Law {
  readonly key: string
  readonly scope: LawScope
  /** When the way to ADR is open by law, and the requirements that say so; null where the law opens none. */
  readonly wait: { readonly opens: Condition; readonly cites: readonly string[] } | null
  /** The requirements by which a letter is due at deadlock, unasked; none where the law asks for none. */
  readonly letterAtDeadlock: readonly string[]
  /** When the right to go to ADR lapses, and the requirements that say so; left out where the law sets no such limit. */
  readonly lapse?: { readonly due: Due; readonly cites: readonly string[] }
  /** Norms of the law alone; each has `sources`. */
  readonly norms: readonly Norm[]
}
