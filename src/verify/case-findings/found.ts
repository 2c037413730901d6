/**
 * What was found of a fault, in a sentence.
 *
 * @since 0.1.0
 */
import type { Fault } from "./fault.ts"

/** An instant in epoch milliseconds, written out. */
type Written = (instant: number) => string

const LIMITS = { due: "due by", latest: "late under every reading after" } as const

const quoted = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`

const doubtOf = ({ doubtful }: { readonly doubtful?: true }): string =>
  doubtful === true ? "; not so under another reading" : ""

/**
 * What was found of a fault, in a sentence whose instants are ISO 8601 texts.
 *
 * @param fault - the fault
 * @param write - how an instant is written
 * @since 0.1.0
 */
export const foundOf = (fault: Fault, write: Written): string => {
  switch (fault.is) {
    case "undone": {
      const { norm, by, ended, since } = fault
      if (by === null) return `to ${norm.says}: not done when it ended at ${write(since)}`
      const end = ended === null ? "not done" : `not done when it ended at ${write(ended)}`
      return `to ${norm.says}: ${LIMITS[by]} ${write(since)}, ${end}${doubtOf(fault)}`
    }
    case "late":
      return `to ${fault.norm.says}: ${LIMITS[fault.by]} ${write(fault.since)}, done at ${write(fault.done)}${doubtOf(fault)}`
    case "refused":
      return `${fault.type} ${fault.event} at ${write(fault.since)} is refused as ${fault.code}: ${fault.why}`
    case "unrecorded":
      return `after ${fault.type} ${fault.event} at ${write(fault.since)} the log does not hold ${quoted(fault.lacks)}`
    case "untold":
      return `${fault.type} ${fault.event} at ${write(fault.since)} does not give ${fault.lacks}`
  }
}
