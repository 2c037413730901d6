/** Wrong rules, as data: what is changed of a machine so that an invariant no longer holds. */
import type { Machine, Norm, Pattern, Transition } from "../../../src/machine/index.ts"

/**
 * A change: a norm that is dropped or becomes another, the transitions on an event that are dropped or become others, a
 * transition that is added, or no declared refusals.
 */
export type Wrong =
  | { readonly dropNorm: string }
  | { readonly norm: string; readonly becomes: Partial<Norm> }
  | { readonly dropEvent: string; readonly from?: string }
  | { readonly event: string; readonly from?: string; readonly becomes: Partial<Transition> }
  | { readonly add: Pick<Transition, "from" | "on" | "to" | "emits"> }
  | { readonly refusals: "none" }

/** A wrong rule that breaks an invariant, the procedure that it is in, and the events of the log that shows it. */
export interface Row {
  readonly id: string
  readonly in: string
  readonly because: string
  readonly wrong: readonly Wrong[]
  readonly shows: readonly string[]
}

const isMeant = ({ on, from }: Transition, event: string, state: string | undefined): boolean =>
  on.event === event && (state === undefined || from.includes(state))

const change = (machine: Machine, wrong: Wrong): Machine => {
  const { norms, transitions } = machine
  if ("dropNorm" in wrong) return { ...machine, norms: norms.filter(({ id }) => id !== wrong.dropNorm) }
  if ("norm" in wrong)
    return { ...machine, norms: norms.map((each) => (each.id === wrong.norm ? { ...each, ...wrong.becomes } : each)) }
  if ("dropEvent" in wrong)
    return { ...machine, transitions: transitions.filter((each) => !isMeant(each, wrong.dropEvent, wrong.from)) }
  if ("event" in wrong)
    return {
      ...machine,
      transitions: transitions.map((each) =>
        isMeant(each, wrong.event, wrong.from) ? { ...each, ...wrong.becomes } : each,
      ),
    }
  if ("add" in wrong)
    return { ...machine, transitions: [...transitions, { id: "wrong", cites: ["wrong.rule"], ...wrong.add }] }
  return { ...machine, refusals: [] }
}

/** A machine with some wrong rules. */
export const wronged = (machine: Machine, wrongs: readonly Wrong[]): Machine => wrongs.reduce(change, machine)

/** A guard that always holds. */
export const free = { when: { is: "given", value: true, because: "nothing is asked" } } as const

/** A pattern of an event with the value of one field. */
export const on = (event: string, field?: string, to?: string | boolean): Pattern =>
  field === undefined || to === undefined ? { event } : { event, where: [{ field, is: "equal", to }] }
