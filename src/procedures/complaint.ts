/**
 * The Complaint procedure: a complaint from its making to its end, with every duty, aim and right that the code gives.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { ComplaintEvent, ComplaintEventType } from "../code/events.ts"
import { PARTIES, type Party } from "../code/parties.ts"
import { any, type Condition, not } from "../machine/condition.ts"
import type { Pattern } from "../machine/happening.ts"
import type { EventRule, Machine, StateRule } from "../machine/machine.ts"
import type { Norm, Terms } from "../machine/norm.ts"
import { choose } from "../machine/reading.ts"
import { wordsOf } from "../machine/rules.ts"
import { notBefore } from "../machine/where.ts"
import type { ClauseId } from "../text/index.ts"

/**
 * The states of a complaint.
 *
 * @since 0.1.0
 */
export type ComplaintState =
  | "NotMade"
  | "Received"
  | "Logged"
  | "UnderInvestigation"
  | "OutcomeProposed"
  | "Deadlocked"
  | "WithAdr"
  | "Resolved"
  | "Closed"
  | "Withdrawn"

const { on, first, last, since, happened, elapsed, from, refuse, party, procedure } = wordsOf<
  ComplaintState,
  ComplaintEvent,
  ClauseId,
  Party
>()

const provider = party("provider")
const complainant = party("complainant")

const UNDER_WAY = ["Received", "Logged", "UnderInvestigation", "OutcomeProposed"] as const
const OPEN = [...UNDER_WAY, "Deadlocked", "WithAdr"] as const
const ENDED = ["Closed", "Withdrawn"] as const

const STATES: Readonly<Record<ComplaintState, StateRule>> = {
  NotMade: { says: "No complaint has been made." },
  Received: { says: "The complaint has reached the provider." },
  Logged: { says: "The complaint is logged." },
  UnderInvestigation: { says: "The complaint is being investigated, or has a case handler." },
  OutcomeProposed: { says: "An outcome is proposed; the complainant has not answered." },
  Deadlocked: { says: "The provider will not review the outcome further; the complainant is not satisfied." },
  WithAdr: { says: "The complaint is with alternative dispute resolution (ADR)." },
  Resolved: { says: "The complainant has accepted the outcome." },
  Closed: { says: "The complaint is closed.", final: true },
  Withdrawn: { says: "The complainant has withdrawn the complaint.", final: true },
}

const EVENTS: Readonly<Record<ComplaintEventType, EventRule & { readonly by: Party }>> = {
  ComplaintMade: { says: "the complaint is made", by: "complainant" },
  ComplaintLogged: { says: "the complaint is logged", by: "provider" },
  ComplaintAcknowledged: { says: "the complaint is acknowledged", by: "provider" },
  CaseHandlerAssigned: { says: "a case handler is assigned", by: "provider" },
  InvestigationStarted: { says: "the investigation starts", by: "provider" },
  DelayNotified: { says: "the provider says that it cannot resolve the complaint yet", by: "provider" },
  ContactTimeAgreed: { says: "a contact time is agreed", by: "provider" },
  ContactMade: { says: "the provider contacts the complainant", by: "provider" },
  ProgressUpdateGiven: { says: "an update on progress is given", by: "provider" },
  ComplaintEscalated: { says: "the complaint is escalated", by: "provider" },
  OutcomeProposed: { says: "an outcome is proposed", by: "provider" },
  OutcomeAccepted: { says: "the outcome is accepted", by: "complainant" },
  OutcomeRejected: { says: "the outcome is rejected", by: "complainant" },
  DeadlockReached: { says: "deadlock is reached", by: "provider" },
  AdrLetterSent: { says: "the ADR letter is sent", by: "provider" },
  ReferredToAdr: { says: "the complaint is taken to ADR", by: "complainant" },
  AdrDecided: { says: "the ADR scheme decides", by: "scheme" },
  ComplaintWithdrawn: { says: "the complaint is withdrawn", by: "complainant" },
  ComplaintClosed: { says: "the complaint is closed", by: "provider" },
  ComplaintReopened: { says: "the complaint is reopened", by: "provider" },
}

const deadlockLetter = first("AdrLetterSent", { reason: "deadlock" })

/** The right to ADR opens when the weeks are over or at deadlock, whichever is first. */
const adrOpens = (code: ComplaintsCode): Condition =>
  any(elapsed(code.adr.after, first("ComplaintMade"), "opening"), {
    is: "reading",
    reading: "adr-at-deadlock",
    among: {
      "at-deadlock": any(happened(first("DeadlockReached")), happened(deadlockLetter)),
      "on-letter": happened(deadlockLetter),
    },
  })

const proposed = happened(since(first("OutcomeProposed"), on("ComplaintReopened")))

const ADR_NOT_OPEN = { code: "AdrNotOpen", because: "the right to go to ADR is not open yet" }

const transitionsOf = (code: ComplaintsCode) => [
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
  "unknown" in code.stages
    ? from(...OPEN)
        .on("ComplaintEscalated")
        .cites("stages.table")
    : from(...OPEN)
        .on("ComplaintEscalated", { stage: code.stages.map((each) => each.id) })
        .cites("stages.table"),
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
  from(...UNDER_WAY, "Deadlocked")
    .on("ReferredToAdr")
    .when(adrOpens(code), ADR_NOT_OPEN)
    .to("WithAdr")
    .cites("adr.eight-weeks", "adr.deadlock", "adr.ofcom"),
  from("WithAdr").on("AdrDecided").cites("adr.ofcom"),
  from(...OPEN)
    .on("ComplaintWithdrawn")
    .to("Withdrawn")
    .cites("complaints.resolve"),
  from("Resolved").on("ComplaintClosed", { reason: "resolved" }).to("Closed").cites("complaints.resolve"),
  from("OutcomeProposed")
    .on("ComplaintClosed", { reason: "resolved" })
    .when(
      {
        is: "reading",
        reading: "resolved",
        among: {
          "outcome-accepted": {
            is: "given",
            value: false,
            because: "an outcome proposed resolves nothing until accepted",
          },
          "outcome-proposed": { is: "given", value: true, because: "an outcome proposed resolves the complaint" },
        },
      },
      { code: "NotResolved", because: "the complaint is not resolved: the proposed outcome has not been accepted" },
    )
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
    .when(
      code.closing.afterSilence === null
        ? { is: "given", value: false, because: "the code lets silence close a complaint" }
        : elapsed(code.closing.afterSilence, last("OutcomeProposed"), "end"),
      code.closing.afterSilence === null
        ? { code: "NoSilenceRule", because: "the code has no rule that lets silence close a complaint" }
        : { code: "SilenceTooShort", because: "the complainant has not been silent for long enough" },
    )
    .to("Closed")
    .cites("complaints.resolve"),
  from(...UNDER_WAY)
    .on("ComplaintClosed", { reason: "outOfScope" })
    .when(not(adrOpens(code)), {
      code: "RightOpen",
      because: "the right to go to ADR is open, and closing the complaint would take it away",
    })
    .to("Closed")
    .cites("complaints.resolve", "adr.eight-weeks"),
  ...(code.reopening === "restores"
    ? [
        from("Resolved").on("ComplaintReopened").to("UnderInvestigation").cites("complaints.resolve"),
        from(...ENDED)
          .on("ComplaintReopened")
          .to("UnderInvestigation")
          .reopens()
          .cites("complaints.resolve"),
      ]
    : []),
]

const EVENTS_AFTER_MAKING = (Object.keys(EVENTS) as ComplaintEventType[]).filter((each) => each !== "ComplaintMade")
const ALL_BUT_REOPENING = (Object.keys(EVENTS) as ComplaintEventType[]).filter((each) => each !== "ComplaintReopened")

const refusalsOf = (code: ComplaintsCode) => [
  refuse("ComplaintMade")
    .in("NotMade")
    .because("NotACustomer", "the Customer Thermometer is for customers only", "channels.thermometer"),
  refuse(...EVENTS_AFTER_MAKING)
    .in("NotMade")
    .because("NotMadeYet", "no complaint has been made yet: the first event of a complaint is ComplaintMade"),
  refuse("ComplaintMade")
    .in(...OPEN, "Resolved")
    .because("AlreadyMade", "the complaint has already been made; another one is a case of its own"),
  refuse("ContactTimeAgreed")
    .in(...OPEN)
    .because(
      "ContactBeforeAgreement",
      "the contact time lies before the agreement itself",
      "response-times.contact-time",
    ),
  refuse("ComplaintEscalated")
    .in(...OPEN)
    .because(
      "UnknownStage",
      "unknown" in code.stages
        ? "the stage is not known"
        : `the code has no such stage; its stages are ${code.stages.map((each) => each.id).join(", ")}`,
      "stages.table",
    ),
  refuse("OutcomeAccepted", "OutcomeRejected")
    .in("Received", "Logged", "UnderInvestigation")
    .because(
      "NothingProposed",
      "no outcome has been proposed that could be accepted or rejected",
      "complaints.resolve",
    ),
  refuse("DeadlockReached")
    .in("Deadlocked", "WithAdr")
    .because("AlreadyDeadlocked", "the complaint has already reached deadlock, or is with ADR", "adr.deadlock"),
  refuse("ReferredToAdr").in("WithAdr").because("AlreadyWithAdr", "the complaint is already with ADR", "adr.ofcom"),
  refuse("AdrDecided")
    .in(...UNDER_WAY, "Deadlocked")
    .because("NotWithAdr", "the complaint has not been taken to ADR", "adr.ofcom"),
  {
    ...refuse("ComplaintClosed")
      .in("Deadlocked", "WithAdr")
      .because(
        "RightOpen",
        "the right to go to ADR is open, and closing the complaint would take it away",
        "adr.deadlock",
      ),
    where: [{ field: "reason", is: "equal" as const, to: "outOfScope" }],
  },
  {
    ...refuse("ComplaintClosed")
      .in(...UNDER_WAY, "Deadlocked")
      .because("NotWithAdr", "the complaint has not been taken to ADR", "adr.ofcom"),
    where: [{ field: "reason", is: "equal" as const, to: "adrDecided" }],
  },
  {
    ...refuse("ComplaintClosed")
      .in(...OPEN)
      .because("NotSilent", "silence closes a complaint only where an outcome is proposed and the code says so"),
    where: [{ field: "reason", is: "equal" as const, to: "silence" }],
  },
  refuse("ComplaintClosed")
    .in(...OPEN)
    .because("NotResolved", "the complaint is not resolved: no outcome has been accepted", "adr.eight-weeks"),
  refuse("ComplaintReopened")
    .in(...OPEN)
    .because("NotEnded", "the complaint is open: only a complaint that was resolved, closed or withdrawn is reopened"),
  refuse(
    "CaseHandlerAssigned",
    "InvestigationStarted",
    "DelayNotified",
    "ContactTimeAgreed",
    "ComplaintEscalated",
    "OutcomeProposed",
    "OutcomeAccepted",
    "OutcomeRejected",
    "DeadlockReached",
    "AdrLetterSent",
    "ReferredToAdr",
    "AdrDecided",
    "ComplaintWithdrawn",
    "ComplaintClosed",
  )
    .in("Resolved")
    .because("AlreadyResolved", "the complaint is resolved; reopen it first", "adr.eight-weeks"),
  refuse(...ALL_BUT_REOPENING)
    .in(...ENDED)
    .because("CaseEnded", "the complaint is closed or withdrawn; reopen it first"),
  ...(code.reopening === "restores"
    ? []
    : [
        refuse("ComplaintReopened")
          .in("Resolved", ...ENDED)
          .because("NewComplaint", "under this code a complaint is not reopened: what comes later is a new complaint"),
      ]),
]

const withdrawnOrClosed: readonly Pattern[] = [on("ComplaintWithdrawn"), on("ComplaintClosed")]
const accepted = on("OutcomeAccepted")
const ends: readonly Pattern[] = [accepted, ...withdrawnOrClosed]
const reopened: readonly Pattern[] = [on("ComplaintReopened")]

const resolution = choose<readonly Pattern[]>("resolved", {
  "outcome-accepted": [accepted],
  "outcome-proposed": [on("OutcomeProposed"), accepted],
})
const endsUnlessResolved = choose<readonly Pattern[]>("resolved", {
  "outcome-accepted": ends,
  "outcome-proposed": [on("OutcomeProposed"), ...ends],
})
const restoredUnlessResolved = choose<readonly Pattern[]>("resolved", {
  "outcome-accepted": reopened,
  "outcome-proposed": [on("OutcomeRejected"), ...reopened],
})

const normsOf = (code: ComplaintsCode) => {
  const firstDaysOver = elapsed(code.firstResolution, first("ComplaintMade"), "end")
  const every = (n: number): Terms => ({
    starts: { once: firstDaysOver },
    due: { within: { unit: "workingDays", n } },
  })
  return {
    log: provider
      .must("log the complaint", [on("ComplaintLogged")])
      .of("ComplaintMade")
      .within({ unit: "untimed", phrase: "logged" })
      .unless(ends, reopened)
      .cites("response-times.logged"),
    acknowledge: provider
      .aims(choose("force-of-aim", { aim: "aims", duty: "must" }), "acknowledge the complaint", [
        on("ComplaintAcknowledged"),
      ])
      .within(code.acknowledge)
      .of("ComplaintMade")
      .unless(ends, reopened)
      .cites("response-times.acknowledge"),
    investigate: provider
      .must("investigate the complaint", [on("InvestigationStarted")])
      .of("ComplaintMade")
      .within({ unit: "untimed", phrase: "investigated" })
      .unless(ends, reopened)
      .cites("response-times.investigated"),
    assignHandler: provider
      .must("assign a case handler", [on("CaseHandlerAssigned")])
      .of("ComplaintMade")
      .within({ unit: "untimed", phrase: "assigned" })
      .unless(ends, reopened)
      .cites("response-times.handler"),
    agreeContactTime: provider
      .must("agree a contact time", [on("ContactTimeAgreed")])
      .terms(
        choose<Terms>("contact-time", {
          "by-third-day": { starts: { on: on("ComplaintMade") }, due: { within: code.firstResolution } },
          "arises-then": {
            starts: { once: firstDaysOver },
            due: { within: { unit: "untimed", phrase: "an agreed contact time will be made" } },
          },
          "when-stated": { starts: { on: on("DelayNotified") }, due: { atOnce: true } },
        }),
      )
      .unless(endsUnlessResolved, restoredUnlessResolved)
      .cites("response-times.contact-time"),
    keepContactTime: provider
      .must("contact the complainant at the agreed time", [on("ContactMade")])
      .by("contactAt")
      .of("ContactTimeAgreed")
      .replacing()
      .unless(ends, reopened)
      .cites("response-times.contact-time"),
    updateRegularly: provider
      .must("update the complainant", [on("ProgressUpdateGiven"), on("ContactMade")])
      .terms(
        choose<Terms>("updated-regularly", {
          untimed: { starts: { once: firstDaysOver }, due: { within: code.updates } },
          "every-5-working-days": every(5),
          "every-10-working-days": every(10),
        }),
      )
      .recurring()
      .unless(endsUnlessResolved, restoredUnlessResolved)
      .cites("response-times.updates"),
    resolveSpeedily: provider
      .must(
        "do what it reasonably can to resolve the complaint speedily and to the complainant's satisfaction",
        resolution,
      )
      .of("ComplaintMade")
      .within({ unit: "untimed", phrase: "speedily" })
      .unless(endsUnlessResolved, restoredUnlessResolved)
      .cites("complaints.resolve"),
    sendDeadlockLetter: provider
      .must("send the letter saying that the complaint has reached deadlock", [
        on("AdrLetterSent", { reason: "deadlock" }),
      ])
      .terms(
        choose<Terms>("letter-at-deadlock", {
          promptly: { starts: { on: on("DeadlockReached") }, due: { within: code.deadlockLetter } },
          "end-of-day": { starts: { on: on("DeadlockReached") }, due: { endOfDay: true } },
          "next-working-day": {
            starts: { on: on("DeadlockReached") },
            due: { within: { unit: "workingDays", n: 1 } },
          },
        }),
      )
      .unless(ends, reopened)
      .cites("adr.deadlock"),
    ...stageNorms(code),
    referToAdr: complainant
      .may("take the complaint to ADR (in the words of the published Code: make a complaint through Ofcom)", [
        on("ReferredToAdr"),
      ])
      .starts({ once: adrOpens(code) })
      .unless(endsUnlessResolved, restoredUnlessResolved)
      .cites("adr.eight-weeks", "adr.deadlock", "adr.ofcom"),
  }
}

const stageNorms = (code: ComplaintsCode): Readonly<Record<string, Omit<Norm, "id">>> =>
  "unknown" in code.stages
    ? {}
    : Object.fromEntries(
        code.stages.flatMap((stage) =>
          stage.within === undefined
            ? []
            : [
                [
                  `answerAtStage:${stage.id}`,
                  provider
                    .must(`propose an outcome at the stage ${stage.id} (${stage.who})`, [
                      on("OutcomeProposed"),
                      accepted,
                    ])
                    .within(stage.within)
                    .of("ComplaintEscalated", { stage: stage.id })
                    .unless(ends, reopened)
                    .cites("stages.table"),
                ],
              ],
        ),
      )

/**
 * The Complaint procedure of a code.
 *
 * @param code - a complaints code; its spans, stages, closing and reopening rules become those of the machine
 * @returns the machine: plain, frozen data
 * @example
 * import { complaint, opus } from "@opustech/complaints-code"
 * complaint(opus).norms.find((each) => each.id === "acknowledge")?.cites // => ["response-times.acknowledge"]
 * @since 0.1.0
 */
export const complaint = (code: ComplaintsCode): Machine<ComplaintState, ComplaintEventType> =>
  procedure("Complaint", {
    says: "A complaint, from its making to its resolution, withdrawal or closing.",
    parties: PARTIES,
    initial: "NotMade",
    states: STATES,
    events: EVENTS,
    transitions: transitionsOf(code),
    refusals: refusalsOf(code),
    norms: normsOf(code),
  })
