/**
 * What would take a case to a state: a shortest dated sequence of events, or that there is none.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { operativeRules } from "../case/operative.ts"
import { replay } from "../case/replay.ts"
import { lastOf, timeline } from "../case/timeline.ts"
import { lengthen } from "../case/what-if-added.ts"
import type { Log } from "../code/case-log.ts"
import { decodeEvent } from "../code/decode-event.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import type { AnyEvent } from "../machine/happening.ts"
import { nearest } from "../text/nearest.ts"
import { formatInstant, parseInstant } from "../time/instant.ts"
import type { Explored } from "./explore/found.ts"
import { pathFrom } from "./explore/path-to.ts"
import { vocabulary, written } from "./vocabulary.ts"

/**
 * A path of a case to a state: `reached` by its events, none where the case is there; `unreachable` where nothing that can
 * happen from now on leads there; `open` where no path was found and it is not sure that there is none.
 *
 * @since 0.1.0
 */
export interface PathTo {
  readonly case: string
  readonly procedure: string
  /** The instant from which the path is looked for: ISO 8601 with an offset. */
  readonly at: string
  readonly from: string
  readonly until: string
  readonly comes: "reached" | "unreachable" | "open"
  /** The events, as JSON that a log or `what-if --add` takes; text in their fields stands for any. */
  readonly events: readonly unknown[]
  /** Whether it is sure that no fewer events would do. */
  readonly fewest: boolean
  /** What the case can come to from its beginning, whatever happens, under the law that bears on it now. */
  readonly explored: Explored
}

/**
 * Why no path is looked for.
 *
 * @since 0.1.0
 */
export interface PathToError {
  readonly _tag: "PathToError"
  readonly code: "NoSuchCase" | "UnknownState" | "BadInstant" | "UnknownProcedure" | "NotInForce" | "NotOfTheCode"
  readonly message: string
}

const fail = (code: PathToError["code"], message: string): Result.Result<never, PathToError> =>
  Result.fail({ _tag: "PathToError", code, message })

const orNearest = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  return near === undefined ? `known: ${known.join(", ")}` : `did you mean "${near}"?`
}

const withoutId = (event: unknown): unknown => {
  const { id: _, ...rest } = event as Readonly<Record<string, unknown>>
  return rest
}

/** Whether events take a case to a state by the library's own replay of the longer log, under the law that then bears on it. */
const confirming =
  (enacted: EnactedCode, log: Log, id: string, until: string) =>
  (events: readonly AnyEvent[]): boolean => {
    const added = events.flatMap((event, index): readonly CaseEvent[] => {
      const decoded = decodeEvent(written(event), `$[${index}]`)
      return Result.isSuccess(decoded) ? [decoded.success] : []
    })
    const longer = lengthen(log, added, { case: id })
    if (Result.isFailure(longer) || added.length < events.length) return false
    const found = longer.success.log.cases.find((each) => each.case === id)
    if (found === undefined) return false
    const { state, refused } = replay(operativeRules(enacted, found), found)
    return state.state === until && !added.some((event) => refused.some((each) => each.event.id === event.id))
  }

/**
 * The shortest sequence of events that takes a case from where it is to a state, at real instants; the fewest events, and of
 * those the soonest that were found. It is confirmed by a replay of the log with the events.
 *
 * @param enacted - an enacted code
 * @param log - a decoded log
 * @param until - the state
 * @param options - `at`: the instant from which the path is looked for (ISO 8601 with an offset), by default that of the
 * log's last event and never before that of the case; `case`: which case of the log, by default the only one
 * @returns the path, or that there is none; or a `PathToError`
 * @example
 * import * as Result from "effect/Result"
 * import { decodeLog, enact, opus } from "@opustech/complaints-code"
 * import { pathTo } from "@opustech/complaints-code/verify"
 * const asked = { id: "e1", at: "2025-01-06T10:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(decodeLog({ case: "r-1", procedure: "CodeCopyRequest", events: [asked] }))
 * const path = Result.getOrThrow(pathTo(Result.getOrThrow(enact(opus)), log, "Provided"))
 * path.comes // => "reached"
 * path.events.length // => 1
 * @since 0.1.0
 */
export const pathTo = (
  enacted: EnactedCode,
  log: Log,
  until: string,
  options: { readonly at?: string; readonly case?: string } = {},
): Result.Result<PathTo, PathToError> => {
  const known = log.cases.map((each) => each.case)
  if (options.case === undefined && known.length !== 1)
    return fail("NoSuchCase", `the log holds ${known.length} cases: say which one`)
  const found = log.cases.find((each) => each.case === (options.case ?? known[0]))
  if (found === undefined)
    return fail("NoSuchCase", `there is no case "${options.case}"; ${orNearest(options.case ?? "", known)}`)
  const own: Log = { cases: [found] }
  const parsed = options.at === undefined ? Result.succeed(lastOf(log)) : parseInstant(options.at)
  if (Result.isFailure(parsed)) return fail("BadInstant", parsed.failure.message)
  const now = parsed.success
  const at = formatInstant(now, enacted.timekeeping.zone)
  if (now < lastOf(own))
    return fail("BadInstant", `${at} is before the last event of the case: a path begins where the case is`)
  const stands = timeline(enacted, own, { at })
  if (Result.isFailure(stands)) return fail(stands.failure.code, stands.failure.message)
  const rules = operativeRules(enacted, found, now)
  const states = Object.keys(rules.machine.states)
  if (!states.includes(until))
    return fail("UnknownState", `${found.procedure} has no state "${until}"; ${orNearest(until, states)}`)
  const { state, history } = replay(rules, found, now)
  const path = pathFrom(rules, { state, history, now }, until, {
    vocabulary,
    confirms: confirming(enacted, own, found.case, until),
  })
  return Result.succeed({
    case: found.case,
    procedure: found.procedure,
    at,
    from: state.state,
    until,
    comes: path.comes,
    events: path.comes === "reached" ? path.events.map((each) => withoutId(written(each))) : [],
    fewest: path.comes === "reached" && path.fewest,
    explored: path.explored,
  })
}
