import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { spanOf } from "../../code/timing.ts"
import { all, type Condition, not } from "../../machine/condition.ts"
import type { Reason, ReasonWhen, Transition } from "../../machine/machine.ts"
import { notBefore } from "../../machine/where.ts"
import { adrOpens, lapsedUnder } from "./adr.ts"
import { ENDED, OPEN, UNDER_WAY } from "./states.ts"
import { words } from "./words.ts"

const { on, first, last, since, happened, elapsed, from } = words

/**
 * The transitions of a complaint, in the order in which a complaint goes through them.
 *
 * @param code - a complaints code; its stages, its weeks before ADR, and its closing and reopening rules are used
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns the transitions, each with its clauses; one without `to` leaves the complaint in its state
 * @example
 * import { complaint, opus } from "@opustech/complaints-code"
 * complaint(opus).transitions[0]?.to // => "Received"
 * @since 0.1.0
 */
export const transitionsOf = (code: ComplaintsCode, law: Law | null): readonly Transition[] => [
  ...making,
  ...handling,
  ...contact,
  escalation(code),
  ...outcome,
  ...deadlock,
  ...alternativeDisputeResolution(code, law),
  ...ending(code, law),
  ...(code.reopening === "restores" ? reopening : []),
]

const making = [
  from("NotMade")
    .on("ComplaintMade", { channel: ["InPerson", "Telephone", "Email", "Letter", "Webchat"] })
    .to("Received")
    .cites(
      "channels.in-person",
      "channels.telephone",
      "channels.in-writing",
      "channels.webchat",
      "complaints.seriously",
    ),
  from("NotMade")
    .on("ComplaintMade", { channel: "CustomerThermometer", complainant: { customer: true } })
    .to("Received")
    .cites("channels.thermometer", "complaints.seriously"),
]

const handling = [
  from("Received").on("ComplaintLogged").to("Logged").cites("response-times.logged"),
  from("Logged", "UnderInvestigation", "OutcomeProposed", "Deadlocked", "WithAdr", "Resolved")
    .on("ComplaintLogged")
    .cites("response-times.logged"),
  from(...OPEN, "Resolved")
    .on("ComplaintAcknowledged")
    .cites("response-times.acknowledge"),
  from("Received", "Logged").on("CaseHandlerAssigned").to("UnderInvestigation").cites("response-times.handler"),
  from("UnderInvestigation", "OutcomeProposed", "Deadlocked", "WithAdr")
    .on("CaseHandlerAssigned")
    .cites("response-times.handler"),
  from("Received", "Logged").on("InvestigationStarted").to("UnderInvestigation").cites("response-times.investigated"),
  from("UnderInvestigation", "OutcomeProposed", "Deadlocked", "WithAdr")
    .on("InvestigationStarted")
    .cites("response-times.investigated"),
]

const contact = [
  from(...OPEN)
    .on("DelayNotified")
    .cites("response-times.contact-time"),
  from(...OPEN)
    .on("ContactTimeAgreed", { contactAt: notBefore("at") })
    .cites("response-times.contact-time"),
  from(...OPEN, "Resolved")
    .on("ContactMade")
    .cites("response-times.contact-time", "response-times.updates"),
  from(...OPEN, "Resolved")
    .on("ProgressUpdateGiven")
    .cites("response-times.updates"),
]

/** Where the stages of the code are not known, any stage is recorded as given. */
const escalation = ({ stages }: ComplaintsCode) =>
  "unknown" in stages
    ? from(...OPEN)
        .on("ComplaintEscalated")
        .cites("stages.table")
    : from(...OPEN)
        .on("ComplaintEscalated", { stage: stages.map((each) => each.id) })
        .cites("stages.table")

const proposed = happened(since(first("OutcomeProposed"), on("ComplaintReopened")))

const outcome = [
  from(...UNDER_WAY)
    .on("OutcomeProposed")
    .to("OutcomeProposed")
    .cites("complaints.resolve"),
  from("Deadlocked", "WithAdr").on("OutcomeProposed").cites("complaints.resolve"),
  from("OutcomeProposed").on("OutcomeAccepted").to("Resolved").cites("complaints.resolve", "adr.eight-weeks"),
  from("UnderInvestigation", "Deadlocked", "WithAdr")
    .on("OutcomeAccepted")
    .when(proposed, { code: "NothingProposed", because: "no outcome has been proposed that could be accepted" })
    .to("Resolved")
    .cites("complaints.resolve", "adr.eight-weeks"),
  from("OutcomeProposed").on("OutcomeRejected").to("UnderInvestigation").cites("complaints.resolve"),
  from("Deadlocked", "WithAdr")
    .on("OutcomeRejected")
    .when(proposed, { code: "NothingProposed", because: "no outcome has been proposed that could be rejected" })
    .cites("complaints.resolve"),
]

const deadlock = [
  from(...UNDER_WAY)
    .on("DeadlockReached")
    .to("Deadlocked")
    .emits({ notice: "AdrLetter", to: "complainant" })
    .cites("adr.deadlock"),
  from(...UNDER_WAY)
    .on("AdrLetterSent", { reason: "deadlock" })
    .to("Deadlocked")
    .cites("adr.deadlock"),
  from("Deadlocked", "WithAdr").on("AdrLetterSent", { reason: "deadlock" }).cites("adr.deadlock"),
  from(...OPEN)
    .on("AdrLetterSent", { reason: "weeksOver" })
    .cites("adr.eight-weeks"),
]

const NOT_OPEN: Reason = { code: "AdrNotOpen", because: "the right to go to ADR is not open yet" }

/** The right is open and has not lapsed, and what is said where it is not so. */
const wayToAdr = (code: ComplaintsCode, law: Law | null): readonly [Condition, Reason, ...(readonly ReasonWhen[])] => {
  const lapsed = lapsedUnder(law)
  if (lapsed === undefined) return [adrOpens(code, law), NOT_OPEN]
  return [
    all(adrOpens(code, law), not(lapsed)),
    NOT_OPEN,
    { code: "AdrLapsed", because: "the time in which the complaint could be taken to ADR is over", when: lapsed },
  ]
}

const alternativeDisputeResolution = (code: ComplaintsCode, law: Law | null) => [
  from(...UNDER_WAY, "Deadlocked")
    .on("ReferredToAdr")
    .when(...wayToAdr(code, law))
    .to("WithAdr")
    .cites("adr.eight-weeks", "adr.deadlock", "adr.ofcom"),
  from("WithAdr").on("AdrDecided").cites("adr.ofcom"),
]

const proposalResolves: Condition = {
  is: "reading",
  reading: "resolved",
  among: {
    "outcome-accepted": { is: "given", value: false, because: "an outcome proposed resolves nothing until accepted" },
    "outcome-proposed": { is: "given", value: true, because: "an outcome proposed resolves the complaint" },
  },
}

/** Whether silence has lasted long enough under the code, and what is said where it has not. */
const silence = ({ closing }: ComplaintsCode): { readonly lasted: Condition; readonly otherwise: Reason } =>
  closing.afterSilence === null
    ? {
        lasted: { is: "given", value: false, because: "the code lets silence close a complaint" },
        otherwise: { code: "NoSilenceRule", because: "the code has no rule that lets silence close a complaint" },
      }
    : {
        lasted: elapsed(spanOf(closing.afterSilence), last("OutcomeProposed"), "end"),
        otherwise: { code: "SilenceTooShort", because: "the complainant has not been silent for long enough" },
      }

const ending = (code: ComplaintsCode, law: Law | null) => [
  from(...OPEN)
    .on("ComplaintWithdrawn")
    .to("Withdrawn")
    .cites("complaints.resolve"),
  from("Resolved").on("ComplaintClosed", { reason: "resolved" }).to("Closed").cites("complaints.resolve"),
  from("OutcomeProposed")
    .on("ComplaintClosed", { reason: "resolved" })
    .when(proposalResolves, {
      code: "NotResolved",
      because: "the complaint is not resolved: the proposed outcome has not been accepted",
    })
    .to("Closed")
    .cites("complaints.resolve", "adr.eight-weeks"),
  from("WithAdr")
    .on("ComplaintClosed", { reason: "adrDecided" })
    .when(happened(since(first("AdrDecided"), on("ReferredToAdr"))), {
      code: "AdrNotDecided",
      because: "the ADR scheme has not decided",
    })
    .to("Closed")
    .cites("adr.ofcom"),
  from("OutcomeProposed")
    .on("ComplaintClosed", { reason: "silence" })
    .when(silence(code).lasted, silence(code).otherwise)
    .to("Closed")
    .cites("complaints.resolve"),
  from(...UNDER_WAY)
    .on("ComplaintClosed", { reason: "outOfScope" })
    .when(not(adrOpens(code, law)), {
      code: "RightOpen",
      because: "the right to go to ADR is open, and closing the complaint would take it away",
    })
    .to("Closed")
    .cites("complaints.resolve", "adr.eight-weeks"),
]

const reopening = [
  from("Resolved").on("ComplaintReopened").to("UnderInvestigation").cites("complaints.resolve"),
  from(...ENDED)
    .on("ComplaintReopened")
    .to("UnderInvestigation")
    .reopens()
    .cites("complaints.resolve"),
]
