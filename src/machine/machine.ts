/**
 * Machines: states, events, transitions, declared refusals and norms, as one plain value.
 *
 * @since 0.1.0
 */
import type { Condition } from "./condition.ts"
import type { Pattern, Test } from "./happening.ts"
import type { Norm } from "./norm.ts"

/**
 * A state of a machine. A final state is left only by a transition that is declared as a reopening.
 *
 * @since 0.1.0
 */
export interface StateRule {
  /** What it means to be in this state, in a plain sentence. */
  readonly says: string
  readonly final?: true
}

/**
 * A type of event: what its happening means, to stand after "once": `the book is returned`; and whose act it is.
 *
 * @since 0.1.0
 */
export interface EventRule {
  readonly says: string
  readonly by: string
}

/**
 * Something for the caller to carry out: a notice to a party, or a case to be raised in another procedure.
 *
 * @since 0.1.0
 */
export type Emission =
  | { readonly notice: string; readonly to: string }
  | { readonly raise: string; readonly because: string }

/**
 * Why an event is not allowed, told by a code that a program can branch on and a sentence for people.
 *
 * @since 0.1.0
 */
export interface Reason {
  readonly code: string
  readonly because: string
}

/**
 * A reason that is told in place of the general one where a condition holds.
 *
 * @since 0.1.0
 */
export interface ReasonWhen extends Reason {
  readonly when: Condition
}

/**
 * A transition: from these states, on this event, where its fields pass the tests and the guard holds, to that state.
 * Without `to` the state stays as it is.
 *
 * @since 0.1.0
 */
export interface Transition {
  readonly id: string
  readonly from: readonly string[]
  readonly on: Pattern
  readonly when?: Condition
  /** Why the event is refused while the guard does not hold. Needed where there is a guard. */
  readonly otherwise?: Reason
  /** Closer reasons: the first whose condition holds is told in place of `otherwise`. */
  readonly reasons?: readonly ReasonWhen[]
  readonly to?: string
  /** Leaves a final state. */
  readonly reopens?: true
  readonly emits?: readonly Emission[]
  readonly cites: readonly string[]
}

/**
 * A declared refusal: these events are not allowed in these states, for this reason.
 *
 * @since 0.1.0
 */
export interface RefusalRule extends Reason {
  readonly states: readonly string[]
  readonly events: readonly string[]
  readonly where?: readonly Test[]
  readonly cites?: readonly string[]
}

/**
 * A machine: the whole of a procedure's rules as one plain, frozen, serialisable value.
 *
 * @since 0.1.0
 */
export interface Machine<S extends string = string, E extends string = string> {
  readonly id: string
  readonly says: string
  readonly parties: Readonly<Record<string, string>>
  readonly initial: S
  readonly states: Readonly<Record<S, StateRule>>
  readonly events: Readonly<Record<E, EventRule>>
  readonly transitions: readonly Transition[]
  readonly refusals: readonly RefusalRule[]
  readonly norms: readonly Norm[]
}

/**
 * The plain state of a machine: the name of its state, and the instants (epoch milliseconds) at which the happenings
 * that its guards ask about came true; null where they have not. Survives JSON.
 *
 * @since 0.1.0
 */
export interface MachineState<S extends string = string> {
  readonly state: S
  readonly facts: Readonly<Record<string, number | null>>
  /** Who has been named so far, by the key of the naming, where the machine's guards ask about names. */
  readonly names?: Readonly<Record<string, readonly string[]>>
}

/**
 * The result of an accepted event: the next state, what is to be carried out, and the transition that was taken.
 *
 * @since 0.1.0
 */
export interface Step<S extends string = string> {
  readonly state: MachineState<S>
  readonly emits: readonly Emission[]
  readonly transition: string
}

/**
 * An event that is not allowed, with the reason, and the instant from which a guard would hold where time alone is
 * lacking.
 *
 * @since 0.1.0
 */
export interface Refusal {
  readonly _tag: "Refusal"
  readonly code: string
  readonly message: string
  readonly clauses: readonly string[]
  readonly opens?: number
}
