/**
 * Dating: a way through situations followed in real time. Instants are chosen so that before each event the same timers
 * are over as on the way.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type AnyEvent, happenedIn } from "../../machine/happening.ts"
import type { MachineState } from "../../machine/machine.ts"
import { start, step } from "../../machine/step.ts"
import type { Instant } from "../../time/instant.ts"
import type { EventClass } from "./classes.ts"
import { type Found, START } from "./found.ts"
import type { Breach } from "./judge.ts"
import { type Real, realOf } from "./real.ts"
import type { System } from "./system.ts"
import { type Way, waysTo } from "./ways.ts"

/**
 * A log of one case with the instant (epoch milliseconds) at which it is looked at.
 *
 * @since 0.1.0
 */
export interface Dated {
  readonly events: readonly AnyEvent[]
  readonly now: Instant
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A case on its way. */
interface Journey {
  readonly state: MachineState
  readonly events: readonly AnyEvent[]
  readonly norms: readonly Real[]
  readonly now: number
}

/** One leg: the situation in which its event happens, whether there was a wait for it, and the event. */
interface Leg {
  readonly at: number
  readonly waited: boolean
  readonly of: EventClass
}

/**
 * How much is tried: how many instants for one way and start, and how many ways.
 *
 * @since 0.1.0
 */
export interface Effort {
  readonly tries: number
  readonly ways: number
}

const THOROUGH: Effort = { tries: 5_000, ways: 24 }

const lookUpOf = (events: readonly AnyEvent[]) => (happening: Parameters<typeof happenedIn>[1]) =>
  happenedIn(events, happening)

/** The instants from which some timer is over that runs in a journey. */
const oversOf = ({ world }: System, { events, norms }: Journey): readonly number[] => {
  const lookUp = lookUpOf(events)
  const timers = world.timers.flatMap(({ since, over }) => {
    const from = since === undefined ? { at: 0 } : lookUp(since)
    return from === undefined ? [] : [over.at(from.at)]
  })
  return [...timers, ...norms.flatMap((each) => each.overs(lookUp))].filter((each) => !Number.isNaN(each))
}

/** Whether a journey is, at an instant, in a situation of the way. */
const isAt = ({ world }: System, found: Found, at: number, { events, norms }: Journey, now: number): boolean => {
  const lookUp = lookUpOf(events)
  return (
    world.timers.every(({ since, over }, timer) => {
      const from = since === undefined ? { at: 0 } : lookUp(since)
      return from === undefined || over.at(from.at) <= now === world.isOver(found.worldOf(at), timer)
    }) && norms.map((each) => each.keyAt(now, lookUp)).join(" / ") === found.normsOf(at)
  )
}

/** The instants at which a journey is in a situation, the ones to try first first. */
const instantsFor = (
  system: System,
  found: Found,
  at: number,
  journey: Journey,
  waited: boolean,
): readonly number[] => {
  const { now } = journey
  const overs = [...new Set(oversOf(system, journey))].filter((each) => each > now).sort((a, b) => a - b)
  const edges = overs.flatMap((each) => [each - 1, each])
  const between = [now, ...overs].map((each, index, all) => Math.floor((each + (all[index + 1] ?? each + 2 * DAY)) / 2))
  const later = [now + HOUR, now + DAY, now + 30 * DAY, ...between]
  const ordered = waited ? [now, ...edges, ...later] : [now + HOUR, now, ...edges, ...later]
  return [...new Set(ordered)].filter((each) => each >= now && isAt(system, found, at, journey, each))
}

/** The members of a class at an instant: the instants that their fields hold lie before, at or after it. */
const membersAt = (
  { event, instants }: EventClass,
  id: string,
  at: number,
  overs: readonly number[],
): readonly AnyEvent[] => {
  const offsets = (sign: number): readonly number[] =>
    sign === 0
      ? [0]
      : sign < 0
        ? [-DAY, -1]
        : [DAY, 1, ...overs.flatMap((each) => [each - 2 - at, each - 1 - at, each - at, each + 1 - at])].filter(
            (each) => each > 0,
          )
  return instants
    .reduce<readonly object[]>(
      (made, field) =>
        made.flatMap((fields) => {
          const sign = (event as unknown as Readonly<Record<string, unknown>>)[field]
          return typeof sign === "number"
            ? [...new Set(offsets(sign))].map((each) => ({ ...fields, [field]: at + each }))
            : [fields]
        }),
      [{}],
    )
    .map((fields) => ({ ...event, ...fields, id, at: at as Instant }))
}

const taken = (system: System, journey: Journey, event: AnyEvent): Journey | undefined => {
  const stepped = step(system.rules, journey.state, event)
  if (Result.isFailure(stepped)) return undefined
  const events = [...journey.events, event]
  const [before, after] = [lookUpOf(journey.events), lookUpOf(events)]
  return {
    state: stepped.success.state,
    events,
    norms: journey.norms.map((each) => each.hear(event, before, after)),
    now: event.at,
  }
}

/** The legs of a way to where a demand is broken, the situation that they end in, and whether there was a wait for it. */
const legsOf = (
  system: System,
  way: Way,
  { by, waitedTo }: Breach,
): { readonly legs: readonly Leg[]; readonly end: number; readonly waited: boolean } => {
  const legs: Leg[] = []
  let waited = false
  let end = START
  for (const { step, to } of way) {
    if (step.is === "event")
      legs.push({ at: end, waited, of: system.world.ground.classes[step.classes[0] ?? 0] as EventClass })
    waited = step.is === "wait"
    end = to
  }
  if (by !== undefined) legs.push({ at: end, waited, of: by })
  return { legs, end: waitedTo ?? end, waited: by === undefined && (waited || waitedTo !== undefined) }
}

/**
 * Follows the ways to a breach in real time, the shortest first, from one of some starts.
 *
 * @param system - the system
 * @param found - what was found in it
 * @param breach - where the way leads to; an event in it comes last, whether it is taken or not
 * @param starts - the starts to try (epoch milliseconds)
 * @param shows - whether a log shows what it is to show
 * @param effort - how much is tried; by default as much as a breach is worth
 * @returns the log, or undefined where none of the instants tried will do
 * @since 0.1.0
 */
export const dated = (
  system: System,
  found: Found,
  breach: Breach,
  starts: readonly number[],
  shows: (log: Dated) => boolean,
  effort: Effort = THOROUGH,
): Dated | undefined => {
  for (const way of waysTo(found, breach.at, effort.ways)) {
    const log = datedWay(system, found, way, breach, starts, shows, effort.tries)
    if (log !== undefined) return log
  }
  return undefined
}

const datedWay = (
  system: System,
  found: Found,
  way: Way,
  breach: Breach,
  starts: readonly number[],
  shows: (log: Dated) => boolean,
  most: number,
): Dated | undefined => {
  const { legs, end, waited } = legsOf(system, way, breach)
  let tries = 0

  const finish = (journey: Journey): Dated | undefined => {
    const nows = breach.by === undefined ? instantsFor(system, found, end, journey, waited) : [journey.now]
    const ordered = waited || !nows.includes(journey.now) ? nows : [journey.now, ...nows]
    for (const now of ordered) {
      const log = { events: journey.events, now: now as Instant }
      if (shows(log)) return log
    }
    return undefined
  }

  const follow = (journey: Journey, leg: number): Dated | undefined => {
    const next = legs[leg]
    if (next === undefined) return finish(journey)
    const instants = leg === 0 ? [journey.now] : instantsFor(system, found, next.at, journey, next.waited)
    const overs = oversOf(system, journey)
    for (const instant of instants)
      for (const event of membersAt(next.of, `e${leg + 1}`, instant, overs)) {
        if (++tries > most) return undefined
        const isLast = breach.by !== undefined && leg === legs.length - 1
        const after = taken(system, journey, event)
        if (after === undefined && !isLast) continue
        const done = follow(after ?? { ...journey, events: [...journey.events, event], now: event.at }, leg + 1)
        if (done !== undefined) return done
      }
    return undefined
  }

  for (const first of starts) {
    tries = 0
    const journey: Journey = {
      state: start(system.rules.machine),
      events: [],
      norms: system.followers.map(({ norm }) => realOf(system.rules, norm)),
      now: first,
    }
    const done = follow(journey, 0)
    if (done !== undefined) return done
  }
  return undefined
}

/**
 * A shortest log of events that all happen at one instant, the last of which is of a class that is asked for.
 *
 * @param system - the system
 * @param found - what was found in it
 * @param instant - the instant (epoch milliseconds)
 * @param isLast - whether a class is asked for
 * @since 0.1.0
 */
export const standing = (
  system: System,
  found: Found,
  instant: number,
  isLast: (of: EventClass) => boolean,
): Dated | undefined => {
  const { classes } = system.world.ground
  const { steps } = found
  for (let index = 0; index < steps.to.length; index++) {
    const from = steps.from[index] as number
    const step = steps.stepAt(index)
    if (step.is !== "event") continue
    const last = step.classes.map((of) => classes[of] as EventClass).find(isLast)
    if (last === undefined) continue
    const way = waysTo(found, from, 1)[0] ?? []
    if (way.some((each) => each.step.is === "wait")) continue
    const events = [
      ...way.flatMap(({ step: each }) => (each.is === "event" ? (classes[each.classes[0] ?? 0] ?? []) : [])),
      last,
    ]
    const dated = events.flatMap((of, index) => membersAt(of, `e${index + 1}`, instant, []).slice(0, 1))
    return { events: dated, now: instant as Instant }
  }
  return undefined
}
