/**
 * The way to ADR: one scheme for a subject, and requests only where the code takes them.
 *
 * @since 0.1.0
 */
import type { CodeFault } from "../code-error.ts"
import type { NamedScheme } from "../complaints-code.ts"
import { sayValue } from "../problem.ts"
import { isUnknown } from "../timing.ts"
import { check, fault, repetitions } from "./check.ts"
import { unlistedSubjects } from "./stages.ts"

/** Each subject of each scheme; a scheme without subjects is for the rest. */
const subjectsOf = (schemes: readonly NamedScheme[]) =>
  schemes.flatMap((scheme, index) => (scheme.subjects ?? [undefined]).map((subject) => ({ scheme, index, subject })))

const twoSchemes = (schemes: readonly NamedScheme[]): readonly CodeFault[] => {
  const each = subjectsOf(schemes)
  return repetitions(each, ({ subject }) => JSON.stringify([subject])).flatMap(({ value, first }) => {
    const { scheme, index, subject } = value
    const other = each[first]?.scheme.scheme
    return fault(
      "TwoSchemes",
      `.adr.schemes[${index}]`,
      subject === undefined
        ? `${sayValue(scheme.scheme)} names no subjects, and ${sayValue(other)} names none either: two schemes for the rest; say which subjects one of them is for`
        : `${sayValue(scheme.scheme)} is for ${sayValue(subject)}, and so is ${sayValue(other)}: a subject goes to one scheme`,
    )
  })
}

const noSubject = (schemes: readonly NamedScheme[]): readonly CodeFault[] =>
  schemes.flatMap(({ subjects }, index) =>
    subjects?.length === 0
      ? fault(
          "NoSubject",
          `.adr.schemes[${index}].subjects`,
          "a scheme for no subject at all: name some, or leave subjects out for the rest",
        )
      : [],
  )

/**
 * A subject goes to one ADR scheme, and one scheme is for the rest; each is for subjects that the code lists.
 *
 * @since 0.1.0
 */
export const schemeChecks = [
  check(["adr"], ({ adr: { schemes } }) =>
    "unknown" in schemes ? [] : [...twoSchemes(schemes), ...noSubject(schemes)],
  ),
  check(["adr", "subjects"], ({ adr: { schemes }, subjects = [] }) =>
    "unknown" in schemes
      ? []
      : schemes.flatMap((each, index) =>
          unlistedSubjects(each.subjects ?? [], subjects, `.adr.schemes[${index}].subjects`),
        ),
  ),
]

/**
 * Deadlock can be declined, and has to wait, only where it can be asked for.
 *
 * @since 0.1.0
 */
export const deadlockCheck = check(["deadlock"], ({ deadlock }) => {
  if ("unknown" in deadlock || deadlock.onRequest !== false) return []
  const says = "deadlock cannot be asked for under this code: set onRequest"
  const { declinable, requestAfter } = deadlock
  return [
    ...(declinable === true ? fault("NoRequest", ".deadlock.declinable", `${says}, or let this be false`) : []),
    ...(requestAfter !== null && !isUnknown(requestAfter)
      ? fault("NoRequest", ".deadlock.requestAfter", `${says}, or let this be null`)
      : []),
  ]
})
