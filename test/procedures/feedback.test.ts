/**
 * The Feedback procedure over its whole finite domain: its decision table is complete and without overlap, says what a
 * model written by hand says, and is what the machine runs.
 */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { OPUS_READINGS } from "../../src/code/readings.ts"
import { Sentiment } from "../../src/code/vocabulary/feedback.ts"
import { RATINGS, ResponseExpected } from "../../src/code/vocabulary/thermometer.ts"
import { Channel, type ComplaintsCode, casesOf, channelsOf, decide, faultsOf, opus } from "../../src/index.ts"
import { CLASSIFICATION, feedback } from "../../src/procedures/feedback.ts"
import { clausesOf, next, outcome, take, under } from "./machines.ts"

const READING = "complaint-or-dissatisfaction"
const machine = feedback(opus)
const defaults = under(machine)
const apart = under(machine, { [READING]: "kept-apart" })

type Case = ReturnType<typeof casesOf<keyof typeof CLASSIFICATION.inputs>>[number]

/** What feedback is treated as and what is raised for it, written from the specification and not from the table. */
const model = (at: Case): readonly string[] => {
  const responseExpected = at.responseExpected !== "none"
  if (at.rating !== "none") {
    if (responseExpected && at[READING] !== "kept-apart") return ["Complaint", "Thermometer"]
    if (at.rating === "Yellow" || at.rating === "Red") return ["Dissatisfaction", "Thermometer"]
    return [at.aboutIndividual === true ? "Positive" : "Indifferent", "Thermometer"]
  }
  if (at.sentiment === "good") return ["Positive", "PositiveFeedback"]
  if (at.sentiment === "indifferent") return ["Indifferent"]
  if (at[READING] === "kept-apart")
    return at.responseExpected === "explicit" ? ["Complaint", "Complaint"] : ["Dissatisfaction", "Dissatisfaction"]
  return responseExpected ? ["Complaint", "Complaint", "Dissatisfaction"] : ["Dissatisfaction", "Dissatisfaction"]
}

const CASES = casesOf(CLASSIFICATION)

describe("the classification of feedback", () => {
  it("has a domain of 2 readings, 4 ratings or none, 3 sentiments, 3 expectations, about an individual or not", () => {
    expect(CLASSIFICATION.inputs).toEqual({
      [READING]: ["complaint-where-response-expected", "kept-apart"],
      rating: [...RATINGS, "none"],
      sentiment: Sentiment.literals,
      responseExpected: ResponseExpected.literals,
      aboutIndividual: [true, false],
    })
    expect(Sentiment.literals.toSorted()).toEqual(["bad", "good", "indifferent"])
    expect(CASES.length).toBe(2 * 5 * 3 * 3 * 2)
  })

  it("is complete and without overlap over it", () => {
    expect(faultsOf(CLASSIFICATION)).toEqual([])
  })

  it.each(CLASSIFICATION.rows.map((_, index) => index))(
    "needs its row %i: without it there are gaps, doubled it overlaps",
    (index) => {
      const rows = CLASSIFICATION.rows
      const without = faultsOf({ ...CLASSIFICATION, rows: rows.filter((_, each) => each !== index) })
      const doubled = faultsOf({ ...CLASSIFICATION, rows: [...rows, ...rows.slice(index, index + 1)] })
      expect([...new Set(without.map(({ fault }) => fault))]).toEqual(["gap"])
      expect([...new Set(doubled.map(({ fault }) => fault))]).toEqual(["overlap"])
      expect(doubled.length).toBe(without.length)
    },
  )

  it("says of each of its 180 cases what the model says", () => {
    for (const at of CASES) {
      const decided = decide(CLASSIFICATION, at)?.then
      expect([at, decided?.as, ...(decided?.raises ?? []).map(({ raise }) => raise)]).toEqual([at, ...model(at)])
    }
  })

  it("has the alternatives of the register, where the register holds the reading", () => {
    const registered = OPUS_READINGS.find(({ id }) => id === (READING as string))
    const alternatives = (registered?.alternatives ?? []).map(({ id }) => id as string)
    expect(registered === undefined ? CLASSIFICATION.inputs[READING] : alternatives).toEqual(
      CLASSIFICATION.inputs[READING],
    )
  })
})

const given = (fields: object) =>
  next("FeedbackGiven", {
    channel: "Email",
    customer: true,
    sentiment: "bad",
    responseExpected: "none",
    aboutIndividual: false,
    ...fields,
  })

const rated = (fields: object) => given({ channel: "CustomerThermometer", ...fields })

describe("the Feedback machine", () => {
  it("takes each event of the finite domain as the table decides, or refuses it for a channel that does not fit", () => {
    const taken: Record<string, number> = {}
    for (const at of CASES)
      for (const channel of Channel.literals)
        for (const customer of [true, false]) {
          const { [READING]: alternative, rating, ...fields } = at
          const event = given({ ...fields, channel, customer, ...(rating === "none" ? {} : { rating }) })
          const stepped = take(under(machine, { [READING]: String(alternative) }), [], event)
          const thermometer = channel === "CustomerThermometer"
          const expected = !channelsOf(opus).includes(channel)
            ? ["NoSuchChannel"]
            : thermometer && !customer
              ? ["NotACustomer"]
              : thermometer && rating === "none"
                ? ["NotRated"]
                : !thermometer && rating !== "none"
                  ? ["RatedElsewhere"]
                  : model(at)
          const became = Result.isFailure(stepped)
            ? [stepped.failure.code]
            : [
                stepped.success.state.state,
                ...stepped.success.emits.map((each) => ("raise" in each ? each.raise : each.notice)),
              ]
          expect([event, became]).toEqual([event, expected])
          const [first = ""] = expected
          taken[first] = (taken[first] ?? 0) + 1
        }
    // Of 36 cases without a rating, 5 channels and 2 kinds of giver each, 144 with one, and 1 channel of 1 kind; and 4
    // channels that the Code does not name.
    expect(taken).toEqual({
      NoSuchChannel: 180 * 4 * 2,
      NotACustomer: 180,
      NotRated: 36,
      RatedElsewhere: 144 * 10,
      Positive: 12 * 10 + 12 + 12,
      Indifferent: 12 * 10 + 12 + 12,
      Dissatisfaction: (2 + 4) * 10 + 12 + 36,
      Complaint: (4 + 2) * 10 + 48,
    })
  })

  it("raises nothing unsaid: every case that is raised says why", () => {
    const emits = machine.transitions.flatMap((each) => each.emits ?? [])
    expect([
      ...new Set(emits.map((each) => ("raise" in each ? `${each.raise}: ${each.because}` : each.notice))),
    ]).toEqual([
      "PositiveFeedback: good feedback is assessed for an award",
      "Dissatisfaction: bad feedback is dissatisfaction feedback",
      "Complaint: dissatisfaction from which a response is expected is a complaint by Ofcom's definition",
      "Complaint: an answer is asked for in words, other than by a rating",
      "Thermometer: a rating is emailed to senior management and reviewed, and the review raises the case that it calls for",
    ])
  })

  it.each([
    ["InPerson", "channels.in-person"],
    ["Telephone", "channels.telephone"],
    ["Email", "channels.in-writing"],
    ["Letter", "channels.in-writing"],
    ["Webchat", "channels.webchat"],
  ])("takes feedback by %s, from anyone [%s]", (channel, clause) => {
    const event = given({ channel, customer: false })
    expect(outcome(defaults, [], event)).toBe("-> Dissatisfaction")
    expect(clausesOf(defaults, [], event)).toContain(clause)
  })

  it("good feedback is positive, written or not, about an individual or not [positive.award]", () => {
    for (const aboutIndividual of [true, false])
      expect(outcome(defaults, [], given({ sentiment: "good", channel: "InPerson", aboutIndividual }))).toBe(
        "-> Positive",
      )
    expect(clausesOf(defaults, [], given({ sentiment: "good" }))).toContain("positive.award")
  })

  it("a Gold rating without a word about an individual is not treated as positive [thermometer.gold-green]", () => {
    expect(outcome(defaults, [], rated({ rating: "Gold" }))).toBe("-> Indifferent")
    expect(outcome(defaults, [], rated({ rating: "Gold", aboutIndividual: true }))).toBe("-> Positive")
    expect(clausesOf(defaults, [], rated({ rating: "Gold" }))).toContain("thermometer.gold-green")
  })

  it("bad feedback that expects a response is a complaint too; kept apart only what asks for it in words", () => {
    const implicit = given({ responseExpected: "implicit" })
    expect([outcome(defaults, [], implicit), outcome(apart, [], implicit)]).toEqual([
      "-> Complaint",
      "-> Dissatisfaction",
    ])
    const explicit = given({ responseExpected: "explicit" })
    expect([outcome(defaults, [], explicit), outcome(apart, [], explicit)]).toEqual(["-> Complaint", "-> Complaint"])
    const red = rated({ rating: "Red", responseExpected: "explicit" })
    expect([outcome(defaults, [], red), outcome(apart, [], red)]).toEqual(["-> Complaint", "-> Dissatisfaction"])
  })

  it.each([
    [
      rated({ rating: "Red", customer: false }),
      "NotACustomer: the Customer Thermometer is for customers only",
      ["channels.thermometer"],
    ],
    [
      rated({}),
      "NotRated: feedback through the Customer Thermometer is a rating, and none is given",
      ["thermometer.email"],
    ],
    [
      given({ rating: "Red" }),
      "RatedElsewhere: a rating is given through the Customer Thermometer only",
      ["thermometer.email"],
    ],
  ])("refuses %j", (event, refusal, clauses) => {
    expect(outcome(defaults, [], event)).toBe(refusal)
    expect(clausesOf(defaults, [], event)).toEqual(clauses)
  })

  it.each(["Positive", "Indifferent", "Dissatisfaction", "Complaint"])("takes feedback once: not in %s", (state) => {
    const before = CASES.map((at) => ({ ...at, event: given({ ...at, [READING]: undefined, rating: undefined }) }))
      .filter((at) => at.rating === "none" && at[READING] === "complaint-where-response-expected")
      .find(({ event }) => outcome(defaults, [], event) === `-> ${state}`)
    expect(outcome(defaults, before === undefined ? [] : [before.event], given({}))).toBe(
      "AlreadyGiven: the feedback has been given and classified; other feedback is a case of its own",
    )
  })
})

describe("a code with other channels", () => {
  const few: ComplaintsCode = { ...opus, channels: ["Email", "Telephone"] }

  it("takes feedback through its own alone, and rates nothing without the Customer Thermometer [channels.ways]", () => {
    const rules = under(feedback(few))
    const refused = "NoSuchChannel: the code takes feedback through Email, Telephone only"
    expect(outcome(rules, [], given({ channel: "Email" }))).toBe("-> Dissatisfaction")
    expect(outcome(rules, [], given({ channel: "Letter" }))).toBe(refused)
    expect(outcome(rules, [], rated({ rating: "Gold" }))).toBe(refused)
    expect(feedback(few).transitions.length).toBe(6)
  })
})
