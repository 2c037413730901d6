/**
 * Instant: a point in time, as milliseconds since 1970-01-01T00:00:00Z, read and written in ISO 8601.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { dayMs, dayOf, hourMs, isoDate, minuteMs, whyNoDate } from "./local-date.ts"
import { quoted } from "./nearest.ts"
import { plainInstant } from "./plain-instant.ts"
import { offsetAt, type Zone } from "./zone.ts"

declare const brand: unique symbol

/**
 * A point in time: a whole number of milliseconds since 1970-01-01T00:00:00Z, in the years 0001 to 9999 (UTC).
 *
 * @since 0.1.0
 */
export type Instant = number & { readonly [brand]: "Instant" }

/**
 * Why a text or a number is not an instant.
 *
 * @since 0.1.0
 */
export interface InstantError {
  readonly _tag: "InstantError"
  readonly code:
    | "NotAnInstant"
    | "LocalTime"
    | "NoSuchDate"
    | "NoSuchTime"
    | "NoSuchOffset"
    | "TooFine"
    | "OutsideYears"
  readonly message: string
}

const first = dayOf(1, 1, 1) * dayMs
const last = dayOf(10_000, 1, 1) * dayMs - 1
const example = "2024-10-23T17:49:00+01:00"

/**
 * The instant that an ISO 8601 text means: a date, `T`, `hh:mm` or `hh:mm:ss` with up to three decimals, and `Z` or an
 * offset `+hh:mm`.
 *
 * Refuses with `InstantError` a local time without offset (`LocalTime`), a date, time or offset that does not exist
 * (`NoSuchDate`, `NoSuchTime`, also 24:00 and second 60; `NoSuchOffset`, beyond 14:00), decimals finer than a
 * millisecond (`TooFine`), years outside 0001 to 9999 (`OutsideYears`) and everything else (`NotAnInstant`).
 *
 * @param text - the text
 * @example
 * import * as Result from "effect/Result"
 * import { parseInstant } from "@opustech/complaints-code"
 * Result.map(parseInstant("2024-10-23T17:49:00+01:00"), Number) // => Result.succeed(1729702140000)
 * Result.isFailure(parseInstant("2024-10-23T17:49:00")) // => true
 * @since 0.1.0
 */
export const parseInstant = (text: string): Result.Result<Instant, InstantError> => {
  if (typeof text !== "string")
    return refuse("NotAnInstant", `${typeof text} is not an instant: give a text, for example ${example}`)
  const plain = plainInstant(text)
  if (!Number.isNaN(plain)) return Result.succeed(plain as Instant)
  const parts = text.length > 40 ? null : shape.exec(text)
  if (parts === null)
    return refuse("NotAnInstant", `${quoted(text)} is not an instant: ${whyMisshapen(text.slice(0, 64))}`)
  const [, year = "", month, date, hour, minute, second = "00", decimals = "", offset] = parts
  const noDate = whyNoDate(Number(year), Number(month), Number(date))
  if (noDate !== undefined)
    return refuse(year === "0000" ? "OutsideYears" : "NoSuchDate", `${quoted(text)} has no such date: ${noDate}`)
  const noTime = whyNoTime(Number(hour), Number(minute), Number(second))
  if (noTime !== undefined) return refuse("NoSuchTime", `${quoted(text)} has no such time: ${noTime}`)
  if (decimals.length > 3)
    return refuse("TooFine", `${quoted(text)} is finer than a millisecond: give at most three decimals of a second`)
  if (offset === undefined)
    return refuse(
      "LocalTime",
      `${quoted(text)} is a local time: end it with Z or its offset from UTC, for example ${example}`,
    )
  const east = offset === "Z" ? 0 : offsetMs(offset)
  if (Number.isNaN(east))
    return refuse(
      "NoSuchOffset",
      `${quoted(text)} has no such offset: offsets go from -14:00 to +14:00, and zero is written Z or +00:00`,
    )
  const time =
    Number(hour) * hourMs + Number(minute) * minuteMs + Number(second) * 1000 + Number(decimals.padEnd(3, "0"))
  const ms = dayOf(Number(year), Number(month), Number(date)) * dayMs + time - east
  return ms >= first && ms <= last
    ? instant(ms)
    : refuse("OutsideYears", `${quoted(text)} is outside the years 0001 to 9999 in UTC`)
}

/**
 * A number of milliseconds since 1970-01-01T00:00:00Z as an instant.
 *
 * Refuses a number that is not whole with `TooFine` or `NotAnInstant`, and years outside 0001 to 9999 with
 * `OutsideYears`.
 *
 * @param ms - epoch milliseconds
 * @example
 * import * as Result from "effect/Result"
 * import { instant } from "@opustech/complaints-code"
 * Result.map(instant(0), Number) // => Result.succeed(0)
 * Result.isFailure(instant(0.5)) // => true
 * @since 0.1.0
 */
export const instant = (ms: number): Result.Result<Instant, InstantError> => {
  if (typeof ms !== "number" || Number.isNaN(ms))
    return refuse(
      "NotAnInstant",
      `${typeof ms === "number" ? "NaN" : typeof ms} is not an instant: give whole milliseconds since 1970-01-01T00:00:00Z`,
    )
  if (!(ms >= first && ms <= last))
    return refuse(
      "OutsideYears",
      `${ms} ms is outside the years 0001 to 9999: give milliseconds from ${first} to ${last}`,
    )
  if (!Number.isInteger(ms)) return refuse("TooFine", `${ms} ms is finer than a millisecond: give whole milliseconds`)
  return Result.succeed((ms === 0 ? 0 : ms) as Instant)
}

/**
 * An instant in ISO 8601 with milliseconds and the zone's offset, `+00:00` in a London winter; in UTC with `Z` where the
 * zone's table does not reach or its offset is no whole number of minutes.
 *
 * @param i - the instant
 * @param zone - the zone to show it in
 * @example
 * import * as Result from "effect/Result"
 * import { formatInstant, london, parseInstant } from "@opustech/complaints-code"
 * const start = Result.getOrThrow(parseInstant("2024-07-01T14:30Z"))
 * formatInstant(start, london) // => "2024-07-01T15:30:00.000+01:00"
 * @since 0.1.0
 */
export const formatInstant = (i: Instant, zone: Zone): string => {
  const offset = offsetAt(zone, i)
  const local = i + offset
  if (!(offset % minuteMs === 0 && local >= first && local <= last)) return `${written(i)}Z`
  const minutes = Math.abs(offset) / minuteMs
  return `${written(local)}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const shape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?$/

const written = (local: number): string => {
  const day = Math.floor(local / dayMs)
  const ms = local - day * dayMs
  const seconds = Math.floor(ms / 1000)
  return `${isoDate(day)}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${`${ms % 1000}`.padStart(3, "0")}`
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

const offsetMs = (offset: string): number => {
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(4))
  if (minutes > 59 || hours * 60 + minutes > 14 * 60 || offset === "-00:00") return Number.NaN
  return (offset.startsWith("-") ? -1 : 1) * (hours * hourMs + minutes * minuteMs)
}

const whyNoTime = (hour: number, minute: number, second: number): string | undefined => {
  if (hour === 24) return "the hours go from 00 to 23; midnight is 00:00 of the next day"
  if (hour > 24) return "the hours go from 00 to 23"
  if (minute > 59) return "the minutes go from 00 to 59"
  if (second === 60) return "leap seconds are not counted; give the second 59 or the next minute"
  if (second > 60) return "the seconds go from 00 to 59"
  return undefined
}

/** The commonest ways to be misshapen, each with what would do; of a very long text its beginning tells. */
const whyMisshapen = (text: string): string => {
  if (/^[+-]?\d{5,}-|^[+-]\d{4,}-/.test(text)) return "a year has four digits"
  if (/^\d{1,3}-/.test(text)) return "a year has four digits, a month and a day two"
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return `it has no time; write ${text}T00:00Z or the time meant`
  if (/^\d{4}-\d\d-\d\d[ t]/.test(text)) return "write a capital T between the date and the time"
  if (/z$/.test(text)) return "write a capital Z"
  if (/T[\d:]+,\d/.test(text)) return "write the decimals of a second after a point"
  if (/[+-]\d\d(?:\d\d)?$/.test(text) && /T/.test(text))
    return "write the offset with hours and minutes, for example +01:00"
  return `write a date, T, a time and an offset, for example ${example}`
}

const refuse = (code: InstantError["code"], message: string) =>
  Result.fail<InstantError>({ _tag: "InstantError", code, message })
