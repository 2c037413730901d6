/**
 * Edits of transitions: dropped, led elsewhere, without their guard or with another, giving something else to carry out.
 *
 * @since 0.1.0
 */
import { not } from "../../machine/condition.ts"
import { sayCondition } from "../../machine/english.ts"
import type { Emission, Machine, Reason, Transition } from "../../machine/machine.ts"
import { ofCondition } from "./conditions.ts"
import { type Edit, ofList, within, without } from "./edit.ts"
import { ofPattern } from "./patterns.ts"

const sayEmission = (each: Emission): string =>
  "notice" in each ? `the notice ${each.notice} to ${each.to}` : `a case of ${each.raise}`

const next = (list: readonly string[], one: string, by: number): string =>
  list[(list.indexOf(one) + by + list.length) % list.length] ?? one

const ofEmission = (machine: Machine, emission: Emission): readonly Edit<Emission>[] => {
  if ("raise" in emission)
    return [
      {
        to: { ...emission, raise: `Not${emission.raise}` },
        at: ":another",
        says: `another case than of ${emission.raise}`,
      },
    ]
  const to = next(Object.keys(machine.parties), emission.to, 1)
  return [
    { to: { ...emission, to }, at: ":to", says: `${sayEmission({ ...emission, to })} instead of to ${emission.to}` },
    {
      to: { ...emission, notice: `Not${emission.notice}` },
      at: ":another",
      says: `another notice than ${emission.notice}`,
    },
  ]
}

/** To another state, to the one before it, or staying; for a transition that stays, to another state. */
const ofTarget = (machine: Machine, transition: Transition): readonly Edit<Transition>[] => {
  const states = Object.keys(machine.states)
  const { to, ...staying } = transition
  const led = (state: string): Edit<Transition> => ({
    to: { ...transition, to: state },
    at: `to:${state}`,
    says: to === undefined ? `leads to ${state} instead of staying` : `leads to ${state} instead of ${to}`,
  })
  if (to === undefined) return [led(next(states, transition.from[0] ?? "", 1))]
  return [
    ...[...new Set([next(states, to, 1), next(states, to, -1)])].filter((each) => each !== to).map(led),
    ...(transition.from.some((each) => each !== to)
      ? [{ to: staying, at: "to:drop", says: `stays in its state instead of leading to ${to}` }]
      : []),
  ]
}

const ofReason = <R extends Reason>(reason: R): readonly Edit<R>[] => [
  { to: { ...reason, code: `Not${reason.code}` }, at: ":code", says: `another reason is told than ${reason.code}` },
]

const ofGuard = (machine: Machine, transition: Transition): readonly Edit<Transition>[] => {
  const { when, otherwise, reasons = [], ...free } = transition
  if (when === undefined) return []
  const put = (guard: typeof when): Transition => ({ ...transition, when: guard })
  return [
    { to: free, at: "when:drop", says: `without the guard "${sayCondition(machine, when)}"` },
    { to: put(not(when)), at: "when:negate", says: `with the opposite of the guard "${sayCondition(machine, when)}"` },
    ...within("when", ofCondition(machine, when), put).map((each) => ({ ...each, says: `its guard: ${each.says}` })),
    ...(otherwise === undefined
      ? []
      : within("otherwise", ofReason(otherwise), (each): Transition => ({ ...transition, otherwise: each }))),
    ...ofList(
      reasons,
      "reasons",
      (reason) => [
        ...ofReason(reason),
        ...within("when", ofCondition(machine, reason.when), (each) => ({ ...reason, when: each })).map((each) => ({
          ...each,
          says: `the reason ${reason.code}: ${each.says}`,
        })),
      ],
      (reason) => `the reason ${reason.code}`,
    ).map(({ to, at, says }) => ({ to: { ...transition, reasons: to }, at, says })),
  ]
}

/**
 * What a transition could be in its place, and itself left out (null). Its clauses are not among them.
 *
 * @since 0.1.0
 */
export const ofTransition = (machine: Machine, transition: Transition): readonly Edit<Transition | null>[] => {
  const { from, reopens, ...rest } = transition
  return [
    { to: null, at: ":drop", says: "is left out" },
    ...(from.length < 2
      ? []
      : from.map((state, index) => ({
          to: { ...transition, from: without(from, index) },
          at: `from.${state}:drop`,
          says: `is not taken from ${state}`,
        }))),
    ...ofTarget(machine, transition),
    ...within("on", ofPattern(transition.on), (on): Transition => ({ ...transition, on })).map((each) => ({
      ...each,
      says: `is taken ${each.says}`,
    })),
    ...ofGuard(machine, transition),
    ...(reopens === undefined
      ? []
      : [{ to: { from, ...rest }, at: "reopens:drop", says: "is not declared a reopening" }]),
    ...ofList(transition.emits ?? [], "emits", (each) => ofEmission(machine, each), sayEmission).map(
      ({ to, at, says }) => ({
        to: { ...transition, emits: to },
        at,
        says: `gives to carry out ${says}`,
      }),
    ),
  ]
}
