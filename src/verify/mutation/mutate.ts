/**
 * Rule mutation: every small change of the rules is to be noticed by something that says what must be so.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { type EnactError, enact } from "../../code/enact.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import { procedures } from "../../procedures/procedures.ts"
import { type ReadyScenario, readyScenario } from "../scenarios/prepare.ts"
import { requirementValuesOf } from "../scenarios/requirements.ts"
import type { Scenario } from "../scenarios/scenario.ts"
import { scenariosOf } from "../scenarios/scenarios.ts"
import { standingValuesOf } from "../scenarios/standing.ts"
import { type Equivalent, whyEquivalent } from "./equivalent.ts"
import { coverageKiller, type Kill, type Killer, scenarioKiller, shapeKiller, staticKiller } from "./killers.ts"
import { equivalentsOf } from "./known-equivalents.ts"
import { conformanceKiller, requirementKiller, textKiller } from "./law-killers.ts"
import { type LawfulMachine, type Mutant, mutantsOf } from "./mutants.ts"
import { tableKiller, tableMutantsOf } from "./tables.ts"
import { formKiller, playedKiller, standingKiller } from "./value-killers.ts"
import { valueMutantsOf } from "./value-mutants.ts"

/**
 * A mutant as it is reported: its id, the procedure and the rule that is changed, and what is so instead.
 *
 * @since 0.1.0
 */
export type MutantReport = Pick<Mutant, "id" | "procedure" | "where" | "says">

/**
 * A mutant that nothing noticed: `explained` where it is known to be equivalent to the rules, and why.
 *
 * @since 0.1.0
 */
export interface Survivor {
  readonly mutant: MutantReport
  readonly why: string
  readonly explained: boolean
}

/**
 * How many mutants there are, how many of them something noticed, and which nothing did.
 *
 * @since 0.1.0
 */
export interface MutationScore {
  readonly total: number
  readonly killed: number
  readonly survivors: readonly Survivor[]
  /** What noticed each of the others, in their order. */
  readonly kills: readonly { readonly mutant: MutantReport; readonly kill: Kill }[]
}

/**
 * The score of a code: of changes of its rules, and apart from them of citations left out.
 *
 * @since 0.1.0
 */
export interface Mutation extends MutationScore {
  readonly citations: MutationScore
}

/**
 * How a code is mutated.
 *
 * @since 0.1.0
 */
export interface MutationOptions {
  /** The cases worked out by hand; by default those that the library holds of the code. */
  readonly scenarios?: readonly Scenario[]
  /** The mutants known to be equivalent to the rules; by default those that the library knows of the code. */
  readonly equivalents?: readonly Equivalent[]
  /** Only the mutants of these ids. */
  readonly only?: (id: string) => boolean
  /** What looks at a mutant that nothing else has noticed, in this order: an invariant, for example. */
  readonly killers?: readonly Killer[]
  /** Is told before each mutant how many are done, for a progress bar. */
  readonly progress?: (done: number, of: number) => void
}

/** The machines of a procedure: under the code alone, and under each law that a scenario comes under. */
const machinesOf = (
  code: ComplaintsCode,
  procedure: ProcedureName,
  scenarios: readonly ReadyScenario[],
): readonly LawfulMachine[] => {
  const laws = new Map<string | null, LawfulMachine>([[null, { law: null, machine: procedures[procedure](code) }]])
  for (const { law, rules, scenario } of scenarios)
    if (scenario.procedure === procedure && law !== null && !laws.has(law.key))
      laws.set(law.key, { law, machine: rules.machine })
  return [...laws.values()]
}

const reported = ({ id, procedure, where, says }: Mutant): MutantReport => ({
  id,
  ...(procedure === undefined ? {} : { procedure }),
  where,
  says,
})

const NOTHING = "no check, no case worked out by hand and no other killer notices it"

const killedBy = (mutant: Mutant, killers: readonly Killer[]): Kill | undefined => {
  for (const killer of killers) {
    const kill = killer(mutant)
    if (kill !== undefined) return kill
  }
  return undefined
}

const scoreOf = (
  mutants: readonly Mutant[],
  killers: readonly Killer[],
  equivalents: readonly Equivalent[],
  progress: () => void,
): MutationScore => {
  const kills: { readonly mutant: MutantReport; readonly kill: Kill }[] = []
  const survivors: Survivor[] = []
  for (const mutant of mutants) {
    progress()
    const kill = killedBy(mutant, killers)
    if (kill !== undefined) kills.push({ mutant: reported(mutant), kill })
    else {
      const why = whyEquivalent(mutant.id, equivalents)
      survivors.push({ mutant: reported(mutant), why: why ?? NOTHING, explained: why !== undefined })
    }
  }
  return { total: mutants.length, killed: kills.length, survivors, kills }
}

/** What looks at changes of values: the cheapest first, and last whatever a caller adds. */
const valueKillersOf = (code: ComplaintsCode, scenarios: readonly ReadyScenario[]): readonly Killer[] => [
  formKiller,
  standingKiller(standingValuesOf(code)),
  playedKiller(code, scenarios),
  requirementKiller(requirementValuesOf(code)),
  conformanceKiller(code),
  textKiller(code),
]

/**
 * Mutates the rules of a code and the values from which they are made: makes every small change, one at a time, and asks what
 * notices it. Cheap killers are asked first: the shape of the rules, the form of the code, the cases worked out by hand, what
 * the rules can come to, the regulation, the published text. No killer compares with a stored copy of rules, pages or
 * earlier output.
 *
 * @param code - a complaints code
 * @param options - the cases, the mutants known to be equivalent, further killers
 * @returns the score, the same in every run; or an `EnactError` where the code cannot be enacted
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { mutate } from "@opustech/complaints-code/verify"
 * const mutation = mutate(opus, { only: (id) => id.startsWith("CodeComment/") })
 * mutation._tag === "Success" && mutation.success.survivors.every(({ explained }) => explained) // => true
 * @since 0.1.0
 */
export const mutate = (code: ComplaintsCode, options: MutationOptions = {}): Result.Result<Mutation, EnactError> => {
  const enacted = enact(code)
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const scenarios = (options.scenarios ?? scenariosOf(code)).flatMap((each) => readyScenario(code, each) ?? [])
  const equivalents = options.equivalents ?? equivalentsOf(code)
  const { only = () => true, killers = [] } = options
  const made = [
    ...code.procedures.flatMap((name) => mutantsOf(name, machinesOf(code, name, scenarios))),
    ...tableMutantsOf(code),
    ...valueMutantsOf(code),
  ]
  const mutants = made.filter(({ id }) => only(id))
  let done = 0
  const progress = (): void => options.progress?.(done++, mutants.length)
  const own = [tableKiller, shapeKiller, scenarioKiller(scenarios)]
  const ofValues = valueKillersOf(code, scenarios)
  const rules = mutants.filter(({ kind }) => kind !== "citation")
  const citations = mutants.filter(({ kind }) => kind === "citation")
  return Result.succeed({
    ...scoreOf(rules, [...own, staticKiller(enacted.success), ...ofValues, ...killers], equivalents, progress),
    citations: scoreOf(citations, [...own, coverageKiller(code), ...ofValues], equivalents, progress),
  })
}
