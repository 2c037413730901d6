/**
 * Versions of a code, one after the other without a gap, and which of them is in force on a date.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { isoDate, readIsoDate } from "../time/local-date.ts"
import type { CodeFault } from "./code-error.ts"
import type { ComplaintsCode } from "./complaints-code.ts"
import { sayValue } from "./say-value.ts"
import { isUnknown } from "./timing.ts"

/**
 * The versions of one code, the earliest first: each ends on the day before the next one starts.
 *
 * @since 0.1.0
 */
export interface CodeVersions {
  readonly id: string
  readonly versions: readonly [ComplaintsCode, ...ComplaintsCode[]]
}

/**
 * Why no version of a code is in force on a date: the date is none, or it lies before the first version or after the last.
 *
 * @since 0.1.0
 */
export interface NotInForce {
  readonly _tag: "NotInForce"
  readonly code: "BadDate" | "BeforeFirst" | "AfterLast"
  readonly message: string
}

/**
 * The first day of a version: where that is not known, the first of its calendar's horizon.
 *
 * @param code - a version
 * @returns a local date of the code's zone, `YYYY-MM-DD`
 * @example
 * import { inForceFrom, opus } from "@opustech/complaints-code"
 * inForceFrom(opus) // => "2011-01-01"
 * @since 0.1.0
 */
export const inForceFrom = ({ inForce, calendar }: Pick<ComplaintsCode, "inForce" | "calendar">): string =>
  isUnknown(inForce.from) ? calendar.horizon.from : inForce.from

/**
 * The version in force on a date.
 *
 * @param of - the versions of a code
 * @param date - a local date of the code's zone, `YYYY-MM-DD`
 * @returns the version, or a `NotInForce`: a date that is none, or one before the first version or after the last
 * @example
 * import { codeOn, opus } from "@opustech/complaints-code"
 * const versions = { id: opus.id, versions: [opus] } as const
 * codeOn(versions, "2026-11-23")._tag // => "Success"
 * codeOn(versions, "2010-12-31")._tag // => "Failure"
 * @since 0.1.0
 */
export const codeOn = ({ versions }: CodeVersions, date: string): Result.Result<ComplaintsCode, NotInForce> =>
  inForceOn(versions, (each) => each, date)

/**
 * What is in force on a date, of things that each are of a version.
 *
 * @param versions - the things, in the order of the versions
 * @param codeOf - the version that one of them is of
 * @param date - a local date of the code's zone, `YYYY-MM-DD`
 * @since 0.1.0
 */
export const inForceOn = <T>(
  versions: readonly [T, ...T[]],
  codeOf: (of: T) => ComplaintsCode,
  date: string,
): Result.Result<T, NotInForce> => {
  const day = readIsoDate(date)
  if (typeof day === "string") return fail("BadDate", `${sayValue(date)} is not a date: ${day}`)
  const found = versions.find((each) => {
    const code = codeOf(each)
    return inForceFrom(code) <= date && (code.inForce.to === null || date <= code.inForce.to)
  })
  if (found !== undefined) return Result.succeed(found)
  const first = codeOf(versions[0])
  const { inForce, id } = codeOf(versions.at(-1) ?? versions[0])
  return date < inForceFrom(first)
    ? fail("BeforeFirst", `on ${date} the code "${id}" is not in force yet: it is from ${sayFirst(first)}`)
    : fail("AfterLast", `on ${date} the code "${id}" is no longer in force: it was until ${inForce.to}`)
}

const sayFirst = (code: ComplaintsCode): string =>
  isUnknown(code.inForce.from)
    ? `${inForceFrom(code)}, where its calendar begins (its own first day is not known: ${code.inForce.from.unknown})`
    : inForceFrom(code)

const fail = (code: NotInForce["code"], message: string): Result.Result<never, NotInForce> =>
  Result.fail({ _tag: "NotInForce", code, message })

/**
 * A version and where it stands, with the parts by which versions follow one another.
 *
 * @since 0.1.0
 */
export interface Placed<Part = ComplaintsCode> {
  readonly path: string
  readonly code: Part
}

type Dated = Pick<ComplaintsCode, "id" | "version" | "inForce">

/** A version whose first day is not known is the first of all. */
const startOf = ({ code: { inForce } }: Placed<Dated>): string => (isUnknown(inForce.from) ? "" : inForce.from)

/**
 * Versions in the order in which they are in force.
 *
 * @since 0.1.0
 */
export const inOrder = <Part extends Dated>(versions: readonly Placed<Part>[]): readonly Placed<Part>[] =>
  [...versions].sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0))

const dayAfter = (date: string): string => isoDate(Number(readIsoDate(date)) + 1)

/** What is wrong between a version and the one that follows it. */
const between = (before: Placed<Dated>, after: Placed<Dated>): readonly CodeFault[] => {
  const { inForce, version } = before.code
  const [earlier, later] = [`the version "${version}"`, `the version "${after.code.version}"`]
  if (isUnknown(after.code.inForce.from))
    return [
      {
        code: "Overlap",
        path: `${after.path}.inForce.from`,
        message: `the first day of ${earlier} is not known either: of several versions only the first may have an unknown first day`,
      },
    ]
  const { from } = after.code.inForce
  if (inForce.to === null || inForce.to >= from)
    return [
      {
        code: "Overlap",
        path: `${after.path}.inForce.from`,
        message: `${later} starts on ${from}, while ${earlier} is in force ${inForce.to === null ? "without an end" : `until ${inForce.to}`}: end that one the day before`,
      },
    ]
  return dayAfter(inForce.to) === from
    ? []
    : [
        {
          code: "Gap",
          path: `${after.path}.inForce.from`,
          message: `${later} starts on ${from}, and ${earlier} ended on ${inForce.to}: from ${dayAfter(inForce.to)} no version is in force; start it then, or end that one later`,
        },
      ]
}

/**
 * What is wrong with versions taken together: of different codes, of one name, overlapping, or with a gap between them.
 *
 * @param versions - the versions, in order (see `inOrder`)
 * @since 0.1.0
 */
export const faultsBetween = (versions: readonly Placed<Dated>[]): readonly CodeFault[] => {
  const [first] = versions
  const names = new Map<string, string>()
  return versions.flatMap((each, index): readonly CodeFault[] => {
    const before = versions[index - 1]
    const { id, version } = each.code
    const named = names.get(version)
    names.set(version, each.path)
    return [
      ...(first === undefined || id === first.code.id
        ? []
        : [
            {
              code: "OtherCode" as const,
              path: `${each.path}.id`,
              message: `expected "${first.code.id}", the id of the other versions, got "${id}"`,
            },
          ]),
      ...(named === undefined
        ? []
        : [
            {
              code: "RepeatedVersion" as const,
              path: `${each.path}.version`,
              message: `another version is called "${version}" too (${named}): give each a name of its own`,
            },
          ]),
      ...(before === undefined ? [] : between(before, each)),
    ]
  })
}
