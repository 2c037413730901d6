/**
 * Sampled cases: logs of which the rules take every event, drawn from a seed, so that the same seed gives the same cases.
 *
 * @since 0.1.0
 */
import type { CaseLog } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import type { WorkingCalendar } from "../../time/calendar.ts"
import type { Instant } from "../../time/instant.ts"
import { dayMs, readIsoDate } from "../../time/local-date.ts"
import { startOfDay } from "../../time/zone.ts"
import { type Draft, MOST_DRAWN, MOST_FIELDS, MOST_PICK } from "./draft.ts"
import { logFrom, proceduresOf } from "./family-of.ts"

/**
 * Which cases are drawn: how many, from which seed (by default 1), of which procedures (by default all that the code has),
 * of how many events at most (by default 8), and between which local dates they begin (by default from the beginning of
 * the calendar's horizon to a year before its end).
 *
 * @since 0.1.0
 */
export interface SampleOptions {
  readonly n: number
  readonly seed?: number
  readonly procedures?: readonly ProcedureName[]
  readonly maxEvents?: number
  readonly from?: string
  readonly to?: string
}

const USUAL = { seed: 1, maxEvents: 8 }
const A_YEAR = 366

/** Whole numbers from 0 to `below - 1`, one after the other, that a seed decides (the generator "mulberry32"). */
const drawsFrom = (seed: number): ((below: number) => number) => {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below)
  }
}

const draftFrom = (draw: (below: number) => number): Draft => ({
  pick: draw(MOST_PICK + 1),
  wait: draw(MOST_DRAWN),
  fields: Array.from({ length: MOST_FIELDS }, () => draw(MOST_DRAWN)),
})

/** The first and last day on which a case begins, as day numbers. */
const daysOf = ({ spec: { horizon } }: WorkingCalendar, { from, to }: SampleOptions): readonly [number, number] => {
  const first = Number(readIsoDate(from ?? horizon.from))
  const last = to === undefined ? Number(readIsoDate(horizon.to)) - A_YEAR : Number(readIsoDate(to))
  return [first, Math.max(first, last)]
}

/**
 * Draws cases of a code. Each is a log of one case, of which the rules take every event; the procedures take turns.
 *
 * @param enacted - an enacted code
 * @param options - how many, from which seed, of which procedures, and between which local dates (`YYYY-MM-DD`)
 * @returns the cases, named `sample-1` onwards; none where the code has none of the procedures
 * @example
 * import * as Result from "effect/Result"
 * import { enact, opus } from "@opustech/complaints-code"
 * import { sampleCases } from "@opustech/complaints-code/verify"
 * const enacted = Result.getOrThrow(enact(opus))
 * const cases = sampleCases(enacted, { n: 3, procedures: ["Complaint"] })
 * cases.map((each) => each.case) // => ["sample-1", "sample-2", "sample-3"]
 * cases[0]?.events[0]?.type // => "ComplaintMade"
 * @since 0.1.0
 */
export const sampleCases = (enacted: EnactedCode, options: SampleOptions): readonly CaseLog[] => {
  const { n, seed = USUAL.seed, maxEvents = USUAL.maxEvents, procedures: wanted } = options
  const names = proceduresOf(enacted).filter((each) => wanted === undefined || wanted.includes(each))
  const calendar = enacted.timekeeping.calendar("")
  const [first, last] = daysOf(calendar, options)
  const draw = drawsFrom(seed)
  const cases: CaseLog[] = []
  for (let tried = 0; names.length > 0 && cases.length < n && tried < n * 4; tried++) {
    const name = names[tried % names.length] as ProcedureName
    const start = startOfDay(calendar.zone, first + draw(last - first + 1)) + draw(dayMs)
    const drafts = Array.from({ length: 1 + draw(maxEvents) }, () => draftFrom(draw))
    const [log] = logFrom(enacted, name, start as Instant, drafts, false).cases
    if (log !== undefined) cases.push({ ...log, case: `sample-${cases.length + 1}`, events: log.events.map(unnamed) })
  }
  return cases
}

/** An event without the name that its case had while it was drawn. */
const unnamed = ({ case: _, ...event }: CaseLog["events"][number]): CaseLog["events"][number] =>
  event as CaseLog["events"][number]
