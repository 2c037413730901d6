/**
 * Plain English for conditions, transitions and norms, made from the same data that runs.
 *
 * @since 0.1.0
 */
import { describeSpan, type Span } from "../time/span.ts"
import type { Condition, NormCondition } from "./condition.ts"
import type { Happening, Naming, Pattern, Test } from "./happening.ts"
import type { Machine, Transition } from "./machine.ts"
import type { Due, Force, Norm, Start, Terms } from "./norm.ts"
import { alternativesOf, isChoice, type Read } from "./reading.ts"

const words = (name: string): string =>
  name
    .replaceAll(".", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()

const orList = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`

const andList = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`

/**
 * A test on a field in plain English: `reason is deadlock`.
 *
 * @since 0.1.0
 */
export const sayTest = (test: Test): string => {
  const field = words(test.field)
  switch (test.is) {
    case "equal":
      return `${field} is ${test.to}`
    case "oneOf":
      return `${field} is ${orList(test.to.map(String))}`
    case "noneOf":
      return `${field} is not ${orList(test.to.map(String))}`
    case "present":
      return `${field} is given`
    case "absent":
      return `${field} is not given`
    case "notBefore":
      return `${field} is not before ${test.to === "at" ? "the event itself" : words(test.to)}`
    case "atMost":
      return `${field} is at most ${words(test.to)}`
    case "upTo":
      return `${field} is at most ${test.to}`
  }
}

/**
 * Events of a pattern in plain English: `a letter is sent (reason is deadlock)`.
 *
 * @since 0.1.0
 */
export const sayPattern = (machine: Machine, pattern: Pattern): string => {
  const says = machine.events[pattern.event]?.says ?? pattern.event
  return pattern.where === undefined || pattern.where.length === 0
    ? says
    : `${says} (${andList(pattern.where.map(sayTest))})`
}

const sayHappening = (machine: Machine, happening: Happening): string => {
  const undone =
    happening.undoneBy === undefined || happening.undoneBy.length === 0
      ? ""
      : ` (and not since: ${orList(happening.undoneBy.map((each) => sayPattern(machine, each)))})`
  return `${happening.which === "last" ? "most lately, " : ""}${sayPattern(machine, happening)}${undone}`
}

const sayNamings = (machine: Machine, namings: readonly Naming[]): string =>
  orList(namings.map((each) => sayPattern(machine, each)))

const NORM_CONDITIONS: Readonly<Record<NormCondition, string>> = {
  pending: "is pending",
  fulfilled: "was carried out",
  breached: "was not carried out in time",
  ended: "has ended",
  notYet: "is not yet open",
  open: "is open",
  exercised: "has been exercised",
}

/** What a condition says that asks for nothing, and one that nothing fulfils. */
const ALWAYS = "it is always so"
const NEVER = "it is never so"

const sayPassed = (span: Span): string =>
  span.unit === "untimed" ? `"${span.phrase}" has` : `${describeSpan(span)} ${span.n === 1 ? "has" : "have"}`

/**
 * A condition in plain English, to stand after "if" or "once".
 *
 * @since 0.1.0
 */
export const sayCondition = (machine: Machine, condition: Condition): string => {
  switch (condition.is) {
    case "happened":
      return sayHappening(machine, condition.what)
    case "elapsed":
      return `${sayPassed(condition.span)} passed since${condition.since.which === "last" ? "," : ""} ${sayHappening(machine, condition.since)}`
    case "reached":
      return `${condition.date} has been reached`
    case "in":
      return condition.states.length === 0 ? NEVER : `the state is ${orList(condition.states)}`
    case "norm": {
      const norm = machine.norms.find((each) => each.id === condition.norm)
      return `the norm "${norm?.says ?? condition.norm}" ${NORM_CONDITIONS[condition.status]}`
    }
    case "event":
      return condition.tests.length === 0 ? ALWAYS : andList(condition.tests.map(sayTest))
    case "named":
      return `its ${words(condition.as)} was named before, where ${sayNamings(machine, condition.by)}`
    case "allNamed":
      return `each one named where ${sayPattern(machine, condition.of)} was also named where ${sayNamings(machine, condition.by)}`
    case "given":
      return condition.because
    case "reading":
      return orList(
        Object.entries(condition.among).map(
          ([alternative, each]) => `under ${condition.reading}=${alternative}, ${sayInside(machine, each, "reading")}`,
        ),
      )
    case "all":
      return condition.of.length === 0 ? ALWAYS : andList(condition.of.map((each) => sayInside(machine, each, "all")))
    case "any":
      return condition.of.length === 0
        ? NEVER
        : orList(condition.of.map((each, index) => sayInside(machine, each, "any", index === condition.of.length - 1)))
    case "not":
      return `it is not so that ${sayInside(machine, condition.of, "not")}`
  }
}

/** Whether a condition, inside another, could be read as reaching further or less far than it does. */
const isLoose = (condition: Condition, inside: "all" | "any" | "not" | "reading", last: boolean): boolean => {
  switch (condition.is) {
    case "all":
      return true
    case "any":
      return inside !== "reading"
    case "not":
      return inside !== "not"
    case "reading":
      return inside !== "any" || !last
    case "event":
      return condition.tests.length > 1 && inside !== "all"
    case "named":
    case "allNamed":
      return condition.by.length > 1 || inside === "any"
    default:
      return false
  }
}

const sayInside = (
  machine: Machine,
  condition: Condition,
  inside: "all" | "any" | "not" | "reading",
  last = false,
): string => {
  const said = sayCondition(machine, condition)
  return isLoose(condition, inside, last) ? `(${said})` : said
}

/**
 * A transition in plain English.
 *
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

const sayDue = (due: Due): string => {
  if ("within" in due) return due.within.unit === "untimed" ? due.within.phrase : `within ${describeSpan(due.within)}`
  if ("at" in due) return `by the ${words(due.at)} that was named`
  if ("endOfMonth" in due) return `by the end of ${due.endOfMonth === 0 ? "that month" : months(due.endOfMonth)}`
  return "endOfDay" in due ? "by the end of that day" : "at once"
}

const sayLapse = (due: Due): string =>
  `, until it lapses ${sayDue(due)}${"within" in due && due.within.unit !== "untimed" ? " of that" : ""}`

const sayTerms = (machine: Machine, terms: Terms, right: boolean): string => {
  const start = sayStart(machine, terms.starts)
  if (right) return `once ${start}${terms.due === undefined ? "" : sayLapse(terms.due)}`
  return `${terms.due === undefined ? "" : `${sayDue(terms.due)}, `}once ${start}`
}

const sayUndoing = (machine: Machine, does: readonly Happening[]): string => {
  const undoing = does.flatMap((each) => each.undoneBy ?? []).map((each) => sayPattern(machine, each))
  return undoing.length === 0 ? "never" : orList([...new Set(undoing)])
}

/**
 * A norm in plain English: `the reader must return the book: within 3 weeks, once the book is lent.`.
 *
 * @since 0.1.0
 */
export const sayNorm = (machine: Machine, norm: Norm): string => {
  const party = machine.parties[norm.party] ?? norm.party
  const until = sayRead(norm.until, (patterns) =>
    patterns.length === 0 && isChoice(norm.until)
      ? "nothing"
      : orList(patterns.map((each) => sayPattern(machine, each))),
  )
  const terms = sayRead(norm.terms, (each) => sayTerms(machine, each, norm.force === "may"))
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
