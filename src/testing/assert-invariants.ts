/**
 * What a log breaks of the invariants: for a test that ends in `assertInvariants(log)`.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { familyOf, linksAmong } from "../case/family.ts"
import { lastOf } from "../case/timeline.ts"
import { refusalIn } from "../case/version.ts"
import type { CaseLog, Log } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import { decodeLog } from "../code/log.ts"
import type { Instant } from "../time/instant.ts"
import { CASE_LAWS } from "./case-laws.ts"
import { COMPLAINT_LAWS } from "./complaint-laws.ts"
import type { WrittenLog } from "./encode.ts"
import { clausesOf, type Judged, type LogInvariant, written } from "./invariant.ts"
import { opusEnacted } from "./opus-code.ts"
import { PROCEDURE_LAWS } from "./procedure-laws.ts"
import { REPLAY_LAWS } from "./replay-laws.ts"

/** What a log is to be when it tells what an application has let happen. */
const RECORDED: readonly LogInvariant[] = [
  {
    id: "every-event-is-allowed",
    says: "Every event of the log is one that the rules allow.",
    broken: (judged) =>
      judged.of.refused.map(({ event, code, why, clauses }) => {
        const cited = clauses.length === 0 ? "" : ` (${clauses.join(", ")})`
        return `${event.id} (${event.type}) at ${written(judged, event.at)}: ${code}, ${why}${cited}`
      }),
  },
  {
    id: "cases-are-raised-as-asked",
    says: "A case that names another as the one that raised it was asked for there, or may be raised freely.",
    broken: ({ links }) => links.oddities,
  },
]

/**
 * The invariants that can be judged on one log, in the order in which a log is held against them.
 *
 * @example
 * import { LOG_INVARIANTS } from "@opustech/complaints-code/testing"
 * LOG_INVARIANTS.find(({ id }) => id === "no-gift-twice")?.clauses // => ["positive.gift"]
 * @since 0.1.0
 */
export const LOG_INVARIANTS: readonly LogInvariant[] = [
  ...RECORDED,
  ...PROCEDURE_LAWS,
  ...COMPLAINT_LAWS,
  ...CASE_LAWS,
  ...REPLAY_LAWS,
]

/**
 * How a log is judged: under which code (by default Opus's under its default readings); at which instant (epoch
 * milliseconds; by default that of its last event); whether refused events may stand in it, since the application keeps
 * what it refuses too (by default they may not).
 *
 * @since 0.1.0
 */
export interface InvariantOptions {
  readonly code?: EnactedCode
  readonly now?: Instant
  readonly keepsRefused?: boolean
}

/**
 * An invariant that is broken by a case of a log, and by what, a line each.
 *
 * @since 0.1.0
 */
export interface BrokenInvariant {
  readonly id: string
  readonly says: string
  readonly clauses: readonly string[]
  readonly case: string
  readonly by: readonly string[]
}

/** A log as it may be handed in: decoded, of one case, or in the interchange form. @since 0.1.0 */
export type AnyLog = Log | CaseLog | WrittenLog

/** An instant is a number once it is decoded, and a text before. */
const isDecoded = (log: CaseLog | WrittenLog): log is CaseLog =>
  "procedure" in log && (log.events as readonly { readonly at?: unknown }[]).every(({ at }) => typeof at === "number")

const decoded = (log: AnyLog): Log => {
  if ("cases" in log) return log
  if (isDecoded(log)) return { cases: [log] }
  const read = decodeLog(log)
  if (Result.isFailure(read)) throw new Error(`The log cannot be decoded.\n${read.failure.message}`)
  return read.success
}

const judgedIn = (enacted: EnactedCode, log: Log, now: Instant): readonly Judged[] => {
  const refusal = refusalIn(enacted, log)
  if (refusal !== undefined) throw new Error(`The log cannot be judged: ${refusal.message}`)
  const members = familyOf(enacted, log, now)
  const links = linksAmong(enacted, members)
  const logs = new Map(log.cases.map((each) => [each.case, each]))
  return members.flatMap((member) => {
    const own = logs.get(member.of.id)
    const { raisings = [], oddities = [] } = links.get(member.of.id) ?? {}
    return own === undefined
      ? []
      : [{ ...member, enacted: member.rules.enacted, log: own, links: { raisings, oddities } }]
  })
}

/**
 * The invariants that a log breaks.
 *
 * @param log - a log, decoded or in the interchange form
 * @param options - under which code it is judged, when, and whether refused events may stand in it
 * @returns each invariant that is broken, with the case and what breaks it; it throws an `Error` for a log that cannot be
 * decoded or that is not of the code
 * @example
 * import * as fc from "fast-check"
 * import { brokenInvariants, caseLogs } from "@opustech/complaints-code/testing"
 * fc.sample(caseLogs(), { seed: 1, numRuns: 20 }).flatMap((log) => brokenInvariants(log)) // => []
 * @since 0.1.0
 */
export const brokenInvariants = (log: AnyLog, options: InvariantOptions = {}): readonly BrokenInvariant[] => {
  const { code = opusEnacted(), keepsRefused = false } = options
  const whole = decoded(log)
  const judged = judgedIn(code, whole, options.now ?? lastOf(whole))
  const wanted = keepsRefused ? LOG_INVARIANTS.filter(({ id }) => id !== "every-event-is-allowed") : LOG_INVARIANTS
  return judged.flatMap((each) =>
    wanted.flatMap((invariant) => {
      const { id, says, broken } = invariant
      const by = broken(each)
      const clauses = clausesOf(invariant, each.enacted.code)
      return by.length === 0 ? [] : [{ id, says, clauses, case: each.of.id, by }]
    }),
  )
}

/**
 * Throws where a log breaks an invariant, with a line for each thing that breaks it.
 *
 * @param log - a log, decoded or in the interchange form
 * @param options - under which code it is judged, when, and whether refused events may stand in it
 * @example
 * import { assertInvariants } from "@opustech/complaints-code/testing"
 * const events = [{ id: "e1", at: "2024-10-23T17:49:00+01:00", type: "ComplaintLogged", case: "c-1", procedure: "Complaint" }]
 * let said = ""
 * try {
 *   assertInvariants({ events })
 * } catch (error) {
 *   said = error instanceof Error ? error.message : ""
 * }
 * said.split("\n")[1] // => "every-event-is-allowed, in case c-1: Every event of the log is one that the rules allow."
 * @since 0.1.0
 */
export const assertInvariants = (log: AnyLog, options: InvariantOptions = {}): void => {
  const broken = brokenInvariants(log, options)
  if (broken.length === 0) return
  const lines = broken.flatMap(({ id, says, clauses, case: of, by }) => [
    `${id}, in case ${of}: ${says}${clauses.length === 0 ? "" : ` [${clauses.join(", ")}]`}`,
    ...by.map((each) => `  ${each}`),
  ])
  throw new Error(
    [`The log breaks ${broken.length === 1 ? "an invariant" : `${broken.length} invariants`}.`, ...lines].join("\n"),
  )
}
