/**
 * Fields of a code by their paths, what they are called, and the clauses that they come from.
 *
 * @since 0.1.0
 */
import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { isUnknown } from "../../code/timing.ts"

/**
 * What stands in a field: a value (undefined where the field is left out), or why it is unknown.
 *
 * @since 0.1.0
 */
export type Found =
  | { readonly is: "value"; readonly value: unknown; readonly words?: string }
  | { readonly is: "unknown"; readonly field: string; readonly why: string }

/**
 * What stands in a field. `contacts[].channel` is the list of what each contact has there; a value that stands beside
 * `words` is told with them.
 *
 * @param root - a code, or an element of one of its lists
 * @param path - the field: `adr.after`
 * @since 0.1.0
 */
export const fieldOf = (root: unknown, path: string): Found => {
  const walk = (value: unknown, segments: readonly string[], at: string): Found => {
    if (isUnknown(value)) return { is: "unknown", field: at, why: value.unknown }
    const [segment, ...rest] = segments
    if (segment === undefined) return { is: "value", value }
    const name = segment.replace(/\[\]$/, "")
    const here = at === "" ? name : `${at}.${name}`
    const child = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
    if (!segment.endsWith("[]")) {
      const found = walk(child, rest, here)
      const words = rest.length === 0 && isRecord(value) && Object.hasOwn(value, "words") ? value.words : undefined
      return found.is === "value" && typeof words === "string" ? { ...found, words } : found
    }
    if (isUnknown(child)) return { is: "unknown", field: here, why: child.unknown }
    const elements = Array.isArray(child) ? child.map((each) => walk(each, rest, here)) : []
    const unknown = elements.find((each) => each.is === "unknown")
    return unknown ?? { is: "value", value: elements.flatMap((each) => (each.is === "value" ? [each.value] : [])) }
  }
  return walk(root, path.split("."), "")
}

/**
 * Whether a value is an object with fields.
 *
 * @since 0.1.0
 */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What fields are called in a sentence. */
const NAMES: Readonly<Record<string, string>> = {
  "adr.after": "the wait for ADR",
  "adr.schemes": "the ADR schemes named",
  "adr.route.to": "the way for a complaint that is not resolved",
  acknowledge: "the time for an acknowledgement",
  updates: "the time for updates",
  proposal: "the time for a proposal",
  firstResolution: "the time for a first resolution",
  resolution: "the time for a resolution",
  channels: "the ways to complain",
  contacts: "the contacts",
  "contacts[].channel": "the contacts",
  stages: "the stages",
  within: "the time",
  "stages[].within": "the times of the stages",
  who: "who handles the complaint",
  contact: "how to reach it",
  "closing.afterSilence": "the silence after which a complaint is closed",
  regulatorTelephones: "the telephone numbers of the regulator",
  automaticCompensation: "membership of the automatic compensation scheme",
  compensation: "compensation",
}

/**
 * What a field is called in a sentence: for `adr.after` “the wait for ADR”; a field without a name of its own by its path.
 *
 * @since 0.1.0
 */
export const nameOf = (path: string): string => (Object.hasOwn(NAMES, path) ? (NAMES[path] ?? path) : path)

/**
 * The clauses that a field comes from (see `cited`): of `contacts[].channel` those of `contacts`.
 *
 * @param code - a complaints code
 * @param path - the field
 * @since 0.1.0
 */
export const clausesOf = (code: Pick<ComplaintsCode, "id" | "cites">, path: string): readonly string[] =>
  cited(code, path.replace(/\[\].*$/, ""))
