import { LAW_READINGS } from "../../code/law-readings.ts"
import { OPUS_READINGS } from "../../code/readings.ts"
import { isChoice, type Read, type Reading, resolve } from "../../machine/reading.ts"
import { settledCondition } from "../../machine/settled.ts"
import type { Check } from "./invariant.ts"

/** The alternative to which a reading is settled that no register holds: the default, which comes first. */
const DEFAULTS: ReadonlyMap<string, string> = new Map(
  [...OPUS_READINGS, ...LAW_READINGS].map(({ id, alternatives }) => [id, alternatives[0].id]),
)

const settledRead = <T>(value: Read<T>, isOpen: (reading: string) => boolean): Read<T> =>
  isChoice(value) && !isOpen(value.reading) ? resolve(value, {}) : value

/**
 * A check with only those readings left open that a code's register holds; nothing where it is about an alternative to
 * which the code cannot be read.
 *
 * @param check - a check
 * @param register - the readings of the code
 * @example
 * asRegistered({ kind: "deadline", norm: "acknowledge", is: { rule: "inOrder" }, under: { "working-hour": "clock" } }, [])
 * // => []
 * @since 0.1.0
 */
export const asRegistered = (check: Check, register: readonly Pick<Reading, "id">[]): readonly Check[] => {
  const isOpen = (reading: string): boolean => register.some(({ id }) => id === reading)
  switch (check.kind) {
    case "never":
    case "possible":
    case "onlyAfter":
    case "taken":
      return [{ ...check, condition: settledCondition(check.condition, register) }]
    case "keeps":
      return [{ ...check, unless: settledRead(check.unless, isOpen) }]
    case "deadline": {
      const { under = {} } = check
      const isMeant = Object.entries(under).every(([id, each]) => isOpen(id) || DEFAULTS.get(id) === each)
      return isMeant ? [check] : []
    }
    default:
      return [check]
  }
}
