/**
 * What is made once, however often it is asked for.
 *
 * @since 0.1.0
 */

/**
 * What is made once for each value.
 *
 * @param make - makes it
 * @example
 * const made: number[] = []
 * const once = onceFor((of: number) => made.push(of))
 * const again = [once(7), once(7)]
 * made // => [7]
 * @since 0.1.0
 */
export const onceFor = <K, V>(make: (of: K) => V): ((of: K) => V) => {
  const known = new Map<K, V>()
  return (of) => {
    const value = known.has(of) ? (known.get(of) as V) : make(of)
    known.set(of, value)
    return value
  }
}
