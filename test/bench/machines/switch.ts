/**
 * The Complaint procedure as a switch written by hand, for Opus's code under its default readings: the floor. It knows
 * nothing of clauses, reasons or readings.
 */
import type { ComplaintEvent } from "../../../src/code/events.ts"
import { adrIsOpen, type Plain } from "./machine.ts"

/** The next state; undefined where the event is refused. The state given is never changed. */
export const next = (now: Plain, event: ComplaintEvent): Plain | undefined => {
  switch (now.state) {
    case "NotMade":
      if (event.type !== "ComplaintMade") return undefined
      if (event.channel === "CustomerThermometer" && !event.complainant.customer) return undefined
      return { ...now, state: "Received", made: event.at }
    case "Received":
      return event.type === "ComplaintLogged" ? { ...now, state: "Logged" } : inEarlyDays(now, event)
    case "Logged":
      return event.type === "ComplaintLogged" ? now : inEarlyDays(now, event)
    case "UnderInvestigation":
      if (event.type === "OutcomeAccepted" && now.proposed !== null) return { ...now, state: "Resolved" }
      return isHandling(event) ? now : underWay(now, event)
    case "OutcomeProposed":
      if (event.type === "OutcomeAccepted") return { ...now, state: "Resolved" }
      if (event.type === "OutcomeRejected") return { ...now, state: "UnderInvestigation" }
      return isHandling(event) ? now : underWay(now, event)
    case "Deadlocked":
      if (event.type === "ReferredToAdr" && adrIsOpen(now, event.at))
        return { ...now, state: "WithAdr", decided: null, accepted: null }
      return afterDeadlock(now, event)
    case "WithAdr":
      if (event.type === "AdrDecided") return now.decided === null ? { ...now, decided: event.at } : now
      return withDecision(now, event)
    case "Resolved":
      switch (event.type) {
        case "ComplaintLogged":
        case "ComplaintAcknowledged":
        case "ContactMade":
        case "ProgressUpdateGiven":
          return now
        case "ComplaintClosed":
          return event.reason === "resolved" ? { ...now, state: "Closed" } : undefined
        default:
          return reopened(now, event)
      }
    case "Closed":
    case "Withdrawn":
      return reopened(now, event)
  }
}

const isHandling = ({ type }: ComplaintEvent): boolean =>
  type === "ComplaintLogged" || type === "CaseHandlerAssigned" || type === "InvestigationStarted"

const reopened = (now: Plain, event: ComplaintEvent): Plain | undefined =>
  event.type === "ComplaintReopened" ? { ...now, state: "UnderInvestigation", proposed: null } : undefined

const inEarlyDays = (now: Plain, event: ComplaintEvent): Plain | undefined =>
  event.type === "CaseHandlerAssigned" || event.type === "InvestigationStarted"
    ? { ...now, state: "UnderInvestigation" }
    : underWay(now, event)

const underWay = (now: Plain, event: ComplaintEvent): Plain | undefined => {
  switch (event.type) {
    case "OutcomeProposed":
      return { ...now, state: "OutcomeProposed", proposed: now.proposed ?? event.at }
    case "DeadlockReached":
      return { ...now, state: "Deadlocked", deadlock: now.deadlock ?? event.at }
    case "AdrLetterSent":
      if (event.reason === "weeksOver") return now
      return { ...now, state: "Deadlocked", deadlockLetter: now.deadlockLetter ?? event.at }
    case "ReferredToAdr":
      return adrIsOpen(now, event.at) ? { ...now, state: "WithAdr", decided: null, accepted: null } : undefined
    case "ComplaintClosed":
      return event.reason === "outOfScope" && !adrIsOpen(now, event.at) ? { ...now, state: "Closed" } : undefined
    default:
      return whileOpen(now, event)
  }
}

const withDecision = (now: Plain, event: ComplaintEvent): Plain | undefined => {
  switch (event.type) {
    case "AdrDecisionAccepted":
      if (now.decided === null || event.carryOutBy < event.at) return undefined
      return now.accepted === null ? { ...now, accepted: event.at } : now
    case "AdrDecisionCarriedOut":
      return now.accepted === null ? undefined : { ...now, accepted: null }
    case "ComplaintClosed":
      return event.reason === "adrDecided" && now.decided !== null && now.accepted === null
        ? { ...now, state: "Closed" }
        : undefined
    default:
      return afterDeadlock(now, event)
  }
}

const afterDeadlock = (now: Plain, event: ComplaintEvent): Plain | undefined => {
  switch (event.type) {
    case "ComplaintLogged":
    case "CaseHandlerAssigned":
    case "InvestigationStarted":
      return now
    case "OutcomeProposed":
      return now.proposed === null ? { ...now, proposed: event.at } : now
    case "OutcomeAccepted":
      return now.proposed === null ? undefined : { ...now, state: "Resolved" }
    case "OutcomeRejected":
      return now.proposed === null ? undefined : now
    case "AdrLetterSent":
      if (event.reason === "weeksOver" || now.deadlockLetter !== null) return now
      return { ...now, deadlockLetter: event.at }
    default:
      return whileOpen(now, event)
  }
}

const whileOpen = (now: Plain, event: ComplaintEvent): Plain | undefined => {
  switch (event.type) {
    case "ComplaintAcknowledged":
    case "DelayNotified":
    case "ContactMade":
    case "ProgressUpdateGiven":
    case "FirstResponseGiven":
    case "ResolutionPlanGiven":
    case "EscalationRequested":
    case "ComplaintEscalated":
      return now
    case "ContactTimeAgreed":
      return event.contactAt >= event.at ? now : undefined
    case "ComplaintWithdrawn":
      return { ...now, state: "Withdrawn" }
    default:
      return undefined
  }
}
