/**
 * The PositiveFeedback procedure: assessed each month by Service Delivery Management against the core values or service
 * excellence, and a gift to each member of staff mentioned where the criteria are met.
 */
import { describe, expect, it } from "vitest"
import { CORE_VALUES } from "../../src/code/vocabulary/positive-feedback.ts"
import { opus } from "../../src/index.ts"
import { positiveFeedback } from "../../src/procedures/positive-feedback.ts"
import { type Happened, inTurn, next, outcome, under } from "./machines.ts"

const machine = positiveFeedback(opus)
const rules = under(machine)
const allFive = under(machine, { "core-values": "all-five" })
const perFeedback = under(machine, { "gift-per-mention": "one-per-feedback" })

/** An assessment that finds these core values. */
const found = (...values: readonly string[]) => ({
  serviceExcellence: false,
  coreValues: Object.fromEntries(CORE_VALUES.map((each) => [each, values.includes(each)])),
})
const excellent = { ...found(), serviceExcellence: true }

const received = (...staff: readonly string[]) => ["PositiveFeedbackReceived", { staff }] as const
const assessed = (meets: boolean, findings: object) => ["FeedbackAssessed", { meets, ...findings }] as const
const met = assessed(true, excellent)
const gift = (staff: string) => ["GiftGiven", { staff }] as const
const elsewhere = (staff: string) => ["GiftGivenElsewhere", { staff, givenIn: "praise-2" }] as const
const closed = ["PositiveFeedbackClosed"] as const

const PATHS = {
  NotReceived: inTurn(),
  Received: inTurn(received("aisha")),
  AwardDue: inTurn(received("aisha"), met),
  NoAward: inTurn(received("aisha"), assessed(false, found())),
  Closed: inTurn(received("aisha"), met, gift("aisha"), closed),
} as const

const REFUSED = {
  NotReceivedYet: "NotReceivedYet: no feedback has been received yet: the first event is PositiveFeedbackReceived",
  AlreadyReceived: "AlreadyReceived: the feedback has already been received; other feedback is a case of its own",
  NotAssessed: "NotAssessed: Service Delivery Management has not assessed the feedback",
  AlreadyAssessed: "AlreadyAssessed: the feedback has already been assessed",
  NoGift: "NoGift: the feedback does not meet the criteria, so that nobody receives a gift for it",
  GiftsOutstanding: "GiftsOutstanding: not every member of staff who is mentioned has received a gift",
  CaseEnded: "CaseEnded: nothing more is to be done for the feedback; what comes later is a case of its own",
} as const

const GIFTS = {
  NotReceived: REFUSED.NotReceivedYet,
  Received: REFUSED.NotAssessed,
  AwardDue: "-> AwardDue",
  NoAward: REFUSED.NoGift,
  Closed: REFUSED.CaseEnded,
} as const

/** What becomes of every event in every state. */
const TABLE = {
  PositiveFeedbackReceived: {
    NotReceived: "-> Received",
    Received: REFUSED.AlreadyReceived,
    AwardDue: REFUSED.AlreadyReceived,
    NoAward: REFUSED.CaseEnded,
    Closed: REFUSED.CaseEnded,
  },
  FeedbackAssessed: {
    NotReceived: REFUSED.NotReceivedYet,
    Received: "-> AwardDue",
    AwardDue: REFUSED.AlreadyAssessed,
    NoAward: REFUSED.CaseEnded,
    Closed: REFUSED.CaseEnded,
  },
  GiftGiven: GIFTS,
  GiftGivenElsewhere: GIFTS,
  PositiveFeedbackClosed: { ...GIFTS, AwardDue: REFUSED.GiftsOutstanding, NoAward: REFUSED.CaseEnded },
} as const

const FIELDS: Readonly<Record<keyof typeof TABLE, object>> = {
  PositiveFeedbackReceived: { staff: ["aisha"] },
  FeedbackAssessed: met[1],
  GiftGiven: { staff: "aisha" },
  GiftGivenElsewhere: { staff: "aisha", givenIn: "praise-2" },
  PositiveFeedbackClosed: {},
}

describe("every event of positive feedback in every state", () => {
  it("is in the table", () => {
    expect(Object.keys(TABLE)).toEqual(Object.keys(machine.events))
    for (const row of Object.values(TABLE)) expect(Object.keys(row)).toEqual(Object.keys(machine.states))
  })

  it.each(
    Object.entries(TABLE).flatMap(([type, row]) =>
      Object.entries(row).map(([state, becomes]) => ({ type: type as keyof typeof TABLE, state, becomes })),
    ),
  )("$type in $state: $becomes", ({ type, state, becomes }) => {
    expect(outcome(rules, PATHS[state as keyof typeof PATHS], next(type, FIELDS[type]))).toBe(becomes)
  })
})

const VALUES = "work-together, be-brave, own-it, strive, stay-curious"

describe("the clauses of positive feedback", () => {
  const line = (name: string, cites: readonly string[] = []) =>
    `${name} [${cites.join(", ").replaceAll("values.", "")}]`

  it("are cited by its transitions", () => {
    expect(machine.transitions.map(({ on, cites }) => line(on.event, cites))).toEqual([
      "PositiveFeedbackReceived [positive.award]",
      `FeedbackAssessed [positive.monthly, positive.award, ${VALUES}]`,
      `FeedbackAssessed [positive.monthly, positive.award, ${VALUES}]`,
      "GiftGiven [positive.gift]",
      "GiftGivenElsewhere [positive.gift]",
      "PositiveFeedbackClosed [positive.gift]",
    ])
  })

  it("are cited by its refusals, where a clause is why", () => {
    expect(machine.refusals.map(({ code, cites }) => line(code, cites))).toEqual([
      "NotReceivedYet []",
      "AlreadyReceived []",
      "NotAssessed [positive.monthly, positive.gift]",
      "AlreadyAssessed [positive.monthly]",
      "NoGift [positive.gift]",
      "CaseEnded []",
    ])
  })
})

describe("the criteria [positive.award, values.*]", () => {
  const assess = (under: typeof rules, meets: boolean, findings: object) =>
    outcome(under, PATHS.Received, next(...assessed(meets, findings)))
  const NOT_MET =
    "CriteriaNotMet: the assessment says that the criteria are met, and finds neither service excellence nor core values"
  const MET =
    "CriteriaMet: the assessment says that the criteria are not met, and finds service excellence or core values"

  it("are met by service excellence alone, under either reading of core-values", () => {
    for (const each of [rules, allFive]) {
      expect(assess(each, true, excellent)).toBe("-> AwardDue")
      expect(assess(each, false, excellent)).toBe(MET)
    }
  })

  it.each(CORE_VALUES)("are met by %s alone or, under core-values=all-five, are not", (value) => {
    expect(assess(rules, true, found(value))).toBe("-> AwardDue")
    expect(assess(rules, false, found(value))).toBe(MET)
    expect(assess(allFive, true, found(value))).toBe(NOT_MET)
    expect(assess(allFive, false, found(value))).toBe("-> NoAward")
  })

  it.each(CORE_VALUES)("without %s are, under core-values=all-five, not met by the other four", (value) => {
    const four = CORE_VALUES.filter((each) => each !== value)
    expect(assess(rules, true, found(...four))).toBe("-> AwardDue")
    expect(assess(allFive, true, found(...four))).toBe(NOT_MET)
  })

  it("are met by all five under either reading, and by nothing under neither", () => {
    for (const each of [rules, allFive]) {
      expect(assess(each, true, found(...CORE_VALUES))).toBe("-> AwardDue")
      expect(assess(each, true, found())).toBe(NOT_MET)
      expect(assess(each, false, found())).toBe("-> NoAward")
    }
  })
})

describe("a gift [positive.gift]", () => {
  const both = inTurn(received("aisha", "ben"), met)
  const NOT_MENTIONED = "NotMentioned: the feedback does not mention this member of staff"
  const REWARDED = "AlreadyRewarded: this member of staff already has a gift for the feedback"
  const later = (...events: readonly Happened[]) => [...both, ...events.map((each, n) => ({ ...each, id: `g${n}` }))]

  it("goes to any member of staff mentioned, in any order, and to nobody else", () => {
    expect(outcome(rules, both, next(...gift("ben")))).toBe("-> AwardDue")
    expect(outcome(rules, both, next(...gift("aisha")))).toBe("-> AwardDue")
    for (const name of ["carol", "Aisha", "aisha ", "aish", "a", "toString", "null"])
      expect(outcome(rules, both, next(...gift(name)))).toBe(NOT_MENTIONED)
  })

  it("is one for a person and a feedback", () => {
    const before = later(next(...gift("aisha")))
    expect(outcome(rules, before, next(...gift("aisha")))).toBe(REWARDED)
    expect(outcome(rules, before, next(...elsewhere("aisha")))).toBe(REWARDED)
    expect(outcome(rules, before, next(...gift("ben")))).toBe("-> AwardDue")
  })

  it("for other feedback of the month counts for this one or, under gift-per-mention=one-per-feedback, does not", () => {
    expect(outcome(rules, both, next(...elsewhere("ben")))).toBe("-> AwardDue")
    expect(outcome(rules, later(next(...elsewhere("ben"))), next(...gift("ben")))).toBe(REWARDED)
    expect(outcome(rules, both, next(...elsewhere("carol")))).toBe(NOT_MENTIONED)
    expect(outcome(perFeedback, both, next(...elsewhere("ben")))).toBe(
      "GiftForEachFeedback: each feedback has gifts of its own, so that one given for other feedback does not count",
    )
    expect(outcome(perFeedback, both, next(...gift("ben")))).toBe("-> AwardDue")
  })

  it("is outstanding until everyone mentioned has one: only then is the feedback closed", () => {
    const close = next(...closed)
    expect(outcome(rules, both, close)).toBe(REFUSED.GiftsOutstanding)
    expect(outcome(rules, later(next(...gift("ben"))), close)).toBe(REFUSED.GiftsOutstanding)
    expect(outcome(rules, later(next(...gift("ben")), next(...elsewhere("aisha"))), close)).toBe("-> Closed")
    expect(outcome(rules, later(next(...gift("ben")), next(...gift("aisha"))), close)).toBe("-> Closed")
  })

  it("is for nobody where the feedback mentions nobody: it is closed once it is assessed", () => {
    const nobody = inTurn(received(), met)
    expect(outcome(rules, nobody, next(...gift("aisha")))).toBe(NOT_MENTIONED)
    expect(outcome(rules, nobody, next(...closed))).toBe("-> Closed")
  })
})
