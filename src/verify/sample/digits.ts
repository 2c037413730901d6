/**
 * Digits: choices read from a number that was drawn beforehand. What is made of drawn numbers alone can be made again from
 * smaller ones, so that it shrinks, and stays what it has to be.
 *
 * @since 0.1.0
 */

/**
 * Choices read from one number like its digits, each with a base of its own. Of the number 0 every choice is the first.
 *
 * @since 0.1.0
 */
export interface Digits {
  /** A whole number from 0 to `n - 1`. */
  readonly below: (n: number) => number
  /** One of some things. */
  readonly oneOf: <T>(things: readonly [T, ...T[]]) => T
}

/**
 * The digits of a number.
 *
 * @param drawn - a whole number from 0
 * @example
 * const digits = digitsOf(7)
 * digits.below(2) // => 1
 * digits.below(3) // => 0
 * digits.below(9) // => 1
 * @since 0.1.0
 */
export const digitsOf = (drawn: number): Digits => {
  let rest = drawn
  const below = (n: number): number => {
    const digit = rest % n
    rest = Math.floor(rest / n)
    return digit
  }
  return { below, oneOf: ([first, ...others]) => others[below(others.length + 1) - 1] ?? first }
}

/**
 * Another number in place of a drawn one, for a further attempt; the first attempt (0) takes the number as it is.
 *
 * @param drawn - a whole number from 0 to 2^31 - 1
 * @param attempt - the number of the attempt, from 0
 * @example
 * again(7, 0) // => 7
 * again(7, 1) === again(7, 1) // => true
 * @since 0.1.0
 */
export const again = (drawn: number, attempt: number): number => {
  if (attempt === 0) return drawn
  let mixed = Math.imul((drawn ^ Math.imul(attempt, 0x9e3779b1)) >>> 0, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 1
}
