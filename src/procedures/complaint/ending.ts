import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { isUnknown } from "../../code/timing.ts"
import { all, type Condition, not } from "../../machine/condition.ts"
import type { Reason, RefusalRule, Transition } from "../../machine/machine.ts"
import { adrIsOpen } from "./adr.ts"
import { ADR_NOT_DECIDED, adrDecisionBinds, adrHasDecided } from "./adr-decision.ts"
import { isTimed } from "./leaves.ts"
import { ENDED, OPEN, UNDER_WAY } from "./states.ts"
import { words } from "./words.ts"

const { last, elapsed, from, refuse } = words

/**
 * Whether a complaint that has ended can be reopened under a code: where it is not known otherwise, it can.
 *
 * @example
 * import { opus } from "@opustech/complaints-code"
 * reopens(opus) // => true
 * reopens({ ...opus, reopening: "newComplaint" }) // => false
 * @since 0.1.0
 */
export const reopens = ({ reopening }: ComplaintsCode): boolean => reopening !== "newComplaint"

const proposalResolves: Condition = {
  is: "reading",
  reading: "resolved",
  among: {
    "outcome-accepted": { is: "given", value: false, because: "an outcome proposed resolves nothing until accepted" },
    "outcome-proposed": { is: "given", value: true, because: "an outcome proposed resolves the complaint" },
  },
}

const NO_SILENCE: Condition = { is: "given", value: false, because: "the code lets silence close a complaint" }

/** Whether silence has lasted long enough under the code, and what is said where it has not. */
const silence = ({ closing }: ComplaintsCode): { readonly lasted: Condition; readonly otherwise: Reason } => {
  const span = closing.afterSilence
  if (span === null || isUnknown(span))
    return {
      lasted: NO_SILENCE,
      otherwise: { code: "NoSilenceRule", because: "the code has no rule that lets silence close a complaint" },
    }
  return isTimed(span)
    ? {
        lasted: elapsed(span, last("OutcomeProposed"), "end"),
        otherwise: { code: "SilenceTooShort", because: "the complainant has not been silent for long enough" },
      }
    : {
        lasted: NO_SILENCE,
        otherwise: { code: "SilenceUntimed", because: "the code does not say how long a silence closes a complaint" },
      }
}

/**
 * The transitions to the end of a complaint: its withdrawal, and its closing for one of the reasons that there are.
 *
 * @param code - a complaints code; its rule of silence is used
 * @param law - the law that bears on the case: while it keeps ADR open, a complaint is not closed as out of scope
 * @example
 * import { opus } from "@opustech/complaints-code"
 * ending(opus, null)[0]?.to // => "Withdrawn"
 * @since 0.1.0
 */
export const ending = (code: ComplaintsCode, law: Law | null): readonly Transition[] => [
  from(...OPEN)
    .on("ComplaintWithdrawn")
    .to("Withdrawn")
    .cites(...cited(code, "closing")),
  from("Resolved")
    .on("ComplaintClosed", { reason: "resolved" })
    .to("Closed")
    .cites(...cited(code, "closing")),
  from("OutcomeProposed")
    .on("ComplaintClosed", { reason: "resolved" })
    .when(proposalResolves, {
      code: "NotResolved",
      because: "the complaint is not resolved: the proposed outcome has not been accepted",
    })
    .to("Closed")
    .cites(...cited(code, "closing", "adr.after")),
  from("WithAdr")
    .on("ComplaintClosed", { reason: "adrDecided" })
    .when(all(adrHasDecided, not(adrDecisionBinds)), ADR_NOT_DECIDED, {
      when: adrDecisionBinds,
      code: "DecisionNotCarriedOut",
      because: "the complainant has accepted the decision of the ADR scheme, and it has not been carried out",
    })
    .to("Closed")
    .cites(...cited(code, "adr.route")),
  from("OutcomeProposed")
    .on("ComplaintClosed", { reason: "silence" })
    .when(silence(code).lasted, silence(code).otherwise)
    .to("Closed")
    .cites(...cited(code, "closing.afterSilence")),
  from(...UNDER_WAY)
    .on("ComplaintClosed", { reason: "outOfScope" })
    .when(not(adrIsOpen(code, law)), {
      code: "RightOpen",
      because: "the right to go to ADR is open, and closing the complaint would take it away",
    })
    .to("Closed")
    .cites(...cited(code, "closing", "adr.after")),
]

/**
 * The transitions that reopen a complaint; none where a code takes what comes later for a new complaint.
 *
 * @param code - a complaints code
 * @example
 * import { opus } from "@opustech/complaints-code"
 * reopening({ ...opus, reopening: "newComplaint" }) // => []
 * @since 0.1.0
 */
export const reopening = (code: ComplaintsCode): readonly Transition[] =>
  reopens(code)
    ? [
        from("Resolved")
          .on("ComplaintReopened")
          .to("UnderInvestigation")
          .cites(...cited(code, "reopening")),
        from(...ENDED)
          .on("ComplaintReopened")
          .to("UnderInvestigation")
          .reopens()
          .cites(...cited(code, "reopening")),
      ]
    : []

/**
 * Why a closing is refused that no transition takes: for one of the reasons that are given; the last refuses whatever the
 * reason.
 *
 * @param code - a complaints code
 * @example
 * import { opus } from "@opustech/complaints-code"
 * closingRefused(opus).map((each) => each.code) // => ["RightOpen", "NotWithAdr", "NotSilent", "NotResolved"]
 * @since 0.1.0
 */
export const closingRefused = (code: ComplaintsCode): readonly RefusalRule[] => [
  refuse("ComplaintClosed")
    .where({ reason: "outOfScope" })
    .in("Deadlocked", "WithAdr")
    .because(
      "RightOpen",
      "the complaint has reached deadlock or is with ADR, and closing it would take the right to go to ADR away",
      ...cited(code, "deadlock"),
    ),
  refuse("ComplaintClosed")
    .where({ reason: "adrDecided" })
    .in(...UNDER_WAY, "Deadlocked")
    .because("NotWithAdr", "the complaint has not been taken to ADR", ...cited(code, "adr.route")),
  refuse("ComplaintClosed")
    .where({ reason: "silence" })
    .in(...OPEN)
    .because("NotSilent", "silence closes a complaint only where an outcome is proposed and the code says so"),
  refuse("ComplaintClosed")
    .in(...OPEN)
    .because("NotResolved", "the complaint is not resolved: no outcome has been accepted", ...cited(code, "adr.after")),
]
