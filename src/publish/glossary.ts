/**
 * The glossary: the words of the field as they are used in every page.
 *
 * @since 0.1.0
 */

/**
 * Words with their meanings, by the word.
 *
 * @example
 * GLOSSARY.ADR // => "Alternative dispute resolution: a scheme, independent of the provider, decides a complaint."
 * @since 0.1.0
 */
export const GLOSSARY: Readonly<Record<string, string>> = {
  ADR: "Alternative dispute resolution: a scheme, independent of the provider, decides a complaint.",
  "ADR letter":
    "The letter that tells a complainant of the right to go to ADR: at deadlock, or when the weeks of waiting are over.",
  aim: "A norm with the force *aims to*: missing it is reported as missed, and is no breach.",
  breach: "A duty that was not carried out in time. The case shows it at once, and it stays shown.",
  calendar: "The opening hours, the holidays and the exceptions by which working time is counted.",
  clause: "A piece of the published text, word for word, with an id that rules cite.",
  complainant: "Who makes a complaint.",
  confidence: "How sure a requirement is: *confirmed* by a text that was read, or *unverified*.",
  deadlock: "The provider will not review the outcome further, and the complainant is not satisfied with it.",
  due: "The instant by which a norm is to be carried out, under the readings chosen. At that instant it is still in time.",
  duty: "A norm with the force *must*.",
  event: "Something that happened in a case, and is in its log.",
  force: "How strongly a norm binds: *must*, *aims to*, *may*.",
  invariant: "What can never come about, whatever happens in a case; a machine checks it.",
  latest: "The last instant at which a norm is due, over all readings.",
  machine: "The states, events, transitions, refusals and norms of a procedure, as data that runs.",
  norm: "Who must, aims to or may do what, from when, by when, and what ends it.",
  notice: "Something to be sent to a party because of an event.",
  "opening hours": "The hours in which the provider is open, by which working hours are counted by default.",
  party: "Who a norm binds, or whose act an event is: the provider, the complainant, the ADR scheme.",
  procedure: "One of the courses that a case can take: feedback, a complaint, compensation, a request.",
  provider: "Whose code it is.",
  reading:
    "A way in which a phrase of the text can be understood. Each can be run; one of them is chosen, by default the first.",
  refusal: "Why an event may not happen in a state. A refused event is kept in the case with its reason.",
  requirement: "What the regulation asks, with its dates, its source and how sure it is.",
  right: "A norm with the force *may*: it opens, may lapse, and binds nobody.",
  "safe by": "The earliest instant at which a norm is due over all readings: who acts by then breaks none.",
  "standing norm": "A norm that holds as long as the code is in force, without anything having to happen first.",
  state: "Where a case stands in its procedure. A final state is left by a reopening alone.",
  transition: "What an event does in a state: to which state it leads, on which condition.",
  untimed: "Of a norm for which the text sets no time: the words that stand in the place of one are quoted.",
  "working day": "A day on which the provider is open, however short.",
  "working hour": "An hour in which the provider is open, unless the reading working-hour is taken otherwise.",
}
