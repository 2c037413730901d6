/** Editions of Opus's code and of codes like it, for comparisons. */
import * as Result from "effect/Result"
import { type ComplaintsCode, opus } from "../../../src/index.ts"
import {
  type Change,
  type Diff,
  diffOf,
  type Edition,
  type EditionOptions,
  editionOf,
  sayChange,
} from "../../../src/verify/index.ts"

export const edition = (code: ComplaintsCode, options: EditionOptions = {}): Edition =>
  Result.getOrThrow(editionOf(code, options))

/** Opus's code with some fields otherwise, compared with it as it is. */
export const changed = (fields: Partial<ComplaintsCode>): Diff => diffOf(edition(opus), edition({ ...opus, ...fields }))

/** The changes in words, each with its kind and severity. */
export const told = (diff: Diff): readonly string[] => diff.changes.map(tell)

export const tell = (change: Change): string => `${change.severity} ${change.kind}: ${sayChange(change)}`
