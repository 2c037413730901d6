/**
 * What a guard asks, told reading by reading: under which alternatives it can hold, and what is left to ask there.
 *
 * @since 0.1.0
 */
import type { Condition } from "../machine/condition.ts"
import { partsOf } from "../machine/condition.ts"
import { sayCondition } from "../machine/english.ts"
import type { Machine } from "../machine/machine.ts"
import type { Choices } from "../machine/reading.ts"

/**
 * A guard in plain English, to stand after the event that it guards: what it asks under each alternative of the readings
 * that it depends on, told once where it is the same under all of them.
 *
 * @param machine - the machine whose words are used
 * @param guard - the guard
 * @returns a text for each thing that can be asked; an empty one where nothing is; none where the guard never holds
 * @since 0.1.0
 */
export const sayGuard = (machine: Machine, guard: Condition): readonly string[] => {
  const asked = new Map<string, readonly Choices[]>()
  const choices = combinationsIn(guard)
  for (const each of choices) {
    const left = under(guard, each)
    if (left === false) continue
    const text = left === true ? "" : `if ${sayCondition(machine, left)}`
    asked.set(text, [...(asked.get(text) ?? []), each])
  }
  return [...asked].flatMap(([text, those]) =>
    those.length === choices.length
      ? [text]
      : those.map((each) => [`under ${sayChoices(each)}`, ...(text === "" ? [] : [text])].join(", ")),
  )
}

const sayChoices = (choices: Choices): string =>
  Object.entries(choices)
    .map(([reading, alternative]) => `${reading}=${alternative}`)
    .join(" and ")

/** Every combination of the alternatives of the readings that a condition depends on. */
const combinationsIn = (condition: Condition): readonly Choices[] => {
  const readings = new Map<string, readonly string[]>()
  const note = (each: Condition): void => {
    if (each.is === "reading") readings.set(each.reading, Object.keys(each.among))
    for (const part of partsOf(each)) note(part)
  }
  note(condition)
  return [...readings].reduce<readonly Choices[]>(
    (combinations, [reading, alternatives]) =>
      combinations.flatMap((each) => alternatives.map((alternative) => ({ ...each, [reading]: alternative }))),
    [{}],
  )
}

/** A condition under a choice of readings, without what is given: what is left to ask, or the answer. */
const under = (condition: Condition, choices: Choices): Condition | boolean => {
  switch (condition.is) {
    case "given":
      return condition.value
    case "reading": {
      const taken = condition.among[choices[condition.reading] ?? ""]
      return taken !== undefined && under(taken, choices)
    }
    case "not": {
      const left = under(condition.of, choices)
      return typeof left === "boolean" ? !left : { is: "not", of: left }
    }
    case "all":
    case "any": {
      const settles = condition.is === "any"
      const left = condition.of.map((each) => under(each, choices))
      if (left.includes(settles)) return settles
      const [first, ...others] = left.filter((each) => typeof each !== "boolean")
      if (first === undefined) return !settles
      return others.length === 0 ? first : { is: condition.is, of: [first, ...others] }
    }
    default:
      return condition
  }
}
