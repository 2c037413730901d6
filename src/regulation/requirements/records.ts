/**
 * What is kept of a complaint, and what bills say about ADR.
 *
 * @since 0.1.0
 */
import { kept } from "../case-tests.ts"
import { stated } from "../requirement.ts"

/**
 * What is kept of a complaint, and what bills say about ADR.
 *
 * @example
 * recordsAndBills[0]?.id // => "rec-6m"
 * @since 0.1.0
 */
export const recordsAndBills = /* @__PURE__ */ stated([
  {
    id: "rec-6m",
    facts: ["rec-6m"],
    instrument: "GC14 Annex 4 (Ofcom Approved Code of Practice for Complaints Handling)",
    paragraph: null,
    kind: "timer",
    says: "Under the older code written records of how a complaint went were kept for six months or longer.",
    of: ["provider"],
    towards: ["regulator"],
    from: "2011-01-22",
    to: "2018-09-30",
    source: "no source text read",
    confidence: "unverified",
    topics: ["records"],
    check: { by: "none", because: "How long records are kept shows neither in a code nor in the log of a case." },
  },
  {
    id: "rec-extended",
    facts: ["rec-extended"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "duty",
    says: "The code of 2018 asks for more records to be kept than the code before it.",
    of: ["provider"],
    towards: ["regulator"],
    from: "2018-10-01",
    to: null,
    source: "[secondary] ukcta.org.uk/?p=1502",
    confidence: "confirmed",
    topics: ["records"],
    check: { by: "none", because: "What was added is not known from a text that was read." },
  },
  {
    id: "rec-12m",
    facts: ["rec-12m"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "timer",
    says: "For twelve months or longer a provider keeps, of each complaint, the date first made, how it came, what it was about, what was done, the outcome, the date closed and the date of the ADR letter.",
    of: ["provider"],
    towards: ["regulator"],
    from: "2018-10-01",
    to: null,
    source: "no source text read; [practice] GitHub 48547693576",
    confidence: "unverified",
    topics: ["records"],
    check: {
      by: "cases",
      what: "The log of a closed complaint holds, beside its receipt and its closing, what was done and the outcome; the ADR letter is checked where one was due.",
      test: kept,
      severity: "warning",
    },
  },
  {
    id: "bill-adr",
    facts: ["bill-adr"],
    instrument: "GC14 Annex 4 (Ofcom Approved Code of Practice for Complaints Handling)",
    paragraph: null,
    kind: "duty",
    says: "Paper bills tell of ADR and that it is free.",
    of: ["provider"],
    towards: ["customer"],
    from: "2011-07-22",
    to: "2018-09-30",
    source: "[secondary] thefonecast.com; theregister.com 2014/10/08; paragraph letter: no source text read",
    confidence: "confirmed",
    topics: ["billing", "adr-information", "adr-free"],
    check: {
      by: "code",
      what: "Where it is known what paper bills say, they tell of ADR and that it is free.",
      test: {
        is: "all",
        of: [
          { is: "says", statement: "billsTellOfAdr" },
          { is: "says", statement: "billsSayAdrIsFree" },
        ],
      },
      severity: "error",
      conforms: "paper bills that tell of ADR and that it is free",
    },
  },
  {
    id: "bill-adr-c4",
    facts: ["bill-adr-c4"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "duty",
    says: "Bills and the website tell of ADR.",
    of: ["provider"],
    towards: ["customer"],
    from: "2018-10-01",
    to: null,
    source: "no source text read",
    confidence: "unverified",
    topics: ["billing", "adr-information"],
    check: {
      by: "code",
      what: "Where it is known what bills say, they tell of ADR; what the website says of it is not held here.",
      test: { is: "says", statement: "billsTellOfAdr" },
      severity: "error",
      conforms: "bills that tell of ADR",
    },
  },
  {
    id: "c3-billing",
    facts: ["c3-billing"],
    instrument: "General Condition C3",
    paragraph: "C3.2, C3.7, C3.11",
    kind: "duty",
    says: "Bills are accurate and detailed enough, and steps against a customer in debt are proportionate.",
    of: ["provider"],
    towards: ["customer"],
    from: "2018-10-01",
    to: null,
    source: "[primary] ofcom.org.uk/phones-and-broadband/coverage-and-speeds/gen-conditions",
    confidence: "confirmed",
    topics: ["billing"],
    check: {
      by: "none",
      because: "Bills and the collection of debts are no part of a complaints code or of the log of a complaint.",
    },
  },
])
