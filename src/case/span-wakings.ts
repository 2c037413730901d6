/**
 * Span wakings: when the end of a span alone starts an occurrence, under every reading, and by when it and those after it are
 * then due (see `waking`).
 *
 * @since 0.1.0
 */
import type { Condition } from "../machine/condition.ts"
import type { Rules } from "../machine/evaluate.ts"
import { agrees, chosen, type Reckoning, reckonSpan, type Timekeeping } from "../machine/timekeeping.ts"
import { agreement } from "./agreement.ts"
import type { DueWay } from "./alternatives.ts"
import { blankRange, type Family, family, merge, needsCalendar, type Range, widen } from "./families.ts"
import { byPiece } from "./pieces.ts"
import { outermost, precedes, precedesFromEarlier } from "./precedence.ts"
import type { Waking } from "./waking.ts"

/**
 * What follows from the event after which time alone starts a norm. Instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export interface SpanWakingsInCase {
  readonly by: "span"
  /** The start under the readings chosen, NaN where there is none. */
  readonly chosen: number
  /** The starts under all readings lie in this range; their due instants in that one. */
  readonly starts: Range
  readonly dues: Range
  /** Every start, in order. */
  readonly all: () => readonly Waking[]
}

/**
 * The starts that time alone gives after the first event of a type.
 *
 * @since 0.1.0
 */
export interface SpanWakings {
  readonly by: "span"
  /** The place of that type among the types of the machine. */
  readonly type: number
  /** How many starts there can be. */
  readonly most: number
  /** What follows from that event, at its instant. */
  readonly after: (base: number) => SpanWakingsInCase
}

/** A start with one due instant that agrees with it. */
interface Pair {
  readonly start: Reckoning
  readonly due: Reckoning
}

const pairsOf = (starts: readonly Reckoning[], ways: readonly DueWay[]): readonly Pair[] =>
  ways.flatMap(({ choices, dues }) =>
    starts.flatMap((start) =>
      dues.flatMap((due) => {
        const settled = { ...due.choices, ...start.choices, ...choices }
        return agrees(settled, due.choices) && agrees(settled, start.choices) ? [{ start, due }] : []
      }),
    ),
  )

const isBefore = (a: Pair, b: Pair): boolean =>
  a.start === b.start ? precedes(a.due, b.due) : precedes(a.start, b.start) && precedesFromEarlier(a.due, b.due)

/** Some readings that start alike. */
interface Group {
  readonly start: Reckoning
  readonly dues: Family
}

const groupsOf = (
  timekeeping: Timekeeping,
  pairs: readonly Pair[],
  key: (start: Reckoning) => unknown,
): readonly Group[] => {
  const groups = new Map<unknown, [Pair, ...Pair[]]>()
  for (const each of pairs) {
    const known = groups.get(key(each.start))
    if (known === undefined) groups.set(key(each.start), [each])
    else known.push(each)
  }
  return [...groups.values()].map((group) => ({
    start: group[0].start,
    dues: family(timekeeping, [...new Set(group.map((each) => each.due))]),
  }))
}

const wakingOf = ({ start, dues }: Group, base: number): Waking => {
  const at = start.at(base, undefined)
  const range = blankRange()
  dues(range, at, undefined)
  return { at, range, dues }
}

/** Some starts in order, those at one instant made one. */
const startingApart = (wakings: readonly Waking[]): readonly Waking[] => {
  const byStart = new Map<number, [Waking, ...Waking[]]>()
  for (const each of wakings) {
    const same = byStart.get(each.at)
    if (same === undefined) byStart.set(each.at, [each])
    else same.push(each)
  }
  return [...byStart.values()].map(madeOne).sort((a, b) => a.at - b.at)
}

const madeOne = (wakings: readonly [Waking, ...Waking[]]): Waking => {
  const [first, ...others] = wakings
  if (others.length === 0) return first
  const range = blankRange()
  for (const each of wakings) merge(range, each.range)
  const dues: Family = (into, start, cause) => {
    for (const each of wakings) each.dues(into, start, cause)
  }
  return { at: first.at, range, dues }
}

/** The groups that decide the earliest and latest, and all groups. */
interface Groups {
  readonly outer: readonly Group[]
  readonly all: readonly Group[]
}

const inCaseOf = (chosen: number, base: number, { outer, all }: Groups): SpanWakingsInCase => {
  const starts = blankRange()
  const dues = blankRange()
  for (const each of outer) {
    const { at, range } = wakingOf(each, base)
    widen(starts, at)
    merge(dues, range)
  }
  let made: readonly Waking[] | undefined
  return {
    by: "span",
    chosen,
    starts,
    dues,
    all: () => {
      made ??= startingApart(all.map((each) => wakingOf(each, base)))
      return made
    },
  }
}

/** What tells a reckoning from others on any one calendar. */
const keyOnAnyCalendar = ({ variant }: Reckoning): string =>
  variant === undefined ? "" : JSON.stringify([variant.measure, needsCalendar(variant) ? variant.receipt : ""])

/**
 * Compiles the starts that the end of a span alone gives.
 *
 * @param rules - the rules with their timekeeping and the readings chosen
 * @param once - that the span has elapsed since the first event of a type
 * @param ways - the ways in which the norm can be due
 * @since 0.1.0
 */
export const spanWakings = (
  { machine, timekeeping, choices }: Rules,
  once: Extract<Condition, { readonly is: "elapsed" }>,
  ways: readonly DueWay[],
): SpanWakings => {
  const reckonings = reckonSpan(timekeeping, once.span, once.edge).filter((each) => each.phrase === undefined)
  const own = chosen(reckonings, choices)
  const pairs = pairsOf(reckonings, ways)
  const outer = outermost(pairs, isBefore)
  const groupsBy = (key: (start: Reckoning) => unknown): Groups => ({
    outer: groupsOf(timekeeping, outer, key),
    all: groupsOf(timekeeping, pairs, key),
  })
  // Readings that differ by their calendar alone start alike wherever the calendars agree, which is nearly everywhere.
  const together = groupsBy(keyOnAnyCalendar)
  const calendars = [
    ...new Set(reckonings.flatMap(({ variant }) => (variant && needsCalendar(variant) ? [variant.calendar] : []))),
  ]
  let apart: Groups | undefined
  let until: ((start: number) => number) | undefined
  const after = (base: number): SpanWakingsInCase => {
    const start = own.at(base, undefined)
    const inCase = inCaseOf(start, base, together)
    until ??= agreement(timekeeping, calendars)
    if (until(base) > inCase.starts.latest) return inCase
    apart ??= groupsBy((each) => each)
    return inCaseOf(start, base, apart)
  }
  const countsDays = reckonings.every(({ variant }) => variant?.measure.count === "workingDays")
  return {
    by: "span",
    type: Object.keys(machine.events).indexOf(once.since.event),
    most: reckonings.length,
    after: countsDays ? byPiece(timekeeping, calendars, after) : after,
  }
}
