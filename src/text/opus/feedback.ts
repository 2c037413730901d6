/**
 * Praise, dissatisfaction and ratings: what becomes of feedback that is not made as a complaint.
 *
 * @since 0.1.0
 */
import type { Clause } from "../clause.ts"

/**
 * The clauses of this part of the page, in the page's order, verbatim.
 *
 * @since 0.1.0
 */
export const feedback = [
  { id: "positive.heading", section: "positive", kind: "heading", text: "Positive Feedback", gap: "\n" },
  {
    id: "positive.award",
    section: "positive",
    kind: "permission",
    text: "If you feel your Opus representative has provided you service excellence or demonstrated our core values from the below – please feel free to make us aware of this so we can award the individual.",
    gap: "\n- ",
  },
  {
    id: "values.work-together",
    section: "values",
    kind: "definition",
    text: "Work Together To Win Together",
    gap: "\n- ",
  },
  { id: "values.be-brave", section: "values", kind: "definition", text: "Be Brave and Think Differently", gap: "\n- " },
  { id: "values.own-it", section: "values", kind: "definition", text: "Own It and Never Give Up", gap: "\n- " },
  { id: "values.strive", section: "values", kind: "definition", text: "Strive To Be The Best", gap: "\n- " },
  {
    id: "values.stay-curious",
    section: "values",
    kind: "definition",
    text: "Stay Curious And Keep Learning",
    gap: "\n",
  },
  {
    id: "positive.monthly",
    section: "positive",
    kind: "obligation",
    text: "Each month the Service Delivery Management will assess the feedback",
    gap: " ",
  },
  {
    id: "positive.gift",
    section: "positive",
    kind: "obligation",
    text: "and if it meets the above criteria, any staff mentioned will receive a gift as a gesture of appreciation.",
    gap: "\n",
  },
  {
    id: "dissatisfaction.heading",
    section: "dissatisfaction",
    kind: "heading",
    text: "Dissatisfaction Feedback",
    gap: "\n",
  },
  {
    id: "dissatisfaction.welcome",
    section: "dissatisfaction",
    kind: "aim",
    text: "If you ever feel dissatisfied by the service provided to you by Opus, we want to hear it!",
    gap: " ",
  },
  {
    id: "dissatisfaction.openness",
    section: "dissatisfaction",
    kind: "aim",
    text: "We don’t want to shy away from feedback that will enable us to solve problems for our customers and make them happy.",
    gap: "\n",
  },
  {
    id: "dissatisfaction.handler",
    section: "dissatisfaction",
    kind: "obligation",
    text: "We shall assign a case handler to these cases",
    gap: " ",
  },
  {
    id: "dissatisfaction.care",
    section: "dissatisfaction",
    kind: "obligation",
    text: "and ensure that each dissatisfaction is treated with care",
    gap: " ",
  },
  {
    id: "dissatisfaction.root-cause",
    section: "dissatisfaction",
    kind: "aim",
    text: "so that we can get to the route of issues,",
    gap: " ",
    note: "As published: “route” stands where “root” is meant.",
  },
  { id: "dissatisfaction.put-right", section: "dissatisfaction", kind: "aim", text: "sort them", gap: " " },
  {
    id: "dissatisfaction.prevention",
    section: "dissatisfaction",
    kind: "aim",
    text: "and ensure they never happen again.",
    gap: "\n",
  },
  {
    id: "thermometer.heading",
    section: "thermometer",
    kind: "heading",
    text: "Feedback received via Customer Thermometer for Customer Cases",
    gap: "\n",
  },
  {
    id: "thermometer.invitation",
    section: "thermometer",
    kind: "obligation",
    text: "Following the conclusion of a case/project with Opus for our customers, you will receive a closure confirmation with an invitation to provide some feedback on how you felt your case/project was handled.",
    gap: "\n",
  },
  {
    id: "thermometer.email",
    section: "thermometer",
    kind: "obligation",
    text: "When you provide feedback via the customer Thermometer (Gold Service, Green Service, Yellow Service, Red Service) an automatic email is sent across to senior management.",
    gap: "\n",
  },
  {
    id: "thermometer.gold-green",
    section: "thermometer",
    kind: "obligation",
    text: "Gold and Green Service emails are reviewed and if written feedback is provided about an individual this will be treated as a positive feedback case.",
    gap: "\n",
  },
  {
    id: "thermometer.yellow-red",
    section: "thermometer",
    kind: "obligation",
    text: "Yellow & Red Service feedback emails are reviewed and flagged to the Customer Experience Team to raise a Dissatisfaction feedback case.",
    gap: " ",
  },
  {
    id: "thermometer.contact",
    section: "thermometer",
    kind: "obligation",
    text: "We shall then contact you and find where we could have improved and how we can ensure you are receiving the service excellence we strive to provide.",
    gap: "\n",
  },
] as const satisfies readonly Clause[]
