/**
 * Tracking of norms: the occurrences of an obligation over a history, each started, fulfilled, replaced or ended by a
 * named event. Rights are followed by `trackRight`.
 *
 * @since 0.1.0
 */
import { becomes, type LookUp, type Rules } from "./evaluate.ts"
import { type AnyEvent, countsAs, matches, matchesAny, namesIn, undoes } from "./happening.ts"
import { countedSince, type Norm } from "./norm.ts"
import { resolve } from "./reading.ts"
import { chosen, type Reckoning, reckonDue } from "./timekeeping.ts"

/**
 * An event as far as tracking keeps it: its id and instant (epoch milliseconds).
 *
 * @since 0.1.0
 */
export interface Mark {
  readonly id: string
  readonly at: number
}

/**
 * One occurrence of an obligation. `due` is null where it is untimed or counted from what has not happened, and NaN where
 * the horizon does not reach. A breach stays, even where the obligation is carried out later. Where the carrying out is
 * taken back, `fulfilled` is undefined again, and the obligation runs on from its old start.
 *
 * @since 0.1.0
 */
export interface Occurrence {
  readonly number: number
  readonly startedBy: string
  readonly startedAt: number
  /** From when its time is counted: its start, or the happening that its due names; null while that has not happened. */
  readonly countedFrom: number | null
  /** The event that started it; none where a span that passed did. */
  readonly cause: AnyEvent | undefined
  /** For whom it is to be carried out, where the norm is for each one of several. */
  readonly for: string | undefined
  readonly due: number | null
  readonly phrase: string | undefined
  readonly fulfilled: Mark | undefined
  readonly ended: Mark | undefined
  readonly replaced: boolean
  /** It was overdue at some instant while it ran. */
  readonly overdue: boolean
}

/**
 * Follows one obligation through a history, under the chosen readings.
 *
 * @since 0.1.0
 */
export interface Tracker {
  /** Takes the next accepted event, with what had happened before it and what has with it. */
  readonly see: (event: AnyEvent, before: LookUp, after: LookUp) => void
  /** The occurrences at an instant not before the last event seen (epoch milliseconds). */
  readonly at: (now: number, lookUp: LookUp) => readonly Occurrence[]
  /** The occurrence that time alone will start, if nothing else happens; undefined where there is none to come. */
  readonly toCome: (lookUp: LookUp) => Occurrence | undefined
}

type Running = { -readonly [K in keyof Occurrence]: Occurrence[K] }

/**
 * When an occurrence is due by one way to work that out (epoch milliseconds): null where its time is not counted yet or is
 * untimed, NaN where the horizon does not reach. What is counted from another happening is due at its start or later.
 *
 * @param reckoning - the way to work it out
 * @param occurrence - when it started, from when its time is counted, and what caused that (epoch milliseconds)
 * @example
 * import { dueBy } from "@opustech/complaints-code"
 * const aDayLater = { choices: {}, at: (start: number) => start + 86_400_000 }
 * dueBy(aDayLater, { startedAt: 1_000, countedFrom: 1_000, cause: undefined }) // => 86_401_000
 * dueBy(aDayLater, { startedAt: 1_000, countedFrom: null, cause: undefined }) // => null
 * @since 0.1.0
 */
export const dueBy = (
  reckoning: Reckoning,
  { startedAt, countedFrom, cause }: Pick<Occurrence, "startedAt" | "countedFrom" | "cause">,
): number | null => {
  if (reckoning.phrase !== undefined || countedFrom === null) return null
  const due = reckoning.at(countedFrom, cause)
  return countedFrom === startedAt ? due : Math.max(startedAt, due)
}

const isOver = (each: Running, now: number): boolean => each.due !== null && now > each.due

/**
 * A tracker of an obligation.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param norm - an obligation of theirs
 * @since 0.1.0
 */
export const track = (rules: Rules, norm: Norm): Tracker => {
  const { starts, due } = resolve(norm.terms, rules.choices)
  const does = resolve(norm.does, rules.choices)
  const until = resolve(norm.until, rules.choices)
  const restoredBy = resolve(norm.restoredBy, rules.choices)
  const reckoning = due === undefined ? undefined : chosen(reckonDue(rules.timekeeping, due), rules.choices)
  const occurrences: Running[] = []
  const open = new Set<Running>()
  /** What a new start may still replace: what is once overdue is never replaced, and so never looked at again. */
  let replaceable: Running[] = []
  /** What an event may still take back, by the happening as which it was carried out. */
  const done: Running[][] = does.map(() => [])
  /** What has ended the norm, and with it whatever is open, until something restores it. */
  let ended: Mark | undefined
  let woken = false
  const since = countedSince(due)
  /** When that happened from which time is counted, if not from the start; null while it has not. */
  let counted: number | null = null

  /** For whom the norm is carried out, one by one: nobody in particular, until an event names some. */
  let members: readonly (string | undefined)[] = norm.each === undefined ? [undefined] : []

  const note = (event: AnyEvent): void => {
    const { each } = norm
    if (each === undefined) return
    if (undoes(event, each.of)) members = []
    if (matches(event, each.of) && (members.length === 0 || each.of.which === "last"))
      members = [...new Set(namesIn(event, each.field))]
  }

  const make = (startedBy: string, startedAt: number, cause: AnyEvent | undefined, member?: string): Running => {
    const countedFrom = since === undefined ? startedAt : counted
    return {
      number: occurrences.length + 1,
      startedBy,
      startedAt,
      countedFrom,
      cause,
      for: member,
      due: reckoning === undefined ? null : dueBy(reckoning, { startedAt, countedFrom, cause }),
      phrase: reckoning?.phrase,
      fulfilled: undefined,
      ended: undefined,
      replaced: false,
      overdue: false,
    }
  }

  const begin = (startedBy: string, startedAt: number, cause: AnyEvent | undefined, whom = members): void => {
    for (const member of whom) {
      const occurrence = make(startedBy, startedAt, cause, member)
      occurrences.push(occurrence)
      open.add(occurrence)
      if (norm.replaces === true) replaceable.push(occurrence)
    }
  }

  /** Whether an event that carries the norm out does so for the one whom an occurrence is for. */
  const isFor = (event: AnyEvent, occurrence: Running): boolean =>
    norm.each === undefined || namesIn(event, norm.each.as).some((each) => each === occurrence.for)

  /** Whether an event that takes the carrying out back means an occurrence: where it names nobody, it means all. */
  const isMeant = (event: AnyEvent, occurrence: Running): boolean =>
    norm.each === undefined || namesIn(event, norm.each.as).length === 0 || isFor(event, occurrence)

  const close = (occurrence: Running, by: "fulfilled" | "ended", event: AnyEvent): void => {
    if (isOver(occurrence, event.at)) occurrence.overdue = true
    occurrence[by] = { id: event.id, at: event.at }
    open.delete(occurrence)
  }

  /** Counts the time of an occurrence from what it is counted from by now. */
  const recount = (each: Running): void => {
    if (since === undefined || each.countedFrom === counted) return
    each.countedFrom = counted
    each.due = reckoning === undefined ? null : dueBy(reckoning, each)
  }

  /** The same for all that is open, which stays overdue where it was so before. */
  const recountOpen = (now: number): void => {
    for (const each of open) {
      if (each.countedFrom !== counted && isOver(each, ended?.at ?? now)) each.overdue = true
      recount(each)
    }
  }

  const takeBack = (event: AnyEvent): void => {
    for (const [index, happening] of does.entries()) {
      const taken = done[index] ?? []
      if (taken.length === 0 || !undoes(event, happening)) continue
      done[index] = []
      for (const each of taken) {
        if (!isMeant(event, each)) {
          done[index]?.push(each)
          continue
        }
        each.fulfilled = undefined
        open.add(each)
        recount(each)
        if (norm.replaces === true) replaceable.push(each)
      }
    }
  }

  const wake = (now: number, lookUp: LookUp): void => {
    if (woken || !("once" in starts)) return
    const became = becomes(rules, starts.once, lookUp)
    if (became === undefined || !(became.at <= now)) return
    woken = true
    if (ended === undefined) begin(became.by, became.from, undefined)
  }

  return {
    see: (event, before, after) => {
      wake(event.at, before)
      if (since !== undefined) counted = after(since)?.at ?? null
      note(event)
      takeBack(event)
      const as = ended === undefined && open.size > 0 ? countsAs(event, does) : -1
      const doneFor = new Set<string | undefined>()
      if (as >= 0)
        for (const each of open) {
          if (!isFor(event, each)) continue
          doneFor.add(each.for)
          close(each, "fulfilled", event)
          if (does[as]?.undoneBy !== undefined) done[as]?.push(each)
        }
      if (ended === undefined && matchesAny(event, until)) ended = { id: event.id, at: event.at }
      if (ended !== undefined && matchesAny(event, restoredBy)) ended = undefined
      if (ended === undefined && "on" in starts && matches(event, starts.on)) {
        for (const each of replaceable)
          if (open.has(each) && !each.overdue && !isOver(each, event.at)) {
            close(each, "ended", event)
            each.replaced = true
          }
        replaceable = []
        begin(event.id, event.at, event)
      } else if (ended === undefined && norm.recurs === true && doneFor.size > 0)
        begin(event.id, event.at, event, [...doneFor])
      if (since !== undefined) recountOpen(event.at)
      wake(event.at, after)
    },
    at: (now, lookUp) => {
      wake(now, lookUp)
      return occurrences.map((each) =>
        open.has(each) ? { ...each, ended, overdue: each.overdue || isOver(each, ended?.at ?? now) } : { ...each },
      )
    },
    toCome: (lookUp) => {
      if (woken || ended !== undefined || !("once" in starts)) return undefined
      const became = becomes(rules, starts.once, lookUp)
      return became === undefined ? undefined : make(became.by, became.from, undefined)
    },
  }
}
