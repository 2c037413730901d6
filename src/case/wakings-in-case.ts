/**
 * Wakings in a case: what time alone, or a condition, starts in it, and between which of its events (see `waking`).
 *
 * @since 0.1.0
 */
import type { ConditionWakingsInCase } from "./condition-wakings.ts"
import type { Heard, Places } from "./heard.ts"
import type { SpanWakingsInCase } from "./span-wakings.ts"
import type { Waking } from "./waking.ts"
import type { Wakings } from "./wakings.ts"

/** What is started in a case, by time alone or by a condition. @since 0.1.0 */
export type WakingsInCase = SpanWakingsInCase | ConditionWakingsInCase

/**
 * The place of the first event after an instant that bears on a norm; past the last where there is none, or it is NaN.
 *
 * @since 0.1.0
 */
export const placeAfter = ({ count, at }: Heard, bearing: Places, instant: number): number => {
  for (let index = 0; index < bearing.count; index++) {
    const place = bearing.places[index] as number
    if ((at[place] as number) > instant) return place
  }
  return count
}

/** The instant of the first event of a type; NaN where there is none. */
const firstOf = ({ count, at, types }: Heard, type: number): number => {
  for (let place = 0; place < count; place++) if (types[place] === type) return at[place] as number
  return Number.NaN
}

/**
 * What is started in a case; undefined where nothing is.
 *
 * @param heard - the accepted events of the case
 * @param bearing - the places among them of those that bear on the norm
 * @param wakings - the starts of the norm; undefined where events start it
 * @param now - the instant looked at, in epoch milliseconds
 * @since 0.1.0
 */
export const wakingsInCase = (
  heard: Heard,
  bearing: Places,
  wakings: Wakings | undefined,
  now: number,
): WakingsInCase | undefined => {
  if (wakings === undefined) return undefined
  if (wakings.by === "condition") return wakings.inCase(heard, bearing, now)
  const base = firstOf(heard, wakings.type)
  return Number.isNaN(base) ? undefined : wakings.after(base)
}

/**
 * The start under the readings chosen: the instant from which it counts, and the place of the event before which it comes by an
 * instant; -1 where it does not.
 *
 * @since 0.1.0
 */
export const chosenStart = (
  heard: Heard,
  bearing: Places,
  inCase: WakingsInCase | undefined,
  now: number,
): { readonly from: number; readonly place: number } => {
  if (inCase === undefined) return NONE
  if (inCase.by === "condition") return inCase.chosen()
  const from = inCase.chosen
  return { from, place: now > from ? placeAfter(heard, bearing, from) : -1 }
}

const NONE = { from: Number.NaN, place: -1 }

/**
 * The place of the event before which a start comes.
 *
 * @since 0.1.0
 */
export const placeOf = (heard: Heard, bearing: Places, { at, place }: Waking): number =>
  place ?? placeAfter(heard, bearing, at)
