/**
 * Statements: what the published text of a code says or keeps silent on, beyond its times and contacts, so that it can be
 * held against what the regulator requires it to say.
 *
 * @since 0.1.0
 */

/**
 * Everything of which a statement can be recorded, with its sentence.
 *
 * @example
 * import { STATEMENTS } from "@opustech/complaints-code"
 * STATEMENTS.adrIsFree // => "ADR costs the complainant nothing"
 * @since 0.1.0
 */
export const STATEMENTS = {
  adrIsFree: "ADR costs the complainant nothing",
  adrIsIndependent: "the ADR scheme is independent",
  whoMayUseAdr: "consumers, and businesses and not-for-profit bodies of up to ten people, may take a complaint to ADR",
  belongsToAScheme: "the provider belongs to an approved ADR scheme",
  waitFromFirstMade: "the wait for ADR is counted from when the complaint was first made",
  letterAtDeadlockUnasked: "a letter about ADR is sent at deadlock without being asked for",
  letterWhenWeeksOverUnasked: "a letter about ADR is sent when the weeks are over without being asked for",
  deadlockLetterOpensAdr: "a deadlock letter opens the way to ADR",
  documentOfItsOwn: "the complaints code is a document of its own, which holds nothing else",
  dissatisfactionIsAComplaint:
    "every expression of dissatisfaction from which a response is expected is handled as a complaint",
  onTheWebsite: "the code can be had on the provider's website",
  freeCopy: "whoever asks gets a copy of the code free of charge",
  howADisabledCustomerComplains: "how a customer with a disability can complain",
  accessibleFormats: "accessible formats are to be had on request and free of charge",
  telephoneAtGeographicRate: "the telephone numbers for complaints are free or charged as geographic numbers",
  billsTellOfAdr: "paper bills tell of ADR",
  billsSayAdrIsFree: "paper bills say that ADR is free",
  compensationForBusinesses: "what compensation and refunds a business can have",
  vexatiousRefused: "vexatious complaints are refused",
} as const

/**
 * The id of something of which a statement can be recorded.
 *
 * @since 0.1.0
 */
export type StatementId = keyof typeof STATEMENTS
