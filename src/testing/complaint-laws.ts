/**
 * What a code demands of the end of a complaint and of the way to ADR, as invariants, read off the events that were taken.
 *
 * @since 0.1.0
 */
import { rightsOf } from "../case/rights.ts"
import { isUnknown } from "../code/timing.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import { eachOf, isOf, type Judged, type LogInvariant, lastOf, type Of } from "./invariant.ts"

/** What came since the last event of a type. */
const since = (events: readonly CaseEvent[], type: CaseEvent["type"]): readonly CaseEvent[] =>
  events.slice(events.findLastIndex(isOf(type)) + 1)

const has = (events: readonly CaseEvent[], type: CaseEvent["type"]): boolean => events.some(isOf(type))

/** The closings for a reason before which something is lacking. */
const closedAs = (
  judged: Judged,
  reason: Of<"ComplaintClosed">["reason"],
  lacking: (before: readonly CaseEvent[]) => string | undefined,
): readonly string[] =>
  eachOf(judged, "ComplaintClosed").flatMap(({ event, before }) => {
    const why = event.reason === reason ? lacking(before) : undefined
    return why === undefined ? [] : [`${event.id}: closed as ${reason}, and ${why}`]
  })

const inSilence = (judged: Judged): readonly string[] => {
  const silence = judged.rules.enacted.code.closing.afterSilence
  const allowed = silence !== null && !isUnknown(silence)
  return closedAs(judged, "silence", () => (allowed ? undefined : "the code lets no silence close a complaint"))
}

const asResolved = (judged: Judged): readonly string[] =>
  closedAs(judged, "resolved", (before) => {
    const lately = since(before, "ComplaintReopened")
    const proposed = judged.rules.choices.resolved === "outcome-proposed" && has(lately, "OutcomeProposed")
    return has(lately, "OutcomeAccepted") || proposed ? undefined : "no outcome was accepted"
  })

const asDecided = (judged: Judged): readonly string[] =>
  closedAs(judged, "adrDecided", (before) =>
    has(since(before, "ReferredToAdr"), "AdrDecided") ? undefined : "no ADR scheme has decided on this referral",
  )

const ENDING: readonly CaseEvent["type"][] = ["OutcomeAccepted", "ComplaintWithdrawn", "ComplaintClosed"]

/** A complaint at deadlock that is neither resolved nor ended, whose way to ADR is not open. */
const shutOut = ({ rules, of }: Judged): readonly string[] => {
  const ended = since(of.history, "ComplaintReopened").some(({ type }) => ENDING.includes(type))
  const deadlock = lastOf(of.history, "DeadlockReached")
  const right = rightsOf(rules, of).find(({ norm }) => norm.id === "referToAdr")
  const waits = (rules.choices["adr-at-deadlock"] ?? "at-deadlock") !== "at-deadlock"
  return deadlock === undefined || ended || waits || right === undefined || right.status !== "notYet"
    ? []
    : [`${deadlock.id}: deadlock is reached, and the way to ADR is not open`]
}

/**
 * What a code demands of the end of a complaint and of the way to ADR.
 *
 * @example
 * COMPLAINT_LAWS.find(({ id }) => id === "adr-open-at-deadlock")?.fields // => ["deadlock"]
 * @since 0.1.0
 */
export const COMPLAINT_LAWS: readonly LogInvariant[] = [
  {
    id: "closed-for-a-listed-reason",
    says: "No complaint is closed for a reason that is not on the list: resolved, decided by ADR, silence where the code says so, or out of scope.",
    fields: ["closing", "adr.after"],
    broken: inSilence,
  },
  {
    id: "closed-as-resolved-only-when-resolved",
    says: "A complaint is closed as resolved only after the complainant has accepted an outcome (or, where that is how the code is read, after one was proposed).",
    fields: ["closing", "resolution"],
    broken: asResolved,
  },
  {
    id: "closed-as-decided-only-after-a-decision",
    says: "A complaint is closed as decided by ADR only after the scheme has decided on this referral.",
    fields: ["adr.route"],
    broken: asDecided,
  },
  {
    id: "adr-open-at-deadlock",
    says: "At deadlock the way to ADR is open to a complainant whose complaint is neither resolved nor ended.",
    fields: ["deadlock"],
    broken: shutOut,
  },
]
