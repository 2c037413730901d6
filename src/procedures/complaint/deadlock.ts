import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { isUnknown } from "../../code/timing.ts"
import { any, type Condition, happeningsOf, not } from "../../machine/condition.ts"
import type { Reason, RefusalRule, Transition } from "../../machine/machine.ts"
import { alternativesOf } from "../../machine/reading.ts"
import type { Span } from "../../time/span.ts"
import { reopened } from "./ends.ts"
import { isTimed } from "./leaves.ts"
import { UNDER_WAY } from "./states.ts"
import { deadlockOf, isAskedFor, mayDecline, type Settled } from "./ways-to-deadlock.ts"
import { words } from "./words.ts"

const { on, first, since, happened, elapsed, from, refuse } = words

/** Whether some norm of a law starts with a request: what the law gives on request can be asked for. */
const isAskedForByLaw = (law: Law | null): boolean =>
  (law?.norms ?? []).some(({ terms }) =>
    alternativesOf(terms).some(({ value: { starts } }) =>
      ("on" in starts ? [starts.on] : happeningsOf(starts.once)).some(({ event }) => event === "DeadlockRequested"),
    ),
  )

/**
 * The letter that says that the complaint has reached deadlock.
 *
 * @example
 * deadlockLetter.event // => "AdrLetterSent"
 * @since 0.1.0
 */
export const deadlockLetter = on("AdrLetterSent", { reason: "deadlock" })

const asked = happened(since(first("DeadlockRequested"), on("DeadlockDeclined"), ...reopened))

const overdue = (span: Span): Condition | undefined =>
  isTimed(span) ? elapsed(span, first("ComplaintMade"), "opening") : undefined

/** What has to hold for the provider to declare deadlock, and what is said where it does not; null where nothing has to. */
const demandOf = (deadlock: Settled): { readonly holds: Condition; readonly otherwise: Reason } | null => {
  const { declared, onRequest, automaticallyAfter } = deadlock
  const time = automaticallyAfter === null ? null : overdue(automaticallyAfter)
  if (declared || time === undefined) return null
  if (!isAskedFor(deadlock))
    return time === null
      ? null
      : {
          holds: time,
          otherwise: {
            code: "DeadlockTooEarly",
            because: "the complaint has not gone on for as long as the code says",
          },
        }
  return {
    holds: time === null ? asked : any(asked, time),
    otherwise: {
      code: "DeadlockNotRequested",
      because: onRequest
        ? "deadlock is reached at the complainant's request, and nobody has asked for it"
        : "deadlock is reached by agreement, and the complainant has not asked for it",
    },
  }
}

/** Whether the code, or the law in its place, knows deadlock at all. */
const isKnown = (deadlock: Settled, law: Law | null): boolean =>
  deadlock.declared ||
  isAskedFor(deadlock) ||
  deadlock.automaticallyAfter !== null ||
  (law !== null && law.letterAtDeadlock.length > 0) ||
  isAskedForByLaw(law)

const reaching = (code: ComplaintsCode, law: Law | null): readonly Transition[] => {
  const deadlock = deadlockOf(code)
  if (!isKnown(deadlock, law)) return []
  const reached = from(...UNDER_WAY).on("DeadlockReached")
  const demand = demandOf(deadlock)
  return [
    (demand === null ? reached : reached.when(demand.holds, demand.otherwise))
      .to("Deadlocked")
      .emits({ notice: "AdrLetter", to: "complainant" })
      .cites(...cited(code, "deadlock")),
  ]
}

const letterSent = happened(since(deadlockLetter, ...reopened))

const requesting = (code: ComplaintsCode, law: Law | null): readonly Transition[] => {
  const { requestAfter, ...deadlock } = deadlockOf(code)
  const byLaw = isAskedForByLaw(law)
  if (!byLaw && !isAskedFor({ ...deadlock, requestAfter })) return []
  const cites = cited(code, "deadlock")
  const requested = from(...UNDER_WAY).on("DeadlockRequested")
  const time = byLaw || requestAfter === null ? undefined : overdue(requestAfter)
  return [
    (time === undefined
      ? requested
      : requested.when(time, { code: "DeadlockRequestTooEarly", because: "deadlock cannot be asked for yet" })
    ).cites(...cites),
    from("Deadlocked")
      .on("DeadlockRequested")
      .when(not(letterSent), {
        code: "LetterSent",
        because: "the letter saying that the complaint has reached deadlock has been sent",
      })
      .cites(...cites),
  ]
}

const declining = (code: ComplaintsCode): readonly Transition[] =>
  mayDecline(deadlockOf(code))
    ? [
        from(...UNDER_WAY)
          .on("DeadlockDeclined")
          .when(asked, { code: "DeadlockNotRequested", because: "nobody has asked for deadlock" })
          .cites(...cited(code, "deadlock")),
      ]
    : []

/**
 * The transitions of deadlock: declared as the code says (by the provider, on request, by agreement, after a time), asked
 * for and declined where the code knows that, and the letters. A letter that is sent is taken whatever the code says of
 * deadlock: it opens the way to ADR.
 *
 * @param code - a complaints code
 * @param law - the law that bears on the case; what it gives on request can be asked for at any time
 * @example
 * import { opus } from "@opustech/complaints-code"
 * deadlock(opus, null)[0]?.to // => "Deadlocked"
 * @since 0.1.0
 */
export const deadlock = (code: ComplaintsCode, law: Law | null): readonly Transition[] => [
  ...reaching(code, law),
  ...requesting(code, law),
  ...declining(code),
  from(...UNDER_WAY)
    .on("AdrLetterSent", { reason: "deadlock" })
    .to("Deadlocked")
    .cites(...cited(code, "deadlock")),
  from("Deadlocked", "WithAdr")
    .on("AdrLetterSent", { reason: "deadlock" })
    .cites(...cited(code, "deadlock")),
  from("Received", "Logged", "UnderInvestigation", "OutcomeProposed", "Deadlocked", "WithAdr")
    .on("AdrLetterSent", { reason: "weeksOver" })
    .cites(...cited(code, "adr.after")),
]

/**
 * Why deadlock, its request or its refusal is refused where no transition takes it.
 *
 * @param code - a complaints code
 * @param law - the law that bears on the case
 * @example
 * import { opus } from "@opustech/complaints-code"
 * deadlockRefused(opus, null).map((each) => each.code) // => ["AlreadyDeadlocked", "AlreadyWithAdr", "DeadlockNotOnRequest"]
 * @since 0.1.0
 */
export const deadlockRefused = (code: ComplaintsCode, law: Law | null): readonly RefusalRule[] => {
  const cites = cited(code, "deadlock")
  const deadlock = deadlockOf(code)
  const isUnsaid = isUnknown(code.deadlock) || isUnknown(code.deadlock.onRequest)
  const isOnRequest = isAskedFor(deadlock) || isAskedForByLaw(law)
  return [
    refuse("DeadlockReached", "DeadlockDeclined")
      .in("Deadlocked", "WithAdr")
      .because("AlreadyDeadlocked", "the complaint has already reached deadlock, or is with ADR", ...cites),
    refuse("DeadlockRequested")
      .in("WithAdr")
      .because("AlreadyWithAdr", "the complaint is already with ADR", ...cited(code, "adr.route")),
    ...(isKnown(deadlock, law)
      ? []
      : [
          refuse("DeadlockReached")
            .in(...UNDER_WAY)
            .because("NoDeadlock", "the code knows no deadlock", ...cites),
        ]),
    ...(isOnRequest
      ? []
      : [
          refuse("DeadlockRequested", "DeadlockDeclined")
            .in(...UNDER_WAY, "Deadlocked")
            .because(
              "DeadlockNotOnRequest",
              isUnsaid
                ? "it is not known that deadlock can be asked for under this code"
                : "under this code deadlock is not for the complainant to ask for",
              ...cites,
            ),
        ]),
    ...(isOnRequest && !mayDecline(deadlock)
      ? [
          refuse("DeadlockDeclined")
            .in(...UNDER_WAY)
            .because("NotDeclinable", "under this code a request for deadlock cannot be declined", ...cites),
        ]
      : []),
  ]
}
