/**
 * The approved ADR schemes and their own rules.
 *
 * @since 0.1.0
 */
import { stated } from "../requirement.ts"

/**
 * The approved ADR schemes and their own rules.
 *
 * @example
 * rulesOfAdrSchemes[0]?.id // => "adr-co"
 * @since 0.1.0
 */
export const rulesOfAdrSchemes = /* @__PURE__ */ stated([
  {
    id: "adr-co",
    facts: ["adr-co"],
    instrument: "ADR scheme",
    paragraph: null,
    kind: "definition",
    says: "The Communications Ombudsman is an approved scheme, approved again on 8 July 2025: commsombudsman.org, 0330 440 1614, enquiry@commsombudsman.org, P.O. Box 730, Warrington WA4 6WU.",
    of: ["scheme"],
    towards: ["complainant"],
    from: "2023-07-01",
    to: null,
    source:
      "[primary: approval, email] Ofcom statement page; commsombudsman.org; [secondary: phone, post] thamesoptic.com/legal/complaints",
    confidence: "confirmed",
    topics: ["adr-scheme", "adr-information"],
    check: {
      by: "code",
      what: "A code that names the Communications Ombudsman gives its name and contact data as they are on the date.",
      test: {
        is: "schemeAsOnDate",
        scheme: "communications-ombudsman",
        parts: ["name", "telephone", "website", "email", "post"],
      },
      severity: "warning",
      conforms:
        "Communications Ombudsman: commsombudsman.org, 0330 440 1614, enquiry@commsombudsman.org, P.O. Box 730, Warrington WA4 6WU",
    },
  },
  {
    id: "adr-cisas",
    facts: ["adr-cisas"],
    instrument: "ADR scheme",
    paragraph: null,
    kind: "definition",
    says: "CISAS, run by CEDR, is an approved scheme, approved again on 8 July 2025: cedr.com/consumer/cisas, +44 20 7520 3814, cisas@cedr.com.",
    of: ["scheme"],
    towards: ["complainant"],
    from: null,
    to: null,
    source:
      "[primary, older copies] Ofcom statement page; cedr.com/consumer/cisas/complainnow; companies/business-to-business",
    confidence: "confirmed",
    topics: ["adr-scheme", "adr-information"],
    check: {
      by: "code",
      what: "A code that names CISAS gives its contact data as they are on the date.",
      test: { is: "schemeAsOnDate", scheme: "cisas", parts: ["name", "telephone", "website", "email"] },
      severity: "warning",
      conforms: "CISAS: cedr.com/consumer/cisas, +44 20 7520 3814, cisas@cedr.com",
    },
  },
  {
    id: "adr-cisas-post",
    facts: ["adr-cisas-post"],
    instrument: "ADR scheme",
    paragraph: null,
    kind: "definition",
    says: "Letters reach CISAS at 100 St Pauls Churchyard, London EC4M 8BU; 70 Fleet Street is where it used to be.",
    of: ["scheme"],
    towards: ["complainant"],
    from: null,
    to: null,
    source: "no source text read",
    confidence: "unverified",
    topics: ["adr-scheme", "adr-information"],
    check: {
      by: "code",
      what: "A code that gives a postal address for CISAS gives 100 St Pauls Churchyard.",
      test: { is: "schemeAsOnDate", scheme: "cisas", parts: ["post"] },
      severity: "warning",
      conforms: "100 St Pauls Churchyard, London EC4M 8BU",
    },
  },
  {
    id: "adr-max-award",
    facts: ["adr-max-award"],
    instrument: "ADR scheme",
    paragraph: null,
    kind: "definition",
    says: "A scheme awards at most £10,000 for a complaint; at the Communications Ombudsman that includes VAT.",
    of: ["scheme"],
    towards: ["complainant"],
    from: null,
    to: null,
    source:
      "[primary] commsombudsman.org/terms-of-reference/terms-of-reference-communications-sector; cedr.com complainnow",
    confidence: "confirmed",
    topics: ["adr-scheme", "compensation"],
    check: {
      by: "none",
      because: "It limits what the scheme may award; a log does not record the amount of a decision.",
    },
  },
  {
    id: "adr-12-months",
    facts: ["adr-12-months"],
    instrument: "ADR scheme",
    paragraph: null,
    kind: "timer",
    says: "A complainant applies to the scheme within twelve months of the final notice or ADR letter. Without such a letter there is no such limit.",
    of: ["complainant"],
    towards: ["complainant"],
    from: null,
    to: null,
    source: "[primary] learn.cedr.com/knowledge-base/eligible-cases-cisas; ask.ofcom.org.uk complaint_adr",
    confidence: "confirmed",
    topics: ["adr-scheme", "wait"],
    check: {
      by: "none",
      because:
        "It ends a right: that to go to ADR lapses by it in every case. A complainant who comes too late breaks no rule.",
    },
  },
  {
    id: "adr-implement-cisas",
    facts: ["adr-implement-cisas"],
    instrument: "ADR scheme",
    paragraph: null,
    kind: "timer",
    says: "When a decision of CISAS has been accepted, the provider has 20 working days to give the remedy.",
    of: ["provider"],
    towards: ["complainant"],
    from: null,
    to: null,
    source: "[primary] cedr.com/consumer/cisas/faqs-2",
    confidence: "confirmed",
    topics: ["adr-scheme"],
    check: {
      by: "none",
      because: "The log records that a scheme decided, not when the decision was accepted or carried out.",
    },
  },
  {
    id: "adr-implement-co",
    facts: ["adr-implement-co"],
    instrument: "ADR scheme",
    paragraph: null,
    kind: "timer",
    says: "When a decision of the Communications Ombudsman has been accepted, the provider has 28 days to carry it out.",
    of: ["provider"],
    towards: ["complainant"],
    from: null,
    to: null,
    source: "[secondary] public GitHub consumer guide, stored file id 59111667925 (checks dated 2026-08-23)",
    confidence: "confirmed",
    topics: ["adr-scheme"],
    check: {
      by: "none",
      because: "The log records that a scheme decided, not when the decision was accepted or carried out.",
    },
  },
  {
    id: "adr-out-of-scope",
    facts: ["adr-out-of-scope"],
    instrument: "ADR scheme",
    paragraph: null,
    kind: "exception",
    says: "CISAS turns away: who is no customer, providers that are no members, what comes too early or after twelve months, what is off its subject, over £10,000, better for a court or the regulator, frivolous or vexatious, brought twice or already in court; and complaints of commercial practice, damage to property, fraud, data protection, discrimination or personal injury.",
    of: ["scheme"],
    towards: ["complainant"],
    from: null,
    to: null,
    source: "[primary] learn.cedr.com eligible-cases-cisas; cedr.com help-guides; complainnow",
    confidence: "confirmed",
    topics: ["adr-scheme"],
    check: { by: "none", because: "The scheme decides which complaints it takes; what one is about is free text." },
  },
])
