/**
 * The names of the channels.
 *
 * @since 0.1.0
 */

/**
 * The names of the channels, those of the published Code first. They need no schema, so that `./core` can have them.
 *
 * @example
 * import { channelNames } from "@opustech/complaints-code"
 * channelNames[0] // => "InPerson"
 * @since 0.1.0
 */
export const channelNames = [
  "InPerson",
  "Telephone",
  "Email",
  "Letter",
  "CustomerThermometer",
  "Webchat",
  "WebForm",
  "Ticket",
  "Fax",
  "SocialMedia",
] as const
