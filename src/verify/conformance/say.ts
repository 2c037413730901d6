/**
 * Checks on a code in plain English.
 *
 * @since 0.1.0
 */
import { STATEMENTS } from "../../code/statements.ts"
import { adrSchemes } from "../../regulation/adr-schemes.ts"
import type { CodeTest } from "../../regulation/check.ts"
import { describeSpan } from "../../time/span.ts"
import { nameOf } from "./field.ts"

const listed = (items: readonly string[], word: "and" | "or"): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`

/** Parts of a sentence that may have commas of their own. */
const parts = (items: readonly string[], word: "and" | "or"): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join("; ")}; ${word} ${items.at(-1)}`

const sayStatement = (sentence: string): string =>
  /^(?:how|what|who|when) /.test(sentence) ? `the text says ${sentence}` : `the text says that ${sentence}`

/**
 * A check on a code in plain English, to stand after “it is checked that”.
 *
 * @param test - the check
 * @example
 * import { sayCodeTest } from "@opustech/complaints-code/verify"
 * sayCodeTest({ is: "noLongerThan", field: "adr.after", span: { unit: "weeks", n: 6 } })
 * // => "the wait for ADR is no longer than 6 weeks, if there is one"
 * sayCodeTest({ is: "says", statement: "adrIsFree" }) // => "the text says that ADR costs the complainant nothing"
 * @since 0.1.0
 */
export const sayCodeTest = (test: CodeTest): string => {
  switch (test.is) {
    case "says":
      return sayStatement(STATEMENTS[test.statement])
    case "noLongerThan":
      return `${nameOf(test.field)} is no longer than ${describeSpan(test.span)}, if there is one`
    case "noShorterThan":
      return `${nameOf(test.field)} is no shorter than ${describeSpan(test.span)}, if there is one`
    case "timed":
      return `${nameOf(test.field)} is set in numbers`
    case "known":
      return `${nameOf(test.field)} can be told from the code`
    case "equal":
      return `${nameOf(test.field)} is ${test.to === null ? "none" : String(test.to)}`
    case "holds":
      return test.n === undefined || test.n >= test.of.length
        ? `${nameOf(test.field)} have ${listed(test.of, "and")} among them`
        : `${nameOf(test.field)} have ${test.n === 1 ? "" : `${test.n} of `}${listed(test.of, "or")} among them`
    case "only":
      return `${nameOf(test.field)} are none but ${listed(test.of, "and")}`
    case "each":
      return `for each of ${nameOf(test.field)}, ${sayCodeTest(test.of)}`
    case "atLeast":
      return `${nameOf(test.field)} are at least ${test.n}`
    case "schemesApproved":
      return "every ADR scheme that it names is an approved one"
    case "schemeAsOnDate": {
      const name = adrSchemes.findLast(({ id }) => id === test.scheme)?.name ?? test.scheme
      return `what it gives of ${name} is right on the date (${listed(test.parts, "and")})`
    }
    case "amountsAsOnDate":
      return "no amount of its table is less than that of the automatic compensation scheme on the date"
    case "all":
      return parts(test.of.map(sayCodeTest), "and")
    case "any":
      return `${(test.n ?? 1) === 1 ? "" : `at least ${test.n} of these hold: `}${parts(test.of.map(sayCodeTest), "or")}`
    case "not":
      return `it is not so that ${sayCodeTest(test.of)}`
    case "where":
      return `if ${sayCodeTest(test.test)}, then ${sayCodeTest(test.then)}`
  }
}
