/**
 * Checks on the log of a case that several requirements share, or that are long: as data.
 *
 * @since 0.1.0
 */
import type { CaseTest } from "./check.ts"

/**
 * A complaint that has come to its end was logged.
 *
 * @since 0.1.0
 */
export const logged: CaseTest = {
  is: "recorded",
  once: [{ event: "OutcomeAccepted" }, { event: "ComplaintClosed" }, { event: "ComplaintWithdrawn" }],
  groups: [{ what: "that the complaint was logged", events: [{ event: "ComplaintLogged" }] }],
}

/**
 * No complaint is closed as resolved, or after silence, where it is not.
 *
 * @since 0.1.0
 */
export const notClosedEarly: CaseTest = {
  is: "refused",
  on: { event: "ComplaintClosed", where: [{ field: "reason", is: "oneOf", to: ["resolved", "silence"] }] },
  codes: ["NotResolved", "NotSilent", "NoSilenceRule", "SilenceTooShort"],
}

/**
 * The complainant heard from the provider before the complaint was closed, and heard an outcome.
 *
 * @since 0.1.0
 */
export const informed: CaseTest = {
  is: "recorded",
  once: [{ event: "ComplaintClosed" }],
  groups: [
    {
      what: "that the complainant heard how it goes",
      events: [
        { event: "ComplaintAcknowledged" },
        { event: "DelayNotified" },
        { event: "ContactTimeAgreed" },
        { event: "ContactMade" },
        { event: "ProgressUpdateGiven" },
        { event: "OutcomeProposed" },
      ],
    },
    { what: "an outcome", events: [{ event: "OutcomeProposed" }, { event: "AdrDecided" }] },
  ],
}

/**
 * The log of a closed complaint holds what was done and what came of it.
 *
 * @since 0.1.0
 */
export const kept: CaseTest = {
  is: "recorded",
  once: [{ event: "ComplaintClosed" }],
  groups: [
    {
      what: "what was done",
      events: [
        { event: "InvestigationStarted" },
        { event: "CaseHandlerAssigned" },
        { event: "ContactMade" },
        { event: "ProgressUpdateGiven" },
        { event: "ComplaintEscalated" },
        { event: "OutcomeProposed" },
      ],
    },
    { what: "the outcome", events: [{ event: "OutcomeProposed" }, { event: "AdrDecided" }] },
  ],
}
