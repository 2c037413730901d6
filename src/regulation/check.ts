/**
 * Checks of requirements as data: predicates on a complaints code, and on what is in the log of a case.
 *
 * @since 0.1.0
 */
import type { StatementId } from "../code/statements.ts"
import type { Pattern, Test } from "../machine/happening.ts"
import type { Span } from "../time/span.ts"

/**
 * How much a failed check matters: `error` fails a run, `warning` is shown and fails a strict run, `note` is for the record.
 *
 * @since 0.1.0
 */
export type Severity = "error" | "warning" | "note"

/**
 * What a check is about in the contact data of an ADR scheme (alternative dispute resolution).
 *
 * @since 0.1.0
 */
export type SchemePart = "name" | "telephone" | "website" | "email" | "post"

/**
 * A predicate on a complaints code. Each comes out as held, failed or not known. Fields are paths: `adr.after` is the field
 * `after` of `adr`, and `contacts[].channel` the list of the channels of all contacts. Where a field says itself that it is
 * unknown, nothing that asks about it is known.
 *
 * @since 0.1.0
 */
export type CodeTest =
  /** The text says it. Where no statement is recorded, that is not known. */
  | { readonly is: "says"; readonly statement: StatementId }
  /**
   * The span in a field is no longer than this, whatever it differs by, and the longest where two are given; held too
   * where the code promises none there. Of an untimed phrase it is not known.
   */
  | { readonly is: "noLongerThan"; readonly field: string; readonly span: Span }
  /** The same the other way round: no shorter than this, and the usual one where two are given. */
  | { readonly is: "noShorterThan"; readonly field: string; readonly span: Span }
  /** The field has a span with a number, whatever it differs by; not an untimed phrase, and not nothing. */
  | { readonly is: "timed"; readonly field: string }
  /** The field is there and is not empty. */
  | { readonly is: "known"; readonly field: string }
  /** The field has this value. */
  | { readonly is: "equal"; readonly field: string; readonly to: string | boolean | null }
  /** The list in a field holds at least `n` (all, if left out) of these values. */
  | { readonly is: "holds"; readonly field: string; readonly of: readonly string[]; readonly n?: number }
  /** Every value of the list in a field is one of these; of telephone numbers, the digits count. */
  | { readonly is: "only"; readonly field: string; readonly of: readonly string[] }
  /** The test holds for every element of the list in a field; its own fields are those of the element. */
  | { readonly is: "each"; readonly field: string; readonly of: CodeTest }
  /** The list in a field has at least `n` elements. */
  | { readonly is: "atLeast"; readonly field: string; readonly n: number }
  /** Every ADR scheme that the code names is one of those approved on the date. */
  | { readonly is: "schemesApproved" }
  /** Where the code names this ADR scheme, these parts of what it says of it, as far as it does, are those of the date. */
  | { readonly is: "schemeAsOnDate"; readonly scheme: string; readonly parts: readonly SchemePart[] }
  /**
   * No amount of the code's table is less than that of the automatic compensation scheme on the date. Rows are compared by
   * their ids: `repairPerDay`, `missedAppointment`, `lateStartPerDay`; held too where the code has no table.
   */
  | { readonly is: "amountsAsOnDate" }
  | { readonly is: "all"; readonly of: readonly CodeTest[] }
  /** At least `n` of them hold; one, if left out. */
  | { readonly is: "any"; readonly of: readonly CodeTest[]; readonly n?: number }
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
