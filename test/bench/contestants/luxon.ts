/** A loop over days on luxon: what an application writes that has no library for it. */
import { DateTime } from "luxon"
import { HOUR, WORKING_HOURS } from "../instants.ts"
import type { Contestant } from "./contestant.ts"
import { isWorkingDay, ZONE } from "./open-days.ts"

const answer = (t: number): number => {
  let left = WORKING_HOURS * HOUR
  let date = DateTime.fromMillis(t, { zone: ZONE })
  for (;;) {
    if (isWorkingDay(date)) {
      const from = Math.max(t, date.set({ hour: 8, minute: 30, second: 0, millisecond: 0 }).toMillis())
      const to = date.set({ hour: 17, minute: 30, second: 0, millisecond: 0 }).toMillis()
      if (to - from >= left) return from + left
      if (to > from) left -= to - from
    }
    date = date.plus({ days: 1 }).startOf("day")
  }
}

export const luxon: Contestant = {
  answer,
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += answer(t)
    return sum
  },
}
