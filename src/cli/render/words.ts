/**
 * Words: the plain-English names of norms, events and states, from the same data that runs, and what an event says.
 *
 * @since 0.1.0
 */

import type { CaseRules } from "../../case/replay.ts"
import type { DeadlineReport } from "../../case/timeline.ts"
import type { ComplaintEvent } from "../../code/events.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import { counted } from "../../text/figure.ts"
import { formatInstant, type Instant } from "../../time/instant.ts"
import type { Zone } from "../../time/zone.ts"
import { sayMoment } from "./moment.ts"
import { short } from "./plain.ts"

/**
 * The names that a page shows.
 *
 * @since 0.1.0
 */
export interface Words {
  /** What a norm asks or allows: `Acknowledge the complaint`. */
  readonly norm: (id: string) => string
  readonly party: (id: string) => string
  /** What an event says: `The complaint is made`. */
  readonly event: (type: string) => string
  readonly state: (id: string) => string
  /** An instant as the library writes it. */
  readonly instant: (ms: number) => string
  readonly zone: Zone
}

/**
 * A sentence with a capital.
 *
 * @since 0.1.0
 */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The words of the rules of a case.
 *
 * @param rules - the rules
 * @param before - other rules, whose norms have words too where the first have no such norm
 * @since 0.1.0
 */
export const wordsOf = ({ machine, timekeeping: { zone } }: CaseRules, before?: CaseRules): Words => {
  const norms = new Map([...(before?.machine.norms ?? []), ...machine.norms].map((each) => [each.id, each]))
  const events = new Map(Object.entries(machine.events))
  const states = new Map(Object.entries(machine.states))
  const parties = new Map(Object.entries(machine.parties))
  return {
    norm: (id) => capital(norms.get(id)?.says ?? id),
    party: (id) => parties.get(id) ?? id,
    event: (type) => capital(events.get(type)?.says ?? type),
    state: (id) => states.get(id)?.says ?? id,
    instant: (ms) => formatInstant(ms as Instant, zone),
    zone,
  }
}

/** How much of a text is shown. */
const MOST_SHOWN = 120

/**
 * The name of one occurrence of a duty: for whom it is, where it is for each of several, else which occurrence.
 *
 * @param duty - the occurrence
 * @param words - the words of the rules
 * @param label - what stands before its number
 * @since 0.1.0
 */
export const dutyName = (
  { norm, occurrence, for: member }: Pick<DeadlineReport, "norm" | "occurrence" | "for">,
  words: Words,
  label = "",
): string => {
  if (member !== undefined) return `${words.norm(norm)} (for ${short(member, MOST_SHOWN)})`
  return words.norm(norm) + (occurrence > 1 ? ` (${label}${occurrence})` : "")
}

/**
 * The words for a party inside a sentence; a name keeps its capital.
 *
 * @example
 * inSentence("The customer") // => "the customer"
 * inSentence("Senior management") // => "Senior management"
 * @since 0.1.0
 */
export const inSentence = (party: string): string => party.replace(/^(The|Whoever)\b/, (word) => word.toLowerCase())

const COMMON = new Set(["id", "at", "type", "case", "procedure", "raisedBy", "recordedAt", "by"])

const spaced = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()

const sayComplainant = (
  complainant: Extract<ComplaintEvent, { readonly type: "ComplaintMade" }>["complainant"],
): string =>
  [
    spaced(complainant.kind),
    complainant.customer ? "a customer" : "not a customer",
    ...(complainant.people === undefined ? [] : [`${complainant.people.working} people working`]),
    ...(complainant.people?.volunteers === undefined ? [] : [counted(complainant.people.volunteers, "volunteer")]),
  ].join(", ")

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** An amount of money: `GBP 45.00`. */
const sayMoney = (pence: number, currency: string): string =>
  `${currency} ${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, "0")}`

/** The value of a field in words: money, yes or no, a list, what holds of several, or what each part says. */
const sayValue = (value: unknown): string => {
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(sayValue).join(", ")
  if (!isRecord(value)) return String(value)
  if (typeof value.pence === "number" && typeof value.currency === "string")
    return sayMoney(value.pence, value.currency)
  const parts = Object.entries(value)
  if (!parts.every(([, part]) => typeof part === "boolean"))
    return parts
      .map(([name, part]) => (isRecord(part) ? sayValue(part) : `${spaced(name)}: ${sayValue(part)}`))
      .join(", ")
  const holding = parts.flatMap(([name, part]) => (part === true ? [spaced(name)] : []))
  return holding.length === 0 ? "none" : holding.join(", ")
}

/**
 * What an event carries beyond its type, in the order of its fields: `channel Telephone; about “no service”`.
 *
 * @since 0.1.0
 */
export const sayDetails = (event: CaseEvent, words: Words): string => {
  const fields = Object.entries(event).flatMap(([name, value]) => {
    if (COMMON.has(name)) return []
    if (name === "complainant" && event.type === "ComplaintMade") return [sayComplainant(event.complainant)]
    if (name === "contactAt" && typeof value === "number") return [`for ${sayMoment(words.instant(value))}`]
    return [`${spaced(name)}: ${short(sayValue(value), MOST_SHOWN)}`]
  })
  return [
    ...fields,
    ...(event.by === undefined ? [] : [`by ${short(event.by, MOST_SHOWN)}`]),
    ...(event.recordedAt === undefined || event.recordedAt === event.at
      ? []
      : [`recorded ${sayMoment(words.instant(event.recordedAt))}`]),
  ].join("; ")
}
