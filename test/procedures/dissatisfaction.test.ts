/**
 * The Dissatisfaction procedure, cell by cell: what becomes of every event in every state, by DESIGN section 6 and the
 * clauses of the Code; when it is a complaint too, and what its closing asks for.
 */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { dissatisfaction } from "../../src/procedures/dissatisfaction.ts"
import { clausesOf, courseOf, inTurn, next, outcome, take, under } from "./machines.ts"

const machine = dissatisfaction(opus)
const defaults = under(machine)
const apart = under(machine, { "complaint-or-dissatisfaction": "kept-apart" })

type Drafted = readonly [type: string, fields?: object]

const raised = (fields: object = {}): Drafted => [
  "DissatisfactionRaised",
  { responseExpected: "none", complaintRaised: false, ...fields },
]
const handled: Drafted = ["CaseHandlerAssigned", { handler: "R. Okafor" }]
const contacted: Drafted = ["ContactMade"]
const found: Drafted = ["RootCauseFound", { cause: "a card in the exchange" }]
const sorted: Drafted = ["IssuePutRight", { how: "the card was replaced" }]
const prevented: Drafted = ["PreventionPutInPlace", { measure: "cards of its age are replaced" }]
const recognised: Drafted = ["ComplaintRecognised", { why: "an answer is asked for" }]
const closed = (reason: string, fields: object = {}): Drafted => ["DissatisfactionClosed", { reason, ...fields }]

const PATHS = {
  NotRaised: [],
  Raised: [raised()],
  ContactOwed: [raised({ rating: "Red" }), handled],
  InHand: [raised(), handled],
  Closed: [raised(), handled, closed("unresolved", { why: "the customer has left" })],
} as const satisfies Readonly<Record<keyof typeof machine.states, readonly Drafted[]>>

const NOT_YET = "NotRaisedYet: no case has been raised yet: the first event is DissatisfactionRaised"
const AGAIN = "AlreadyRaised: the case has already been raised; other dissatisfaction is a case of its own"
const NO_HANDLER = "NoCaseHandler: no case handler has been assigned"
const NO_CONTACT = "NotContacted: the customer who gave the rating has not been contacted"
const ENDED = "CaseEnded: the case is closed; what comes later is a case of its own"
const NOT_RIGHT =
  "NotPutRight: the root cause is not found, the issue not put right, or nothing in place to stop it happening again"
const NO_COMPLAINT = "NoComplaint: no complaint has been raised for this dissatisfaction"
const NO_REASON = "NoReasonGiven: a case that is closed unresolved says why"

const STAYS = ["-> Raised", "-> ContactOwed", "-> InHand", ENDED] as const

/** For each event: what becomes of it in each state, in the order of PATHS. */
const TABLE: readonly (readonly [Drafted, ...string[]])[] = [
  [raised(), "-> Raised", AGAIN, AGAIN, AGAIN, ENDED],
  [handled, NOT_YET, "-> InHand", "-> ContactOwed", "-> InHand", ENDED],
  [contacted, NOT_YET, "-> Raised", "-> InHand", "-> InHand", ENDED],
  [found, NOT_YET, ...STAYS],
  [sorted, NOT_YET, ...STAYS],
  [prevented, NOT_YET, ...STAYS],
  [recognised, NOT_YET, ...STAYS],
  [closed("putRight"), NOT_YET, NO_HANDLER, NO_CONTACT, NOT_RIGHT, ENDED],
  [closed("asComplaint"), NOT_YET, NO_HANDLER, NO_CONTACT, NO_COMPLAINT, ENDED],
  [closed("unresolved"), NOT_YET, NO_HANDLER, NO_CONTACT, NO_REASON, ENDED],
  [closed("unresolved", { why: "no fault was found" }), NOT_YET, NO_HANDLER, NO_CONTACT, "-> Closed", ENDED],
]

describe("what becomes of an event", () => {
  const cells = TABLE.flatMap(([draft, ...outcomes]) =>
    Object.entries(PATHS).map(([state, path], index) => ({ draft, state, path, becomes: outcomes[index] })),
  )

  it.each(cells)("$draft.0 $draft.1 in $state: $becomes", ({ draft: [type, fields], path, becomes }) => {
    expect(outcome(defaults, inTurn(...path), next(type, fields))).toBe(becomes)
  })

  it.each([
    [handled, "Raised", ["dissatisfaction.handler"]],
    [contacted, "ContactOwed", ["thermometer.contact"]],
    [found, "InHand", ["dissatisfaction.root-cause"]],
    [sorted, "InHand", ["dissatisfaction.put-right"]],
    [prevented, "InHand", ["dissatisfaction.prevention"]],
    [closed("putRight"), "Raised", ["dissatisfaction.handler"]],
    [closed("putRight"), "ContactOwed", ["thermometer.contact"]],
    [closed("unresolved"), "InHand", ["dissatisfaction.care"]],
  ] as const)("%j in %s cites %j", ([type, fields], state, clauses) => {
    expect(clausesOf(defaults, inTurn(...PATHS[state]), next(type, fields))).toEqual(clauses)
  })
})

describe("dissatisfaction from a rating", () => {
  it.each(["Yellow", "Red"])(
    "%s: the customer is contacted before the case is closed [thermometer.contact]",
    (colour) => {
      const from = raised({ rating: colour })
      expect(outcome(defaults, inTurn(from), next(...handled))).toBe("-> ContactOwed")
      expect(outcome(defaults, inTurn(from, contacted), next(...handled))).toBe("-> InHand")
      expect(courseOf(defaults, "contactCustomer", inTurn(from, handled))).toEqual(["e1: open"])
      expect(courseOf(defaults, "contactCustomer", inTurn(from, handled, contacted))).toEqual(["e1: done e3"])
    },
  )

  it.each(["Gold", "Green"])("%s, or none: nothing is said of a contact", (colour) => {
    for (const from of [raised({ rating: colour }), raised()]) {
      expect(outcome(defaults, inTurn(from), next(...handled))).toBe("-> InHand")
      expect(courseOf(defaults, "contactCustomer", inTurn(from, handled))).toEqual([])
    }
  })
})

const emits = (rules: typeof defaults, ...drafts: readonly Drafted[]): readonly unknown[] => {
  const events = inTurn(...drafts)
  const last = events.at(-1)
  return last === undefined ? [] : Result.getOrThrow(take(rules, events.slice(0, -1), last)).emits
}

const COMPLAINT = {
  raise: "Complaint",
  because: "a response is expected to the dissatisfaction, which is a complaint by Ofcom's definition",
}
const RECOGNISED = { raise: "Complaint", because: "the dissatisfaction is recognised as a complaint" }
const ALREADY = "AlreadyComplaint: a complaint has already been raised for this dissatisfaction"

describe("dissatisfaction that is a complaint", () => {
  it.each(["explicit", "implicit"])(
    "is one at once by default where a response is expected: %s",
    (responseExpected) => {
      const asked = raised({ responseExpected })
      expect(emits(defaults, asked)).toEqual([COMPLAINT])
      expect(emits(apart, asked)).toEqual([])
      expect(outcome(defaults, inTurn(asked), next(...recognised))).toBe(ALREADY)
      expect(emits(apart, asked, recognised)).toEqual([RECOGNISED])
    },
  )

  it("is one only once: not again where the intake has raised a complaint for the same feedback", () => {
    for (const rules of [defaults, apart])
      for (const responseExpected of ["explicit", "implicit", "none"]) {
        const both = raised({ responseExpected, complaintRaised: true })
        expect(emits(rules, both)).toEqual([])
        expect(outcome(rules, inTurn(both), next(...recognised))).toBe(ALREADY)
      }
  })

  it("becomes one when it is recognised, in any open state, and once [complaints.seriously]", () => {
    for (const rules of [defaults, apart])
      for (const path of [PATHS.Raised, PATHS.ContactOwed, PATHS.InHand]) {
        expect(emits(rules, ...path, recognised)).toEqual([RECOGNISED])
        expect(outcome(rules, inTurn(...path, recognised), next(...recognised))).toBe(ALREADY)
      }
  })

  it("goes on beside it, and may be closed as one [dissatisfaction.care]", () => {
    const before = [raised(), handled, recognised]
    expect(outcome(defaults, inTurn(...before), next(...found))).toBe("-> InHand")
    expect(outcome(defaults, inTurn(...before), next(...closed("asComplaint")))).toBe("-> Closed")
    const asked = [raised({ responseExpected: "explicit" }), handled]
    expect(outcome(defaults, inTurn(...asked), next(...closed("asComplaint")))).toBe("-> Closed")
    expect(outcome(apart, inTurn(...asked), next(...closed("asComplaint")))).toBe(NO_COMPLAINT)
  })
})

describe("a case that is closed as put right", () => {
  const ORDERS = [
    [found, sorted, prevented],
    [sorted, found, prevented],
    [prevented, sorted, found],
  ]

  it.each(ORDERS)("has its root cause found, is put right and kept from happening again, in any order", (...steps) => {
    const close = next(...closed("putRight"))
    expect(outcome(defaults, inTurn(raised(), handled, ...steps), close)).toBe("-> Closed")
    expect(outcome(defaults, inTurn(raised(), ...steps, handled), close)).toBe("-> Closed")
    for (const left of steps) {
      const without = steps.filter((each) => each !== left)
      expect(outcome(defaults, inTurn(raised(), handled, ...without), close)).toBe(NOT_RIGHT)
    }
  })
})

describe("the norms of dissatisfaction feedback", () => {
  const untimed = (phrase: string) => ({ within: { unit: "untimed", phrase } })

  it("are these: duties where the Code says that it shall, aims where it says so that", () => {
    expect(
      machine.norms.map(({ id, party, force, terms, cites }) => [
        id,
        party,
        force,
        "due" in terms && terms.due,
        ...cites,
      ]),
    ).toEqual([
      ["assignHandler", "provider", "must", untimed("assign"), "dissatisfaction.handler"],
      ["contactCustomer", "provider", "must", untimed("then"), "thermometer.contact"],
      ["treatWithCare", "provider", "must", untimed("with care"), "dissatisfaction.care"],
      [
        "findRootCause",
        "provider",
        "aims",
        untimed("so that we can get to the route of issues"),
        "dissatisfaction.root-cause",
      ],
      ["putRight", "provider", "aims", untimed("sort them"), "dissatisfaction.put-right"],
      ["prevent", "provider", "aims", untimed("never happen again"), "dissatisfaction.prevention"],
    ])
  })

  const way = [raised(), handled, found, sorted, prevented, closed("putRight")]

  it.each([
    ["assignHandler", "e1: done e2"],
    ["treatWithCare", "e1: done e6"],
    ["findRootCause", "e1: done e3"],
    ["putRight", "e1: done e4"],
    ["prevent", "e1: done e5"],
  ])("%s: open from the raising until it is carried out", (norm, done) => {
    expect(courseOf(defaults, norm, inTurn(raised()))).toEqual(["e1: open"])
    expect(courseOf(defaults, norm, inTurn(...way))).toEqual([done])
  })

  it.each(["findRootCause", "putRight", "prevent"])("%s: ends with the closing of the case", (norm) => {
    const short = inTurn(raised(), handled, closed("unresolved", { why: "the customer has left" }))
    expect(courseOf(defaults, norm, short)).toEqual(["e1: ended e3"])
  })
})
