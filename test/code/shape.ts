/** What is said of a value that is to be a complaints code, and the words in which its parts are expected. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { problemsOf } from "../../src/code/problem.ts"
import { ComplaintsCodeSchema } from "../../src/index.ts"
import { STRICT } from "./values.ts"

export const decode = Schema.decodeUnknownResult(ComplaintsCodeSchema, STRICT)

/** What is wrong with a value, a line each; nothing where it is a code. */
export const said = (value: unknown): readonly string[] => {
  const decoded = decode(value)
  return Result.isSuccess(decoded)
    ? []
    : problemsOf(decoded.failure, "$", value).map(({ path, message }) => `${path}: ${message}`)
}

export const UNKNOWN = '{ "unknown": why }'
export const A_SPAN = 'a span, such as { "unit": "workingDays", "n": 3 }'
export const A_TIMING = `${A_SPAN}, null where no time is promised, ${UNKNOWN}, { "within", "atMost" } or { "by", "among", "otherwise" }`
export const A_COMPENSATION = `{ "is": "none" or "discretionary" }, { "is": "capped", "cap" }, { "is": "table", "rows" } or ${UNKNOWN}`
export const A_DEADLOCK = `{ "declared", "onRequest", "declinable", "requestAfter", "mutual", "automaticallyAfter" } or ${UNKNOWN}`
