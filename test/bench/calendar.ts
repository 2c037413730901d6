/** Calendars: laying out the 30 years of Opus's calendar, in a fresh process and in a warm one. */
import { fileURLToPath } from "node:url"
import { calendarSpecOf } from "../../src/code/enact.ts"
import { opus } from "../../src/code/opus.ts"
import { compileCalendar } from "../../src/time/calendar.ts"
import { london } from "../../src/time/zones/london.ts"
import { node } from "./process.ts"
import { HEAT, named, QUICK_HEAT, race } from "./race.ts"
import { duration, figure, type Measure, median } from "./result.ts"

const WARM = "warm"
const cold = fileURLToPath(new URL("./cold.ts", import.meta.url))

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((each) => typeof each === "number")

export const measure: Measure = async ({ isQuick, built }) => {
  const runs = Array.from({ length: isQuick ? 3 : 25 }, () => {
    const times: unknown = JSON.parse(node([cold, built]))
    if (!isNumbers(times)) throw new Error("the fresh process told no times")
    return times
  })
  const [first = 0, second = 0, enacted = 0] = [0, 1, 2].map((index) => median(runs.map((run) => run[index] ?? 0)))
  const spec = calendarSpecOf(opus, "england-and-wales")
  const raced = await race(
    [{ name: WARM, pieces: 1, pass: () => compileCalendar(spec, london) }],
    isQuick ? QUICK_HEAT : HEAT,
  )
  return {
    title: "The calendar",
    says: [
      `Opus's calendar from ${spec.horizon.from} to ${spec.horizon.to} with the bank holidays of England and Wales. Cold is the first call in a fresh process that has imported the built package: the median of ${runs.length} processes. \`enact(opus)\` lays out the calendars of three nations, because a reading leaves a choice of them. Nothing of this is done at import.`,
    ],
    tables: [
      {
        head: ["work", "time"],
        rows: [
          ["`compileCalendar`, the first call of a process", duration(first * 1e6)],
          ["`compileCalendar`, the second call", duration(second * 1e6)],
          ["`enact(opus)` after these two", duration(enacted * 1e6)],
          ["`compileCalendar`, warm", duration(named(raced, WARM).ns)],
        ],
      },
    ],
    targets: [
      {
        what: "compiling Opus's 30-year calendar, cold",
        reach: "< 30 ms",
        measured: `${figure(first)} ms`,
        reached: first < 30,
      },
    ],
  }
}
