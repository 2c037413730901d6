/**
 * The events that a what-if adds: read from JSON, and put to the cases of a log.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseLog, Log } from "../code/case-log.ts"
import { decodeEvent, isRecord } from "../code/decode-event.ts"
import { type Problem, sayValue, shorten } from "../code/problem.ts"
import { type CaseEvent, procedureNames } from "../code/vocabulary.ts"
import { nearest } from "../text/nearest.ts"

/**
 * Where events without a case of their own belong.
 *
 * @since 0.1.0
 */
export interface AddedTo {
  /** The case of the events that name none; by default the only case of the log. */
  readonly case?: string
}

/**
 * An event that is added, and the case that it is added to.
 *
 * @since 0.1.0
 */
export interface Placed {
  readonly event: CaseEvent
  readonly case: string
}

/**
 * A log with the events added, each at the end of its case.
 *
 * @since 0.1.0
 */
export interface Longer {
  readonly log: Log
  readonly placed: readonly Placed[]
}

const FORMS = 'an event, { "type": ..., "at": ..., ... }, or a list of events'

const isLog = (value: unknown): boolean =>
  isRecord(value) && Object.hasOwn(value, "events") && !Object.hasOwn(value, "type")

/**
 * The events to add, from a parsed JSON value: one event or a list of them. An event without an id is given one that
 * neither the log nor the other events have.
 *
 * @param value - a parsed JSON value
 * @param log - the log that they are to be added to
 * @param where - the case of the events that name none
 * @param before - events that are to be added before these, whose ids are taken
 * @returns the events, or every problem with its JSON path
 * @example
 * import * as Result from "effect/Result"
 * import { decodeAdded, decodeLog } from "@opustech/complaints-code"
 * const log = decodeLog({
 *   case: "r-1",
 *   procedure: "CodeCopyRequest",
 *   events: [{ id: "e1", at: "2025-01-06T10:00:00Z", type: "RequestMade", channel: "Email" }],
 * })
 * const arranged = { at: "2025-01-07T10:00:00Z", type: "RequestArranged", arrangement: "by post" }
 * const added = decodeAdded(arranged, Result.getOrThrow(log))
 * Result.getOrThrow(added)[0]?.id // => "added-1"
 * @since 0.1.0
 */
export const decodeAdded = (
  value: unknown,
  log: Log,
  where: AddedTo = {},
  before: readonly CaseEvent[] = [],
): Result.Result<readonly CaseEvent[], readonly Problem[]> => {
  if (isLog(value)) return refuse("$", `expected ${FORMS}, got a log`)
  if (!isRecord(value) && !Array.isArray(value)) return refuse("$", `expected ${FORMS}, got ${sayValue(value)}`)
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0) return refuse("$", `expected ${FORMS}, got an empty list`)
  const fresh = freshIds([...log.cases.flatMap((each) => each.events), ...before, ...list])
  const problems: Problem[] = []
  const events = list.flatMap((each, index) => {
    const named = isRecord(each) && !Object.hasOwn(each, "id") ? { ...each, id: fresh() } : each
    const path = Array.isArray(value) ? `$[${index}]` : "$"
    const decoded = decodeEvent(named, path, procedureFor(each, log, where))
    if (Result.isSuccess(decoded)) return [decoded.success]
    problems.push(...decoded.failure)
    return []
  })
  return problems.length > 0 ? Result.fail(problems) : Result.succeed(events)
}

const refuse = (path: string, message: string): Result.Result<never, readonly Problem[]> =>
  Result.fail([{ path, message }])

/** Gives ids that nothing else has: `added-1`, `added-2` ... */
const freshIds = (others: readonly unknown[]): (() => string) => {
  const taken = new Set(others.map((each) => (isRecord(each) ? each.id : undefined)))
  let number = 0
  return () => {
    do number += 1
    while (taken.has(`added-${number}`))
    return `added-${number}`
  }
}

/** The procedure of an event that is not decoded yet, for the messages. */
const procedureFor = (value: unknown, log: Log, where: AddedTo): string | undefined => {
  if (!isRecord(value)) return undefined
  if (typeof value.procedure === "string") return value.procedure
  const named = typeof value.case === "string" ? value.case : where.case
  const [only, ...others] = log.cases
  const found = named === undefined && others.length === 0 ? only : log.cases.find((each) => each.case === named)
  return found?.procedure
}

/**
 * A log with events added, each at the end of its case; an event may begin a case of its own, whose procedure it names.
 *
 * @param log - a decoded log
 * @param added - the events, in the order in which they are added
 * @param where - the case of the events that name none
 * @returns the longer log, or why an event belongs to no case of it
 * @since 0.1.0
 */
export const lengthen = (log: Log, added: readonly CaseEvent[], where: AddedTo): Result.Result<Longer, string> => {
  const cases = new Map(log.cases.map((each) => [each.case, each]))
  const placed: Placed[] = []
  for (const event of added) {
    const found = caseOf(event, log, where)
    if (Result.isFailure(found)) return Result.fail(`the event "${shorten(event.id)}" ${found.failure}`)
    const id = found.success
    const standing = cases.get(id)
    const why = standing === undefined ? whyNotBegun(event, id, [...cases.keys()]) : whyNotOf(event, standing)
    if (why !== undefined) return Result.fail(`the event "${shorten(event.id)}" ${why}`)
    // A copy, so that an event which is added twice is two events.
    const own = { ...event }
    cases.set(id, { ...(standing ?? begun(event, id)), events: [...(standing?.events ?? []), own] })
    placed.push({ event: own, case: id })
  }
  return Result.succeed({ log: { cases: [...cases.values()] }, placed })
}

const caseOf = (event: CaseEvent, log: Log, where: AddedTo): Result.Result<string, string> => {
  const named = event.case ?? where.case
  if (named !== undefined) return Result.succeed(named)
  const [only, ...others] = log.cases
  return only === undefined || others.length > 0
    ? Result.fail(`names no "case", and the log holds ${log.cases.length} cases: say which one`)
    : Result.succeed(only.case)
}

const begun = (event: CaseEvent, id: string): CaseLog => ({
  case: id,
  procedure: event.procedure ?? "",
  ...(event.raisedBy === undefined ? {} : { raisedBy: event.raisedBy }),
  events: [],
})

const orNearest = (word: string, known: readonly string[], name: string): string => {
  const near = nearest(word, known)
  return near === undefined ? `${name} are ${known.slice(0, 10).join(", ")}` : `did you mean "${near}"?`
}

/** Why an event does not begin a case of its own. */
const whyNotBegun = ({ procedure }: CaseEvent, id: string, known: readonly string[]): string | undefined => {
  if (procedure === undefined)
    return `is of the case "${shorten(id)}", which is not in the log (${orNearest(id, known, "cases")}); to begin a case it must name its "procedure"`
  return procedureNames.some((each) => each === procedure)
    ? undefined
    : `is of the procedure "${shorten(procedure)}", which is not known; ${orNearest(procedure, procedureNames, "procedures")}`
}

/** Why an event is not of a case of the log: it says otherwise of the case than the log does. */
const whyNotOf = (event: CaseEvent, standing: CaseLog): string | undefined => {
  for (const field of ["procedure", "raisedBy"] as const) {
    const [said, known] = [event[field], standing[field]]
    if (said === undefined || said === known) continue
    const expected = known === undefined ? `no "${field}"` : `the ${field} "${shorten(known)}"`
    return `says that the case "${shorten(standing.case)}" has the ${field} "${shorten(said)}": it has ${expected}`
  }
  return undefined
}
