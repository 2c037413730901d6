/**
 * Endings: what of the machine of a procedure bears on the closing of its cases, worked out once.
 *
 * @since 0.1.0
 */
import type { Machine } from "../../machine/machine.ts"
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
  readonly packer: Packer
}

const known = new WeakMap<Machine, Endings>()

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
  const made: Endings = {
    final,
    reopenable: new Set(transitions.flatMap(({ from }) => from.filter((state) => final.has(state)))),
    enders: new Set(transitions.flatMap(({ to, on }) => (to !== undefined && final.has(to) ? [on.event] : []))),
    packer: packerOf(machine),
  }
  known.set(machine, made)
  return made
}
