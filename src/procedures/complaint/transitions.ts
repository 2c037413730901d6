import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import type { Transition } from "../../machine/machine.ts"
import { notBefore } from "../../machine/where.ts"
import { alternativeDisputeResolution } from "./adr.ts"
import { deadlock } from "./deadlock.ts"
import { ending, reopening } from "./ending.ts"
import { escalation } from "./escalation.ts"
import { making } from "./making.ts"
import { OPEN, UNDER_WAY } from "./states.ts"
import { words } from "./words.ts"

const { on, first, since, happened, from } = words

/**
 * The transitions of a complaint, in the order in which a complaint goes through them.
 *
 * @param code - a complaints code; its stages, its ways to deadlock and ADR, and its closing and reopening rules are used
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns the transitions, each with its clauses; one without `to` leaves the complaint in its state
 * @example
 * import { complaint, opus } from "@opustech/complaints-code"
 * complaint(opus).transitions[0]?.to // => "Received"
 * @since 0.1.0
 */
export const transitionsOf = (code: ComplaintsCode, law: Law | null): readonly Transition[] => [
  ...making(code),
  ...handling(code),
  ...contact(code),
  ...escalation(code),
  ...outcome(code),
  ...deadlock(code, law),
  ...alternativeDisputeResolution(code, law),
  ...ending(code, law),
  ...reopening(code),
]

const handling = (code: ComplaintsCode): readonly Transition[] => [
  from("Received")
    .on("ComplaintLogged")
    .to("Logged")
    .cites(...cited(code, "log")),
  from("Logged", "UnderInvestigation", "OutcomeProposed", "Deadlocked", "WithAdr", "Resolved")
    .on("ComplaintLogged")
    .cites(...cited(code, "log")),
  from(...OPEN, "Resolved")
    .on("ComplaintAcknowledged")
    .cites(...cited(code, "acknowledge")),
  from("Received", "Logged")
    .on("CaseHandlerAssigned")
    .to("UnderInvestigation")
    .cites(...cited(code, "assignHandler")),
  from("UnderInvestigation", "OutcomeProposed", "Deadlocked", "WithAdr")
    .on("CaseHandlerAssigned")
    .cites(...cited(code, "assignHandler")),
  from("Received", "Logged")
    .on("InvestigationStarted")
    .to("UnderInvestigation")
    .cites(...cited(code, "investigate")),
  from("UnderInvestigation", "OutcomeProposed", "Deadlocked", "WithAdr")
    .on("InvestigationStarted")
    .cites(...cited(code, "investigate")),
  from(...OPEN)
    .on("FirstResponseGiven")
    .cites(...cited(code, "firstResponse")),
  from(...OPEN)
    .on("ResolutionPlanGiven")
    .cites(...cited(code, "plan")),
]

const contact = (code: ComplaintsCode): readonly Transition[] => [
  from(...OPEN)
    .on("DelayNotified")
    .cites(...cited(code, "contactTime")),
  from(...OPEN)
    .on("ContactTimeAgreed", { contactAt: notBefore("at") })
    .cites(...cited(code, "contactTime")),
  from(...OPEN, "Resolved")
    .on("ContactMade")
    .cites(...cited(code, "contactTime", "updates")),
  from(...OPEN, "Resolved")
    .on("ProgressUpdateGiven")
    .cites(...cited(code, "updates")),
]

const proposed = happened(since(first("OutcomeProposed"), on("ComplaintReopened")))

const outcome = (code: ComplaintsCode): readonly Transition[] => [
  from(...UNDER_WAY)
    .on("OutcomeProposed")
    .to("OutcomeProposed")
    .cites(...cited(code, "resolution")),
  from("Deadlocked", "WithAdr")
    .on("OutcomeProposed")
    .cites(...cited(code, "resolution")),
  from("OutcomeProposed")
    .on("OutcomeAccepted")
    .to("Resolved")
    .cites(...cited(code, "resolution", "adr.after")),
  from("UnderInvestigation", "Deadlocked", "WithAdr")
    .on("OutcomeAccepted")
    .when(proposed, { code: "NothingProposed", because: "no outcome has been proposed that could be accepted" })
    .to("Resolved")
    .cites(...cited(code, "resolution", "adr.after")),
  from("OutcomeProposed")
    .on("OutcomeRejected")
    .to("UnderInvestigation")
    .cites(...cited(code, "resolution")),
  from("Deadlocked", "WithAdr")
    .on("OutcomeRejected")
    .when(proposed, { code: "NothingProposed", because: "no outcome has been proposed that could be rejected" })
    .cites(...cited(code, "resolution")),
]
