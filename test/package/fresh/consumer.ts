/** What a user writes who uses every subpath of the package: it is copied into fresh projects, with the package's name. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import {
  type CaseLog,
  type ComplaintEvent,
  complaintFigures,
  complaintRules,
  opus as coreOpus,
  enact as enactInCore,
  type Instant,
  replay,
  reportOf,
} from "../../../src/core.ts"
import { type CaseReport, decodeLog, enact, opus, timeline } from "../../../src/index.ts"
import { jsonSchemaOf, standardSchemaOf } from "../../../src/publish/index.ts"
import { lawFor } from "../../../src/regulation/index.ts"
import { caseLogs, encodeLog } from "../../../src/testing/index.ts"
import { type ClauseId, clauseById } from "../../../src/text/index.ts"
import { conformance } from "../../../src/verify/index.ts"

const made = {
  id: "e1",
  at: "2024-10-23T17:49:00+01:00",
  type: "ComplaintMade",
  channel: "Telephone",
  complainant: { kind: "consumer", customer: true },
  about: "Total loss of service",
  responseExpected: "explicit",
}
const acknowledged = { id: "e2", at: "2024-10-28T10:15:00+00:00", type: "ComplaintAcknowledged", channel: "Email" }

const acknowledgeIn = ({ deadlines }: CaseReport) => {
  const duty = deadlines.find(({ norm }) => norm === "acknowledge")
  return [duty?.status, duty?.safeBy, duty?.due, duty?.latest]
}

/** Events as JSON through the entry of applications: what is decoded, what is refused, and by when something is owed. */
const follow = () => {
  const code = Result.getOrThrow(enact(opus, { readings: { "working-hour": "opening-hours" } }))
  const at = (now: string, ...events: readonly object[]) => {
    const log = Result.getOrThrow(decodeLog({ case: "c1", procedure: "Complaint", events }))
    const [report] = Result.getOrThrow(timeline(code, log, { at: now })).cases
    if (report === undefined) throw new Error("the case has no report")
    return report
  }
  const opened = at("2024-10-24T12:00:00Z", made)
  const answered = at("2024-10-28T12:00:00Z", made, acknowledged)
  const tooEarly = at("2024-11-04T12:00:00Z", made, {
    id: "e3",
    at: "2024-11-04T09:00:00Z",
    type: "ReferredToAdr",
    scheme: "unknown",
  })
  const bad = decodeLog({ case: "c1", procedure: "Complaint", events: [{ ...made, at: "2024-10-23T17:49:00" }] })
  return {
    state: opened.state,
    opened: acknowledgeIn(opened),
    answered: acknowledgeIn(answered),
    refused: tooEarly.refused.map(({ event, code, opens }) => [event, code, opens]),
    bad: Result.isFailure(bad) ? bad.failure.problems.map(({ path, message }) => `${path}: ${message}`) : [],
  }
}

/** The same complaint as typed events, without decoding: what a browser that counts bytes pays for. */
const followInCore = () => {
  const code = Result.getOrThrow(enactInCore(coreOpus))
  const at = Date.UTC(2024, 9, 23, 16, 49) as Instant
  const complainant = { kind: "consumer", customer: true } as const
  const event: ComplaintEvent = {
    ...{ id: "e1", at, type: "ComplaintMade", channel: "Telephone", complainant },
    ...{ about: "Total loss of service", responseExpected: "explicit" },
  }
  const log: CaseLog = { case: "c1", procedure: "Complaint", events: [event] }
  const { duties, rights } = complaintFigures(code)(log.events)
  const rules = complaintRules(code, log)
  const report = reportOf(rules, replay(rules, log))
  return {
    due: duties.find(({ norm }) => norm === "acknowledge")?.due,
    opens: rights.find(({ norm }) => norm === "referToAdr")?.opens,
    report: acknowledgeIn(report),
  }
}

const law = () => {
  const of = { deadlockOn: undefined, complainant: { kind: "consumer" }, responseExpected: "explicit" } as const
  return ["2026-04-07", "2026-04-08"].map((madeOn) => lawFor({ ...of, madeOn }).wait?.cites[0])
}

const checked = () => {
  const found = Result.getOrThrow(conformance(opus, { on: "2026-04-08" }))
  return found.findings.find(({ rule }) => rule === "t-adr-6w")?.conforms
}

const generated = () => {
  const [log] = fc.sample(caseLogs({ procedure: "Complaint" }), { seed: 3, numRuns: 1 })
  if (log === undefined) throw new Error("nothing was generated")
  const read = Result.getOrThrow(decodeLog(JSON.parse(JSON.stringify(encodeLog(log)))))
  return [read.cases[0]?.events[0]?.type, read.cases[0]?.events.length === log.events.length]
}

const clause: ClauseId = "adr.ofcom"

/** What the package does in the project: a JSON value. */
export const work = () => ({
  ".": follow(),
  "./core": followInCore(),
  "./publish": [jsonSchemaOf("log").$ref, standardSchemaOf("event")["~standard"].version],
  "./regulation": law(),
  "./testing": generated(),
  "./text": clauseById(clause).text,
  "./verify": checked(),
})
