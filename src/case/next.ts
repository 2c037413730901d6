/**
 * What may happen next in a case, and, for what may not, why not and from when.
 *
 * @since 0.1.0
 */
import { prospect, type Situation } from "../machine/evaluate.ts"
import type { Pattern, Scalar, Test } from "../machine/happening.ts"
import { keyOfPattern } from "../machine/happening-keys.ts"
import type { RefusalRule, Transition } from "../machine/machine.ts"
import type { Norm } from "../machine/norm.ts"
import { resolve } from "../machine/reading.ts"
import { opensAt, situationIn } from "../machine/step.ts"
import { type Duty, overlaps } from "./duties.ts"
import type { Case, CaseRules } from "./replay.ts"
import type { Right } from "./rights.ts"

/**
 * An event that may happen now: with the norms that it would carry out or exercise, and the clauses.
 *
 * @since 0.1.0
 */
export interface NextEvent {
  readonly event: string
  readonly on: Pattern
  readonly transition: Transition
  readonly norms: readonly string[]
  readonly clauses: readonly string[]
}

/**
 * An event that may not happen now: why not, and from when it may where time alone is lacking (epoch milliseconds).
 *
 * @since 0.1.0
 */
export interface BarredEvent {
  readonly event: string
  readonly on: Pattern
  readonly code: string
  readonly why: string
  readonly clauses: readonly string[]
  readonly opens?: number
}

/**
 * What may happen next in a case and what may not.
 *
 * @since 0.1.0
 */
export interface Outlook {
  readonly next: readonly NextEvent[]
  readonly notYet: readonly BarredEvent[]
}

const barredBy = (rule: RefusalRule, event: string, where = rule.where): BarredEvent => ({
  event,
  on: { event, ...(where === undefined ? {} : { where }) },
  code: rule.code,
  why: rule.because,
  clauses: rule.cites ?? [],
})

/** The only test that some tests make, where it is on the values of a field. */
const valueTestOf = (tests: readonly Test[] | undefined, field: string): ValueTest | undefined => {
  const [only, ...others] = tests ?? []
  if (only === undefined || others.length > 0 || only.field !== field) return undefined
  return only.is === "equal" || only.is === "oneOf" || only.is === "noneOf" ? only : undefined
}

type ValueTest = Extract<Test, { readonly is: "equal" | "oneOf" | "noneOf" }>

/** The values that a test names. */
const valuesOf = (test: ValueTest): readonly Scalar[] => (test.is === "equal" ? [test.to] : test.to)

const allows = (test: ValueTest, value: Scalar): boolean => valuesOf(test).includes(value) !== (test.is === "noneOf")

/**
 * What is left of an event for a refusal of all the rest, where values of one field tell its transitions and refusals
 * apart: the values that the machine knows of and that none of them is for. Undefined where that cannot be told so.
 */
const leftOver = (
  { machine }: CaseRules,
  event: string,
  taken: readonly (readonly Test[] | undefined)[],
): readonly Test[] | undefined => {
  const field = taken[0]?.[0]?.field ?? ""
  const covered = taken.map((each) => valueTestOf(each, field))
  if (covered.some((each) => each === undefined)) return undefined
  const known = [
    ...machine.transitions.filter((each) => each.on.event === event).map((each) => each.on.where),
    ...machine.refusals.filter((each) => each.events.includes(event)).map((each) => each.where),
  ].flatMap((each) => {
    const test = valueTestOf(each, field)
    return test === undefined ? [] : valuesOf(test)
  })
  const left = [...new Set(known)].filter((each) => !covered.some((test) => test !== undefined && allows(test, each)))
  return left.length === 0 ? [] : [{ field, is: "oneOf", to: left }]
}

/** The refusals of an event in a state that something is left for: those that no transition covers whole. */
const barsOf = (
  rules: CaseRules,
  state: string,
  event: string,
  arrows: readonly Transition[],
): readonly BarredEvent[] => {
  if (arrows.some((each) => each.on.where === undefined)) return []
  const found = rules.machine.refusals.filter((each) => each.states.includes(state) && each.events.includes(event))
  const whole = found.find((each) => each.where === undefined)
  const keys = new Set(arrows.map((each) => keyOfPattern(each.on)))
  // Where a transition is for the very same events, it is the transition that takes or refuses them.
  const some = found
    .slice(0, whole === undefined ? found.length : found.indexOf(whole))
    .filter((rule) => !keys.has(keyOfPattern({ event, where: rule.where ?? [] })))
  const bars = some.map((rule) => barredBy(rule, event))
  if (whole === undefined) return bars
  if (arrows.length + some.length === 0) return [barredBy(whole, event)]
  const left = leftOver(rules, event, [...arrows.map((each) => each.on.where), ...some.map((each) => each.where)])
  return left === undefined || left.length === 0 ? bars : [...bars, barredBy(whole, event, left)]
}

/**
 * What may happen next in a case, looked at in its instant, and what may not.
 *
 * @param rules - the rules of the case
 * @param of - the case
 * @param duties - its duties (see `dutiesOf`)
 * @param rights - its rights (see `rightsOf`)
 * @example
 * import { dutiesOf, enact, openCase, operativeRules, opus, outlookOf, replay, rightsOf } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const rules = operativeRules(code, log)
 * const of = replay(rules, log)
 * const { next } = outlookOf(rules, of, dutiesOf(rules, of), rightsOf(rules, of))
 * next.some(({ event, norms }) => event === "RequestProvided" && norms.includes("provide")) // => true
 * @since 0.1.0
 */
export const outlookOf = (rules: CaseRules, of: Case, duties: readonly Duty[], rights: readonly Right[]): Outlook => {
  const state = of.state.state
  const situation: Situation = situationIn(of.state, of.now)
  const running = new Set<Norm>([
    ...duties
      .filter(({ occurrence }) => occurrence.fulfilled === undefined && occurrence.ended === undefined)
      .map((each) => each.norm),
    ...rights.filter((each) => each.status === "open").map((each) => each.norm),
  ])
  const does = (norm: Norm, on: Pattern): boolean =>
    resolve(norm.does, rules.choices).some((each) => overlaps(each, on))
  const next: NextEvent[] = []
  const notYet: BarredEvent[] = []
  for (const event of Object.keys(rules.machine.events)) {
    const arrows = rules.machine.transitions.filter((each) => each.from.includes(state) && each.on.event === event)
    for (const arrow of arrows) {
      if (arrow.when === undefined || prospect(rules, arrow.when, situation).canHold)
        next.push({
          event,
          on: arrow.on,
          transition: arrow,
          norms: [...running].filter((norm) => does(norm, arrow.on)).map((each) => each.id),
          clauses: arrow.cites,
        })
      else {
        const opens = opensAt(rules, arrow.when, situation)
        notYet.push({
          event,
          on: arrow.on,
          code: arrow.otherwise?.code ?? "NotAllowed",
          why: arrow.otherwise?.because ?? "its guard does not hold",
          clauses: arrow.cites,
          ...(opens === undefined || !Number.isFinite(opens) ? {} : { opens }),
        })
      }
    }
    notYet.push(...barsOf(rules, state, event, arrows))
  }
  return { next, notYet }
}
