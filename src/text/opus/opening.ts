/**
 * The top of the page: its telephone number, the title, the welcome and the ways to give feedback.
 *
 * @since 0.1.0
 */
import type { Clause } from "../clause.ts"

/**
 * The clauses of this part of the page, in the page's order, verbatim.
 *
 * @since 0.1.0
 */
export const opening = [
  {
    id: "page.call-us",
    section: "page",
    kind: "contact",
    text: "Call us: 0800 3167566",
    gap: "\n",
    note: "At the top of the web page, not in the Code's own table of contacts, which is absent (contact-us.table).",
  },
  { id: "page.breadcrumb", section: "page", kind: "furniture", text: "POLICIES", gap: "\n" },
  {
    id: "feedback.heading",
    section: "feedback",
    kind: "heading",
    text: "FEEDBACK PROCEDURE & COMPLAINTS CODE",
    gap: "\n",
  },
  {
    id: "feedback.welcome",
    section: "feedback",
    kind: "aim",
    text: "At Opus, we want to hear any feedback you want to give us.",
    gap: " ",
  },
  {
    id: "feedback.sentiments",
    section: "feedback",
    kind: "definition",
    text: "This can be good, bad or indifferent.",
    gap: "\n",
  },
  {
    id: "channels.ways",
    section: "channels",
    kind: "permission",
    text: "You can provide us feedback in several different ways –",
    gap: "\n- ",
  },
  { id: "channels.in-person", section: "channels", kind: "permission", text: "In person", gap: "\n- " },
  { id: "channels.telephone", section: "channels", kind: "permission", text: "By telephone", gap: "\n- " },
  {
    id: "channels.in-writing",
    section: "channels",
    kind: "permission",
    text: "In writing via email or letter",
    gap: "\n- ",
  },
  {
    id: "channels.thermometer",
    section: "channels",
    kind: "permission",
    text: "Through Customer Thermometer (Customers only)",
    gap: "\n- ",
  },
  { id: "channels.webchat", section: "channels", kind: "permission", text: "Webchat (opustech.co.uk)", gap: "\n" },
] as const satisfies readonly Clause[]
