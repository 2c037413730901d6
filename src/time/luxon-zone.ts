/**
 * Zones by IANA name, from the tz database of the host by way of luxon. The one file of `time/` that needs luxon: the
 * table it makes is plain data, and everything else reads that.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { IANAZone, VERSION } from "luxon"
import { dayMs, dayOf, minuteMs } from "./local-date.ts"
import { nearest, quoted } from "./nearest.ts"
import type { Zone } from "./zone.ts"

/**
 * Why no table can be made for a zone.
 *
 * @since 0.1.0
 */
export interface UnknownZone {
  readonly _tag: "UnknownZone"
  readonly code: "UnknownZone" | "BadYears"
  readonly message: string
}

/**
 * The years a table covers, both included.
 *
 * @since 0.1.0
 */
export interface Years {
  readonly from: number
  readonly to: number
}

/**
 * The table of an IANA zone over some years (both included, in every local time: a margin of two days surrounds them).
 * Changes are found by sampling every four days (the tz database knows none nearer than 6.9 days since 1970), every
 * twelve hours before 1970, and bisecting to the millisecond. Made once for each name and range.
 *
 * Refuses an unknown name with `UnknownZone`, naming the nearest known one, and years that are reversed, not whole,
 * outside 1800 to 9998 or more than 400 with `BadYears`.
 *
 * @param name - the IANA name, for example `Pacific/Apia`
 * @param years - the years to cover, 1970 to 2100 unless told
 * @example
 * import * as Result from "effect/Result"
 * import { isoDateAt, zoneNamed } from "@opustech/complaints-code"
 * const apia = Result.getOrThrow(zoneNamed("Pacific/Apia", { from: 2011, to: 2012 }))
 * isoDateAt(apia, Date.parse("2011-12-30T09:59:59.999Z")) // => "2011-12-29"
 * isoDateAt(apia, Date.parse("2011-12-30T10:00:00.000Z")) // => "2011-12-31"
 * @since 0.1.0
 */
export const zoneNamed = (name: string, years: Years = { from: 1970, to: 2100 }): Result.Result<Zone, UnknownZone> => {
  if (typeof name !== "string" || name.length > 64 || !IANAZone.isValidZone(name)) return Result.fail(unknown(name))
  const { from, to } = years
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1800 || to > 9998 || from > to || to - from > 400)
    return Result.fail({
      _tag: "UnknownZone",
      code: "BadYears",
      message: `a zone's table cannot cover the years ${from} to ${to}: give whole years from 1800 to 9998, the earlier first, at most 400`,
    })
  const key = `${name} ${from} ${to}`
  let zone = made.get(key)
  if (zone === undefined) {
    if (made.size >= 64) made.clear()
    zone = tabulate(name, dayOf(from, 1, 1) * dayMs - 2 * dayMs, dayOf(to + 1, 1, 1) * dayMs + 2 * dayMs)
    made.set(key, zone)
  }
  return Result.succeed(zone)
}

const made = new Map<string, Zone>()

const tabulate = (name: string, from: number, to: number): Zone => {
  const zone = IANAZone.create(name)
  const offsetOf = (t: number): number => Math.round(zone.offset(t) * minuteMs)
  const transitions: number[] = []
  const offsets = [offsetOf(from)]
  let earlier = from
  let before = offsetOf(from)
  while (earlier < to - 1) {
    const later = Math.min(earlier + (earlier < 0 ? dayMs / 2 : 4 * dayMs), to - 1)
    const after = offsetOf(later)
    if (after !== before) {
      let [low, high] = [earlier, later]
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2)
        if (offsetOf(middle) === before) low = middle
        else high = middle
      }
      transitions.push(high)
      offsets.push(offsetOf(high))
      earlier = high
      before = offsetOf(high)
    } else earlier = later
  }
  return Object.freeze({
    name,
    version: `the host's (luxon ${VERSION})`,
    from,
    to,
    transitions: Object.freeze(transitions),
    offsets: Object.freeze(offsets),
  })
}

const unknown = (name: unknown): UnknownZone => {
  const text = typeof name === "string" ? name : typeof name
  // biome-ignore lint/style/noRestrictedGlobals: a list of names, nothing of the host's own locale or zone
  const near = nearest(text, Intl.supportedValuesOf("timeZone"))
  return {
    _tag: "UnknownZone",
    code: "UnknownZone",
    message: `the zone ${quoted(text)} is unknown: ${near === undefined ? "give an IANA name, for example Europe/London" : `did you mean ${near}?`}`,
  }
}
