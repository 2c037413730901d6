/**
 * What the text of Opus's code says and keeps silent on, and which of its clauses each field of the code comes from.
 *
 * @since 0.1.0
 */
import type { ClauseId } from "../text/opus.ts"
import type { Statement, Statements } from "./statement-schema.ts"

const silent = (...clauses: readonly ClauseId[]): Statement => ({ says: false, clauses })

/** What the text of Opus's code says and keeps silent on. @since 0.1.0 */
export const OPUS_STATEMENTS: Statements = {
  adrIsFree: silent("adr.ofcom"),
  adrIsIndependent: silent("adr.ofcom"),
  whoMayUseAdr: silent("adr.eight-weeks"),
  belongsToAScheme: silent("adr.ofcom"),
  waitFromFirstMade: {
    says: true,
    clauses: ["adr.eight-weeks"],
    words: "the 8 weeks are those in which the complaint was not resolved; no later start is named",
  },
  letterAtDeadlockUnasked: silent("adr.deadlock"),
  letterWhenWeeksOverUnasked: silent("adr.eight-weeks"),
  deadlockLetterOpensAdr: { says: true, clauses: ["adr.deadlock"] },
  documentOfItsOwn: {
    says: false,
    clauses: ["positive.heading", "positive.gift", "values.work-together", "handling.heading"],
    words: "praise, gifts and values stand in the same document",
  },
  dissatisfactionIsAComplaint: {
    says: true,
    clauses: ["thermometer.yellow-red", "complaints.seriously"],
    words: "a Yellow or Red rating is dissatisfaction feedback",
    under: { reading: "complaint-or-dissatisfaction", alternatives: ["complaint-where-response-expected"] },
  },
  onTheWebsite: { says: true, clauses: ["copy.website"] },
  freeCopy: { says: true, clauses: ["copy.post"] },
  howADisabledCustomerComplains: silent("accessibility.arrangements"),
  accessibleFormats: {
    says: false,
    clauses: ["accessibility.arrangements", "accessibility.formats"],
    words: "Braille and large print case by case",
  },
  telephoneAtGeographicRate: { unknown: 'the table under "Contact Us" is not in the text that we have' },
  compensationForBusinesses: {
    says: false,
    clauses: ["compensation.no-rigid"],
    words: "no rigid compensation process",
  },
  vexatiousRefused: silent(),
}

/** The clauses that each field of Opus's code comes from, by the field's path. @since 0.1.0 */
export const OPUS_CITES = {
  channels: [
    "channels.in-person",
    "channels.telephone",
    "channels.in-writing",
    "channels.thermometer",
    "channels.webchat",
  ],
  "channels.InPerson": ["channels.in-person"],
  "channels.Telephone": ["channels.telephone"],
  "channels.Email": ["channels.in-writing"],
  "channels.Letter": ["channels.in-writing"],
  "channels.CustomerThermometer": ["channels.thermometer"],
  "channels.Webchat": ["channels.webchat"],
  log: ["response-times.logged"],
  acknowledge: ["response-times.acknowledge"],
  investigate: ["response-times.investigated"],
  assignHandler: ["response-times.handler"],
  firstResponse: ["complaints.resolve"],
  plan: ["complaints.resolve"],
  proposal: ["complaints.resolve"],
  firstResolution: ["response-times.contact-time"],
  contactTime: ["response-times.contact-time"],
  updates: ["response-times.updates"],
  resolution: ["complaints.resolve"],
  complaints: ["complaints.seriously"],
  stages: ["stages.table"],
  contacts: ["contact-us.table"],
  deadlock: ["adr.deadlock"],
  deadlockLetter: ["adr.deadlock"],
  "adr.after": ["adr.eight-weeks"],
  "adr.schemes": ["adr.ofcom"],
  "adr.route": ["adr.ofcom"],
  regulatorTelephones: ["adr.telephone"],
  closing: ["complaints.resolve"],
  reopening: ["complaints.resolve"],
  compensation: ["compensation.no-rigid", "compensation.own-facts"],
  "compensation.assessment": ["compensation.own-facts"],
  "compensation.floor": ["compensation.comply"],
  "compensation.payment": ["compensation.credit"],
  "standing.publish": ["copy.website"],
  "standing.comply": ["compensation.comply"],
  "standing.takeSeriously": ["complaints.seriously"],
  "standing.keepPolicy": ["whistle-blowing.request"],
  "standing.praise": ["positive.award"],
  "standing.askForCopy": ["copy.post"],
  "standing.askForFormat": ["accessibility.contact", "accessibility.formats"],
  "standing.commentOnCode": ["review.comments"],
  "standing.askForPolicy": ["whistle-blowing.request"],
  "standing.feedback": ["channels.ways"],
} as const satisfies Readonly<Record<string, readonly ClauseId[]>>
