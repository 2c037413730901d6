/**
 * An independent model of the Complaint procedure, written from the specification and not from the rules: one plain
 * switch, with the readings `resolved`, `adr-at-deadlock` and `weeks-elapsed`, and the code's own rules of stages, silence
 * and reopening. Local time is luxon's.
 */
import { DateTime } from "luxon"
import { type ComplaintEvent, type ComplaintState, type ComplaintsCode, isSpan } from "../../../src/index.ts"

/** What the model remembers of a complaint; instants in epoch milliseconds. */
export interface Model {
  state: ComplaintState
  made: number
  /** When an outcome was last proposed. */
  proposed: number
  /** Whether an outcome was proposed since the complaint was last reopened. */
  standing: boolean
  deadlock: boolean
  letter: boolean
  decided: boolean
}

export const fresh = (): Model => ({
  state: "NotMade",
  made: 0,
  proposed: 0,
  standing: false,
  deadlock: false,
  letter: false,
  decided: false,
})

export interface Terms {
  readonly code: Pick<ComplaintsCode, "stages" | "closing" | "reopening">
  readonly choices: Readonly<Record<string, string>>
}

const london = (at: number) => DateTime.fromMillis(at, { zone: "Europe/London" })

/** The right to ADR opens after 8 weeks or at deadlock, whichever is first. */
export const mayGoToAdr = (model: Model, { choices }: Terms, now: number): boolean => {
  const made = london(model.made)
  const eightWeeks = {
    "start-of-day": made.startOf("day").plus({ weeks: 8 }),
    "same-time": made.plus({ weeks: 8 }),
    "day-after": made.startOf("day").plus({ weeks: 8, days: 1 }),
  }[choices["weeks-elapsed"] ?? "start-of-day"]
  if (eightWeeks === undefined) throw new Error(`the model does not know ${choices["weeks-elapsed"]}`)
  const deadlock = choices["adr-at-deadlock"] === "on-letter" ? model.letter : model.deadlock || model.letter
  return deadlock || now >= eightWeeks.toMillis()
}

const silent = (model: Model, { code }: Terms, now: number): boolean => {
  const span = code.closing.afterSilence
  if (span === null || !isSpan(span)) return false
  if (span.unit !== "weeks") throw new Error(`the model does not know silence in ${span.unit}`)
  return now > london(model.proposed).startOf("day").plus({ weeks: span.n }).endOf("day").toMillis()
}

/** Takes an event: the model is changed where the event is allowed, and stays as it is where it is not. */
export const allows = (model: Model, event: ComplaintEvent, terms: Terms): boolean => {
  const { state } = model
  const underWay = ["Received", "Logged", "UnderInvestigation", "OutcomeProposed"].includes(state)
  const open = underWay || state === "Deadlocked" || state === "WithAdr"
  const to = (next: ComplaintState): true => {
    model.state = next
    return true
  }
  switch (event.type) {
    case "ComplaintMade":
      if (state !== "NotMade" || (event.channel === "CustomerThermometer" && !event.complainant.customer)) return false
      model.made = event.at
      return to("Received")
    case "ComplaintLogged":
      return state === "Received" ? to("Logged") : open || state === "Resolved"
    case "ComplaintAcknowledged":
    case "ContactMade":
    case "ProgressUpdateGiven":
      return open || state === "Resolved"
    case "CaseHandlerAssigned":
    case "InvestigationStarted":
      return state === "Received" || state === "Logged" ? to("UnderInvestigation") : open
    case "DelayNotified":
      return open
    case "ContactTimeAgreed":
      return open && event.contactAt >= event.at
    case "ComplaintEscalated":
      return open && ("unknown" in terms.code.stages || terms.code.stages.some((each) => each.id === event.stage))
    case "OutcomeProposed":
      if (!open) return false
      model.standing = true
      model.proposed = event.at
      return underWay ? to("OutcomeProposed") : true
    case "OutcomeAccepted":
      return state !== "Received" && state !== "Logged" && open && model.standing && to("Resolved")
    case "OutcomeRejected":
      if (state === "OutcomeProposed") return to("UnderInvestigation")
      return (state === "Deadlocked" || state === "WithAdr") && model.standing
    case "DeadlockReached":
      if (!underWay) return false
      model.deadlock = true
      return to("Deadlocked")
    case "AdrLetterSent":
      if (!open) return false
      if (event.reason === "weeksOver") return true
      model.letter = true
      return underWay ? to("Deadlocked") : true
    case "ReferredToAdr":
      if (!(underWay || state === "Deadlocked") || !mayGoToAdr(model, terms, event.at)) return false
      model.decided = false
      return to("WithAdr")
    case "AdrDecided":
      if (state !== "WithAdr") return false
      model.decided = true
      return true
    case "ComplaintWithdrawn":
      return open && to("Withdrawn")
    case "ComplaintClosed":
      return mayClose(model, event.reason, terms, event.at) && to("Closed")
    case "ComplaintReopened":
      if (terms.code.reopening !== "restores" || !["Resolved", "Closed", "Withdrawn"].includes(state)) return false
      model.standing = false
      return to("UnderInvestigation")
  }
}

const mayClose = (model: Model, reason: string, terms: Terms, now: number): boolean => {
  const { state } = model
  const proposed = state === "OutcomeProposed"
  if (reason === "resolved") return state === "Resolved" || (proposed && terms.choices.resolved === "outcome-proposed")
  if (reason === "adrDecided") return state === "WithAdr" && model.decided
  if (reason === "silence") return proposed && silent(model, terms, now)
  return ["Received", "Logged", "UnderInvestigation"].includes(state) || proposed
    ? !mayGoToAdr(model, terms, now)
    : false
}
