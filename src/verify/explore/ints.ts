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

/**
 * Whole numbers by pairs of others.
 *
 * @since 0.1.0
 */
export interface Pairs {
  /** The number of a pair; `fresh` where it has none, which it then has. */
  readonly numberOf: (a: number, b: number, fresh: number) => number
}

/** Pairs of numbers from 0 on, none so far. @since 0.1.0 */
export const pairs = (): Pairs => {
  let size = 256
  let count = 0
  let first = new Int32Array(size).fill(-1)
  let second = new Int32Array(size)
  let numbers = new Int32Array(size)
  /** The slot of a pair, or the free one in which it is to stand. */
  const slotOf = (a: number, b: number): number => {
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) & (size - 1)
    while (first[slot] !== -1 && (first[slot] !== a || second[slot] !== b)) slot = (slot + 1) & (size - 1)
    return slot
  }
  const put = (a: number, b: number, number: number): void => {
    const slot = slotOf(a, b)
    first[slot] = a
    second[slot] = b
    numbers[slot] = number
  }
  const grow = (): void => {
    const before = { first, second, numbers }
    size *= 2
    first = new Int32Array(size).fill(-1)
    second = new Int32Array(size)
    numbers = new Int32Array(size)
    for (let slot = 0; slot < before.first.length; slot++)
      if (before.first[slot] !== -1)
        put(before.first[slot] as number, before.second[slot] as number, before.numbers[slot] as number)
  }
  return {
    numberOf: (a, b, fresh) => {
      const slot = slotOf(a, b)
      if (first[slot] !== -1) return numbers[slot] as number
      put(a, b, fresh)
      if (++count * 2 > size) grow()
      return fresh
    },
  }
}

/**
 * Numbers of sequences of whole numbers from 0 on, all of one length: from 0 on, in the order in which they are met.
 *
 * @param others - how many numbers come after the first one
 * @since 0.1.0
 */
export const sequences = (others: number): ((first: number, rest: readonly number[]) => number) => {
  const steps = Array.from({ length: others }, () => ({ known: pairs(), size: 0 }))
  return (first, rest) => {
    let number = first
    for (let place = 0; place < others; place++) {
      const step = steps[place] as { readonly known: Pairs; size: number }
      number = step.known.numberOf(number, rest[place] as number, step.size)
      if (number === step.size) step.size++
    }
    return number
  }
}
