/**
 * Quotations: the words and numbers that a code takes from its published text, held against the clauses that it names for
 * them.
 *
 * @since 0.1.0
 */
import { cited } from "../code/cited.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { spansOf } from "../code/spans.ts"
import { isUnknown } from "../code/timing.ts"
import { describeSpan } from "../time/span.ts"

/**
 * Words or a number that a field of a code takes from its text, and the clauses in which they are to stand.
 *
 * @since 0.1.0
 */
export interface Quotation {
  readonly path: string
  readonly words: string
  readonly clauses: readonly string[]
}

/**
 * A quotation that stands in none of its clauses, or a number that stands there and that the field which gives such numbers
 * leaves out.
 *
 * @since 0.1.0
 */
export interface Misquotation extends Quotation {
  readonly is: "misquoted" | "omitted"
}

/**
 * A misquotation in words: `"8 working hours", which acknowledge quotes, does not stand there`, in the clauses.
 *
 * @param misquotation - what is quoted wrongly or left out
 * @example
 * sayMisquotation({ is: "omitted", path: "regulatorTelephones", words: "020 7981 3040", clauses: ["adr.telephone"] })
 * // => '"020 7981 3040" stands there, and regulatorTelephones does not give it'
 * @since 0.1.0
 */
export const sayMisquotation = ({ is, path, words }: Misquotation): string =>
  is === "omitted"
    ? `"${words}" stands there, and ${path} does not give it`
    : `"${words}", which ${path} quotes, does not stand there`

/** A phrase of which something is left out between its parts. */
const partsOf = (phrase: string): readonly string[] => phrase.split(/\s*(?:\.\.\.|;)\s*/)

/**
 * Everything that a code quotes: its spans, the schemes, the exclusions and the words of the way to ADR, the regulator's
 * telephone numbers, and the phrases of its readings.
 */
const quotationsOf = (code: ComplaintsCode): readonly Quotation[] => {
  const { adr, regulatorTelephones, readings } = code
  const from = (path: string, words: string): Quotation => ({ path, words, clauses: cited(code, path) })
  return [
    ...spansOf(code).map(({ path, span }) => from(path, describeSpan(span))),
    ...(isUnknown(adr.schemes) ? [] : adr.schemes.map(({ scheme, name = scheme }) => from("adr.schemes", name))),
    ...(isUnknown(adr.exclusions) ? [] : adr.exclusions.map((each) => from("adr.exclusions", each))),
    ...(isUnknown(adr.route) ? [] : [from("adr.route", adr.route.words)]),
    ...(isUnknown(regulatorTelephones) ? [] : regulatorTelephones.map((each) => from("regulatorTelephones", each))),
    ...readings.flatMap(({ id, phrase, clauses }) =>
      partsOf(phrase).map((words) => ({ path: `readings.${id}`, words, clauses })),
    ),
  ]
}

/** The telephone numbers in a text. */
const telephonesIn = (text: string): readonly string[] => text.match(/\d[\d ]{8,}\d/g) ?? []

/**
 * The quotations of a code that stand in none of the clauses that it names for them, and the regulator's telephone numbers
 * that stand there and that it leaves out.
 *
 * @param code - a complaints code
 * @param textOf - the text of a clause by its id; undefined for one that there is not
 * @example
 * import { opus, workingHours } from "@opustech/complaints-code"
 * import { misquotationsOf } from "@opustech/complaints-code/verify"
 * const text = "and we aim to acknowledge all disputes within 24 working hours."
 * const textOf = (id: string) => (id === "response-times.acknowledge" ? text : undefined)
 * const misquoted = (code: typeof opus) => misquotationsOf(code, textOf).some(({ path }) => path === "acknowledge")
 * misquoted(opus) // => false
 * misquoted({ ...opus, acknowledge: workingHours(25) }) // => true
 * @since 0.1.0
 */
export const misquotationsOf = (
  code: ComplaintsCode,
  textOf: (clause: string) => string | undefined,
): readonly Misquotation[] => {
  const { regulatorTelephones: given } = code
  const path = "regulatorTelephones"
  const clauses = cited(code, path)
  const told = isUnknown(given) ? [] : clauses.flatMap((id) => telephonesIn(textOf(id) ?? ""))
  return [
    ...quotationsOf(code)
      .filter((each) => !each.clauses.some((id) => textOf(id)?.includes(each.words) === true))
      .map((each) => ({ is: "misquoted", ...each }) as const),
    ...told
      .filter((words) => !isUnknown(given) && !given.includes(words))
      .map((words) => ({ is: "omitted", path, words, clauses }) as const),
  ]
}
