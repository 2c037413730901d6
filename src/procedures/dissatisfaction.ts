/**
 * The Dissatisfaction procedure: a case handler, the root cause, the putting right and what stops it happening again; the
 * customer contacted who gave a Yellow or Red rating; and a complaint where it is one.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { DISSATISFACTION_EVENTS, type DissatisfactionEventType } from "../code/vocabulary/dissatisfaction.ts"
import type { Machine, StateRule } from "../machine/machine.ts"
import type { Norm } from "../machine/norm.ts"
import { absent } from "../machine/where.ts"
import { untimed } from "../time/span.ts"
import { RATED_POORLY, transitions } from "./dissatisfaction/transitions.ts"
import { type DissatisfactionState, OPEN, words } from "./dissatisfaction/words.ts"

export type { DissatisfactionState } from "./dissatisfaction/words.ts"

const { on, party, refuse } = words

const STATES: Readonly<Record<DissatisfactionState, StateRule>> = {
  NotRaised: { says: "No dissatisfaction feedback case has been raised." },
  Raised: { says: "The dissatisfaction feedback case is raised; it has no case handler." },
  ContactOwed: { says: "It has a case handler; the customer who gave the rating is to be contacted." },
  InHand: { says: "It has a case handler, and whoever is to be contacted has been." },
  Closed: { says: "The dissatisfaction feedback case is closed.", final: true },
}

const EVENTS = {
  DissatisfactionRaised: { says: "the dissatisfaction feedback case is raised", by: "customerExperienceTeam" },
  CaseHandlerAssigned: { says: "a case handler is assigned", by: "provider" },
  ContactMade: { says: "the provider contacts the customer", by: "provider" },
  RootCauseFound: { says: "the root cause is found", by: "provider" },
  IssuePutRight: { says: "the issue is put right", by: "provider" },
  PreventionPutInPlace: { says: "a measure is in place so that it does not happen again", by: "provider" },
  ComplaintRecognised: { says: "the dissatisfaction is recognised as a complaint", by: "provider" },
  DissatisfactionClosed: { says: "the dissatisfaction feedback case is closed", by: "provider" },
} as const

const ALL = Object.keys(DISSATISFACTION_EVENTS) as DissatisfactionEventType[]

const refusals = [
  refuse(...ALL)
    .in("NotRaised")
    .because("NotRaisedYet", "no case has been raised yet: the first event is DissatisfactionRaised"),
  refuse("DissatisfactionRaised")
    .in(...OPEN)
    .because("AlreadyRaised", "the case has already been raised; other dissatisfaction is a case of its own"),
  refuse("DissatisfactionClosed")
    .in("Raised")
    .because("NoCaseHandler", "no case handler has been assigned", "dissatisfaction.handler"),
  refuse("DissatisfactionClosed")
    .in("ContactOwed")
    .because("NotContacted", "the customer who gave the rating has not been contacted", "thermometer.contact"),
  refuse("DissatisfactionClosed")
    .where({ reason: "unresolved", why: absent })
    .in("InHand")
    .because("NoReasonGiven", "a case that is closed unresolved says why", "dissatisfaction.care"),
  refuse(...ALL)
    .in("Closed")
    .because("CaseEnded", "the case is closed; what comes later is a case of its own"),
]

const provider = party("provider")
const closed = [on("DissatisfactionClosed")]

const norms: Readonly<Record<string, Omit<Norm, "id">>> = {
  assignHandler: provider
    .must("assign a case handler", [on("CaseHandlerAssigned")])
    .of("DissatisfactionRaised")
    .within(untimed("assign"))
    .cites("dissatisfaction.handler"),
  contactCustomer: provider
    .must("contact the customer and find where it could have improved and how it can ensure service excellence", [
      on("ContactMade"),
    ])
    .of("DissatisfactionRaised", RATED_POORLY)
    .within(untimed("then"))
    .cites("thermometer.contact"),
  treatWithCare: provider
    .must("treat the dissatisfaction with care, to the end of the case", closed)
    .of("DissatisfactionRaised")
    .within(untimed("with care"))
    .cites("dissatisfaction.care"),
  findRootCause: provider
    .aims("aims", "get to the root of the issue", [on("RootCauseFound")])
    .of("DissatisfactionRaised")
    .within(untimed("so that we can get to the route of issues"))
    .unless(closed, [])
    .cites("dissatisfaction.root-cause"),
  putRight: provider
    .aims("aims", "put the issue right", [on("IssuePutRight")])
    .of("DissatisfactionRaised")
    .within(untimed("sort them"))
    .unless(closed, [])
    .cites("dissatisfaction.put-right"),
  prevent: provider
    .aims("aims", "put a measure in place so that it never happens again", [on("PreventionPutInPlace")])
    .of("DissatisfactionRaised")
    .within(untimed("never happen again"))
    .unless(closed, [])
    .cites("dissatisfaction.prevention"),
}

/**
 * The Dissatisfaction procedure of a code.
 *
 * @param _code - a complaints code; nothing of it bears on dissatisfaction feedback, whose clauses set no span
 * @returns the machine: plain, frozen data
 * @example
 * import { dissatisfaction, opus } from "@opustech/complaints-code"
 * dissatisfaction(opus).norms.find((each) => each.id === "findRootCause")?.force // => "aims"
 * @since 0.1.0
 */
export const dissatisfaction = (_code: ComplaintsCode): Machine<DissatisfactionState, DissatisfactionEventType> =>
  words.procedure("Dissatisfaction", {
    says: "Dissatisfaction feedback, from its raising to its closing.",
    parties: {
      provider: "The provider",
      customer: "The customer",
      customerExperienceTeam: "The Customer Experience Team",
    },
    initial: "NotRaised",
    states: STATES,
    events: EVENTS,
    transitions,
    refusals,
    norms,
  })
