/**
 * Complaint handling and dispute resolution, from why there is a Code to the regulator's address.
 *
 * @since 0.1.0
 */
import type { Clause } from "../clause.ts"

/**
 * The clauses of this part of the page, in the page's order, verbatim.
 *
 * @since 0.1.0
 */
export const complaints = [
  {
    id: "handling.heading",
    section: "handling",
    kind: "heading",
    text: "Complaint Handing and Dispute Resolution",
    gap: "\n",
    note: "As published: “Handing” stands where “Handling” is meant.",
  },
  {
    id: "handling.basis",
    section: "handling",
    kind: "information",
    text: "We have produced this Complaints Code as part of our obligations under the telecommunications regulations and in accordance with Ofcom requirements.",
    gap: " ",
  },
  {
    id: "handling.purpose",
    section: "handling",
    kind: "aim",
    text: "The overall purpose of the Code is to provide our stakeholders and clients with a written code about our complaints handling procedures in a clear and transparent manner.",
    gap: "\n",
  },
  { id: "complaints.heading", section: "complaints", kind: "heading", text: "Complaints", gap: "\n" },
  {
    id: "complaints.seriously",
    section: "complaints",
    kind: "obligation",
    text: "We take all complaints seriously",
    gap: " ",
  },
  {
    id: "complaints.resolve",
    section: "complaints",
    kind: "obligation",
    text: "and will do what we reasonably can to resolve the issue speedily and to the satisfaction of the stakeholder or client concerned.",
    gap: "\n",
  },
  { id: "contact-us.heading", section: "contact-us", kind: "heading", text: "Contact Us", gap: "\n" },
  {
    id: "contact-us.means",
    section: "contact-us",
    kind: "information",
    text: "We offer a variety of means of contact, depending on your needs at any point in time.",
    gap: " ",
  },
  {
    id: "contact-us.methods",
    section: "contact-us",
    kind: "information",
    text: "The principal methods are detailed below:",
    gap: "\n",
    note: "What is detailed below is absent from the published text (contact-us.table).",
  },
  {
    id: "contact-us.table",
    section: "contact-us",
    kind: "defect",
    text: "",
    gap: "",
    note: "Absent: the table of the principal methods of contact that the page announces here. No telephone number, address or other method is known from it.",
  },
  { id: "response-times.heading", section: "response-times", kind: "heading", text: "Response Times", gap: "\n" },
  {
    id: "response-times.logged",
    section: "response-times",
    kind: "obligation",
    text: "All disputes are logged,",
    gap: " ",
  },
  {
    id: "response-times.acknowledge",
    section: "response-times",
    kind: "aim",
    text: "and we aim to acknowledge all disputes within 24 working hours.",
    gap: " ",
  },
  {
    id: "response-times.investigated",
    section: "response-times",
    kind: "obligation",
    text: "Your complaint will be investigated",
    gap: " ",
  },
  {
    id: "response-times.handler",
    section: "response-times",
    kind: "obligation",
    text: "and a case handler assigned.",
    gap: " ",
  },
  {
    id: "response-times.contact-time",
    section: "response-times",
    kind: "obligation",
    text: "If we cannot resolve your complaint within the first 3 working days, an agreed contact time will be made,",
    gap: " ",
  },
  {
    id: "response-times.updates",
    section: "response-times",
    kind: "obligation",
    text: "and you will be updated regularly by us.",
    gap: "\n",
  },
  { id: "stages.heading", section: "stages", kind: "heading", text: "Stages to Resolve Your Complaint", gap: "\n" },
  {
    id: "stages.table",
    section: "stages",
    kind: "defect",
    text: "",
    gap: "",
    note: "Absent: the table of the stages to resolve a complaint that the heading announces. No stage, role or time limit is known from it.",
  },
  { id: "adr.heading", section: "adr", kind: "heading", text: "Alternative Dispute Resolution", gap: "\n" },
  {
    id: "adr.eight-weeks",
    section: "adr",
    kind: "condition",
    text: "If we have not resolved your complaint to your satisfaction after 8 weeks",
    gap: " ",
  },
  {
    id: "adr.deadlock",
    section: "adr",
    kind: "condition",
    text: "or if you have received a letter from us saying that your complaint has reached “deadlock”,",
    gap: " ",
  },
  { id: "adr.ofcom", section: "adr", kind: "permission", text: "you may make a complaint through Ofcom.", gap: "\n" },
  {
    id: "adr.regulator",
    section: "adr",
    kind: "information",
    text: "Ofcom is an independent regulator, and their details are as follows:",
    gap: "\n",
  },
  {
    id: "adr.address",
    section: "adr",
    kind: "contact",
    text: "Ofcom Contact Centre\nRiverside House\n2a Southwark Bridge Road\nLondon\nSE1 9HA",
    gap: "\n",
  },
  {
    id: "adr.email-label",
    section: "adr",
    kind: "heading",
    text: "Email:",
    gap: " ",
    note: "What it labels is lost (adr.email).",
  },
  {
    id: "adr.email",
    section: "adr",
    kind: "defect",
    text: "[email protected]",
    gap: "\n",
    note: "Scraping artefact: a placeholder that hides an email address from robots stands where the address was. The address is not known from this text.",
  },
  { id: "adr.website", section: "adr", kind: "contact", text: "Website: http://www.ofcom.org.uk/", gap: "\n" },
  { id: "adr.telephone", section: "adr", kind: "contact", text: "Tel: 020 7981 3040 or 0845 456 3040", gap: "\n" },
] as const satisfies readonly Clause[]
