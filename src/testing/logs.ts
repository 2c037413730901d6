/**
 * Arbitrary logs of which every event is taken: made by asking the rules, after each event, what may happen next.
 *
 * @since 0.1.0
 */
import * as fc from "fast-check"
import type { CaseLog, Log } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { ProcedureName } from "../code/vocabulary.ts"
import type { WorkingCalendar } from "../time/calendar.ts"
import { isoDate, readIsoDate } from "../time/local-date.ts"
import { logFrom, proceduresOf, raises } from "../verify/sample/family-of.ts"
import { drafts } from "./drafts.ts"
import { type InstantOptions, instants } from "./instants.ts"
import { opusEnacted } from "./opus-code.ts"

/**
 * Which logs are wanted: under which code (by default Opus's under its default readings), of which procedure (by default
 * any that the code has), of how many events at most (by default 12 for a case, 24 for a family), and between which local
 * dates they begin (by default within the horizon of the code's calendar).
 *
 * @since 0.1.0
 */
export interface LogOptions extends Pick<InstantOptions, "from" | "to"> {
  readonly code?: EnactedCode
  readonly procedure?: ProcedureName
  readonly maxEvents?: number
}

const OF_A_CASE = 12
const OF_A_FAMILY = 24

/**
 * The last date on which a case begins: where the calendar lets it, a year before the end of the horizon, so that it has
 * room to grow.
 *
 * @since 0.1.0
 */
export const lastStart = ({ spec: { horizon } }: WorkingCalendar, from = horizon.from): string => {
  const [first, last] = [Number(readIsoDate(from)), Number(readIsoDate(horizon.to))]
  return isoDate(Math.max(last - A_YEAR, Math.floor((first + last) / 2)))
}

const A_YEAR = 366

const growing = (
  { code = opusEnacted(), ...options }: LogOptions,
  names: readonly ProcedureName[],
  most: number,
  linked: boolean,
): fc.Arbitrary<Log> => {
  const { procedure, maxEvents = most } = options
  const calendar = code.timekeeping.calendar("")
  const wanted = names.filter((each) => procedure === undefined || each === procedure)
  if (wanted.length === 0)
    throw new RangeError(
      procedure === undefined
        ? `logs: the code "${code.code.id}" has no procedure that could do`
        : `logs: the procedure ${procedure} is none of those that could do: ${names.join(", ")}`,
    )
  return fc
    .record({
      procedure: fc.constantFrom(...wanted),
      start: instants(calendar, { ...options, to: options.to ?? lastStart(calendar, options.from) }),
      drafts: drafts(maxEvents),
    })
    .map((drawn) => logFrom(code, drawn.procedure, drawn.start, drawn.drafts, linked))
}

/**
 * Arbitrary logs of one case, of which every event is taken. They shrink to fewer events, an hour apart, with short texts,
 * and every event of a shrunk log is taken too.
 *
 * @param options - under which code, of which procedure, how long, and when they begin; it throws a `RangeError` for a
 * procedure that the code does not have
 * @returns decoded logs; `encodeLog` gives their interchange form
 * @example
 * import * as fc from "fast-check"
 * import { caseLogs } from "@opustech/complaints-code/testing"
 * const [log] = fc.sample(caseLogs({ procedure: "Complaint" }), { seed: 3, numRuns: 1 })
 * log?.events[0]?.type // => "ComplaintMade"
 * @since 0.1.0
 */
export const caseLogs = (options: LogOptions = {}): fc.Arbitrary<CaseLog> =>
  growing(options, proceduresOf(options.code ?? opusEnacted()), OF_A_CASE, false)
    .filter(({ cases }) => cases.length > 0)
    .map(({ cases }) => cases[0] as CaseLog)

/**
 * Arbitrary families: logs of linked cases, of which every event is taken. Every case but the first was raised by another,
 * as its rules ask, or, with compensation, freely; what is asked to be raised may still be missing at the end.
 *
 * @param options - under which code, of which procedure the first case is, how long, and when they begin; it throws a
 * `RangeError` for a procedure that raises no other
 * @returns decoded logs; `encodeLog` gives their interchange form
 * @example
 * import * as fc from "fast-check"
 * import { families } from "@opustech/complaints-code/testing"
 * const seen = fc.sample(families({ procedure: "Thermometer" }), { seed: 1, numRuns: 50 })
 * seen.some(({ cases }) => cases.some((each) => each.procedure === "Dissatisfaction" && each.raisedBy === "case-1")) // => true
 * @since 0.1.0
 */
export const families = (options: LogOptions = {}): fc.Arbitrary<Log> => {
  const code = options.code ?? opusEnacted()
  return growing(
    options,
    proceduresOf(code).filter((each) => raises(code, each)),
    OF_A_FAMILY,
    true,
  ).filter(({ cases }) => cases.length > 1)
}
