/**
 * The nearest known name to one that is not known, for messages that say what would do.
 *
 * @since 0.1.0
 */

/**
 * The known name that is nearest to a text, capitals aside, or `undefined` where none is near: at most a third of its
 * characters may have to be changed, added, left out or swapped with their neighbour.
 *
 * @param text - the unknown name; longer than 64 characters is near to nothing
 * @param known - the known names
 * @example
 * nearest("wensday", ["tuesday", "wednesday"]) // => "wednesday"
 * @since 0.1.0
 */
export const nearest = (text: string, known: readonly string[]): string | undefined => {
  if (text.length > 64) return undefined
  let best: string | undefined
  let least = Math.max(1, Math.floor(text.length / 3)) + 1
  for (const name of known) {
    if (Math.abs(name.length - text.length) >= least) continue
    const steps = editsBetween(text.toLowerCase(), name.toLowerCase())
    if (steps < least) {
      least = steps
      best = name
    }
  }
  return best
}

/**
 * A text as a message quotes it: in quotation marks, cut short after 40 characters.
 *
 * @param text - the text
 * @example
 * quoted("five") // => '"five"'
 * @since 0.1.0
 */
export const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** The optimal string alignment distance: changes, additions, omissions and swaps of neighbours. */
const editsBetween = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min(at(row, j - 1) + (same ? 0 : 1), at(row, j) + 1, at(next, j - 1) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, at(before, j - 2) + 1)
      next.push(edits)
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
