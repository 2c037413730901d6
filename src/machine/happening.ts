/**
 * Happenings: which events count as a given thing having happened, told by their type, by tests on their fields, and by
 * what undoes them. The nearest relative is the fluent of the event calculus.
 *
 * @since 0.1.0
 */
import type { Instant } from "../time/instant.ts"

/**
 * What every event carries: an id, its type and the instant at which it happened.
 *
 * @since 0.1.0
 */
export interface AnyEvent {
  readonly id: string
  readonly type: string
  readonly at: Instant
}

/**
 * A value that a field can be tested against.
 *
 * @since 0.1.0
 */
export type Scalar = string | number | boolean

/**
 * A test on one field of an event. A field inside another is written with a dot: `reader.adult`.
 *
 * @since 0.1.0
 */
export type Test =
  | { readonly field: string; readonly is: "equal"; readonly to: Scalar }
  | { readonly field: string; readonly is: "oneOf"; readonly to: readonly Scalar[] }
  /** Another value than these, or none. */
  | { readonly field: string; readonly is: "noneOf"; readonly to: readonly Scalar[] }
  | { readonly field: string; readonly is: "present" }
  | { readonly field: string; readonly is: "absent" }
  | { readonly field: string; readonly is: "notBefore"; readonly to: string }
  | { readonly field: string; readonly is: "atMost"; readonly to: string }
  /** A number that is no more than this. */
  | { readonly field: string; readonly is: "upTo"; readonly to: number }

/**
 * The events of one type whose fields pass every test.
 *
 * @since 0.1.0
 */
export interface Pattern {
  readonly event: string
  readonly where?: readonly Test[]
}

/**
 * Something that has happened: the first (or last) event of a pattern since any event of `undoneBy`.
 *
 * @since 0.1.0
 */
export interface Happening extends Pattern {
  readonly which?: "last"
  readonly undoneBy?: readonly Pattern[]
}

/**
 * The names that events of a pattern give in a field: one (text) or several (a list of texts).
 *
 * @since 0.1.0
 */
export interface Naming extends Pattern {
  readonly field: string
}

/**
 * The value of an event's field; undefined where there is none.
 *
 * @param event - any event
 * @param path - the field, with dots between levels
 * @since 0.1.0
 */
export const fieldOf = (event: object, path: string): unknown => {
  let value: unknown = event
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}

/**
 * Whether an event passes a test.
 *
 * @param event - an event
 * @param test - a test on a field of it
 * @example
 * import { passes } from "@opustech/complaints-code"
 * passes({ people: { working: 11 } }, { field: "people.working", is: "upTo", to: 10 }) // => false
 * @since 0.1.0
 */
export const passes = (event: object, test: Test): boolean => {
  const value = fieldOf(event, test.field)
  switch (test.is) {
    case "equal":
      return value === test.to
    case "oneOf":
      return test.to.includes(value as Scalar)
    case "noneOf":
      return !test.to.includes(value as Scalar)
    case "present":
      return value !== undefined
    case "absent":
      return value === undefined
    case "notBefore": {
      const other = fieldOf(event, test.to)
      return typeof value === "number" && typeof other === "number" && value >= other
    }
    case "atMost": {
      const other = fieldOf(event, test.to)
      return typeof value === "number" && typeof other === "number" && value <= other
    }
    case "upTo":
      return typeof value === "number" && value <= test.to
  }
}

/**
 * Whether an event is one of a pattern.
 *
 * @param event - an event
 * @param pattern - the type of an event, and tests on its fields
 * @example
 * import { instant, matches } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const shut = { id: "e1", at: Result.getOrThrow(instant(0)), type: "DoorShut", loudly: true }
 * matches(shut, { event: "DoorShut", where: [{ field: "loudly", is: "equal", to: true }] }) // => true
 * matches(shut, { event: "DoorOpened" }) // => false
 * @since 0.1.0
 */
export const matches = (event: AnyEvent, pattern: Pattern): boolean =>
  event.type === pattern.event && (pattern.where === undefined || pattern.where.every((test) => passes(event, test)))

/**
 * Whether an event is one of any of several patterns.
 *
 * @param event - an event
 * @param patterns - the patterns
 * @example
 * import { instant, matchesAny } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const shut = { id: "e1", at: Result.getOrThrow(instant(0)), type: "DoorShut" }
 * matchesAny(shut, [{ event: "DoorOpened" }, { event: "DoorShut" }]) // => true
 * @since 0.1.0
 */
export const matchesAny = (event: AnyEvent, patterns: readonly Pattern[]): boolean =>
  patterns.some((pattern) => matches(event, pattern))

/**
 * As which of several happenings an event counts: the place of the first that it is; -1 where it is none of them.
 *
 * @param event - an event
 * @param happenings - the happenings, in the order in which they are asked
 * @since 0.1.0
 */
export const countsAs = (event: AnyEvent, happenings: readonly Happening[]): number =>
  happenings.findIndex((each) => matches(event, each))

/**
 * Whether an event undoes a happening.
 *
 * @param event - an event
 * @param happening - the happening
 * @since 0.1.0
 */
export const undoes = (event: AnyEvent, happening: Happening | undefined): boolean =>
  happening?.undoneBy !== undefined && matchesAny(event, happening.undoneBy)

/**
 * The event that makes a happening true after a history, if any: the simple definition, by a walk over the history.
 *
 * @param history - the events that were accepted, in order
 * @param happening - what is asked for
 * @since 0.1.0
 */
export const happenedIn = <E extends AnyEvent>(history: readonly E[], happening: Happening): E | undefined => {
  let found: E | undefined
  for (const event of history) {
    if (happening.undoneBy !== undefined && matchesAny(event, happening.undoneBy)) found = undefined
    if (matches(event, happening) && (found === undefined || happening.which === "last")) found = event
  }
  return found
}

/**
 * The names that an event gives in a field: the text there, or the texts of the list there; none where there is neither.
 *
 * @param event - an event
 * @param field - the field, by its path
 * @example
 * import { namesIn } from "@opustech/complaints-code"
 * namesIn({ mentioned: ["A. Reed", "B. Cole"] }, "mentioned") // => ["A. Reed", "B. Cole"]
 * @since 0.1.0
 */
export const namesIn = (event: object, field: string): readonly string[] => {
  const value = fieldOf(event, field)
  if (typeof value === "string") return [value]
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : []
}
