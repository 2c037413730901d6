/**
 * Enacting: a complaints code with a reading chosen of every phrase that leaves one open, and its calendars at hand.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Choices, Reading } from "../machine/reading.ts"
import type { Timekeeping } from "../machine/timekeeping.ts"
import { nearest } from "../text/nearest.ts"
import { checkSpan } from "../time/span.ts"
import type { Zone } from "../time/zone.ts"
import { london } from "../time/zones/london.ts"
import { type CodeException, calendarsOf, sayNamed } from "./calendars.ts"
import type { ComplaintsCode, Contact, Stage } from "./complaints-code.ts"
import { joinedRegister } from "./law-readings.ts"
import { meaningsUnder, unrunnableAlternative } from "./meaning.ts"
import { spansOf } from "./spans.ts"

export { type CodeException, calendarSpecOf } from "./calendars.ts"

/**
 * Whose rules a code is applied together with: Ofcom's, or nobody's, so that the code stands alone.
 *
 * @since 0.1.0
 */
export type Regulation = ComplaintsCode["regulator"]

const REGULATIONS: readonly Regulation[] = ["ofcom", "none"]

/**
 * A code in force with its readings chosen: what procedures, cases and pages run on. Its register holds the readings of
 * the regulation too, where that is applied.
 *
 * @since 0.1.0
 */
export interface EnactedCode {
  readonly code: ComplaintsCode
  readonly regulation: Regulation
  /** The alternative chosen of every reading of the register. */
  readonly choices: Choices
  readonly timekeeping: Timekeeping
  /** Every version of the code, enacted, the earliest first, where a case is to run on the one of its time (`enactVersions`). */
  readonly versions?: readonly [EnactedCode, ...EnactedCode[]]
}

/**
 * What may be chosen or supplied when a code is enacted.
 *
 * @since 0.1.0
 */
export interface Enactment {
  /** An alternative for any reading of the register; the others take their default. */
  readonly readings?: Choices
  /** Whose rules apply beside the code; by default those of the regulator that it answers to. */
  readonly regulation?: Regulation
  /** The stages of escalation, where the published text has lost them. */
  readonly stages?: readonly Stage[]
  /** The ways to reach the provider, where the published text has lost them. */
  readonly contacts?: readonly Contact[]
  /**
   * Closed, short or extra days beyond the holidays that the library knows, for example one proclaimed later: of the
   * code's own opening hours, or of the calendar that an exception names.
   */
  readonly exceptions?: readonly CodeException[]
  /** The zone's table, where the code's zone is not Europe/London (see `zoneNamed`). */
  readonly zone?: Zone
}

/**
 * Why a code cannot be enacted as asked.
 *
 * @since 0.1.0
 */
export interface EnactError {
  readonly _tag: "EnactError"
  readonly code:
    | "UnknownRegulation"
    | "UnknownReading"
    | "UnknownAlternative"
    | "DuplicateReading"
    | "DuplicateStage"
    | "BadSpan"
    | "UnknownCalendar"
    | "BadCalendar"
    | "ZoneNeeded"
    | "NoVersions"
  readonly message: string
}

const fail = (code: EnactError["code"], message: string): Result.Result<never, EnactError> =>
  Result.fail({ _tag: "EnactError", code, message })

const suggestion = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  return near === undefined ? `; known: ${known.join(", ")}` : `; did you mean "${near}"?`
}

const choose = (register: readonly Reading[], wanted: Choices): Result.Result<Choices, EnactError> => {
  for (const [id, alternative] of Object.entries(wanted)) {
    const reading = register.find((each) => each.id === id)
    if (reading === undefined)
      return fail(
        "UnknownReading",
        `there is no reading "${id}"${suggestion(
          id,
          register.map((each) => each.id),
        )}`,
      )
    const known = reading.alternatives.map((each) => each.id)
    if (typeof alternative !== "string")
      return fail(
        "UnknownAlternative",
        `the reading "${id}" is given no alternative but a value of type ${typeof alternative}; known: ${known.join(", ")}`,
      )
    if (!known.includes(alternative))
      return fail(
        "UnknownAlternative",
        `the reading "${id}" has no alternative "${alternative}"${suggestion(alternative, known)}`,
      )
  }
  return Result.succeed(
    Object.fromEntries(
      register.map((each) => [
        each.id,
        Object.hasOwn(wanted, each.id) ? (wanted[each.id] ?? "") : each.alternatives[0].id,
      ]),
    ),
  )
}

const repeatedId = (list: readonly { readonly id: string }[]): string | undefined =>
  list.find(({ id }, index) => list.findIndex((each) => each.id === id) !== index)?.id

/** What a register says twice, so that a choice would not say which is meant. */
const repeatedReading = (register: readonly Reading[]): string | undefined => {
  const reading = repeatedId(register)
  if (reading !== undefined) return `two readings have the id "${reading}"`
  for (const { id, alternatives } of register) {
    const alternative = repeatedId(alternatives)
    if (alternative !== undefined) return `two alternatives of the reading "${id}" have the id "${alternative}"`
  }
  return undefined
}

/** The first span of a code that means nothing, or that counts hours of a calendar that the code does not name. */
const badSpan = (code: ComplaintsCode): Result.Result<void, EnactError> => {
  const names = Object.keys(code.calendar.named ?? {})
  for (const { path, span } of spansOf(code)) {
    const checked = checkSpan(span)
    if (Result.isFailure(checked)) return fail("BadSpan", `${path}: ${checked.failure.message}`)
    if (span.unit === "openHours" && !names.includes(span.calendar))
      return fail("UnknownCalendar", `${path}: there is no calendar "${span.calendar}": ${sayNamed(names)}`)
  }
  return Result.succeed(undefined)
}

const joined = new WeakMap<ComplaintsCode, ComplaintsCode>()

/** The code with its register and with what is supplied; one and the same for a code with which nothing is supplied. */
const codeWith = (
  code: ComplaintsCode,
  readings: ComplaintsCode["readings"],
  { stages, contacts }: Enactment,
): ComplaintsCode => {
  if (stages !== undefined || contacts !== undefined)
    return {
      ...code,
      readings,
      ...(stages === undefined ? {} : { stages }),
      ...(contacts === undefined ? {} : { contacts }),
    }
  if (readings === code.readings) return code
  const known = joined.get(code) ?? { ...code, readings }
  joined.set(code, known)
  return known
}

/**
 * Enacts a code: checks the readings chosen and what is supplied. Its calendars are laid out when a deadline first asks
 * for one, and once for a code as it stands.
 *
 * @param code - a complaints code
 * @param enactment - readings chosen, whose rules apply beside the code, stages and contacts supplied, exceptions to the
 * calendar
 * @returns the enacted code, or an `EnactError`: a regulation that is not known, a reading or alternative that the register
 * does not hold or holds twice, two stages of one id, a span that means nothing or counts hours of a calendar that the code
 * does not name, a calendar that does not hold, or a zone whose table is needed
 * @example
 * import { enact, opus } from "@opustech/complaints-code"
 * const enacted = enact(opus, { readings: { "working-hour": "clock" } })
 * enacted._tag // => "Success"
 * enact(opus, { regulation: "none", readings: { "letter-twice": "both" } })._tag // => "Failure"
 * @since 0.1.0
 */
export const enact = (code: ComplaintsCode, enactment: Enactment = {}): Result.Result<EnactedCode, EnactError> => {
  const regulation = enactment.regulation ?? code.regulator
  if (!REGULATIONS.includes(regulation))
    return fail("UnknownRegulation", `there is no regulation "${regulation}"${suggestion(regulation, REGULATIONS)}`)
  const readings = regulation === "none" ? code.readings : joinedRegister(code.readings)
  const twice = repeatedReading(readings)
  if (twice !== undefined) return fail("DuplicateReading", twice)
  const choices = choose(readings, enactment.readings ?? {})
  if (Result.isFailure(choices)) return Result.fail(choices.failure)
  const stages = enactment.stages ?? ("unknown" in code.stages ? [] : code.stages)
  const repeated = repeatedId(stages)
  if (repeated !== undefined) return fail("DuplicateStage", `two stages have the id "${repeated}"`)
  const spans = badSpan({ ...code, stages })
  if (Result.isFailure(spans)) return Result.fail(spans.failure)
  const unrunnable = unrunnableAlternative(code.readings)
  if (unrunnable !== undefined) return fail("UnknownAlternative", unrunnable)
  const zone = enactment.zone ?? (code.calendar.zone === london.name ? london : undefined)
  if (zone === undefined)
    return fail(
      "ZoneNeeded",
      `the code's zone is ${code.calendar.zone}: pass its table as \`zone\`, made by zoneNamed("${code.calendar.zone}")`,
    )
  const calendar = calendarsOf(code, zone, enactment.zone === undefined, enactment.exceptions)
  if (Result.isFailure(calendar)) return fail("BadCalendar", calendar.failure)
  return Result.succeed({
    code: codeWith(code, readings, enactment),
    regulation,
    choices: choices.success,
    timekeeping: {
      zone,
      calendar: calendar.success,
      meaning: meaningsUnder(code.readings, code.calendar),
    },
  })
}
