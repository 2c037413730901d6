/**
 * Condition wakings: between which events of a case a condition of several parts starts a norm, under every reading, and by
 * when the norm is then due (see `waking`).
 *
 * @since 0.1.0
 */
import { combinationsOf, supportOfCondition } from "../machine/bounds.ts"
import { type Condition, happeningsOf } from "../machine/condition.ts"
import type { Rules } from "../machine/evaluate.ts"
import type { AnyEvent } from "../machine/happening.ts"
import type { Choices } from "../machine/reading.ts"
import { agrees } from "../machine/timekeeping.ts"
import type { DueWay } from "./alternatives.ts"
import { BEYOND, type Becoming, compileBecoming, type Moment, NEVER } from "./becoming.ts"
import { blankRange, clear, type Family, family } from "./families.ts"
import type { Heard, Places } from "./heard.ts"
import { type Marks, makeMarks } from "./marks.ts"
import type { Waking } from "./waking.ts"

/**
 * What follows from a case whose events, and time, make a condition true. What it gives is overwritten by the next case.
 *
 * @since 0.1.0
 */
export interface ConditionWakingsInCase {
  readonly by: "condition"
  /**
   * The start under the readings chosen: the instant from which it counts, and the place of the event before which it comes by
   * the instant looked at, -1 where it does not.
   */
  readonly chosen: () => { readonly from: number; readonly place: number }
  /** Every start, in the order of their places. */
  readonly all: () => readonly Waking[]
}

/**
 * The starts that a condition gives in a case.
 *
 * @since 0.1.0
 */
export interface ConditionWakings {
  readonly by: "condition"
  /** 1 for each type of event that can change when the condition becomes true, by its place. */
  readonly bears: Uint8Array
  /**
   * What follows from a case.
   *
   * @param heard - its accepted events
   * @param bearing - the places among them of those that bear on the norm
   * @param now - the instant looked at, in epoch milliseconds
   */
  readonly inCase: (heard: Heard, bearing: Places, now: number) => ConditionWakingsInCase
}

/** A start under some readings, with the due instants that agree with it. */
interface Start {
  readonly becoming: Becoming
  readonly dues: Family
}

/** In place of where a start comes: it does not. */
const NOWHERE = -1

/** As many combinations of readings as are tried one by one. */
const MOST = 512

/** Where one start comes, and its instant. */
interface Placed extends Moment {
  place: number
}

/**
 * Finds where starts come: each before an event that is not before its instant, or with an event that makes the condition true
 * and is not before it either. What has not come by the last event comes after it, if time alone is lacking.
 */
const findPlaces = (
  starts: readonly Becoming[],
  placed: readonly Placed[],
  marks: Marks,
  { count, events, at, types }: Heard,
  bearing: Places,
): void => {
  marks.begin()
  for (let start = 0; start < starts.length; start++) (placed[start] as Placed).place = NOWHERE
  reckon(starts, placed)
  for (let index = 0; index < bearing.count; index++) {
    const order = bearing.places[index] as number
    const when = at[order] as number
    settle(placed, when, order)
    if (!marks.note(types[order] as number, events[order] as AnyEvent, when)) continue
    reckon(starts, placed)
    settle(placed, when, order + 1)
  }
  settle(placed, BEYOND, count)
}

/** Works out anew when each start comes that has not come yet. */
const reckon = (starts: readonly Becoming[], placed: readonly Placed[]): void => {
  for (let start = 0; start < starts.length; start++) {
    const each = placed[start] as Placed
    if (each.place === NOWHERE) (starts[start] as Becoming)(each)
  }
}

/** Places what has come by an instant. */
const settle = (placed: readonly Placed[], when: number, place: number): void => {
  for (const each of placed) if (each.place === NOWHERE && each.at <= when) each.place = place
}

const nowhere = (): Placed => ({ at: NEVER, from: Number.NaN, place: NOWHERE })

const startsOf = (
  rules: Rules,
  condition: Condition,
  combinations: readonly Choices[],
  ways: readonly DueWay[],
  marks: Marks,
): readonly Start[] | undefined => {
  const { timekeeping } = rules
  const all = ways.flatMap((way) => way.dues)
  const agreeing = (choices: Choices) => [
    ...new Set(
      ways.flatMap((way) =>
        way.dues.filter((due) => {
          const settled = { ...due.choices, ...choices, ...way.choices }
          return agrees(settled, due.choices) && agrees(settled, choices)
        }),
      ),
    ),
  ]
  const families = new Map<string, Family>()
  const starts: Start[] = []
  for (const choices of combinations) {
    const under = { ...rules, choices: { ...rules.choices, ...choices } }
    const becoming = compileBecoming(under, condition, marks)
    if (becoming === undefined) return undefined
    const dues = agreeing(choices)
    if (dues.length === 0) continue
    const key = dues.map((each) => all.indexOf(each)).join()
    const known = families.get(key) ?? family(timekeeping, dues)
    families.set(key, known)
    starts.push({ becoming, dues: known })
  }
  return starts
}

/**
 * Compiles the starts that a condition gives; undefined where it is not timely or too many readings bear on it.
 *
 * @param rules - the rules with their timekeeping and the readings chosen
 * @param condition - a timely condition (see `isTimely`)
 * @param ways - the ways in which the norm can be due
 * @since 0.1.0
 */
export const conditionWakings = (
  rules: Rules,
  condition: Condition,
  ways: readonly DueWay[],
): ConditionWakings | undefined => {
  const combinations = combinationsOf(supportOfCondition(rules.timekeeping, condition))
  if (combinations.length > MOST) return undefined
  const marks = makeMarks(Object.keys(rules.machine.events), happeningsOf(condition))
  const own = compileBecoming(rules, condition, marks)
  const starts = startsOf(rules, condition, combinations, ways, marks)
  if (own === undefined || starts === undefined) return undefined
  const inOrder = startsInOrder(starts)
  const becomings = starts.map((each) => each.becoming)
  const placed = starts.map(nowhere)
  const chosen = nowhere()
  const [ownOnly, chosenOnly] = [[own], [chosen]]
  // One value serves all cases, one after the other: it looks at what was heard last.
  let last: { readonly heard: Heard; readonly bearing: Places; readonly now: number } | undefined
  let all: readonly Waking[] | undefined
  const inCase: ConditionWakingsInCase = {
    by: "condition",
    chosen: () => {
      if (last !== undefined) findPlaces(ownOnly, chosenOnly, marks, last.heard, last.bearing)
      if (last === undefined || !(chosen.at <= last.now)) chosen.place = NOWHERE
      return chosen
    },
    all: () => {
      if (last !== undefined && all === undefined) {
        findPlaces(becomings, placed, marks, last.heard, last.bearing)
        all = inOrder(placed)
      }
      return all ?? []
    },
  }
  return {
    by: "condition",
    bears: marks.bears,
    inCase: (heard, bearing, now) => {
      last = { heard, bearing, now }
      all = undefined
      return inCase
    },
  }
}

/** Puts starts in the order of their places, those that are equal once; what it gives is overwritten the next time. */
const startsInOrder = (starts: readonly Start[]): ((placed: readonly Placed[]) => readonly Waking[]) => {
  const made = starts.map((each): Writable<Waking> => ({ at: 0, place: 0, range: blankRange(), dues: each.dues }))
  const list: Writable<Waking>[] = []
  const isKnown = ({ from, place }: Placed, dues: Family): boolean => {
    for (const each of list) if (each.place === place && each.dues === dues && Object.is(each.at, from)) return true
    return false
  }
  return (placed) => {
    list.length = 0
    for (let start = 0; start < starts.length; start++) {
      const each = placed[start] as Placed
      const waking = made[start] as Writable<Waking>
      if (each.place === NOWHERE || isKnown(each, waking.dues)) continue
      waking.at = each.from
      waking.place = each.place
      clear(waking.range)
      waking.dues(waking.range, each.from, undefined)
      list.push(waking)
    }
    if (list.length > 1) list.sort(byPlace)
    return list
  }
}

const byPlace = (a: Waking, b: Waking): number => (a.place ?? 0) - (b.place ?? 0)

type Writable<T> = { -readonly [K in keyof T]: T[K] }
