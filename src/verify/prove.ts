/**
 * Proof: every invariant of a code held against everything that its procedures can come to.
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
import { type BudgetExceeded, type Explored, sumOf } from "./explore/found.ts"
import { startsOf } from "./explore/starts.ts"
import { stocks } from "./explore/study.ts"
import { proveFamilies } from "./families/prove-families.ts"
import { catalogueOfInvariants, invariantsOf } from "./invariants/index.ts"
import type { Invariant } from "./invariants/invariant.ts"
import { type UnknownInvariant, unknownAmong } from "./invariants/unknown.ts"
import type { Counterexample } from "./proving/logs.ts"
import { type Checked, type Prover, proverOf } from "./proving/prover.ts"
import { type Regime, regimesOf, startsIn } from "./proving/regimes.ts"
import type { Replay } from "./proving/replay-laws.ts"

export type { Counterexample } from "./proving/logs.ts"

/**
 * What an invariant came to: it `holds`, is `broken`, is left `open`, where a breach was found that no log could be made to
 * show, or is `notApplicable` to the code, and why.
 *
 * @since 0.1.0
 */
export interface Proved extends Omit<Invariant, "checks" | "families"> {
  readonly comes: Checked["comes"] | "notApplicable"
  /** Whether it holds; not where it is left open or says nothing of the code. */
  readonly holds: boolean
  readonly explored: Explored
  readonly counterexample?: Counterexample
  readonly why?: string
}

/**
 * A proof of a code: each invariant with what it came to, and how much was explored for all of them.
 *
 * @since 0.1.0
 */
export interface Proof {
  readonly code: string
  readonly invariants: readonly Proved[]
  readonly explored: Explored
  /** The laws under which complaints were explored, in words. */
  readonly regimes: readonly string[]
  /** Of days that are like the same weekday of other weeks, every so-manieth week's were starts. */
  readonly every: number
}

/**
 * How a code is proved.
 *
 * @since 0.1.0
 */
export interface ProveOptions {
  /** Only the invariants of these ids. */
  readonly invariants?: readonly string[]
  /** The most situations that one search may find. */
  readonly budget?: number
  /** Of days that are like the same weekday of other weeks, every so-manieth is a start; by default every 13th week's. */
  readonly every?: number
  /** Whose rules apply beside the code; by default those of the regulator that it answers to. */
  readonly regulation?: EnactedCode["regulation"]
  /** Changes a machine before it is proved, as a test of the invariants does. */
  readonly alter?: (machine: Machine, regime: Regime) => Machine
  /** Replays in place of the library's own, as a test of the laws of replay does. */
  readonly replays?: Replay
  /** Is told of each invariant before it is checked, for a progress bar. */
  readonly progress?: (done: number, of: number) => void
}

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

/** What one invariant came to under several procedures and regimes: what is worst. */
const worst = (all: readonly Checked[]): Checked =>
  all.find((each) => each.comes === "broken") ??
  all.find((each) => each.comes === "open") ?? { comes: "holds", explored: sumOf(all.map((each) => each.explored)) }

/**
 * Proves a code: explores every procedure that it lists, complaints under every law that can bear on one, under the default
 * readings, each alternative alone and all combinations of those that bear on one norm, and holds every invariant against
 * all of it.
 *
 * @param code - a complaints code
 * @param options - which invariants, how large a search may be, and what a test changes
 * @returns the proof; or an `EnactError`, an `UnknownInvariant`, or a `BudgetExceeded` where a search finds more situations
 * than its budget
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { prove } from "@opustech/complaints-code/verify"
 * const proof = prove(opus, { invariants: ["a-posted-copy-is-free"] })
 * proof._tag === "Success" && proof.success.invariants[0]?.holds // => true
 * @since 0.1.0
 */
export const prove = (
  code: ComplaintsCode,
  options: ProveOptions = {},
): Result.Result<Proof, EnactError | UnknownInvariant | BudgetExceeded> => {
  const unknown = unknownAmong(options.invariants ?? [])
  if (unknown !== undefined) return Result.fail(unknown)
  const made = enact(code, options.regulation === undefined ? {} : { regulation: options.regulation })
  if (Result.isFailure(made)) return Result.fail(made.failure)
  const enacted = made.success
  const { every = EVERY } = options
  const { starts, calendar } = startsFor(enacted, every)
  const almanac = almanacOf(starts)
  const regimes = regimesOf(enacted)
  const wanted = ({ id }: Pick<Invariant, "id">): boolean => options.invariants?.includes(id) ?? true
  const shared = stocks()
  const found = new Map<string, { readonly invariant: Invariant; readonly checked: Checked[] }>()
  const rulesFor = (name: ProcedureName, regime: Regime): CaseRules => {
    const rules = rulesOf(enacted, procedures[name], regime.law)
    return altered(rules, options.alter?.(rules.machine, regime) ?? rules.machine)
  }
  const startsUnder = (name: ProcedureName, regime: Regime): Float64Array =>
    name === "Complaint" ? startsIn(enacted, regime, starts) : starts
  const jobs = regimes.flatMap((regime, index) =>
    enacted.code.procedures
      .filter((name) => name === "Complaint" || index === 0)
      .map((name) => ({ regime, name, invariants: invariantsOf(enacted.code, regime.law).filter(wanted) })),
  )
  for (const [index, { regime, name, invariants }] of jobs.entries()) {
    options.progress?.(index, jobs.length)
    const own = invariants.filter(({ about }) => about.includes(name))
    if (own.length === 0) continue
    const prover: Prover = proverOf({
      rules: rulesFor(name, regime),
      procedure: name,
      checks: own.flatMap(({ checks }) => checks),
      almanac,
      starts: startsUnder(name, regime),
      calendar,
      law: name === "Complaint" ? regime.says : undefined,
      budget: options.budget,
      replays: options.replays,
      stocks: shared,
    })
    for (const invariant of own) {
      const entry = found.get(invariant.id) ?? { invariant, checked: [] }
      found.set(invariant.id, entry)
      // What is broken already is looked at no further.
      if (entry.checked.some(({ comes }) => comes === "broken")) continue
      for (const check of invariant.checks) {
        const checked = prover.check(check)
        if ("_tag" in checked) return Result.fail(checked)
        entry.checked.push(checked)
        if (checked.comes === "broken") break
      }
    }
  }
  const exceeded = proveFamilies([...found.values()], {
    enacted,
    regimes,
    rulesFor,
    startsFor: startsUnder,
    almanac,
    budget: options.budget,
    stocks: shared,
    replays: options.replays,
  })
  if (exceeded !== undefined) return Result.fail(exceeded)
  const rest = catalogueOfInvariants().filter((each) => wanted(each) && !found.has(each.id))
  const invariants = [
    ...[...found.values()].map(({ invariant, checked }) => provedOf(invariant, checked)),
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

/** An invariant that says nothing of a code: it has no such procedure, or makes no such promise. */
const notApplicable = (
  { checks: _checks, families: _families, ...invariant }: Invariant,
  code: ComplaintsCode,
): Proved => {
  const missing = invariant.about.filter((name) => !code.procedures.includes(name))
  return {
    ...invariant,
    comes: "notApplicable",
    holds: false,
    explored: sumOf([]),
    why:
      missing.length === invariant.about.length
        ? `the code has no ${missing.join(", ")}`
        : "the code makes no promise of this kind, or it is not known whether it does",
  }
}

const provedOf = (
  { checks: _checks, families: _families, ...invariant }: Invariant,
  checked: readonly Checked[],
): Proved => {
  const { comes, counterexample, why } = worst(checked)
  return {
    ...invariant,
    comes,
    holds: comes === "holds",
    explored: sumOf(checked.map((each) => each.explored)),
    ...(counterexample === undefined ? {} : { counterexample }),
    ...(why === undefined ? {} : { why }),
  }
}
