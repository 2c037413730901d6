/**
 * Packing: the events of a closed case as one short text, with what the rules read of them and no more, so that a reopening
 * can be applied to them.
 *
 * @since 0.1.0
 */
import type { CaseEvent } from "../../code/vocabulary.ts"
import type { Machine } from "../../machine/machine.ts"
import { CHECKED } from "../case-findings/breakable.ts"

/**
 * How the events of one procedure are packed.
 *
 * @since 0.1.0
 */
export interface Packer {
  /** Some events as a text. Their free text is left out, unless a rule reads it. */
  readonly pack: (events: readonly CaseEvent[]) => string
  /** The events of such a text, each as far as it was packed. */
  readonly unpack: (text: string) => readonly CaseEvent[]
}

/** The fields that decide which law bears on a complaint. */
const READ_BY_LAW: readonly string[] = ["complainant", "responseExpected"]

/** The keys under which a machine names fields of events, wherever they stand in its conditions, tests, norms and names. */
const NAMING: readonly string[] = ["field", "as", "at"]

const gather = (value: unknown, into: Set<string>): void => {
  if (typeof value !== "object" || value === null) return
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === "string" && NAMING.includes(key)) into.add(topOf(each))
    // What one field is compared with is another: `contactAt` not before `at`.
    else if (key === "to" && typeof each === "string") into.add(topOf(each))
    else gather(each, into)
  }
}

const topOf = (field: string): string => field.split(".")[0] ?? field

/** The fields that the rules of a machine and the checks on cases read of events, at the top; one too many does no harm. */
const fieldsReadBy = (machine: Machine): ReadonlySet<string> => {
  const found = new Set(READ_BY_LAW)
  gather([machine.transitions, machine.refusals, machine.norms, CHECKED.map(({ test }) => test)], found)
  for (const name of ["id", "at", "type"]) found.delete(name)
  return found
}

type Packed = readonly [id: string, type: string, at: number, fields?: Readonly<Record<string, unknown>>]

/**
 * How the events of the cases that run on a machine are packed.
 *
 * @param machine - the machine of a procedure
 * @since 0.1.0
 */
export const packerOf = (machine: Machine): Packer => {
  const read = fieldsReadBy(machine)
  const packedOf = (event: CaseEvent): Packed => {
    let fields: Record<string, unknown> | undefined
    for (const key in event)
      if (read.has(key)) {
        fields ??= {}
        fields[key] = event[key as keyof CaseEvent]
      }
    const { id, type, at } = event
    return fields === undefined ? [id, type, at] : [id, type, at, fields]
  }
  return {
    pack: (events) => JSON.stringify(events.map(packedOf)),
    unpack: (text) =>
      // What was packed here is read here: an event without the fields that nothing reads.
      (JSON.parse(text) as readonly Packed[]).map(
        ([id, type, at, fields]) => ({ ...fields, id, type, at }) as CaseEvent,
      ),
  }
}
