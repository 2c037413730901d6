/** opening_hours goes by the host's zone; it adds no time, but walks from one opening or closing to the next. */
import OpeningHours from "opening_hours"
import { HOLIDAYS, HOUR, WORKING_HOURS } from "../instants.ts"
import type { Contestant } from "./contestant.ts"

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

const closed = HOLIDAYS.map((date) => {
  const [year, month, day] = date.split("-")
  return `${year} ${MONTHS[Number(month) - 1]} ${day} off`
})

const hours = new OpeningHours(["Mo-Fr 08:30-17:30", ...closed].join("; "))

const answer = (t: number): number => {
  const iterator = hours.getIterator(new Date(t))
  let left = WORKING_HOURS * HOUR
  let from = t
  for (;;) {
    const isOpen = iterator.getState()
    if (!iterator.advance()) return Number.NaN
    const to = iterator.getDate().getTime()
    if (isOpen && to - from >= left) return from + left
    if (isOpen) left -= to - from
    from = to
  }
}

export const openingHours: Contestant = {
  answer,
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += answer(t)
    return sum
  },
}
