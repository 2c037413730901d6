/**
 * Edits of what a machine has beside transitions and norms: refusals, states, events; and events taken that are to be
 * refused.
 *
 * @since 0.1.0
 */
import { sayTest } from "../../machine/english.ts"
import type { Machine, RefusalRule } from "../../machine/machine.ts"
import { type Edit, ofRule, type RuleEdit, replaced, without } from "./edit.ts"

const ofRefusal = (refusal: RefusalRule): readonly Edit<RefusalRule | null>[] => {
  const { where, ...always } = refusal
  return [
    { to: null, at: ":drop", says: "is left out" },
    ...(refusal.states.length < 2
      ? []
      : refusal.states.map((state, index) => ({
          to: { ...refusal, states: without(refusal.states, index) },
          at: `states.${state}:drop`,
          says: `does not hold in ${state}`,
        }))),
    ...(refusal.events.length < 2
      ? []
      : refusal.events.map((event, index) => ({
          to: { ...refusal, events: without(refusal.events, index) },
          at: `events.${event}:drop`,
          says: `does not hold of ${event}`,
        }))),
    ...(where === undefined
      ? []
      : [{ to: always, at: "where:drop", says: `holds whether or not ${where.map(sayTest).join(" and ")}` }]),
    { to: { ...refusal, code: `Not${refusal.code}` }, at: "code", says: `another reason is told than ${refusal.code}` },
  ]
}

/**
 * The refusals of a machine, each left out, narrowed, or with another reason.
 *
 * @since 0.1.0
 */
export const ofRefusals = (machine: Machine): readonly RuleEdit[] =>
  machine.refusals.flatMap((rule, index) =>
    ofRule(`refusals.${index} ${rule.code}`, `the refusal "${rule.because}"`, ofRefusal(rule), (each) => ({
      ...machine,
      refusals: each === null ? without(machine.refusals, index) : replaced(machine.refusals, index, each),
    })),
  )

/**
 * The states of a machine, final or not where they are the opposite; and another one to begin in.
 *
 * @since 0.1.0
 */
export const ofStates = (machine: Machine): readonly RuleEdit[] => {
  const names = Object.keys(machine.states)
  const initial = names[(names.indexOf(machine.initial) + 1) % names.length] ?? machine.initial
  return [
    {
      to: { ...machine, initial },
      where: "initial",
      at: initial,
      says: `it begins in ${initial} instead of ${machine.initial}`,
    },
    ...Object.entries(machine.states).map(([name, { final, ...state }]) => ({
      to: {
        ...machine,
        states: { ...machine.states, [name]: final === true ? state : { ...state, final: true as const } },
      },
      where: `states.${name}`,
      at: "final",
      says: final === true ? `the state ${name} is not final` : `the state ${name} is final`,
    })),
  ]
}

/**
 * The events of a machine, each the act of another party.
 *
 * @since 0.1.0
 */
export const ofEvents = (machine: Machine): readonly RuleEdit[] => {
  const parties = Object.keys(machine.parties)
  return Object.entries(machine.events).flatMap(([name, event]) => {
    const by = parties[(parties.indexOf(event.by) + 1) % parties.length] ?? event.by
    return by === event.by
      ? []
      : [
          {
            to: { ...machine, events: { ...machine.events, [name]: { ...event, by } } },
            where: `events.${name}`,
            at: "by",
            says: `${name} is an act of ${by} instead of ${event.by}`,
          },
        ]
  })
}

/**
 * A machine that takes, in a state, an event of any kind that it refuses there, always or sometimes: an edit for each state
 * and event.
 *
 * @since 0.1.0
 */
export const ofAdditions = (machine: Machine): readonly RuleEdit[] =>
  Object.keys(machine.states).flatMap((state) =>
    Object.keys(machine.events).flatMap((event) => {
      const own = machine.transitions.filter((each) => each.from.includes(state) && each.on.event === event)
      if (own.some((each) => each.when === undefined && each.on.where === undefined)) return []
      const added = { id: `${state} ${event}, added`, from: [state], on: { event }, cites: own[0]?.cites ?? ["added"] }
      return [
        {
          to: { ...machine, transitions: [...machine.transitions, added] },
          where: `states.${state}`,
          at: `takes ${event}`,
          says: `${event} is always taken in ${state}`,
        },
      ]
    }),
  )
