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
import type { DueReport } from "./commands/due.ts"
import type { EventReport, NormReport } from "./explanation.ts"
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
