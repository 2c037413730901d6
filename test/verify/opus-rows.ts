/** The rows of the table of what is known about Opus that are findings, whole, worked out by hand from that table. */
import type { Finding } from "../../src/verify/index.ts"

/** Row 1: ADR after 8 weeks; 6 weeks since 2026-04-08. */
export const row1: Finding = {
  rule: "t-adr-6w",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.eight-weeks",
  found: "the wait for ADR: 8 weeks",
  conforms: "6 weeks",
  source:
    "[primary for 8 to 6] Ofcom statement page review-of-adr-in-the-telecoms-sector2, 2025-07-08; [secondary for 8 April] techdigest.tv 2025/07; GitHub michaelmarkcook1-debug",
  since: "2026-04-08",
  until: null,
  clauses: ["adr.eight-weeks"],
}

/** Row 2: “you may make a complaint through Ofcom”, which takes no individual complaints. */
export const row2: Finding = {
  rule: "ofcom-no-individual",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.ofcom",
  found: "the way for a complaint that is not resolved: regulator, “make a complaint through Ofcom”",
  conforms: "an ADR scheme as the way for a complaint that is not resolved",
  source: "[primary] ofcom.org.uk/complaints/complain-about-phones-or-internet-services/billing-and-charges",
  since: null,
  until: null,
  clauses: ["adr.ofcom"],
}

/** Row 3, for the membership only: it names no ADR scheme. */
export const row3: Finding = {
  rule: "c4-3-adr-member",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.ofcom",
  found: "the text does not say: the provider belongs to an approved ADR scheme; the ADR schemes named: none",
  conforms: "the name of the approved scheme that the provider belongs to",
  source: "[primary] ofcom.org.uk/phones-and-broadband/coverage-and-speeds/codes-of-practice",
  since: "2018-10-01",
  until: null,
  clauses: ["adr.ofcom"],
}

/** Row 4: it does not say that ADR is free. */
export const row4: Finding = {
  rule: "adr-said-free",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.ofcom",
  found: "the text does not say: ADR costs the complainant nothing",
  conforms: "that ADR costs the complainant nothing",
  source:
    "[primary: the rule broken] ofcom.org.uk all-closed-cases/cw_01112; [secondary: bills and letters silent] theregister.com 2014/10/08, preiskel.com/ofcom-fines-ee",
  since: "2011-07-22",
  until: null,
  clauses: ["adr.ofcom"],
}

/** Row 5: “if you have received a letter”; since 2018-10-01 it is due unasked, at deadlock and when the weeks are over. */
export const row5: Finding = {
  rule: "adr-letter-unasked",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.deadlock",
  found:
    "the text does not say: a letter about ADR is sent at deadlock without being asked for; nor: a letter about ADR is sent when the weeks are over without being asked for",
  conforms: "an ADR letter unasked, at deadlock and when the weeks are over",
  source:
    "[primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications",
  since: "2018-10-01",
  until: null,
  clauses: ["adr.deadlock", "adr.eight-weeks"],
}

/** Row 6: praise, gifts and values in the same document. */
export const row6: Finding = {
  rule: "code-standalone",
  severity: "error",
  confidence: "confirmed",
  clause: "positive.heading",
  found:
    "praise, gifts and values stand in the same document; the text does not say: the complaints code is a document of its own, which holds nothing else",
  conforms: "a complaints code that is a document of its own",
  source:
    "[secondary] commsbusiness.co.uk/content/news/fcs-alerts-cps-over-new-complaint-handling-regulations (carried into C4: no source text read)",
  since: "2011-01-22",
  until: null,
  clauses: ["positive.heading", "positive.gift", "values.work-together", "handling.heading"],
}

/** Row 7: Ofcom on 0845 456 3040. */
export const row7: Finding = {
  rule: "ofcom-telephone",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.telephone",
  found: "the telephone numbers of the regulator: 0845 456 3040",
  conforms: "0300 123 3333 or 020 7981 3040",
  source:
    "[primary] Ofcom's own page; [secondary] rainbowcomms.com/code-of-practice (since when these are its numbers was not found)",
  since: null,
  until: null,
  clauses: ["adr.telephone"],
}

/** Row 8: a Yellow or Red rating is “dissatisfaction feedback”; the definition is confirmed, its application is a reading. */
export const row8: Finding = {
  rule: "def-complaint",
  severity: "warning",
  confidence: "confirmed",
  clause: "thermometer.yellow-red",
  found:
    "a Yellow or Red rating is dissatisfaction feedback; the text does not say: every expression of dissatisfaction from which a response is expected is handled as a complaint (so under complaint-or-dissatisfaction=kept-apart; under complaint-or-dissatisfaction=complaint-where-response-expected it conforms)",
  conforms: "a complaint wherever dissatisfaction is expressed and a response expected",
  source: "[secondary: provider code copying the GC definitions] velocity1.co.uk/complaints-cop",
  since: "2018-10-01",
  until: null,
  clauses: ["thermometer.yellow-red", "complaints.seriously"],
  dependsOn: {
    reading: "complaint-or-dissatisfaction",
    conforms: ["complaint-where-response-expected"],
    fails: ["kept-apart"],
  },
}

/** Row 10: who may use ADR is not said. */
export const row10: Finding = {
  rule: "scope-now",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.eight-weeks",
  found:
    "the text does not say: consumers, and businesses and not-for-profit bodies of up to ten people, may take a complaint to ADR",
  conforms: "ADR for consumers, and for businesses and not-for-profit bodies of up to 10 people",
  source:
    "[primary] ofcom.org.uk/phones-and-broadband/service-quality/adr-schemes; pickmobile.co.uk/?p=2049 (start date: from the 2021 change, inferred)",
  since: "2021-12-17",
  until: null,
  clauses: ["adr.eight-weeks"],
}
