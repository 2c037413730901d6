/**
 * Plain English for conditions, transitions and norms, made from the same data that runs.
 *
 * @since 0.1.0
 */
import { describeSpan, type Span } from "../time/span.ts"
import { orList, sayCondition, sayHappening, sayPattern, words } from "./english-conditions.ts"
import type { Happening } from "./happening.ts"
import type { Machine, Transition } from "./machine.ts"
import { countedSince, type Due, type Force, type Norm, type Start, type Terms } from "./norm.ts"
import { alternativesOf, isChoice, type Read } from "./reading.ts"

export { sayCondition, sayPattern, sayTest } from "./english-conditions.ts"

/**
 * A transition in plain English.
 *
 * @param machine - the machine whose words are used
 * @param transition - one of its transitions
 * @since 0.1.0
 */
export const sayTransition = (machine: Machine, transition: Transition): string => {
  const guard = transition.when === undefined ? "" : `, provided that ${sayCondition(machine, transition.when)}`
  const to = transition.to === undefined ? "the state stays as it is" : `the state becomes ${transition.to}`
  return `In ${orList(transition.from)}, once ${sayPattern(machine, transition.on)}${guard}: ${to}.`
}

const FORCES: Readonly<Record<Force, string>> = { must: "must", aims: "aims to", may: "may" }

const sayRead = <T>(value: Read<T>, say: (value: T) => string): string =>
  isChoice(value)
    ? alternativesOf(value)
        .map(({ choices, value: each }) => `${say(each)} (under ${value.reading}=${choices[value.reading]})`)
        .join(", or ")
    : say(value)

const sayStart = (machine: Machine, starts: Start): string =>
  "on" in starts ? sayPattern(machine, starts.on) : sayCondition(machine, starts.once)

const ordinal = (n: number): string =>
  `${n}${["th", "st", "nd", "rd"][Math.floor((n % 100) / 10) === 1 ? 0 : n % 10] ?? "th"}`

const months = (n: number): string => (n === 1 ? "the following month" : `the ${ordinal(n)} month after it`)

/** What time is counted from, to stand after "after". */
const sayCounted = (machine: Machine, since: Happening): string =>
  `${since.which === "last" ? "," : ""} ${sayHappening(machine, since)}`

const sayWithin = (machine: Machine, span: Span, since: Happening | undefined): string => {
  const after = since === undefined ? "" : ` after${sayCounted(machine, since)}`
  if (span.unit === "untimed") return `${span.phrase}${after}`
  return span.unit === "sameDay" ? `${saySameDay(span.cutOff)}${after}` : `within ${describeSpan(span)}${after}`
}

const saySameDay = (cutOff: string): string => `by the end of the same working day or, past ${cutOff}, of the next one`

/**
 * By when in plain English: `within 3 weeks`, `within 12 months after a letter is sent`.
 *
 * @param machine - the machine whose words are used
 * @param due - by when a norm is due
 * @example
 * import { complaint, months, opus, sayDue } from "@opustech/complaints-code"
 * sayDue(complaint(opus), { within: months(12), since: { event: "AdrLetterSent" } })
 * // => "within 12 months after the ADR letter is sent"
 * @since 0.1.0
 */
export const sayDue = (machine: Machine, due: Due): string => {
  if ("within" in due) return sayWithin(machine, due.within, countedSince(due))
  if ("at" in due) return "by the time that was named"
  if ("endOfMonth" in due) return `by the end of ${due.endOfMonth === 0 ? "that month" : months(due.endOfMonth)}`
  return "endOfDay" in due ? "by the end of that day" : "at once"
}

const sayLapse = (machine: Machine, due: Due): string => {
  const said = sayDue(machine, due)
  const isTimed = "within" in due && due.within.unit !== "untimed" && due.within.unit !== "sameDay"
  if (countedSince(due) !== undefined) return `, until it lapses ${isTimed ? said.replace(/^within /, "") : said}`
  return `, until it lapses ${said}${isTimed ? " of that" : ""}`
}

const sayTerms = (machine: Machine, terms: Terms, right: boolean): string => {
  const start = sayStart(machine, terms.starts)
  if (right) return `once ${start}${terms.due === undefined ? "" : sayLapse(machine, terms.due)}`
  return `${terms.due === undefined ? "" : `${sayDue(machine, terms.due)}, `}once ${start}`
}

/** The terms of a norm; where all readings start it alike, the start is said once, after their times. */
const sayAnyTerms = (machine: Machine, terms: Read<Terms>, right: boolean): string => {
  const all = alternativesOf(terms).map(({ value }) => value)
  const [start, ...others] = [...new Set(all.map((each) => sayStart(machine, each.starts)))]
  if (right || !isChoice(terms) || others.length > 0 || all.some((each) => each.due === undefined))
    return sayRead(terms, (each) => sayTerms(machine, each, right))
  return `${sayRead(terms, ({ due }) => (due === undefined ? "" : sayDue(machine, due)))}, once ${start}`
}

const sayUndoing = (machine: Machine, does: readonly Happening[]): string => {
  const undoing = does.flatMap((each) => each.undoneBy ?? []).map((each) => sayPattern(machine, each))
  return undoing.length === 0 ? "never" : orList([...new Set(undoing)])
}

/**
 * A norm in plain English: `the reader must return the book: within 3 weeks, once the book is lent.`.
 *
 * @param machine - the machine whose words are used
 * @param norm - one of its norms
 * @since 0.1.0
 */
export const sayNorm = (machine: Machine, norm: Norm): string => {
  const party = machine.parties[norm.party] ?? norm.party
  const until = sayRead(norm.until, (patterns) =>
    patterns.length === 0 && isChoice(norm.until)
      ? "nothing"
      : orList(patterns.map((each) => sayPattern(machine, each))),
  )
  const terms = sayAnyTerms(machine, norm.terms, norm.force === "may")
  const again = alternativesOf(norm.does).some(({ value }) => value.some((each) => each.undoneBy !== undefined))
    ? `; once done, again if ${sayRead(norm.does, (each) => sayUndoing(machine, each))}`
    : ""
  const recurs = norm.recurs === true ? " and again from each time it is done" : ""
  const one =
    norm.each === undefined
      ? ""
      : `, for each ${words(norm.each.field)} named where ${sayPattern(machine, norm.each.of)}`
  return `${party} ${sayRead(norm.force, (each) => FORCES[each])} ${norm.says}${one}: ${terms}${recurs}${until === "" ? "" : `; unless ${until}`}${again}.`
}
