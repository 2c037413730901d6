/**
 * The marks of a right: where it opens by some, by the chosen and by every reading, and what became of it.
 *
 * @since 0.1.0
 */
import type { RightReport } from "../../case/timeline.ts"
import { type Drafts, keyOf, type Mark, type Phase, put, RANK } from "./mark.ts"
import type { Words } from "./words.ts"

/**
 * Draws a right: a bar from its openings on, and a note below the event that exercises or ends it.
 *
 * @param drafts - the marks made so far, those of the events among them
 * @param right - the right
 * @param bar - the name of its bar
 * @param words - the words of the rules
 * @since 0.1.0
 */
export const drawRight = (drafts: Drafts, right: RightReport, bar: string, words: Words): void => {
  const name = words.norm(right.norm)
  const closing = drafts.get(keyOf(right.exercisedBy ?? right.endedBy))
  const openings = openingsOf(right, name).filter(
    ({ at }) => closing === undefined || Date.parse(at) < closing.moment.ms,
  )
  for (const { at, then, ...mark } of openings) put(drafts, at, { ...mark, tone: "right" }, bar, then)
  if (closing === undefined) return
  const isExercised = right.exercisedBy !== undefined
  closing.notes.push({ tone: "right", text: `${isExercised ? "Exercises" : "Ends"} the right: ${name}` })
  if (openings.length > 0)
    closing.touches.push({ bar, glyph: isExercised ? "done" : "ended", tone: "right", then: undefined })
}

interface Opening extends Pick<Mark, "rank" | "glyph" | "text"> {
  readonly at: string
  readonly then: Phase | undefined
}

/** The instants at which a right opens or lapses, each once. */
const openingsOf = (right: RightReport, name: string): readonly Opening[] => {
  const { opens, opensEarliest, opensForCertain, lapses } = right
  const openings: Opening[] = []
  if (opensEarliest !== null && opensEarliest !== opens)
    openings.push({
      at: opensEarliest,
      rank: RANK.safeBy,
      glyph: "mayOpen",
      then: "faintLine",
      text: `Right opens by the kindest reading: ${name}`,
    })
  if (opens !== null)
    openings.push({
      at: opens,
      rank: RANK.due,
      glyph: "opens",
      then: "open",
      text: `Right opens${opens === opensForCertain ? ", by every reading" : ""}: ${name}`,
    })
  if (opensForCertain !== null && opensForCertain !== opens)
    openings.push({
      at: opensForCertain,
      rank: RANK.latest,
      glyph: "mayOpen",
      then: opens === null ? "faintLine" : "open",
      text: `Right open by every reading: ${name}`,
    })
  if (lapses !== null)
    openings.push({
      at: lapses,
      rank: RANK.latest,
      glyph: "ended",
      then: undefined,
      text: `Right lapses: ${name}`,
    })
  return openings
}
