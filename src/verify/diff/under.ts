/**
 * Rule data compared reading by reading: what differs under every alternative is told once.
 *
 * @since 0.1.0
 */
import { type Choices, isChoice, type Read, resolve } from "../../machine/reading.ts"
import { canonicalJson } from "../../text/canonical.ts"
import type { Found } from "./kinds.ts"

/** The alternatives under which data that depends on readings is compared: every combination of those of both sides. */
const combinationsOf = (values: readonly Read<unknown>[]): readonly Choices[] => {
  const alternatives = new Map<string, Set<string>>()
  for (const value of values)
    if (isChoice(value))
      for (const each of Object.keys(value.among))
        alternatives.set(value.reading, (alternatives.get(value.reading) ?? new Set()).add(each))
  return [...alternatives].reduce<readonly Choices[]>(
    (combinations, [reading, ids]) =>
      combinations.flatMap((each) => [...ids].map((id) => ({ ...each, [reading]: id }))),
    [{}],
  )
}

const sayChoices = (choices: Choices): string =>
  Object.entries(choices)
    .map(([reading, alternative]) => `${reading}=${alternative}`)
    .join(" and ")

/**
 * What changed in rule data that may depend on readings.
 *
 * @param before - the data as it was
 * @param after - the data in its place
 * @param compare - what changed between two plain values
 * @returns the changes; one that comes under every alternative once, any other with the alternatives under which it comes
 * @since 0.1.0
 */
export const changesUnder = <T>(
  before: Read<T>,
  after: Read<T>,
  compare: (before: T, after: T) => readonly Found[],
): readonly Found[] => {
  const combinations = combinationsOf([before, after])
  const found = new Map<string, { readonly change: Found; readonly under: string[] }>()
  for (const choices of combinations)
    for (const change of compare(resolve(before, choices), resolve(after, choices))) {
      const key = canonicalJson(change)
      const known = found.get(key) ?? { change, under: [] }
      known.under.push(sayChoices(choices))
      found.set(key, known)
    }
  return [...found.values()].map(({ change, under }) =>
    under.length === combinations.length ? change : { ...change, under: under.join("; ") },
  )
}
