/**
 * The events of requests, in their interchange form: a copy of the Code, an accessible format, a comment on the Code, the
 * Whistle Blowing Policy.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { channelNames } from "../channel-names.ts"
import { event } from "../event.ts"
import { Text } from "../field.ts"
import { Money } from "../money.ts"

/**
 * How a request reaches the provider: every channel but the Customer Thermometer, which takes ratings and no requests.
 *
 * @since 0.1.0
 */
export const RequestChannel = Schema.Literals(channelNames.filter((name) => name !== "CustomerThermometer"))

/**
 * A format in which the Code can be read by someone who cannot read print; `other` is told in the request's text.
 *
 * @since 0.1.0
 */
export const AccessibleFormat = Schema.Literals(["braille", "largePrint", "other"])

/**
 * The schema of each event of a request, by its type.
 *
 * @since 0.1.0
 */
export const REQUEST_EVENTS = {
  RequestMade: event("RequestMade", "Someone asks the provider for something that the Code says can be had.", {
    channel: RequestChannel,
    format: Schema.optionalKey(AccessibleFormat),
    text: Schema.optionalKey(Text),
  }),
  RequestArranged: event("RequestArranged", "The provider arranges how the request will be met.", {
    arrangement: Text,
  }),
  RequestProvided: event("RequestProvided", "The provider gives what was asked for.", {
    means: Schema.Literals(["post", "email", "inPerson", "telephone", "online"]),
    charge: Schema.optionalKey(Money),
  }),
  RequestDeclined: event("RequestDeclined", "The provider declines the request, with the reason.", { reason: Text }),
  RequestWithdrawn: event("RequestWithdrawn", "Whoever asked no longer asks.", {}),
} as const

/**
 * The types of event of a request.
 *
 * @since 0.1.0
 */
export type RequestEventType = keyof typeof REQUEST_EVENTS

/**
 * An event of a request, decoded: instants are epoch milliseconds, amounts whole pence.
 *
 * @since 0.1.0
 */
export type RequestEvent = {
  readonly [T in RequestEventType]: (typeof REQUEST_EVENTS)[T]["Type"]
}[RequestEventType]
