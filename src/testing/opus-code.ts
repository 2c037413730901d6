/**
 * Opus's code, enacted once: what arbitraries are of where no other code is named.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type EnactedCode, enact } from "../code/enact.ts"
import { opus } from "../code/opus.ts"

let enacted: EnactedCode | undefined

/**
 * Opus's code under its default readings.
 *
 * @example
 * opusEnacted().code.id // => "opus"
 * opusEnacted() === opusEnacted() // => true
 * @since 0.1.0
 */
export const opusEnacted = (): EnactedCode => {
  enacted ??= Result.getOrThrow(enact(opus))
  return enacted
}
