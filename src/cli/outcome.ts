/**
 * Outcomes of a command: an exit code, or the reason for which the input is unusable.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"

/**
 * Exit codes: 0 fine, 1 a finding that was asked for, 2 unusable input.
 *
 * @since 0.1.0
 */
export const EXIT = { fine: 0, finding: 1, unusable: 2 } as const

/**
 * An exit code.
 *
 * @since 0.1.0
 */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/**
 * Why a command cannot use its input: what was wrong, where, and what would do; a problem a line.
 *
 * @since 0.1.0
 */
export interface Unusable {
  readonly _tag: "Unusable"
  readonly message: string
}

/**
 * How a command ends.
 *
 * @since 0.1.0
 */
export type Outcome = Result.Result<ExitCode, Unusable>

/**
 * The refusal of an input.
 *
 * @param message - what was wrong and what would do
 * @param where - the file or argument that it is about, put before every line
 * @since 0.1.0
 */
export const unusable = (message: string, where?: string): Result.Result<never, Unusable> =>
  Result.fail({
    _tag: "Unusable",
    message:
      where === undefined
        ? message
        : message
            .split("\n")
            .map((line) => `${where}: ${line}`)
            .join("\n"),
  })
