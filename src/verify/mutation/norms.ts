/**
 * Edits of norms: left out, of another party or force, of other terms, ended or restored by something else.
 *
 * @since 0.1.0
 */
import { sayHappening, sayPattern } from "../../machine/english-conditions.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Force, Norm, Source, Start, Terms } from "../../machine/norm.ts"
import { alternativesOf, isChoice, type Read } from "../../machine/reading.ts"
import { ofCondition } from "./conditions.ts"
import { type Edit, ofList, within } from "./edit.ts"
import { happensOnce, ofHappening, ofHappenings, ofPattern, ofPatterns } from "./patterns.ts"
import { ofDue } from "./spans.ts"

/** The edits of what can depend on a reading: of each alternative, and each as another one. */
const ofRead = <T>(key: string, value: Read<T>, edits: (each: T) => readonly Edit<T>[]): readonly Edit<Read<T>>[] => {
  if (!isChoice(value)) return within(key, edits(value), (each): Read<T> => each)
  const { reading, among } = value
  const entries = Object.entries(among)
  const put = (id: string, each: T): Read<T> => ({ reading, among: { ...among, [id]: each } })
  return entries.flatMap(([id, each], index): readonly Edit<Read<T>>[] => {
    const [otherId, other] = entries[(index + 1) % entries.length] ?? [id, each]
    return [
      { to: put(id, other), at: `${key}.${id}:as ${otherId}`, says: `under ${reading}=${id} as under ${otherId}` },
      ...within(`${key}.${id}`, edits(each), (part) => put(id, part)).map((one) => ({
        ...one,
        says: `under ${reading}=${id}: ${one.says}`,
      })),
    ]
  })
}

const FORCES: Readonly<Record<Force, readonly Force[]>> = { must: ["aims"], aims: ["must"], may: ["must"] }

const ofForce = (force: Force): readonly Edit<Force>[] =>
  FORCES[force].map((to) => ({ to, at: `:${to}`, says: `with the force "${to}" instead of "${force}"` }))

const ofStart = (machine: Machine, starts: Start): readonly Edit<Start>[] => {
  if ("once" in starts)
    return within("once", ofCondition(machine, starts.once), (once): Start => ({ once })).map((each) => ({
      ...each,
      says: `it starts otherwise: ${each.says}`,
    }))
  const types = Object.keys(machine.events)
  const event = types[(types.indexOf(starts.on.event) + 1) % types.length] ?? ""
  return [
    ...(event === starts.on.event
      ? []
      : [
          {
            to: { on: { event } },
            at: "on:another",
            says: `it starts once ${sayPattern(machine, { event })} instead of once ${sayPattern(machine, starts.on)}`,
          },
        ]),
    ...within("on", ofPattern(starts.on), (on): Start => ({ on })).map((each) => ({
      ...each,
      says: `it starts ${each.says}`,
    })),
  ]
}

const ofTerms = (machine: Machine, terms: Terms): readonly Edit<Terms>[] => {
  const { starts, due } = terms
  return [
    ...within("starts", ofStart(machine, starts), (each): Terms => ({ ...terms, starts: each })),
    ...(due === undefined
      ? []
      : [
          { to: { starts }, at: "due:drop", says: "with no time at all" },
          ...within("due", ofDue(machine, due), (each): Terms => ({ ...terms, due: each })),
        ]),
  ]
}

/** Whether an event can start a norm more than once. */
const startsAgain = (machine: Machine, norm: Norm): boolean =>
  norm.replaces === true ||
  alternativesOf(norm.terms).some(({ value: { starts } }) => "on" in starts && !happensOnce(machine, starts.on.event))

/** Toggles something that is there or not. */
const toggled = (norm: Norm, key: "recurs" | "replaces", says: string, saysNot: string): Edit<Norm> => {
  const { [key]: is, ...others } = norm
  return is === true
    ? { to: others, at: `${key}:drop`, says: saysNot }
    : { to: { ...norm, [key]: true }, at: `${key}:add`, says }
}

const ofSources = (machine: Machine, norm: Norm): readonly Edit<Norm>[] => {
  const { sources, ...alone } = norm
  if (sources === undefined) return []
  const [first, second, ...others] = sources
  const edits = ofList<Source>(
    sources,
    "sources",
    ({ starts, ...source }) =>
      starts === undefined
        ? []
        : within("starts", ofCondition(machine, starts), (each): Source => ({ ...source, starts: each })).map(
            (each) => ({
              ...each,
              says: `the source ${source.source} starts it otherwise: ${each.says}`,
            }),
          ),
    ({ source }) => `the source ${source}`,
  )
  return [
    ...edits.map(({ to: [one, ...rest], at, says }) => ({
      to: one === undefined ? alone : { ...norm, sources: [one, ...rest] as const },
      at,
      says,
    })),
    ...(second === undefined
      ? []
      : [
          {
            to: { ...norm, sources: [second, first, ...others] as const },
            at: "sources:swap",
            says: `${second.source} governs before ${first.source}`,
          },
        ]),
  ]
}

const ofEach = (norm: Norm, machine: Machine): readonly Edit<Norm>[] => {
  const { each, ...one } = norm
  if (each === undefined) return []
  return [
    { to: one, at: "each:drop", says: `once, and not for each ${each.field}` },
    ...within("each.of", ofHappening(machine, each.of), (of): Norm => ({ ...norm, each: { ...each, of } })).map(
      (edit) => ({
        ...edit,
        says: `for each ${each.field} named: ${edit.says}`,
      }),
    ),
  ]
}

/**
 * What a norm could be in its place, and itself left out (null). Its clauses are not among them.
 *
 * @since 0.1.0
 */
export const ofNorm = (machine: Machine, norm: Norm): readonly Edit<Norm | null>[] => {
  const parties = Object.keys(machine.parties)
  const party = parties[(parties.indexOf(norm.party) + 1) % parties.length] ?? ""
  const say = (prefix: string, edits: readonly Edit<Norm>[]): readonly Edit<Norm>[] =>
    edits.map((each) => ({ ...each, says: `${prefix} ${each.says}` }))
  return [
    { to: null, at: ":drop", says: "is left out" },
    ...(party === norm.party
      ? []
      : [{ to: { ...norm, party }, at: "party", says: `is of the party ${party} instead of ${norm.party}` }]),
    ...ofRead("force", norm.force, ofForce).map(({ to, at, says }) => ({ to: { ...norm, force: to }, at, says })),
    ...ofRead("terms", norm.terms, (each) => ofTerms(machine, each)).map(({ to, at, says }) => ({
      to: { ...norm, terms: to },
      at,
      says,
    })),
    ...say(
      "is carried out",
      ofRead("does", norm.does, (each) => ofHappenings(machine, each, "")).map(({ to, at, says }) => ({
        to: { ...norm, does: to },
        at,
        says,
      })),
    ),
    ...say(
      "is ended",
      ofRead("until", norm.until, (each) => ofPatterns(machine, each, "")).map(({ to, at, says }) => ({
        to: { ...norm, until: to },
        at,
        says,
      })),
    ),
    ...endedBySomethingElse(machine, norm),
    ...say(
      "is restored",
      ofRead("restoredBy", norm.restoredBy, (each) => ofPatterns(machine, each, "")).map(({ to, at, says }) => ({
        to: { ...norm, restoredBy: to },
        at,
        says,
      })),
    ),
    ...ofEach(norm, machine),
    toggled(norm, "recurs", "starts anew each time it is done", "does not start anew when it is done"),
    ...(startsAgain(machine, norm)
      ? [
          toggled(
            norm,
            "replaces",
            "a new start replaces the running one",
            "a new start does not replace the running one",
          ),
        ]
      : []),
    ...ofSources(machine, norm),
  ]
}

/** It is ended by an event that neither ends it nor carries it out. */
const endedBySomethingElse = (machine: Machine, norm: Norm): readonly Edit<Norm>[] => {
  const named = JSON.stringify([norm.until, norm.does, norm.terms])
  const event = Object.keys(machine.events).find((each) => !named.includes(`"${each}"`))
  if (event === undefined || isChoice(norm.until)) return []
  return [
    {
      to: { ...norm, until: [...norm.until, { event }] },
      at: `until:add ${event}`,
      says: `is ended, too, once ${sayHappening(machine, { event })}`,
    },
  ]
}
