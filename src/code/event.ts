/**
 * What every event of a log carries: an id, an instant and a type; when it was recorded and by whom; its case, its
 * procedure and the case that raised it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Id, InstantFromText, Text } from "./field.ts"

/** What every event carries. */
const common = {
  id: Id,
  at: InstantFromText,
  recordedAt: Schema.optionalKey(InstantFromText),
  by: Schema.optionalKey(Text),
  case: Schema.optionalKey(Id),
  procedure: Schema.optionalKey(Text),
  raisedBy: Schema.optionalKey(Id),
}

/**
 * The schema of what every event carries, whatever its type.
 *
 * @since 0.1.0
 */
export const CommonFields = Schema.Struct(common)

/**
 * The schema of one type of event: what every event carries, and the fields of its own.
 *
 * @param type - the type's name
 * @param description - what happens, in a sentence
 * @param fields - the fields of its own
 * @example
 * Object.keys(event("DoorShut", "The door is shut.", {}).fields).includes("recordedAt") // => true
 * @since 0.1.0
 */
export const event = <const T extends string, F extends Schema.Struct.Fields>(
  type: T,
  description: string,
  fields: F,
) =>
  Schema.Struct({ ...common, type: Schema.Literal(type), ...fields }).annotate({
    identifier: type,
    title: type,
    description,
  })
