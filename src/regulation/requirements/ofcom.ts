/**
 * What Ofcom does and does not do, and how customers reach it.
 *
 * @since 0.1.0
 */
import { stated } from "../requirement.ts"

/**
 * What Ofcom does and does not do, and how customers reach it.
 *
 * @example
 * ofcom[0]?.id // => "act-s96"
 * @since 0.1.0
 */
export const ofcom = /* @__PURE__ */ stated([
  {
    id: "act-s96",
    facts: ["act-s96"],
    instrument: "Communications Act 2003",
    paragraph: "s.96",
    kind: "permission",
    says: "Ofcom can fine a provider that breaches a condition, by as much as a tenth of its relevant turnover.",
    of: ["regulator"],
    towards: ["provider"],
    from: null,
    to: null,
    source: "[primary] ofcom.org.uk/phones-and-broadband/coverage-and-speeds/codes-of-practice",
    confidence: "confirmed",
    topics: ["enforcement"],
    check: { by: "none", because: "It is a power of the regulator, which no code and no case can meet or miss." },
  },
  {
    id: "ofcom-no-individual",
    facts: ["ofcom-no-individual"],
    instrument: "Ofcom practice",
    paragraph: null,
    kind: "exception",
    says: "Ofcom decides no individual complaint, so a code may not send customers there where ADR is meant.",
    of: ["provider"],
    towards: ["consumer", "smallBusiness", "notForProfit"],
    from: null,
    to: null,
    source: "[primary] ofcom.org.uk/complaints/complain-about-phones-or-internet-services/billing-and-charges",
    confidence: "confirmed",
    topics: ["regulator", "adr-information"],
    check: {
      by: "code",
      what: "The code's route for an unresolved complaint is an ADR scheme, not Ofcom.",
      test: { is: "equal", field: "adr.route.to", to: "scheme" },
      severity: "error",
      conforms: "an ADR scheme as the way for a complaint that is not resolved",
    },
  },
  {
    id: "ofcom-telephone",
    facts: ["opus.md row 7", "rainbow"],
    instrument: "Ofcom practice",
    paragraph: null,
    kind: "definition",
    says: "Customers reach Ofcom by telephone on 0300 123 3333 or 020 7981 3040.",
    of: ["regulator"],
    towards: ["customer"],
    from: null,
    to: null,
    source:
      "[primary] Ofcom's own page; [secondary] rainbowcomms.com/code-of-practice (since when these are its numbers was not found)",
    confidence: "confirmed",
    topics: ["regulator", "access"],
    check: {
      by: "code",
      what: "Each telephone number that the code gives for Ofcom is 0300 123 3333 or 020 7981 3040.",
      test: { is: "only", field: "regulatorTelephones", of: ["0300 123 3333", "020 7981 3040"] },
      severity: "error",
      conforms: "0300 123 3333 or 020 7981 3040",
    },
  },
])
