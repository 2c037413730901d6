/** A code's stages, way to ADR, register and lists are consistent: each fault with its kind, its place and what would do. */
import { describe } from "vitest"
import { weeks } from "../../src/index.ts"
import { check, stage } from "./refused-code.ts"

const scheme = (id: string, ...subjects: readonly string[]) => ({
  scheme: id,
  ...(subjects.length > 0 ? { subjects } : {}),
})
const reading = (id: string, ...alternatives: readonly string[]) => ({
  id,
  phrase: "a phrase",
  clauses: [],
  alternatives: alternatives.map((each) => ({ id: each, says: "it" })),
  why: "because",
})

describe("the stages of a code", () => {
  check([
    [{ stages: [stage("a"), stage("b"), stage("top", { from: [], skips: true })] }],
    [{ stages: [stage("a"), stage("b", { from: ["a"] }), stage("c", { from: ["a", "b"] })] }],
    [
      { stages: [stage("a"), stage("b"), stage("a")] },
      'RepeatedStage $.stages[2].id: the stage at .stages[0] has the id "a" too: give each an id of its own',
    ],
    [
      { stages: [stage("manager"), stage("board", { from: ["maneger"] })] },
      'UnknownStage $.stages[1].from[0]: no stage "maneger"; did you mean "manager"?',
    ],
    [
      { stages: [stage("a"), stage("b", { from: ["c"] }), stage("c", { from: ["b"] })] },
      'UnreachableStage $.stages[1]: no way leads from the first stage to "b": name in from a stage before it, or let it skip',
      'UnreachableStage $.stages[2]: no way leads from the first stage to "c": name in from a stage before it, or let it skip',
    ],
    [
      { stages: [stage("a"), stage("b", { subjects: ["billing"] })] },
      'UnknownSubject $.stages[1].subjects[0]: no subject "billing"; the subjects that the code lists are none',
    ],
  ])
})

describe("the way to ADR", () => {
  check([
    [{ subjects: ["a", "b"], "adr.schemes": [scheme("co"), scheme("cisas", "a"), scheme("co", "b")] }],
    [
      { "adr.schemes": [scheme("cisas"), scheme("co")] },
      'TwoSchemes $.adr.schemes[1]: "co" names no subjects, and "cisas" names none either: two schemes for the rest; say which subjects one of them is for',
    ],
    [
      { subjects: ["a", "b"], "adr.schemes": [scheme("cisas", "a", "b"), scheme("co", "b")] },
      'TwoSchemes $.adr.schemes[1]: "co" is for "b", and so is "cisas": a subject goes to one scheme',
    ],
    [
      { "adr.schemes": [{ scheme: "cisas", subjects: [] }] },
      "NoSubject $.adr.schemes[0].subjects: a scheme for no subject at all: name some, or leave subjects out for the rest",
    ],
    [
      { "adr.schemes": [scheme("cisas", "a")] },
      'UnknownSubject $.adr.schemes[0].subjects[0]: no subject "a"; the subjects that the code lists are none',
    ],
    [
      { "deadlock.declinable": true, "deadlock.requestAfter": weeks(8) },
      "NoRequest $.deadlock.declinable: deadlock cannot be asked for under this code: set onRequest, or let this be false",
      "NoRequest $.deadlock.requestAfter: deadlock cannot be asked for under this code: set onRequest, or let this be null",
    ],
    [{ "deadlock.onRequest": { unknown: "not seen" }, "deadlock.declinable": true, "deadlock.requestAfter": weeks(8) }],
  ])
})

describe("the register of a code", () => {
  const others = [reading("resolved", "outcome-accepted", "outcome-proposed"), reading("own", "a", "b")]
  check([
    [{ readings: others, "statements.dissatisfactionIsAComplaint": undefined }],
    [
      { readings: [...others, reading("own", "c", "d")], "statements.dissatisfactionIsAComplaint": undefined },
      'RepeatedReading $.readings[2].id: the reading at .readings[1] has the id "own" too: a reading stands in the register once',
    ],
    [
      { readings: [reading("own", "a", "a")], "statements.dissatisfactionIsAComplaint": undefined },
      'RepeatedAlternative $.readings[0].alternatives[1].id: two alternatives of the reading "own" have the id "a": give each an id of its own',
    ],
    [
      { "readings.0.alternatives.1.id": "lunar" },
      'UnknownAlternative $.readings[0].alternatives[1].id: the reading "working-hour" has no alternative "lunar" that can be run; those that can are opening-hours, working-days, clock',
    ],
    [
      { "readings.5.alternatives.1.id": "every-5-working-day" },
      'UnknownAlternative $.readings[5].alternatives[1].id: the reading "updated-regularly" has no alternative "every-5-working-day" that can be run; did you mean "every-5-working-days"?',
    ],
    [
      { readings: others },
      'UnknownReading $.statements.dissatisfactionIsAComplaint.under.reading: the register holds no reading "complaint-or-dissatisfaction"; it holds resolved, own, wait-across-2026-04-08, letter-twice, letter-at-deadlock',
    ],
    [
      { "statements.dissatisfactionIsAComplaint.under.alternatives": ["keptapart"] },
      'UnknownAlternative $.statements.dissatisfactionIsAComplaint.under.alternatives[0]: the reading "complaint-or-dissatisfaction" has no alternative "keptapart"; did you mean "kept-apart"?',
    ],
    [
      { "statements.dissatisfactionIsAComplaint.under.alternatives": [] },
      "UnknownAlternative $.statements.dissatisfactionIsAComplaint.under.alternatives: names none: name those under which the text says it",
    ],
  ])
})

describe("the lists of a code", () => {
  const row = { id: "a", says: "late", amount: { pence: 1, currency: "GBP" }, per: "day" }
  const twice = (path: string, what: string) => `Repeated $.${path}: "${what}" stands in the list already: name it once`
  check([
    [{ procedures: ["Complaint", "Complaint"] }, twice("procedures[1]", "Complaint")],
    [{ channels: ["Email", "Letter", "Email"] }, twice("channels[2]", "Email")],
    [{ subjects: ["a", "a"] }, twice("subjects[1]", "a")],
    [{ aims: ["plan", "plan"] }, twice("aims[1]", "plan")],
    [{ regulatorTelephones: ["1", "1"] }, twice("regulatorTelephones[1]", "1")],
    [
      { compensation: { is: "table", rows: [row, row] } },
      'Repeated $.compensation.rows[1].id: another row has the id "a" too: give each an id of its own',
    ],
    [{ cites: { "adr.after": ["1"], "deadlock.requestAfter": ["2"], "channels.Email": ["3"], complaints: ["4"] } }],
    [
      { cites: { "adr.aftr": ["1"], weather: ["2"] } },
      'UnknownCite $.cites["adr.aftr"]: codes have no field "adr.aftr" to cite clauses for; did you mean "adr.after"?',
      'UnknownCite $.cites.weather: codes have no field "weather" to cite clauses for; write the path of a field, such as adr.after',
    ],
  ])
})
