// The test vectors of docs/vectors: what their inputs are, and the outputs as this library gives them. The tests hold the
// outputs against implementations that are not the one that wrote them.
import { readdirSync, readFileSync } from "node:fs"
import { decodeCode, decodeLog, enact, opus, parseInstant, parseSpan } from "../src/index.ts"
import { AWKWARD_STARTS } from "../src/publish/awkward-starts.ts"
import { caseVector, conformanceVector, machineVectors, timeVectors } from "../src/publish/index.ts"
import { instantAtLocal, london } from "../src/time/index.ts"

const examples = new URL("../docs/examples/", import.meta.url)

const unwrapped = (result) => {
  if (result._tag === "Failure") throw new Error(result.failure.message)
  return result.success
}

const jsonIn = (folder) =>
  readdirSync(new URL(folder, examples))
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(new URL(folder + name, examples), "utf8"))])

/** Days beside holidays, moved and proclaimed ones too, changes of the clocks, and ends of months and years. */
const DATES = [
  ...["2011-04-28", "2012-06-01", "2020-05-07", "2022-06-01", "2022-09-16", "2022-09-19", "2024-02-29", "2024-03-28"],
  ...["2024-03-31", "2024-10-23", "2024-10-26", "2024-10-27", "2024-12-24", "2024-12-31", "2026-04-02", "2028-08-31"],
]
const TIMES = ["00:00", "08:29", "08:30", "12:00", "17:30", "17:49"]
const SPANS = [
  ...["0 hours", "24 hours", "1 working hour", "9 working hours", "24 working hours"],
  ...["1 working day", "3 working days", "10 days", "6 weeks", "8 weeks", "1 month", "12 months"],
]

const DATES_OF_RULES = ["2010-01-01", "2018-01-01", "2024-06-30", "2026-04-07", "2026-04-08", "2026-11-23"]

const starts = [
  ...DATES.flatMap((date) => TIMES.map((time) => localInstant(date, time))),
  ...AWKWARD_STARTS.map(({ at }) => unwrapped(parseInstant(at))),
]

function localInstant(date, time) {
  return instantAtLocal(london, Date.parse(`${date}T${time}:00Z`))
}

const logs = jsonIn("cases/").map(([name, json]) => ({ name, json, decoded: unwrapped(decodeLog(json)) }))

/** The last instant of a log, and eight weeks after it. */
const instantsOf = ({ cases }) => {
  const last = Math.max(...cases.flatMap(({ events }) => events.map(({ at }) => at)))
  return [0, 56].map((days) => new Date(last + days * 86_400_000).toISOString())
}

/** Every file of docs/vectors by its name: a value whose `vectors` stand a line each. */
export const vectorFiles = () => {
  const enacted = unwrapped(enact(opus))
  const alone = unwrapped(enact(opus, { regulation: "none" }))
  const codes = [["opus", JSON.parse(JSON.stringify(opus))], ...jsonIn("codes/"), ...jsonIn("codes/enforcement/")]
  return {
    "time.json": timeVectors(
      enacted,
      starts,
      SPANS.map((each) => unwrapped(parseSpan(each))),
    ),
    "machines.json": machineVectors(
      alone,
      logs.flatMap(({ decoded }) => decoded.cases),
    ),
    "cases.json": { vectors: logs.map((log) => caseVector(enacted, log.name, log, instantsOf(log.decoded))) },
    "conformance.json": {
      vectors: codes.map(([name, json]) =>
        conformanceVector(name, { json, decoded: unwrapped(decodeCode(json)) }, DATES_OF_RULES),
      ),
    },
  }
}

/** A file's text: JSON that can be compared line by line. */
export const vectorText = ({ vectors, ...rest }) => {
  const heads = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
  return `{\n${heads.join("")}"vectors": [\n${vectors.map((each) => JSON.stringify(each)).join(",\n")}\n]\n}\n`
}
