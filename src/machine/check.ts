/**
 * Checks of a machine as data: what is named but not there, what is there but never reached, and every pair of a state
 * and an event that is neither handled nor refused with a reason.
 *
 * @since 0.1.0
 */
import { readIsoDate } from "../time/local-date.ts"
import { type Condition, isTimely, namingsOf, normsOf, partsOf } from "./condition.ts"
import type { Happening, Pattern } from "./happening.ts"
import type { Machine } from "./machine.ts"
import { countedSince, type Norm } from "./norm.ts"
import { alternativesOf } from "./reading.ts"

/**
 * A fault of a machine, with what is wrong and where.
 *
 * @since 0.1.0
 */
export interface MachineFault {
  readonly fault:
    | "unknownState"
    | "unknownEvent"
    | "unknownParty"
    | "badDate"
    | "unhandled"
    | "unreachable"
    | "leavesFinal"
    | "noReason"
    | "normInGuard"
    | "untimelyStart"
    | "eachWithoutEvent"
    | "duplicate"
    | "uncited"
  readonly at: string
  readonly message: string
}

const statesIn = (condition: Condition): readonly string[] =>
  condition.is === "in" ? condition.states : partsOf(condition).flatMap(statesIn)

const patternsOf = (happening: Happening): readonly Pattern[] => [happening, ...(happening.undoneBy ?? [])]

const patternsIn = (condition: Condition): readonly Pattern[] => {
  if (condition.is === "happened") return patternsOf(condition.what)
  if (condition.is === "elapsed") return patternsOf(condition.since)
  if (condition.is === "named" || condition.is === "allNamed") return namingsOf(condition)
  return partsOf(condition).flatMap(patternsIn)
}

const datesIn = (condition: Condition): readonly string[] =>
  condition.is === "reached" ? [condition.date] : partsOf(condition).flatMap(datesIn)

const faultsOfPatterns = (machine: Machine, at: string, patterns: readonly Pattern[]): readonly MachineFault[] =>
  patterns
    .filter((each) => !Object.hasOwn(machine.events, each.event))
    .map((each) => ({ fault: "unknownEvent", at, message: `there is no event "${each.event}"` }))

const faultsOfDates = (at: string, conditions: readonly Condition[]): readonly MachineFault[] =>
  conditions.flatMap(datesIn).flatMap((date): readonly MachineFault[] => {
    const day = readIsoDate(date)
    return typeof day === "number" ? [] : [{ fault: "badDate", at, message: `"${date}" is not a date: ${day}` }]
  })

/** The conditions that start a norm, for itself or for one of its sources. */
const conditionsOf = (norm: Norm): readonly Condition[] => [
  ...alternativesOf(norm.terms).flatMap(({ value: { starts } }) => ("once" in starts ? [starts.once] : [])),
  ...(norm.sources ?? []).flatMap(({ starts }) => (starts === undefined ? [] : [starts])),
]

const patternsOfNorm = (norm: Norm): readonly Pattern[] => [
  ...alternativesOf(norm.does).flatMap(({ value }) => value.flatMap(patternsOf)),
  ...alternativesOf(norm.until).flatMap(({ value }) => value),
  ...alternativesOf(norm.restoredBy).flatMap(({ value }) => value),
  ...alternativesOf(norm.terms).flatMap(({ value: { starts, due } }) => {
    const since = countedSince(due)
    return [...("on" in starts ? [starts.on] : []), ...(since === undefined ? [] : patternsOf(since))]
  }),
  ...conditionsOf(norm).flatMap(patternsIn),
  ...(norm.each === undefined ? [] : patternsOf(norm.each.of)),
]

const faultsOfNorms = (machine: Machine): readonly MachineFault[] =>
  machine.norms.flatMap((norm): readonly MachineFault[] => {
    const at = `norms.${norm.id}`
    const starts = alternativesOf(norm.terms).map(({ value }) => value.starts)
    return [
      ...faultsOfPatterns(machine, at, patternsOfNorm(norm)),
      ...faultsOfDates(at, conditionsOf(norm)),
      ...(Object.hasOwn(machine.parties, norm.party)
        ? []
        : [{ fault: "unknownParty" as const, at, message: `there is no party "${norm.party}"` }]),
      ...conditionsOf(norm)
        .filter((each) => !isTimely(each))
        .map(
          (): MachineFault => ({
            fault: "untimelyStart",
            at,
            message:
              "it starts on a condition that has no instant: only happenings, spans, dates, all, any and readings have",
          }),
        ),
      ...(norm.each !== undefined && starts.some((each) => "once" in each)
        ? [
            {
              fault: "eachWithoutEvent" as const,
              at,
              message: "it is for each one of several and starts by time alone: let an event start it",
            },
          ]
        : []),
      ...(norm.cites.length === 0 ? [{ fault: "uncited" as const, at, message: "it cites no clause" }] : []),
    ]
  })

const faultsOfTransitions = (machine: Machine): readonly MachineFault[] =>
  machine.transitions.flatMap((each): readonly MachineFault[] => {
    const at = `transitions.${each.id}`
    const guards = [...(each.when ? [each.when] : []), ...(each.reasons ?? []).map((reason) => reason.when)]
    const states = [...each.from, ...(each.to === undefined ? [] : [each.to]), ...guards.flatMap(statesIn)]
    const final = each.from.filter((state) => machine.states[state]?.final === true)
    return [
      ...states
        .filter((state) => !Object.hasOwn(machine.states, state))
        .map((state): MachineFault => ({ fault: "unknownState", at, message: `there is no state "${state}"` })),
      ...faultsOfPatterns(machine, at, [each.on, ...guards.flatMap(patternsIn)]),
      ...faultsOfDates(at, guards),
      ...(final.length > 0 && each.reopens !== true
        ? [
            {
              fault: "leavesFinal" as const,
              at,
              message: `${final.join(" and ")} ${final.length === 1 ? "is" : "are"} final, and this is no reopening`,
            },
          ]
        : []),
      ...(each.when !== undefined && each.otherwise === undefined
        ? [
            {
              fault: "noReason" as const,
              at,
              message: "it has a guard and no reason for refusing when the guard fails",
            },
          ]
        : []),
      ...guards.flatMap(normsOf).map(
        (norm): MachineFault => ({
          fault: "normInGuard",
          at,
          message: `its guard asks about the norm "${norm}"; a guard may ask about happenings, spans, dates, states and the event`,
        }),
      ),
      ...(each.cites.length === 0 ? [{ fault: "uncited" as const, at, message: "it cites no clause" }] : []),
    ]
  })

const faultsOfRefusals = (machine: Machine): readonly MachineFault[] =>
  machine.refusals.flatMap((each, index): readonly MachineFault[] => {
    const at = `refusals.${index}`
    return [
      ...each.states
        .filter((state) => !Object.hasOwn(machine.states, state))
        .map((state): MachineFault => ({ fault: "unknownState", at, message: `there is no state "${state}"` })),
      ...each.events
        .filter((event) => !Object.hasOwn(machine.events, event))
        .map((event): MachineFault => ({ fault: "unknownEvent", at, message: `there is no event "${event}"` })),
    ]
  })

const faultsOfParties = (machine: Machine): readonly MachineFault[] =>
  [
    ...Object.entries(machine.events).map(([event, { by }]) => ({ at: `events.${event}`, party: by })),
    ...machine.transitions.flatMap(({ id, emits = [] }) =>
      emits.flatMap((each) => ("to" in each ? [{ at: `transitions.${id}`, party: each.to }] : [])),
    ),
  ]
    .filter(({ party }) => !Object.hasOwn(machine.parties, party))
    .map(({ at, party }): MachineFault => ({ fault: "unknownParty", at, message: `there is no party "${party}"` }))

const reachable = (machine: Machine): ReadonlySet<string> => {
  const found = new Set<string>([machine.initial])
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const { from, to } of machine.transitions)
      if (to !== undefined && from.some((each) => found.has(each))) found.add(to)
  }
  return found
}

/**
 * The faults of a machine; none where it is whole.
 *
 * @param machine - a machine, typed or read from elsewhere
 * @example
 * import { complaint, faultsOfMachine, opus } from "@opustech/complaints-code"
 * faultsOfMachine(complaint(opus)) // => []
 * @since 0.1.0
 */
export const faultsOfMachine = (machine: Machine): readonly MachineFault[] => {
  const reached = reachable(machine)
  const ids = [...machine.transitions, ...machine.norms].map((each) => each.id)
  return [
    ...(Object.hasOwn(machine.states, machine.initial)
      ? []
      : [{ fault: "unknownState" as const, at: "initial", message: `there is no state "${machine.initial}"` }]),
    ...ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id): MachineFault => ({ fault: "duplicate", at: id, message: `two rules are called "${id}"` })),
    ...faultsOfTransitions(machine),
    ...faultsOfNorms(machine),
    ...faultsOfRefusals(machine),
    ...faultsOfParties(machine),
    ...Object.keys(machine.states)
      .filter((state) => !reached.has(state))
      .map(
        (state): MachineFault => ({
          fault: "unreachable",
          at: `states.${state}`,
          message: "no transition leads to it",
        }),
      ),
    ...Object.keys(machine.states).flatMap((state) =>
      Object.keys(machine.events)
        .filter(
          (event) =>
            !machine.transitions.some((each) => each.from.includes(state) && each.on.event === event) &&
            !machine.refusals.some((each) => each.states.includes(state) && each.events.includes(event)),
        )
        .map(
          (event): MachineFault => ({
            fault: "unhandled",
            at: `states.${state}`,
            message: `${event} is neither handled nor refused with a reason`,
          }),
        ),
    ),
  ]
}
