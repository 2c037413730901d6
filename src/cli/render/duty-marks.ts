/**
 * The marks of a duty: where it starts, its deadlines, and what became of it.
 *
 * @since 0.1.0
 */
import type { DeadlineReport } from "../../case/timeline.ts"
import { type Drafts, keyOf, type Mark, type Phase, put, RANK } from "./mark.ts"
import { sayMoment } from "./moment.ts"
import { dutyName, type Words } from "./words.ts"

/**
 * Draws a duty: notes below the events that start and close it and, where it has any time set, a bar with its deadlines.
 *
 * @param drafts - the marks made so far, those of the events among them
 * @param duty - an occurrence of the duty
 * @param bar - the name of its bar
 * @param words - the words of the rules
 * @since 0.1.0
 */
export const drawDuty = (drafts: Drafts, duty: DeadlineReport, bar: string, words: Words): void => {
  const name = dutyName(duty, words)
  const isTimed = duty.due !== null || duty.safeBy !== null
  drawEnd(drafts, duty, name, isTimed ? bar : undefined)
  if (!isTimed) return
  const running: Phase = duty.due === null ? "faintLine" : "running"
  drawStart(drafts, duty, name, bar, running)
  const closing = drafts.get(keyOf(duty.fulfilledBy ?? duty.endedBy))
  for (const { at, then, ...mark } of limitsOf(duty, name, running))
    if (closing === undefined || Date.parse(at) < closing.moment.ms) put(drafts, at, mark, bar, then)
}

const hasFailed = ({ status }: DeadlineReport): boolean => status === "breached" || status === "missed"

/** What became of it, at the event that did it or ended it. */
const drawEnd = (drafts: Drafts, duty: DeadlineReport, name: string, bar: string | undefined): void => {
  const closing = drafts.get(keyOf(duty.fulfilledBy ?? duty.endedBy))
  if (closing === undefined) return
  if (duty.fulfilledBy === undefined) {
    closing.notes.push({ tone: "faint", text: `Ends: ${name}` })
    if (bar !== undefined) closing.touches.push({ bar, glyph: "ended", tone: "faint", then: undefined })
    return
  }
  const isLate = hasFailed(duty)
  const tone = isLate ? "warning" : "good"
  const verdict = isLate ? "late: was due" : "in time: due"
  const when = duty.due === null ? "" : `, ${verdict} ${sayMoment(duty.due)}`
  closing.notes.push({ tone, text: `Done: ${name}${when}` })
  if (bar !== undefined) closing.touches.push({ bar, glyph: "done", tone, then: undefined })
}

/** Where it starts: at an event, or at an instant of its own. */
const drawStart = (drafts: Drafts, duty: DeadlineReport, name: string, bar: string, then: Phase): void => {
  const starting = drafts.get(keyOf(duty.startedBy))
  if (starting !== undefined && starting.moment.ms === Date.parse(duty.startedAt)) {
    const due = duty.due === null ? "" : `, due ${sayMoment(duty.due)}`
    starting.touches.push({ bar, glyph: "start", tone: "plain", then })
    starting.notes.push({ tone: "plain", text: `Starts: ${name}${due}` })
    return
  }
  const untimed = duty.due === null ? `, no time set (“${duty.phrase ?? ""}”)` : ""
  const mark = { rank: RANK.starts, glyph: "start", tone: "plain", text: `From here: ${name}${untimed}` } as const
  put(drafts, duty.startedAt, mark, bar, then)
}

interface Limit extends Pick<Mark, "rank" | "glyph" | "tone" | "text"> {
  readonly at: string
  readonly then: Phase
}

/** The deadlines of a duty, each instant once, in the words for the bounds that fall on it. */
const limitsOf = (duty: DeadlineReport, name: string, before: Phase): readonly Limit[] => {
  const { due, safeBy, latest } = duty
  const isLate = hasFailed(duty)
  const after = isLate ? "overdue" : "faintLine"
  const limits: Limit[] = []
  if (safeBy !== null && safeBy !== due)
    limits.push({
      at: safeBy,
      rank: RANK.safeBy,
      glyph: "safeBy",
      tone: "mark",
      text: `Safe by: ${name}`,
      then: before,
    })
  if (due !== null)
    limits.push({
      at: due,
      rank: RANK.due,
      glyph: isLate ? "late" : "due",
      tone: duty.status === "breached" ? "bad" : "warning",
      text: sayDue(duty, name),
      then: after,
    })
  if (latest !== null && latest !== due && latest !== safeBy)
    limits.push({
      at: latest,
      rank: RANK.latest,
      glyph: "latest",
      tone: "mark",
      text: `Latest by any reading: ${name}`,
      then: after,
    })
  return limits
}

const sayDue = (duty: DeadlineReport, name: string): string => {
  const { due, safeBy, latest } = duty
  const [isSafe, isLatest] = [due === safeBy, due === latest]
  const bound = isSafe === isLatest ? "" : isSafe ? " (and safe by)" : " (and latest)"
  if (!hasFailed(duty)) return `Due${bound}: ${name}`
  const undone = duty.fulfilledAt === undefined && duty.endedBy === undefined ? ", not done" : ""
  return `${duty.status === "breached" ? "BREACH" : "MISSED"}: ${name} was due${bound}${undone}`
}
