/**
 * Endings: what of the machine of a procedure bears on the closing of its cases, worked out once.
 *
 * @since 0.1.0
 */
import type { Machine } from "../../machine/machine.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import { alternativesOf } from "../../machine/reading.ts"
import { type Packer, packerOf } from "./packed.ts"

/**
 * What of a machine bears on the closing of its cases.
 *
 * @since 0.1.0
 */
export interface Endings {
  readonly final: ReadonlySet<string>
  /** The final states that an event can lead out of. */
  readonly reopenable: ReadonlySet<string>
  /** The types of event that can lead to a final state. */
  readonly enders: ReadonlySet<string>
  /** Each of these events ends every duty, whatever the readings: time alone changes nothing after it. */
  readonly endsAll: boolean
  readonly packer: Packer
}

const known = new WeakMap<Machine, Endings>()

/** Whether each event of some types ends a norm, under every reading, and restores it under none. */
const endsWith = ({ until, restoredBy }: Norm, enders: ReadonlySet<string>): boolean =>
  alternativesOf(until).every(({ value }) =>
    [...enders].every((type) => value.some(({ event, where = [] }) => event === type && where.length === 0)),
  ) && alternativesOf(restoredBy).every(({ value }) => value.every(({ event }) => !enders.has(event)))

/**
 * What of a machine bears on the closing of its cases.
 *
 * @param machine - the machine of a procedure
 * @since 0.1.0
 */
export const endingsOf = (machine: Machine): Endings => {
  const before = known.get(machine)
  if (before !== undefined) return before
  const { states, transitions } = machine
  const final = new Set(Object.entries(states).flatMap(([id, state]) => (state.final === true ? [id] : [])))
  const enders = new Set(transitions.flatMap(({ to, on }) => (to !== undefined && final.has(to) ? [on.event] : [])))
  const made: Endings = {
    final,
    reopenable: new Set(transitions.flatMap(({ from }) => from.filter((state) => final.has(state)))),
    enders,
    endsAll: machine.norms.every((norm) => isRight(norm) || endsWith(norm, enders)),
    packer: packerOf(machine),
  }
  known.set(machine, made)
  return made
}
