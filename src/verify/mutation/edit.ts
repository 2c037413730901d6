/**
 * Edits: small changes of a value that is part of a rule, each with the place of the change and what it says.
 *
 * @since 0.1.0
 */
import type { Machine } from "../../machine/machine.ts"

/**
 * One change of a value: what it becomes, where inside it the change is and of what kind (`when.of.0:drop`), and in plain
 * English what is so instead.
 *
 * @since 0.1.0
 */
export interface Edit<T> {
  readonly to: T
  readonly at: string
  readonly says: string
}

/**
 * The edits of a part as edits of the whole.
 *
 * @param key - where the part stands in the whole
 * @param edits - the edits of the part
 * @param put - the whole with another part
 * @since 0.1.0
 */
export const within = <P, T>(key: string, edits: readonly Edit<P>[], put: (part: P) => T): readonly Edit<T>[] =>
  edits.map(({ to, at, says }) => ({ to: put(to), at: at.startsWith(":") ? `${key}${at}` : `${key}.${at}`, says }))

/**
 * An edit of a machine, with the rule that it changes: `norms.acknowledge`.
 *
 * @since 0.1.0
 */
export interface RuleEdit extends Edit<Machine> {
  readonly where: string
}

/**
 * The edits of a rule as edits of its machine.
 *
 * @param where - the rule
 * @param subject - what the rule is called where its edits say what is so instead
 * @param edits - the edits of the rule
 * @param put - the machine with another rule
 * @since 0.1.0
 */
export const ofRule = <P>(
  where: string,
  subject: string,
  edits: readonly Edit<P>[],
  put: (rule: P) => Machine,
): readonly RuleEdit[] =>
  edits.map(({ to, at, says }) => ({
    to: put(to),
    where,
    at: at.replace(/^:/, ""),
    says: `${subject} ${says}`.trimStart(),
  }))

/**
 * A list with an element left out.
 *
 * @since 0.1.0
 */
export const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, each) => each !== index)

/**
 * A list with another element in the place of one.
 *
 * @since 0.1.0
 */
export const replaced = <T>(list: readonly T[], index: number, by: T): readonly T[] =>
  list.map((each, place) => (place === index ? by : each))

/**
 * The edits of the elements of a list, and each element left out.
 *
 * @param list - the list
 * @param key - where the list stands; empty where it is the whole
 * @param edits - the edits of an element
 * @param say - what an element says, to stand in "... is left out"
 * @since 0.1.0
 */
export const ofList = <T>(
  list: readonly T[],
  key: string,
  edits: (element: T) => readonly Edit<T>[],
  say: (element: T) => string,
): readonly Edit<readonly T[]>[] =>
  list.flatMap((element, index) => {
    const place = key === "" ? `${index}` : `${key}.${index}`
    return [
      { to: without(list, index), at: `${place}:drop`, says: `without "${say(element)}"` },
      ...within(place, edits(element), (each) => replaced(list, index, each)),
    ]
  })
