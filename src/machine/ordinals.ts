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

/** The first key under which all the names lie in places of their own; undefined where none is found. */
const keyOf = (names: readonly string[]): Key | undefined => {
  for (let size = 16; size <= 4096; size *= 2)
    for (let factor = 1; factor <= FACTORS; factor++)
      for (let first = 0; first < LETTERS; first++)
        for (let second = first + 1; second <= LETTERS; second++) {
          const key = { factor, first, second, mask: size - 1 }
          if (new Set(names.map((each) => slotOf(each, key))).size === names.length) return key
        }
  return undefined
}

const MOST = 64
const known = new Map<string, Key | undefined>()

/** The key of some names, found once for the machines that name the same. */
const rememberedKey = (names: readonly string[]): Key | undefined => {
  const all = names.join("\n")
  if (known.has(all)) return known.get(all)
  if (known.size >= MOST) known.clear()
  const key = keyOf(names)
  known.set(all, key)
  return key
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
  const key = rememberedKey(names)
  if (key === undefined) {
    const places = new Map(names.map((each, index) => [each, index]))
    return (name) => places.get(name) ?? -1
  }
  const { factor, first, second, mask } = key
  const held = Array.from({ length: mask + 1 }, () => "")
  const places = new Int16Array(mask + 1).fill(-1)
  for (const [index, name] of names.entries()) {
    held[slotOf(name, key)] = name
    places[slotOf(name, key)] = index
  }
  return (name) => {
    // `slotOf`, written out: the compiler then keeps the four numbers of the key in registers.
    const slot = (name.length * factor + (name.charCodeAt(first) | 0) * 7 + (name.charCodeAt(second) | 0)) & mask
    return held[slot] === name ? (places[slot] as number) : -1
  }
}
