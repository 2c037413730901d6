/**
 * The issuing of letters: refused while anything is blank or not confirmed.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Blank, Letter, UnverifiedFact } from "./letter-of.ts"

/**
 * The refusal to issue a letter that is not complete: what is blank and what is not confirmed; `message` has a line each.
 *
 * @since 0.1.0
 */
export interface IncompleteLetter {
  readonly _tag: "IncompleteLetter"
  readonly code: "IncompleteLetter"
  readonly message: string
  readonly blanks: readonly Blank[]
  readonly unverified: readonly UnverifiedFact[]
}

/**
 * The text of a letter that is to be sent. It is refused while anything in it is blank or not confirmed; a value that is
 * given for a slot fills or confirms it.
 *
 * @param letter - a letter (see `letterOf`)
 * @returns the text, or an `IncompleteLetter` with every blank and every fact that is not confirmed
 * @example
 * import { issueLetter } from "@opustech/complaints-code/publish"
 * const letter = { letter: "Outcome", case: "c1", to: "complainant", date: "2026-11-23", text: "Our answer: [...]", parts: [],
 *   blanks: [{ slot: "outcome", what: "the outcome", why: "no OutcomeProposed is in the log", fill: "an event OutcomeProposed" }],
 *   unverified: [] } as const
 * const refused = issueLetter(letter)
 * refused._tag === "Failure" && refused.failure.blanks.map(({ slot }) => slot) // => ["outcome"]
 * @since 0.1.0
 */
export const issueLetter = (letter: Letter): Result.Result<string, IncompleteLetter> => {
  const { blanks, unverified, text, letter: name } = letter
  if (blanks.length + unverified.length === 0) return Result.succeed(text)
  return Result.fail({
    _tag: "IncompleteLetter",
    code: "IncompleteLetter",
    message: [
      `the letter ${name} of the case "${letter.case}" cannot be issued:`,
      ...blanks.map(({ slot, what, why, fill }) => `${slot}: ${what} is not known: ${why}; it comes from ${fill}`),
      ...unverified.map(
        ({ slot, value, source }) => `${slot}: "${value}" is not verified (${source}); give the value to confirm it`,
      ),
    ].join("\n"),
    blanks,
    unverified,
  })
}
