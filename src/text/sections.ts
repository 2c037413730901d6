/**
 * The sections of Opus's published page, with their headings verbatim.
 *
 * @since 0.1.0
 */
import type { Section } from "./clause.ts"

/**
 * Every section of the page by its id, in the page's order. The page itself is one: it holds what stands round the Code.
 *
 * @example
 * sections["response-times"].heading // => "Response Times"
 *
 * @since 0.1.0
 */
export const sections = {
  page: { id: "page", heading: null },
  feedback: { id: "feedback", heading: "FEEDBACK PROCEDURE & COMPLAINTS CODE" },
  channels: { id: "channels", heading: null, within: "feedback" },
  positive: { id: "positive", heading: "Positive Feedback" },
  values: { id: "values", heading: null, within: "positive" },
  dissatisfaction: { id: "dissatisfaction", heading: "Dissatisfaction Feedback" },
  thermometer: { id: "thermometer", heading: "Feedback received via Customer Thermometer for Customer Cases" },
  handling: { id: "handling", heading: "Complaint Handing and Dispute Resolution" },
  complaints: { id: "complaints", heading: "Complaints" },
  "contact-us": { id: "contact-us", heading: "Contact Us" },
  "response-times": { id: "response-times", heading: "Response Times" },
  stages: { id: "stages", heading: "Stages to Resolve Your Complaint" },
  adr: { id: "adr", heading: "Alternative Dispute Resolution" },
  compensation: { id: "compensation", heading: "Compensation" },
  accessibility: { id: "accessibility", heading: "Services for Disabled Customers" },
  copy: { id: "copy", heading: null, within: "accessibility" },
  review: { id: "review", heading: "Review of this Code" },
  "whistle-blowing": { id: "whistle-blowing", heading: null, within: "review" },
  offices: { id: "offices", heading: null },
} as const satisfies Readonly<Record<string, Section>>

/**
 * The id of a section of the page.
 *
 * @since 0.1.0
 */
export type SectionId = keyof typeof sections
