/**
 * The floor: all days are equally long and each lies within one UTC day, so a day number leads to the opening, and
 * arithmetic to the end.
 */
import { DAY, HOUR, WORKING_HOURS } from "../instants.ts"
import type { Contestant } from "./contestant.ts"
import { OPEN_FOR, OPENS } from "./open-days.ts"

const FIRST = Math.floor((OPENS[0] ?? 0) / DAY) - 1
const LAST = Math.floor((OPENS[OPENS.length - 2] ?? 0) / DAY)

/** For each UTC day the first opening on it or after it. */
const next = new Int32Array(LAST - FIRST + 1)
for (let day = LAST, k = OPENS.length - 2; day >= FIRST; day--) {
  while (k > 0 && (OPENS[k - 1] ?? 0) >= day * DAY) k--
  next[day - FIRST] = k
}

const WHOLE = Math.floor((WORKING_HOURS * HOUR) / OPEN_FOR)
const REST = WORKING_HOURS * HOUR - WHOLE * OPEN_FOR

/** As one writes it first. */
const plainly = (t: number): number => {
  let k = next[Math.floor(t / DAY) - FIRST] ?? 0
  let inside = t - (OPENS[k] ?? 0)
  if (inside < 0) inside = 0
  else if (inside > OPEN_FOR) inside = OPEN_FOR
  inside += REST
  k += WHOLE
  if (inside > OPEN_FOR) {
    inside -= OPEN_FOR
    k++
  }
  return (OPENS[k] ?? 0) + inside
}

const PER_DAY = 1 / DAY
const ROOM = OPEN_FOR - REST

/**
 * The same without a branch, which a processor cannot guess over random instants: as fast as we can make it. It checks
 * nothing, and an opening must not be further off than 2^31 ms.
 */
const branchless = (t: number): number => {
  const k = next[((t * PER_DAY) | 0) - FIRST] ?? 0
  let inside = (t - (OPENS[k] ?? 0)) | 0
  inside &= ~(inside >> 31)
  const past = inside - OPEN_FOR
  inside = OPEN_FOR + (past & (past >> 31))
  const over = (ROOM - inside) >> 31
  return (OPENS[k + WHOLE - over] ?? 0) + (inside + REST - (OPEN_FOR & over))
}

export const plainTable: Contestant = {
  answer: plainly,
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += plainly(t)
    return sum
  },
}

export const table: Contestant = {
  answer: branchless,
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += branchless(t)
    return sum
  },
}
