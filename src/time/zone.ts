/**
 * Zone: which local time a place keeps, as a table of the instants at which its offset from UTC changes.
 *
 * Local milliseconds are local time written as if it were UTC: 1970-01-02T00:00 local is 86,400,000 in every zone.
 * A local time that a clock change skips stands for the first instant after it; one that comes twice, for the earlier.
 *
 * @since 0.1.0
 */
import { dayMs, isoDate } from "./local-date.ts"

/**
 * The local time of a place between two instants, as plain data (instants in epoch milliseconds, offsets in
 * milliseconds east of UTC): `offsets[0]` holds from `from`, `offsets[k]` from `transitions[k - 1]`.
 *
 * @since 0.1.0
 */
export interface Zone {
  /** The IANA name, for example `Europe/London`. */
  readonly name: string
  /** The release of the tz database that the table comes from, or what is known of it. */
  readonly version: string
  /** The first instant that the table covers. */
  readonly from: number
  /** The first instant that it does not cover any more. */
  readonly to: number
  readonly transitions: readonly number[]
  readonly offsets: readonly number[]
}

/**
 * The offset of a zone from UTC at an instant, in milliseconds; NaN outside the table.
 *
 * @param zone - the zone
 * @param t - the instant, in epoch milliseconds
 * @example
 * import { london, offsetAt } from "@opustech/complaints-code"
 * offsetAt(london, Date.UTC(2024, 6, 1)) // => 3600000
 * @since 0.1.0
 */
export const offsetAt = (zone: Zone, t: number): number => {
  if (!(t >= zone.from && t < zone.to)) return Number.NaN
  const table = tableOf(zone)
  return table.offsets[segmentAt(table, t)] as number
}

/**
 * The local milliseconds of an instant; NaN outside the table.
 *
 * @param zone - the zone, as a table
 * @param t - the instant, in epoch milliseconds
 * @example
 * import { localAt, london } from "@opustech/complaints-code"
 * localAt(london, Date.UTC(2024, 6, 1)) // => Date.UTC(2024, 6, 1, 1)
 * @since 0.1.0
 */
export const localAt = (zone: Zone, t: number): number => t + offsetAt(zone, t)

/**
 * The local day number of an instant; NaN outside the table.
 *
 * @param zone - the zone, as a table
 * @param t - the instant, in epoch milliseconds
 * @example
 * import { dayAt, london } from "@opustech/complaints-code"
 * dayAt(london, Date.UTC(2024, 6, 1, 23)) // => Date.UTC(2024, 6, 2) / 86_400_000
 * @since 0.1.0
 */
export const dayAt = (zone: Zone, t: number): number => Math.floor(localAt(zone, t) / dayMs)

/**
 * The local ISO 8601 date of an instant, or `undefined` outside the table.
 *
 * @param zone - the zone, as a table
 * @param t - the instant, in epoch milliseconds
 * @example
 * import { isoDateAt, london } from "@opustech/complaints-code"
 * isoDateAt(london, Date.UTC(2024, 6, 1, 23)) // => "2024-07-02"
 * @since 0.1.0
 */
export const isoDateAt = (zone: Zone, t: number): string | undefined => {
  const day = dayAt(zone, t)
  return Number.isNaN(day) ? undefined : isoDate(day)
}

/**
 * The first instant at which local time has reached some local milliseconds; NaN outside the table. That is the instant
 * with this local time, the earlier of two, or the first instant after the gap that skips it.
 *
 * @param zone - the zone
 * @param local - the local milliseconds
 * @example
 * import { instantAtLocal, london } from "@opustech/complaints-code"
 * instantAtLocal(london, Date.UTC(2024, 2, 31, 1, 30)) // => Date.UTC(2024, 2, 31, 1)
 * @since 0.1.0
 */
export const instantAtLocal = (zone: Zone, local: number): number => {
  const table = tableOf(zone)
  const guess = local - table.greatest
  if (!(guess >= zone.from && guess < zone.to)) return Number.NaN
  let k = segmentAt(table, guess)
  while ((table.starts[k + 1] as number) + (table.offsets[k] as number) <= local) k++
  const t = Math.max(table.starts[k] as number, local - (table.offsets[k] as number))
  return t < zone.to ? t : Number.NaN
}

/**
 * The first instant of a local day; of a day that the zone skips, the first instant after it. NaN outside the table.
 *
 * @param zone - the zone
 * @param day - the local day number
 * @example
 * import { london, startOfDay } from "@opustech/complaints-code"
 * startOfDay(london, Date.UTC(2024, 6, 1) / 86_400_000) // => Date.UTC(2024, 5, 30, 23)
 * @since 0.1.0
 */
export const startOfDay = (zone: Zone, day: number): number => instantAtLocal(zone, day * dayMs)

/**
 * The last millisecond of a local day; of a day that the zone skips, the first instant after it. NaN outside the table.
 *
 * @param zone - the zone
 * @param day - the local day number
 * @example
 * import { endOfDay, london } from "@opustech/complaints-code"
 * endOfDay(london, Date.UTC(2024, 6, 1) / 86_400_000) // => Date.UTC(2024, 6, 1, 23) - 1
 * @since 0.1.0
 */
export const endOfDay = (zone: Zone, day: number): number => {
  const table = tableOf(zone)
  const midnight = (day + 1) * dayMs
  const guess = midnight - table.least
  if (!(guess >= zone.from && guess < zone.to)) return Number.NaN
  let k = segmentAt(table, guess)
  while (k > 0 && (table.starts[k] as number) + (table.offsets[k] as number) >= midnight) k--
  const offset = table.offsets[k] as number
  const last = Math.min(table.starts[k + 1] as number, midnight - offset) - 1
  if (last < zone.from) return Number.NaN
  return last + offset >= day * dayMs ? last : startOfDay(zone, day)
}

/**
 * A zone's table in the form that look-ups use: `starts[k]` to `starts[k + 1]` keep `offsets[k]`.
 *
 * @since 0.1.0
 */
export interface ZoneTable {
  readonly from: number
  readonly to: number
  readonly starts: Float64Array
  readonly offsets: Float64Array
  /** The segment at the start of each stretch of {@link stretchMs} since `from`. */
  readonly bySpan: Int32Array
  readonly greatest: number
  readonly least: number
}

const stretchMs = 2 ** 31

/**
 * The segment of a table that an instant within it lies in.
 *
 * @since 0.1.0
 */
export const segmentAt = (table: ZoneTable, t: number): number => {
  let k = table.bySpan[((t - table.from) / stretchMs) | 0] as number
  while ((table.starts[k + 1] as number) <= t) k++
  return k
}

const tables = new WeakMap<Zone, ZoneTable>()
let lastZone: Zone | undefined
let lastTable: ZoneTable | undefined

/**
 * The look-up table of a zone, made once for each.
 *
 * @since 0.1.0
 */
export const tableOf = (zone: Zone): ZoneTable => {
  if (zone === lastZone && lastTable !== undefined) return lastTable
  let table = tables.get(zone)
  if (table === undefined) {
    table = tableFrom(zone)
    tables.set(zone, table)
  }
  lastZone = zone
  lastTable = table
  return table
}

const tableFrom = ({ from, to, transitions, offsets }: Zone): ZoneTable => {
  const starts = new Float64Array([from, ...transitions, Number.POSITIVE_INFINITY])
  const bySpan = new Int32Array(Math.ceil((to - from) / stretchMs) + 1)
  for (let span = 0, k = 0; span < bySpan.length; span++) {
    while ((starts[k + 1] as number) <= from + span * stretchMs) k++
    bySpan[span] = k
  }
  return {
    from,
    to,
    starts,
    offsets: new Float64Array(offsets),
    bySpan,
    greatest: Math.max(...offsets),
    least: Math.min(...offsets),
  }
}
