/**
 * The drawn timeline: time runs downwards, a row for each thing that happens, with the local date at the left, the duties
 * and rights as bars beside it, and the days between written where they are many.
 *
 * @since 0.1.0
 */
import { figure } from "../../text/figure.ts"
import { type Bar, barsOf, type Cell, cellsOf } from "./bars.ts"
import type { Mark } from "./mark.ts"
import type { Moment } from "./moment.ts"
import { wrap } from "./plain.ts"
import type { Glyphs, Style, Tone } from "./style.ts"

const DAY_WIDTH = 10

/** Below this width a date stands above its times, not beside them. */
const NARROW = 64

const PHASE_TONES: Readonly<Record<string, Tone>> = {
  running: "plain",
  overdue: "bad",
  faintLine: "faint",
  open: "right",
}

const drawCells = (cells: readonly Cell[], { glyphs, paint }: Style): string =>
  cells
    .map((cell) => {
      if (cell === undefined) return "  "
      if (typeof cell === "string") return `${paint(PHASE_TONES[cell] ?? "plain", glyphs[cell])} `
      return `${paint(cell.tone, glyphs[cell.glyph])} `
    })
    .join("")

const LEGEND: readonly (readonly [keyof Glyphs, string])[] = [
  ["event", "happened"],
  ["refused", "refused"],
  ["future", "later than now"],
  ["start", "a duty starts"],
  ["safeBy", "safe by: the earliest deadline of all readings"],
  ["due", "due"],
  ["late", "due and not done in time"],
  ["overdue", "overdue"],
  ["latest", "the latest deadline of all readings"],
  ["done", "done"],
  ["ended", "ended"],
  ["mayOpen", "a right opens by some or by every reading"],
  ["opens", "a right opens"],
  ["open", "open right"],
  ["faintLine", "still to come, or no time set"],
]

const legendOf = (marks: readonly Mark[], bars: readonly Bar[], { glyphs, width, paint }: Style): readonly string[] => {
  const used = new Set<string>()
  for (const mark of marks) used.add(mark.glyph)
  for (const bar of bars) for (const touch of bar.touches.values()) used.add(touch.glyph).add(touch.then ?? "")
  const known = LEGEND.filter(([glyph]) => used.has(glyph)).map(([glyph, says]) => `${glyphs[glyph]} ${says}`)
  const day = marks.some((mark) => mark.moment.time === "24:00") ? ["24:00 the end of the day"] : []
  return packed([...known, ...day], width - 2).map((line) => paint("faint", ` ${line}`))
}

/** As many entries on a line as there is room for; an entry is broken only where it is longer than a line. */
const packed = (entries: readonly string[], room: number): readonly string[] => {
  const lines: string[] = []
  let line = ""
  for (const entry of entries) {
    if (line !== "" && line.length + 3 + entry.length > room) lines.push(line)
    line = line === "" || lines.at(-1) === line ? entry : `${line}   ${entry}`
  }
  return [...lines, line].flatMap((each) => wrap(each, room))
}

const sayClocks = (before: Moment, after: Moment): string => {
  const moved = after.offset - before.offset
  const size = Math.abs(moved) % 60 === 0 ? `${Math.abs(moved) / 60} h` : `${Math.abs(moved)} min`
  return moved === 0 || before.isUtc || after.isUtc ? "" : `the clocks go ${moved > 0 ? "forward" : "back"} ${size}`
}

/** In a narrow drawing the days must fit beside the bars. */
const sayDays = (days: number, isNarrow: boolean): string => {
  const count = figure(days)
  return isNarrow ? ` +${count} days` : ` ${count} days later`
}

const dateAbove = (previous: Moment | undefined, next: Moment): { readonly year: string; readonly day: string } => ({
  year: previous?.year === next.year ? "" : next.year,
  day: previous?.date === next.date ? "" : next.day,
})

/**
 * The timeline of a case as lines of text.
 *
 * @param marks - the marks in their order (see `marksOf`)
 * @param style - how to write
 * @since 0.1.0
 */
export const drawTimeline = (marks: readonly Mark[], style: Style): readonly string[] => {
  const { glyphs, paint, width } = style
  const bars = barsOf(marks, Math.max(3, Math.min(12, Math.floor(width / 12))))
  const cells = cellsOf(marks, bars)
  const timeWidth = marks.reduce((most, mark) => Math.max(most, mark.moment.time.length), 5)
  const isNarrow = width < NARROW
  const left = isNarrow ? Math.max(DAY_WIDTH, timeWidth) + 2 : DAY_WIDTH + timeWidth + 4
  const textWidth = Math.max(12, width - left - 2 * (cells[0]?.on.length ?? 0) - 3)
  const lines: string[] = []
  const line = (before: string, beside: readonly Cell[], text: string, tone: Tone = "plain") =>
    lines.push(
      `${paint(tone, before)}${" ".repeat(Math.max(0, left - before.length))}${drawCells(beside, style)}${text}`.trimEnd(),
    )
  marks.forEach((mark, row) => {
    const { on = [], after = [] } = cells[row] ?? {}
    const { moment } = mark
    const previous = marks[row - 1]?.moment
    const beside = cells[row - 1]?.after ?? []
    const days = previous === undefined ? 0 : moment.dayNumber - previous.dayNumber
    const gap = days > 1 ? sayDays(days, isNarrow) : ""
    const clocks = previous === undefined ? "" : sayClocks(previous, moment)
    if (gap !== "" || clocks !== "")
      for (const [index, each] of wrap(clocks, textWidth).entries())
        line(index === 0 ? gap : "", beside, paint("faint", each), "faint")
    const { year, day } = dateAbove(previous, moment)
    if (year !== "") line(` ${year}`, beside, "", "strong")
    if (isNarrow && day !== "") line(` ${day}`, beside, "")
    const rule = mark.glyph === "now" ? ` ${glyphs.rule.repeat(Math.max(0, textWidth - 4))}` : ""
    const [first = "", ...rest] = wrap(mark.text, textWidth)
    const time = `${moment.time}${moment.isUtc ? "Z" : ""}`
    const before = isNarrow ? time.padStart(left - 1) : ` ${day.padEnd(DAY_WIDTH)} ${time.padStart(timeWidth)}`
    line(before, on, `${paint(mark.tone, `${glyphs[mark.glyph]} ${first}`)}${paint("faint", rule)}`)
    for (const each of rest) line("", after, paint(mark.tone, `  ${each}`))
    for (const note of mark.notes)
      for (const [index, each] of wrap(note.text, textWidth - 2).entries())
        line("", after, paint(note.tone, index === 0 ? `  ${each}` : `    ${each}`))
  })
  return [...lines, "", ...legendOf(marks, bars, style)]
}
