/**
 * The readings that the regulation leaves open, the default first.
 *
 * @since 0.1.0
 */
import type { Reading } from "../machine/reading.ts"
import { deepFreeze } from "../machine/rules.ts"
import type { RequirementId } from "./requirements.ts"

/**
 * The register of readings of the regulation; `clauses` are ids of requirements. They join those of a code where the two
 * are applied together.
 *
 * @example
 * regulationReadings.map(({ id }) => id) // => ["wait-across-2026-04-08", "letter-twice"]
 * @since 0.1.0
 */
export const regulationReadings = /* @__PURE__ */ deepFreeze([
  {
    id: "wait-across-2026-04-08",
    phrase: "six weeks from 8 April 2026",
    clauses: ["t-adr-8w", "t-adr-6w", "t-transition"],
    alternatives: [
      { id: "first-made", says: "the date on which the complaint was first made decides" },
      { id: "date-reached", says: "from 8 April 2026 on, six weeks are enough whenever the complaint was first made" },
    ],
    why: "It is how the change was reported, though in no text of Ofcom's that was read.",
  },
  {
    id: "letter-twice",
    phrase: "a letter at deadlock and a letter when the weeks are over",
    clauses: ["t-letter-deadlock", "t-letter-8w-c4", "t-letter-6w-c4"],
    alternatives: [
      { id: "both", says: "both letters are due" },
      { id: "first-discharges", says: "the first letter discharges the second" },
    ],
    why: "Each occasion is a duty of its own; that one letter is enough for both was read nowhere.",
  },
] as const satisfies readonly RegulationReading[])

/**
 * The id of a reading of the regulation.
 *
 * @since 0.1.0
 */
export type RegulationReadingId = (typeof regulationReadings)[number]["id"]

interface RegulationReading extends Reading {
  readonly clauses: readonly RequirementId[]
}
