/**
 * Static checks of what happens: states, events, guards, and whether each event has one outcome.
 *
 * @since 0.1.0
 */

import { faultsOfMachine } from "../../machine/check.ts"
import type { Condition } from "../../machine/condition.ts"
import { type AnyEvent, passes } from "../../machine/happening.ts"
import type { Machine, Transition } from "../../machine/machine.ts"
import type { StaticFinding } from "./finding.ts"
import type { Node, Outcome, Reach } from "./reach.ts"

const clausesOf = (machine: Machine, at: string): readonly string[] =>
  [
    ...machine.norms.map(({ id, cites }) => [`norms.${id}`, cites] as const),
    ...machine.transitions.map(({ id, cites }) => [`transitions.${id}`, cites] as const),
  ].find(([where]) => where === at)?.[1] ?? []

/**
 * What can be said of a machine without asking what it can come to: its faults, and whether its final states are those that
 * are left by reopenings alone.
 *
 * @since 0.1.0
 */
export const shapeFindings = (machine: Machine): readonly StaticFinding[] => [
  ...faultsOfMachine(machine).map(
    ({ fault, at, message }): StaticFinding => ({
      id: `machine.${fault}`,
      where: at,
      says: message,
      clauses: clausesOf(machine, at),
    }),
  ),
  ...machine.transitions.flatMap(({ id, from, reopens, cites }) =>
    from
      .filter((state) => reopens === true && machine.states[state]?.final !== true)
      .map(
        (state): StaticFinding => ({
          id: "state.reopened-but-not-final",
          where: `transitions.${id}`,
          says: `it is declared a reopening, and ${state} is not final`,
          clauses: cites,
        }),
      ),
  ),
  ...Object.entries(machine.states)
    .filter(
      ([state, { final }]) =>
        final !== true &&
        !machine.transitions.some(({ from, to }) => from.includes(state) && to !== undefined && to !== state),
    )
    .map(
      ([state]): StaticFinding => ({
        id: "state.no-way-out",
        where: `states.${state}`,
        says: "no transition leads out of it, and it is not final",
        clauses: [],
      }),
    ),
]

/** A guard that says that it never holds, and why: the code has no such rule. */
const isDeclaredNever = (guard: Condition | undefined): boolean => guard?.is === "given" && !guard.value

const sameEffect = (a: Transition, b: Transition, state: string): boolean =>
  (a.to ?? state) === (b.to ?? state) && JSON.stringify(a.emits ?? []) === JSON.stringify(b.emits ?? [])

const isDeclined = (machine: Machine, { state }: Node, { event }: Outcome): boolean =>
  machine.transitions.some(
    (each) =>
      each.from.includes(state) &&
      each.on.event === event.type &&
      each.otherwise !== undefined &&
      (each.on.where ?? []).every((test) => passes(event, test)),
  ) ||
  machine.refusals.some(
    (each) =>
      each.states.includes(state) &&
      each.events.includes(event.type) &&
      (each.where ?? []).every((test) => passes(event, test)),
  )

type Declines = (node: Node, outcome: Outcome) => boolean

/** Whether an event is refused with a reason in a state, looked at once for each of both. */
const declinesOf = (machine: Machine): Declines => {
  const known = new Map<AnyEvent, Map<string, boolean>>()
  return (node, outcome) => {
    const byState = known.get(outcome.event) ?? new Map<string, boolean>()
    known.set(outcome.event, byState)
    const is = byState.get(node.state) ?? isDeclined(machine, node, outcome)
    byState.set(node.state, is)
    return is
  }
}

/** What is wrong with one outcome in a situation that can be reached for sure. */
const ofOutcome = (declines: Declines, node: Node, outcome: Outcome): readonly StaticFinding[] => {
  const { event, sure, perhaps } = outcome
  const [first, ...others] = sure
  if (first === undefined)
    return perhaps.length > 0 || declines(node, outcome)
      ? []
      : [
          {
            id: "table.gap",
            where: `states.${node.state}`,
            says: `some ${event.type} are neither taken nor refused with a reason`,
            clauses: [],
          },
        ]
  const other = others.find((each) => !sameEffect(first, each, node.state))
  return other === undefined
    ? []
    : [
        {
          id: "table.overlap",
          where: `transitions.${first.id}`,
          says: `in ${node.state} it takes some events that "${other.id}" takes to another effect`,
          clauses: first.cites,
        },
      ]
}

/**
 * What is wrong with what a machine can come to.
 *
 * @param machine - the machine
 * @param reaches - what it can come to under each choice of readings
 * @returns the findings: a state, event or guard is found wanting only where it is so under every choice
 * @since 0.1.0
 */
export const reachFindings = (machine: Machine, reaches: readonly Reach[]): readonly StaticFinding[] => {
  const states = new Set<string>()
  const taken = new Set<string>()
  const events = new Set<string>()
  const found = new Map<string, StaticFinding>()
  const declines = declinesOf(machine)
  for (const { nodes, outcomes } of reaches)
    for (const node of nodes) {
      states.add(node.state)
      for (const outcome of outcomes(node)) {
        for (const each of [...outcome.sure, ...outcome.perhaps]) {
          taken.add(each.id)
          events.add(outcome.event.type)
        }
        if (node.exact && outcome.named)
          for (const each of ofOutcome(declines, node, outcome))
            found.set(`${each.id} ${each.where} ${each.says}`, each)
      }
    }
  return [
    ...Object.keys(machine.states)
      .filter((state) => !states.has(state))
      .map(
        (state): StaticFinding => ({
          id: "state.never-reached",
          where: `states.${state}`,
          says: "nothing that can happen leads to it",
          clauses: [],
        }),
      ),
    ...Object.keys(machine.events)
      .filter((event) => !events.has(event) && !isRefusedByDesign(machine, event))
      .map(
        (event): StaticFinding => ({
          id: "event.never-taken",
          where: `events.${event}`,
          says: "it is taken in no state that can be reached, though a transition is for it",
          clauses: machine.transitions.filter(({ on }) => on.event === event).flatMap(({ cites }) => cites),
        }),
      ),
    ...machine.transitions
      .filter(({ id, when }) => !taken.has(id) && !isDeclaredNever(when))
      .map(
        ({ id, cites }): StaticFinding => ({
          id: "guard.never-true",
          where: `transitions.${id}`,
          says: "it is never taken: its guard holds in nothing that can be reached",
          clauses: cites,
        }),
      ),
    ...found.values(),
  ]
}

/** An event of the vocabulary that a code has no transition for is refused in every state, with the reason. */
const isRefusedByDesign = ({ transitions }: Machine, event: string): boolean =>
  !transitions.some(({ on }) => on.event === event)
