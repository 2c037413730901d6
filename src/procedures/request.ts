/**
 * The Requests procedure: asked, arranged, provided, or declined with a reason. One procedure of which the Code has four
 * instances, each with clauses of its own.
 *
 * @since 0.1.0
 */
import { REQUEST_EVENTS, type RequestEventType } from "../code/vocabulary/request.ts"
import type { Machine, StateRule, Transition } from "../machine/machine.ts"
import { REQUESTS, type RequestInstance } from "./request/instances.ts"
import { OPEN, type RequestState, words } from "./request/words.ts"

export { type Needs, REQUESTS, type RequestInstance } from "./request/instances.ts"
export type { RequestState } from "./request/words.ts"

const { from, refuse } = words

const STATES: Readonly<Record<RequestState, StateRule>> = {
  NotMade: { says: "Nothing has been asked for." },
  Asked: { says: "The request has reached the provider." },
  Arranged: { says: "It is arranged how the request will be met." },
  Provided: { says: "What was asked for has been given.", final: true },
  Declined: { says: "The provider has declined the request, with a reason.", final: true },
  Withdrawn: { says: "Whoever asked no longer asks.", final: true },
}

const eventsOf = ({ thing, provided }: RequestInstance) =>
  ({
    RequestMade: { says: `someone asks for ${thing}`, by: "customer" },
    RequestArranged: { says: "it is arranged how the request will be met", by: "provider" },
    RequestProvided: { says: provided, by: "provider" },
    RequestDeclined: { says: "the request is declined", by: "provider" },
    RequestWithdrawn: { says: "the request is withdrawn", by: "customer" },
  }) as const

const ALL = Object.keys(REQUEST_EVENTS) as RequestEventType[]

/** A providing that leads to its end; where the Code says nothing of how a thing is provided, any providing will do. */
const provided = (
  draft: ReturnType<ReturnType<typeof from>["on"]>,
  { providing, clauses }: RequestInstance,
): Transition =>
  (providing === undefined ? draft : draft.when(providing.guard, providing.otherwise)).to("Provided").cites(...clauses)

const transitionsOf = (instance: RequestInstance) => [
  from("NotMade")
    .on("RequestMade")
    .when(instance.asking.guard, instance.asking.otherwise)
    .to("Asked")
    .cites(...instance.clauses),
  from(...OPEN)
    .on("RequestArranged")
    .to("Arranged")
    .cites(...instance.clauses),
  provided(from(...OPEN).on("RequestProvided"), instance),
  from(...OPEN)
    .on("RequestDeclined")
    .to("Declined")
    .cites(...instance.clauses),
  provided(from("Declined").on("RequestProvided").reopens(), instance),
  from(...OPEN)
    .on("RequestWithdrawn")
    .to("Withdrawn")
    .cites(...instance.clauses),
]

const refusals = [
  refuse(...ALL)
    .in("NotMade")
    .because("NotMadeYet", "nothing has been asked for yet: the first event of a request is RequestMade"),
  refuse("RequestMade")
    .in(...OPEN)
    .because("AlreadyMade", "the request has already been made; another one is a case of its own"),
  refuse(...ALL)
    .in("Declined")
    .because("CaseEnded", "the request is declined; what was asked for can still be provided"),
  refuse(...ALL)
    .in("Provided", "Withdrawn")
    .because("CaseEnded", "the request is met or withdrawn; what comes later is a case of its own"),
]

/**
 * The procedure of one of the requests. A request may be declined with a reason; where the Code promises the thing to
 * whoever asks (a copy by post, the policy), that does not end the duty, and the thing can be provided after all.
 *
 * @param instance - which of the requests (see `REQUESTS`)
 * @returns the machine: plain, frozen data
 * @example
 * import { REQUESTS, request } from "@opustech/complaints-code"
 * request(REQUESTS.CodeCopyRequest).transitions[0]?.cites // => ["copy.post"]
 * @since 0.1.0
 */
export const request = (instance: RequestInstance): Machine<RequestState, RequestEventType> =>
  words.procedure(instance.id, {
    says: `A request for ${instance.thing}, from the asking to its end.`,
    parties: { provider: "The provider", customer: "The customer" },
    initial: "NotMade",
    states: STATES,
    events: eventsOf(instance),
    transitions: transitionsOf(instance),
    refusals,
    norms: instance.norms,
  })

/**
 * The machines of the four requests, in the order of their clauses in the Code.
 *
 * @returns the machines: plain, frozen data
 * @example
 * import { requests } from "@opustech/complaints-code"
 * requests().map((each) => each.id).length // => 4
 * @since 0.1.0
 */
export const requests = (): readonly Machine<RequestState, RequestEventType>[] => Object.values(REQUESTS).map(request)
