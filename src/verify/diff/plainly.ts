/**
 * Conditions said plainly: under the default of every reading, and without what another part says already.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import { sayCondition } from "../../machine/english.ts"
import type { Machine } from "../../machine/machine.ts"
import { implies } from "./implies.ts"

/** The parts of a condition of one kind, those inside parts of the same kind too. */
const flat = (is: "all" | "any", parts: readonly Condition[]): readonly Condition[] =>
  parts.flatMap((each) => (each.is === is ? flat(is, each.of) : [each]))

/** The parts that say something: of several that follow from one another, in an `any` the widest, in an `all` the closest. */
const telling = (is: "all" | "any", parts: readonly Condition[]): readonly Condition[] =>
  parts.filter(
    (part, place) =>
      !parts.some((other, otherPlace) => {
        if (otherPlace === place) return false
        const covers = is === "any" ? implies(part, other) : implies(other, part)
        const alike = covers && (is === "any" ? implies(other, part) : implies(part, other))
        return covers && (!alike || otherPlace < place)
      }),
  )

/** A condition under the default of every reading, with no part that says nothing. */
const simple = (condition: Condition): Condition => {
  switch (condition.is) {
    case "reading":
      return simple(Object.values(condition.among)[0] ?? condition)
    case "not":
      return { is: "not", of: simple(condition.of) }
    case "all":
    case "any": {
      const parts = telling(condition.is, flat(condition.is, condition.of.map(simple)))
      const [only, other] = parts
      return only !== undefined && other === undefined ? only : { is: condition.is, of: parts }
    }
    default:
      return condition
  }
}

/** A condition with the machine whose words tell it. */
type Said = readonly [machine: Machine, condition: Condition]

/**
 * Two conditions in words: plainly, where they differ so; else in full, with every reading.
 *
 * @param before - the condition as it was, with the machine whose words tell it
 * @param after - the one in its place
 * @returns the words of both
 * @since 0.1.0
 */
export const sayBoth = (before: Said, after: Said): readonly [from: string, to: string] => {
  const [from, to] = [before, after].map(([machine, condition]) => sayCondition(machine, simple(condition)))
  return from !== undefined && to !== undefined && from !== to
    ? [from, to]
    : [sayCondition(...before), sayCondition(...after)]
}
