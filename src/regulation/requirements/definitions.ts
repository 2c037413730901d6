/**
 * The words of the rules on complaints and what they mean.
 *
 * @since 0.1.0
 */
import { notClosedEarly } from "../case-tests.ts"
import { stated } from "../requirement.ts"

/**
 * The words of the rules on complaints and what they mean.
 *
 * @example
 * definitions[0]?.id // => "def-complaint"
 * @since 0.1.0
 */
export const definitions = /* @__PURE__ */ stated([
  {
    id: "def-complaint",
    facts: ["def-complaint"],
    instrument: "GC definitions / Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "definition",
    says: "Whenever a customer tells the provider of dissatisfaction with the service, with how a complaint is handled or with how customers are treated, and a response or a resolution is expected, openly or by implication, that is a complaint.",
    of: ["provider"],
    towards: ["customer"],
    from: "2018-10-01",
    to: null,
    source: "[secondary: provider code copying the GC definitions] velocity1.co.uk/complaints-cop",
    confidence: "confirmed",
    topics: ["definition", "handling"],
    check: {
      by: "code",
      what: "Every kind of feedback in which the customer is dissatisfied and expects a response is handled as a complaint, whatever the code calls it.",
      test: { is: "says", statement: "dissatisfactionIsAComplaint" },
      severity: "error",
      conforms: "a complaint wherever dissatisfaction is expressed and a response expected",
    },
  },
  {
    id: "def-adr-letter",
    facts: ["def-adr-letter"],
    instrument: "GC definitions / Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "definition",
    says: "An ADR letter is how a provider tells a complainant of the right to take the complaint to an ADR scheme. It replaced both the deadlock letter and the written notification.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source:
      "[secondary: provider code copying the GC definitions] velocity1.co.uk/complaints-cop; [primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications",
    confidence: "confirmed",
    topics: ["definition", "letter"],
    check: { by: "none", because: "It gives a word its meaning; what uses the word is checked." },
  },
  {
    id: "def-written-notification",
    facts: ["def-written-notification"],
    instrument: "GC14 Annex 4 (Ofcom Approved Code of Practice for Complaints Handling)",
    paragraph: null,
    kind: "definition",
    says: "The older code knew two notices: the written notification when the weeks were over, and the deadlock letter.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2011-01-22",
    to: "2018-09-30",
    source:
      "[primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications",
    confidence: "confirmed",
    topics: ["definition", "letter"],
    check: { by: "none", because: "It gives a word its meaning; what uses the word is checked." },
  },
  {
    id: "def-adr-scheme",
    facts: ["def-adr-scheme"],
    instrument: "GC definitions",
    paragraph: null,
    kind: "definition",
    says: "An ADR scheme is a dispute procedure that Ofcom has approved under section 54 of the Act.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source: "[secondary: provider code copying the GC definitions] velocity1.co.uk/complaints-cop",
    confidence: "confirmed",
    topics: ["definition", "adr-scheme"],
    check: { by: "none", because: "It gives a word its meaning; what uses the word is checked." },
  },
  {
    id: "def-durable-medium",
    facts: ["def-durable-medium"],
    instrument: "GC definitions",
    paragraph: null,
    kind: "definition",
    says: "A durable medium is paper, email, or anything else that can be sent to one person, kept, and read again unaltered.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source: "[secondary: provider code copying the GC definitions] velocity1.co.uk/complaints-cop",
    confidence: "confirmed",
    topics: ["definition", "letter"],
    check: { by: "none", because: "The log of a case does not record on what a letter was written." },
  },
  {
    id: "def-resolved",
    facts: ["def-resolved"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "definition",
    says: "A complaint is resolved once the complainant says so, or once the complainant's behaviour makes it reasonable to think so.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source: "no source text read",
    confidence: "unverified",
    topics: ["definition", "closing"],
    check: {
      by: "cases",
      what: "A complaint is closed as resolved only after the complainant accepted an outcome, or was silent for as long as the code says.",
      test: notClosedEarly,
      severity: "error",
    },
  },
  {
    id: "def-deadlock",
    facts: ["def-deadlock"],
    instrument: "ADR practice",
    paragraph: null,
    kind: "definition",
    says: "Deadlock is when the outcome has been told, the complainant is unhappy with it, and the provider does not mean to look at the complaint again.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source:
      "[primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications",
    confidence: "confirmed",
    topics: ["definition", "deadlock"],
    check: { by: "none", because: "It gives a word its meaning; what uses the word is checked." },
  },
])
