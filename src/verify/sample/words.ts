/**
 * Words: the texts, ids and numbers that arbitrary events are filled with, the plainest first.
 *
 * @since 0.1.0
 */

/**
 * What a field is likely to hold, by its name. Any other field holds its own name with a number: `handler-1`.
 *
 * @example
 * LIKELY.scheme?.[0] // => "unknown"
 * @since 0.1.0
 */
export const LIKELY: Readonly<Record<string, readonly string[]>> = {
  scheme: ["unknown", "cisas", "communications-ombudsman"],
  about: ["the line drops", "the engineer did not come", "the bill is wrong"],
  why: ["a part is awaited", "no further review"],
  summary: ["a credit", "an apology and a new router"],
}

/**
 * Texts that are allowed and that software likes to stumble over: other scripts, characters of several code units, marks
 * of other languages, names that mean something to a machine.
 *
 * @example
 * ODD_TEXTS.includes("__proto__") // => true
 * @since 0.1.0
 */
export const ODD_TEXTS = [
  " ",
  "0",
  "null",
  "__proto__",
  "constructor",
  "Siân Ní Dhomhnaill",
  "e\u0301 is not \u00e9",
  "שלום עולם",
  "🤷🏽‍♀️",
  '<b>"it\'s" & more</b>',
  "=1+1",
  "first line\nsecond line\ttab",
  "\u0000",
  "x".repeat(200),
  "very long text ".repeat(150),
] as const

/**
 * Whole numbers that a field may hold: small ones, the edge between ten people and eleven, amounts in pence, the greatest.
 *
 * @example
 * NUMBERS[0] // => 1
 * @since 0.1.0
 */
export const NUMBERS = [1, 10, 11, 976, 100, 2500, 0, 2, 9, 999_999, Number.MAX_SAFE_INTEGER] as const
