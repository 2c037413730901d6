// Recorded logs: logs as they were written under a released version, with what they came to under it. They are recorded at the
// release and never changed; replay-recorded.mjs holds every later version to them.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import * as fc from "fast-check"
import { enact, formatInstant, instant, london, opus, procedureNames, readLog, timeline } from "../src/index.ts"
import { caseLogs, encodeLog, nearValidLogs } from "../src/testing/index.ts"
import { root } from "./subpaths.mjs"

const OUTCOMES = "outcomes.json"
const SEED = 20241023
const SAMPLES = 400
/** Faults of which the rules, and not decoding, have to tell. */
const REFUSED = ["outOfPlace", "tooEarly", "leftOut", "beforeTheFirst", "idUsedTwice"]
const HUNDRED_DAYS = 100 * 86_400_000

const unwrapped = (result, of) => {
  if (result._tag === "Failure") throw new Error(`${of}: ${result.failure.message}`)
  return result.success
}

const jsonText = (value) => `${JSON.stringify(value, null, 1)}\n`

/** The example logs as they are, by their names: files of docs/examples/cases and of the folders in it. */
const exampleLogs = () => {
  const folder = join(root, "docs/examples/cases")
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(nd)?json$/.test(name))
    .sort()
    .map((name) => [`examples/${name}`, readFileSync(join(folder, name), "utf8")])
}

/** Of many things those of which one of the marks is on none before them. */
const bringingNew = (things, marksOf) => {
  const seen = new Set()
  return things.filter((each) => {
    const before = seen.size
    for (const mark of marksOf(each)) seen.add(mark)
    return seen.size > before
  })
}

/** Generated logs of each procedure: together they have every type of event, taken where it can be, and refused. */
const generatedLogs = () =>
  procedureNames.flatMap((procedure) => {
    const many = { seed: SEED, numRuns: SAMPLES }
    const taken = fc.sample(caseLogs({ procedure, maxEvents: 24 }), many).map(encodeLog)
    const refused = fc
      .sample(nearValidLogs({ procedure, faults: REFUSED }), many)
      .filter(({ planted }) => planted.verdict.is === "refused")
    const typeOf = ({ log, planted }) => log.events.find(({ id }) => id === planted.verdict.event)?.type
    return [
      ...bringingNew(taken, ({ events }) => events.map(({ type }) => type)),
      ...bringingNew(refused, (each) => [typeOf(each), each.planted.verdict.code]).map(({ log }) => log),
    ].map((log, place) => [`generated/${procedure}-${place + 1}.json`, jsonText(log)])
  })

/** What of a case must stay as it is: its state, its refusals, and every instant of its duties and rights. */
const outcomeOf = ({ case: id, state, deadlines, rights, raises, refused }) => ({
  case: id,
  state,
  deadlines: Object.fromEntries(
    deadlines.map(({ norm, occurrence, for: whom, status, due, safeBy, latest }) => [
      `${norm}#${occurrence}${whom === undefined ? "" : ` for ${whom}`}`,
      { status, due, safeBy, latest },
    ]),
  ),
  rights: Object.fromEntries(
    rights.map(({ norm, status, opens, opensEarliest, opensForCertain, lapses }) => [
      norm,
      { status, opens, opensEarliest, opensForCertain, lapses },
    ]),
  ),
  raises: raises.map(({ procedure, occurrence, status }) => `${procedure}#${occurrence} ${status}`),
  refused: refused.map(({ event, code }) => `${event} ${code}`),
})

const looksAt = (log) => {
  const last = Math.max(...log.cases.flatMap(({ events }) => events.map(({ at }) => at)))
  return [last, last + HUNDRED_DAYS].map((at) => formatInstant(unwrapped(instant(at), "a look"), london))
}

/** What a log that one version wrote comes to under today's rules, at each of the instants. */
const outcomesOf = (name, text, version, at) => {
  const log = unwrapped(readLog(text, { version }), `${version} ${name}`)
  const code = unwrapped(enact(opus), opus.id)
  return (at ?? looksAt(log)).map((each) => ({
    at: each,
    cases: unwrapped(timeline(code, log, { at: each }), `${version} ${name}`).cases.map(outcomeOf),
  }))
}

/**
 * Records what the logs come to under a version.
 *
 * @param folder - where the recorded versions are
 * @param version - the version that is released
 * @returns how many logs are recorded
 */
export const recordLogs = (folder, version) => {
  const own = join(folder, version)
  if (existsSync(own)) throw new Error(`logs of ${version} are recorded already, and what was recorded does not change`)
  const logs = [...exampleLogs(), ...generatedLogs()]
  const outcomes = Object.fromEntries(logs.map(([name, text]) => [name, outcomesOf(name, text, version)]))
  for (const [name, text] of [...logs, [OUTCOMES, jsonText(outcomes)]]) {
    mkdirSync(dirname(join(own, name)), { recursive: true })
    writeFileSync(join(own, name), text)
  }
  return logs.length
}

/** The versions of which logs are recorded. */
export const recordedVersions = (folder) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(join(folder, name, OUTCOMES))) : []

/** The leaves of a value by their paths, such as `deadlines.acknowledge#1.due`. */
const leavesOf = (value, path = "") =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, each]) => leavesOf(each, path === "" ? name : `${path}.${name}`))
    : [[path, value]]

const said = (value) => (value === undefined ? "nothing" : JSON.stringify(value))

/** Where a case comes to something else than it did. */
const differencesOfCase = (before = {}, after = {}) => {
  const [old, now] = [new Map(leavesOf(before)), new Map(leavesOf(after))]
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((what) => old.get(what) !== now.get(what))
    .map((what) => ({ what, says: `${said(old.get(what))} -> ${said(now.get(what))}` }))
}

/**
 * Where the recorded logs of a version come to something else today.
 *
 * @param folder - where the recorded versions are
 * @param version - one of them
 * @returns each difference: the version `of` which it is, the log, the case, the instant, `what`, and what it `says`
 */
export const differencesOf = (folder, version) => {
  const recorded = JSON.parse(readFileSync(join(folder, version, OUTCOMES), "utf8"))
  return Object.entries(recorded).flatMap(([log, before]) => {
    const text = readFileSync(join(folder, version, log), "utf8")
    const after = outcomesOf(
      log,
      text,
      version,
      before.map(({ at }) => at),
    )
    return before.flatMap(({ at, cases }, look) => {
      const ids = new Set([...cases, ...after[look].cases].map((each) => each.case))
      return [...ids].flatMap((id) => {
        const [old, now] = [cases, after[look].cases].map((all) => all.find((each) => each.case === id))
        return differencesOfCase(old, now).map((each) => ({ of: version, log, case: id, at, ...each }))
      })
    })
  })
}
