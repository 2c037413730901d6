/**
 * The page of a due instant: when it is, its bounds, and what it is under each reading that bears on it.
 *
 * @since 0.1.0
 */
import type { Reached, SpanDue } from "../../case/due.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { Choices } from "../../machine/reading.ts"
import { formatInstant, type Instant } from "../../time/instant.ts"
import { describeSpan, type Span } from "../../time/span.ts"
import { sayMoment } from "./moment.ts"
import { hanging, plain, wrap } from "./plain.ts"
import type { Style } from "./style.ts"

const BEYOND = "no answer: the calendar does not reach it"

/** In what a combination of alternatives differs from the readings chosen. */
const differing = (choices: Choices, chosen: Choices): readonly string[] =>
  Object.entries(choices).flatMap(([reading, each]) => (chosen[reading] === each ? [] : [`${reading}=${each}`]))

/** The fewest readings that must be taken otherwise to reach an instant. */
const sayFewest = ({ under }: Reached, at: Instant | null, chosen: Choices): string => {
  const ways = under.filter((each) => each.at === at).map((each) => differing(each.choices, chosen))
  const fewest = ways.reduce<readonly string[] | undefined>(
    (least, each) => (least === undefined || each.length < least.length ? each : least),
    undefined,
  )
  return fewest === undefined || fewest.length === 0 ? "" : ` with ${fewest.join(", ")}`
}

/** What each alternative of each reading gives, the others being as chosen. */
const underLines = (
  { under }: Reached,
  { code, choices }: EnactedCode,
  write: (at: Instant | null) => string,
  { glyphs, paint, width }: Style,
): readonly string[] =>
  code.readings.flatMap((reading) => {
    const rows = reading.alternatives.flatMap((alternative) => {
      const wanted = { ...choices, [reading.id]: alternative.id }
      const found = under.find(
        (each) => Object.hasOwn(each.choices, reading.id) && differing(each.choices, wanted).length === 0,
      )
      return found === undefined
        ? []
        : [{ ...alternative, at: found.at, chosen: choices[reading.id] === alternative.id }]
    })
    return rows.length === 0
      ? []
      : [
          ` ${reading.id}`,
          ...rows.flatMap(({ id, says, at, chosen }) =>
            hanging(
              `   ${chosen ? paint("good", glyphs.done) : " "} `,
              `${paint(chosen ? "strong" : "plain", id)}: ${write(at)} ${paint("faint", `(${says})`)}`,
              width - 1,
            ),
          ),
        ]
  })

/**
 * The page of a due instant as lines of text.
 *
 * @param enacted - the enacted code
 * @param span - the span
 * @param from - the instant from which it runs
 * @param reached - when it is over
 * @param style - how to write
 * @since 0.1.0
 */
export const duePage = (
  enacted: EnactedCode,
  span: Span,
  from: Instant,
  { due, opens, calendar }: SpanDue,
  style: Style,
): readonly string[] => {
  const { paint, width } = style
  const { choices, timekeeping } = enacted
  const write = (at: Instant | null): string => (at === null ? BEYOND : sayMoment(formatInstant(at, timekeeping.zone)))
  const row = (label: string, text: string): readonly string[] =>
    hanging(paint("faint", ` ${label.padEnd(17)} `), text, width - 1)
  const bound = (label: string, reached: Reached, at: Instant | null) =>
    row(label, `${write(at)}${paint("faint", sayFewest(reached, at, choices))}`)
  return [
    ...wrap(`${paint("strong", describeSpan(span))} from ${write(from)} (${timekeeping.zone.name})`, width - 1),
    ...row("due", paint("strong", write(due.at))),
    ...bound("safe by", due, due.earliest),
    ...bound("latest", due, due.latest),
    ...(opens === undefined
      ? []
      : [
          ...row("a right opens", paint("strong", write(opens.at))),
          ...bound("opens earliest", opens, opens.earliest),
          ...bound("opens for certain", opens, opens.latest),
        ]),
    ...row("calendar", plain(`${calendar.id} ${calendar.version}`)),
    ...[due, ...(opens === undefined ? [] : [opens])].flatMap((each) => {
      const lines = underLines(each, enacted, write, style)
      const heading = each === opens ? "A right opens, under each reading" : "Due under each reading"
      return lines.length === 0 ? [] : ["", paint("strong", `${heading}, the others as chosen`), ...lines]
    }),
  ].map((line) => line.trimEnd())
}
