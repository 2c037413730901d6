/**
 * Effects: of some cases, how many have another outcome under one edition than under another, with what is other in each.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { dutiesOf } from "../../case/duties.ts"
import { operativeRules, procedureOf } from "../../case/operative.ts"
import { type CaseRules, replay, rulesOf } from "../../case/replay.ts"
import { rightsOf } from "../../case/rights.ts"
import { refusalIn, versionOf } from "../../case/version.ts"
import type { CaseLog } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { formatInstant, instant } from "../../time/instant.ts"
import { lawOn } from "./edition.ts"

/**
 * What cases are run on: an enacted code, and the date on which every complaint counts as first made, if not its own
 * (local, `YYYY-MM-DD`), so that one case can be run under the regulation of two dates.
 *
 * @since 0.1.0
 */
export interface Ground {
  readonly enacted: EnactedCode
  readonly on?: string
}

/**
 * One thing that is otherwise in a case: the state, an event, a duty, a right, what is sent or raised.
 *
 * @since 0.1.0
 */
export interface Effect {
  readonly case: string
  readonly procedure: string
  readonly what: string
  readonly from: string
  readonly to: string
}

/**
 * The effect of a change on cases: of how many, how many have another outcome, in what how many are otherwise (the most
 * frequent first), and some of them with what is other, one case after the other.
 *
 * @since 0.1.0
 */
export interface Effects {
  readonly cases: number
  readonly changed: number
  readonly by: readonly { readonly what: string; readonly cases: number }[]
  readonly examples: readonly Effect[]
}

/** The regulation of a date, as it bears on whoever complains in a case. */
const rulesOn = ({ enacted, on }: Ground, log: CaseLog): CaseRules => {
  if (on === undefined || log.procedure !== "Complaint") return operativeRules(enacted, log)
  const version = versionOf(enacted, log)
  const made = log.events.find((each) => each.type === "ComplaintMade")
  const law = made === undefined || version.regulation === "none" ? null : lawOn(on, made)
  return rulesOf(version, procedureOf(log), law)
}

const NOTHING = "nothing"

/** What comes of a case, each thing by its name in words. */
const outcomeOf = (ground: Ground, log: CaseLog): ReadonlyMap<string, string> => {
  const refusal = refusalIn(ground.enacted, { cases: [log] })
  if (refusal !== undefined) return new Map([["the case", refusal.message]])
  const rules = rulesOn(ground, log)
  const of = replay(rules, log)
  const { zone } = rules.timekeeping
  const say = (at: number | null): string => {
    const known = at === null || Number.isNaN(at) ? undefined : instant(at)
    return known === undefined || Result.isFailure(known) ? NOTHING : formatInstant(known.success, zone)
  }
  const found = new Map<string, string>([["the state", of.state.state]])
  for (const { type, id } of of.history) found.set(`the event ${type} ${id}`, "taken")
  for (const { event, code } of of.refused) found.set(`the event ${event.type} ${event.id}`, `refused (${code})`)
  for (const { norm, status, occurrence, force } of dutiesOf(rules, of)) {
    const due = occurrence.due === null ? "untimed" : `due ${say(occurrence.due)}`
    found.set(`the ${force === "must" ? "duty" : "aim"} ${norm.id} ${occurrence.number}`, `${status}, ${due}`)
  }
  for (const { norm, status, opens, lapses } of rightsOf(rules, of))
    found.set(
      `the right ${norm.id}`,
      `${status}, opens ${say(opens)}${lapses === null ? "" : `, lapses ${say(lapses)}`}`,
    )
  const sent = of.emitted.map(({ emission }) =>
    "notice" in emission ? emission.notice : `a case of ${emission.raise}`,
  )
  if (sent.length > 0) found.set("what is sent and raised", sent.join(", "))
  return found
}

const effectsIn = (log: CaseLog, before: Ground, after: Ground): readonly Effect[] => {
  const [old, now] = [outcomeOf(before, log), outcomeOf(after, log)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((what) => {
    const [from, to] = [old.get(what) ?? NOTHING, now.get(what) ?? NOTHING]
    return from === to ? [] : [{ case: log.case, procedure: log.procedure, what, from, to }]
  })
}

/** What is otherwise, whichever event or occurrence it is. */
const kindOf = ({ procedure, what }: Effect): string => `${procedure}: ${what.replace(/ \S*\d+$/, "")}`

const MOST_EXAMPLES = 5

/**
 * Runs cases on two grounds, each at the instant of its last event, and tells where the outcomes differ.
 *
 * @param before - the ground as it was
 * @param after - the ground in its place
 * @param cases - the logs of single cases
 * @param options - `examples`: how many of the cases that differ are told in full; by default 5
 * @returns the effects
 * @example
 * import * as Result from "effect/Result"
 * import { enact, opus, workingHours } from "@opustech/complaints-code"
 * import { effectsOf, sampleCases } from "@opustech/complaints-code/verify"
 * const before = { enacted: Result.getOrThrow(enact(opus)) }
 * const after = { enacted: Result.getOrThrow(enact({ ...opus, acknowledge: workingHours(16) })) }
 * const cases = sampleCases(before.enacted, { n: 20, procedures: ["Complaint"] })
 * effectsOf(before, before, cases).changed // => 0
 * effectsOf(before, after, cases).by[0]?.what // => "Complaint: the aim acknowledge"
 * @since 0.1.0
 */
export const effectsOf = (
  before: Ground,
  after: Ground,
  cases: readonly CaseLog[],
  options: { readonly examples?: number } = {},
): Effects => {
  const { examples = MOST_EXAMPLES } = options
  const found = cases.map((log) => effectsIn(log, before, after)).filter(({ length }) => length > 0)
  const counts = new Map<string, number>()
  for (const each of found) for (const kind of new Set(each.map(kindOf))) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return {
    cases: cases.length,
    changed: found.length,
    by: [...counts].map(([what, n]) => ({ what, cases: n })).sort((a, b) => b.cases - a.cases),
    examples: found.slice(0, examples).flat(),
  }
}
