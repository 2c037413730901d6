/**
 * The readings that the regulation leaves open, the default first.
 *
 * @since 0.1.0
 */
import { LAW_READINGS, type LawReadingId } from "../code/law-readings.ts"
import type { Reading } from "../machine/reading.ts"
import type { RequirementId } from "./requirements.ts"

/**
 * A reading of the regulation; `clauses` are ids of requirements.
 *
 * @since 0.1.0
 */
export interface RegulationReading extends Reading {
  readonly clauses: readonly RequirementId[]
}

/**
 * The register of readings of the regulation. They join those of a code where the two are applied together.
 *
 * @example
 * regulationReadings.map(({ id }) => id) // => ["wait-across-2026-04-08", "letter-twice", "letter-at-deadlock"]
 * @since 0.1.0
 */
export const regulationReadings = LAW_READINGS satisfies readonly RegulationReading[]

/**
 * The id of a reading of the regulation.
 *
 * @since 0.1.0
 */
export type RegulationReadingId = LawReadingId
