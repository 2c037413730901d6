/**
 * What the commands write with `--json`, by the command: what the JSON Schemas of docs/schemas are made from.
 *
 * @since 0.1.0
 */
import type { Awards } from "../case/awards-report.ts"
import type { ComparedCase, Comparison } from "../case/compare.ts"
import type { CaseReport } from "../case/report.ts"
import type { WhatIf } from "../case/what-if-report.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { Reading } from "../machine/reading.ts"
import type { Letter } from "../publish/letters/letter-of.ts"
import type { ManifestDifference } from "../publish/manifest/differences.ts"
import type { AuditReport } from "../verify/audit.ts"
import type { ProvedInvariant } from "../verify/check-proof.ts"
import type { CheckReport } from "../verify/check-report.ts"
import type { PathTo } from "../verify/path-to.ts"
import type { Counterexample } from "../verify/proving/logs.ts"
import type { DueReport } from "./commands/due.ts"
import type { EventReport, NormReport } from "./explanation.ts"
import type { PlacedReject } from "./rejects.ts"
import type { ToldDiff } from "./render/diff.ts"

/**
 * What `timeline` writes: a case alone, or all the cases of a log.
 *
 * @since 0.1.0
 */
export type TimelineOutput = CaseReport | { readonly cases: readonly CaseReport[] }

/**
 * What `explain` writes: why a norm stands as it does, or why an event may or may not happen.
 *
 * @since 0.1.0
 */
export type ExplainOutput = NormReport | EventReport

/**
 * What `due` writes.
 *
 * @since 0.1.0
 */
export type DueOutput = DueReport

/**
 * What `what-if` writes.
 *
 * @since 0.1.0
 */
export type WhatIfOutput = WhatIf

/**
 * What `what-if --until` writes.
 *
 * @since 0.1.0
 */
export type WhatIfUntilOutput = PathTo

/**
 * What `compare` writes; each case names its file where a folder was given.
 *
 * @since 0.1.0
 */
export interface CompareOutput extends Omit<Comparison, "cases"> {
  readonly cases: readonly (ComparedCase & { readonly file?: string })[]
}

/**
 * What `awards` writes.
 *
 * @since 0.1.0
 */
export type AwardsOutput = Awards

/**
 * What `readings` writes: the register, each reading saying whether the code or the regulation leaves it open.
 *
 * @since 0.1.0
 */
export interface ReadingsOutput {
  readonly code: Pick<ComplaintsCode, "id" | "version">
  readonly readings: readonly (Reading & { readonly source: "code" | "regulation"; readonly default: string })[]
}

/**
 * What `diff` writes.
 *
 * @since 0.1.0
 */
export type DiffOutput = ToldDiff

/**
 * What `manifest --check` writes.
 *
 * @since 0.1.0
 */
export interface ManifestCheckOutput {
  readonly signedOff: boolean
  readonly differences: readonly ManifestDifference[]
}

/**
 * What `letter` writes: the letter, and whether it could be sent as it is.
 *
 * @since 0.1.0
 */
export interface LetterOutput extends Letter {
  readonly complete: boolean
}

/**
 * What `check` writes: the report; of an invariant that is broken also the file that its case was written to, or why it could
 * not be; and with `--mutate` the score.
 *
 * @since 0.1.0
 */
export interface CheckOutput extends Omit<CheckReport, "invariants"> {
  readonly invariants: readonly WrittenInvariant[]
  readonly mutation?: MutationScores
}

/**
 * An invariant, and where the case that shows it broken stands.
 *
 * @since 0.1.0
 */
export interface WrittenInvariant extends Omit<ProvedInvariant, "counterexample"> {
  readonly counterexample?: Counterexample & { readonly file?: string; readonly unwritten?: string }
}

/**
 * How many changes of the rules were noticed, and those that were not, each explained as equivalent or not.
 *
 * @since 0.1.0
 */
export interface Score {
  readonly total: number
  readonly killed: number
  readonly survivors: readonly {
    readonly mutant: string
    readonly says: string
    readonly why: string
    readonly explained: boolean
  }[]
}

/**
 * What `check --mutate` adds: the score of changes of the rules, and apart from it that of citations left out.
 *
 * @since 0.1.0
 */
export interface MutationScores extends Score {
  readonly citations: Score
}

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
