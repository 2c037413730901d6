/**
 * Events made from drawn numbers: of a type, at an instant, fitted to the tests of a rule.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { type CaseEvent, EVENTS } from "../../code/vocabulary.ts"
import { fieldOf, namesIn, type Test } from "../../machine/happening.ts"
import { digitsOf } from "./digits.ts"
import { type Setting, valueFor } from "./value.ts"

/** A type of event of the vocabulary. @since 0.1.0 */
export type EventType = keyof typeof EVENTS

/**
 * What an event is told by, beside its own fields: its id, its instant (epoch milliseconds), and its case.
 *
 * @since 0.1.0
 */
export interface Frame {
  readonly id: string
  readonly at: number
  readonly case?: string
  readonly procedure?: string
  readonly raisedBy?: string
}

const FRAME: readonly string[] = ["id", "at", "type", "case", "procedure", "raisedBy"]
/** Fields that say nothing of what happened are drawn last, so that the numbers go to the others first. */
const LAST: readonly string[] = ["recordedAt", "by"]

/** The fields of a type of event that are drawn, in the order in which they are, with their schemas. */
const drawnFields = (type: EventType): readonly (readonly [name: string, schema: Schema.Top])[] => {
  const fields = Object.entries<Schema.Top>(EVENTS[type].fields).filter(([name]) => !FRAME.includes(name))
  return [
    ...fields.filter(([name]) => !LAST.includes(name)),
    ...fields.filter(([name]) => LAST.includes(name)).sort(([a], [b]) => LAST.indexOf(a) - LAST.indexOf(b)),
  ]
}

const fieldsByType = new Map(Object.keys(EVENTS).map((type) => [type, drawnFields(type as EventType)]))

const isOptional = (schema: Schema.Top): boolean => schema.ast.context?.isOptional === true

/**
 * The texts that the events of a history have given in a field, each once.
 *
 * @param history - events
 * @param field - the name of the field
 * @since 0.1.0
 */
export const textsIn = (history: readonly CaseEvent[], field: string): readonly string[] => [
  ...new Set(history.flatMap((each) => namesIn(each, field))),
]

const put = (value: unknown, [key = "", ...inner]: readonly string[], part: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value
  const changed = inner.length === 0 ? part : put((value as Readonly<Record<string, unknown>>)[key], inner, part)
  return changed === undefined
    ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
    : { ...value, [key]: changed }
}

/** An event changed so that it passes a test, as far as a change of one field can do that. */
const fitted = (event: object, test: Test, setting: Setting, drawn: number): unknown => {
  const digits = digitsOf(drawn)
  const path = test.field.split(".")
  const value = fieldOf(event, test.field)
  switch (test.is) {
    case "equal":
      return put(event, path, test.to)
    case "oneOf": {
      const [first, ...others] = test.to
      return first === undefined || test.to.some((each) => each === value)
        ? event
        : put(event, path, digits.oneOf([first, ...others]))
    }
    case "absent":
      return put(event, path, undefined)
    case "present": {
      const schema = fieldsByType.get((event as CaseEvent).type)?.find(([name]) => name === test.field)?.[1]
      return value !== undefined || schema === undefined
        ? event
        : put(event, path, valueFor(schema, digits, setting, test.field))
    }
    case "upTo":
      return typeof value === "number" && value <= test.to ? event : put(event, path, test.to)
    case "notBefore":
    case "atMost": {
      const other = fieldOf(event, test.to)
      if (typeof value !== "number" || typeof other !== "number") return event
      return (test.is === "notBefore" ? value >= other : value <= other) ? event : put(event, path, other)
    }
    case "noneOf":
      return event
  }
}

/**
 * An event of a type from drawn numbers, one for each field: `recordedAt` and `by` come last. A number that is missing
 * stands for 0, of which a field that may be left out is left out.
 *
 * @param type - the type of the event
 * @param frame - its id, instant and case
 * @param drawn - the numbers, from 0 to 2^31 - 1
 * @param options - the tests that it is to pass, as far as single fields can be changed to that end; the events before it,
 * whose texts may come again
 * @since 0.1.0
 */
export const eventOf = (
  type: EventType,
  frame: Frame,
  drawn: readonly number[],
  options: { readonly tests?: readonly Test[]; readonly history?: readonly CaseEvent[] } = {},
): CaseEvent => {
  const { tests = [], history = [] } = options
  const setting: Setting = { at: frame.at, before: (field) => textsIn(history, field) }
  const own = (fieldsByType.get(type) ?? []).flatMap(
    ([name, schema], place): readonly (readonly [string, unknown])[] => {
      const digits = digitsOf(drawn[place] ?? 0)
      return isOptional(schema) && digits.below(2) === 0 ? [] : [[name, valueFor(schema, digits, setting, name)]]
    },
  )
  const { id, at, ...ofCase } = frame
  const event: object = { id, at, type, ...ofCase, ...Object.fromEntries(own) }
  if (!isEvent(type, event)) throw new Error(`no ${type} was made: ${JSON.stringify(event)}`)
  return tests.reduce<CaseEvent>((made, test, place) => {
    const changed = fitted(made, test, setting, drawn[place] ?? 0)
    return isEvent(type, changed) ? changed : made
  }, event)
}

const checks = new Map<EventType, (value: unknown) => boolean>()

const isEvent = (type: EventType, value: unknown): value is CaseEvent => {
  const check = checks.get(type) ?? Schema.is(Schema.toType(EVENTS[type] as Schema.Codec<CaseEvent, unknown>))
  checks.set(type, check)
  return check(value)
}
