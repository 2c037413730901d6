/**
 * An independent model of the Complaint procedure, written from the specification and not from the rules: one plain
 * switch, with the readings `resolved`, `adr-at-deadlock` and `weeks-elapsed`, and the code's own rules of stages, deadlock,
 * ADR, silence and reopening. Local time is luxon's.
 */
import { DateTime } from "luxon"
import {
  type ComplaintEvent,
  type ComplaintState,
  type ComplaintsCode,
  isSpan,
  isUnknown,
  type Timing,
} from "../../../src/index.ts"

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
  /** Whether the letter was sent since the complaint was last reopened. */
  letterStands: boolean
  /** When a letter of either kind was last sent. */
  lastLetter: number | undefined
  /** Whether deadlock was asked for, and neither declined nor followed by a reopening. */
  deadlockAsked: boolean
  decided: boolean
  /** Whether a decision was accepted that has not been carried out, since the complaint was last taken to ADR. */
  binds: boolean
  subject: string | undefined
  stage: string | undefined
  /** The stages that were asked for, and the empty text for none in particular. */
  readonly stagesAsked: Set<string>
}

export const fresh = (): Model => ({
  state: "NotMade",
  made: 0,
  proposed: 0,
  standing: false,
  deadlock: false,
  letter: false,
  letterStands: false,
  lastLetter: undefined,
  deadlockAsked: false,
  decided: false,
  binds: false,
  subject: undefined,
  stage: undefined,
  stagesAsked: new Set(),
})

export interface Terms {
  readonly code: Pick<ComplaintsCode, "stages" | "closing" | "reopening" | "deadlock" | "adr">
  readonly choices: Readonly<Record<string, string>>
}

const london = (at: number) => DateTime.fromMillis(at, { zone: "Europe/London" })

/** How a right opens after some weeks of the making, by the reading of `weeks-elapsed`. */
const weeksAreOver = (model: Model, weeks: number, { choices }: Terms, now: number): boolean => {
  const made = london(model.made)
  const over = {
    "start-of-day": made.startOf("day").plus({ weeks }),
    "same-time": made.plus({ weeks }),
    "day-after": made.startOf("day").plus({ weeks, days: 1 }),
  }[choices["weeks-elapsed"] ?? "start-of-day"]
  if (over === undefined) throw new Error(`the model does not know ${choices["weeks-elapsed"]}`)
  return now >= over.toMillis()
}

const numberOf = (timing: Timing, unit: "weeks" | "months"): number | undefined => {
  if (timing === null || !isSpan(timing) || timing.unit === "untimed") return undefined
  if (timing.unit !== unit) throw new Error(`the model does not know ${timing.unit} here`)
  return timing.n
}

/** The right to ADR opens after 8 weeks or at deadlock, whichever is first, and lapses some months after a letter. */
export const mayGoToAdr = (model: Model, terms: Terms, now: number): boolean => {
  const { code, choices } = terms
  const months = numberOf(code.adr.within, "months")
  if (months !== undefined && model.lastLetter !== undefined) {
    const last = london(model.lastLetter).startOf("day").plus({ months }).endOf("day")
    if (now > last.toMillis()) return false
  }
  const deadlock = choices["adr-at-deadlock"] === "on-letter" ? model.letter : model.deadlock || model.letter
  return deadlock || weeksAreOver(model, 8, terms, now)
}

const silent = (model: Model, { code }: Terms, now: number): boolean => {
  const weeks = numberOf(code.closing.afterSilence, "weeks")
  return weeks !== undefined && now > london(model.proposed).startOf("day").plus({ weeks }).endOf("day").toMillis()
}

/** Whether the provider may declare deadlock: by itself, because it was asked for, or because the time has come. */
const mayDeclare = (model: Model, terms: Terms, now: number): boolean => {
  const { deadlock } = terms.code
  if (isUnknown(deadlock) || deadlock.declared) return true
  if ((deadlock.onRequest || deadlock.mutual) && model.deadlockAsked) return true
  const weeks = numberOf(deadlock.automaticallyAfter, "weeks")
  return weeks !== undefined && weeksAreOver(model, weeks, terms, now)
}

const mayAsk = (model: Model, terms: Terms, now: number): boolean => {
  const { deadlock } = terms.code
  if (isUnknown(deadlock) || !(deadlock.onRequest || deadlock.mutual)) return false
  if (model.state === "Deadlocked") return !model.letterStands
  const weeks = numberOf(deadlock.requestAfter, "weeks")
  return weeks === undefined || weeksAreOver(model, weeks, terms, now)
}

/** The provider declines where the code says that it may, and where deadlock needs its agreement. */
const mayDecline = (model: Model, { code: { deadlock } }: Terms): boolean =>
  !isUnknown(deadlock) &&
  model.deadlockAsked &&
  ((deadlock.onRequest === true && deadlock.declinable === true) || (deadlock.mutual === true && !deadlock.onRequest))

const mayEscalate = (model: Model, to: string, { code: { stages } }: Terms): boolean => {
  if (isUnknown(stages)) return true
  const place = stages.findIndex(({ id }) => id === to)
  const stage = stages[place]
  if (stage === undefined) return false
  if (stage.subjects !== undefined && !(model.subject !== undefined && stage.subjects.includes(model.subject)))
    return false
  if (stage.reached === "onRequest" && !model.stagesAsked.has(to) && !model.stagesAsked.has("")) return false
  if (stage.skips === true) return true
  const before =
    stage.from ??
    stages
      .slice(0, place)
      .slice(-1)
      .map(({ id }) => id)
  if (model.stage !== undefined) return before.includes(model.stage)
  const fromTheMaking = stages.filter(({ reached }) => reached === "whenMade").map(({ id }) => id)
  return before.length === 0 || before.some((each) => fromTheMaking.includes(each))
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
      model.subject = event.subject
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
    case "FirstResponseGiven":
    case "ResolutionPlanGiven":
      return open
    case "ContactTimeAgreed":
      return open && event.contactAt >= event.at
    case "EscalationRequested": {
      const { stages } = terms.code
      const { stage } = event
      const known =
        isUnknown(stages) || (stage === undefined ? stages.length > 0 : stages.some(({ id }) => id === stage))
      if (!open || !known) return false
      model.stagesAsked.add(stage ?? "")
      return true
    }
    case "ComplaintEscalated":
      if (!open || !mayEscalate(model, event.stage, terms)) return false
      model.stage = event.stage
      model.stagesAsked.delete(event.stage)
      model.stagesAsked.delete("")
      return true
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
    case "DeadlockRequested":
      if (!(underWay || state === "Deadlocked") || !mayAsk(model, terms, event.at)) return false
      model.deadlockAsked = true
      return true
    case "DeadlockDeclined":
      if (!underWay || !mayDecline(model, terms)) return false
      model.deadlockAsked = false
      return true
    case "DeadlockReached":
      if (!underWay || !mayDeclare(model, terms, event.at)) return false
      model.deadlock = true
      return to("Deadlocked")
    case "AdrLetterSent":
      if (!open) return false
      model.lastLetter = event.at
      if (event.reason === "weeksOver") return true
      model.letter = true
      model.letterStands = true
      return underWay ? to("Deadlocked") : true
    case "ReferredToAdr":
      if (!(underWay || state === "Deadlocked") || !mayGoToAdr(model, terms, event.at)) return false
      model.decided = false
      model.binds = false
      return to("WithAdr")
    case "AdrDecided":
      if (state !== "WithAdr") return false
      model.decided = true
      return true
    case "AdrDecisionAccepted":
      if (state !== "WithAdr" || !model.decided || event.carryOutBy < event.at) return false
      model.binds = true
      return true
    case "AdrDecisionCarriedOut":
      if (state !== "WithAdr" || !model.binds) return false
      model.binds = false
      return true
    case "ComplaintWithdrawn":
      return open && to("Withdrawn")
    case "ComplaintClosed":
      return mayClose(model, event.reason, terms, event.at) && to("Closed")
    case "ComplaintReopened":
      if (terms.code.reopening !== "restores" || !["Resolved", "Closed", "Withdrawn"].includes(state)) return false
      model.standing = false
      model.letterStands = false
      model.deadlockAsked = false
      return to("UnderInvestigation")
  }
}

const mayClose = (model: Model, reason: string, terms: Terms, now: number): boolean => {
  const { state } = model
  const proposed = state === "OutcomeProposed"
  if (reason === "resolved") return state === "Resolved" || (proposed && terms.choices.resolved === "outcome-proposed")
  if (reason === "adrDecided") return state === "WithAdr" && model.decided && !model.binds
  if (reason === "silence") return proposed && silent(model, terms, now)
  return ["Received", "Logged", "UnderInvestigation"].includes(state) || proposed
    ? !mayGoToAdr(model, terms, now)
    : false
}
