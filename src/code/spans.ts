/**
 * The spans of a code: every length of time that it states, wherever it stands.
 *
 * @since 0.1.0
 */
import type { Span } from "../time/span.ts"
import type { ComplaintsCode, Stage } from "./complaints-code.ts"
import { sayKey } from "./say-value.ts"
import { isSpan, isUnknown, MILESTONES, type Timing } from "./timing.ts"

/**
 * A span of a code and where it stands: `acknowledge.among.Email`.
 *
 * @since 0.1.0
 */
export interface PlacedSpan {
  readonly path: string
  readonly span: Span
}

/**
 * Every span of a code, with its place: those of its milestones and letters, however they differ, of its stages, of
 * deadlock, of ADR and of closing.
 *
 * @param code - a complaints code
 * @example
 * import { opus, spansOf, weeks } from "@opustech/complaints-code"
 * spansOf(opus).find(({ path }) => path === "adr.after")?.span // => weeks(8)
 * @since 0.1.0
 */
export const spansOf = (code: ComplaintsCode): readonly PlacedSpan[] =>
  SPAN_FIELDS.flatMap((each) => spansOfField(code, each))

/**
 * The fields of a code in which a timing stands.
 *
 * @since 0.1.0
 */
export const TIMINGS = [...MILESTONES, "deadlockLetter"] as const

/**
 * The fields of a code in which spans stand.
 *
 * @since 0.1.0
 */
export const SPAN_FIELDS = [...TIMINGS, "adr", "closing", "deadlock", "stages"] as const

/** A field of a code in which spans stand. @since 0.1.0 */
export type SpanField = (typeof SPAN_FIELDS)[number]

/**
 * The spans in one field of a code, with their places.
 *
 * @param code - the code, of which no other field is read
 * @param field - the field
 * @since 0.1.0
 */
export const spansOfField = <F extends SpanField>(code: Pick<ComplaintsCode, F>, field: F): readonly PlacedSpan[] =>
  spansOfPart({ [field]: code[field] })

const spansOfPart = (part: Partial<Pick<ComplaintsCode, SpanField>>): readonly PlacedSpan[] => {
  const { adr, closing, deadlock, stages, ...timings } = part
  return [
    ...TIMINGS.flatMap((each) => spansIn(each, timings[each])),
    ...spansIn("adr.after", adr?.after),
    ...spansIn("adr.within", adr?.within),
    ...spansIn("closing.afterSilence", closing?.afterSilence),
    ...(deadlock === undefined || isUnknown(deadlock)
      ? []
      : [
          ...spansIn("deadlock.requestAfter", deadlock.requestAfter),
          ...spansIn("deadlock.automaticallyAfter", deadlock.automaticallyAfter),
        ]),
    ...(stages === undefined || isUnknown(stages)
      ? []
      : stages.flatMap((each, index) => spansOfStage(`stages[${index}]`, each))),
  ]
}

const spansOfStage = (path: string, { within, reached }: Stage): readonly PlacedSpan[] => [
  ...spansIn(`${path}.within`, within),
  ...(typeof reached === "object" ? spansIn(`${path}.reached.automaticallyAfter`, reached.automaticallyAfter) : []),
]

const spansIn = (path: string, timing: Timing | undefined): readonly PlacedSpan[] => {
  if (timing === null || timing === undefined || isUnknown(timing)) return []
  if (isSpan(timing)) return [{ path, span: timing }]
  if ("within" in timing)
    return [
      { path: `${path}.within`, span: timing.within },
      { path: `${path}.atMost`, span: timing.atMost },
    ]
  return [
    ...Object.entries(timing.among).flatMap(([key, each]) => spansIn(`${path}.among${sayKey(key)}`, each)),
    ...spansIn(`${path}.otherwise`, timing.otherwise),
  ]
}
