/**
 * The register of readings of the law: what the regulation leaves open, the default first. It joins that of a code where
 * the two are applied together.
 *
 * @since 0.1.0
 */
import type { Reading } from "../machine/reading.ts"
import { deepFreeze } from "../machine/rules.ts"

/**
 * The register; `clauses` are ids of requirements. A code whose register has a reading of the same id keeps its own.
 *
 * @example
 * import { LAW_READINGS } from "@opustech/complaints-code"
 * LAW_READINGS.map(({ id }) => id) // => ["wait-across-2026-04-08", "letter-twice", "letter-at-deadlock"]
 * @since 0.1.0
 */
export const LAW_READINGS = /* @__PURE__ */ deepFreeze([
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
  {
    id: "letter-at-deadlock",
    phrase: "when an ADR letter that is due goes",
    clauses: ["t-letter-deadlock", "t-letter-promptly"],
    alternatives: [
      { id: "promptly", says: "promptly, with no time set" },
      { id: "end-of-day", says: "by the end of the day on which it falls due" },
      { id: "next-working-day", says: "by the end of the next working day" },
    ],
    why: "No text that was read names a time.",
  },
] as const satisfies readonly Reading[])

/**
 * The id of a reading of the law.
 *
 * @since 0.1.0
 */
export type LawReadingId = (typeof LAW_READINGS)[number]["id"]

/**
 * The readings of a code together with those of the law that it does not have itself, which follow.
 *
 * @param register - the readings of a code
 * @example
 * import { joinedRegister, OPUS_READINGS } from "@opustech/complaints-code"
 * joinedRegister(OPUS_READINGS).slice(OPUS_READINGS.length).map(({ id }) => id)
 * // => ["wait-across-2026-04-08", "letter-twice"]
 * @since 0.1.0
 */
export const joinedRegister = (register: readonly Reading[]): readonly Reading[] => [
  ...register,
  ...LAW_READINGS.filter(({ id }) => register.every((each) => each.id !== id)),
]
