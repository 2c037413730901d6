/**
 * Rule data with some readings settled, so that rules under two choices can be compared.
 *
 * @since 0.1.0
 */
import type { Choices } from "../../machine/reading.ts"

const settledData = (value: unknown, choices: Choices): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => settledData(each, choices))
  if (typeof value !== "object" || value === null) return value
  if ("reading" in value && "among" in value && typeof value.reading === "string") {
    const chosen = choices[value.reading]
    const among = value.among as Readonly<Record<string, unknown>>
    if (chosen !== undefined && Object.hasOwn(among, chosen)) return settledData(among[chosen], choices)
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, settledData(each, choices)]))
}

/**
 * Rule data in which the readings that are chosen stand settled; the others stay open.
 *
 * @param data - a machine, a norm, or a list of them
 * @param choices - the alternative taken of each reading that is to be settled
 * @since 0.1.0
 */
export const settle = <T extends object>(data: T, choices: Choices): T =>
  Object.keys(choices).length === 0 ? data : (settledData(data, choices) as T)
