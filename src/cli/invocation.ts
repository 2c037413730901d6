/**
 * What a command is given to be invoked with.
 *
 * @since 0.1.0
 */
import type * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Host } from "./host.ts"
import type { Outcome } from "./outcome.ts"

/**
 * The outside world of a command, and how it is carried out: its outcome becomes that of the program.
 *
 * @since 0.1.0
 */
export interface Invocation {
  readonly host: Host
  readonly carryOut: (run: () => Promise<Outcome>) => Effect.Effect<void>
}

/**
 * An option as a field that is there only where the option was given.
 *
 * @since 0.1.0
 */
export const optional = <K extends string, T>(key: K, value: Option.Option<T>): { readonly [_ in K]?: T } =>
  Option.isSome(value) ? ({ [key]: value.value } as { readonly [_ in K]?: T }) : {}
