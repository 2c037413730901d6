/**
 * What may happen next in a case, and, for what may not, why not and from when.
 *
 * @since 0.1.0
 */
import { holds, type Situation } from "../machine/evaluate.ts"
import type { Pattern } from "../machine/happening.ts"
import type { RefusalRule, Transition } from "../machine/machine.ts"
import type { Norm } from "../machine/norm.ts"
import { resolve } from "../machine/reading.ts"
import { lookUpIn, opensAt } from "../machine/step.ts"
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

const barredBy = (rule: RefusalRule, event: string): BarredEvent => ({
  event,
  on: { event, ...(rule.where === undefined ? {} : { where: rule.where }) },
  code: rule.code,
  why: rule.because,
  clauses: rule.cites ?? [],
})

/** The refusals of an event in a state that something is left for: those that no transition covers whole. */
const refusalsOf = (rules: CaseRules, state: string, event: string, arrows: readonly Transition[]) => {
  if (arrows.some((each) => each.on.where === undefined)) return []
  const found = rules.machine.refusals.filter((each) => each.states.includes(state) && each.events.includes(event))
  const whole = found.findIndex((each) => each.where === undefined)
  return (whole < 0 ? found : found.slice(0, whole + 1)).filter(
    (rule) => arrows.length === 0 || rule.where !== undefined,
  )
}

/**
 * What may happen next in a case, looked at in its instant, and what may not.
 *
 * @param rules - the rules of the case
 * @param of - the case
 * @param duties - its duties (see `dutiesOf`)
 * @param rights - its rights (see `rightsOf`)
 * @since 0.1.0
 */
export const outlookOf = (rules: CaseRules, of: Case, duties: readonly Duty[], rights: readonly Right[]): Outlook => {
  const state = of.state.state
  const situation: Situation = { state, now: of.now, lookUp: lookUpIn(of.state) }
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
      if (arrow.when === undefined || holds(rules, arrow.when, situation))
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
    notYet.push(...refusalsOf(rules, state, event, arrows).map((rule) => barredBy(rule, event)))
  }
  return { next, notYet }
}
