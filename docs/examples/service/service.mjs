// A service that tells how cases stand: POST /timeline with a log. What it refuses it says as problem details (RFC 9457).
import * as Result from "effect/Result"
import { decodeLog, enact, formatInstant, opus, timeline } from "@opustech/complaints-code"

const MOST_BYTES = 1_000_000

const problem = (status, title, detail, more = {}) => ({
  status,
  type: "application/problem+json",
  body: { type: "about:blank", title, status, detail, ...more },
})

/** A path in a log, such as `$.events[2].at`, as a JSON pointer: `#/events/2/at`. */
const pointerOf = (path) => path.replace(/^\$/, "#").replace(/\[(\d+)\]/g, ".$1").replaceAll(".", "/")

const parsed = (text) => {
  try {
    return Result.succeed(JSON.parse(text))
  } catch (error) {
    return Result.fail(problem(400, "Not JSON", error.message))
  }
}

const read = async (request) => {
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MOST_BYTES) return Result.fail(problem(413, "Too large", `A log may have ${MOST_BYTES} bytes.`))
    chunks.push(chunk)
  }
  return parsed(Buffer.concat(chunks).toString("utf8"))
}

const enacted = Result.getOrThrow(enact(opus))

const standing = (value, now) => {
  const log = decodeLog(value)
  if (Result.isFailure(log)) {
    const errors = log.failure.problems.map(({ path, message }) => ({ pointer: pointerOf(path), detail: message }))
    return problem(422, "Not a log of cases", `${errors.length} problems in the log`, { code: log.failure.code, errors })
  }
  const told = timeline(enacted, log.success, { at: formatInstant(now, enacted.timekeeping.zone) })
  if (Result.isFailure(told)) return problem(422, "No timeline", told.failure.message, { code: told.failure.code })
  return { status: 200, type: "application/json", body: told.success }
}

const answer = async (request, clock) => {
  if (request.url !== "/timeline") return problem(404, "No such resource", `There is no ${request.url}: POST /timeline.`)
  if (request.method !== "POST")
    return { ...problem(405, "Method not allowed", `${request.method} is not: POST /timeline.`), allow: "POST" }
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? ""))
    return problem(415, "Not JSON", "The content type of a log is application/json.")
  const value = await read(request)
  return Result.isFailure(value) ? value.failure : standing(value.success, clock())
}

/**
 * The handler, for `createServer` of `node:http`. The library has no clock: the service gives it the time.
 *
 * @param {() => number} clock - epoch milliseconds
 */
export const handlerOf = (clock) => async (request, response) => {
  const { status, type, body, allow } = await answer(request, clock)
  response.writeHead(status, { "content-type": type, ...(allow === undefined ? {} : { allow }) })
  response.end(JSON.stringify(body))
}
