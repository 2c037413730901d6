/**
 * Stretches: the dates between which nothing changes that a check can see, so that none need be asked day by day.
 *
 * @since 0.1.0
 */
import { adrSchemes } from "../../regulation/adr-schemes.ts"
import { automaticCompensation } from "../../regulation/automatic-compensation.ts"
import type { Dated } from "../../regulation/dated.ts"
import { isoDate, readIsoDate } from "../../time/local-date.ts"

const shifted = (date: string, days: number): string => isoDate(Number(readIsoDate(date)) + days)

/**
 * The local date after one, `YYYY-MM-DD`.
 *
 * @example
 * dayAfter("2026-04-07") // => "2026-04-08"
 * @since 0.1.0
 */
export const dayAfter = (date: string): string => shifted(date, 1)

/**
 * The dates that two dated things have in common; undefined where there are none.
 *
 * @example
 * common({ from: "2009-09-01", to: null }, { from: null, to: "2009-08-31" }) // => undefined
 * common({ from: "2009-09-01", to: null }, { from: null, to: "2026-04-07" }) // => { from: "2009-09-01", to: "2026-04-07" }
 * @since 0.1.0
 */
export const common = (a: Dated, b: Dated): Dated | undefined => {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to
  return from !== null && to !== null && from > to ? undefined : { from, to }
}

/** The dates on which the data that checks look up by date change: the ADR schemes and the amounts of compensation. */
const changes: readonly string[] = [
  ...new Set(
    [...adrSchemes, ...automaticCompensation].flatMap(({ from, to }) => [
      ...(from === null ? [] : [from]),
      ...(to === null ? [] : [dayAfter(to)]),
    ]),
  ),
].sort()

/**
 * A stretch of time, with a date in it to ask on.
 *
 * @since 0.1.0
 */
export interface Stretch extends Dated {
  readonly ask: string
}

/**
 * The stretches of dated time in which the data looked up by date stay the same, earliest first.
 *
 * @since 0.1.0
 */
export const stretchesOf = ({ from, to }: Dated): readonly Stretch[] => {
  const cuts = changes.filter((each) => (from === null || each > from) && (to === null || each <= to))
  const starts = [from, ...cuts]
  return starts.map((start, index) => {
    const next = starts[index + 1]
    const end = next === undefined || next === null ? to : shifted(next, -1)
    return { from: start, to: end, ask: start ?? end ?? "0001-01-01" }
  })
}
