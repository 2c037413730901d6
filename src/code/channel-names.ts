/**
 * The names of the channels, and their words.
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

/**
 * The words of each channel: its label, and how feedback goes through it (to stand after "give feedback").
 *
 * @example
 * CHANNEL_WORDS.Webchat.how // => "by webchat"
 * @since 0.1.0
 */
export const CHANNEL_WORDS: Readonly<
  Record<(typeof channelNames)[number], { readonly label: string; readonly how: string }>
> = {
  InPerson: { label: "In person", how: "in person" },
  Telephone: { label: "Telephone", how: "by telephone" },
  Email: { label: "Email", how: "by email" },
  Letter: { label: "Letter", how: "by letter" },
  CustomerThermometer: { label: "Customer Thermometer", how: "through Customer Thermometer" },
  Webchat: { label: "Webchat", how: "by webchat" },
  WebForm: { label: "Web form", how: "by a form on the web site" },
  Ticket: { label: "Ticket", how: "by a ticket" },
  Fax: { label: "Fax", how: "by fax" },
  SocialMedia: { label: "Social media", how: "through social media" },
}
