/** Parts of the fuzzing: each makes one input from a generator, and hands it to the library. */
import type { Random } from "../bench/random.ts"

/** Something that fuzzing found: what happened, and the input. */
export interface Find {
  readonly part: string
  readonly seed: number
  readonly index: number
  readonly what: string
  readonly input: string
}

/** An input, and what the library does with it. A rejection or an error that is thrown is a find. */
export interface Trial {
  readonly input: unknown
  readonly run: () => unknown
  /** The longest that it may take, in milliseconds, where that is not `LONGEST`. */
  readonly longest?: number
}

/** A part: its name, its share of the inputs, and how one of them is made. */
export interface Part {
  readonly name: string
  readonly share: number
  readonly trial: (random: Random) => Trial
}

/** Throws where something does not hold, so that it is a find. */
export const insist = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

/** Throws where a text could disturb what it is shown in: a lone surrogate, or a control character. */
export const insistShowable = (text: string): void => {
  insist(text.isWellFormed(), `a text with a lone surrogate: ${JSON.stringify(text.slice(0, 200))}`)
}

/** One of some things. */
export const oneOf = <T>(things: readonly T[], random: Random): T => {
  const [first, ...others] = things
  if (first === undefined) throw new Error("there is nothing to choose from")
  return random.pick(first, ...others)
}

/** Throws where an error says nothing, or nothing that can be shown. */
export const insistSaid = (error: { readonly _tag: string; readonly message: string }): void => {
  insist(error._tag !== "" && error.message !== "", "an error that says nothing")
  insistShowable(error.message)
}
