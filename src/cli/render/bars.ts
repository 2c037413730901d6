/**
 * Bars: the duties and rights that run between the marks of a drawing, each in a slot beside it; a slot is used again
 * once its bar has ended.
 *
 * @since 0.1.0
 */
import type { Mark, Phase, Touch } from "./mark.ts"

/**
 * A bar: the rows from which to which it is drawn, and its touches by row.
 *
 * @since 0.1.0
 */
export interface Bar {
  readonly slot: number
  readonly from: number
  readonly to: number
  readonly touches: ReadonlyMap<number, Touch>
}

/**
 * What stands in a slot: a touch on a mark's own row, or the phase of the bar that passes.
 *
 * @since 0.1.0
 */
export type Cell = Touch | Phase | undefined

interface Course {
  readonly touches: Map<number, Touch>
  first: number
  last: number
  closed: boolean
}

const coursesOf = (marks: readonly Mark[]): readonly Course[] => {
  const courses = new Map<string, Course>()
  marks.forEach((mark, row) => {
    for (const touch of mark.touches) {
      const course = courses.get(touch.bar) ?? {
        touches: new Map<number, Touch>(),
        first: row,
        last: row,
        closed: false,
      }
      course.touches.set(row, touch)
      course.last = row
      course.closed = touch.then === undefined
      courses.set(touch.bar, course)
    }
  })
  return [...courses.values()]
}

/**
 * The bars of a drawing. One that has not ended is drawn to the present or to its own last mark, whichever is later.
 *
 * @param marks - the marks in the order of the rows
 * @param most - how many slots there are; bars for which none is free are left out, their marks are not
 * @since 0.1.0
 */
export const barsOf = (marks: readonly Mark[], most: number): readonly Bar[] => {
  const now = marks.findIndex((each) => each.glyph === "now")
  const freeAfter: number[] = []
  return [...coursesOf(marks)]
    .sort((a, b) => a.first - b.first)
    .flatMap((course) => {
      const to = course.closed ? course.last : Math.max(course.last, now)
      const used = freeAfter.findIndex((row) => row < course.first)
      const slot = used >= 0 ? used : freeAfter.length
      if (slot >= most) return []
      freeAfter[slot] = to
      return [{ slot, from: course.first, to, touches: course.touches }]
    })
}

/**
 * The slots beside each row of a drawing, from top to bottom: on the row itself, and on the lines that follow it.
 *
 * @since 0.1.0
 */
export const cellsOf = (
  marks: readonly Mark[],
  bars: readonly Bar[],
): readonly { readonly on: readonly Cell[]; readonly after: readonly Cell[] }[] => {
  const now = marks.findIndex((each) => each.glyph === "now")
  const slots = bars.reduce((most, bar) => Math.max(most, bar.slot + 1), 0)
  const starting = new Map<number, Bar[]>()
  for (const bar of bars) starting.set(bar.from, [...(starting.get(bar.from) ?? []), bar])
  const running: (Bar | undefined)[] = Array.from({ length: slots }, () => undefined)
  const phases: (Phase | undefined)[] = Array.from({ length: slots }, () => undefined)
  return marks.map((_, row) => {
    for (const bar of starting.get(row) ?? []) {
      running[bar.slot] = bar
      phases[bar.slot] = undefined
    }
    const on = running.map((bar, slot): Cell => bar?.touches.get(row) ?? passing(phases[slot], row, now))
    running.forEach((bar, slot) => {
      const touch = bar?.touches.get(row)
      if (touch !== undefined) phases[slot] = touch.then
      if (bar !== undefined && row >= bar.to) {
        running[slot] = undefined
        phases[slot] = undefined
      }
    })
    return { on, after: phases.map((phase) => passing(phase, row + 1, now)) }
  })
}

/** What is still to come is drawn faintly. */
const passing = (phase: Phase | undefined, row: number, now: number): Phase | undefined =>
  phase === undefined || row <= now ? phase : "faintLine"
