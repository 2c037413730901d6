/**
 * The page of a month's awards: who is due a gift and why, and which feedback is to be assessed by when.
 *
 * @since 0.1.0
 */

import type { Awards, FeedbackReport, GiftReport, PersonReport } from "../../case/awards.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { counted } from "../../text/figure.ts"
import { sayMoment, sayMomentOr } from "./moment.ts"
import { hanging, short, wrap } from "./plain.ts"
import { sayReadings } from "./readings.ts"
import type { Style, Tone } from "./style.ts"
import { ruleOf } from "./table.ts"

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
]

const sayMonth = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`

const id = (text: string): string => short(text, 60)

const section = (heading: string, lines: readonly string[], { paint }: Style): readonly string[] =>
  lines.length === 0 ? [] : ["", paint("strong", heading), ...lines]

/** What a person is due, in a few words. */
const sayDue = ({
  due,
  given,
  outstanding,
  notDue,
  awaiting,
}: Omit<PersonReport["under"][number], "readings">): string =>
  [
    due === 0 ? "no gift" : counted(due, "gift"),
    ...(due === 0 ? [] : [given === due ? "given" : `${given} given, ${outstanding} outstanding`]),
    ...(notDue === 0 ? [] : [`${notDue} given that ${notDue === 1 ? "is" : "are"} not due`]),
    ...(awaiting.length === 0 ? [] : [`${awaiting.map(id).join(", ")} yet to be assessed`]),
  ].join(", ")

const toneOf = ({ outstanding, notDue, awaiting, due }: PersonReport): Tone => {
  if (outstanding + notDue > 0) return "warning"
  return awaiting.length > 0 || due === 0 ? "plain" : "good"
}

const sayReading = (readings: Readonly<Record<string, string>>): string =>
  Object.entries(readings)
    .map(([reading, alternative]) => `${reading}=${alternative}`)
    .join(", ")

const sayGift = ({ case: of, event, at, due, code, why }: GiftReport): string =>
  `${due ? "given" : "given and not due"}, in ${id(of)} [${id(event)}] ${sayMoment(at)}${due ? "" : `: ${code}: ${why}`}`

const personLines = (person: PersonReport, style: Style): readonly string[] => {
  const { paint, width, glyphs } = style
  const others = person.under.filter((each) => sayDue(each) !== sayDue(person))
  const line = (text: string): readonly string[] => hanging(`   ${glyphs.bullet} `, text, width - 1)
  return [
    ...hanging(" ", `${paint("strong", id(person.staff))}: ${paint(toneOf(person), sayDue(person))}`, width - 1),
    ...person.mentions.flatMap((each) => {
      const sign = each.verdict === "meets" ? "meets the criteria" : "does not meet the criteria"
      return line(`${id(each.case)} ${each.verdict === "notAssessed" ? "counts for nothing yet" : sign}: ${each.why}`)
    }),
    ...person.gifts.flatMap((each) => line(paint(each.due ? "plain" : "warning", sayGift(each)))),
    ...others.flatMap((each) => line(`under ${paint("mark", sayReading(each.readings))}: ${sayDue(each)}`)),
  ]
}

const sayStatus = ({ status, fulfilledAt }: FeedbackReport["assess"]): readonly [string, Tone] => {
  if (status === "met") return ["assessed in time", "good"]
  if (status === "pending") return ["to be assessed", "plain"]
  if (status === "ended") return ["no longer to be assessed", "faint"]
  return [fulfilledAt === undefined ? "not assessed in time" : "assessed late", status === "missed" ? "warning" : "bad"]
}

const sayAssess = ({ assess }: FeedbackReport, { paint }: Style): string => {
  const { due, safeBy, latest, fulfilledAt } = assess
  const [said, tone] = sayStatus(assess)
  return [
    `${paint(tone, said)}${fulfilledAt === undefined ? "" : ` (${sayMoment(fulfilledAt)})`}`,
    `due ${sayMomentOr(due, "beyond the calendar")}`,
    ...(safeBy === null || safeBy === due ? [] : [`safe by ${sayMoment(safeBy)}`]),
    ...(latest === null || latest === due ? [] : [`latest ${sayMoment(latest)}`]),
  ].join("; ")
}

const spaced = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()

const sayFindings = ({ assessment }: FeedbackReport, { glyphs, paint }: Style): string => {
  if (assessment === null) return "no assessment yet"
  const one = (name: string, shown: boolean): string =>
    paint(shown ? "good" : "faint", `${shown ? glyphs.done : glyphs.dash} ${name}`)
  return [
    one("service excellence", assessment.serviceExcellence),
    ...Object.entries(assessment.coreValues).map(([value, shown]) => one(spaced(value), shown)),
  ].join("  ")
}

/** Whether the criteria are met, and where the reading matters under which alternative. */
const sayVerdict = ({ verdict, assessment }: FeedbackReport): string => {
  if (assessment === null) return "it awaits its assessment"
  const answers = Object.entries(assessment.meetsUnder)
  const said = verdict === "meets" ? "it meets the criteria" : "it does not meet the criteria"
  if (new Set(answers.map(([, meets]) => meets)).size < 2) return `${said}, by every reading of core-values`
  return `${said}: ${answers.map(([each, meets]) => `core-values=${each} ${meets ? "yes" : "no"}`).join(", ")}`
}

const feedbackLines = (feedback: FeedbackReport, style: Style): readonly string[] => {
  const { paint, width } = style
  const staff = feedback.staff.length === 0 ? "mentions nobody" : `mentions ${feedback.staff.map(id).join(", ")}`
  const contradiction = feedback.assessment?.contradiction
  const below = (text: string): readonly string[] => hanging("   ", text, width - 1)
  return [
    ...hanging(
      " ",
      `${paint("strong", id(feedback.case))}, received ${sayMoment(feedback.receivedAt)}, ${staff}`,
      width - 1,
    ),
    ...below(sayAssess(feedback, style)),
    ...(feedback.assessment === null ? [] : below(sayFindings(feedback, style))),
    ...below(sayVerdict(feedback)),
    ...(contradiction === undefined
      ? []
      : below(paint("warning", `refused as it stands: ${contradiction.code}: ${contradiction.why}`))),
  ]
}

const elsewhereLines = ({ elsewhere }: Awards, { width }: Style): readonly string[] => {
  const months = new Map<string, number>()
  for (const { month } of elsewhere) {
    const name = month === null ? "nothing received yet" : sayMonth(month)
    months.set(name, (months.get(name) ?? 0) + 1)
  }
  const said = [...months].map(([name, number]) => `${name}: ${number}`)
  return said.length === 0 ? [] : hanging(" ", said.join("; "), width - 1)
}

/**
 * The page of a month's awards as lines of text.
 *
 * @param enacted - the enacted code
 * @param awards - the awards
 * @param style - how to write
 * @since 0.1.0
 */
export const awardsPage = (enacted: EnactedCode, awards: Awards, style: Style): readonly string[] => {
  const { paint, width, glyphs } = style
  const { totals, feedback, people, problems } = awards
  const rule = ruleOf(style)
  const ruled = (blocks: readonly (readonly string[])[]): readonly string[] =>
    blocks.length === 0 ? [] : [rule, ...blocks.flatMap((each) => [...each, rule])]
  const facts: readonly (readonly [string, string])[] = [
    ...(awards.at === "" ? [] : [["as at", `${sayMoment(awards.at)} (${enacted.timekeeping.zone.name})`] as const]),
    ["feedback", feedback.length === 0 ? "no positive feedback was received in this month" : `${feedback.length}`],
    [
      "gifts",
      `${totals.due} due: ${totals.given} given, ${totals.outstanding} outstanding; ${totals.notDue} given and not due`,
    ],
  ]
  return [
    ...wrap(paint("strong", `Awards of ${sayMonth(awards.month)}`), width - 1),
    ...facts.flatMap(([label, text]) => hanging(paint("faint", `${label.padEnd(9)} `), text, width - 1)),
    ...section("Gifts", ruled(people.map((each) => personLines(each, style))), style),
    ...section("Feedback", ruled(feedback.map((each) => feedbackLines(each, style))), style),
    ...section(
      "Problems",
      problems.flatMap((each) =>
        hanging(` ${glyphs.bullet} `, `${id(each.case)}, of ${id(each.staff)}: ${short(each.why, 400)}`, width - 1),
      ),
      style,
    ),
    ...section("Feedback of other months", elsewhereLines(awards, style), style),
    ...section(
      "Readings",
      sayReadings(enacted, ["core-values", "gift-per-mention", "monthly-assessment"], style),
      style,
    ),
  ].map((line) => line.trimEnd())
}
