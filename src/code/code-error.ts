/**
 * Why a complaints code cannot be used: every fault with its kind, its place and what would do.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Problem } from "./problem.ts"

/**
 * One fault of a code: of what kind, where, what is wrong there and what would do.
 *
 * @since 0.1.0
 */
export interface CodeFault extends Problem {
  readonly code: CodeFaultCode
}

/**
 * The kinds of fault of a code: of its shape, of its versions, of its time, of its stages and the way to ADR, of its
 * register, and of its lists.
 *
 * @since 0.1.0
 */
export type CodeFaultCode =
  | ("UnknownField" | "Missing" | "BadValue" | "TooDeep" | "TooLarge")
  | ("NoVersions" | "OtherCode" | "RepeatedVersion" | "EndBeforeStart" | "Overlap" | "Gap")
  | ("BadHours" | "BadHorizon" | "NeverOpen" | "BeyondHolidays")
  | ("ZeroSpan" | "UnknownCalendar" | "LongestShorter" | "VariedTwice")
  | ("UnknownChannel" | "UnknownComplainant" | "UnknownSubject")
  | ("RepeatedStage" | "UnknownStage" | "UnreachableStage" | "TwoSchemes" | "NoSubject" | "NoRequest")
  | ("RepeatedReading" | "RepeatedAlternative" | "UnknownReading" | "UnknownAlternative" | "UnknownCite" | "Repeated")

/**
 * Why a code cannot be used. `message` holds its faults, a line each, and no more than 20 of them; `code` is that of the
 * first.
 *
 * @since 0.1.0
 */
export interface CodeError {
  readonly _tag: "CodeError"
  readonly code: CodeFaultCode
  readonly message: string
  readonly problems: readonly CodeFault[]
}

const MOST_LINES = 20

/**
 * The refusal of a code for its faults.
 *
 * @param problems - the faults, one at least
 * @since 0.1.0
 */
export const refuseCode = (problems: readonly CodeFault[]): Result.Result<never, CodeError> => {
  const lines = problems.slice(0, MOST_LINES).map((each) => `${each.path}: ${each.message}`)
  const more = problems.length > MOST_LINES ? [`... and ${problems.length - MOST_LINES} more problems`] : []
  const message = [...lines, ...more].join("\n")
  return Result.fail({ _tag: "CodeError", code: problems[0]?.code ?? "BadValue", message, problems })
}
