/** Two binary searches, for days of any length: where the start lies, and where the time is used up. */
import { HOUR, WORKING_HOURS } from "../instants.ts"
import type { Contestant } from "./contestant.ts"
import { OPEN_FOR, OPENS } from "./open-days.ts"

const HELD = Float64Array.from(OPENS, (_, k) => k * OPEN_FOR)

/** The last index whose value is at most a limit; 0 where none is. */
const lastUpTo = (values: Float64Array, limit: number): number => {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

const answer = (t: number): number => {
  const i = lastUpTo(OPENS, t)
  const inside = Math.min(Math.max(t - (OPENS[i] ?? 0), 0), OPEN_FOR)
  const target = (HELD[i] ?? 0) + inside + WORKING_HOURS * HOUR
  const j = lastUpTo(HELD, target - 1)
  return (OPENS[j] ?? 0) + target - (HELD[j] ?? 0)
}

export const halving: Contestant = {
  answer,
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += answer(t)
    return sum
  },
}
