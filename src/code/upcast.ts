/**
 * Upcasting: events of an earlier version brought into the form of today before they are decoded, by a table of what
 * changed. The table is data; nothing of an event that it does not name is touched.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { isRecord } from "./is-record.ts"
import { type Problem, sayProblems, sayValue } from "./problem.ts"

/** A value that a field of an event can have. @since 0.1.0 */
export type FieldValue = string | number | boolean | null

/**
 * One change of the form of events: since which version events have the new form, of which type of event (by the name that
 * it had then), why, and what changed:
 *
 * - `typeRenamed`: the type has another name, `to`;
 * - `typeSplit`: one type became several, told apart by the value of the field `by` (as text); the field stays;
 * - `fieldRenamed`: a field has another name, `to`;
 * - `fieldAdded`: a field is there that was not, with the `value` that events from before it have;
 * - `fieldRemoved`: a field is not there any more;
 * - `valueRenamed`: a value `from` of a field is now written `to`.
 *
 * A name that was given up is never used for something else.
 *
 * @since 0.1.0
 */
export type Upcast = { readonly since: string; readonly type: string; readonly because: string } & (
  | { readonly is: "typeRenamed"; readonly to: string }
  | { readonly is: "typeSplit"; readonly by: string; readonly into: Readonly<Record<string, string>> }
  | { readonly is: "fieldRenamed"; readonly field: string; readonly to: string }
  | { readonly is: "fieldAdded"; readonly field: string; readonly value: FieldValue }
  | { readonly is: "fieldRemoved"; readonly field: string }
  | { readonly is: "valueRenamed"; readonly field: string; readonly from: FieldValue; readonly to: FieldValue }
)

/**
 * The changes of the events of this package, the oldest first. None was made since the first version.
 *
 * @example
 * UPCASTS // => []
 * @since 0.1.0
 */
export const UPCASTS: readonly Upcast[] = []

/**
 * Why upcasts cannot be used: a version that is none, or changes that do not stand in the order of their versions.
 *
 * @since 0.1.0
 */
export interface UpcastError {
  readonly _tag: "UpcastError"
  readonly message: string
  readonly problems: readonly Problem[]
}

/**
 * Brings an event of an earlier version, as JSON, into the form of today. What is no such event comes back as it is.
 *
 * @since 0.1.0
 */
export type Upcaster = (event: unknown) => unknown

/**
 * The form of a version.
 *
 * @since 0.1.0
 */
export const VERSION_FORM = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(-[\w.-]+)?$/

type Parts = readonly [number, number, number]

/** The parts of a version; one before the release itself, such as 1.2.0-beta.1, counts as earlier than it. */
const partsOf = (version: unknown): Parts | undefined => {
  if (typeof version !== "string") return undefined
  const [, major, minor, patch, before] = VERSION_FORM.exec(version) ?? []
  if (patch === undefined) return undefined
  return [Number(major), Number(minor), Number(patch) - (before === undefined ? 0 : 0.5)]
}

const isBefore = (a: Parts, b: Parts): boolean => {
  for (const [place, part] of a.entries()) if (part !== b[place]) return part < Number(b[place])
  return false
}

const noVersion = (path: string, value: unknown): Problem => ({
  path,
  message: `expected a version such as 1.2.0, got ${sayValue(value)}`,
})

const problemsOf = (upcasts: readonly Upcast[]): readonly Problem[] =>
  upcasts.flatMap(({ since }, place) => {
    const path = `upcasts[${place}].since`
    const parts = partsOf(since)
    if (parts === undefined) return [noVersion(path, since)]
    const before = partsOf(upcasts[place - 1]?.since)
    return before !== undefined && isBefore(parts, before)
      ? [{ path, message: `${since} stands behind ${upcasts[place - 1]?.since}: the oldest change comes first` }]
      : []
  })

/**
 * The upcaster of events that were written by one version.
 *
 * @param upcasts - what changed, the oldest first (see `UPCASTS`)
 * @param version - the version by which the events were written, such as `0.1.0`. Where it is not known, only those changes
 * are made that an old name or value tells: a field that was added may as well be one that was forgotten
 * @returns a function of one event (parsed JSON) that never throws, or an `UpcastError`
 * @example
 * import { upcaster } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const because = "The outcome is what is proposed."
 * const table = [{ since: "2.0.0", type: "OfferMade", is: "typeRenamed", to: "OutcomeProposed", because }] as const
 * const upcast = Result.getOrThrow(upcaster(table, "1.4.0"))
 * upcast({ id: "e1", type: "OfferMade" }) // => { id: "e1", type: "OutcomeProposed" }
 * @since 0.1.0
 */
export const upcaster = (upcasts: readonly Upcast[], version?: string): Result.Result<Upcaster, UpcastError> => {
  const written = partsOf(version)
  const problems =
    version !== undefined && written === undefined ? [noVersion("version", version)] : problemsOf(upcasts)
  if (problems.length > 0) {
    const message = sayProblems(problems)
    return Result.fail({ _tag: "UpcastError", message, problems })
  }
  const changes = upcasts.filter(({ since, is }) =>
    written === undefined ? is !== "fieldAdded" : isBefore(written, partsOf(since) ?? written),
  )
  const touched = new Set<unknown>(changes.map(({ type }) => type))
  return Result.succeed((event) =>
    isRecord(event) && touched.has(event.type) ? changes.reduce(changed, event) : event,
  )
}

type Written = Readonly<Record<string, unknown>>

/** An event after one change; where the new name is taken already, it stays, and decoding tells what is wrong. */
const changed = (event: Written, upcast: Upcast): Written => {
  if (event.type !== upcast.type) return event
  switch (upcast.is) {
    case "typeRenamed":
      return withField(event, "type", upcast.to)
    case "typeSplit": {
      const type = Object.hasOwn(event, upcast.by) ? String(event[upcast.by]) : ""
      return Object.hasOwn(upcast.into, type) ? withField(event, "type", upcast.into[type]) : event
    }
    case "fieldRenamed":
      return Object.hasOwn(event, upcast.field) && !Object.hasOwn(event, upcast.to)
        ? fieldsOf(event, ([name, value]) => [[name === upcast.field ? upcast.to : name, value]])
        : event
    case "fieldAdded":
      return Object.hasOwn(event, upcast.field) ? event : withField(event, upcast.field, upcast.value)
    case "fieldRemoved":
      return fieldsOf(event, (field) => (field[0] === upcast.field ? [] : [field]))
    case "valueRenamed":
      return Object.hasOwn(event, upcast.field) && event[upcast.field] === upcast.from
        ? withField(event, upcast.field, upcast.to)
        : event
  }
}

type Field = readonly [string, unknown]

/** The fields one by one, made anew as they stand: a name such as `__proto__` stays a name. */
const fieldsOf = (event: Written, each: (field: Field) => readonly Field[]): Written =>
  Object.fromEntries(Object.entries(event).flatMap(each))

const withField = (event: Written, field: string, value: unknown): Written =>
  Object.fromEntries([...Object.entries(event), [field, value]])
