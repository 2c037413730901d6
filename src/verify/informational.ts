/**
 * The clauses that no rule carries out, each with the reason: nothing of the published text is passed over in silence.
 *
 * @since 0.1.0
 */
import type { ClauseId } from "../text/index.ts"

const HEADING = "A heading: it names what follows and asks nothing."
const PAGE = "Part of the web page, not of the Code."
const OFFICE = "An office's address: a fact about the provider that no rule of the Code refers to."
const REGULATOR = "Says how Ofcom can be reached; the rule about going there is the clause adr.ofcom."

/**
 * Why no rule cites these clauses.
 *
 * @since 0.1.0
 */
export const INFORMATIONAL: Readonly<Partial<Record<ClauseId, string>>> = {
  "page.call-us": "A telephone number of the page; which number takes complaints stood in the table that is lost.",
  "page.breadcrumb": PAGE,
  "page.download": PAGE,
  "page.more": PAGE,
  "feedback.heading": HEADING,
  "feedback.welcome": "Says that feedback is welcome; the ways to give it are clauses of their own.",
  "positive.heading": HEADING,
  "dissatisfaction.heading": HEADING,
  "thermometer.heading": HEADING,
  "handling.heading": HEADING,
  "handling.purpose": "Says what the Code is for; nothing follows from it in a case.",
  "complaints.heading": HEADING,
  "contact-us.heading": HEADING,
  "contact-us.means": "Leads to the list of contacts, which is lost.",
  "contact-us.methods": "Leads to the list of contacts, which is lost.",
  "contact-us.table":
    "The table is absent from the text that we have: its contacts are supplied when a code is enacted.",
  "response-times.heading": HEADING,
  "stages.heading": HEADING,
  "adr.heading": HEADING,
  "adr.regulator": REGULATOR,
  "adr.address": REGULATOR,
  "adr.email-label": HEADING,
  "adr.email": "The address was hidden by the page and is not known.",
  "adr.website": REGULATOR,
  "adr.telephone": REGULATOR,
  "compensation.heading": HEADING,
  "accessibility.heading": HEADING,
  "review.heading": HEADING,
  "offices.reigate": OFFICE,
  "offices.london": OFFICE,
  "offices.hitchin": OFFICE,
}
