/**
 * Values as messages show them.
 *
 * @since 0.1.0
 */

/**
 * A text cut to what a message can hold.
 *
 * @param text - the text
 * @param most - the number of characters to keep
 * @since 0.1.0
 */
export const shorten = (text: string, most = 80): string => {
  const whole = text.length > most ? `${text.slice(0, most - 3)}...` : text
  return whole.toWellFormed()
}

/**
 * A value as a message shows it: short text in quotes, numbers and the like as they are, and what else it is.
 *
 * @param value - any value
 * @since 0.1.0
 */
export const sayValue = (value: unknown): string => {
  if (typeof value === "string") return value === "" ? "an empty string" : JSON.stringify(shorten(value))
  if (Array.isArray(value)) return "a list"
  if (typeof value === "function") return "a function"
  return typeof value === "object" && value !== null ? "an object" : String(value)
}

/**
 * A key as a path shows it: `.name`, `["a strange one"]`, `[0]`.
 *
 * @since 0.1.0
 */
export const sayKey = (key: PropertyKey): string => {
  if (typeof key === "number") return `[${key}]`
  const name = shorten(String(key))
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}
