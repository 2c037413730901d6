/**
 * Timings that differ: each by a dimension once, and among values of it that there are.
 *
 * @since 0.1.0
 */
import type { CodeFault } from "../code-error.ts"
import { Channel, Complainant } from "../events.ts"
import { sayKey, sayValue } from "../problem.ts"
import { TIMINGS } from "../spans.ts"
import type { Dimension, Timing } from "../timing.ts"
import { check, fault, insteadOf } from "./check.ts"

const CHANNELS: readonly string[] = Channel.literals
const KINDS: readonly string[] = Complainant.fields.kind.literals

interface Subjects {
  readonly subjects?: readonly string[]
}

/** The values of a dimension, and the words before them. */
const valuesOf = (by: Dimension, { subjects = [] }: Subjects): readonly [readonly string[], string] => {
  switch (by) {
    case "channel":
      return [CHANNELS, "channels are"]
    case "complainant":
      return [KINDS, "kinds of complainant are"]
    case "subject":
      return [subjects, "the subjects that the code lists are"]
  }
}

const SINGULAR: Readonly<Record<Dimension, string>> = {
  channel: "channel",
  subject: "subject",
  complainant: "kind of complainant",
}

const unknownValues = (by: Dimension, among: readonly string[], path: string, code: Subjects): readonly CodeFault[] => {
  const [known, told] = valuesOf(by, code)
  const names = new Set(known)
  return among
    .filter((each) => !names.has(each))
    .flatMap((each, index) =>
      fault(
        by === "subject" ? "UnknownSubject" : by === "channel" ? "UnknownChannel" : "UnknownComplainant",
        `${path}.among${sayKey(each)}`,
        index < 100
          ? `no ${SINGULAR[by]} ${sayValue(each)}; ${insteadOf(each, known, told)}`
          : `no ${SINGULAR[by]} of that name`,
      ),
    )
}

const faultsOf = (
  timing: Timing,
  path: string,
  outside: readonly Dimension[],
  code: Subjects,
): readonly CodeFault[] => {
  if (timing === null || !("by" in timing)) return []
  const { by, among, otherwise } = timing
  const inside = [...outside, by]
  return [
    ...(outside.includes(by)
      ? fault(
          "VariedTwice",
          `${path}.by`,
          `it differs by ${SINGULAR[by]} already, further out: name each ${SINGULAR[by]} once, in one among`,
        )
      : []),
    ...unknownValues(by, Object.keys(among), path, code),
    ...Object.entries(among).flatMap(([key, each]) => faultsOf(each, `${path}.among${sayKey(key)}`, inside, code)),
    ...faultsOf(otherwise, `${path}.otherwise`, inside, code),
  ]
}

/**
 * A timing differs by each dimension once, and among channels, kinds of complainant and listed subjects that there are.
 *
 * @since 0.1.0
 */
export const variedChecks = TIMINGS.map((field) =>
  check([field, "subjects"], (code) => faultsOf(code[field], `.${field}`, [], code)),
)
