/**
 * The interpreter of checks on a code: three outcomes, each with what was found and where.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { STATEMENTS, type StatementId } from "../../code/statements.ts"
import { isUnknown } from "../../code/timing.ts"
import type { Choices } from "../../machine/reading.ts"
import type { CodeTest } from "../../regulation/check.ts"
import { describeSpan } from "../../time/span.ts"
import { compareSpans, isTiming, type Side, type Time, timesOf } from "./compare.ts"
import { clausesOf, type Found, fieldOf, isRecord, nameOf } from "./field.ts"
import { allOf, anyOf, contrary, merged, type Outcome, type Verdict, where } from "./outcome.ts"
import { amountsAsOnDate, digitsOf, schemeAsOnDate, schemesApproved } from "./schemes.ts"

/**
 * What a check looks at: a code as on a date under some readings; within a list, one element of it.
 *
 * @since 0.1.0
 */
export interface Subject {
  readonly code: ComplaintsCode
  /** A local date, `YYYY-MM-DD`. */
  readonly date: string
  readonly choices: Choices
  readonly element?: { readonly value: unknown; readonly list: string; readonly name: string }
}

/**
 * What a check on a code comes to.
 *
 * @param test - the check
 * @param subject - a code, a local date and the readings chosen
 * @since 0.1.0
 */
export const verdictOf = (test: CodeTest, subject: Subject): Verdict => {
  switch (test.is) {
    case "says":
      return said(test.statement, subject)
    case "noLongerThan":
    case "noShorterThan":
      return timely(test.field, test.is, test.span, subject)
    case "timed":
      return allOf(timesIn(test.field, "atMost", subject).map((each) => timedOne(test.field, each, subject)))
    case "known":
      return lookedAt(test.field, subject, (found) => [isEmpty(found.value) ? "fails" : "holds", sayValue(found)])
    case "equal":
      return lookedAt(test.field, subject, (found) => [found.value === test.to ? "holds" : "fails", sayValue(found)])
    case "holds":
      return lookedAt(test.field, subject, (found) => holding(found, test.of, test.n ?? test.of.length))
    case "only":
      return lookedAt(test.field, subject, (found) => onlyOf(found, test.of))
    case "atLeast":
      return lookedAt(test.field, subject, (found) => [
        listOf(found.value).length >= test.n ? "holds" : "fails",
        sayValue(found),
      ])
    case "each":
      return eachOf(test.field, test.of, subject)
    case "schemesApproved":
      return schemesApproved(subject.code, subject.date)
    case "schemeAsOnDate":
      return schemeAsOnDate(subject.code, test.scheme, test.parts, subject.date)
    case "amountsAsOnDate":
      return amountsAsOnDate(subject.code, subject.date)
    case "all":
      return allOf(test.of.map((each) => verdictOf(each, subject)))
    case "any":
      return anyOf(
        test.of.map((each) => verdictOf(each, subject)),
        test.n ?? 1,
      )
    case "not":
      return contrary(verdictOf(test.of, subject))
    case "where":
      return where(verdictOf(test.test, subject), () => verdictOf(test.then, subject))
  }
}

const said = (id: StatementId, { code, choices }: Subject): Verdict => {
  const statement = code.statements[id]
  const sentence = STATEMENTS[id]
  const clauses = [`${code.id}:statements.${id}`]
  if (statement === undefined)
    return {
      outcome: "unknown",
      found: [`not known (not recorded) whether the text says: ${sentence}`],
      clauses,
      unknown: [],
    }
  if (isUnknown(statement))
    return {
      outcome: "unknown",
      found: [`not known (${statement.unknown}) whether the text says: ${sentence}`],
      clauses,
      unknown: [],
    }
  const { says, words, under } = statement
  const holds = under === undefined || under.alternatives.includes(choices[under.reading] ?? "") ? says : !says
  const plain = `the text ${holds ? "says" : "does not say"}: ${sentence}`
  return {
    outcome: holds ? "holds" : "fails",
    found: [words === undefined ? plain : `${words}; ${plain}`],
    clauses: statement.clauses.length === 0 ? clauses : statement.clauses,
    unknown: [],
  }
}

/** What stands in a field of the code, or of the element of a list. */
const look = (path: string, { code, element }: Subject): Found => {
  const found = fieldOf(element === undefined ? code : element.value, path)
  return found.is === "unknown" && element !== undefined
    ? { ...found, field: `${element.list}[].${found.field}` }
    : found
}

const clausesIn = (path: string, { code, element }: Subject): readonly string[] =>
  clausesOf(code, element === undefined ? path : element.list)

const phrase = (path: string, words: string, { element }: Subject): string =>
  `${element === undefined ? "" : `${element.name}, `}${nameOf(path)}: ${words}`

/** The verdict on a field that is unknown, or holds something unknown. */
const unknownField = (why: string, path: string, subject: Subject, field = fullPath(path, subject)): Verdict => ({
  outcome: "unknown",
  found: [phrase(path, `not known (${why})`, subject)],
  clauses: clausesIn(path, subject),
  unknown: [{ field, why }],
})

const fullPath = (path: string, { element }: Subject): string =>
  element === undefined ? path : `${element.list}[].${path}`

type Value = Extract<Found, { readonly is: "value" }>

/** A test of what stands in a field, told by what does. */
const lookedAt = (path: string, subject: Subject, judge: (found: Value) => readonly [Outcome, string]): Verdict => {
  const found = look(path, subject)
  if (found.is === "unknown") return unknownField(found.why, path, subject, found.field)
  const [outcome, words] = judge(found)
  return { outcome, found: [phrase(path, words, subject)], clauses: clausesIn(path, subject), unknown: [] }
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const sayOne = (value: unknown): string => {
  if (!isRecord(value)) return String(value)
  const named = ["name", "scheme", "id", "channel"].map((key) => value[key]).find((each) => typeof each === "string")
  if (typeof named === "string") return named
  return Object.entries(value)
    .map(([key, each]) => `${key} ${sayOne(each)}`)
    .join(", ")
}

const sayValue = ({ value, words }: Value): string => {
  if (isEmpty(value)) return "none"
  const plain = Array.isArray(value) ? [...new Set(value.map(sayOne))].join(", ") : sayOne(value)
  return words === undefined ? plain : `${plain}, “${words}”`
}

const holding = (found: Value, of: readonly string[], n: number): readonly [Outcome, string] => {
  const list = listOf(found.value)
  return [of.filter((each) => list.includes(each)).length >= n ? "holds" : "fails", sayValue(found)]
}

const isTelephone = (text: string): boolean => /^[+\d][\d\s()]{6,}$/.test(text)

const plain = (text: unknown): unknown => (typeof text === "string" && isTelephone(text) ? digitsOf(text) : text)

const onlyOf = (found: Value, of: readonly string[]): readonly [Outcome, string] => {
  const allowed = new Set(of.map(plain))
  const others = listOf(found.value).filter((each) => !allowed.has(plain(each)))
  return others.length > 0 ? ["fails", others.map(sayOne).join(", ")] : ["holds", sayValue(found)]
}

const eachOf = (path: string, test: CodeTest, subject: Subject): Verdict => {
  const found = look(path, subject)
  if (found.is === "unknown") return unknownField(found.why, path, subject, found.field)
  const parts = listOf(found.value).map((value): Verdict => {
    const name = `${path.replace(/^.*\./, "").replace(/s$/, "")} ${sayOne(value)}`
    return verdictOf(test, { ...subject, element: { value, list: path, name } })
  })
  return parts.length === 0 ? { ...merged("holds", []), clauses: clausesIn(path, subject) } : allOf(parts)
}

/** The times in a field; a field that is left out promises none. */
const timesIn = (path: string, of: "within" | "atMost", subject: Subject): readonly Time[] => {
  const found = look(path, subject)
  if (found.is === "unknown") return [{ when: "", span: { unknown: found.why } }]
  return isTiming(found.value) ? timesOf(found.value, of) : [{ when: "", span: null }]
}

const timedOne = (path: string, { when, span }: Time, subject: Subject): Verdict => {
  if (isUnknown(span)) return unknownField(span.unknown, path, subject)
  const isTimed = span !== null && span.unit !== "untimed"
  const words =
    span === null ? "none is set" : isTimed ? describeSpan(span) : `“${describeSpan(span)}”, which sets none`
  return {
    outcome: isTimed ? "holds" : "fails",
    found: [phrase(path, `${when}${words}`, subject)],
    clauses: clausesIn(path, subject),
    unknown: [],
  }
}

const timely = (path: string, side: Side, limit: Parameters<typeof compareSpans>[2], subject: Subject): Verdict =>
  allOf(
    timesIn(path, side === "noLongerThan" ? "atMost" : "within", subject).map(({ when, span }): Verdict => {
      if (isUnknown(span)) return unknownField(span.unknown, path, subject)
      const { outcome, says } =
        span === null
          ? { outcome: "holds" as const, says: "none is set" }
          : compareSpans(span, side, limit, subject.code.calendar)
      return {
        outcome,
        found: [phrase(path, `${when}${says}`, subject)],
        clauses: clausesIn(path, subject),
        unknown: [],
      }
    }),
  )
