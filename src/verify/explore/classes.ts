/**
 * Classes of events: of the events of a type, one for each combination of field values that some rule tells apart. Two
 * events of one class are taken, refused, counted and remembered alike.
 *
 * @since 0.1.0
 */
import { type AnyEvent, fieldOf, passes, type Test } from "../../machine/happening.ts"
import type { Instant } from "../../time/instant.ts"
import { type Looks, testsOn } from "./patterns.ts"
import { type Given, type Vocabulary, valuesFor } from "./values.ts"

/**
 * A class of events, by one of its members, which is at the instant 0.
 *
 * @since 0.1.0
 */
export interface EventClass {
  readonly type: string
  readonly event: AnyEvent
  /** The fields that hold instants, counted from the event's own. */
  readonly instants: readonly string[]
}

/** Puts a value where a path says; false where something else stands in the way. */
const put = (into: Record<string, unknown>, path: string, value: unknown): boolean => {
  const keys = path.split(".")
  const last = keys.pop() ?? ""
  let at = into
  for (const key of keys) {
    const inner = at[key] ?? {}
    if (typeof inner !== "object") return false
    at[key] = inner
    at = inner as Record<string, unknown>
  }
  if (Object.hasOwn(at, last)) return false
  at[last] = value
  return true
}

const plain: Vocabulary["complete"] = (_type, given) => {
  const fields: Record<string, unknown> = {}
  for (const [path, value] of given) if (value !== undefined && !put(fields, path, value)) return undefined
  return fields
}

/**
 * The vocabulary of events of which nothing is known but what the rules test: any value may stand in any field.
 *
 * @since 0.1.0
 */
export const anyVocabulary: Vocabulary = {
  values: () => undefined,
  optional: () => undefined,
  lists: () => false,
  complete: plain,
}

/** Every way to give each field one of its values. */
const combinationsOf = (values: ReadonlyMap<string, readonly unknown[]>): readonly Given[] =>
  [...values].reduce<readonly Given[]>(
    (found, [path, each]) => found.flatMap((given) => each.map((value) => new Map([...given, [path, value]]))),
    [new Map()],
  )

const classesOfType = (type: string, looks: Looks, vocabulary: Vocabulary): readonly EventClass[] => {
  const tests: readonly Test[] = testsOn(looks, type)
  const reads = looks.reads.filter((each) => each.event === type)
  const named = reads.filter((each) => each.as === "name").map((each) => each.field)
  const instants = [
    ...new Set([
      ...reads.filter((each) => each.as === "instant").map((each) => each.field),
      ...tests.flatMap((each) => (each.is === "notBefore" ? [each.field, each.to] : [])),
    ]),
  ].filter((field) => field !== "at")
  const found = new Map<string, EventClass>()
  for (const given of combinationsOf(valuesFor(type, tests, named, instants, vocabulary))) {
    const fields = vocabulary.complete(type, given)
    if (fields === undefined) continue
    const event: AnyEvent = { id: "", ...fields, type, at: 0 as Instant }
    const key = JSON.stringify([
      tests.map((test) => passes(event, test)),
      named.map((field) => fieldOf(event, field) ?? null),
      instants.map((field) => Math.sign(Number(fieldOf(event, field) ?? 0))),
    ])
    if (!found.has(key)) found.set(key, { type, event, instants })
  }
  return [...found.values()]
}

/**
 * The classes of the events of some types.
 *
 * @param types - the types of event of a machine
 * @param looks - what rules and questions look at
 * @param vocabulary - what is known of the events beside; by default nothing
 * @since 0.1.0
 */
export const classesOf = (
  types: readonly string[],
  looks: Looks,
  vocabulary: Vocabulary = anyVocabulary,
): readonly EventClass[] => types.flatMap((type) => classesOfType(type, looks, vocabulary))
