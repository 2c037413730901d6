/**
 * Compensation, accessible formats, copies, comments and the Whistle Blowing Policy.
 *
 * @since 0.1.0
 */
import type { Clause } from "../clause.ts"

/**
 * The clauses of this part of the page, in the page's order, verbatim.
 *
 * @since 0.1.0
 */
export const services = [
  { id: "compensation.heading", section: "compensation", kind: "heading", text: "Compensation", gap: "\n" },
  {
    id: "compensation.no-rigid",
    section: "compensation",
    kind: "information",
    text: "We have no rigid compensation process.",
    gap: " ",
  },
  {
    id: "compensation.own-facts",
    section: "compensation",
    kind: "obligation",
    text: "If there is a circumstance where compensation would be appropriate, we would look at it upon its own particular facts and assess the applicable level of compensation.",
    gap: " ",
  },
  {
    id: "compensation.comply",
    section: "compensation",
    kind: "obligation",
    text: "We do our utmost to ensure that we comply with all legislative and regulatory requirements.",
    gap: " ",
  },
  {
    id: "compensation.credit",
    section: "compensation",
    kind: "obligation",
    text: "Any compensation will be paid as a credit to your account or otherwise as agreed.",
    gap: "\n",
  },
  {
    id: "accessibility.heading",
    section: "accessibility",
    kind: "heading",
    text: "Services for Disabled Customers",
    gap: "\n",
  },
  {
    id: "accessibility.arrangements",
    section: "accessibility",
    kind: "obligation",
    text: "Opus will make special arrangements on a case by case basis.",
    gap: " ",
  },
  {
    id: "accessibility.formats",
    section: "accessibility",
    kind: "definition",
    text: "Examples would be the provision of this Code in Braille or in large print.",
    gap: " ",
  },
  {
    id: "accessibility.contact",
    section: "accessibility",
    kind: "permission",
    text: "Please contact us for assistance and further information if you require this document in Code in Braille or in large print, please see the contact details above.",
    gap: "\n",
    note: "As published: “this document in Code in Braille” is a slip. The contact details above are absent (contact-us.table).",
  },
  {
    id: "copy.website",
    section: "copy",
    kind: "obligation",
    text: "A copy of this Code is available on our web site.",
    gap: " ",
  },
  {
    id: "copy.post",
    section: "copy",
    kind: "obligation",
    text: "However, if you would like us to post you a copy then please contact us, and we will happily send you one free of charge.",
    gap: "\n",
  },
  { id: "review.heading", section: "review", kind: "heading", text: "Review of this Code", gap: "\n" },
  {
    id: "review.comments",
    section: "review",
    kind: "permission",
    text: "If you have any specific comments on this Code, or would like us to consider specific amendments, corrections, or improvements in a future revision, then please do contact us.",
    gap: "\n",
  },
  {
    id: "whistle-blowing.request",
    section: "whistle-blowing",
    kind: "obligation",
    text: "Should you need to refer to our Whistle Blowing Policy, this is available on request.",
    gap: "\n",
  },
] as const satisfies readonly Clause[]
