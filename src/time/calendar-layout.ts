/**
 * The layout of a calendar: the opening hours and working days of its horizon as instants.
 *
 * @since 0.1.0
 */
import { dayMs } from "./local-date.ts"
import type { Timeline } from "./timeline.ts"
import { addInterval, timelineOf } from "./timeline-layout.ts"
import { endOfDay, segmentAt, startOfDay, tableOf, type Zone, type ZoneTable } from "./zone.ts"

/**
 * What is laid out of a calendar; instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export interface CalendarLayout {
  /** The opening hours. */
  readonly opening: Timeline
  /** The working days, from 00:00 to 24:00. */
  readonly working: Timeline
  /** How many working days come before each day. */
  readonly workingBefore: Int32Array
  /** The last millisecond of each working day, the end of its opening hours within it, and its start. */
  readonly ends: Float64Array
  readonly closings: Float64Array
  readonly begins: Float64Array
}

/**
 * The opening hours and working days of a horizon, laid out as instants. Days on which nothing happens to local time, almost
 * all, take a short way: their instants are local time less one offset.
 *
 * @param zone - the zone of local time
 * @param from - the first instant of the horizon
 * @param to - the first instant after it
 * @param firstDay - the local day number of its first day
 * @param patterns - opening hours, as milliseconds since local midnight
 * @param patternOf - for each day of the horizon, which of them it has
 * @since 0.1.0
 */
export const layOut = (
  zone: Zone,
  from: number,
  to: number,
  firstDay: number,
  patterns: readonly (readonly number[])[],
  patternOf: Int32Array,
): CalendarLayout => {
  const table = tableOf(zone)
  const opening: number[] = []
  const working: number[] = []
  const days = patternOf.length
  const [begins, closings, ends] = [new Float64Array(days), new Float64Array(days), new Float64Array(days)]
  const workingBefore = new Int32Array(days + 1)
  let [count, quietFrom, quietTo, offset] = [0, 0, 0, 0]
  for (let index = 0; index < days; index++) {
    const pattern = patterns[patternOf[index] as number] as readonly number[]
    if (pattern.length > 0) {
      const midnight = (firstDay + index) * dayMs
      if (midnight >= quietTo) {
        const k = segmentAt(table, midnight - table.greatest)
        quietFrom = (table.starts[k] as number) + table.greatest
        quietTo = (table.starts[k + 1] as number) + table.least - dayMs
        offset = table.offsets[k] as number
      }
      if (midnight >= quietFrom && midnight <= quietTo) {
        const begin = midnight - offset
        for (let k = 0; k < pattern.length; k += 2)
          addInterval(opening, begin + (pattern[k] as number), begin + (pattern[k + 1] as number))
        addInterval(working, begin, begin + dayMs)
        begins[count] = begin
        closings[count] = begin + Math.min(pattern[pattern.length - 1] as number, dayMs - 1)
        ends[count++] = begin + dayMs - 1
      } else {
        let closing = Number.NEGATIVE_INFINITY
        for (let k = 0; k < pattern.length; k += 2) {
          const [opens, closes] = [midnight + (pattern[k] as number), midnight + (pattern[k + 1] as number)]
          closing = Math.max(closing, addInstants(table, opens, closes, opening))
        }
        if (closing > from) {
          addInstants(table, midnight, midnight + dayMs, working)
          const end = endOfDay(zone, firstDay + index)
          begins[count] = startOfDay(zone, firstDay + index)
          closings[count] = Math.min(closing, end)
          ends[count++] = end
        }
      }
    }
    workingBefore[index + 1] = count
  }
  return {
    opening: timelineOf(from, to, opening),
    working: timelineOf(from, to, working),
    workingBefore,
    begins: begins.slice(0, count),
    closings: closings.slice(0, count),
    ends: ends.slice(0, count),
  }
}

/**
 * Adds the instants whose local time lies in `[from, to)`: none in a gap, two intervals where it comes twice. Returns the
 * end of the last, or -Infinity.
 */
const addInstants = (table: ZoneTable, from: number, to: number, pairs: number[]): number => {
  const latest = to - table.least
  let last = Number.NEGATIVE_INFINITY
  for (let k = segmentAt(table, from - table.greatest); (table.starts[k] as number) < latest; k++) {
    const offset = table.offsets[k] as number
    const start = Math.max(table.starts[k] as number, from - offset)
    const end = Math.min(table.starts[k + 1] as number, to - offset)
    if (start < end) {
      addInterval(pairs, start, end)
      last = end
    }
  }
  return last
}
