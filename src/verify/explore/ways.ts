/**
 * Ways: the ways to a situation, a shortest first. More than one is looked at because a way that no instants fit can have
 * a neighbour that some do.
 *
 * @since 0.1.0
 */
import { type Found, START, type Step } from "./found.ts"

/**
 * A way to a situation: its steps, each with the situation that it leads to.
 *
 * @since 0.1.0
 */
export type Way = readonly { readonly step: Step; readonly to: number }[]

interface Part {
  readonly from: number
  readonly rest: Part | undefined
  readonly leg: Way[number] | undefined
  readonly length: number
}

const passes = (part: Part | undefined, at: number): boolean =>
  part !== undefined && (part.from === at || passes(part.rest, at))

const wayOf = (part: Part): Way => {
  const way: Way[number][] = []
  for (let at: Part | undefined = part; at?.leg !== undefined; at = at.rest) way.push(at.leg)
  return way
}

/**
 * The ways to a situation that pass through no situation twice, a shortest first.
 *
 * @param found - what a search has found
 * @param at - the situation
 * @param most - how many ways are given at most
 * @since 0.1.0
 */
export const waysTo = (found: Found, at: number, most: number): readonly Way[] => {
  const ways: Way[] = []
  const waiting: Part[][] = []
  const add = (part: Part): void => {
    const length = part.length + found.depthOf(part.from)
    waiting[length] ??= []
    waiting[length]?.push(part)
  }
  add({ from: at, rest: undefined, leg: undefined, length: 0 })
  for (let length = 0, looked = 0; length < waiting.length && ways.length < most && looked < most * 100; ) {
    const part = waiting[length]?.pop()
    if (part === undefined) {
      length++
      continue
    }
    looked++
    if (part.from === START) ways.push(wayOf(part))
    else
      for (const { from, step } of [...found.into(part.from)].reverse())
        if (!passes(part, from)) add({ from, rest: part, leg: { step, to: part.from }, length: part.length + 1 })
  }
  return ways
}
