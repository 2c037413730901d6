/**
 * One more event in one of several cases, chosen by a draft.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../../code/enact.ts"
import { type CaseEvent, EVENTS } from "../../code/vocabulary.ts"
import type { Transition } from "../../machine/machine.ts"
import { again } from "./digits.ts"
import type { Draft } from "./draft.ts"
import { type Grown, grow, prospectsOf } from "./growth.ts"

/** What could come next in one of the cases. */
interface Option {
  readonly before: Grown
  readonly arrows: readonly Transition[]
  /** Tells it from the others, and is the same as long as its case and type are there. */
  readonly key: number
}

const TYPES = Object.keys(EVENTS)
const MOST_TYPES = 1000
const MOST_WEIGHT = 16

/** The number in the name of a case, which tells it from others. */
const numberOf = (id: string): number => Number(/\d+$/.exec(id)?.[0] ?? 0)

/** Each prospect as many times as it has weight. */
const optionsOf = (before: Grown): readonly Option[] =>
  prospectsOf(before).flatMap(({ type, arrows, weight }) =>
    Array.from({ length: weight }, (_, copy) => ({
      before,
      arrows,
      key: (numberOf(before.log.case) * MOST_TYPES + TYPES.indexOf(type)) * MOST_WEIGHT + copy,
    })),
  )

/**
 * Options in the order in which a drawn number takes them: 0 as they stand, any other by a draw of lots between them, so
 * that the same one is taken if others are gone, as they are when a log shrinks.
 */
const inOrder = (options: readonly Option[], pick: number): readonly Option[] =>
  pick === 0
    ? options
    : options
        .map((option) => ({ option, lot: again(pick, option.key + 1) }))
        .sort((a, b) => a.lot - b.lot)
        .map(({ option }) => option)

const firstOf = <T, R>(things: readonly T[], give: (thing: T) => R | undefined): R | undefined => {
  for (const each of things) {
    const given = give(each)
    if (given !== undefined) return given
  }
  return undefined
}

const turned = <T>(things: readonly T[], by: number): readonly T[] => {
  const from = by % Math.max(things.length, 1)
  return [...things.slice(from), ...things.slice(0, from)]
}

/**
 * One of some cases with one more event that the rules take; undefined where none was found that fits.
 *
 * @param enacted - an enacted code
 * @param cases - the cases, also such in which nothing has happened yet
 * @param so - the instant up to which things have happened (epoch milliseconds), and the events of the whole log
 * @param draft - the draft of the event; the first event of a log comes at `now` itself
 * @since 0.1.0
 */
export const grownBy = (
  enacted: EnactedCode,
  cases: readonly Grown[],
  so: { readonly now: number; readonly history: readonly CaseEvent[] },
  draft: Draft,
): Grown | undefined =>
  firstOf(inOrder(cases.flatMap(optionsOf), draft.pick), ({ before, arrows }) => {
    const { case: id, procedure, raisedBy, events } = before.log
    const ofCase =
      events.length > 0 ? { case: id } : { case: id, procedure, ...(raisedBy === undefined ? {} : { raisedBy }) }
    const frame = { id: `e${so.history.length + 1}`, ...ofCase }
    const soil = { enacted, ...so, atOnce: so.history.length === 0, frame }
    return firstOf(turned(arrows, draft.pick), (arrow) => grow(before, arrow, draft, soil))
  })
