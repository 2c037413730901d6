/**
 * Regimes: the law that bears on a case, found from its log, and the rules of a complaint under it.
 *
 * @since 0.1.0
 */
import type { CaseLog } from "../code/case-log.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { Law } from "../code/law.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import { type AnyEvent, matches, type Pattern } from "../machine/happening.ts"
import { complaint } from "../procedures/complaint.ts"
import { type LawFacts, lawFor } from "../regulation/law.ts"
import { isoDate } from "../time/local-date.ts"
import { isoDateAt } from "../time/zone.ts"
import { type CaseRules, replay, rulesOf } from "./replay.ts"
import { versionOf } from "./version.ts"

/**
 * The law that bears on a case, as far as is known at an instant: by the local date on which the complaint was first made
 * and those of its first deadlock, request for it and accepted decision of an ADR scheme, by who complains, and by whether a response is expected.
 *
 * @param enacted - an enacted code; of one with versions, that in force when the case began (see `versionOf`)
 * @param log - the log of one case
 * @param now - the instant (epoch milliseconds) up to which events are known; by default all of them are
 * @returns the law; null where the code is enacted without the regulation, where the procedure is not that of complaints
 * (no other has a law), and while no complaint has been made
 * @since 0.1.0
 */
export const regimeOf = (
  enacted: EnactedCode,
  log: Pick<CaseLog, "procedure" | "events">,
  now: number = Number.POSITIVE_INFINITY,
): Law | null => {
  if (enacted.regulation === "none" || log.procedure !== "Complaint") return null
  const made = madeIn(enacted.code, log.events, now)
  if (made === undefined) return null
  const dating = datingIn(log.events, made, now)
  if (dating.length === 0) return lawFor(factsOf(enacted, made, dating))
  const requests = dating.filter(isRequest)
  const lawWith = (events: readonly CaseEvent[]): Law => lawFor(factsOf(enacted, made, [...requests, ...events]))
  const law = lawWith(dating)
  // Deadlock, or the acceptance of a decision, may or may not be taken: the law is that of the first which is.
  const isSame = (events: readonly CaseEvent[]): boolean => lawWith(events).key === law.key
  const isSettled =
    law.scope.is === "out" || (isSame([]) && (dating.length === 1 || dating.every((each) => isSame([each]))))
  if (isSettled) return law
  const events = log.events.filter((each) => each.at <= now)
  const { history } = replay(rulesOf(enacted, complaint, law), { case: "", procedure: "Complaint", events })
  return lawWith(history)
}

/**
 * The rules of a complaint: the procedure under the version of the code in force when the case began (see `versionOf`),
 * together with the law that bears on the case.
 *
 * @param enacted - an enacted code
 * @param log - the log of one complaint
 * @param now - the instant (epoch milliseconds) up to which events are known; by default all of them are
 * @example
 * import { complaintRules, enact, opus } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * complaintRules(code, { procedure: "Complaint", events: [] }).machine.id // => "Complaint"
 * @since 0.1.0
 */
export const complaintRules = (
  enacted: EnactedCode,
  log: Pick<CaseLog, "procedure" | "events">,
  now?: number,
): CaseRules => {
  const version = versionOf(enacted, log)
  return rulesOf(version, complaint, regimeOf(version, log, now))
}

type Made = Extract<CaseEvent, { readonly type: "ComplaintMade" }>

const DEADLOCK = "DeadlockReached"
const REQUEST = "DeadlockRequested"
const ACCEPTED = "AdrDecisionAccepted"

/** The types of event whose date can decide which law bears on a case, beside that of its making. */
const DATING: ReadonlySet<string> = new Set([DEADLOCK, REQUEST, ACCEPTED])

const datingIn = (events: readonly CaseEvent[], made: Made, now: number): readonly CaseEvent[] => {
  let found: CaseEvent[] | undefined
  for (const each of events)
    if (DATING.has(each.type) && each.at >= made.at && each.at <= now) {
      found ??= []
      found.push(each)
    }
  return found ?? NONE
}

const NONE: readonly CaseEvent[] = []

/** Whether a request is taken depends on the law of its own date: it counts whether it is or not. */
const isRequest = ({ type }: AnyEvent): boolean => type === REQUEST

/** The event by which a complaint is made. */
const madeIn = (code: ComplaintsCode, events: readonly CaseEvent[], now: number): Made | undefined => {
  let made: Made | undefined
  for (const each of events)
    if (
      each.type === "ComplaintMade" &&
      each.at <= now &&
      (made === undefined || each.at < made.at) &&
      makingUnder(code).some((pattern) => matches(each, pattern)) &&
      // Of one id the first in the log stands.
      events.find((other) => other.id === each.id) === each
    )
      made = each
  return made
}

const making = new WeakMap<ComplaintsCode, readonly Pattern[]>()

/** How a complaint is made under a code, which no law changes. */
const makingUnder = (code: ComplaintsCode): readonly Pattern[] => {
  const before = making.get(code)
  if (before !== undefined) return before
  const { initial, transitions } = complaint(code)
  const patterns = transitions.flatMap(({ from, on }) =>
    from.includes(initial) && on.event === "ComplaintMade" ? [on] : [],
  )
  making.set(code, patterns)
  return patterns
}

const DAY = 86_400_000

const factsOf = (
  { timekeeping: { zone } }: EnactedCode,
  { at, complainant, responseExpected }: Made,
  events: readonly AnyEvent[],
): LawFacts => {
  // Where the zone's table does not reach, the date in UTC is near enough: no instant that follows from it has an answer.
  const dateOf = (instant: number): string => isoDateAt(zone, instant) ?? isoDate(Math.floor(instant / DAY))
  const dateOfFirst = (type: string): string | undefined => {
    let first: number | undefined
    for (const each of events)
      if (each.type === type && !(each.at >= (first ?? Number.POSITIVE_INFINITY))) first = each.at
    return first === undefined ? undefined : dateOf(first)
  }
  return {
    madeOn: dateOf(at),
    deadlockOn: dateOfFirst(DEADLOCK),
    requestedOn: dateOfFirst(REQUEST),
    acceptedOn: dateOfFirst(ACCEPTED),
    complainant,
    responseExpected,
  }
}
