/**
 * Editions: a code with everything that it comes to on a date, as one plain value that can be kept, published and compared
 * with another.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { type EnactError, type EnactedCode, enact, type Regulation } from "../../code/enact.ts"
import type { Law } from "../../code/law.ts"
import { opus } from "../../code/opus.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import type { Choices, Reading } from "../../machine/reading.ts"
import { procedures } from "../../procedures/procedures.ts"
import { standingDuties } from "../../procedures/standing.ts"
import { isInForce } from "../../regulation/dated.ts"
import { lawFor } from "../../regulation/law.ts"
import type { Requirement } from "../../regulation/requirement.ts"
import { requirements } from "../../regulation/requirements.ts"
import { canonicalJson } from "../../text/canonical.ts"
import { clauses } from "../../text/opus.ts"
import { isoDate, readIsoDate } from "../../time/local-date.ts"
import type { Zone } from "../../time/zone.ts"

/**
 * The text of each clause by its id, in the order of the text.
 *
 * @since 0.1.0
 */
export type ClauseTexts = Readonly<Record<string, string>>

/**
 * The rules of an edition: the code; the date of the regulation that applies beside it (null where the code stands alone)
 * and its requirements in force then; the readings with the alternative chosen of each; the machine of every procedure,
 * that of a complaint first made on the date by a consumer who expects a response; the standing norms; and the days on
 * which the code's own hours are closed.
 *
 * @since 0.1.0
 */
export interface EditionRules {
  readonly code: ComplaintsCode
  readonly regulation: Regulation
  readonly on: string | null
  readonly requirements: readonly Requirement[]
  readonly readings: readonly Reading[]
  readonly choices: Choices
  readonly machines: readonly Machine[]
  readonly standing: readonly Norm[]
  readonly holidays: readonly string[]
}

/**
 * An edition: its name, the published text by clauses (null where it is not held), and the rules (null for a text alone).
 *
 * @since 0.1.0
 */
export interface Edition {
  readonly name: string
  readonly text: ClauseTexts | null
  readonly rules: EditionRules | null
}

/**
 * Why there is no edition: the code cannot be enacted as asked, or the date is none.
 *
 * @since 0.1.0
 */
export interface EditionError {
  readonly _tag: "EditionError"
  readonly code: EnactError["code"] | "BadDate"
  readonly message: string
}

/**
 * What an edition is asked for: its name (by default that of the code and its version), the date of the regulation (local,
 * `YYYY-MM-DD`; without it the code stands alone), readings chosen, and the table of the code's zone where that is not
 * Europe/London.
 *
 * @since 0.1.0
 */
export interface EditionOptions {
  readonly name?: string
  readonly on?: string
  readonly readings?: Choices
  readonly zone?: Zone
  readonly text?: ClauseTexts
}

/**
 * The clauses of the published text that the library holds, that of Opus's code.
 *
 * @example
 * opusClauseTexts()["complaints.heading"] // => "Complaints"
 * @since 0.1.0
 */
export const opusClauseTexts = (): ClauseTexts => Object.fromEntries(clauses.map(({ id, text }) => [id, text]))

/**
 * The law of a complaint that is first made on a date, and reaches deadlock then, where the case says nothing else.
 *
 * @param on - a local date, `YYYY-MM-DD`
 * @param facts - who complains, and whether a response is expected; by default a consumer who expects one
 * @since 0.1.0
 */
export const lawOn = (
  on: string,
  facts: Pick<Parameters<typeof lawFor>[0], "complainant" | "responseExpected"> = {
    complainant: { kind: "consumer" },
    responseExpected: "explicit",
  },
): Law => lawFor({ ...facts, madeOn: on, deadlockOn: on, requestedOn: on, acceptedOn: on })

/**
 * The machine of every procedure of a code.
 *
 * @param code - a complaints code
 * @param law - the law beside it; null where it stands alone
 * @since 0.1.0
 */
export const machinesOf = (code: ComplaintsCode, law: Law | null): readonly Machine[] =>
  code.procedures.map((name) => procedures[name](code, name === "Complaint" ? law : null))

const enactOn = (
  code: ComplaintsCode,
  { on, readings, zone }: EditionOptions,
): Result.Result<EnactedCode, EnactError> =>
  enact(code, {
    ...(on === undefined ? { regulation: "none" as const } : {}),
    ...(readings === undefined ? {} : { readings }),
    ...(zone === undefined || zone.name !== code.calendar.zone ? {} : { zone }),
  })

/**
 * The edition of a code: everything that it comes to, as data.
 *
 * @param code - a complaints code
 * @param options - the date of the regulation (local, `YYYY-MM-DD`), readings chosen, a name
 * @returns the edition, or an `EditionError`: a date that is none, or a code that cannot be enacted as asked
 * @example
 * import * as Result from "effect/Result"
 * import { opus } from "@opustech/complaints-code"
 * import { editionOf } from "@opustech/complaints-code/verify"
 * const edition = Result.getOrThrow(editionOf(opus, { on: "2026-11-23" }))
 * edition.rules?.machines[0]?.id // => "Feedback"
 * editionOf(opus, { on: "2026-02-30" })._tag // => "Failure"
 * @since 0.1.0
 */
export const editionOf = (code: ComplaintsCode, options: EditionOptions = {}): Result.Result<Edition, EditionError> => {
  const { on } = options
  const day = on === undefined ? 0 : readIsoDate(on)
  if (typeof day === "string" || (on !== undefined && isoDate(day) !== on))
    return fail("BadDate", `${JSON.stringify(on)} is not a date such as 2026-04-08: ${day}`)
  const enacted = enactOn(code, options)
  if (Result.isFailure(enacted)) return fail(enacted.failure.code, enacted.failure.message)
  const { regulation, choices, timekeeping } = enacted.success
  const applies = on !== undefined && regulation !== "none"
  const isOpus = canonicalJson(code) === canonicalJson(opus)
  return Result.succeed({
    name: options.name ?? `${code.id} ${code.version}${on === undefined ? "" : ` on ${on}`}`,
    text: options.text ?? (isOpus ? opusClauseTexts() : null),
    rules: {
      code,
      regulation,
      on: applies ? on : null,
      requirements: applies ? requirements.filter((each) => isInForce(each, on)) : [],
      readings: enacted.success.code.readings,
      choices,
      machines: machinesOf(enacted.success.code, applies ? lawOn(on) : null),
      standing: standingDuties(code),
      holidays: timekeeping.calendar("").spec.holidays,
    },
  })
}

const fail = (code: EditionError["code"], message: string): Result.Result<never, EditionError> =>
  Result.fail({ _tag: "EditionError", code, message })
