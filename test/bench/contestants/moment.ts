import moment from "moment-timezone"
import "moment-business-time"
import { HOLIDAYS, WORKING_HOURS } from "../instants.ts"
import type { Contestant } from "./contestant.ts"

const office = ["08:30:00", "17:30:00"]

moment.updateLocale("en", {
  workinghours: { 0: null, 1: office, 2: office, 3: office, 4: office, 5: office, 6: null },
  holidays: [...HOLIDAYS],
})

/** The host's zone has to be Europe/London. */
export const inHostZone: Contestant = {
  answer: (t) => moment(t).addWorkingTime(WORKING_HOURS, "hours").valueOf(),
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += moment(t).addWorkingTime(WORKING_HOURS, "hours").valueOf()
    return sum
  },
}

export const inLondon: Contestant = {
  answer: (t) => moment.tz(t, "Europe/London").addWorkingTime(WORKING_HOURS, "hours").valueOf(),
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += moment.tz(t, "Europe/London").addWorkingTime(WORKING_HOURS, "hours").valueOf()
    return sum
  },
}
