/**
 * The batch form of `due`: a line `{from, span}` in, a line `{from, span, due}` or `{from, span, error}` out.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type DueError, dueFrom } from "../../case/due.ts"
import { versionAt } from "../../case/version.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { formatInstant, type Instant, parseInstant } from "../../time/instant.ts"
import { parseSpan, type SpanError } from "../../time/span.ts"
import type { Host } from "../host.ts"
import { type Line, linesOf } from "../lines.ts"
import { EXIT, type Outcome } from "../outcome.ts"

const MOST_CHARACTERS = 65_536
const MOST_SPANS = 10_000

type Answered = Result.Result<string, string>
type Reckoner = Result.Result<(from: Instant) => Result.Result<Instant, DueError>, SpanError>

const whyNot = (value: unknown): string | undefined => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return 'expected a line such as {"from": "2024-10-23T17:49:00+01:00", "span": "24 working hours"}'
  for (const name of ["from", "span"]) if (!Object.hasOwn(value, name)) return `"${name}" is missing`
  return undefined
}

/** What an answer repeats of a line: texts, numbers and the like; what is nested, however deep, is no instant or span. */
const echoed = (value: unknown): unknown => (typeof value === "object" ? null : (value ?? null))

/**
 * A function from a line to the line that answers it; the spans met are reckoned once.
 *
 * @param enacted - the enacted code
 * @since 0.1.0
 */
export const answering = (enacted: EnactedCode): ((line: Line) => Answered) => {
  const { zone } = enacted.timekeeping
  const versions = new Map<EnactedCode, Map<string, Reckoner>>()
  const reckonerOf = (version: EnactedCode, text: string): Reckoner => {
    const known = versions.get(version) ?? new Map<string, Reckoner>()
    versions.set(version, known)
    let reckoner = known.get(text)
    if (reckoner === undefined) {
      if (known.size >= MOST_SPANS) known.clear()
      reckoner = Result.map(parseSpan(text), (span) => dueFrom(version, span))
      known.set(text, reckoner)
    }
    return reckoner
  }
  const dueOf = (from: unknown, span: unknown): Result.Result<string, string> => {
    if (typeof from !== "string") return Result.fail("from: expected an instant as text")
    const start = parseInstant(from)
    if (Result.isFailure(start)) return Result.fail(`from: ${start.failure.message}`)
    if (typeof span !== "string") return Result.fail("span: expected a span as text, for example 24 working hours")
    const version = versionAt(enacted, start.success)
    if (Result.isFailure(version)) return Result.fail(`from: ${version.failure.message}`)
    const reckoner = reckonerOf(version.success, span)
    if (Result.isFailure(reckoner)) return Result.fail(`span: ${reckoner.failure.message}`)
    const due = reckoner.success(start.success)
    return Result.isSuccess(due)
      ? Result.succeed(formatInstant(due.success, zone))
      : Result.fail(`${due.failure.code}: ${due.failure.message}`)
  }
  return ({ text, isCut }) => {
    const refuse = (error: string, from?: unknown, span?: unknown): Answered =>
      Result.fail(JSON.stringify({ from: echoed(from), span: echoed(span), error }))
    if (isCut) return refuse(`the line is longer than ${MOST_CHARACTERS} characters`)
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      return refuse(`not JSON: ${JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text)}`)
    }
    const why = whyNot(value)
    const { from, span } = (why === undefined || (typeof value === "object" && value !== null) ? value : {}) as {
      readonly from?: unknown
      readonly span?: unknown
    }
    if (why !== undefined) return refuse(why, from, span)
    const due = dueOf(from, span)
    return Result.isSuccess(due)
      ? Result.succeed(`{"from":${JSON.stringify(from)},"span":${JSON.stringify(span)},"due":"${due.success}"}`)
      : refuse(due.failure, from, span)
  }
}

/**
 * Runs `due --batch`. A line that cannot be answered says so in its place and stops nothing; the exit code tells at the
 * end that there were some.
 *
 * @since 0.1.0
 */
export const runBatch = async (host: Host, enacted: EnactedCode): Promise<Outcome> => {
  const answer = answering(enacted)
  let number = 0
  let refused = 0
  let firstRefused = 0
  for await (const lines of linesOf(host.stdin, MOST_CHARACTERS)) {
    let written = ""
    for (const line of lines) {
      number += 1
      if (line.text.trim() === "") continue
      const answered = answer(line)
      if (Result.isFailure(answered)) {
        refused += 1
        if (refused === 1) firstRefused = number
      }
      written += `${Result.isSuccess(answered) ? answered.success : answered.failure}\n`
    }
    if (written !== "") await host.stdout.write(written)
  }
  if (refused === 0) return Result.succeed(EXIT.fine)
  await host.stderr.write(
    `standard input: ${refused} of ${number} ${number === 1 ? "line" : "lines"} could not be answered, the first of them line ${firstRefused}\n`,
  )
  return Result.succeed(EXIT.unusable)
}
