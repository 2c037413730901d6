/**
 * Plain English for conditions and what they are made of.
 *
 * @since 0.1.0
 */
import { describeSpan, type Span } from "../time/span.ts"
import type { Condition, NormCondition } from "./condition.ts"
import type { Happening, Naming, Pattern, Test } from "./happening.ts"
import type { Machine } from "./machine.ts"

/**
 * The words of a name: `returnBy` is `return by`, `reader.name` is `reader name`.
 *
 * @since 0.1.0
 */
export const words = (name: string): string =>
  name
    .replaceAll(".", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()

/**
 * A list of which one is meant: `a, b or c`.
 *
 * @since 0.1.0
 */
export const orList = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} or ${items.at(-1)}`

const andList = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`

/**
 * A test on a field in plain English: `reason is deadlock`.
 *
 * @param test - a test on a field
 * @example
 * import { sayTest } from "@opustech/complaints-code"
 * sayTest({ field: "rating", is: "equal", to: "Gold" }) // => "rating is Gold"
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
 * @param machine - the machine whose words are used
 * @param pattern - any pattern
 * @example
 * import { complaint, opus, sayPattern } from "@opustech/complaints-code"
 * sayPattern(complaint(opus), { event: "ComplaintMade" }) // => "the complaint is made"
 * @since 0.1.0
 */
export const sayPattern = (machine: Machine, pattern: Pattern): string => {
  const says = machine.events[pattern.event]?.says ?? pattern.event
  return pattern.where === undefined || pattern.where.length === 0
    ? says
    : `${says} (${andList(pattern.where.map(sayTest))})`
}

/**
 * A happening in plain English: its events, whether the last is meant, and what undoes it.
 *
 * @since 0.1.0
 */
export const sayHappening = (machine: Machine, happening: Happening): string => {
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

const sayPassed = (span: Span): string => {
  if (span.unit === "untimed") return `"${span.phrase}" has`
  if (span.unit === "sameDay") return `the same working day, or past ${span.cutOff} the next one, has`
  return `${describeSpan(span)} ${span.n === 1 ? "has" : "have"}`
}

/**
 * A condition in plain English, to stand after "if" or "once".
 *
 * @param machine - the machine whose words are used
 * @param condition - any condition
 * @example
 * import { complaint, opus, sayCondition } from "@opustech/complaints-code"
 * sayCondition(complaint(opus), { is: "happened", what: { event: "OutcomeAccepted" } }) // => "the outcome is accepted"
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
