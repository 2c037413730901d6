/**
 * Case logs: the events of a log put together by case.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { nearest } from "../text/nearest.ts"
import { decodeEvent, isRecord } from "./decode-event.ts"
import { type Problem, shorten } from "./problem.ts"
import type { Upcaster } from "./upcast.ts"
import { type CaseEvent, procedureNames } from "./vocabulary.ts"

/**
 * The log of one case: its procedure, the case that raised it, if any, and its events in the order of the log.
 *
 * @since 0.1.0
 */
export interface CaseLog {
  readonly case: string
  readonly procedure: string
  readonly raisedBy?: string
  readonly events: readonly CaseEvent[]
}

/**
 * A decoded log: its cases in the order in which they first appear.
 *
 * @since 0.1.0
 */
export interface Log {
  readonly cases: readonly CaseLog[]
}

/**
 * A log before its events are decoded: the events as they stand, what is said of them all, and where each stands.
 *
 * @since 0.1.0
 */
export interface Envelope {
  readonly events: readonly unknown[]
  readonly shorthand?: { readonly case: string; readonly procedure: string; readonly raisedBy?: string }
  readonly pathOf: (index: number) => string
  /** Brings events of an earlier version into the form of today; nothing where the events themselves tell. */
  readonly upcast?: Upcaster
}

/**
 * What is wrong with the procedure that the first event of a case names; undefined where nothing is.
 *
 * @since 0.1.0
 */
export const procedureProblem = (procedure: string | undefined, id: string, path: string): Problem | undefined => {
  if (procedureNames.some((each) => each === procedure)) return undefined
  const known = procedureNames.join(", ")
  if (procedure === undefined)
    return {
      path,
      message: `the first event of the case "${shorten(id)}" names no "procedure"; procedures are ${known}`,
    }
  const near = nearest(procedure, procedureNames)
  const hint = near === undefined ? `procedures are ${known}` : `did you mean "${near}"?`
  return { path, message: `there is no procedure "${shorten(procedure)}"; ${hint}` }
}

interface Draft {
  /** Empty where the first event names none, which is a problem of its own. */
  readonly procedure: string
  raisedBy: string | undefined
  readonly events: CaseEvent[]
}

/**
 * What a later event of a case says otherwise of the case than the first did.
 *
 * @since 0.1.0
 */
export const contradictions = (
  event: CaseEvent,
  { procedure, raisedBy }: Pick<Draft, "procedure" | "raisedBy">,
  path: string,
): readonly Problem[] => {
  const problem = (field: "procedure" | "raisedBy", known: string | undefined): readonly Problem[] =>
    event[field] === undefined || event[field] === known
      ? []
      : [
          {
            path: `${path}.${field}`,
            message:
              known === undefined
                ? `the case has begun without a "${field}": give it with the first event of the case in the log`
                : `expected "${shorten(known)}", the ${field} of this case, got "${shorten(event[field])}"`,
          },
        ]
  return [...(procedure === "" ? [] : problem("procedure", procedure)), ...problem("raisedBy", raisedBy)]
}

/** The procedure of an event that is not decoded yet, as far as it or its case tells. */
const procedureOf = (
  value: unknown,
  drafts: ReadonlyMap<string, Draft>,
  whole: string | undefined,
): string | undefined => {
  if (whole !== undefined || !isRecord(value)) return whole
  if (typeof value.procedure === "string") return value.procedure
  return typeof value.case === "string" ? drafts.get(value.case)?.procedure : undefined
}

/**
 * The cases of a log: every event decoded and put to its case, in the order of the log.
 *
 * @param envelope - the log before its events are decoded
 * @returns the log, or every problem with its place
 * @since 0.1.0
 */
export const casesOf = ({ events, shorthand, pathOf, upcast }: Envelope): Result.Result<Log, readonly Problem[]> => {
  const problems: Problem[] = []
  const drafts = new Map<string, Draft>()
  if (shorthand !== undefined) {
    const problem = procedureProblem(shorthand.procedure, shorthand.case, "$.procedure")
    if (problem !== undefined) problems.push(problem)
    drafts.set(shorthand.case, { procedure: shorthand.procedure, raisedBy: shorthand.raisedBy, events: [] })
  }
  events.forEach((value, index) => {
    const path = pathOf(index)
    const decoded = decodeEvent(value, path, procedureOf(value, drafts, shorthand?.procedure), upcast)
    if (Result.isFailure(decoded)) {
      for (const problem of decoded.failure) problems.push(problem)
      return
    }
    const event = decoded.success
    const id = event.case ?? shorthand?.case
    if (id === undefined) {
      problems.push({ path, message: 'the event names no "case": in a log of this form every event names its case' })
      return
    }
    if (shorthand !== undefined && id !== shorthand.case) {
      const message = `expected "${shorten(shorthand.case)}", the case of this log, got "${shorten(id)}"`
      problems.push({ path: `${path}.case`, message })
      return
    }
    const draft = drafts.get(id)
    if (draft !== undefined) {
      if (draft.events.length === 0) draft.raisedBy ??= event.raisedBy
      problems.push(...contradictions(event, draft, path))
      draft.events.push(event)
      return
    }
    const problem = procedureProblem(event.procedure, id, `${path}.procedure`)
    if (problem !== undefined) problems.push(problem)
    drafts.set(id, { procedure: event.procedure ?? "", raisedBy: event.raisedBy, events: [event] })
  })
  if (problems.length > 0) return Result.fail(problems)
  return Result.succeed({
    cases: [...drafts].map(([id, { procedure, raisedBy, events: own }]) => ({
      case: id,
      procedure,
      ...(raisedBy === undefined ? {} : { raisedBy }),
      events: own,
    })),
  })
}
