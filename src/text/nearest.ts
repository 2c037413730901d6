/**
 * The nearest known name to one that was mistyped, for error messages.
 *
 * @since 0.1.0
 */

/** Names as long as this, or longer, are not compared: nobody mistypes them, and comparing costs length times length. */
const tooLong = 100

/**
 * The known name that a mistyped word was most likely meant to be; capitals do not count.
 *
 * @param word - what was written; 100 characters or longer has no nearest name
 * @param known - the names that would have been right; of two equally near, the first one is taken
 * @returns the nearest, or undefined where more than a third of the longer of the two would have to be changed
 *
 * @example
 * nearest("response-times.acknowlege", ["response-times.acknowledge", "adr.ofcom"]) // => "response-times.acknowledge"
 * nearest("weather", ["response-times.acknowledge", "adr.ofcom"]) // => undefined
 *
 * @since 0.1.0
 */
export const nearest = <Name extends string>(word: string, known: Iterable<Name>): Name | undefined => {
  if (word.length >= tooLong) return undefined
  const meant = word.toLowerCase()
  let best: Name | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const name of known) {
    const allowed = Math.max(word.length, name.length) / 3
    if (name.length >= tooLong || Math.abs(word.length - name.length) > allowed) continue
    const edits = distance(meant, name.toLowerCase())
    if (edits <= allowed && edits < fewest) {
      best = name
      fewest = edits
    }
  }
  return best
}

/** Levenshtein's distance: how many letters must be inserted, left out or replaced; one row of the table at a time. */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 1; line <= from.length; line++) {
    const next = [line]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (from[line - 1] === to[column - 1] ? 0 : 1)
      const leftOut = (row[column] ?? 0) + 1
      const inserted = (next[column - 1] ?? 0) + 1
      next.push(Math.min(replaced, leftOut, inserted))
    }
    row = next
  }
  return row[to.length] ?? 0
}
