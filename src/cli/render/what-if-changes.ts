/**
 * The paragraphs of changes: what is new, what is gone, and what differs of what stays.
 *
 * @since 0.1.0
 */
import type { BarredReport, DeadlineReport, NextReport, RightReport } from "../../case/timeline.ts"
import type { CaseChange, Change } from "../../case/what-if.ts"
import { saySource } from "./law.ts"
import { sayMoment, sayMomentOr } from "./moment.ts"
import { hanging } from "./plain.ts"
import type { Style, Tone } from "./style.ts"
import type { Words } from "./words.ts"

const TONES: Readonly<Record<Change<unknown>["change"], Tone>> = { new: "good", changed: "mark", gone: "warning" }

/**
 * The width of the word that says what became of something.
 *
 * @since 0.1.0
 */
export const LABEL = "changed".length

/**
 * A change as a paragraph: what became of it, what it is, and how it stands.
 *
 * @since 0.1.0
 */
export const changeLines = (
  change: Change<unknown>["change"],
  text: string,
  { paint, width }: Style,
): readonly string[] => hanging(` ${paint(TONES[change], change.padEnd(LABEL))}  `, text, width - 1)

/** The names that the fields of a report have on a page. */
const FIELDS: Readonly<Record<string, string>> = {
  due: "due",
  safeBy: "safe by",
  latest: "latest",
  opens: "opens",
  opensEarliest: "opens earliest",
  opensForCertain: "opens for certain",
  lapses: "lapses",
  status: "",
  raised: "raised as",
  code: "",
  occurrence: "occurrence",
  source: "by",
}

const INSTANTS = ["due", "safeBy", "latest", "opens", "opensEarliest", "opensForCertain", "lapses"] as const

const fieldOf = (value: object, name: string): unknown => Object.entries(value).find(([key]) => key === name)?.[1]

const sayField = (value: object, name: string): string => {
  const field = fieldOf(value, name)
  if (INSTANTS.some((each) => each === name))
    return sayMomentOr(typeof field === "string" ? field : null, name === "due" ? "no time set" : "not known")
  if (name === "source") return field === "code" ? "the Code" : "the regulation"
  return field === "notYet" ? "not yet" : String(field ?? "none")
}

/**
 * What stands between how something was and how it is.
 *
 * @since 0.1.0
 */
export const arrowOf = ({ unicode }: Style): string => (unicode ? "→" : "->")

/** What differs of something that was there before and is there after. */
const sayDifferences = (before: object, after: object, fields: readonly string[], style: Style): string => {
  const said = fields
    .filter((each) => Object.hasOwn(FIELDS, each))
    .map((each) => {
      const label = FIELDS[each] ?? each
      return `${label === "" ? "" : `${label} `}${sayField(before, each)} ${arrowOf(style)} ${sayField(after, each)}`
    })
  return said.length === 0 ? `other details (${fields.join(", ")})` : said.join("; ")
}

/**
 * How a duty stands and when it is due.
 *
 * @since 0.1.0
 */
export const sayDue = ({ due, phrase, safeBy, latest, status, source }: DeadlineReport): string =>
  [
    status,
    due === null ? `no time set${phrase === undefined ? "" : ` (“${phrase}”)`}` : `due ${sayMoment(due)}`,
    ...(safeBy === null || safeBy === due ? [] : [`safe by ${sayMoment(safeBy)}`]),
    ...(latest === null || latest === due ? [] : [`latest ${sayMoment(latest)}`]),
    ...(source === "code" ? [] : [saySource(source)]),
  ].join("; ")

/**
 * How a right stands and when it opens.
 *
 * @since 0.1.0
 */
export const sayOpening = ({ opens, status, source, requirements }: RightReport): string =>
  [
    status === "notYet" ? "not yet" : status,
    ...(opens === null ? [] : [`opens ${sayMoment(opens)}`]),
    ...(requirements.length === 0 ? [] : [saySource(source)]),
  ].join("; ")

/**
 * The changes of a list of things that have a name and a way to say how they stand.
 *
 * @since 0.1.0
 */
export const changed = <T extends object>(
  changes: readonly Change<T>[],
  nameOf: (each: T) => string,
  say: (each: T) => string,
  style: Style,
): readonly string[] =>
  changes.flatMap(({ change, before, after, fields }) => {
    const each = after ?? before
    if (each === null) return []
    const how = before === null || after === null ? say(each) : sayDifferences(before, after, fields, style)
    return changeLines(change, `${style.paint("strong", nameOf(each))}: ${how}`, style)
  })

const sayWhere = (where: Readonly<Record<string, unknown>> | undefined): string => {
  const tests = Object.entries(where ?? {}).map(
    ([field, value]) => `${field}: ${Array.isArray(value) ? value.join(" or ") : String(value)}`,
  )
  return tests.length === 0 ? "" : ` (${tests.join("; ")})`
}

const sayKind = (each: NextReport | BarredReport): string => `${each.event}${sayWhere(each.where)}`

/**
 * What may now happen, what does now carry out other norms, and what may happen no longer.
 *
 * @since 0.1.0
 */
export const nextLines = (next: CaseChange["next"], words: Words, style: Style): readonly string[] => {
  const norms = (each: NextReport | null): readonly string[] => each?.norms ?? []
  const sayNext = (each: NextReport): string =>
    each.norms.length === 0 ? sayKind(each) : `${sayKind(each)}, which does: ${each.norms.map(words.norm).join("; ")}`
  const sayAltered = ({ before, after }: Change<NextReport>): readonly string[] => {
    const gained = norms(after).filter((each) => !norms(before).includes(each))
    const lost = norms(before).filter((each) => !norms(after).includes(each))
    return [
      ...(gained.length === 0 ? [] : [`now does: ${gained.map(words.norm).join("; ")}`]),
      ...(lost.length === 0 ? [] : [`no longer does: ${lost.map(words.norm).join("; ")}`]),
    ]
  }
  return [
    ...next.opened.flatMap((each) => changeLines("new", sayNext(each), style)),
    ...next.changed.flatMap((each) =>
      each.after === null ? [] : changeLines("changed", [sayKind(each.after), ...sayAltered(each)].join(", "), style),
    ),
    ...(next.closed.length === 0 ? [] : changeLines("gone", next.closed.map(sayKind).join(", "), style)),
  ]
}

/**
 * What may not happen any more, or for another reason than before: the events of one reason together.
 *
 * @since 0.1.0
 */
export const barredLines = (changes: CaseChange["notYet"], style: Style): readonly string[] => {
  const reasons = new Map<string, string[]>()
  for (const { after } of changes) {
    if (after === null) continue
    const why = `${after.why}${after.opens === undefined ? "" : ` (from ${sayMoment(after.opens)})`}`
    reasons.set(why, [...(reasons.get(why) ?? []), sayKind(after)])
  }
  return [...reasons].flatMap(([why, kinds]) => changeLines("new", `${kinds.join(", ")}: ${why}`, style))
}
