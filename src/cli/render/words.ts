/**
 * Words: the plain-English names of norms, events and states, from the same data that runs, and what an event says.
 *
 * @since 0.1.0
 */
import type { CaseRules } from "../../case/replay.ts"
import type { ComplaintEvent } from "../../code/events.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
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
 * @since 0.1.0
 */
export const wordsOf = ({ machine, timekeeping: { zone } }: CaseRules): Words => {
  const norms = new Map(machine.norms.map((each) => [each.id, each]))
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

const COMMON = new Set(["id", "at", "type", "case", "procedure", "raisedBy", "recordedAt", "by"])
const MOST_SHOWN = 120

const spaced = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`

const sayComplainant = (
  complainant: Extract<ComplaintEvent, { readonly type: "ComplaintMade" }>["complainant"],
): string =>
  [
    spaced(complainant.kind),
    complainant.customer ? "a customer" : "not a customer",
    ...(complainant.people === undefined ? [] : [`${complainant.people.working} people working`]),
    ...(complainant.people?.volunteers === undefined ? [] : [count(complainant.people.volunteers, "volunteer")]),
  ].join(", ")

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
    return [`${spaced(name)}: ${short(String(value), MOST_SHOWN)}`]
  })
  return [
    ...fields,
    ...(event.by === undefined ? [] : [`by ${short(event.by, MOST_SHOWN)}`]),
    ...(event.recordedAt === undefined || event.recordedAt === event.at
      ? []
      : [`recorded ${sayMoment(words.instant(event.recordedAt))}`]),
  ].join("; ")
}
