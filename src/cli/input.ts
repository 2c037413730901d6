/**
 * Input: files, standard input and arguments, decoded or refused with their place.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type EnactedCode, type Enactment, enact } from "../code/enact.ts"
import { type CaseLog, type Log, readLog } from "../code/log.ts"
import { opus } from "../code/opus.ts"
import type { Choices } from "../machine/reading.ts"
import { nearest } from "../text/nearest.ts"
import { compileCalendar, decodeCalendarSpec } from "../time/calendar.ts"
import type { CalendarSpec } from "../time/calendar-spec.ts"
import { type Instant, instant, parseInstant } from "../time/instant.ts"
import type { UnknownZone } from "../time/luxon-zone.ts"
import type { Zone } from "../time/zone.ts"
import { london } from "../time/zones/london.ts"
import type { Host } from "./host.ts"
import { type Unusable, unusable } from "./outcome.ts"

type Read<T> = Result.Result<T, Unusable>

const utf8 = () => new TextDecoder("utf-8", { fatal: true })

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such folder",
  EISDIR: "it is a folder, not a file",
  EACCES: "it may not be read",
  ERR_INVALID_ARG_VALUE: "no file can have such a name",
  ERR_ENCODING_INVALID_ENCODED_DATA: "the text is not UTF-8: save the file as UTF-8",
}

/**
 * Why something cannot be read or written, in words.
 *
 * @since 0.1.0
 */
export const whyUnreadable = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ")
}

const readStdin = async (host: Host): Promise<string> => {
  const decoder = utf8()
  const parts: string[] = []
  for await (const chunk of host.stdin)
    parts.push(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))
  parts.push(decoder.decode())
  return parts.join("")
}

/**
 * The name by which messages call an input: `-` is standard input.
 *
 * @since 0.1.0
 */
export const nameOf = (file: string): string => (file === "-" ? "standard input" : file === "" ? '""' : file)

/**
 * What is said where more than one file is standard input.
 *
 * @since 0.1.0
 */
export const READ_ONCE = "standard input can be read once: give one - at most"

/**
 * Whether more than one of some files is standard input.
 *
 * @since 0.1.0
 */
export const readsTwice = (files: readonly string[]): boolean => files.filter((each) => each === "-").length > 1

/**
 * The text of a file, or of standard input for `-`. A byte order mark is left out; what is not UTF-8 is refused.
 *
 * @since 0.1.0
 */
export const readText = async (host: Host, file: string): Promise<Read<string>> => {
  try {
    return Result.succeed(file === "-" ? await readStdin(host) : utf8().decode(await host.readFile(file)))
  } catch (error) {
    return unusable(whyUnreadable(error), nameOf(file))
  }
}

/**
 * The log in a file.
 *
 * @since 0.1.0
 */
export const readLogFile = async (host: Host, file: string): Promise<Read<Log>> => {
  const text = await readText(host, file)
  if (Result.isFailure(text)) return Result.fail(text.failure)
  const log = readLog(text.success)
  return Result.isSuccess(log) ? Result.succeed(log.success) : unusable(log.failure.message, nameOf(file))
}

/**
 * The cases of a log that were asked for: all of them, or the one with an id.
 *
 * @since 0.1.0
 */
export const casesIn = (log: Log, id: string | undefined, file: string): Read<readonly CaseLog[]> => {
  if (id === undefined) return Result.succeed(log.cases)
  const found = log.cases.filter((each) => each.case === id)
  if (found.length > 0) return Result.succeed(found)
  const known = log.cases.map((each) => each.case)
  const near = nearest(id, known)
  const some = known.length > 10 ? `${known.slice(0, 10).join(", ")} and ${known.length - 10} more` : known.join(", ")
  return unusable(
    `there is no case "${id}"; ${near === undefined ? `cases are ${some}` : `did you mean "${near}"?`}`,
    nameOf(file),
  )
}

/**
 * The readings chosen by flags of the form `ID=CHOICE`.
 *
 * @since 0.1.0
 */
export const readChoices = (flags: readonly string[]): Read<Choices> => {
  const chosen = new Map<string, string>()
  for (const flag of flags) {
    const at = flag.indexOf("=")
    if (at < 1 || at === flag.length - 1)
      return unusable(`"${flag}" is not ID=CHOICE, for example working-hour=clock`, "--reading")
    const [id, choice] = [flag.slice(0, at), flag.slice(at + 1)]
    if (chosen.has(id)) return unusable(`the reading "${id}" is chosen twice: choose one alternative`, "--reading")
    chosen.set(id, choice)
  }
  return Result.succeed(Object.fromEntries(chosen))
}

/**
 * Opus's code, enacted with the readings chosen.
 *
 * @since 0.1.0
 */
export const enactWith = (flags: readonly string[], enactment: Enactment = {}): Read<EnactedCode> => {
  const readings = readChoices(flags)
  if (Result.isFailure(readings)) return Result.fail(readings.failure)
  const enacted = enact(opus, { ...enactment, readings: readings.success })
  return Result.isSuccess(enacted) ? Result.succeed(enacted.success) : unusable(enacted.failure.message, "--reading")
}

/**
 * What a command enacts the code together with: the regulator's rules, unless `--code-alone` leaves them out.
 *
 * @since 0.1.0
 */
export const besideCode = ({ codeAlone }: { readonly codeAlone: boolean }): Enactment =>
  codeAlone ? { regulation: "none" } : {}

/**
 * The zone of a calendar, as far as its horizon goes. Luxon, a sixth of the program, is loaded only where it is needed.
 *
 * @since 0.1.0
 */
export const zoneOf = async ({
  zone: name,
  horizon,
}: Pick<CalendarSpec, "zone" | "horizon">): Promise<Result.Result<Zone, UnknownZone>> => {
  const years = { from: Number(horizon.from.slice(0, 4)), to: Number(horizon.to.slice(0, 4)) }
  const isCovered = years.from >= 1970 && years.to <= 2100
  if (name === london.name && isCovered) return Result.succeed(london)
  const { zoneNamed } = await import("../time/luxon-zone.ts")
  return isCovered ? zoneNamed(name) : zoneNamed(name, years)
}

/**
 * An enacted code that counts by the calendar in a file instead of its own.
 *
 * @since 0.1.0
 */
export const withCalendar = async (host: Host, enacted: EnactedCode, file: string): Promise<Read<EnactedCode>> => {
  const text = await readText(host, file)
  if (Result.isFailure(text)) return Result.fail(text.failure)
  const parsed = Result.try({ try: (): unknown => JSON.parse(text.success), catch: whyUnreadable })
  if (Result.isFailure(parsed)) return unusable(`the text is not JSON: ${parsed.failure}`, nameOf(file))
  const spec = decodeCalendarSpec(parsed.success)
  if (Result.isFailure(spec)) return unusable(spec.failure.message, nameOf(file))
  const zone = await zoneOf(spec.success)
  if (Result.isFailure(zone)) return unusable(`zone: ${zone.failure.message}`, nameOf(file))
  const calendar = compileCalendar(spec.success, zone.success)
  if (Result.isFailure(calendar)) return unusable(calendar.failure.message, nameOf(file))
  const counting = (each: EnactedCode): EnactedCode => ({
    ...each,
    timekeeping: { ...each.timekeeping, zone: zone.success, calendar: () => calendar.success },
  })
  const [first, ...others] = enacted.versions ?? []
  const versions = first === undefined ? {} : { versions: [counting(first), ...others.map(counting)] as const }
  return Result.succeed({ ...counting(enacted), ...versions })
}

/**
 * An instant given as an argument.
 *
 * @since 0.1.0
 */
export const readInstant = (text: string, name: string): Read<Instant> => {
  const parsed = parseInstant(text)
  return Result.isSuccess(parsed) ? Result.succeed(parsed.success) : unusable(parsed.failure.message, name)
}

/**
 * The instant to look at a case from: given by `--at`, `now` being the only use of the clock; undefined where it is left
 * to the log.
 *
 * @since 0.1.0
 */
export const readAt = (host: Host, at: string | undefined): Read<Instant | undefined> => {
  if (at === undefined) return Result.succeed(undefined)
  if (at !== "now") return readInstant(at, "--at")
  const now = instant(Math.floor(host.now()))
  return Result.isSuccess(now) ? Result.succeed(now.success) : unusable(now.failure.message, "--at now")
}
