import { type Dimension, isSpan, isUnknown, type Timing, type UsualAndLongest } from "../../code/timing.ts"
import { all } from "../../machine/condition.ts"
import type { Pattern, Test } from "../../machine/happening.ts"
import type { Start } from "../../machine/norm.ts"
import type { Span } from "../../time/span.ts"

/** What is settled of a dimension on the way to a leaf: it is one name, or none of some. */
type Settled = { readonly is: string } | { readonly isNone: readonly string[] }

/**
 * For which complaints a leaf of a timing is, by dimension.
 *
 * @since 0.1.0
 */
export type For = Readonly<Partial<Record<Dimension, Settled>>>

/**
 * A leaf of a timing: a time that does not differ further, and the complaints that it is for. `name` tells it from the
 * other leaves, to be put behind a norm's id: `:channel=Letter`, or nothing where the timing does not differ.
 *
 * @since 0.1.0
 */
export interface Leaf {
  readonly name: string
  readonly for: For
  /** The making of a complaint for which the leaf is. */
  readonly made: Pattern
  /** Null where nothing is promised, or it is not known what. */
  readonly time: Span | UsualAndLongest | null
}

/** Where the making of a complaint says what a timing can differ by. */
const FIELDS: Readonly<Record<Dimension, string>> = {
  channel: "channel",
  subject: "subject",
  complainant: "complainant.kind",
}

const testOf = (field: string, settled: Settled): Test =>
  "is" in settled ? { field, is: "equal", to: settled.is } : { field, is: "noneOf", to: settled.isNone }

const madeWhere = (whom: For): Pattern => {
  const where = (Object.keys(whom) as Dimension[]).flatMap((each) => {
    const settled = whom[each]
    return settled === undefined ? [] : [testOf(FIELDS[each], settled)]
  })
  return where.length === 0 ? { event: "ComplaintMade" } : { event: "ComplaintMade", where }
}

const PLAIN = /^[\w-]+$/

/** A name as it is, or in quotes where it could be taken for something else: no two leaves have one name. */
const quoted = (name: string): string => (PLAIN.test(name) ? name : JSON.stringify(name))

const timeOf = (timing: Exclude<Timing, { readonly by: Dimension }>): Leaf["time"] =>
  timing === null || isUnknown(timing) ? null : timing

/**
 * The leaves of a timing: one where it does not differ; else one for each name that it differs by, and one for the rest.
 *
 * @param timing - by when a code promises something
 * @param whom - what is settled already of the complaints that are asked about
 * @returns the leaves, of which exactly one is for any complaint that `whom` lets through
 * @example
 * leavesOf(null) // => [{ name: "", for: {}, made: { event: "ComplaintMade" }, time: null }]
 * @since 0.1.0
 */
export const leavesOf = (timing: Timing, whom: For = {}, name = ""): readonly Leaf[] => {
  if (timing === null || isUnknown(timing) || isSpan(timing) || !("by" in timing))
    return [{ name, for: whom, made: madeWhere(whom), time: timeOf(timing) }]
  const { by, among, otherwise } = timing
  const settled = whom[by]
  if (settled !== undefined && "is" in settled)
    return leavesOf(Object.hasOwn(among, settled.is) ? (among[settled.is] ?? null) : otherwise, whom, name)
  const already = settled?.isNone ?? []
  const names = Object.keys(among).filter((each) => !already.includes(each))
  const isNone = [...already, ...names]
  return [
    ...names.flatMap((each) =>
      leavesOf(among[each] ?? null, { ...whom, [by]: { is: each } }, `${name}:${by}=${quoted(each)}`),
    ),
    ...leavesOf(
      otherwise,
      isNone.length === 0 ? whom : { ...whom, [by]: { isNone } },
      names.length === 0 ? name : `${name}:otherwise`,
    ),
  ]
}

/**
 * What starts a norm on an event of the complaints of a leaf.
 *
 * @param event - the event
 * @param leaf - the leaf
 * @example
 * startsOn({ event: "DeadlockReached" }, { for: {}, made: { event: "ComplaintMade" } })
 * // => { on: { event: "DeadlockReached" } }
 * @since 0.1.0
 */
export const startsOn = (event: Pattern, { for: whom, made }: Pick<Leaf, "for" | "made">): Start =>
  Object.keys(whom).length === 0
    ? { on: event }
    : {
        once: all({ is: "happened", what: made }, { is: "happened", what: event }),
      }

/**
 * The time that is usually kept: of a usual and a longest one the first.
 *
 * @example
 * usually({ unit: "days", n: 7 }) // => { unit: "days", n: 7 }
 * @since 0.1.0
 */
export const usually = (time: Leaf["time"]): Span | null => (time !== null && "within" in time ? time.within : time)

/**
 * Whether a time has an end that can be told.
 *
 * @example
 * isTimed({ unit: "untimed", phrase: "promptly" }) // => false
 * @since 0.1.0
 */
export const isTimed = (span: Span | null): span is Exclude<Span, { readonly unit: "untimed" }> =>
  span !== null && span.unit !== "untimed"
