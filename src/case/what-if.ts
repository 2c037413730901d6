/**
 * What if: the difference that further events would make to the cases of a log, all looked at in one and the same
 * instant, so that nothing differs by the passing of time.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Log } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts"
import { operativeRules } from "./operative.ts"
import { type Case, type CaseRules, replay } from "./replay.ts"
import type { BarredReport, CaseReport, DeadlineReport, LawReport, NextReport, RefusedReport } from "./report.ts"
import { lastOf, type TimelineError, timeline } from "./timeline.ts"
import { type AddedTo, type Longer, lengthen } from "./what-if-added.ts"
import { changesOf } from "./what-if-change.ts"
import type { AddedReport, CaseChange, WhatIf } from "./what-if-report.ts"

export { type AddedTo, decodeAdded } from "./what-if-added.ts"
export type { Change } from "./what-if-change.ts"
export type * from "./what-if-report.ts"

/**
 * Why there is no answer: no event is added, `at` is no instant, an event belongs to no case of the log, or a case of
 * the log is of a procedure that is not known.
 *
 * @since 0.1.0
 */
export interface WhatIfError {
  readonly _tag: "WhatIfError"
  readonly code: "NothingAdded" | "NoSuchCase" | TimelineError["code"]
  readonly message: string
}

const fail = (code: WhatIfError["code"], message: string): Result.Result<never, WhatIfError> =>
  Result.fail({ _tag: "WhatIfError", code, message })

/**
 * What further events would change: state, deadlines, rights, cases to be raised, what may happen next, and refusals. An
 * event that would be refused, or that the log already holds, is an answer too.
 *
 * @param enacted - an enacted code
 * @param log - a decoded log
 * @param added - the events to add (see `decodeAdded`), in their order; one that begins a case names its procedure
 * @param options - `at`: the instant to look at (ISO 8601 with an offset), by default the later of the log's last event
 * and of those added; `case`: the case of the events that name none, by default the only one
 * @returns the difference, instants as ISO 8601 texts, or a `WhatIfError`
 * @example
 * import * as Result from "effect/Result"
 * import { decodeAdded, decodeLog, enact, opus, whatIf } from "@opustech/complaints-code"
 * const asked = { id: "e1", at: "2025-01-06T10:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(decodeLog({ case: "r-1", procedure: "CodeCopyRequest", events: [asked] }))
 * const arranged = { at: "2025-01-07T10:00:00Z", type: "RequestArranged", arrangement: "by post" }
 * const added = Result.getOrThrow(decodeAdded(arranged, log))
 * const answer = Result.getOrThrow(whatIf(Result.getOrThrow(enact(opus)), log, added))
 * answer.cases[0]?.state // => { before: "Asked", after: "Arranged" }
 * @since 0.1.0
 */
export const whatIf = (
  enacted: EnactedCode,
  log: Log,
  added: readonly CaseEvent[],
  options: AddedTo & { readonly at?: string } = {},
): Result.Result<WhatIf, WhatIfError> => {
  if (added.length === 0) return fail("NothingAdded", "no event is added: give one at least")
  const longer = lengthen(log, added, options)
  if (Result.isFailure(longer)) return fail("NoSuchCase", longer.failure)
  const { placed } = longer.success
  const now = options.at === undefined ? Result.succeed(lastOf(longer.success.log)) : parseInstant(options.at)
  if (Result.isFailure(now)) return fail("BadInstant", now.failure.message)
  const at = formatInstant(now.success, enacted.timekeeping.zone)
  const before = timeline(enacted, log, { at })
  if (Result.isFailure(before)) return fail(before.failure.code, before.failure.message)
  const after = timeline(enacted, longer.success.log, { at })
  if (Result.isFailure(after)) return fail(after.failure.code, after.failure.message)
  const known = new Map(before.success.cases.map((each) => [each.case, each]))
  const recurring = new Map(
    longer.success.log.cases.map((each) => [each.case, recurringIn(operativeRules(enacted, each, now.success))]),
  )
  const all = after.success.cases.map((each) =>
    caseChange(recurring.get(each.case) ?? new Set(), known.get(each.case), each),
  )
  const touched = new Set(placed.map((each) => each.case))
  const cases = all.filter((each) => touched.has(each.case) || !isUnchanged(each))
  return Result.succeed({
    at,
    added: outcomesOf(enacted, longer.success, now.success),
    changesNothing: all.every(isUnchanged),
    cases,
    readings: enacted.choices,
  })
}

/** Tells the occurrences of a recurring norm by what started them, as their numbers can move; those of others by number. */
const occurrenceKey = (recurring: ReadonlySet<string>): ((each: DeadlineReport) => string) => {
  return ({ norm, for: whom, startedBy, occurrence }) =>
    JSON.stringify([norm, whom, recurring.has(norm) ? startedBy : occurrence])
}

const recurringIn = ({ machine }: CaseRules): ReadonlySet<string> =>
  new Set(machine.norms.flatMap((each) => (each.recurs === true ? [each.id] : [])))

const kindOf = ({ event, where }: NextReport | BarredReport): string => JSON.stringify([event, where])
const kindAndCode = (each: BarredReport): string => JSON.stringify([kindOf(each), each.code])
const refusedKey = ({ event, type, at }: RefusedReport): string => JSON.stringify([event, type, at])

const lawChange = (before: LawReport | null, after: LawReport | null): CaseChange["law"] =>
  JSON.stringify(before) === JSON.stringify(after) ? null : { before, after }

const caseChange = (recurring: ReadonlySet<string>, before: CaseReport | undefined, after: CaseReport): CaseChange => {
  const next = changesOf(before?.next ?? [], after.next, kindOf)
  const [noted, notes] = [before?.notes ?? [], after.notes]
  return {
    case: after.case,
    procedure: after.procedure,
    state: { before: before?.state ?? null, after: after.state },
    law: lawChange(before?.law ?? null, after.law),
    deadlines: changesOf(before?.deadlines ?? [], after.deadlines, occurrenceKey(recurring)).map((each) => ({
      norm: (each.after ?? each.before)?.norm ?? "",
      occurrence: (each.after ?? each.before)?.occurrence ?? 0,
      ...each,
    })),
    rights: changesOf(before?.rights ?? [], after.rights, (each) => each.norm).map((each) => ({
      norm: (each.after ?? each.before)?.norm ?? "",
      ...each,
    })),
    raises: changesOf(before?.raises ?? [], after.raises, (each) => `${each.startedBy} ${each.procedure}`),
    notices: changesOf(before?.notices ?? [], after.notices, (each) => `${each.event} ${each.notice}`),
    refused: changesOf(before?.refused ?? [], after.refused, refusedKey),
    next: {
      opened: next.flatMap((each) => (each.change === "new" && each.after !== null ? [each.after] : [])),
      closed: next.flatMap((each) => (each.change === "gone" && each.before !== null ? [each.before] : [])),
      changed: next.filter((each) => each.change === "changed"),
    },
    notYet: changesOf(before?.notYet ?? [], after.notYet, kindAndCode),
    notes: {
      added: notes.filter((each) => !noted.includes(each)),
      gone: noted.filter((each) => !notes.includes(each)),
    },
  }
}

const isUnchanged = ({
  state,
  law,
  deadlines,
  rights,
  raises,
  notices,
  refused,
  next,
  notYet,
  notes,
}: CaseChange): boolean =>
  state.before === state.after &&
  law === null &&
  [deadlines, rights, raises, notices, refused, notYet].every((each) => each.length === 0) &&
  [next.opened, next.closed, next.changed, notes.added, notes.gone].every((each) => each.length === 0)

/** What became of the events added: the replay keeps those very events that it applied, refused or found too late. */
const outcomesOf = (enacted: EnactedCode, { log, placed }: Longer, now: Instant): readonly AddedReport[] => {
  const cases = new Map<string, Case>()
  for (const each of log.cases)
    if (placed.some((one) => one.case === each.case))
      cases.set(each.case, replay(operativeRules(enacted, each, now), each, now))
  const write = (at: number): string => formatInstant(at as Instant, enacted.timekeeping.zone)
  return placed.map(({ event, case: id }): AddedReport => {
    const of = cases.get(id)
    const about = { event: event.id, type: event.type, case: id, at: write(event.at) }
    const refusal = of?.refused.find((each) => each.event === event)
    if (refusal !== undefined) {
      const { code, why, opens } = refusal
      const from = opens === undefined || !Number.isFinite(opens) ? {} : { opens: write(opens) }
      return { ...about, outcome: "refused", code, why, ...from }
    }
    if (of?.history.includes(event) === true) return { ...about, outcome: "applied" }
    return { ...about, outcome: of?.future.includes(event) === true ? "future" : "duplicate" }
  })
}
