/**
 * How long a complainant waits before ADR is open, and how that time is counted.
 *
 * @since 0.1.0
 */
import { stated } from "../requirement.ts"

/**
 * How long a complainant waits before ADR is open, and how that time is counted.
 *
 * @example
 * waitForAdr[0]?.id // => "t-adr-12w"
 * @since 0.1.0
 */
export const waitForAdr = /* @__PURE__ */ stated([
  {
    id: "t-adr-12w",
    facts: ["t-adr-12w"],
    instrument: "GC14",
    paragraph: null,
    kind: "timer",
    says: "A complainant could go to ADR once twelve weeks had passed since the complaint.",
    of: ["provider"],
    towards: ["complainant"],
    from: null,
    to: "2009-08-31",
    source: "[primary] consumers.ofcom.org.uk/2009/05/telecoms-complaints-4",
    confidence: "confirmed",
    topics: ["wait"],
    check: {
      by: "code",
      what: "The code's wait for ADR is no longer than 12 weeks.",
      test: { is: "noLongerThan", field: "adr.after", span: { unit: "weeks", n: 12 } },
      severity: "error",
      conforms: "12 weeks",
    },
  },
  {
    id: "t-adr-8w",
    facts: ["t-adr-8w"],
    instrument: "GC14 / General Condition C4",
    paragraph: null,
    kind: "timer",
    says: "A complainant can go to ADR once eight weeks have passed since the complaint was first made, if it was first made within these dates.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2009-09-01",
    to: "2026-04-07",
    source:
      "[primary] consumers.ofcom.org.uk/2009/05/telecoms-complaints-4; ask.ofcom.org.uk complaint_adr. effective_to is by date complaint FIRST MADE",
    confidence: "confirmed",
    topics: ["wait"],
    check: {
      by: "code",
      what: "The code's wait for ADR is no longer than 8 weeks.",
      test: { is: "noLongerThan", field: "adr.after", span: { unit: "weeks", n: 8 } },
      severity: "error",
      conforms: "8 weeks",
    },
  },
  {
    id: "t-adr-6w",
    facts: ["t-letter-6w-c4"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "timer",
    says: "A complainant can go to ADR once six weeks have passed since the complaint was first made.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2026-04-08",
    to: null,
    source:
      "[primary for 8 to 6] Ofcom statement page review-of-adr-in-the-telecoms-sector2, 2025-07-08; [secondary for 8 April] techdigest.tv 2025/07; GitHub michaelmarkcook1-debug",
    confidence: "confirmed",
    topics: ["wait"],
    check: {
      by: "code",
      what: "The code's wait for ADR is no longer than 6 weeks.",
      test: { is: "noLongerThan", field: "adr.after", span: { unit: "weeks", n: 6 } },
      severity: "error",
      conforms: "6 weeks",
    },
  },
  {
    id: "t-transition",
    facts: ["t-transition"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "timer",
    says: "Which wait a complaint has goes by the date on which it was first made: six weeks from 8 April 2026 on, eight weeks if it was made earlier; at deadlock neither matters.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2026-04-08",
    to: null,
    source:
      "[secondary] public GitHub consumer guide, stored file id 59111667925 (checks dated 2026-08-23) (one author, two copies; not seen in an Ofcom text)",
    confidence: "unverified",
    topics: ["wait"],
    check: {
      by: "none",
      because: "It decides which wait a case has, by the reading `wait-across-2026-04-08`; nothing is owed under it.",
    },
  },
  {
    id: "t-start-first-made",
    facts: ["t-start-first-made"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "timer",
    says: "The weeks begin when the provider first receives the complaint, not when it acknowledges or escalates it.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2009-09-01",
    to: null,
    source:
      "[secondary] public GitHub consumer guide, stored file id 59111667925 (checks dated 2026-08-23); ask.ofcom.org.uk complaint_adr",
    confidence: "confirmed",
    topics: ["wait"],
    check: {
      by: "code",
      what: "The code counts its wait for ADR from when the complaint was first made, not from a later event.",
      test: { is: "says", statement: "waitFromFirstMade" },
      severity: "error",
      conforms: "a wait counted from when the complaint was first made",
    },
  },
  {
    id: "t-week-arithmetic",
    facts: ["t-week-arithmetic"],
    instrument: "library convention",
    paragraph: null,
    kind: "timer",
    says: "This library counts a week as seven calendar days, from the day after the complaint was first made, and lets no bank holiday move it.",
    of: ["provider"],
    towards: ["complainant"],
    from: null,
    to: null,
    source: "inference, no text",
    confidence: "unverified",
    topics: ["wait"],
    check: { by: "none", because: "It is how this library counts, which no text of the regulator was seen to say." },
  },
  {
    id: "p-shorter-period",
    facts: ["p-shorter-period"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "permission",
    says: "The weeks are a minimum standard: a provider is free to promise a shorter wait.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source: "[secondary] ukcta.org.uk/?p=1502",
    confidence: "confirmed",
    topics: ["wait"],
    check: { by: "none", because: "It is a freedom of the provider; the shorter of the two waits governs a case." },
  },
])
