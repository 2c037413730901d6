/**
 * The page of a path: by which events, the fewest, a case would come to a state, or that it cannot.
 *
 * @since 0.1.0
 */
import { counted } from "../../text/figure.ts"
import type { PathTo } from "../../verify/path-to.ts"
import { sayMoment } from "./moment.ts"
import { hanging, short, wrap } from "./plain.ts"
import type { Style } from "./style.ts"
import type { Words } from "./words.ts"

const fieldsOf = (event: unknown): Readonly<Record<string, unknown>> => event as Readonly<Record<string, unknown>>

const sayField = ([name, value]: readonly [string, unknown]): string =>
  `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`

const answerOf = ({ comes, until, events, fewest, explored }: PathTo): string => {
  const size = `${counted(explored.states, "situation")} and ${counted(explored.transitions, "step")} were explored`
  if (comes === "unreachable") return `nothing that can happen from here leads to ${until}: ${size}`
  if (comes === "open") return `no way to ${until} was found, and it is not sure that there is none: ${size}`
  if (events.length === 0) return "the case is there"
  return `${counted(events.length, "event")}${fewest ? ", and no fewer will do" : "; no way by fewer was found"}`
}

const eventLines = (event: unknown, index: number, room: number, words: Words, style: Style): readonly string[] => {
  const { at, type, ...fields } = fieldsOf(event)
  const details = Object.entries(fields).map(sayField).join("; ")
  const label = ` ${String(index + 1).padStart(2)} ${sayMoment(String(at)).padEnd(room)}  `
  const name = String(type)
  return hanging(
    label,
    `${style.paint("strong", name)}${details === "" ? "" : ` (${short(details, 400)})`}: ${words.event(name)}`,
    style.width - 1,
  )
}

/**
 * The page of a path as lines of text.
 *
 * @param path - the path, or that there is none
 * @param words - the words of the rules of the case
 * @param style - how to write
 * @since 0.1.0
 */
export const pathPage = (path: PathTo, words: Words, style: Style): readonly string[] => {
  const { paint, width } = style
  const room = Math.max(0, ...path.events.map((each) => sayMoment(String(fieldsOf(each).at)).length))
  const tone = path.comes === "reached" ? "good" : "warning"
  return [
    ...wrap(`${paint("strong", `${short(path.case, 200)} to ${path.until}`)} (${path.procedure})`, width - 1),
    ...hanging(
      paint("faint", "from      "),
      `${path.from} at ${sayMoment(path.at)}: ${words.state(path.from)}`,
      width - 1,
    ),
    ...hanging(paint("faint", "answer    "), paint(tone, answerOf(path)), width - 1),
    ...(path.events.length === 0
      ? []
      : [
          "",
          ...path.events.flatMap((event, index) => eventLines(event, index, room, words, style)),
          "",
          ...wrap(paint("faint", "Text in fields stands for any. --json writes the events for --add."), width - 1),
        ]),
  ]
}
