/**
 * Faults that do not decode: a field missing, unknown or spoiled, an instant without its offset, a name misspelt.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { EVENTS, procedureNames } from "../code/vocabulary.ts"
import type { EventType } from "../verify/sample/event-of.ts"
import { encodeLog, type WrittenEvent } from "./encode.ts"
import type { Bed, Plant } from "./planted.ts"

/** What is done to the event at the place: what becomes of it, in which field the problem is (none: in all), and what is said. */
interface Spoiled {
  readonly event: Readonly<Record<string, unknown>>
  readonly field?: string
  readonly says: string
}

/** A fault in the event at the place. */
const inEvent =
  (spoil: (event: WrittenEvent, bed: Bed) => Spoiled | undefined): Plant =>
  (bed) => {
    const { events } = encodeLog(bed.log)
    const event = events[bed.place]
    const spoiled = event === undefined ? undefined : spoil(event, bed)
    if (event === undefined || spoiled === undefined) return undefined
    const path = `$.events[${bed.place}]${spoiled.field === undefined ? "" : `.${spoiled.field}`}`
    return {
      log: { events: events.map((each) => (each === event ? (spoiled.event as WrittenEvent) : each)) },
      planted: { says: `${event.id}: ${spoiled.says}`, verdict: { is: "problem", path } },
    }
  }

const without = (event: WrittenEvent, field: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(event).filter(([name]) => name !== field))

const schemasOf = (type: string): Readonly<Record<string, Schema.Top>> => EVENTS[type as EventType].fields

const fieldMissing = inEvent((event, { digits }) => {
  const [first, ...others] = Object.entries(schemasOf(event.type))
    .filter(([name, { ast }]) => name !== "type" && ast.context?.isOptional !== true)
    .map(([name]) => name)
    .reverse()
  if (first === undefined) return undefined
  const field = digits.oneOf([first, ...others])
  return { event: without(event, field), field, says: `the field ${field} is missing` }
})

const fieldUnknown = inEvent((event, { digits }) => {
  const names = Object.keys(schemasOf(event.type))
  const field = digits.oneOf(["note", ...names.map((each) => `${each}s`)])
  if (names.includes(field)) return undefined
  return { event: { ...event, [field]: "as said" }, field, says: `there is no field ${field}` }
})

/** Values of which every field refuses some. */
const NONSENSE = [null, "", 12.5, "nonsense", [], {}, true, -1, ["nonsense", 3], { unknown: "nonsense" }] as const

const valueSpoiled = inEvent((event, { digits }) => {
  const schemas = schemasOf(event.type)
  const [first, ...others] = Object.keys(event).filter((name) => name !== "type" && schemas[name] !== undefined)
  if (first === undefined) return undefined
  const field = digits.oneOf([first, ...others])
  const decode = Schema.decodeUnknownResult(schemas[field] as Schema.Codec<unknown, unknown>)
  const [value, ...values] = NONSENSE.filter((each) => Result.isFailure(decode(each)))
  if (value === undefined) return undefined
  const nonsense = digits.oneOf([value, ...values])
  return { event: { ...event, [field]: nonsense }, field, says: `${field} is ${JSON.stringify(nonsense)}` }
})

const withInstant = (change: (text: string) => string, says: string): Plant =>
  inEvent((event) => {
    const at = change(String(event.at))
    return { event: { ...event, at }, field: "at", says: `${says}: ${at}` }
  })

const typeMisspelt = inEvent((event, { digits }) => {
  const type = digits.oneOf([event.type.toLowerCase(), event.type.slice(0, -1), `${event.type}s`])
  return { event: { ...event, type }, field: "type", says: `there is no event ${type}` }
})

const procedureUnknown = inEvent((event) => {
  const procedure = `${event.procedure}s`
  return event.procedure === undefined
    ? undefined
    : { event: { ...event, procedure }, field: "procedure", says: `there is no procedure ${procedure}` }
})

const procedureMissing = inEvent((event) =>
  event.procedure === undefined
    ? undefined
    : { event: without(event, "procedure"), says: "the first event of the case names no procedure" },
)

const procedureContradicted = inEvent((event, { log, place, digits }) => {
  const [first, ...others] = procedureNames.filter((each) => each !== log.procedure)
  if (place === 0 || first === undefined) return undefined
  const procedure = digits.oneOf([first, ...others])
  return {
    event: { ...event, procedure },
    field: "procedure",
    says: `the case is said to be of the procedure ${procedure} as well`,
  }
})

const caseMissing = inEvent((event) => ({ event: without(event, "case"), says: "the event names no case" }))

/**
 * The faults that do not decode, by name.
 *
 * @example
 * Object.keys(DECODING_FAULTS).includes("fieldMissing") // => true
 * @since 0.1.0
 */
export const DECODING_FAULTS = {
  fieldMissing,
  fieldUnknown,
  valueSpoiled,
  localTime: withInstant((text) => text.replace(/[+-]\d\d:\d\d$/, ""), "the instant has no offset from UTC"),
  tooFine: withInstant((text) => text.replace(/\.(\d{3})/, ".$1001"), "the instant is finer than a millisecond"),
  noSuchDate: withInstant((text) => text.replace(/-\d\d-\d\dT/, "-02-30T"), "there is no such date"),
  typeMisspelt,
  procedureUnknown,
  procedureMissing,
  procedureContradicted,
  caseMissing,
} as const satisfies Readonly<Record<string, Plant>>
