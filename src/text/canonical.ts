/**
 * Canonical JSON: one text for one value, whatever the order in which its fields were written.
 *
 * @since 0.1.0
 */

/**
 * A JSON value as its canonical text: the fields of every object in the order of their names (by UTF-16 code units), no
 * white space, fields that are undefined left out. Equal values have equal texts.
 *
 * @param value - a JSON value
 * @example
 * canonicalJson({ b: [1, "two"], a: null }) // => '{"a":null,"b":[1,"two"]}'
 * @since 0.1.0
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((each: unknown) => canonicalJson(each ?? null)).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
  return `{${fields.join(",")}}`
}
