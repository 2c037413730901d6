/**
 * Marks: a case as what happened and what time did, in order, with the bars of the duties and rights that run between
 * them. What has no time set is no bar.
 *
 * @since 0.1.0
 */
import type { Case } from "../../case/replay.ts"
import type { CaseReport, DeadlineReport, RightReport } from "../../case/timeline.ts"
import type { ComplaintEvent } from "../../code/events.ts"
import { type Moment, momentOf, sayMoment } from "./moment.ts"
import { short } from "./plain.ts"
import type { Glyphs, Tone } from "./style.ts"
import { sayDetails, type Words } from "./words.ts"

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

interface Draft extends Omit<Mark, "notes" | "touches"> {
  readonly notes: Note[]
  readonly touches: Touch[]
}

/** At one instant: what happened before what time did, and `now` last. */
const RANK = { event: 0, starts: 1, safeBy: 2, due: 3, latest: 4, now: 9 } as const

/** Events are found by their ids, which must not be mistaken for the keys of other marks. */
const keyOf = (id: string | undefined): string => (id === undefined ? "" : `event ${id}`)

const idOf = (event: ComplaintEvent): string => short(event.id, 40)

const eventMarks = (of: Case, words: Words): Map<string, Draft> => {
  const draft = (event: ComplaintEvent, glyph: keyof Glyphs, tone: Tone, prefix: string, notes: readonly Note[]) => {
    const details = sayDetails(event, words)
    return {
      moment: momentOf(words.instant(event.at)),
      rank: RANK.event,
      glyph,
      tone,
      text: `${prefix}${words.event(event.type)} [${idOf(event)}]`,
      notes: [...(details === "" ? [] : [{ tone: "faint" as const, text: details }]), ...notes],
      touches: [],
    }
  }
  return new Map([
    ...of.history.map((each) => [keyOf(each.id), draft(each, "event", "strong", "", [])] as const),
    ...of.future.map((each) => [keyOf(each.id), draft(each, "future", "faint", "Later than now: ", [])] as const),
    ...of.refused.map(
      (each, index) =>
        [
          `refused ${index}`,
          draft(each.event, "refused", "warning", "Refused: ", [
            { tone: "warning" as const, text: `${each.code}: ${each.why}` },
          ]),
        ] as const,
    ),
  ])
}

type Drafts = Map<string, Draft>

const put = (drafts: Drafts, at: string, rank: number, glyph: keyof Glyphs, tone: Tone, text: string, touch: Touch) =>
  drafts.set(`${touch.bar} ${rank} ${at}`, {
    moment: momentOf(at),
    rank,
    glyph,
    tone,
    text,
    notes: [],
    touches: [touch],
  })

/** The deadlines of a duty, each instant once, in the words for the bounds that fall on it. */
const limitsOf = (duty: DeadlineReport, name: string, after: Phase) => {
  const isLate = duty.status === "breached" || duty.status === "missed"
  const verdict = duty.status === "breached" ? "BREACH" : "MISSED"
  const { due, safeBy, latest } = duty
  const undone = duty.fulfilledAt === undefined && duty.endedBy === undefined ? ", not done" : ""
  const limits: { at: string; rank: number; glyph: keyof Glyphs; tone: Tone; text: string; then: Phase }[] = []
  if (safeBy !== null && safeBy !== due)
    limits.push({ at: safeBy, rank: RANK.safeBy, glyph: "safeBy", tone: "mark", text: `Safe by: ${name}`, then: after })
  if (due !== null) {
    const bound =
      due === safeBy && due === latest ? "" : due === safeBy ? " (and safe by)" : due === latest ? " (and latest)" : ""
    limits.push({
      at: due,
      rank: RANK.due,
      glyph: isLate ? "late" : "due",
      tone: duty.status === "breached" ? "bad" : "warning",
      text: isLate ? `${verdict}: ${name} was due${bound}${undone}` : `Due${bound}: ${name}`,
      then: isLate ? "overdue" : "faintLine",
    })
  }
  if (latest !== null && latest !== due && latest !== safeBy)
    limits.push({
      at: latest,
      rank: RANK.latest,
      glyph: "latest",
      tone: "mark",
      text: `Latest by any reading: ${name}`,
      then: isLate ? "overdue" : "faintLine",
    })
  return limits
}

const drawDuty = (drafts: Drafts, duty: DeadlineReport, bar: string, words: Words): void => {
  const isTimed = duty.due !== null || duty.safeBy !== null
  const name = words.norm(duty.norm) + (duty.occurrence > 1 ? ` (${duty.occurrence})` : "")
  const closing = drafts.get(keyOf(duty.fulfilledBy ?? duty.endedBy))
  const isLate = duty.status === "breached" || duty.status === "missed"
  if (closing !== undefined) {
    const when =
      duty.due === null
        ? ""
        : isLate
          ? `, late: was due ${sayMoment(duty.due)}`
          : `, in time: due ${sayMoment(duty.due)}`
    closing.notes.push(
      duty.fulfilledBy === undefined
        ? { tone: "faint", text: `Ends: ${name}` }
        : { tone: isLate ? "warning" : "good", text: `Done: ${name}${when}` },
    )
    if (isTimed)
      closing.touches.push(
        duty.fulfilledBy === undefined
          ? { bar, glyph: "ended", tone: "faint", then: undefined }
          : { bar, glyph: "done", tone: isLate ? "warning" : "good", then: undefined },
      )
  }
  if (!isTimed) return
  const running: Phase = duty.due === null ? "faintLine" : "running"
  const starting = drafts.get(keyOf(duty.startedBy))
  const startsThere = starting !== undefined && starting.moment.ms === Date.parse(duty.startedAt)
  const start: Touch = { bar, glyph: "start", tone: "plain", then: running }
  if (startsThere) {
    starting.touches.push(start)
    starting.notes.push({
      tone: "plain",
      text: `Starts: ${name}${duty.due === null ? "" : `, due ${sayMoment(duty.due)}`}`,
    })
  } else
    put(
      drafts,
      duty.startedAt,
      RANK.starts,
      "start",
      "plain",
      `From here: ${name}${duty.due === null ? `, no time set (“${duty.phrase ?? ""}”)` : ""}`,
      start,
    )
  for (const { at, rank, glyph, tone, text, then } of limitsOf(duty, name, running))
    if (closing === undefined || Date.parse(at) < closing.moment.ms)
      put(drafts, at, rank, glyph, tone, text, { bar, glyph, tone, then })
}

const drawRight = (drafts: Drafts, right: RightReport, bar: string, words: Words): void => {
  const name = words.norm(right.norm)
  const closing = drafts.get(keyOf(right.exercisedBy ?? right.endedBy))
  if (closing !== undefined)
    closing.notes.push({
      tone: "right",
      text: `${right.exercisedBy === undefined ? "Ends the right" : "Exercises the right"}: ${name}`,
    })
  const { opens, opensEarliest, opensForCertain, lapses } = right
  const openings: [string | null, number, keyof Glyphs, Phase | undefined, string][] = [
    [
      opensEarliest === opens ? null : opensEarliest,
      RANK.safeBy,
      "mayOpen",
      "faintLine",
      "Right opens by the kindest reading",
    ],
    [opens, RANK.due, "opens", "open", opens === opensForCertain ? "Right opens, by every reading" : "Right opens"],
    [
      opensForCertain === opens ? null : opensForCertain,
      RANK.latest,
      "mayOpen",
      opens === null ? "faintLine" : "open",
      "Right open by every reading",
    ],
    [lapses, RANK.latest, "ended", undefined, "Right lapses"],
  ]
  let opened = false
  for (const [at, rank, glyph, then, text] of openings) {
    if (at === null || (closing !== undefined && Date.parse(at) >= closing.moment.ms)) continue
    opened = true
    put(drafts, at, rank, glyph, "right", `${text}: ${name}`, { bar, glyph, tone: "right", then })
  }
  if (closing !== undefined && opened)
    closing.touches.push({
      bar,
      glyph: right.exercisedBy === undefined ? "ended" : "done",
      tone: "right",
      then: undefined,
    })
}

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
