/**
 * Enacting: a complaints code with a reading chosen of every phrase that leaves one open, and its calendars at hand.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Choices, Reading } from "../machine/reading.ts"
import type { Timekeeping } from "../machine/timekeeping.ts"
import { nearest } from "../text/nearest.ts"
import { type CalendarSpec, compileCalendar, type WorkingCalendar } from "../time/calendar.ts"
import { bankHolidays, type Nation, nations } from "../time/holidays.ts"
import { checkSpan, type Span } from "../time/span.ts"
import type { Zone } from "../time/zone.ts"
import { london } from "../time/zones/london.ts"
import type { ComplaintsCode, Contact, Stage } from "./complaints-code.ts"
import { meaningsUnder, unrunnableAlternative } from "./meaning.ts"

/**
 * A code in force with its readings chosen: what procedures, cases and pages run on.
 *
 * @since 0.1.0
 */
export interface EnactedCode {
  readonly code: ComplaintsCode
  /** The alternative chosen of every reading of the register. */
  readonly choices: Choices
  readonly timekeeping: Timekeeping
}

/**
 * What may be chosen or supplied when a code is enacted.
 *
 * @since 0.1.0
 */
export interface Enactment {
  /** An alternative for any reading of the register; the others take their default. */
  readonly readings?: Choices
  /** The stages of escalation, where the published text has lost them. */
  readonly stages?: readonly Stage[]
  /** The ways to reach the provider, where the published text has lost them. */
  readonly contacts?: readonly Contact[]
  /** Closed, short or extra days beyond the holidays that the library knows, for example one proclaimed later. */
  readonly exceptions?: CalendarSpec["exceptions"]
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
  readonly code: "UnknownReading" | "UnknownAlternative" | "DuplicateStage" | "BadSpan" | "BadCalendar" | "ZoneNeeded"
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

/** The first span of a code or of stages supplied that means nothing: a reading or a deadline cannot be worked out of it. */
const badSpan = (code: ComplaintsCode, { stages }: Enactment): string | undefined => {
  const given = stages ?? ("unknown" in code.stages ? [] : code.stages)
  const spans: readonly (readonly [string, Span | null | undefined])[] = [
    ["acknowledge", code.acknowledge],
    ["firstResolution", code.firstResolution],
    ["updates", code.updates],
    ["deadlockLetter", code.deadlockLetter],
    ["adr.after", code.adr.after],
    ["closing.afterSilence", code.closing.afterSilence],
    ...given.map((stage, index) => [`stages[${index}].within`, stage.within] as const),
  ]
  for (const [path, span] of spans) {
    if (span === null || span === undefined) continue
    const checked = checkSpan(span)
    if (Result.isFailure(checked)) return `${path}: ${checked.failure.message}`
  }
  return undefined
}

/**
 * The calendar of a code by the bank holidays of a nation, as a value.
 *
 * @param code - a complaints code
 * @param nation - whose bank holidays
 * @param exceptions - closed, short or extra days beyond them
 * @since 0.1.0
 */
export const calendarSpecOf = (
  code: ComplaintsCode,
  nation: Nation,
  exceptions: CalendarSpec["exceptions"] = [],
): CalendarSpec => ({
  id: `${code.id}:${nation}`,
  version: code.calendar.version,
  zone: code.calendar.zone,
  hours: code.calendar.hours,
  holidays: bankHolidays(nation).filter(
    (date) => date >= code.calendar.horizon.from && date <= code.calendar.horizon.to,
  ),
  exceptions,
  horizon: code.calendar.horizon,
})

type Calendars = ReadonlyMap<string, WorkingCalendar>

const compiled = new WeakMap<ComplaintsCode["calendar"], Map<string, Calendars>>()

/**
 * The calendars of the nations that the register leaves a choice of; compiled once for a code as it stands. Two codes
 * can share the terms of a calendar and differ in their register, so the nations are part of the key.
 */
const calendarsOf = (
  code: ComplaintsCode,
  { exceptions, zone: given }: Enactment,
  zone: Zone,
): Result.Result<Calendars, string> => {
  const asItStands = exceptions === undefined && given === undefined
  const chosen = code.readings.find((each) => each.id === "holidays")?.alternatives.map((each) => each.id)
  const wanted = nations.filter((each) => chosen?.includes(each) ?? each === nations[0])
  const key = [code.id, ...wanted].join(" ")
  const known = asItStands ? compiled.get(code.calendar)?.get(key) : undefined
  if (known !== undefined) return Result.succeed(known)
  const made = new Map<string, WorkingCalendar>()
  for (const nation of wanted) {
    const calendar = compileCalendar(calendarSpecOf(code, nation, exceptions), zone)
    if (Result.isFailure(calendar)) return Result.fail(calendar.failure.message)
    made.set(nation, calendar.success)
  }
  if (asItStands) compiled.set(code.calendar, (compiled.get(code.calendar) ?? new Map()).set(key, made))
  return Result.succeed(made)
}

/**
 * Enacts a code: checks the readings chosen and what is supplied, and makes its calendars ready (compiled once for a
 * code).
 *
 * @param code - a complaints code
 * @param enactment - readings chosen, stages and contacts supplied, exceptions to the calendar
 * @returns the enacted code, or an `EnactError`: a reading or alternative that the register does not hold, two stages of
 * one id, a span that means nothing, a calendar that does not hold, or a zone whose table is needed
 * @example
 * import { enact, opus } from "@opustech/complaints-code"
 * const enacted = enact(opus, { readings: { "working-hour": "clock" } })
 * enacted._tag // => "Success"
 * @since 0.1.0
 */
export const enact = (code: ComplaintsCode, enactment: Enactment = {}): Result.Result<EnactedCode, EnactError> => {
  const choices = choose(code.readings, enactment.readings ?? {})
  if (Result.isFailure(choices)) return Result.fail(choices.failure)
  const ids = enactment.stages?.map((each) => each.id) ?? []
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index)
  if (repeated !== undefined) return fail("DuplicateStage", `two stages have the id "${repeated}"`)
  const span = badSpan(code, enactment)
  if (span !== undefined) return fail("BadSpan", span)
  const unrunnable = unrunnableAlternative(code.readings)
  if (unrunnable !== undefined) return fail("UnknownAlternative", unrunnable)
  const zone = enactment.zone ?? (code.calendar.zone === london.name ? london : undefined)
  if (zone === undefined)
    return fail(
      "ZoneNeeded",
      `the code's zone is ${code.calendar.zone}: pass its table as \`zone\`, made by zoneNamed("${code.calendar.zone}")`,
    )
  const calendars = calendarsOf(code, enactment, zone)
  if (Result.isFailure(calendars)) return fail("BadCalendar", calendars.failure)
  const [[, first] = []] = calendars.success
  if (first === undefined) return fail("BadCalendar", "the code has no calendar")
  return Result.succeed({
    code: {
      ...code,
      ...(enactment.stages === undefined ? {} : { stages: enactment.stages }),
      ...(enactment.contacts === undefined ? {} : { contacts: enactment.contacts }),
    },
    choices: choices.success,
    timekeeping: {
      zone,
      calendar: (id) => calendars.success.get(id) ?? first,
      meaning: meaningsUnder(code.readings),
    },
  })
}
