import dayjs from "dayjs"
import timezone from "dayjs/plugin/timezone.js"
import utc from "dayjs/plugin/utc.js"
import businessTime from "dayjs-business-time"
import { HOLIDAYS, WORKING_HOURS } from "../instants.ts"
import type { Contestant } from "./contestant.ts"

const office = [{ start: "08:30:00", end: "17:30:00" }]

dayjs.extend(utc)
dayjs.extend(timezone)
dayjs.extend(businessTime)
dayjs.setHolidays([...HOLIDAYS])
dayjs.setBusinessTime({
  sunday: null,
  monday: office,
  tuesday: office,
  wednesday: office,
  thursday: office,
  friday: office,
  saturday: null,
})

/** The host's zone has to be Europe/London. */
export const inHostZone: Contestant = {
  answer: (t) => dayjs(t).addBusinessHours(WORKING_HOURS).valueOf(),
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += dayjs(t).addBusinessHours(WORKING_HOURS).valueOf()
    return sum
  },
}

export const inLondon: Contestant = {
  answer: (t) => dayjs.tz(t, "Europe/London").addBusinessHours(WORKING_HOURS).valueOf(),
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += dayjs.tz(t, "Europe/London").addBusinessHours(WORKING_HOURS).valueOf()
    return sum
  },
}
