/**
 * Marks: a case as what happened and what time did, in order, with the bars of the duties and rights that run between
 * them. What has no time set is no bar.
 *
 * @since 0.1.0
 */
import type { Case } from "../../case/replay.ts"
import type { CaseReport } from "../../case/timeline.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import { drawDuty } from "./duty-marks.ts"
import { drawLinks } from "./link-marks.ts"
import { type Draft, type Drafts, keyOf, type Mark, type Note, RANK } from "./mark.ts"
import { momentOf } from "./moment.ts"
import { short } from "./plain.ts"
import { drawRight } from "./right-marks.ts"
import type { Glyphs, Tone } from "./style.ts"
import { sayDetails, type Words } from "./words.ts"

/**
 * The marks of a case in the order in which they are drawn, `now` among them.
 *
 * @param report - the report of the case
 * @param of - the case itself, whose events are drawn
 * @param words - the words of its rules
 * @since 0.1.0
 */
export const marksOf = (report: CaseReport, of: Case, words: Words): readonly Mark[] => {
  const drafts = eventMarks(of, words)
  drawLinks(drafts, report, words)
  report.deadlines.forEach((duty, index) => {
    drawDuty(drafts, duty, `duty ${index}`, words)
  })
  report.rights.forEach((right, index) => {
    drawRight(drafts, right, `right ${index}`, words)
  })
  const now: Mark = {
    moment: momentOf(report.at),
    rank: RANK.now,
    glyph: "now",
    tone: "strong",
    text: "Now",
    notes: [],
    touches: [],
  }
  return [...drafts.values(), now].sort((a, b) => a.moment.ms - b.moment.ms || a.rank - b.rank)
}

const MOST_ID = 40

/** What happened, what was refused, and what the log says of times later than now. */
const eventMarks = (of: Case, words: Words): Drafts => {
  const draft = (
    event: CaseEvent,
    [glyph, tone, prefix]: readonly [keyof Glyphs, Tone, string],
    notes: readonly Note[] = [],
  ): Draft => {
    const details = sayDetails(event, words)
    return {
      moment: momentOf(words.instant(event.at)),
      rank: RANK.event,
      glyph,
      tone,
      text: `${prefix}${words.event(event.type)} [${short(event.id, MOST_ID)}]`,
      notes: [...(details === "" ? [] : [{ tone: "faint" as const, text: details }]), ...notes],
      touches: [],
    }
  }
  const drafts: Drafts = new Map()
  for (const event of of.history) drafts.set(keyOf(event.id), draft(event, ["event", "strong", ""]))
  for (const event of of.future) drafts.set(keyOf(event.id), draft(event, ["future", "faint", "Later than now: "]))
  of.refused.forEach(({ event, code, why }, index) => {
    const note: Note = { tone: "warning", text: `${code}: ${why}` }
    drafts.set(`refused ${index}`, draft(event, ["refused", "warning", "Refused: "], [note]))
  })
  return drafts
}
