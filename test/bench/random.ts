/** A seeded generator: the same seed gives the same inputs on every machine and in every run. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <T>(first: T, ...others: readonly T[]) => T
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean
}

/** mulberry32: 32 bits of state, enough for inputs of a benchmark. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    whole,
    pick: (first, ...others) => {
      const index = whole(0, others.length)
      return index === 0 ? first : (others[index - 1] ?? first)
    },
    chance: (percent) => whole(1, 100) <= percent,
  }
}

/** The seed of every input here. */
export const SEED = 20_261_123
