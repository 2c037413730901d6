/**
 * The register of readings of a code, and the statements that depend on one.
 *
 * @since 0.1.0
 */
import type { Reading } from "../../machine/reading.ts"
import type { CodeFault } from "../code-error.ts"
import { LAW_READINGS } from "../law-readings.ts"
import { sayKey, sayValue } from "../problem.ts"
import { OPUS_READINGS } from "../readings.ts"
import { isUnknown } from "../timing.ts"
import { check, fault, insteadOf, repetitions } from "./check.ts"

/** The readings that rules ask about, with the alternatives that they can run. */
const RUNNABLE: ReadonlyMap<string, readonly string[]> = new Map(
  [...OPUS_READINGS, ...LAW_READINGS].map(({ id, alternatives }) => [id, alternatives.map((each) => each.id)]),
)

const alternativesOf = ({ id, alternatives }: Reading, path: string): readonly CodeFault[] => {
  const runnable = RUNNABLE.get(id)
  return [
    ...repetitions(alternatives, (each) => each.id).flatMap(({ value, index }) =>
      fault(
        "RepeatedAlternative",
        `${path}.alternatives[${index}].id`,
        `two alternatives of the reading ${sayValue(id)} have the id ${sayValue(value.id)}: give each an id of its own`,
      ),
    ),
    ...alternatives.flatMap((each, index) =>
      runnable === undefined || runnable.includes(each.id)
        ? []
        : fault(
            "UnknownAlternative",
            `${path}.alternatives[${index}].id`,
            `the reading ${sayValue(id)} has no alternative ${sayValue(each.id)} that can be run; ${insteadOf(each.id, runnable, "those that can are")}`,
          ),
    ),
  ]
}

/**
 * A register holds each reading once and each of its alternatives once; of a reading that rules ask about, only
 * alternatives that they can run.
 *
 * @since 0.1.0
 */
export const readingCheck = check(["readings"], ({ readings }) => [
  ...repetitions(readings, (each) => each.id).flatMap(({ value, index, first }) =>
    fault(
      "RepeatedReading",
      `.readings[${index}].id`,
      `the reading at .readings[${first}] has the id ${sayValue(value.id)} too: a reading stands in the register once`,
    ),
  ),
  ...readings.flatMap((each, index) => alternativesOf(each, `.readings[${index}]`)),
])

/**
 * A statement depends on a reading of the register, and on alternatives that it has.
 *
 * @since 0.1.0
 */
export const statementCheck = check(["statements", "readings"], ({ statements, readings }) =>
  Object.entries(statements).flatMap(([id, said]) => {
    if (said === undefined || isUnknown(said) || said.under === undefined) return []
    const { reading, alternatives } = said.under
    const path = `.statements${sayKey(id)}.under`
    const register: readonly Reading[] = [...readings, ...LAW_READINGS]
    const ids = register.map((each) => each.id)
    const known = register.find((each) => each.id === reading)?.alternatives.map((each) => each.id)
    if (known === undefined)
      return fault(
        "UnknownReading",
        `${path}.reading`,
        `the register holds no reading ${sayValue(reading)}; ${insteadOf(reading, ids, "it holds")}`,
      )
    return [
      ...(alternatives.length === 0
        ? fault("UnknownAlternative", `${path}.alternatives`, "names none: name those under which the text says it")
        : []),
      ...alternatives.flatMap((each, index) =>
        known.includes(each)
          ? []
          : fault(
              "UnknownAlternative",
              `${path}.alternatives[${index}]`,
              `the reading ${sayValue(reading)} has no alternative ${sayValue(each)}; ${insteadOf(each, known, "it has")}`,
            ),
      ),
    ]
  }),
)
