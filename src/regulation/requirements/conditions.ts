/**
 * The conditions that make a provider keep complaints procedures and belong to an ADR scheme, and the Act behind them.
 *
 * @since 0.1.0
 */
import { stated } from "../requirement.ts"

/**
 * The conditions that make a provider keep complaints procedures and belong to an ADR scheme, and the Act behind them.
 *
 * @example
 * conditions[0]?.id // => "act-s52"
 * @since 0.1.0
 */
export const conditions = /* @__PURE__ */ stated([
  {
    id: "act-s52",
    facts: ["act-s52"],
    instrument: "Communications Act 2003",
    paragraph: "s.52(1)-(3)",
    kind: "duty",
    says: "Ofcom has to impose conditions under which providers keep procedures for the complaints and disputes of domestic and small business customers. The procedures must be simple to use, open, even-handed, effective and free to the customer.",
    of: ["regulator"],
    towards: ["provider"],
    from: null,
    to: null,
    source: "[primary] legislation.gov.uk/ukpga/2003/21/section/52; Explanatory Notes 145-146",
    confidence: "confirmed",
    topics: ["enforcement", "adr-free"],
    check: { by: "none", because: "It binds the regulator; what Ofcom imposed under it is checked." },
  },
  {
    id: "def-regulated-provider",
    facts: ["c4-1-scope"],
    instrument: "General Condition C4",
    paragraph: null,
    kind: "definition",
    says: "Whoever provides public electronic communications services to the protected customers is bound.",
    of: ["provider"],
    towards: ["customer"],
    from: "2018-10-01",
    to: null,
    source: "no source text read",
    confidence: "unverified",
    topics: ["scope", "definition"],
    check: { by: "none", because: "Whether a company provides such a service is in no code and no log." },
  },
  {
    id: "gc14-4-have-and-comply",
    facts: ["three-2014", "vodafone-2016"],
    instrument: "GC14",
    paragraph: "14.4",
    kind: "duty",
    says: "Under the conditions before October 2018, a provider kept complaints procedures that followed the code approved by Ofcom, and kept to them.",
    of: ["provider"],
    towards: ["consumer", "smallBusiness", "notForProfit"],
    from: null,
    to: "2018-09-30",
    source:
      "[primary] ofcom.org.uk all-closed-cases/cw_01112, cw_01159 (the rule that two providers were found to have broken; no start date found)",
    confidence: "confirmed",
    topics: ["handling", "code"],
    check: {
      by: "none",
      because: "It is met where the duties of the approved code are, and those are checked one by one.",
    },
  },
  {
    id: "c4-2-have-and-comply",
    facts: ["c4-2-have-and-comply"],
    instrument: "General Condition C4",
    paragraph: "C4.2",
    kind: "duty",
    says: "A provider must keep complaints procedures that follow the code approved by Ofcom, and keep to them, for domestic and small business customers.",
    of: ["provider"],
    towards: ["consumer", "smallBusiness", "notForProfit"],
    from: "2018-10-01",
    to: null,
    source: "[primary] ofcom.org.uk/phones-and-broadband/coverage-and-speeds/codes-of-practice",
    confidence: "confirmed",
    topics: ["handling", "code"],
    check: {
      by: "none",
      because: "It is met where the duties of the approved code are, and those are checked one by one.",
    },
  },
  {
    id: "gc14-5-adr-member",
    facts: ["carefree-2018"],
    instrument: "GC14",
    paragraph: "14.5",
    kind: "duty",
    says: "Under the conditions before October 2018, a provider belonged to an approved ADR scheme.",
    of: ["provider"],
    towards: ["consumer", "smallBusiness", "notForProfit"],
    from: null,
    to: "2018-09-30",
    source: "[primary] ofcom.org.uk/cymru all-closed-cases/cw_01197 (no start date found)",
    confidence: "confirmed",
    topics: ["adr-membership"],
    check: {
      by: "code",
      what: "The code says which ADR scheme the provider belongs to, or that it belongs to one, and each that it names is approved.",
      test: {
        is: "all",
        of: [
          {
            is: "any",
            of: [
              { is: "says", statement: "belongsToAScheme" },
              { is: "known", field: "adr.schemes" },
            ],
          },
          { is: "schemesApproved" },
        ],
      },
      severity: "error",
      conforms: "the name of the approved scheme that the provider belongs to",
    },
  },
  {
    id: "gc14-5-adr-decisions",
    facts: ["carefree-2018"],
    instrument: "GC14",
    paragraph: "14.5",
    kind: "duty",
    says: "Under the conditions before October 2018, a provider did what a final decision of its ADR scheme told it to do.",
    of: ["provider"],
    towards: ["complainant"],
    from: null,
    to: "2018-09-30",
    source: "[primary] ofcom.org.uk/cymru all-closed-cases/cw_01197 (no start date found)",
    confidence: "confirmed",
    topics: ["adr-membership"],
    check: {
      by: "cases",
      what: "A decision of the ADR scheme that the complainant has accepted is carried out.",
      test: { is: "norm", norm: "carryOutAdrDecision" },
      severity: "error",
    },
  },
  {
    id: "c4-3-adr-member",
    facts: ["c4-3-adr-member"],
    instrument: "General Condition C4",
    paragraph: "C4.3",
    kind: "duty",
    says: "A provider must belong to an approved ADR scheme and follow its rules.",
    of: ["provider"],
    towards: ["consumer", "smallBusiness", "notForProfit"],
    from: "2018-10-01",
    to: null,
    source: "[primary] ofcom.org.uk/phones-and-broadband/coverage-and-speeds/codes-of-practice",
    confidence: "confirmed",
    topics: ["adr-membership"],
    check: {
      by: "code",
      what: "The code says which ADR scheme the provider belongs to, or that it belongs to one, and each that it names is approved.",
      test: {
        is: "all",
        of: [
          {
            is: "any",
            of: [
              { is: "says", statement: "belongsToAScheme" },
              { is: "known", field: "adr.schemes" },
            ],
          },
          { is: "schemesApproved" },
        ],
      },
      severity: "error",
      conforms: "the name of the approved scheme that the provider belongs to",
    },
  },
  {
    id: "c4-adr-decisions",
    facts: ["c4-3-adr-decisions"],
    instrument: "General Condition C4",
    paragraph: null,
    kind: "duty",
    says: "A provider must do what a final decision of its ADR scheme tells it to do.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source: "[secondary for C4; GC14.5 wording quoted at v4voip.com/code-of-practice; Care Free case]",
    confidence: "unverified",
    topics: ["adr-membership"],
    check: {
      by: "cases",
      what: "A decision of the ADR scheme that the complainant has accepted is carried out.",
      test: { is: "norm", norm: "carryOutAdrDecision" },
      severity: "error",
    },
  },
])
