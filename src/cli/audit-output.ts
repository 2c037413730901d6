/**
 * What the command `audit` writes as JSON.
 *
 * @since 0.1.0
 */
import type { AuditReport } from "../verify/audit.ts"
import type { PlacedReject } from "./rejects.ts"

/**
 * What `audit --json` writes: what came of the audit (see `AuditReport`: instants are ISO 8601 texts, durations
 * milliseconds), and where it came from.
 *
 * @since 0.1.0
 */
export interface AuditOutput extends AuditReport {
  readonly input: {
    readonly files: readonly string[]
    /** The lines that were read, empty ones among them; those of JSON files are not counted. */
    readonly lines: number
    readonly rejects: {
      readonly total: number
      /** The file in which they are kept verbatim; null where they are told only. */
      readonly kept: string | null
      /** The first 20. */
      readonly first: readonly PlacedReject[]
    }
  }
}
