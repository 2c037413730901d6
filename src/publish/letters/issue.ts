/**
 * The issuing of letters: refused while anything is blank or not confirmed, and where the letter is not owed.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Blank, Letter, UnverifiedFact } from "./letter-of.ts"
import type { NotOwed } from "./owed.ts"

/**
 * The refusal to issue a letter: it is not owed, or not complete; `message` has a line for each duty that does not ask for
 * it, each blank and each fact that is not confirmed.
 *
 * @since 0.1.0
 */
export interface LetterNotIssued {
  readonly _tag: "LetterNotIssued"
  readonly code: "NotOwed" | "IncompleteLetter"
  readonly message: string
  readonly notOwed: readonly NotOwed[]
  readonly blanks: readonly Blank[]
  readonly unverified: readonly UnverifiedFact[]
}

/**
 * Why a letter is not issued, a line each: the duties that do not ask for it, its blanks, and its facts that are not
 * confirmed; no line where it is.
 *
 * @param letter - a letter
 * @since 0.1.0
 */
export const shortcomingsOf = ({ notOwed, blanks, unverified }: Letter): readonly string[] => [
  ...notOwed.map(({ norm, what, why }) => `${norm}: the duty to ${what} does not ask for it: ${why}`),
  ...blanks.map(({ slot, what, why, fill }) => `${slot}: ${what} is not known: ${why}; it comes from ${fill}`),
  ...unverified.map(
    ({ slot, value, source }) => `${slot}: "${value}" is not verified (${source}); give the value to confirm it`,
  ),
]

/**
 * The text of a letter that is to be sent. It is refused while no duty asks for it, and while anything in it is blank or not
 * confirmed; a value that is given for a slot fills or confirms it.
 *
 * @param letter - a letter (see `letterOf`)
 * @returns the text, or a `LetterNotIssued` with every duty that does not ask for it, every blank and every fact that is not confirmed
 * @example
 * import { issueLetter } from "@opustech/complaints-code/publish"
 * const letter = { letter: "Outcome", case: "c1", to: "complainant", date: "2026-11-23", text: "Our answer: [...]", parts: [],
 *   blanks: [{ slot: "outcome", what: "the outcome", why: "no OutcomeProposed is in the log", fill: "an event OutcomeProposed" }],
 *   unverified: [], notOwed: [] } as const
 * const refused = issueLetter(letter)
 * refused._tag === "Failure" && refused.failure.blanks.map(({ slot }) => slot) // => ["outcome"]
 * @since 0.1.0
 */
export const issueLetter = (letter: Letter): Result.Result<string, LetterNotIssued> => {
  const shortcomings = shortcomingsOf(letter)
  if (shortcomings.length === 0) return Result.succeed(letter.text)
  const { blanks, unverified, notOwed } = letter
  return Result.fail({
    _tag: "LetterNotIssued",
    code: notOwed.length > 0 ? "NotOwed" : "IncompleteLetter",
    message: [`the letter ${letter.letter} of the case "${letter.case}" cannot be issued:`, ...shortcomings].join("\n"),
    notOwed,
    blanks,
    unverified,
  })
}
