/** Run in a fresh process: the times of the first calls, in milliseconds, as a line of JSON. */
import { join } from "node:path"
import { pathToFileURL } from "node:url"

const [, , built = ""] = process.argv
const library: typeof import("../../src/index.ts") = await import(pathToFileURL(join(built, "index.js")).href)
const { calendarSpecOf, compileCalendar, enact, london, opus } = library

const timed = (work: () => unknown): number => {
  const since = performance.now()
  work()
  return performance.now() - since
}

const spec = calendarSpecOf(opus, "england-and-wales")
const calendar = timed(() => compileCalendar(spec, london))
const second = timed(() => compileCalendar(spec, london))
const enacted = timed(() => enact(opus))
console.log(JSON.stringify([calendar, second, enacted]))
