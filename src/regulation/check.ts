/**
 * Checks of requirements as data: predicates on a complaints code, and on what is in the log of a case.
 *
 * @since 0.1.0
 */
import type { StatementId } from "../code/statements.ts"
import type { Pattern, Test } from "../machine/happening.ts"
import type { Span } from "../time/span.ts"

/**
 * How much a failed check matters: `error` fails a run, `warning` is shown, `note` is for the record.
 *
 * @since 0.1.0
 */
export type Severity = "error" | "warning" | "note"

/**
 * A predicate on a complaints code. Each can come out as held, failed or not known; fields are paths such as `adr.after`.
 *
 * @since 0.1.0
 */
export type CodeTest =
  /** The text says it. */
  | { readonly is: "says"; readonly statement: StatementId }
  /** The text does not say it. */
  | { readonly is: "silentOn"; readonly statement: StatementId }
  /** The span in a field is no longer than this; held too where the code promises none there. */
  | { readonly is: "noLongerThan"; readonly field: string; readonly span: Span }
  /** The span in a field is no shorter than this; held too where the code has none there. */
  | { readonly is: "noShorterThan"; readonly field: string; readonly span: Span }
  /** The field has a span with a number, not an untimed phrase or nothing. */
  | { readonly is: "timed"; readonly field: string }
  /** The field is known and is not empty. */
  | { readonly is: "known"; readonly field: string }
  /** The field has this value. */
  | { readonly is: "equal"; readonly field: string; readonly to: string | boolean | null }
  /** The list in a field holds at least `n` (all, if left out) of these values. */
  | { readonly is: "holds"; readonly field: string; readonly of: readonly string[]; readonly n?: number }
  /** Every value of the list in a field is one of these. */
  | { readonly is: "only"; readonly field: string; readonly of: readonly string[] }
  /** Every element of the list in a field has this field of its own. */
  | { readonly is: "each"; readonly field: string; readonly has: string }
  /** The list in a field has at least `n` elements. */
  | { readonly is: "atLeast"; readonly field: string; readonly n: number }
  /** Every ADR scheme that the code names is approved on the date, and its contact data are those of the date. */
  | {
      readonly is: "schemesOfTheDate"
      readonly parts: readonly ("name" | "telephone" | "website" | "email" | "post")[]
    }
  /** No amount of the code's table is less than those of the automatic compensation scheme on the date. */
  | { readonly is: "amountsOfTheDate" }
  | { readonly is: "all" | "any"; readonly of: readonly CodeTest[] }
  | { readonly is: "not"; readonly of: CodeTest }
  /** Only where the first holds is the second asked for. */
  | { readonly is: "where"; readonly test: CodeTest; readonly then: CodeTest }

/**
 * A check on a case that the law bears on, as far as its log shows. "Late" is said of what no reading that sets a time
 * allows any more.
 *
 * @since 0.1.0
 */
export type CaseTest =
  /**
   * A norm of the operative rule, by its id, is carried out: it is not breached; where it is untimed, it is not still to be
   * done when it is late, nor has it ended then, or ended at all where no reading sets a time.
   */
  | { readonly is: "norm"; readonly norm: string }
  /** What was carried out of these norms was not late. */
  | { readonly is: "inTime"; readonly norms: readonly string[] }
  /** The log holds no event of this pattern that the rules refuse for one of these reasons. */
  | { readonly is: "refused"; readonly on: Pattern; readonly codes: readonly string[] }
  /** Once there is an event of one of the patterns, the log holds an event of each of these groups. */
  | {
      readonly is: "recorded"
      readonly once: readonly Pattern[]
      readonly groups: readonly { readonly what: string; readonly events: readonly Pattern[] }[]
    }
  /** Every event of the pattern gives something: it passes the tests. */
  | { readonly is: "tells"; readonly on: Pattern; readonly what: string; readonly tests: readonly Test[] }
