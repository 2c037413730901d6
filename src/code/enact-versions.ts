/**
 * Enacting the versions of a code, so that each case runs on the one that was in force when it began.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Choices } from "../machine/reading.ts"
import type { CodeVersions } from "./code-file.ts"
import type { ComplaintsCode } from "./complaints-code.ts"
import { type EnactError, type EnactedCode, type Enactment, enact } from "./enact.ts"

/** A choice for a reading that other versions have and this one has not is for those. */
const choicesFor = (readings: Choices, { versions }: CodeVersions, code: ComplaintsCode): Choices => {
  const has = ({ readings: register }: ComplaintsCode, id: string): boolean => register.some((each) => each.id === id)
  return Object.fromEntries(
    Object.entries(readings).filter(([id]) => has(code, id) || !versions.some((each) => has(each, id))),
  )
}

/**
 * Enacts every version of a code. A case then runs on the version in force on the local date of its first event, and one
 * of no version's time is refused.
 *
 * @param of - the versions of a code (see `decodeCode`)
 * @param enactment - as for `enact`; a reading chosen is for the versions whose register has it, and a zone for those in it
 * @returns the last version, enacted, with every version beside it; or the `EnactError` of the first that cannot be enacted
 * @example
 * import * as Result from "effect/Result"
 * import { enactVersions, opus } from "@opustech/complaints-code"
 * const enacted = Result.getOrThrow(enactVersions({ id: opus.id, versions: [opus] }))
 * enacted.versions?.length // => 1
 * @since 0.1.0
 */
export const enactVersions = (of: CodeVersions, enactment: Enactment = {}): Result.Result<EnactedCode, EnactError> => {
  const { readings = {}, zone, ...others } = enactment
  const versions: EnactedCode[] = []
  for (const code of of.versions) {
    const enacted = enact(code, {
      ...others,
      ...(zone?.name === code.calendar.zone ? { zone } : {}),
      readings: choicesFor(readings, of, code),
    })
    if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
    versions.push(enacted.success)
  }
  const [first, ...rest] = versions
  const last = versions.at(-1)
  return first === undefined || last === undefined
    ? Result.fail({ _tag: "EnactError", code: "NoVersions", message: "the code has no version" })
    : Result.succeed({ ...last, versions: [first, ...rest] })
}
