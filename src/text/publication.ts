/**
 * What is known of the page that the clauses were cut from.
 *
 * @since 0.1.0
 */
import { pageHash } from "./hashes.ts"
import type { ClauseId } from "./opus.ts"

/**
 * The publication: whose it is, where it stands, and what is not known of it. The page names its publisher only "Opus";
 * the companies are those that Opus's privacy policy names.
 *
 * @example
 * publication.tablesLost // => ["contact-us.table", "stages.table"]
 *
 * @since 0.1.0
 */
export const publication = {
  title: "Feedback Procedure & Complaints Code",
  companies: {
    names: ["Opus Business Systems Ltd", "Opus Digital Solutions Ltd", "Opus Technology Ltd"],
    source: "opustech.co.uk/privacy-policy-and-cookies",
  },
  page: "opustech.co.uk/customer-support/feedback-procedure",
  /** Unknown, so it is null: the page bears no date, neither of issue nor of revision. */
  commencement: null,
  /** The clauses that stand where the text that reached us lacks a table. */
  tablesLost: ["contact-us.table", "stages.table"],
  /** SHA-256 of the page as text, UTF-8, in lower-case hexadecimal. */
  sha256: pageHash,
} as const satisfies Publication

/** What this value must say; kept here so that a lost table is a clause of the text. */
interface Publication {
  readonly title: string
  readonly companies: { readonly names: readonly string[]; readonly source: string }
  readonly page: string
  readonly commencement: string | null
  readonly tablesLost: readonly ClauseId[]
  readonly sha256: string
}
