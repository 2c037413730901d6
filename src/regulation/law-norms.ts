/**
 * The norms of the law alone: duties that the regulation adds to those of a code, each with its dates.
 *
 * @since 0.1.0
 */

import { all, any, type Condition } from "../machine/condition.ts"
import type { Happening, Pattern } from "../machine/happening.ts"
import type { Norm, Start, Terms } from "../machine/norm.ts"
import { choose, type Read } from "../machine/reading.ts"
import { deepFreeze } from "../machine/rules.ts"
import { untimed } from "../time/span.ts"
import { asOf, type Dated } from "./dated.ts"
import { lawWaits, words } from "./law-waits.ts"
import type { Confidence } from "./requirement.ts"
import type { RequirementId } from "./requirements.ts"

/**
 * A norm that the law adds to the complaints of some dates.
 *
 * @since 0.1.0
 */
export interface LawNorm extends Dated {
  /** The requirement that it comes from, and how sure that is. */
  readonly requirement: RequirementId
  readonly confidence: Confidence
  /**
   * Which date decides: that on which the complaint was first made, that of the first request for a deadlock letter, or that
   * on which a decision of an ADR scheme was first accepted. The first stands for either of the others while there is none.
   */
  readonly by: "made" | "requested" | "accepted"
  readonly norm: Norm
}

const { on, first, since, happened, party } = words

const ends: readonly Pattern[] = [on("OutcomeAccepted"), on("ComplaintWithdrawn"), on("ComplaintClosed")]
const reopened: readonly Pattern[] = [on("ComplaintReopened")]
const weeksOverLetter = on("AdrLetterSent", { reason: "weeksOver" })
const deadlockLetter = on("AdrLetterSent", { reason: "deadlock" })

/** The complaint is neither resolved nor withdrawn nor closed, or has been reopened since. */
const unresolved: Condition = any(
  happened(since(first("ComplaintMade"), ...ends)),
  happened(since(first("ComplaintReopened"), ...ends)),
)

/** None of these letters has been sent: a letter in advance is a letter. */
const without = (...letters: readonly Pattern[]): Condition => happened(since(first("ComplaintMade"), ...letters))

/** By when a letter goes that falls due. */
const letterTerms = (starts: Start): Read<Terms> =>
  choose<Terms>("letter-at-deadlock", {
    promptly: { starts, due: { within: untimed("promptly") } },
    "end-of-day": { starts, due: { endOfDay: true } },
    "next-working-day": { starts, due: { within: { unit: "workingDays", n: 1 } } },
  })

interface Letter {
  readonly says: string
  readonly requirement: RequirementId
  readonly from: string
  readonly to: string | null
  /** Further requirements that bear on it. */
  readonly also: readonly RequirementId[]
  readonly sent: Condition
  readonly does: Read<readonly Happening[]>
}

/** The letter that is owed when the wait of the complaints first made from a date on is over. */
const whenWeeksAreOver = ({ says, requirement, from, to, also, sent, does }: Letter): LawNorm => ({
  requirement,
  confidence: "confirmed",
  by: "made",
  from,
  to,
  norm: {
    id: "sendWeeksOverLetter",
    ...party("provider")
      .must(says, does)
      .terms(letterTerms({ once: all(asOf(lawWaits, from).opens, unresolved, sent) }))
      .unless(ends, reopened)
      .cites(requirement, ...also),
    sources: [{ source: "regulation", cites: [requirement, ...also] }],
  },
})

const adrLetter = (requirement: RequirementId, from: string, to: string | null): LawNorm =>
  whenWeeksAreOver({
    says: "send the ADR letter that is due when the weeks are over",
    requirement,
    from,
    to,
    also: ["x-resolved", "t-letter-promptly"],
    sent: {
      is: "reading",
      reading: "letter-twice",
      among: { both: without(weeksOverLetter), "first-discharges": without(on("AdrLetterSent")) },
    },
    does: choose<readonly Happening[]>("letter-twice", {
      both: [weeksOverLetter],
      "first-discharges": [weeksOverLetter, deadlockLetter],
    }),
  })

/** A decision of an ADR scheme is carried out by the instant that it sets, once the complainant has accepted it. */
const decisionCarriedOut = (
  requirement: RequirementId,
  confidence: Confidence,
  from: string | null,
  to: string | null,
): LawNorm => ({
  requirement,
  confidence,
  by: "accepted",
  from,
  to,
  norm: {
    id: "carryOutAdrDecision",
    ...party("provider")
      .must("carry out what the ADR scheme decided", [on("AdrDecisionCarriedOut")])
      .by("carryOutBy")
      .of("AdrDecisionAccepted")
      .unless(ends, reopened)
      .cites(requirement),
    sources: [{ source: "regulation", cites: [requirement] }],
  },
})

/**
 * The norms, those of one kind together and earliest first.
 *
 * @example
 * lawNorms.filter(({ norm }) => norm.id === "sendWeeksOverLetter").map(({ from }) => from)
 * // => ["2011-07-22", "2018-10-01", "2026-02-11", "2026-04-08"]
 * @since 0.1.0
 */
export const lawNorms: readonly LawNorm[] = /* @__PURE__ */ deepFreeze<readonly LawNorm[]>([
  whenWeeksAreOver({
    says: "send the written notification of the right to ADR that is due when the weeks are over",
    requirement: "t-letter-8w-gc14",
    from: "2011-07-22",
    to: "2018-09-30",
    also: ["x-resolved"],
    sent: without(weeksOverLetter),
    does: [weeksOverLetter],
  }),
  adrLetter("t-letter-8w-c4", "2018-10-01", "2026-02-10"),
  adrLetter("t-letter-8w-c4", "2026-02-11", "2026-04-07"),
  adrLetter("t-letter-6w-c4", "2026-04-08", null),
  {
    requirement: "t-letter-on-request",
    confidence: "unverified",
    by: "requested",
    from: "2011-01-22",
    to: "2018-09-30",
    norm: {
      id: "sendDeadlockLetterOnRequest",
      ...party("provider")
        .must("send the deadlock letter that was asked for, or decline with the reason", [
          deadlockLetter,
          on("DeadlockDeclined"),
        ])
        .terms(letterTerms({ on: on("DeadlockRequested") }))
        .unless(ends, reopened)
        .cites("t-letter-on-request", "x-old-active-steps"),
      sources: [{ source: "regulation", cites: ["t-letter-on-request", "x-old-active-steps"] }],
    },
  },
  decisionCarriedOut("gc14-5-adr-decisions", "confirmed", null, "2018-09-30"),
  decisionCarriedOut("c4-adr-decisions", "unverified", "2018-10-01", null),
])
