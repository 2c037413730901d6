/**
 * A mark of a drawing: a moment, what it says, and what it does to the bars of the duties and rights beside it.
 *
 * @since 0.1.0
 */
import { type Moment, momentOf } from "./moment.ts"
import type { Glyphs, Tone } from "./style.ts"

/**
 * How a bar is drawn from a mark on.
 *
 * @since 0.1.0
 */
export type Phase = "running" | "overdue" | "faintLine" | "open"

/**
 * What a mark does to a bar: the glyph that it puts on it and the phase that follows; no phase ends the bar there.
 *
 * @since 0.1.0
 */
export interface Touch {
  readonly bar: string
  readonly glyph: keyof Glyphs
  readonly tone: Tone
  readonly then: Phase | undefined
}

/**
 * A line of text below a mark.
 *
 * @since 0.1.0
 */
export interface Note {
  readonly tone: Tone
  readonly text: string
}

/**
 * A mark: a moment, what it says, and the bars that it touches.
 *
 * @since 0.1.0
 */
export interface Mark {
  readonly moment: Moment
  readonly rank: number
  readonly glyph: keyof Glyphs
  readonly tone: Tone
  readonly text: string
  readonly notes: readonly Note[]
  readonly touches: readonly Touch[]
}

/**
 * A mark to which notes and touches are still added.
 *
 * @since 0.1.0
 */
export interface Draft extends Omit<Mark, "notes" | "touches"> {
  readonly notes: Note[]
  readonly touches: Touch[]
}

/**
 * The marks of a case while they are made, by key.
 *
 * @since 0.1.0
 */
export type Drafts = Map<string, Draft>

/**
 * At one instant: what happened before what time did, and `now` last.
 *
 * @since 0.1.0
 */
export const RANK = { event: 0, starts: 1, safeBy: 2, due: 3, latest: 4, now: 9 } as const

/**
 * The key of the mark of an event, which must not be mistaken for the keys of other marks.
 *
 * @param id - the id of the event; undefined where there is none, whose key is that of no mark
 * @since 0.1.0
 */
export const keyOf = (id: string | undefined): string => (id === undefined ? "" : `event ${id}`)

/**
 * Adds a mark of what time does to one bar.
 *
 * @param drafts - the marks made so far
 * @param at - the instant, as the library writes it
 * @param mark - what it says and how
 * @param bar - the bar that it touches
 * @param then - how the bar is drawn from there on
 * @since 0.1.0
 */
export const put = (
  drafts: Drafts,
  at: string,
  { rank, glyph, tone, text }: Pick<Mark, "rank" | "glyph" | "tone" | "text">,
  bar: string,
  then: Phase | undefined,
): void => {
  const touch: Touch = { bar, glyph, tone, then }
  drafts.set(`${bar} ${rank} ${at}`, { moment: momentOf(at), rank, glyph, tone, text, notes: [], touches: [touch] })
}
