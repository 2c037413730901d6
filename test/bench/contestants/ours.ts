import * as Result from "effect/Result"
import { enact } from "../../../src/code/enact.ts"
import { opus } from "../../../src/code/opus.ts"
import { compileMeasure } from "../../../src/time/measure.ts"
import { addOpenTime } from "../../../src/time/opening.ts"
import { HOUR, WORKING_HOURS } from "../instants.ts"
import type { Contestant } from "./contestant.ts"

const MS = WORKING_HOURS * HOUR
const calendar = Result.getOrThrow(enact(opus)).timekeeping.calendar("england-and-wales")
const due = compileMeasure(calendar, { count: "openingTime", ms: MS }, "onArrival")

export const compiled: Contestant = {
  answer: due,
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += due(t)
    return sum
  },
}

export const plain: Contestant = {
  answer: (t) => addOpenTime(calendar, t, MS),
  pass: (starts) => {
    let sum = 0
    for (const t of starts) sum += addOpenTime(calendar, t, MS)
    return sum
  },
}
