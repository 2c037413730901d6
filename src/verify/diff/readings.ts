/**
 * Registers of readings compared, and the alternatives chosen of them.
 *
 * @since 0.1.0
 */
import type { Choices, Reading } from "../../machine/reading.ts"
import { canonicalJson } from "../../text/canonical.ts"
import type { ChangeKind, Found } from "./kinds.ts"

/**
 * A register with the alternative chosen of each reading.
 *
 * @since 0.1.0
 */
export interface Register {
  readonly readings: readonly Reading[]
  readonly choices: Choices
}

const say = ({ alternatives }: Reading, id: string | undefined): string =>
  alternatives.find((each) => each.id === id)?.says ?? `no such alternative (${id})`

/** Whether a side takes the default of a reading, so that a choice follows the default when that changes. */
const takesDefault = ({ id, alternatives }: Reading, choices: Choices): boolean => choices[id] === alternatives[0].id

const changesOfReading = (
  [before, after]: readonly [Reading, Reading],
  [choices, choicesAfter]: readonly [Choices, Choices],
): readonly Found[] => {
  const change = (kind: ChangeKind, what: string, from: string | null, to: string | null): Found => ({
    kind,
    of: "readings",
    rule: after.id,
    what,
    from,
    to,
    clauses: after.clauses,
  })
  const quoted = `"${after.phrase}"`
  const [old, now] = [before.alternatives.map(({ id }) => id), after.alternatives.map(({ id }) => id)]
  const isDefault = old[0] !== now[0]
  const isChosen = choices[before.id] !== choicesAfter[after.id]
  const follows = isDefault && takesDefault(before, choices) && takesDefault(after, choicesAfter)
  const words = ({ phrase, why, alternatives }: Reading): string =>
    `${phrase}: ${alternatives.map(({ id, says }) => `${id}: ${says}`).join("; ")}. ${why}`
  const isReworded = old.join() === now.join() && words(before) !== words(after)
  return [
    ...now.filter((id) => !old.includes(id)).map((id) => change("alternativeAdded", quoted, null, say(after, id))),
    ...old.filter((id) => !now.includes(id)).map((id) => change("alternativeRemoved", quoted, say(before, id), null)),
    ...(isDefault ? [change("defaultChanged", quoted, say(before, old[0]), say(after, now[0]))] : []),
    ...(isChosen && !follows
      ? [change("choiceChanged", quoted, say(before, choices[before.id]), say(after, choicesAfter[after.id]))]
      : []),
    ...(isReworded ? [change("wordsChanged", quoted, words(before), words(after))] : []),
    ...(canonicalJson(before.clauses) === canonicalJson(after.clauses)
      ? []
      : [change("citationChanged", quoted, before.clauses.join(", "), after.clauses.join(", "))]),
  ]
}

/**
 * What changed in a register, and in what is chosen of it.
 *
 * @param before - the register as it was
 * @param after - the register in its place
 * @since 0.1.0
 */
export const changesOfReadings = (before: Register, after: Register): readonly Found[] => {
  const alone = (kind: "readingAdded" | "readingRemoved", each: Reading): Found => {
    const said = each.alternatives.map(({ says }) => says).join("; ")
    const added = kind === "readingAdded"
    return {
      kind,
      of: "readings",
      rule: each.id,
      what: `"${each.phrase}"`,
      from: added ? null : said,
      to: added ? said : null,
      clauses: each.clauses,
    }
  }
  return [
    ...after.readings.flatMap((each) => {
      const known = before.readings.find(({ id }) => id === each.id)
      return known === undefined
        ? [alone("readingAdded", each)]
        : changesOfReading([known, each], [before.choices, after.choices])
    }),
    ...before.readings
      .filter((each) => !after.readings.some(({ id }) => id === each.id))
      .map((each) => alone("readingRemoved", each)),
  ]
}

/**
 * The alternatives that two registers take otherwise of one and the same reading: what each takes.
 *
 * @param before - the register as it was
 * @param after - the register in its place
 * @since 0.1.0
 */
export const chosenOtherwise = (before: Register, after: Register): readonly [before: Choices, after: Choices] => {
  const ids = after.readings
    .map(({ id }) => id)
    .filter((id) => before.choices[id] !== undefined && before.choices[id] !== after.choices[id])
  const taken = ({ choices }: Register): Choices => Object.fromEntries(ids.map((id) => [id, choices[id] ?? ""]))
  return [taken(before), taken(after)]
}
