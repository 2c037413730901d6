/**
 * Audits: many cases, event by event as they come, each replayed under the operative rule.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { decodeEvent, isRecord, plainEvent } from "../code/decode-event.ts"
import type { EnactedCode } from "../code/enact.ts"
import { shorten } from "../code/problem.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import type { Instant } from "../time/instant.ts"
import { casebook } from "./audit/casebook.ts"
import { logOf } from "./audit/held.ts"
import type { Rejected } from "./audit/rejected.ts"
import type { AuditReport } from "./audit/report.ts"
import { gather, summaryOf } from "./audit/summary.ts"
import { bump, copyOf, count } from "./audit/totals.ts"
import { verdictOn } from "./audit/verdict.ts"
import { worstOf } from "./audit/worst.ts"

export type { Rejected } from "./audit/rejected.ts"
export type { AuditReport, NormAudit, OverdueReport, RuleAudit } from "./audit/report.ts"

/**
 * How an audit is made.
 *
 * @since 0.1.0
 */
export interface AuditOptions {
  /** The instant to look at the cases; by default that of the last event for any case, taken or not. Later ones are not applied. */
  readonly at?: Instant
  /** How many events of a closed case are kept at most, so that a reopening can be applied to them; 64 by default. */
  readonly mostKept?: number
  /** How many of the worst cases are told of each norm and each rule; 10 by default. */
  readonly worst?: number
}

/**
 * An audit under way: it takes events, and tells what came of those so far.
 *
 * @since 0.1.0
 */
export interface Auditor {
  /** Takes a decoded event; told is why it cannot be put to a case, if so. */
  readonly take: (event: CaseEvent) => Rejected | undefined
  /** Takes an event in its interchange form, as a parsed JSON value. */
  readonly takeValue: (value: unknown) => Rejected | undefined
  /** Takes an event in its interchange form, as a line of NDJSON. */
  readonly takeLine: (line: string) => Rejected | undefined
  /** How many events were taken so far. */
  readonly taken: () => number
  readonly report: () => AuditReport
}

/**
 * Begins an audit. Events are put to their cases as they come, in any order while a case is open: they are replayed by their
 * instants, and of equal instants as they came. Once a case is closed and owes nothing any more, it is counted, and a
 * summary of constant size is kept: its state, the worst of each norm and each rule, and up to `mostKept` of its events,
 * packed to what the rules read of them. An event that comes later is taken where it reopens the case; else it is rejected
 * with the reason. Of a case with more events the state alone goes on after that, and what it then owes is not followed
 * (`cases.unfollowed`). PositiveFeedback remembers the names of staff, and its summary grows with these.
 *
 * @param enacted - an enacted code; of one with versions, a case runs on the one of its time
 * @param options - the instant of looking, and how much is kept
 * @returns the auditor
 * @example
 * import { enact, opus } from "@opustech/complaints-code"
 * import { auditor } from "@opustech/complaints-code/verify"
 * const enacted = enact(opus)
 * if (enacted._tag === "Failure") throw new Error(enacted.failure.message)
 * const audit = auditor(enacted.success)
 * audit.takeLine('{"case":"c-1","id":"e1","at":"2026-03-02T10:00:00Z","type":"ComplaintLogged"}')?.code // => "NoProcedure"
 * audit.report().cases.total // => 0
 * @since 0.1.0
 */
export const auditor = (enacted: EnactedCode, options: AuditOptions = {}): Auditor => {
  const { at, mostKept = 64, worst = 10 } = options
  const book = casebook(enacted, at, mostKept)
  const rejections = new Map<string, number>()

  const told = (reject: Rejected | undefined): Rejected | undefined => {
    if (reject !== undefined) bump(rejections, reject.code, 1)
    return reject
  }

  const decoded = (value: unknown): Rejected | undefined => {
    const plain = plainEvent(value)
    if (plain !== undefined) return book.put(plain)
    const event = decodeEvent(value, "$", procedureOf(value))
    if (Result.isSuccess(event)) return book.put(event.success)
    return {
      code: "BadEvent",
      why: event.failure.map(({ path, message }) => `${path}: ${message}`).join("; "),
      ...namesOf(value),
    }
  }

  const procedureOf = (value: unknown): string | undefined => {
    if (!isRecord(value)) return undefined
    if (typeof value.procedure === "string") return value.procedure
    return typeof value.case === "string" ? book.held.get(value.case)?.procedure : undefined
  }

  const parsed = (line: string): Rejected | undefined => {
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return { code: "NotJson", why: `not JSON: ${shorten(why.replace(/\s+/g, " "), 200)}` }
    }
    return decoded(value)
  }

  const report = (): AuditReport => {
    const now = at ?? book.counts.last
    const totals = copyOf(book.totals)
    const gathered = gather(now, worst)
    const states = new Map<string, Map<string, number>>()
    const codes = new Map<EnactedCode, number>()
    let unfollowed = 0
    for (const each of book.held.values()) {
      const own = states.get(each.procedure) ?? new Map<string, number>()
      states.set(each.procedure, own)
      if (each.is === "open") {
        const verdict = verdictOn(enacted, logOf(each, each.events), now as Instant)
        codes.set(verdict.rules.enacted, (codes.get(verdict.rules.enacted) ?? 0) + 1)
        count(totals, verdict, 1)
        gathered.see(worstOf(each.case, verdict, now))
        bump(own, verdict.state, 1)
        continue
      }
      codes.set(each.rules.enacted, (codes.get(each.rules.enacted) ?? 0) + 1)
      if (each.is === "long" && each.isReopened) unfollowed++
      gathered.see(each)
      bump(own, each.is === "long" ? each.state.state : each.state, 1)
    }
    const { zone } = enacted.timekeeping
    return summaryOf(now, totals, gathered, { ...book.counts, unfollowed, rejected: rejections, states, codes, zone })
  }

  return {
    take: (event) => told(book.put(event)),
    takeValue: (value) => told(decoded(value)),
    takeLine: (line) => told(parsed(line)),
    taken: () => book.counts.taken,
    report,
  }
}

/** What a value that is no event still says of itself. */
const namesOf = (value: unknown): Pick<Rejected, "case" | "event"> => {
  if (!isRecord(value)) return {}
  const { case: id, id: event } = value
  return {
    ...(typeof id === "string" ? { case: shorten(id) } : {}),
    ...(typeof event === "string" ? { event: shorten(event) } : {}),
  }
}
