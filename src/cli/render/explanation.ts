/**
 * The page of an explanation: what the rule says, the clauses verbatim, how it stands, why, and what would change it.
 *
 * @since 0.1.0
 */
import type { DeadlineReport, RightReport } from "../../case/timeline.ts"
import type { ClauseText, EventReport, NormReport, Reason, RequirementText, UnderAlternative } from "../explanation.ts"
import { dutyTable, rightTable } from "./duties.ts"
import { sayMoment, sayMomentOr } from "./moment.ts"
import { hanging, plain, short, wrap } from "./plain.ts"
import type { Style } from "./style.ts"
import { capital, type Words } from "./words.ts"

const section = (heading: string, lines: readonly string[], { paint }: Style): readonly string[] =>
  lines.length === 0 ? [] : ["", paint("strong", heading), ...lines]

const clauseLines = (clauses: readonly ClauseText[], { paint, width }: Style): readonly string[] =>
  clauses.flatMap(({ id, text }) => [
    ` ${paint("faint", id)}`,
    ...hanging(
      "   ",
      text === null
        ? "(not a clause of the published text)"
        : text === ""
          ? "(absent from the text that we have)"
          : text,
      width - 1,
    ),
  ])

const sayDates = ({ from, to }: RequirementText): string =>
  [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])].join(" ")

const requirementLines = (requirements: readonly RequirementText[], { paint, width }: Style): readonly string[] =>
  requirements.flatMap((each) => [
    ` ${paint("faint", [each.id, sayDates(each), ...(each.confidence === "confirmed" ? [] : ["unverified"])].filter((one) => one !== "").join(", "))}`,
    ...hanging("   ", each.says, width - 1),
  ])

const LINES = {
  unicode: { branch: "├─ ", last: "└─ ", pass: "│  ", none: "   " },
  ascii: { branch: "|- ", last: "`- ", pass: "|  ", none: "   " },
} as const

const sayReason = ({ holds, says, at, by, reading }: Reason, { glyphs, paint }: Style): string => {
  const since = at === undefined ? "" : holds ? `, since ${sayMoment(at)}` : `, from ${sayMoment(at)} on`
  const source = by === undefined ? "" : ` [${short(by, 40)}]`
  const taken = reading === undefined ? "" : ` (taken: ${reading.id}=${reading.alternative})`
  return `${paint(holds ? "good" : "warning", holds ? `${glyphs.done} yes` : `${glyphs.late} no`)}: ${plain(says)}${taken}${since}${source}`
}

const treeLines = (reason: Reason, style: Style, before = " ", after = " "): readonly string[] => {
  const lines = LINES[style.unicode ? "unicode" : "ascii"]
  const [first = "", ...rest] = wrap(sayReason(reason, style), style.width - before.length - 3)
  const inside = reason.because.length === 0 ? lines.none : lines.pass
  return [
    `${before}${first}`,
    ...rest.map((each) => `${after}${inside}${each}`),
    ...reason.because.flatMap((each, index) => {
      const isLast = index === reason.because.length - 1
      return treeLines(
        each,
        style,
        `${after}${isLast ? lines.last : lines.branch}`,
        `${after}${isLast ? lines.none : lines.pass}`,
      )
    }),
  ]
}

const underLines = (under: readonly UnderAlternative[], style: Style): readonly string[] => {
  const { glyphs, paint, width } = style
  return [...new Set(under.map((each) => each.reading))].flatMap((reading) => [
    ` ${reading}`,
    ...under
      .filter((each) => each.reading === reading)
      .flatMap(({ alternative, says, chosen, at }) =>
        hanging(
          `   ${chosen ? paint("good", glyphs.done) : " "} `,
          `${paint(chosen ? "strong" : "plain", alternative)}: ${sayMomentOr(at, "no instant")} ${paint("faint", `(${says})`)}`,
          width - 1,
        ),
      ),
  ])
}

const sayByWhen = (duties: readonly DeadlineReport[]): string => {
  const open = duties.find((each) => each.fulfilledBy === undefined && each.endedBy === undefined)
  if (open === undefined) {
    const done = duties.findLast((each) => each.fulfilledAt !== undefined)
    return done === undefined
      ? "nothing is left to do"
      : `it was done ${sayMomentOr(done.fulfilledAt, "")} [${short(done.fulfilledBy ?? "", 40)}]; nothing is left to do`
  }
  if (open.due === null)
    return `no time is set for it (“${open.phrase ?? ""}”)${open.safeBy === null ? "" : `; safe by ${sayMoment(open.safeBy)}`}`
  return `it ${open.status === "pending" ? "is" : "was"} due ${sayMoment(open.due)}${open.safeBy === null || open.safeBy === open.due ? "" : `; safe by ${sayMoment(open.safeBy)}`}`
}

const sayRightWhen = (right: RightReport): string =>
  right.status === "open"
    ? "it is open now"
    : right.status === "notYet"
      ? `it opens ${sayMomentOr(right.opens, "once what is lacking above has happened")}`
      : `it is ${right.status}`

const normLines = (explained: NormReport, words: Words, style: Style): readonly string[] => {
  const { right, deadlines, derivation, wanted } = explained
  return [
    ...section(
      "How it stands",
      right !== undefined
        ? rightTable([right], words, style)
        : deadlines.length > 0
          ? dutyTable(deadlines, words, style)
          : [" It has not arisen."],
      style,
    ),
    ...section(
      right === undefined
        ? deadlines.length > 0
          ? "Why it has arisen"
          : "Why it has not arisen"
        : "Why it is, or is not, open",
      derivation === undefined ? [] : treeLines(derivation, style),
      style,
    ),
    ...section(
      right === undefined ? "Due under each reading" : "Opens under each reading",
      underLines(explained.underReadings, style),
      style,
    ),
    ...section(
      right === undefined ? "What would carry it out, and by when" : "What would exercise it, and from when",
      [
        ...wanted.flatMap((each) => hanging(` ${style.glyphs.bullet} `, capital(each), style.width - 1)),
        ...hanging("   ", right === undefined ? sayByWhen(deadlines) : sayRightWhen(right), style.width - 1),
      ],
      style,
    ),
  ]
}

const eventLines = (explained: EventReport, style: Style): readonly string[] => {
  const { paint, glyphs, width } = style
  const bullet = (text: string): readonly string[] => hanging(` ${glyphs.bullet} `, text, width - 1)
  return [
    ...section(
      explained.allowed ? "It may happen now" : "It may not happen now",
      [
        ...explained.ways.flatMap((way) => [
          ...bullet(way.transition),
          ...(way.why === undefined
            ? []
            : hanging(
                "   ",
                paint(
                  "warning",
                  `${way.code}: ${way.why}${way.opens === undefined ? "" : `; from ${sayMoment(way.opens)} on`}`,
                ),
                width - 1,
              )),
          ...(way.derivation === undefined ? [] : treeLines(way.derivation, style, "   ", "   ")),
        ]),
        ...explained.refusals.flatMap((each) => bullet(paint("warning", `${each.code}: ${each.why}`))),
      ],
      style,
    ),
    ...section(
      "States in which it may be taken",
      hanging(" ", explained.statesThatTakeIt.join(", "), width - 1),
      style,
    ),
    ...section(
      "In this case",
      [
        ...(explained.happened.length === 0
          ? []
          : bullet(
              `happened: ${explained.happened
                .slice(0, 50)
                .map((id) => short(id, 40))
                .join(", ")}`,
            )),
        ...explained.refused
          .slice(0, 50)
          .flatMap((each) => bullet(`refused: ${short(each.id, 40)}: ${each.code}: ${each.why}`)),
      ],
      style,
    ),
  ]
}

/**
 * The page of an explanation as lines of text.
 *
 * @param explained - the explanation
 * @param words - the words of the rules
 * @param style - how to write
 * @since 0.1.0
 */
export const explanationPage = (explained: NormReport | EventReport, words: Words, style: Style): readonly string[] => {
  const { paint, width } = style
  const name = explained.of === "norm" ? explained.norm : explained.event
  return [
    ...wrap(paint("strong", name), width - 1),
    ...wrap(capital(explained.says), width - 1),
    ...wrap(
      paint("faint", `in case ${short(explained.case, 200)}, as at ${sayMoment(explained.at)} (${words.zone.name})`),
      width - 1,
    ),
    ...section("In the words of the Code", clauseLines(explained.clauses, style), style),
    ...section(
      "What the regulator requires",
      explained.of === "norm" ? requirementLines(explained.requirements, style) : [],
      style,
    ),
    ...(explained.of === "norm" ? normLines(explained, words, style) : eventLines(explained, style)),
  ].map((line) => line.trimEnd())
}
