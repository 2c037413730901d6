/**
 * The interchange form of logs: what an application sends, stores and reads.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { CaseLog, Log } from "../code/case-log.ts"
import { type CaseEvent, EVENTS } from "../code/vocabulary.ts"

/**
 * An event in the interchange form: a JSON object whose instants are ISO 8601 texts with an offset.
 *
 * @since 0.1.0
 */
export type WrittenEvent = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string }

/**
 * A log in the interchange form: `{ "events": [...] }`, each event with its case.
 *
 * @since 0.1.0
 */
export interface WrittenLog {
  readonly events: readonly WrittenEvent[]
}

const encoders = new Map(
  Object.entries(EVENTS).map(([type, schema]) => [
    type,
    Schema.encodeSync(schema as Schema.Codec<CaseEvent, WrittenEvent>),
  ]),
)

/**
 * An event in its interchange form; `decodeEvent` gives it back.
 *
 * @param event - a decoded event
 * @returns a JSON object; its instants are written with the offset of Europe/London
 * @example
 * import { instant } from "@opustech/complaints-code"
 * import { encodeEvent } from "@opustech/complaints-code/testing"
 * import * as Result from "effect/Result"
 * const at = Result.getOrThrow(instant(1729702140000))
 * encodeEvent({ id: "e1", at, type: "ComplaintLogged" })
 * // => { id: "e1", at: "2024-10-23T17:49:00.000+01:00", type: "ComplaintLogged" }
 * @since 0.1.0
 */
export const encodeEvent = (event: CaseEvent): WrittenEvent => {
  const encode = encoders.get(event.type)
  if (encode === undefined) throw new RangeError(`there is no event ${event.type}`)
  return encode(event)
}

const ofCase = ({ case: id, procedure, raisedBy, events }: CaseLog): readonly CaseEvent[] =>
  events.map((event, place) => ({
    ...event,
    case: id,
    ...(place > 0 ? {} : { procedure, ...(raisedBy === undefined ? {} : { raisedBy }) }),
  }))

/**
 * A log in its interchange form, `{ "events": [...] }`; `decodeLog` gives it back, with the case named in every event.
 *
 * @param log - a decoded log, or that of one case
 * @returns a JSON value in which the cases follow each other
 * @example
 * import { decodeLog } from "@opustech/complaints-code"
 * import { caseLogs, encodeLog } from "@opustech/complaints-code/testing"
 * import * as fc from "fast-check"
 * import * as Result from "effect/Result"
 * const [log] = fc.sample(caseLogs(), { seed: 1, numRuns: 1 })
 * log && Result.getOrThrow(decodeLog(encodeLog(log))).cases // => [log]
 * @since 0.1.0
 */
export const encodeLog = (log: Log | CaseLog): WrittenLog => ({
  events: ("cases" in log ? log.cases : [log]).flatMap(ofCase).map(encodeEvent),
})
