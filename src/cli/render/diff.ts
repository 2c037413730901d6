/**
 * The page of a comparison: what changed, part by part, how severe it is, and the effect on cases.
 *
 * @since 0.1.0
 */

import { diffWordsWithSpace } from "diff"
import { counted } from "../../text/figure.ts"
import type { Diff } from "../../verify/diff/diff.ts"
import type { Effect, Effects } from "../../verify/diff/effects.ts"
import { CHANGE_KINDS, CHANGE_SEVERITIES, type Change, type ChangeSeverity } from "../../verify/diff/kinds.ts"
import { hanging, plain, short, wrap } from "./plain.ts"
import type { Style, Tone } from "./style.ts"

/**
 * What the page tells: the comparison, the effect on cases where it was asked for, and whether the bump given is enough.
 *
 * @since 0.1.0
 */
export interface ToldDiff extends Diff {
  readonly effects?: Effects
  readonly bump?: { readonly given: ChangeSeverity; readonly enough: boolean }
}

const TONES: Readonly<Record<ChangeSeverity, Tone>> = { major: "bad", minor: "warning", patch: "plain" }

const HEADINGS: Readonly<Record<string, string>> = {
  text: "The published text",
  standing: "Standing norms",
  readings: "Readings",
  code: "The code",
  calendar: "The calendar",
  regulation: "The regulation",
}

const MOST = 2000
const AT_A_GLANCE = 100

const fact = (label: string, text: string, { width, paint }: Style): readonly string[] =>
  text === "" ? [] : hanging(`   ${paint("faint", label.padEnd(8))} `, text, width - 1)

/** A text with the words that are gone and those that are new: `within [-24-] {+16+} working hours`. */
const wordsBetween = (from: string, to: string, { paint }: Style): string =>
  diffWordsWithSpace(from, to)
    .map(({ added, removed, value }) =>
      added ? paint("good", `{+${value}+}`) : removed ? paint("bad", `[-${value}-]`) : value,
    )
    .join("")

const saysShort = ({ from, to }: Change): string | undefined => {
  if (from === null || to === null) return undefined
  return from.length + to.length <= AT_A_GLANCE ? `${from} -> ${to}` : undefined
}

/** What stood there and what stands there now: in one line where both are short, else word by word. */
const bodyLines = (change: Change, style: Style): readonly string[] => {
  const { from, to, of } = change
  if (from === null) return fact("new", short(to ?? "", MOST), style)
  if (to === null) return fact("was", short(from, MOST), style)
  if (of !== "text" && saysShort(change) !== undefined) return []
  return fact("words", wordsBetween(short(from, MOST), short(to, MOST), style), style)
}

const changeLines = (change: Change, style: Style): readonly string[] => {
  const { kind, severity, what, under, clauses, rules, of, rule } = change
  const { paint, width, glyphs } = style
  const brief = of === "text" ? undefined : saysShort(change)
  const head = `${paint("strong", short(what, 200))}${brief === undefined ? "" : `: ${brief}`}`
  const sure = clauses.filter((each) => each !== rule)
  return [
    ...hanging(` ${paint(TONES[severity], glyphs.bullet)} `, head, width - 1),
    ...bodyLines(change, style),
    ...fact("under", plain(under ?? ""), style),
    ...fact(severity, `${CHANGE_KINDS[kind].because} ${paint("faint", `(${kind})`)}`, style),
    ...fact("clauses", short(sure.join(", "), MOST), style),
    ...(rules === undefined
      ? []
      : fact(
          "rules",
          rules.length === 0 ? "no rule cites it" : `look again at ${short(rules.join(", "), MOST)}`,
          style,
        )),
  ]
}

const section = (heading: string, lines: readonly string[], { paint }: Style): readonly string[] =>
  lines.length === 0 ? [] : ["", paint("strong", heading), ...lines]

/** The changes, part by part, the severest of each first. */
const partLines = (changes: readonly Change[], style: Style): readonly string[] =>
  [...new Set(changes.map(({ of }) => of))].flatMap((part) => {
    const own = changes.filter(({ of }) => of === part)
    const sorted = CHANGE_SEVERITIES.toReversed().flatMap((each) => own.filter(({ severity }) => severity === each))
    return section(
      HEADINGS[part] ?? part,
      sorted.flatMap((each) => changeLines(each, style)),
      style,
    )
  })

const effectLines = ({ cases, changed, by, examples }: Effects, style: Style): readonly string[] => {
  const { glyphs, width, paint } = style
  const own = new Map<string, Effect[]>()
  for (const each of examples) own.set(each.case, [...(own.get(each.case) ?? []), each])
  return [
    "",
    ...wrap(
      `${paint("strong", "Effect")}: of ${counted(cases, "case")}, ${changed} ${changed === 1 ? "has" : "have"} another outcome`,
      width - 1,
    ),
    ...by.flatMap(({ what, cases: n }) => hanging(` ${glyphs.bullet} `, `${what}: ${counted(n, "case")}`, width - 1)),
    ...[...own].flatMap(([id, list]) => [
      ...hanging(" ", `${paint("strong", short(id, 200))} ${paint("faint", list[0]?.procedure ?? "")}`, width - 1),
      ...list.flatMap(({ what, from, to }) => hanging("   ", short(`${what}: ${from} -> ${to}`, MOST), width - 1)),
    ]),
  ]
}

const verdict = ({ changes, severity }: Diff, { paint }: Style): string => {
  if (severity === null) return paint("good", "nothing changed")
  const counts = CHANGE_SEVERITIES.toReversed()
    .map((each) => [each, changes.filter((change) => change.severity === each).length] as const)
    .filter(([, n]) => n > 0)
    .map(([each, n]) => `${n} ${each}`)
  return `${counted(changes.length, "change")} (${counts.join(", ")}); together ${paint(TONES[severity], severity)}`
}

/**
 * The page of a comparison as lines of text.
 *
 * @param told - the comparison, with the effect on cases where it was asked for
 * @param style - how to write
 * @since 0.1.0
 */
export const diffPage = (told: ToldDiff, style: Style): readonly string[] => {
  const { before, after, changes, left, effects, bump } = told
  const { paint, width, glyphs } = style
  const label = (name: string): string => paint("faint", name.padEnd(9))
  return [
    paint("strong", "Comparison"),
    ...hanging(label("old"), short(before, 400), width - 1),
    ...hanging(label("new"), short(after, 400), width - 1),
    ...hanging(label("changes"), verdict(told, style), width - 1),
    ...(bump === undefined
      ? []
      : hanging(
          label("bump"),
          bump.enough
            ? paint("good", `${bump.given}: enough`)
            : paint("bad", `${bump.given}: too small, the changes ask for ${told.severity}`),
          width - 1,
        )),
    ...partLines(changes, style),
    ...(effects === undefined ? [] : effectLines(effects, style)),
    ...section(
      "Not compared",
      left.flatMap(({ part, why }) => hanging(` ${glyphs.dash} `, `the ${part}: ${why}`, width - 1)),
      style,
    ),
    "",
  ].map((line) => line.trimEnd())
}
