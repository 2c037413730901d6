/**
 * The law of a case in its report: whom it protects and why, the wait in words, and what is to be noted of it.
 *
 * @since 0.1.0
 */
import { sayCondition } from "../machine/english.ts"
import { resolve } from "../machine/reading.ts"
import { regimeOf } from "./regime.ts"
import type { Case, CaseRules } from "./replay.ts"
import type { DeadlineReport, LawReport } from "./report.ts"

/**
 * The law of a case; null where its rules hold none.
 *
 * @param rules - the rules under which it was replayed
 * @param of - the case, whose accepted events tell whom the law was found for
 * @since 0.1.0
 */
export const reportLaw = ({ enacted, machine, law, choices }: CaseRules, of: Case): LawReport | null => {
  const scope = law === null ? undefined : regimeOf(enacted, { procedure: of.procedure, events: of.history })?.scope
  if (law === null || scope === undefined) return null
  const { wait, letterAtDeadlock, lapse, norms } = law
  const opens = wait?.opens.is === "reading" ? resolve(wait.opens, choices) : wait?.opens
  const requirements = [
    ...scope.cites,
    ...(wait?.cites ?? []),
    ...letterAtDeadlock,
    ...(lapse?.cites ?? []),
    ...norms.flatMap((each) => each.cites),
  ]
  return {
    scope: scope.is,
    assumed: scope.assumed,
    because: scope.because,
    requirements: [...new Set(requirements)],
    ...(opens === undefined ? {} : { wait: sayCondition(machine, opens) }),
  }
}

/**
 * What is to be noted of the law of a case: that it does not reach the case, that its reach is assumed, and what of it is
 * unverified.
 *
 * @since 0.1.0
 */
export const lawNotes = (law: LawReport | null, deadlines: readonly DeadlineReport[]): readonly string[] => {
  if (law === null) return []
  const unverified = new Map(
    deadlines.filter((each) => each.confidence === "unverified").map((each) => [each.norm, each.requirements[0] ?? ""]),
  )
  return [
    ...(law.scope === "out" ? [`the Code alone applies: ${law.because}`] : []),
    ...(law.assumed ? [`it is assumed that the regulator's rules protect the complainant, since ${law.because}`] : []),
    ...(law.requirements.includes("t-transition")
      ? [
          "which wait a complaint has that was first made before 8 April 2026 is unverified (t-transition); the reading wait-across-2026-04-08 decides",
        ]
      : []),
    ...[...unverified].map(([norm, requirement]) => `${norm} rests on ${requirement}, which is unverified`),
  ]
}
