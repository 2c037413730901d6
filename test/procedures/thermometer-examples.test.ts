/**
 * The example logs of feedback, ratings and dissatisfaction, each case run by its own machine: what state each comes to,
 * which events are refused, and that every case that is raised is there. The family of cases is worked out by hand.
 */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { COMPENSATION_EVENTS } from "../../src/code/vocabulary/compensation.ts"
import { DISSATISFACTION_EVENTS } from "../../src/code/vocabulary/dissatisfaction.ts"
import { FEEDBACK_EVENTS } from "../../src/code/vocabulary/feedback.ts"
import { POSITIVE_FEEDBACK_EVENTS } from "../../src/code/vocabulary/positive-feedback.ts"
import { THERMOMETER_EVENTS } from "../../src/code/vocabulary/thermometer.ts"
import {
  COMPLAINT_EVENTS,
  type ComplaintEvent,
  complaint,
  type Machine,
  type MachineState,
  opus,
  start,
  step,
} from "../../src/index.ts"
import { compensation } from "../../src/procedures/compensation.ts"
import { dissatisfaction } from "../../src/procedures/dissatisfaction.ts"
import { feedback } from "../../src/procedures/feedback.ts"
import { positiveFeedback } from "../../src/procedures/positive-feedback.ts"
import { thermometer } from "../../src/procedures/thermometer.ts"
import { deadline, opusUnder, reportAt } from "../case/cases.ts"
import { courseOf, type Happened, under } from "./machines.ts"

const MACHINES: Readonly<Record<string, Machine>> = {
  Complaint: complaint(opus),
  Compensation: compensation(opus),
  Dissatisfaction: dissatisfaction(opus),
  Feedback: feedback(opus),
  PositiveFeedback: positiveFeedback(opus),
  Thermometer: thermometer(opus),
}

const SCHEMAS: Readonly<Record<string, Schema.Top>> = {
  ...COMPLAINT_EVENTS,
  ...COMPENSATION_EVENTS,
  ...DISSATISFACTION_EVENTS,
  ...FEEDBACK_EVENTS,
  ...POSITIVE_FEEDBACK_EVENTS,
  ...THERMOMETER_EVENTS,
}

const decode = (value: { readonly type: string }): Happened => {
  const schema = SCHEMAS[value.type] as Schema.Codec<Happened, unknown>
  return Schema.decodeUnknownSync(schema, { errors: "all", onExcessProperty: "error" })(value)
}

interface Run {
  readonly procedure: string
  readonly raisedBy: string | undefined
  state: MachineState
  readonly events: Happened[]
  readonly refused: string[]
  readonly raises: string[]
}

/** Every case of a log, run by its machine under some readings. */
const run = (name: string, choices = {}): ReadonlyMap<string, Run> => {
  const path = fileURLToPath(new URL(`../../docs/examples/cases/${name}.json`, import.meta.url))
  const cases = new Map<string, Run>()
  for (const value of JSON.parse(readFileSync(path, "utf8")).events) {
    const event = decode(value)
    const id = String(event.case)
    const known = cases.get(id)
    const procedure = known?.procedure ?? String(event.procedure)
    const machine = MACHINES[procedure]
    if (machine === undefined) throw new Error(`there is no procedure ${procedure}`)
    const each: Run = known ?? {
      procedure,
      raisedBy: value.raisedBy,
      state: start(machine),
      events: [],
      refused: [],
      raises: [],
    }
    cases.set(id, each)
    const stepped = step(under(machine, choices), each.state, event)
    if (Result.isFailure(stepped)) {
      each.refused.push(`${event.id}: ${stepped.failure.code}`)
      continue
    }
    each.state = stepped.success.state
    each.events.push(event)
    for (const emitted of stepped.success.emits) if ("raise" in emitted) each.raises.push(emitted.raise)
  }
  return cases
}

const states = (cases: ReadonlyMap<string, Run>) =>
  Object.fromEntries([...cases].map(([id, { state }]) => [id, state.state]))

/** What is to be raised and is not: in words, by the case that has to raise it. */
const missing = (cases: ReadonlyMap<string, Run>): readonly string[] =>
  [...cases].flatMap(([id, { raises }]) =>
    raises
      .filter((each) => ![...cases.values()].some(({ procedure, raisedBy }) => procedure === each && raisedBy === id))
      .map((each) => `${id} raises ${each}`),
  )

const EXAMPLES = {
  "feedback-praise-2024-11": {
    states: { "praise-2024-11": "Positive", "award-2024-11": "Received" },
    refused: [],
    missing: [],
  },
  "feedback-implicit-2025-02": {
    states: {
      "letter-2025-02": "Complaint",
      "complaint-2025-02": "Logged",
      "handset-2025-02": "InHand",
      "visitor-2025-02": "NotGiven",
    },
    refused: ["r1: NotACustomer"],
    missing: [],
  },
  "thermometer-gold-2025-05": {
    states: { "install-2025-05": "TreatedAsPositive", "priya-2025-05": "Received" },
    refused: [],
    missing: [],
  },
  "thermometer-late-2025-09": {
    states: { "move-2025-09": "Filed", "fault-2025-09": "Reviewed" },
    refused: ["b2: NotEmailed"],
    missing: [],
  },
  "dissatisfaction-put-right-2024-07": {
    states: { "chat-2024-07": "Dissatisfaction", "invoice-2024-07": "Closed" },
    refused: ["d4: NotPutRight"],
    missing: [],
  },
  "thermometer-family-2025": {
    states: {
      "rating-2025-03": "Flagged",
      "outage-2025-03": "Closed",
      "complaint-2025-04": "Closed",
      "credit-2025-04": "Paid",
    },
    refused: [],
    missing: [],
  },
} as const

describe("an example log", () => {
  it.each(Object.entries(EXAMPLES))(
    "%s: comes to the states worked out, and raises what is to be raised",
    (name, worked) => {
      const cases = run(name)
      expect({
        states: states(cases),
        refused: [...cases.values()].flatMap(({ refused }) => refused),
        missing: missing(cases),
      }).toEqual(worked)
    },
  )

  it("feedback-implicit-2025-02, kept apart: the letter is dissatisfaction feedback and no complaint", () => {
    const cases = run("feedback-implicit-2025-02", { "complaint-or-dissatisfaction": "kept-apart" })
    expect(cases.get("letter-2025-02")?.state.state).toBe("Dissatisfaction")
    expect(cases.get("letter-2025-02")?.raises).toEqual(["Dissatisfaction"])
  })

  it("thermometer-late-2025-09: the Yellow rating is still to be flagged [thermometer.yellow-red]", () => {
    const events = run("thermometer-late-2025-09").get("fault-2025-09")?.events ?? []
    expect(courseOf(under(thermometer(opus)), "flagRating", events)).toEqual(["b1: open"])
    expect(courseOf(under(thermometer(opus)), "reviewRating", events)).toEqual(["b1: done b4"])
  })
})

describe("the family of the Red rating of Friday 2025-03-28, 18:42", () => {
  const family = run("thermometer-family-2025")
  const eventsOf = (id: string): readonly Happened[] => family.get(id)?.events ?? []

  it("is linked case by case: the rating, the dissatisfaction, the complaint, the credit", () => {
    expect([...family].map(([id, { procedure, raisedBy }]) => [procedure, id, raisedBy])).toEqual([
      ["Thermometer", "rating-2025-03", undefined],
      ["Dissatisfaction", "outage-2025-03", "rating-2025-03"],
      ["Complaint", "complaint-2025-04", "outage-2025-03"],
      ["Compensation", "credit-2025-04", "complaint-2025-04"],
    ])
    expect(family.get("rating-2025-03")?.raises).toEqual(["Dissatisfaction"])
    expect(family.get("outage-2025-03")?.raises).toEqual(["Complaint"])
  })

  it("has every duty of the rating and of the dissatisfaction carried out", () => {
    const rating = (norm: string) => courseOf(under(thermometer(opus)), norm, eventsOf("rating-2025-03"))
    expect(["confirmClosure", "emailRating", "reviewRating", "flagRating"].map(rating)).toEqual([
      ["t1: done t2"],
      ["t3: done t4"],
      ["t3: done t5"],
      ["t3: done t6"],
    ])
    const outage = (norm: string) => courseOf(under(dissatisfaction(opus)), norm, eventsOf("outage-2025-03"))
    const norms = ["assignHandler", "contactCustomer", "treatWithCare", "findRootCause", "putRight", "prevent"]
    expect(norms.map(outage)).toEqual([
      ["d1: done d2"],
      ["d1: done d3"],
      ["d1: done d8"],
      ["d1: done d5"],
      ["d1: done d6"],
      ["d1: done d7"],
    ])
  })

  /**
   * The complaint is made on Tuesday 2025-04-01 at 11:05. Opening time: 6 h 25 min to 17:30 on Tuesday, 9 h on Wednesday,
   * and 8 h 35 min of Thursday from 08:30 are 24 h. The first 3 working days are Wednesday, Thursday and Friday.
   */
  it("has a complaint with these deadlines [response-times.acknowledge, response-times.contact-time]", () => {
    const report = reportAt(opusUnder(), {
      case: "complaint-2025-04",
      procedure: "Complaint",
      events: eventsOf("complaint-2025-04") as readonly Happened[] as readonly ComplaintEvent[],
    })
    expect(deadline(report, "acknowledge")).toMatchObject({
      due: "2025-04-03T17:05:00.000+01:00",
      safeBy: "2025-04-02T11:05:00.000+01:00",
      latest: "2025-04-03T17:05:00.000+01:00",
    })
    expect(deadline(report, "agreeContactTime")?.due).toBe("2025-04-04T23:59:59.999+01:00")
  })
})
