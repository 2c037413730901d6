/**
 * Lists of whole numbers that grow: a search finds millions, which need not be objects.
 *
 * @since 0.1.0
 */

/**
 * A list of whole numbers below 2^31.
 *
 * @since 0.1.0
 */
export interface Ints {
  readonly push: (value: number) => void
  readonly at: (index: number) => number
  readonly length: () => number
  /** The numbers so far, as an array that does not grow. */
  readonly whole: () => Int32Array
}

/** An empty list. @since 0.1.0 */
export const ints = (): Ints => {
  let values = new Int32Array(64)
  let length = 0
  return {
    push: (value) => {
      if (length === values.length) {
        const more = new Int32Array(2 * length)
        more.set(values)
        values = more
      }
      values[length++] = value
    },
    at: (index) => values[index] as number,
    length: () => length,
    whole: () => values.slice(0, length),
  }
}
