/**
 * The events of dissatisfaction feedback, in their interchange form: its root cause, how it is put right, what stops it
 * happening again. The assignment of a case handler and the contact with the customer are those of a complaint.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { event } from "../event.ts"
import { COMPLAINT_EVENTS } from "../events.ts"
import { Text } from "../field.ts"
import { Rating, ResponseExpected } from "./thermometer.ts"

/**
 * The schema of each event of dissatisfaction feedback, by its type.
 *
 * @since 0.1.0
 */
export const DISSATISFACTION_EVENTS = {
  DissatisfactionRaised: event("DissatisfactionRaised", "A dissatisfaction feedback case is raised.", {
    rating: Schema.optionalKey(Rating),
    responseExpected: ResponseExpected,
    complaintRaised: Schema.Boolean.annotate({
      description: "whether a complaint has already been raised for the same feedback",
    }),
    about: Schema.optionalKey(Text),
  }),
  CaseHandlerAssigned: COMPLAINT_EVENTS.CaseHandlerAssigned,
  ContactMade: COMPLAINT_EVENTS.ContactMade,
  RootCauseFound: event("RootCauseFound", "The root cause of the issue is found.", { cause: Text }),
  IssuePutRight: event("IssuePutRight", "The issue is put right.", { how: Text }),
  PreventionPutInPlace: event("PreventionPutInPlace", "A measure is put in place so that it does not happen again.", {
    measure: Text,
  }),
  ComplaintRecognised: event("ComplaintRecognised", "The dissatisfaction is recognised as a complaint as well.", {
    why: Text,
  }),
  DissatisfactionClosed: event("DissatisfactionClosed", "The dissatisfaction feedback case is closed.", {
    reason: Schema.Literals(["putRight", "asComplaint", "unresolved"]),
    why: Schema.optionalKey(Text),
  }),
} as const

/**
 * The types of event of dissatisfaction feedback.
 *
 * @since 0.1.0
 */
export type DissatisfactionEventType = keyof typeof DISSATISFACTION_EVENTS

/**
 * An event of dissatisfaction feedback, decoded: instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export type DissatisfactionEvent = {
  readonly [T in DissatisfactionEventType]: (typeof DISSATISFACTION_EVENTS)[T]["Type"]
}[DissatisfactionEventType]
