/**
 * Visits: which searches a question was held against, told so that each search is counted once, however many questions come
 * to it and wherever they are asked.
 *
 * @since 0.1.0
 */
import type { Explored } from "./found.ts"

/**
 * A visit to what a search found: the search by its name (undefined where nothing was searched), how much it saw, and
 * whether the answer rests on it. Of one that it does not rest on nothing is counted, then or later.
 *
 * @since 0.1.0
 */
export interface Visit {
  readonly search?: string
  readonly explored: Explored
  readonly counts: boolean
}

/**
 * How much was explored in some visits: the situations of each search once, and the starts of each visit.
 *
 * @param visits - the visits, in order
 * @param seen - the names of the searches that were visited before; those of these visits are added
 * @since 0.1.0
 */
export const exploredBy = (visits: readonly Visit[], seen: Set<string> = new Set()): Explored => {
  let [states, transitions, depth, starts] = [0, 0, 0, 0]
  for (const { search, explored, counts } of visits) {
    const isNew = search === undefined || !seen.has(search)
    if (search !== undefined) seen.add(search)
    if (!counts) continue
    starts += explored.starts
    if (!isNew) continue
    states += explored.states
    transitions += explored.transitions
    depth = Math.max(depth, explored.depth)
  }
  return { states, transitions, depth, starts }
}

/**
 * The same visits in few: the first to each search, and the starts of all of them together.
 *
 * @param visits - the visits, in order
 * @since 0.1.0
 */
export const inFew = (visits: readonly Visit[]): readonly Visit[] => {
  const first = new Map<string, Visit>()
  let starts = 0
  for (const { search, explored, counts } of visits) {
    if (counts) starts += explored.starts
    if (search !== undefined && !first.has(search))
      first.set(search, { search, explored: { ...explored, starts: 0 }, counts })
  }
  return [...first.values(), ...(starts === 0 ? [] : [{ explored: { ...NOTHING, starts }, counts: true }])]
}

/** Nothing explored. @since 0.1.0 */
export const NOTHING: Explored = { states: 0, transitions: 0, depth: 0, starts: 0 }
