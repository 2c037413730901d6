/**
 * The letters about ADR: when they go and what they say.
 *
 * @since 0.1.0
 */
import { stated } from "../requirement.ts"

/**
 * The letters about ADR: when they go and what they say.
 *
 * @example
 * lettersAboutAdr.length // => 8
 * @since 0.1.0
 */
export const lettersAboutAdr = /* @__PURE__ */ stated([
  {
    id: "t-letter-8w-gc14",
    facts: ["t-letter-8w-gc14"],
    instrument: "GC14 Annex 4 (Ofcom Approved Code of Practice for Complaints Handling)",
    paragraph: null,
    kind: "timer",
    says: "Once eight weeks had passed since the complaint was first made, the provider notified the complainant of the right to ADR in writing.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2011-07-22",
    to: "2018-09-30",
    source: "[primary] ofcom.org.uk all-closed-cases/cw_01159 (para 4(d)); start date thefonecast.com",
    confidence: "confirmed",
    topics: ["letter", "wait"],
    check: {
      by: "cases",
      what: "A complaint that is not resolved 8 weeks after it was first made has a letter because the weeks are over.",
    },
  },
  {
    id: "t-letter-8w-c4",
    facts: ["t-letter-8w-c4"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "timer",
    says: "Once eight weeks have passed since the complaint was first made and it is not resolved, the provider sends an ADR letter.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: "2026-04-07",
    source:
      "[primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications. effective_to is by date complaint FIRST MADE",
    confidence: "confirmed",
    topics: ["letter", "wait"],
    check: {
      by: "cases",
      what: "A complaint that is not resolved 8 weeks after it was first made has an ADR letter because the weeks are over.",
    },
  },
  {
    id: "t-letter-6w-c4",
    facts: ["t-letter-6w-c4"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "timer",
    says: "Once six weeks have passed since the complaint was first made and it is not resolved, the provider sends an ADR letter, and ADR is open.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2026-04-08",
    to: null,
    source:
      "[primary for 8 to 6] Ofcom statement page review-of-adr-in-the-telecoms-sector2, 2025-07-08; [secondary for 8 April] techdigest.tv 2025/07; GitHub michaelmarkcook1-debug",
    confidence: "confirmed",
    topics: ["letter", "wait"],
    check: {
      by: "cases",
      what: "A complaint that is not resolved 6 weeks after it was first made has an ADR letter because the weeks are over.",
    },
  },
  {
    id: "t-letter-deadlock",
    facts: ["t-letter-deadlock"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "timer",
    says: "At deadlock the provider sends an ADR letter of its own accord; the customer need not ask.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source:
      "[primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications",
    confidence: "confirmed",
    topics: ["letter", "deadlock"],
    check: { by: "cases", what: "A complaint that reaches deadlock has an ADR letter because of it." },
  },
  {
    id: "adr-letter-unasked",
    facts: ["t-letter-deadlock"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "duty",
    says: "An ADR letter is the provider's to send: a complainant does not have to ask for it.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source:
      "[primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications",
    confidence: "confirmed",
    topics: ["letter", "deadlock", "adr-information"],
    check: {
      by: "code",
      what: "The code promises an ADR letter unasked, both at deadlock and when the weeks are over.",
      test: {
        is: "all",
        of: [
          { is: "says", statement: "letterAtDeadlockUnasked" },
          { is: "says", statement: "letterWhenWeeksOverUnasked" },
        ],
      },
      severity: "error",
      conforms: "an ADR letter unasked, at deadlock and when the weeks are over",
    },
  },
  {
    id: "t-letter-promptly",
    facts: ["t-letter-promptly"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "timer",
    says: "An ADR letter goes without delay.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2018-10-01",
    to: null,
    source: "no source text read",
    confidence: "unverified",
    topics: ["letter"],
    check: {
      by: "cases",
      what: "An ADR letter is sent promptly once it is due; no time is set, so it is shown and not judged.",
    },
  },
  {
    id: "t-letter-on-request",
    facts: ["t-letter-on-request"],
    instrument: "GC14 Annex 4 (Ofcom Approved Code of Practice for Complaints Handling)",
    paragraph: null,
    kind: "timer",
    says: "Under the older code a complainant who asked for a deadlock letter was sent one without delay.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2011-01-22",
    to: "2018-09-30",
    source: "[duty: secondary, preiskel.com/ofcom-fines-ee; paragraph letter: no source text read]",
    confidence: "unverified",
    topics: ["letter", "deadlock"],
    check: { by: "cases", what: "A request for a deadlock letter is followed by the letter." },
  },
  {
    id: "letter-content",
    facts: ["letter-content"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "duty",
    says: "An ADR letter is short, in plain English and about nothing else: the scheme with its name, address, telephone and web or email address, that it is free and independent, and how and until when to apply.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2011-01-22",
    to: null,
    source: "no source text read",
    confidence: "unverified",
    topics: ["letter", "adr-information", "adr-free"],
    check: { by: "cases", what: "An ADR letter names the scheme; the rest of its content is not in the log." },
  },
])
