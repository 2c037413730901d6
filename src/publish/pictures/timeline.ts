/**
 * Timelines: what happened and what was due, one below the other, each at its local date. The distances tell which waits
 * are long and which short; they are not to scale, so that hours and weeks have room in one picture.
 *
 * @since 0.1.0
 */
import { dayNumberOf, sayDate, sayTime } from "../moment.ts"
import { wrapped } from "../words.ts"
import { framed, markup } from "./frame.ts"

/**
 * What a mark stands for: something that happened, the instant at which a duty is due, the earliest or latest of these, the
 * instant at which a right opens.
 *
 * @since 0.1.0
 */
export type MarkKind = "event" | "due" | "bound" | "right"

/**
 * A mark of a timeline. `at` is an instant as the library writes it, `ms` the same in epoch milliseconds.
 *
 * @since 0.1.0
 */
export interface Mark {
  readonly at: string
  readonly ms: number
  readonly kind: MarkKind
  readonly title: string
  readonly detail?: string
}

/**
 * A stretch from the first to the last of the instants (epoch milliseconds) at which a duty can be due, or a right opens.
 *
 * @since 0.1.0
 */
export interface Stretch {
  readonly of: "due" | "right"
  readonly from: number
  readonly to: number
}

const WIDTH = 760
const AXIS = 150
const LANE = 14

/** How many days lie between the dates of two marks, in words; nothing where they are the same. */
const sayWait = (days: number): string => {
  if (days < 1) return ""
  if (days % 7 === 0) return days === 7 ? "1 week" : `${days / 7} weeks`
  return days === 1 ? "1 day" : `${days} days`
}

const symbol = (kind: MarkKind, x: number, y: number): string => {
  if (kind === "event") return `<circle class="event" cx="${x}" cy="${y}" r="6"/>`
  if (kind === "right") return `<path class="right" d="M${x - 6} ${y - 7}L${x + 8} ${y}L${x - 6} ${y + 7}Z"/>`
  return `<path class="${kind}" d="M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z"/>`
}

const LEGEND: readonly (readonly [MarkKind, string])[] = [
  ["event", "it happened"],
  ["due", "due"],
  ["bound", "earliest or latest over all readings"],
  ["right", "a right opens"],
]

const text = (x: number, y: number, size: number, content: string, more = ""): string =>
  `<text x="${x}" y="${y}" font-size="${size}"${more}>${markup(content)}</text>`

interface Row {
  readonly ms: number
  readonly day: number
  readonly y: number
  readonly next: number
  readonly body: readonly string[]
}

const rowOf = (mark: Mark, before: Row | undefined, left: number): Row => {
  const day = dayNumberOf(mark.at)
  const said = sayWait(before === undefined ? 0 : day - before.day)
  const top = before === undefined ? 28 : before.next + 12 + (said === "" ? 0 : 22)
  const titles = wrapped(mark.title, Math.floor((WIDTH - left - 12) / 7.9))
  const details = mark.detail === undefined ? [] : wrapped(mark.detail, Math.floor((WIDTH - left - 12) / 6.4))
  const same = before !== undefined && before.ms === mark.ms
  return {
    ms: mark.ms,
    day,
    y: top,
    next: Math.max(top + 16, top + 18 * (titles.length - 1) + 16 * details.length) + 12,
    body: [
      ...(said === "" ? [] : [text(AXIS - 16, top - 22, 12, said, ' class="soft" text-anchor="end"')]),
      ...(same
        ? []
        : [
            text(AXIS - 16, top + 4, 14, sayDate(mark.at), ' text-anchor="end"'),
            text(AXIS - 16, top + 20, 12, sayTime(mark.at), ' class="soft" text-anchor="end"'),
          ]),
      symbol(mark.kind, AXIS, top),
      ...titles.map((each, at) => text(left, top + 5 + 18 * at, 14, each, ' font-weight="bold"')),
      ...details.map((each, at) => text(left, top + 5 + 18 * titles.length + 16 * at, 12, each, ' class="soft"')),
    ],
  }
}

/**
 * A timeline as a picture.
 *
 * @param of - the id, the title and the description of the picture
 * @param marks - what is drawn, in any order
 * @param stretches - drawn beside the line, where they are longer than nothing; each end is to be that of a mark
 * @returns SVG; the same marks give the same picture
 * @since 0.1.0
 */
export const drawnTimeline = (
  of: { readonly id: string; readonly title: string; readonly alt: string },
  marks: readonly Mark[],
  stretches: readonly Stretch[] = [],
): string => {
  const lanes = stretches.filter(({ from, to }) => to > from)
  const left = AXIS + 22 + LANE * lanes.length
  const rows: Row[] = []
  for (const mark of [...marks].sort((a, b) => a.ms - b.ms)) rows.push(rowOf(mark, rows.at(-1), left))
  const yAt = (ms: number): number => rows.find((each) => each.ms === ms)?.y ?? 0
  const end = rows.at(-1)?.next ?? 40
  const used = LEGEND.filter(([kind]) => marks.some((each) => each.kind === kind))
  const legend = used.reduce<{ readonly x: number; readonly body: readonly string[] }>(
    ({ x, body }, [kind, words]) => ({
      x: x + 44 + words.length * 6,
      body: [...body, symbol(kind, x, end + 24), text(x + 14, end + 28, 12, words, ' class="soft"')],
    }),
    { x: 30, body: [] },
  )
  const body = [
    `<line class="axis" x1="${AXIS}" y1="${rows[0]?.y ?? 0}" x2="${AXIS}" y2="${rows.at(-1)?.y ?? 0}"/>`,
    ...lanes.map(({ of: kind, from, to }, at) => {
      const x = AXIS + 16 + LANE * at
      return `<line class="bar of-${kind}" x1="${x}" y1="${yAt(from)}" x2="${x}" y2="${yAt(to)}"/>`
    }),
    ...rows.flatMap((each) => each.body),
    ...legend.body,
  ].join("\n")
  return framed({ ...of, width: WIDTH, height: end + 48, body })
}
