/**
 * The values of fields that tests tell apart.
 *
 * @since 0.1.0
 */
import type { Scalar, Test } from "../../machine/happening.ts"

/**
 * Values for some fields of an event, by their paths; undefined for a field that is left out.
 *
 * @since 0.1.0
 */
export type Given = ReadonlyMap<string, unknown>

/**
 * What is known of events beyond what rules test: which values a field can have, and the fields without which an event
 * is none. Instants are written as milliseconds from the event's own.
 *
 * @since 0.1.0
 */
export interface Vocabulary {
  /** Every value that a field can have, where they are few; undefined where any will do. */
  readonly values: (type: string, field: string) => readonly Scalar[] | undefined
  /** Whether a field can be left out; undefined where that is not known, and follows from what is asked of it. */
  readonly optional: (type: string, field: string) => boolean | undefined
  /** Whether a field holds a list of names. */
  readonly lists: (type: string, field: string) => boolean
  /** The whole of an event's own fields, given some of them; undefined where there is no such event. */
  readonly complete: (type: string, given: Given) => object | undefined
}

/** The names of people: two are enough to tell one who is named from another, and one from all. @since 0.1.0 */
export const NAMES: readonly string[] = ["a", "b"]

/** What stands for a value that no test names, where nothing more is known of the field. @since 0.1.0 */
export const OTHER = "another value"

/** The fields whose numbers are held against each other, directly or through others, by field. */
const companies = (tests: readonly Test[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  for (const test of tests) {
    if (test.is !== "notBefore" && test.is !== "atMost") continue
    const known = (field: string): Iterable<string> => found.get(field) ?? [field]
    const joined = new Set([...known(test.field), ...known(test.to)])
    for (const each of joined) found.set(each, joined)
  }
  return found
}

/** Numbers that put a field below, at and above whatever it is held against; `at` itself is 0. */
const numbersFor = (
  field: string,
  tests: readonly Test[],
  company: ReadonlySet<string> | undefined,
): readonly number[] => {
  const bounds = tests.flatMap((test) =>
    test.field === field && "to" in test && typeof test.to === "number" ? [test.to, test.to + 1] : [],
  )
  const ranks = [...(company ?? [])].filter((each) => each !== "at").map((_, index) => index + 1)
  const aroundAt = company?.has("at") === true ? [0, ...ranks.map((each) => -each)] : []
  return [...ranks, ...aroundAt, ...bounds]
}

const scalarsIn = (field: string, tests: readonly Test[]): readonly Scalar[] =>
  tests.flatMap((test): readonly Scalar[] => {
    if (test.field !== field) return []
    return test.is === "equal" ? [test.to] : test.is === "oneOf" || test.is === "noneOf" ? test.to : []
  })

/** One value that no test names, if there is one. */
const otherThan = (tested: readonly Scalar[], known: readonly Scalar[] | undefined): readonly Scalar[] => {
  const possible =
    known ?? (tested.length > 0 && tested.every((each) => typeof each === "boolean") ? [true, false] : [OTHER])
  return possible.filter((each) => !tested.includes(each)).slice(0, 1)
}

const ASKS: readonly Test["is"][] = ["present", "absent", "noneOf"]

/**
 * The values that each field of a type of event is to be given: those that tests name and one other, numbers below, at
 * and above what they are held against, names of two people, and none where the field can be left out.
 *
 * @param type - the type of the events
 * @param tests - every test on them
 * @param named - the fields in which names stand
 * @param instants - the fields in which instants stand, as milliseconds from the event's own
 * @param vocabulary - what is known of the fields
 * @since 0.1.0
 */
export const valuesFor = (
  type: string,
  tests: readonly Test[],
  named: readonly string[],
  instants: readonly string[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly unknown[]> => {
  const company = companies(tests)
  const fields = new Set([...tests.map((test) => test.field), ...company.keys(), ...named, ...instants])
  fields.delete("at")
  const all = [...fields]
  const leaves = all.filter((field) => !all.some((other) => other.startsWith(`${field}.`)))

  const valuesOf = (field: string): readonly unknown[] => {
    const own = tests.filter((test) => test.field === field)
    const absent = vocabulary.optional(type, field) ?? own.some((test) => ASKS.includes(test.is))
    const names = vocabulary.lists(type, field) ? [[], NAMES.slice(0, 1), NAMES] : NAMES
    const special = [
      ...(named.includes(field) ? names : []),
      ...(instants.includes(field) ? [1, 0, -1] : []),
      ...numbersFor(field, own, company.get(field)),
    ]
    const tested = scalarsIn(field, own)
    const other = special.length > 0 ? [] : otherThan(tested, vocabulary.values(type, field))
    return [...new Set<unknown>([...special, ...tested, ...other, ...(absent ? [undefined] : [])])]
  }
  return new Map(leaves.map((field) => [field, valuesOf(field)]))
}
