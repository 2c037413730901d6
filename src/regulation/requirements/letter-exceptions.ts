/**
 * When no letter about ADR is due.
 *
 * @since 0.1.0
 */
import { stated } from "../requirement.ts"

/**
 * When no letter about ADR is due.
 *
 * @example
 * letterExceptions[0]?.id // => "x-old-active-steps"
 * @since 0.1.0
 */
export const letterExceptions = /* @__PURE__ */ stated([
  {
    id: "x-old-active-steps",
    facts: ["x-old-active-steps"],
    instrument: "GC14 Annex 4 (Ofcom Approved Code of Practice for Complaints Handling)",
    paragraph: null,
    kind: "exception",
    says: "Under the older code a deadlock letter that was asked for could be withheld while the provider took active steps and had honest and sound grounds to expect a timely resolution.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2011-01-22",
    to: "2018-09-30",
    source: "[secondary] zonebroadband.co.uk/complaint.php; paragraph: no source text read",
    confidence: "unverified",
    topics: ["letter", "deadlock"],
    check: {
      by: "none",
      because: "Whether an expectation is honest and sound is a question of fact that no log answers.",
    },
  },
  {
    id: "x-resolved",
    facts: ["x-resolved"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "exception",
    says: "A complaint that is resolved needs no letter.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2011-01-22",
    to: null,
    source:
      "[inferred from the duty in [primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications]",
    confidence: "confirmed",
    topics: ["letter", "closing"],
    check: {
      by: "none",
      because:
        "It takes a duty away: the letters that are owed end when the complaint is resolved. Nothing is owed under it.",
    },
  },
  {
    id: "x-vexatious",
    facts: ["x-vexatious"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "exception",
    says: "No letter is needed where it is reasonable to regard the complaint as vexatious.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2011-01-22",
    to: null,
    source: "no source text read",
    confidence: "unverified",
    topics: ["letter"],
    check: { by: "none", because: "Whether a complaint is vexatious is a question of fact that no log answers." },
  },
  {
    id: "x-outside-adr",
    facts: ["x-outside-adr"],
    instrument: "Annex to GC C4 (Ofcom Approved Complaints Code)",
    paragraph: null,
    kind: "exception",
    says: "No letter is needed where the ADR scheme has no jurisdiction over what the complaint is about.",
    of: ["provider"],
    towards: ["complainant"],
    from: "2011-01-22",
    to: null,
    source: "no source text read",
    confidence: "unverified",
    topics: ["letter", "adr-scheme"],
    check: { by: "none", because: "What a complaint is about is free text; the scheme decides on its jurisdiction." },
  },
])
