/**
 * The Thermometer procedure, cell by cell: what becomes of every event in every state, by DESIGN section 6 and the
 * clauses of the Code; and what it emits and when its duties are carried out.
 */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { thermometer } from "../../src/procedures/thermometer.ts"
import { clausesOf, courseOf, inTurn, next, outcome, take, under } from "./machines.ts"

const machine = thermometer(opus)
const defaults = under(machine)
const apart = under(machine, { "complaint-or-dissatisfaction": "kept-apart" })

type Drafted = readonly [type: string, fields?: object]

const rating = (fields: object = {}): Drafted => [
  "RatingGiven",
  { rating: "Red", customer: true, responseExpected: "none", aboutIndividual: false, ...fields },
]
const concluded: Drafted = ["WorkConcluded", { work: "case" }]
const confirmed: Drafted = ["ClosureConfirmationSent"]
const lapsed: Drafted = ["InvitationLapsed"]
const emailed: Drafted = ["RatingEmailSent"]
const reviewed: Drafted = ["RatingReviewed"]
const flagged: Drafted = ["RatingFlagged"]

/** The shortest way to each state, with the email sent where a review is the next thing. */
const PATHS = {
  NotConcluded: [],
  Concluded: [concluded],
  Invited: [concluded, confirmed],
  Unanswered: [concluded, confirmed, lapsed],
  RatedGoldOrGreen: [rating({ rating: "Gold" }), emailed],
  RatedYellowOrRed: [rating({ rating: "Yellow" }), emailed],
  Reviewed: [rating({ rating: "Red" }), emailed, reviewed],
  TreatedAsPositive: [rating({ rating: "Green", aboutIndividual: true }), emailed, reviewed],
  Filed: [rating({ rating: "Green" }), emailed, reviewed],
  Flagged: [rating({ rating: "Red" }), emailed, reviewed, flagged],
} as const satisfies Readonly<Record<keyof typeof machine.states, readonly Drafted[]>>

const NOT_CONCLUDED = "NotConcludedYet: no case or project has been concluded"
const AGAIN = "AlreadyConcluded: the case or project has been concluded; another one has a thermometer case of its own"
const NOT_RATED = "NotRated: no rating has been given"
const RATED = "AlreadyRated: the rating has been given; another one is a case of its own"
const ENDED = "CaseEnded: the rating has been dealt with; what comes later is a case of its own"
const NOT_AWAITED = "NotAwaited: the provider no longer waits for a rating"
const NOT_INVITED = "NotInvited: the closure confirmation with its invitation has not been sent"
const NOT_REVIEWED = "NotReviewed: the email on the rating has not been reviewed"
const GOLD = "NotToBeFlagged: only a Yellow or Red rating is flagged"
const REVIEWED = "AlreadyReviewed: the email on the rating has been reviewed"

/** For each event: what becomes of it in each state, in the order of PATHS. */
const TABLE: readonly (readonly [Drafted, ...string[]])[] = [
  [concluded, "-> Concluded", AGAIN, AGAIN, AGAIN, RATED, RATED, RATED, ENDED, ENDED, ENDED],
  [
    confirmed,
    NOT_CONCLUDED,
    "-> Invited",
    "-> Invited",
    NOT_AWAITED,
    "-> RatedGoldOrGreen",
    "-> RatedYellowOrRed",
    "-> Reviewed",
    ENDED,
    ENDED,
    ENDED,
  ],
  [lapsed, NOT_CONCLUDED, NOT_INVITED, "-> Unanswered", NOT_AWAITED, RATED, RATED, RATED, ENDED, ENDED, ENDED],
  ...(["Gold", "Green", "Yellow", "Red"] as const).map((colour): readonly [Drafted, ...string[]] => {
    const to = colour === "Gold" || colour === "Green" ? "-> RatedGoldOrGreen" : "-> RatedYellowOrRed"
    return [rating({ rating: colour }), to, to, to, to, RATED, RATED, RATED, ENDED, ENDED, ENDED]
  }),
  [
    emailed,
    NOT_RATED,
    NOT_RATED,
    NOT_RATED,
    NOT_RATED,
    "-> RatedGoldOrGreen",
    "-> RatedYellowOrRed",
    "-> Reviewed",
    ENDED,
    ENDED,
    ENDED,
  ],
  [reviewed, NOT_RATED, NOT_RATED, NOT_RATED, NOT_RATED, "-> Filed", "-> Reviewed", REVIEWED, ENDED, ENDED, ENDED],
  [flagged, NOT_RATED, NOT_RATED, NOT_RATED, NOT_RATED, GOLD, NOT_REVIEWED, "-> Flagged", ENDED, ENDED, ENDED],
]

describe("what becomes of an event", () => {
  const cells = TABLE.flatMap(([draft, ...outcomes]) =>
    Object.entries(PATHS).map(([state, path], index) => ({ draft, state, path, becomes: outcomes[index] })),
  )

  it.each(cells)("$draft.0 $draft.1 in $state: $becomes", ({ draft: [type, fields], path, becomes }) => {
    expect(outcome(defaults, inTurn(...path), next(type, fields))).toBe(becomes)
  })

  it.each(["NotConcluded", "Concluded", "Invited", "Unanswered"] as const)(
    "a rating by who is no customer, in %s: refused [channels.thermometer]",
    (state) => {
      const [type, fields] = rating({ customer: false })
      const before = inTurn(...PATHS[state])
      expect(outcome(defaults, before, next(type, fields))).toBe(
        "NotACustomer: the Customer Thermometer is for customers only",
      )
      expect(clausesOf(defaults, before, next(type, fields))).toEqual(["channels.thermometer"])
    },
  )

  it.each(["Gold", "Green", "Yellow", "Red"])(
    "a review of a %s rating before its email: refused [thermometer.email]",
    (colour) => {
      expect(outcome(defaults, inTurn(rating({ rating: colour })), next("RatingReviewed"))).toBe(
        "NotEmailed: the email to senior management, which is what is reviewed, has not been sent",
      )
    },
  )

  it("a rating that comes when none is awaited any more reopens the case: no rating is lost", () => {
    const reopening = machine.transitions.filter((each) => each.reopens === true)
    expect(reopening.map(({ from, on }) => [from, on.event])).toEqual(Array(4).fill([["Unanswered"], "RatingGiven"]))
  })
})

/** What an event emits after others: `notice to party` or the procedure in which a case is raised. */
const emits = (rules: typeof defaults, ...drafts: readonly Drafted[]): readonly string[] => {
  const events = inTurn(...drafts)
  const last = events.at(-1)
  if (last === undefined) return []
  return Result.getOrThrow(take(rules, events.slice(0, -1), last)).emits.map((each) =>
    "raise" in each ? each.raise : `${each.notice} to ${each.to}`,
  )
}

const EMAIL = "RatingEmail to seniorManagement"
const RATINGS = ["Gold", "Green", "Yellow", "Red"]

describe("what is carried out", () => {
  it("a conclusion: a closure confirmation to the customer [thermometer.invitation]", () => {
    expect(emits(defaults, concluded)).toEqual(["ClosureConfirmation to customer"])
  })

  it.each(RATINGS)("a %s rating: an email to senior management, at once [thermometer.email]", (colour) => {
    for (const rules of [defaults, apart]) expect(emits(rules, rating({ rating: colour }))).toEqual([EMAIL])
    expect(clausesOf(defaults, [], next(...rating({ rating: colour })))).toEqual([
      "channels.thermometer",
      "thermometer.email",
    ])
  })

  it.each(RATINGS)("a %s rating that expects a response: by default a dissatisfaction case at once too", (colour) => {
    for (const responseExpected of ["explicit", "implicit"]) {
      const asked = rating({ rating: colour, responseExpected })
      expect(emits(defaults, asked)).toEqual([EMAIL, "Dissatisfaction"])
      expect(emits(apart, asked)).toEqual([EMAIL])
      expect(emits(defaults, concluded, confirmed, lapsed, asked)).toEqual([EMAIL, "Dissatisfaction"])
    }
  })

  it.each(["Gold", "Green"])(
    "the review of a %s rating: positive feedback if about an individual [thermometer.gold-green]",
    (colour) => {
      const about = (aboutIndividual: boolean) => rating({ rating: colour, aboutIndividual })
      expect(emits(defaults, about(true), emailed, reviewed)).toEqual(["PositiveFeedback"])
      expect(emits(defaults, about(false), emailed, reviewed)).toEqual([])
    },
  )

  it.each(["Yellow", "Red"])(
    "the review of a %s rating: a flag, and never positive feedback [thermometer.yellow-red]",
    (colour) => {
      for (const aboutIndividual of [true, false])
        expect(emits(defaults, rating({ rating: colour, aboutIndividual }), emailed, reviewed)).toEqual([
          "RatingFlag to customerExperienceTeam",
        ])
    },
  )

  it.each(["Yellow", "Red"])(
    "the flagging of a %s rating: a dissatisfaction case, one and no more [thermometer.yellow-red]",
    (colour) => {
      for (const responseExpected of ["explicit", "implicit", "none"])
        for (const rules of [defaults, apart]) {
          const way = [rating({ rating: colour, responseExpected }), emailed, reviewed, flagged]
          const raised = way.flatMap((_, index) => emits(rules, ...way.slice(0, index + 1)))
          expect(raised.filter((each) => each === "Dissatisfaction")).toEqual(["Dissatisfaction"])
        }
    },
  )
})

describe("the duties of the Customer Thermometer", () => {
  it("are these, each untimed, for the clauses set no span", () => {
    expect(
      machine.norms.map(({ id, party, force, terms, cites }) => [
        id,
        party,
        force,
        "due" in terms && terms.due,
        ...cites,
      ]),
    ).toEqual([
      ["confirmClosure", "provider", "must", untimed("following the conclusion"), "thermometer.invitation"],
      ["emailRating", "provider", "must", untimed("automatic"), "thermometer.email"],
      ["reviewRating", "provider", "must", untimed("reviewed"), "thermometer.gold-green", "thermometer.yellow-red"],
      ["flagRating", "provider", "must", untimed("reviewed and flagged"), "thermometer.yellow-red"],
    ])
  })

  const untimed = (phrase: string) => ({ within: { unit: "untimed", phrase } })
  const way = [concluded, confirmed, rating(), emailed, reviewed, flagged]

  it.each([
    ["confirmClosure", 1, "e1: done e2"],
    ["emailRating", 3, "e3: done e4"],
    ["reviewRating", 3, "e3: done e5"],
    ["flagRating", 3, "e3: done e6"],
  ])("%s: open until it is carried out", (norm, start, done) => {
    expect(courseOf(defaults, norm, inTurn(...way.slice(0, start - 1)))).toEqual([])
    expect(courseOf(defaults, norm, inTurn(...way.slice(0, start)))).toEqual([`e${start}: open`])
    expect(courseOf(defaults, norm, inTurn(...way))).toEqual([done])
  })

  it("a Gold or Green rating is not to be flagged [thermometer.yellow-red]", () => {
    for (const colour of ["Gold", "Green"])
      expect(courseOf(defaults, "flagRating", inTurn(rating({ rating: colour }), emailed))).toEqual([])
  })

  it("a confirmation that goes only after the rating is still carried out [thermometer.invitation]", () => {
    expect(courseOf(defaults, "confirmClosure", inTurn(concluded, rating(), confirmed))).toEqual(["e1: done e3"])
  })
})
