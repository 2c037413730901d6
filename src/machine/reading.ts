/**
 * Readings: the several ways in which a phrase can be understood, and rule data that differs between them.
 *
 * @since 0.1.0
 */

/**
 * One way of understanding a phrase.
 *
 * @since 0.1.0
 */
export interface Alternative {
  readonly id: string
  /** What it means, in a plain sentence. */
  readonly says: string
}

/**
 * A phrase that can be understood in several ways: where it stands, the alternatives (the default first) and why that
 * one is the default.
 *
 * @since 0.1.0
 */
export interface Reading {
  readonly id: string
  readonly phrase: string
  readonly clauses: readonly string[]
  readonly alternatives: readonly [Alternative, Alternative, ...Alternative[]]
  readonly why: string
}

/**
 * Which alternative is taken of each reading, by id. A reading that is not named takes its default.
 *
 * @since 0.1.0
 */
export type Choices = Readonly<Record<string, string>>

/**
 * Rule data that depends on a reading: one value for each alternative.
 *
 * @since 0.1.0
 */
export interface Choice<T> {
  readonly reading: string
  readonly among: Readonly<Record<string, T>>
}

/**
 * Rule data that may depend on a reading.
 *
 * @since 0.1.0
 */
export type Read<T> = T | Choice<T>

/**
 * Rule data with one value for each alternative of a reading.
 *
 * @param reading - the reading's id
 * @param among - the value under each alternative, by the alternative's id
 * @example
 * import { choose, resolve } from "@opustech/complaints-code"
 * const force = choose("force-of-aim", { aim: "aims", duty: "must" })
 * resolve(force, { "force-of-aim": "duty" }) // => "must"
 * @since 0.1.0
 */
export const choose = <T>(reading: string, among: Readonly<Record<string, T>>): Choice<T> => ({ reading, among })

/**
 * Whether rule data depends on a reading.
 *
 * @param value - rule data
 * @example
 * import { choose, isChoice } from "@opustech/complaints-code"
 * isChoice(choose("force-of-aim", { aim: "aims", duty: "must" })) // => true
 * isChoice("must") // => false
 * @since 0.1.0
 */
export const isChoice = <T>(value: Read<T>): value is Choice<T> =>
  typeof value === "object" && value !== null && "reading" in value && "among" in value

/**
 * Which alternative of a choice is taken: the chosen one or, where the reading is not named, the first.
 *
 * @param choice - rule data that depends on a reading
 * @param choices - the alternative chosen of each reading
 * @example
 * import { alternativeTaken, choose } from "@opustech/complaints-code"
 * const force = choose("force-of-aim", { aim: "aims", duty: "must" })
 * alternativeTaken(force, {}) // => "aim"
 * alternativeTaken(force, { "force-of-aim": "duty" }) // => "duty"
 * @since 0.1.0
 */
export const alternativeTaken = <T>({ reading, among }: Choice<T>, choices: Choices): string => {
  const chosen = choices[reading]
  return chosen !== undefined && Object.hasOwn(among, chosen) ? chosen : (Object.keys(among)[0] ?? "")
}

/**
 * The value of rule data under the chosen alternatives; where the reading is not named, that of the first alternative.
 *
 * @param value - rule data, dependent on a reading or not
 * @param choices - the alternative chosen of each reading
 * @example
 * import { choose, resolve } from "@opustech/complaints-code"
 * resolve(choose("force-of-aim", { aim: "aims", duty: "must" }), {}) // => "aims"
 * @since 0.1.0
 */
export const resolve = <T>(value: Read<T>, choices: Choices): T =>
  isChoice(value) ? (value.among[alternativeTaken(value, choices)] as T) : value

/**
 * Every value that rule data can take, each with the alternative that it stands for (none where it depends on no
 * reading).
 *
 * @param value - rule data that a reading may decide
 * @example
 * import { alternativesOf, choose } from "@opustech/complaints-code"
 * alternativesOf(choose("force-of-aim", { aim: "aims", duty: "must" }))
 * // => [{ choices: { "force-of-aim": "aim" }, value: "aims" }, { choices: { "force-of-aim": "duty" }, value: "must" }]
 * alternativesOf("must") // => [{ choices: {}, value: "must" }]
 * @since 0.1.0
 */
export const alternativesOf = <T>(value: Read<T>): readonly { readonly choices: Choices; readonly value: T }[] =>
  isChoice(value)
    ? Object.entries(value.among).map(([alternative, each]) => ({
        choices: { [value.reading]: alternative },
        value: each,
      }))
    : [{ choices: {}, value }]
