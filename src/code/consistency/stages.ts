/**
 * Stages of escalation: each once, reached from stages that there are, for subjects that the code lists.
 *
 * @since 0.1.0
 */
import type { CodeFault } from "../code-error.ts"
import type { Stage } from "../complaints-code.ts"
import { sayValue } from "../problem.ts"
import { check, fault, insteadOf, repetitions } from "./check.ts"

/**
 * The faults of subjects that are named and not listed.
 *
 * @param named - the subjects named
 * @param listed - the subjects of the code
 * @param path - where they are named
 * @since 0.1.0
 */
export const unlistedSubjects = (
  named: readonly string[],
  listed: readonly string[],
  path: string,
): readonly CodeFault[] => {
  const known = new Set(listed)
  return named.flatMap((each, index) =>
    known.has(each)
      ? []
      : fault(
          "UnknownSubject",
          `${path}[${index}]`,
          `no subject ${sayValue(each)}; ${insteadOf(each, listed, "the subjects that the code lists are")}`,
        ),
  )
}

const repeated = (stages: readonly Stage[]): readonly CodeFault[] =>
  repetitions(stages, (each) => each.id).flatMap(({ value, index, first }) =>
    fault(
      "RepeatedStage",
      `.stages[${index}].id`,
      `the stage at .stages[${first}] has the id ${sayValue(value.id)} too: give each an id of its own`,
    ),
  )

const unknownFrom = (stages: readonly Stage[]): readonly CodeFault[] => {
  const ids = stages.map((each) => each.id)
  const known = new Set(ids)
  return stages.flatMap(({ from = [] }, index) =>
    from.flatMap((each, at) =>
      known.has(each)
        ? []
        : fault(
            "UnknownStage",
            `.stages[${index}].from[${at}]`,
            `no stage ${sayValue(each)}; ${insteadOf(each, ids, "stages are")}`,
          ),
    ),
  )
}

/** The stages that lead to the one at an index. */
const before = (stages: readonly Stage[], index: number): readonly string[] => {
  const previous = stages[index - 1]
  return stages[index]?.from ?? (previous === undefined ? [] : [previous.id])
}

/** A stage where a complaint begins, or that can be reached from any. */
const isOpen = ({ from, skips, reached }: Stage, index: number): boolean =>
  skips === true || reached === "whenMade" || (index === 0 && from === undefined)

const unreachable = (stages: readonly Stage[]): readonly CodeFault[] => {
  const leadsTo = new Map<string, number[]>()
  stages.forEach((_, index) => {
    for (const id of before(stages, index)) leadsTo.set(id, [...(leadsTo.get(id) ?? []), index])
  })
  const reached = new Set<number>()
  const next = stages.flatMap((each, index) => (isOpen(each, index) ? [index] : []))
  for (let index = next.pop(); index !== undefined; index = next.pop()) {
    if (reached.has(index)) continue
    reached.add(index)
    next.push(...(leadsTo.get(stages[index]?.id ?? "") ?? []))
  }
  const ids = new Set(stages.map((each) => each.id))
  return stages.flatMap((stage, index) =>
    reached.has(index) || before(stages, index).some((id) => !ids.has(id))
      ? []
      : fault(
          "UnreachableStage",
          `.stages[${index}]`,
          `no way leads from the first stage to ${sayValue(stage.id)}: name in from a stage before it, or let it skip`,
        ),
  )
}

/**
 * Stages have ids of their own, are reached from stages that there are and, in the end, from the first one, and are for
 * subjects that the code lists.
 *
 * @since 0.1.0
 */
export const stageChecks = [
  check(["stages"], ({ stages }) =>
    "unknown" in stages ? [] : [...repeated(stages), ...unknownFrom(stages), ...unreachable(stages)],
  ),
  check(["stages", "subjects"], ({ stages, subjects = [] }) =>
    "unknown" in stages
      ? []
      : stages.flatMap((each, index) => unlistedSubjects(each.subjects ?? [], subjects, `.stages[${index}].subjects`)),
  ),
]
