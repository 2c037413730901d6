/**
 * Plans of proofs: the parts that a proof consists of, each of which can be proved by itself, wherever and in whichever
 * order, and the proof that they make together.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CaseRules, rulesOf } from "../case/replay.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { type EnactError, type EnactedCode, enact } from "../code/enact.ts"
import type { ProcedureName } from "../code/vocabulary.ts"
import { compile } from "../machine/compile.ts"
import type { Machine } from "../machine/machine.ts"
import { procedures } from "../procedures/procedures.ts"
import { almanacOf } from "./explore/almanac.ts"
import { BUDGET } from "./explore/explore.ts"
import { type BudgetExceeded, type Explored, sumOf } from "./explore/found.ts"
import { startsOf } from "./explore/starts.ts"
import { stocks } from "./explore/stock.ts"
import { exploredBy } from "./explore/visits.ts"
import { onceFor } from "./families/once.ts"
import { familyProving } from "./families/prove-families.ts"
import { catalogueOfInvariants, invariantsOf } from "./invariants/index.ts"
import type { Invariant } from "./invariants/invariant.ts"
import { type UnknownInvariant, unknownAmong } from "./invariants/unknown.ts"
import type { Proof, ProveOptions } from "./proof.ts"
import { notApplicable, provedOf } from "./proving/proved.ts"
import { type CheckResult, proverOf } from "./proving/prover.ts"
import { type Regime, regimesOf, startsIn } from "./proving/regimes.ts"

/**
 * A part of a proof: what one invariant came to, in each of the jobs of the plan in which it is checked, or that a search
 * found more situations than its budget. Plain data, which can be written as JSON.
 *
 * @since 0.1.0
 */
export interface ProofPart {
  readonly invariant: string
  readonly came: readonly { readonly job: number; readonly checked: readonly CheckResult[] }[]
  readonly exceeded?: BudgetExceeded
}

/**
 * A plan of a proof. Plans of the same code with the same options are alike: a part that one of them proves is a part of the
 * other's proof, in another thread or process. Parts that one plan proves share what they explore; neighbours share most.
 *
 * @since 0.1.0
 */
export interface ProofPlan {
  /** The ids of the invariants that bear on the code, a part each; last those of deadlines and of replay alone. */
  readonly parts: readonly string[]
  /** Proves the part of an invariant; of one that does not bear on the code there is nothing to prove. */
  readonly prove: (invariant: string) => ProofPart
  /**
   * The proof that the parts make, in whichever order they were proved; no proof where one has `exceeded` its budget. A part
   * that is not among them is proved now.
   */
  readonly together: (parts: readonly ProofPart[]) => Result.Result<Proof, BudgetExceeded>
}

/** A procedure under a law, or the families of cases, with the invariants that are checked of it. */
interface Job {
  readonly regime: Regime
  readonly name: ProcedureName | "families"
  readonly invariants: readonly Invariant[]
}

const hasComplaint = ({ families = [] }: Invariant): boolean =>
  families.some(({ family }) => family.some(({ procedure }) => procedure === "Complaint"))

/** The checks of an invariant in a job, one after the other. */
type Checking = (invariant: Invariant) => readonly (() => CheckResult | BudgetExceeded)[]

const EVERY = 13

/** The days of a code's calendar that are looked at, and the id of that calendar. */
const startsFor = (
  enacted: EnactedCode,
  every: number,
): { readonly starts: Float64Array; readonly calendar: string } => {
  const [variant] = enacted.timekeeping
    .meaning({ unit: "workingDays", n: 1 }, "end")
    .filter(({ choices }) => Object.entries(choices).every(([reading, each]) => enacted.choices[reading] === each))
  const id = variant?.calendar ?? ""
  const calendar = enacted.timekeeping.calendar(id)
  const days = { from: calendar.firstDay, to: calendar.firstDay + calendar.days - 1, every }
  return { starts: startsOf(calendar, days), calendar: id }
}

const altered = (rules: CaseRules, machine: Machine): CaseRules => {
  if (machine === rules.machine) return rules
  const changed = { ...rules, machine }
  return { ...changed, compiled: compile(changed) }
}

/**
 * The plan of a proof (see `prove`): to prove its parts on several threads, or to stop and go on.
 *
 * @param code - a complaints code
 * @param options - as for `prove`; all that prove parts of one proof have to be given the same
 * @returns the plan; or an `EnactError`, or an `UnknownInvariant`
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { proofPlan } from "@opustech/complaints-code/verify"
 * const only = { invariants: ["a-posted-copy-is-free", "a-comment-is-considered"] }
 * const [here, there] = [proofPlan(opus, only), proofPlan(opus, only)]
 * if (here._tag === "Failure" || there._tag === "Failure") throw new Error("there is such an invariant")
 * const parts = [there.success.prove("a-comment-is-considered"), here.success.prove("a-posted-copy-is-free")]
 * const proof = here.success.together(parts)
 * proof._tag === "Success" && proof.success.invariants.every(({ holds }) => holds) // => true
 * @since 0.1.0
 */
export const proofPlan = (
  code: ComplaintsCode,
  options: Omit<ProveOptions, "progress"> = {},
): Result.Result<ProofPlan, EnactError | UnknownInvariant> => {
  const unknown = unknownAmong(options.invariants ?? [])
  if (unknown !== undefined) return Result.fail(unknown)
  const made = enact(code, options.regulation === undefined ? {} : { regulation: options.regulation })
  if (Result.isFailure(made)) return Result.fail(made.failure)
  const enacted = made.success
  const { every = EVERY } = options
  const { starts, calendar } = startsFor(enacted, every)
  const almanac = almanacOf(starts)
  const regimes = regimesOf(enacted)
  const wanted = ({ id }: Invariant): boolean => options.invariants?.includes(id) ?? true
  const shared = stocks()
  const jobs: readonly Job[] = regimes.flatMap((regime, index) => {
    const invariants = invariantsOf(enacted.code, regime.law).filter(wanted)
    const alone = invariants.filter(({ checks }) => checks.length > 0)
    const together = invariants.filter(({ families }) => families !== undefined)
    return [
      ...enacted.code.procedures
        .filter((name) => name === "Complaint" || index === 0)
        .map((name) => ({ regime, name, invariants: alone.filter(({ about }) => about.includes(name)) })),
      { regime, name: "families" as const, invariants: index === 0 ? together : together.filter(hasComplaint) },
    ]
  })

  const rulesFor = (name: ProcedureName, regime: Regime): CaseRules => {
    const rules = rulesOf(enacted, procedures[name], regime.law)
    return altered(rules, options.alter?.(rules.machine, regime) ?? rules.machine)
  }
  const startsUnder = (name: ProcedureName, regime: Regime): Float64Array =>
    name === "Complaint" ? startsIn(enacted, regime, starts) : starts
  const families = familyProving({
    enacted,
    regimes,
    rulesFor,
    startsFor: startsUnder,
    almanac,
    budget: options.budget ?? BUDGET,
    stocks: shared,
    replays: options.replays,
  })
  const proverFor = onceFor(({ regime, name, invariants }: Job): Checking => {
    if (name === "families") {
      const check = families(regime)
      return ({ families: asked = [] }) => asked.map((each) => () => check(each))
    }
    const { check } = proverOf({
      rules: rulesFor(name, regime),
      procedure: name,
      checks: invariants.flatMap(({ checks }) => checks),
      almanac,
      starts: startsUnder(name, regime),
      calendar,
      law: name === "Complaint" ? regime.says : undefined,
      budget: options.budget,
      replays: options.replays,
      stocks: shared,
    })
    return ({ checks }) => checks.map((each) => () => check(each))
  })

  const provePart = (invariant: string): ProofPart => {
    const came: { readonly job: number; readonly checked: CheckResult[] }[] = []
    for (const [index, job] of jobs.entries()) {
      const own = job.invariants.find(({ id }) => id === invariant)
      if (own === undefined) continue
      const checked: CheckResult[] = []
      came.push({ job: index, checked })
      for (const check of proverFor(job)(own)) {
        const each = check()
        if ("_tag" in each) return { invariant, came, exceeded: each }
        checked.push(each)
        // What is broken already is looked at no further.
        if (each.comes === "broken") return { invariant, came }
      }
    }
    return { invariant, came }
  }

  const all = jobs.flatMap(({ invariants }) => invariants)
  const explores = ({ checks }: Invariant): boolean =>
    checks.some(({ kind }) => kind !== "deadline" && kind !== "replay")
  const parts = [...new Set([...all.filter(explores), ...all.filter((each) => !explores(each))].map(({ id }) => id))]
  const together: ProofPlan["together"] = (proved) => {
    const byId = new Map(proved.map((each) => [each.invariant, each]))
    let exceeded = proved.find((each) => each.exceeded !== undefined)?.exceeded
    for (const id of parts) {
      if (exceeded !== undefined) return Result.fail(exceeded)
      const part = byId.get(id) ?? provePart(id)
      byId.set(id, part)
      exceeded = part.exceeded
    }
    if (exceeded !== undefined) return Result.fail(exceeded)
    const found = new Map<
      string,
      { readonly invariant: Invariant; readonly checked: CheckResult[]; explored: Explored }
    >()
    const seen = new Set<string>()
    for (const [index, job] of jobs.entries())
      for (const invariant of job.invariants) {
        const { checked = [] } = byId.get(invariant.id)?.came.find((each) => each.job === index) ?? {}
        const entry = found.get(invariant.id) ?? { invariant, checked: [], explored: sumOf([]) }
        found.set(invariant.id, entry)
        entry.checked.push(...checked)
        entry.explored = sumOf([
          entry.explored,
          exploredBy(
            checked.flatMap(({ visits }) => visits),
            seen,
          ),
        ])
      }
    const rest = catalogueOfInvariants().filter((each) => wanted(each) && !found.has(each.id))
    const invariants = [
      ...[...found.values()].map(({ invariant, checked, explored }) => provedOf(invariant, checked, explored)),
      ...rest.map((each) => notApplicable(each, enacted.code)),
    ]
    return Result.succeed({
      code: code.id,
      invariants,
      explored: sumOf(invariants.map((each) => each.explored)),
      regimes: regimes.map(({ says }) => says),
      every,
    })
  }

  return Result.succeed({ parts, prove: provePart, together })
}
