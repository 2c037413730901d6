/**
 * Limits of a value of unknown origin: how deep it may be nested and how many parts it may have, so that reading it needs
 * neither much stack nor much time.
 *
 * @since 0.1.0
 */
import type { CodeFault } from "./code-error.ts"
import { sayKey, shorten } from "./problem.ts"

/** A code of every kind of promise is nested a dozen deep and has some hundred parts. */
const MOST_DEPTH = 40
const MOST_PARTS = 200_000

interface Part {
  readonly value: object
  readonly path: string
  readonly depth: number
}

/**
 * What of a value is beyond the limits, or has a name that no field can have; undefined where nothing is.
 *
 * @param value - any value; one that holds itself is nested too deep
 * @since 0.1.0
 */
export const beyondLimits = (value: unknown): CodeFault | undefined => {
  const parts: Part[] = []
  let count = 0
  const take = (of: unknown, path: string, depth: number): void => {
    count += 1
    if (typeof of === "object" && of !== null) parts.push({ value: of, path, depth })
  }
  take(value, "$", 0)
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const { path, depth } = part
    if (depth > MOST_DEPTH)
      return {
        code: "TooDeep",
        path: shorten(path, 200),
        message: `nested more than ${MOST_DEPTH} deep: no code is nested so deep`,
      }
    const length = Array.isArray(part.value) ? part.value.length : undefined
    const keys = length !== undefined && length > MOST_PARTS ? [] : Object.keys(part.value)
    count += length === undefined ? 0 : length - keys.length
    for (const key of keys) {
      if (count > MOST_PARTS) break
      if (key === "__proto__")
        return { code: "UnknownField", path: `${path}.__proto__`, message: "no field can have this name" }
      if (length !== undefined && !/^\d+$/.test(key))
        return { code: "UnknownField", path: `${path}${sayKey(key)}`, message: "a list has no fields with names" }
      take(Reflect.get(part.value, key), `${path}${sayKey(length === undefined ? key : Number(key))}`, depth + 1)
    }
    if (count > MOST_PARTS)
      return { code: "TooLarge", path: "$", message: `more than ${MOST_PARTS} values: no code is so large` }
  }
  return undefined
}
