/**
 * What rules cite: the clauses that a field of a code comes from.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "./complaints-code.ts"

type Cites = ComplaintsCode["cites"]

/** The clauses given for a field or, where none are, for the nearest field that it is a part of. */
const clausesOf = (cites: Cites, field: string): readonly string[] | undefined => {
  const clauses = Object.hasOwn(cites, field) ? cites[field] : undefined
  if (clauses !== undefined && clauses.length > 0) return clauses
  const end = field.lastIndexOf(".")
  return end < 0 ? undefined : clausesOf(cites, field.slice(0, end))
}

/**
 * The clauses that fields of a code come from, each once, in order. A part of a field that has none takes those of the
 * field; where that has none either, the field itself is named, by the code's id: `acme:acknowledge`.
 *
 * @param code - a complaints code
 * @param fields - paths of its fields, with dots between levels
 * @example
 * import { cited, opus } from "@opustech/complaints-code"
 * cited(opus, "acknowledge") // => ["response-times.acknowledge"]
 * cited(opus, "closing.afterSilence") // => ["complaints.resolve"]
 * cited({ id: "acme", cites: {} }, "acknowledge", "log") // => ["acme:acknowledge", "acme:log"]
 * @since 0.1.0
 */
export const cited = (
  { id, cites }: Pick<ComplaintsCode, "id" | "cites">,
  ...fields: readonly string[]
): readonly string[] => [...new Set(fields.flatMap((field) => clausesOf(cites, field) ?? [`${id}:${field}`]))]
