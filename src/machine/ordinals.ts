/**
 * Ordinals: the place of a name in a short list of known names, found faster than by a map. A name's length and two of
 * its letters tell the known ones apart, so that one comparison is enough.
 *
 * @since 0.1.0
 */

interface Key {
  readonly factor: number
  readonly first: number
  readonly second: number
  readonly mask: number
}

const slotOf = (name: string, { factor, first, second, mask }: Key): number =>
  (name.length * factor + (name.charCodeAt(first) | 0) * 7 + (name.charCodeAt(second) | 0)) & mask

const FACTORS = 16
const LETTERS = 16

const MOST_SLOTS = 4096

/** The first key under which all the names lie in places of their own; undefined where none is found. */
const keyOf = (names: readonly string[]): Key | undefined => {
  /** Which trial was the last to take each slot. */
  const taken = new Int32Array(MOST_SLOTS)
  let trial = 0
  const isApart = (key: Key): boolean => {
    trial++
    for (const name of names) {
      const slot = slotOf(name, key)
      if (taken[slot] === trial) return false
      taken[slot] = trial
    }
    return true
  }
  for (let size = 16; size <= MOST_SLOTS; size *= 2)
    for (let factor = 1; factor <= FACTORS; factor++)
      for (let first = 0; first < LETTERS; first++)
        for (let second = first + 1; second <= LETTERS; second++) {
          const key = { factor, first, second, mask: size - 1 }
          if (isApart(key)) return key
        }
  return undefined
}

/**
 * A function from a name to its place in a list; -1 for a name that is not in it.
 *
 * @param names - the known names, all different
 * @example
 * const ordinal = ordinalsOf(["Opened", "Shut"])
 * ordinal("Shut") // => 1
 * ordinal("Locked") // => -1
 * @since 0.1.0
 */
export const ordinalsOf = (names: readonly string[]): ((name: string) => number) => {
  const list = JSON.stringify(names)
  const before = made.get(list)
  if (before !== undefined) return before
  if (made.size >= MOST_LISTS) made.clear()
  const ordinal = make(names)
  made.set(list, ordinal)
  return ordinal
}

/** As many lists as are remembered: more than a code has procedures, while machines may be made without end. */
const MOST_LISTS = 64

const made = new Map<string, (name: string) => number>()

const make = (names: readonly string[]): ((name: string) => number) => {
  const key = keyOf(names)
  if (key === undefined) {
    const places = new Map(names.map((each, index) => [each, index]))
    return (name) => places.get(name) ?? -1
  }
  const { factor, first, second, mask } = key
  const known = Array.from({ length: mask + 1 }, () => "")
  const places = new Int16Array(mask + 1).fill(-1)
  for (const [index, name] of names.entries()) {
    known[slotOf(name, key)] = name
    places[slotOf(name, key)] = index
  }
  return (name) => {
    // `slotOf`, written out: the compiler then keeps the four numbers of the key in registers.
    const slot = (name.length * factor + (name.charCodeAt(first) | 0) * 7 + (name.charCodeAt(second) | 0)) & mask
    return known[slot] === name ? (places[slot] as number) : -1
  }
}
