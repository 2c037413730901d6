/**
 * Memories: which of some things have happened, each as a bit. Thirty go into one number.
 *
 * @since 0.1.0
 */

/** Which of some things have happened. @since 0.1.0 */
export type Memory = readonly number[]

/**
 * What an event changes of a memory: first what it takes back, then what it makes true.
 *
 * @since 0.1.0
 */
export interface Change {
  readonly clear: Memory
  readonly set: Memory
}

/**
 * The memories of so many things.
 *
 * @since 0.1.0
 */
export interface Memories {
  readonly none: Memory
  readonly has: (memory: Memory, place: number) => boolean
  readonly with: (memory: Memory, place: number) => Memory
  readonly change: (clears: readonly boolean[], sets: readonly boolean[]) => Change
  readonly after: (memory: Memory, change: Change) => Memory
  /** How many numbers a memory has. */
  readonly words: number
  /** What a memory says of some of the things. */
  readonly only: (some: readonly boolean[]) => (memory: Memory) => Memory
}

const WIDTH = 30

const bits = (of: readonly boolean[], words: number): Memory =>
  Array.from({ length: words }, (_, word) =>
    of.slice(word * WIDTH, (word + 1) * WIDTH).reduce((sum, each, bit) => (each ? sum | (1 << bit) : sum), 0),
  )

/**
 * The memories of so many things.
 *
 * @param count - how many there are
 * @since 0.1.0
 */
export const memoriesOf = (count: number): Memories => {
  const words = Math.max(1, Math.ceil(count / WIDTH))
  const none = bits([], words)
  return {
    none,
    words,
    has: (memory, place) => ((memory[Math.floor(place / WIDTH)] as number) & (1 << (place % WIDTH))) !== 0,
    with: (memory, place) =>
      memory.map((each, word) => (word === Math.floor(place / WIDTH) ? each | (1 << (place % WIDTH)) : each)),
    change: (clears, sets) => ({ clear: bits(clears, words), set: bits(sets, words) }),
    after: (memory, { clear, set }) =>
      memory.map((each, word) => (each & ~(clear[word] as number)) | (set[word] as number)),
    only: (some) => {
      const mask = bits(some, words)
      return (memory) => memory.map((each, word) => each & (mask[word] as number))
    },
  }
}
