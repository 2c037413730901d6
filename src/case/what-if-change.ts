/**
 * Changes: what differs between two lists, and by which fields.
 *
 * @since 0.1.0
 */

/**
 * What became of one member of a list: it is new, it is gone, or some of its fields differ.
 *
 * @since 0.1.0
 */
export interface Change<T> {
  readonly change: "new" | "gone" | "changed"
  /** The names of the fields that differ; empty where it is new or gone. */
  readonly fields: readonly string[]
  /** Null where it is new. */
  readonly before: T | null
  /** Null where it is gone. */
  readonly after: T | null
}

const fieldsOf = (value: object): Readonly<Record<string, unknown>> => ({ ...value })

/** The names of the fields in which two members differ. */
const differences = (before: object, after: object): readonly string[] => {
  const [one, other] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  )
}

/** The members of a list by their keys; of members with one key, the second and later ones have their number besides. */
const byKey = <T>(list: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T> => {
  const seen = new Map<string, number>()
  return new Map(
    list.map((each) => {
      const key = keyOf(each)
      const number = (seen.get(key) ?? 0) + 1
      seen.set(key, number)
      return [JSON.stringify([key, number]), each]
    }),
  )
}

/**
 * What differs between two lists: the changed and the new in the order of the second, then what is gone.
 *
 * @param before - JSON values
 * @param after - JSON values
 * @param keyOf - what tells a member of one list to be the same as one of the other
 * @example
 * const of = (status: string) => [{ norm: "log", status }]
 * changesOf(of("pending"), of("met"), (each) => each.norm).map((each) => each.fields) // => [["status"]]
 * @since 0.1.0
 */
export const changesOf = <T extends object>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (each: T) => string,
): readonly Change<T>[] => {
  const [old, now] = [byKey(before, keyOf), byKey(after, keyOf)]
  const found: Change<T>[] = []
  for (const [key, each] of now) {
    const was = old.get(key)
    if (was === undefined) found.push({ change: "new", fields: [], before: null, after: each })
    else {
      const fields = differences(was, each)
      if (fields.length > 0) found.push({ change: "changed", fields, before: was, after: each })
    }
  }
  for (const [key, each] of old)
    if (!now.has(key)) found.push({ change: "gone", fields: [], before: each, after: null })
  return found
}
