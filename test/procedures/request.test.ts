/**
 * The Requests procedure and its four instances: a copy of the Code by post, an accessible format, a comment on the Code,
 * the Whistle Blowing Policy. Asked, arranged, provided, or declined with a reason.
 */
import { describe, expect, it } from "vitest"
import { REQUESTS, request, requests } from "../../src/procedures/request.ts"
import { clausesOf, courseOf, inTurn, next, outcome, under } from "./machines.ts"

type Id = keyof typeof REQUESTS
const IDS = Object.keys(REQUESTS) as readonly Id[]

/** What is asked and given in each of them, as the Code has it. */
const ASKED: Readonly<Record<Id, object>> = {
  CodeCopyRequest: { channel: "Telephone" },
  AccessibleFormatRequest: { channel: "Email", format: "braille" },
  CodeComment: { channel: "Letter", text: "say what the stages are" },
  WhistleBlowingPolicyRequest: { channel: "Webchat" },
}
const GIVEN = { means: "post" }

const rulesOf = (id: Id) => under(request(REQUESTS[id]))

const pathsOf = (id: Id) => {
  const made = ["RequestMade", ASKED[id]] as const
  return {
    NotMade: inTurn(),
    Asked: inTurn(made),
    Arranged: inTurn(made, ["RequestArranged", { arrangement: "a printer of Braille is asked" }]),
    Provided: inTurn(made, ["RequestProvided", GIVEN]),
    Declined: inTurn(made, ["RequestDeclined", { reason: "no such format can be made" }]),
    Withdrawn: inTurn(made, ["RequestWithdrawn"]),
  } as const
}

const REFUSED = {
  NotMadeYet: "NotMadeYet: nothing has been asked for yet: the first event of a request is RequestMade",
  AlreadyMade: "AlreadyMade: the request has already been made; another one is a case of its own",
  Ended: "CaseEnded: the request is met or withdrawn; what comes later is a case of its own",
  Declined: "CaseEnded: the request is declined; what was asked for can still be provided",
} as const

const ENDED = { Provided: REFUSED.Ended, Declined: REFUSED.Declined, Withdrawn: REFUSED.Ended } as const
const open = (becomes: string) => ({ NotMade: REFUSED.NotMadeYet, Asked: becomes, Arranged: becomes, ...ENDED })

/** What becomes of every event in every state, in each of the four. */
const TABLE = {
  RequestMade: { ...open(REFUSED.AlreadyMade), NotMade: "-> Asked" },
  RequestArranged: open("-> Arranged"),
  RequestProvided: { ...open("-> Provided"), Declined: "-> Provided" },
  RequestDeclined: open("-> Declined"),
  RequestWithdrawn: open("-> Withdrawn"),
} as const

const cells = IDS.flatMap((id) =>
  Object.entries(TABLE).flatMap(([type, row]) =>
    Object.entries(row).map(([state, becomes]) => ({ id, type: type as keyof typeof TABLE, state, becomes })),
  ),
)

describe("every event of a request in every state", () => {
  it("is in the table", () => {
    expect(requests().map(({ id }) => id)).toEqual(IDS)
    for (const { events, states } of requests()) {
      expect(Object.keys(TABLE)).toEqual(Object.keys(events))
      for (const row of Object.values(TABLE)) expect(Object.keys(row).sort()).toEqual(Object.keys(states).sort())
    }
  })

  it.each(cells)("$id: $type in $state: $becomes", ({ id, type, state, becomes }) => {
    const fields = {
      RequestMade: ASKED[id],
      RequestArranged: { arrangement: "by the end of the week" },
      RequestProvided: GIVEN,
      RequestDeclined: { reason: "no such format can be made" },
      RequestWithdrawn: {},
    }[type]
    const paths = pathsOf(id)
    expect(outcome(rulesOf(id), paths[state as keyof typeof paths], next(type, fields))).toBe(becomes)
  })

  it.each([
    ["CodeCopyRequest", ["copy.post"]],
    ["AccessibleFormatRequest", ["accessibility.contact", "accessibility.arrangements", "accessibility.formats"]],
    ["CodeComment", ["review.comments"]],
    ["WhistleBlowingPolicyRequest", ["whistle-blowing.request"]],
  ] as const)("%s: every transition cites %j", (id, clauses) => {
    for (const { cites } of request(REQUESTS[id]).transitions) expect(cites).toEqual(clauses)
  })

  it("ends in three ways", () => {
    for (const { states } of requests())
      expect(Object.entries(states).flatMap(([state, { final }]) => (final === true ? [state] : []))).toEqual([
        "Provided",
        "Declined",
        "Withdrawn",
      ])
  })

  it("has duties that cite what promises them, in the force of the Code", () => {
    const norms = requests().flatMap(({ id, norms }) => norms.map((each) => ({ machine: id, ...each })))
    expect(norms.map((each) => `${each.machine}.${each.id} ${each.force} [${each.cites.join(", ")}]`)).toEqual([
      "CodeCopyRequest.provide must [copy.post]",
      "AccessibleFormatRequest.arrange must [accessibility.arrangements]",
      "AccessibleFormatRequest.provide must [accessibility.arrangements, accessibility.formats]",
      "CodeComment.consider aims [review.comments]",
      "WhistleBlowingPolicyRequest.provide must [whistle-blowing.request]",
    ])
  })
})

describe("a copy of the Code by post [copy.post]", () => {
  const rules = rulesOf("CodeCopyRequest")
  const { NotMade, Asked, Declined } = pathsOf("CodeCopyRequest")
  const provide = (fields: object) => next("RequestProvided", fields)
  const refused = "NotPostedFree: a copy that is asked for by post is posted, and free of charge"
  const gbp = (pence: number) => ({ pence, currency: "GBP" })

  it("is free of charge: any charge is refused, a penny too", () => {
    expect(outcome(rules, Asked, provide({ means: "post", charge: gbp(1) }))).toBe(refused)
    expect(clausesOf(rules, Asked, provide({ means: "post", charge: gbp(1) }))).toEqual(["copy.post"])
    expect(outcome(rules, Asked, provide({ means: "post", charge: gbp(0) }))).toBe("-> Provided")
    expect(outcome(rules, Declined, provide({ means: "post", charge: gbp(350) }))).toBe(refused)
  })

  it.each(["email", "inPerson", "telephone", "online"])("is posted, and not given by %s", (means) => {
    expect(outcome(rules, Asked, provide({ means }))).toBe(refused)
  })

  it("is in print: another format is a request of its own", () => {
    expect(outcome(rules, NotMade, next("RequestMade", { channel: "Email", format: "largePrint" }))).toBe(
      "FormatGiven: a format is asked for in an AccessibleFormatRequest, a case of its own",
    )
  })

  it("is owed to whoever asks: declining does not end that, withdrawing and posting do", () => {
    const { Provided, Withdrawn } = pathsOf("CodeCopyRequest")
    expect(courseOf(rules, "provide", Asked)).toEqual(["e1: open"])
    expect(courseOf(rules, "provide", Declined)).toEqual(["e1: open"])
    expect(courseOf(rules, "provide", Withdrawn)).toEqual(["e1: ended e2"])
    expect(courseOf(rules, "provide", Provided)).toEqual(["e1: done e2"])
  })
})

describe("an accessible format [accessibility.arrangements, accessibility.formats, accessibility.contact]", () => {
  const rules = rulesOf("AccessibleFormatRequest")
  const { NotMade, Asked, Arranged, Declined } = pathsOf("AccessibleFormatRequest")
  const asked = (fields: object) => outcome(rules, NotMade, next("RequestMade", { channel: "Email", ...fields }))
  const notSaid = "FormatNotSaid: the format is not said: braille, largePrint, or other with what is needed in the text"

  it("is Braille, large print, or another that is told", () => {
    expect(asked({ format: "braille" })).toBe("-> Asked")
    expect(asked({ format: "largePrint" })).toBe("-> Asked")
    expect(asked({ format: "other", text: "read aloud, as a recording" })).toBe("-> Asked")
    expect(asked({ format: "other" })).toBe(notSaid)
    expect(asked({ text: "for my mother" })).toBe(notSaid)
    expect(asked({})).toBe(notSaid)
  })

  it("is arranged case by case, by an arrangement or by providing it at once", () => {
    expect(courseOf(rules, "arrange", Asked)).toEqual(["e1: open"])
    expect(courseOf(rules, "arrange", Arranged)).toEqual(["e1: done e2"])
    expect(courseOf(rules, "arrange", pathsOf("AccessibleFormatRequest").Provided)).toEqual(["e1: done e2"])
    expect(courseOf(rules, "arrange", Declined)).toEqual(["e1: ended e2"])
  })

  it("is provided as arranged; a new arrangement replaces the old", () => {
    expect(courseOf(rules, "provide", Asked)).toEqual([])
    expect(courseOf(rules, "provide", Arranged)).toEqual(["e2: open"])
    const declined = next("RequestDeclined", { reason: "the printer has closed" })
    expect(courseOf(rules, "provide", [...Arranged, declined])).toEqual(["e2: ended next"])
    const again = { ...next("RequestArranged", { arrangement: "a recording" }), id: "again" }
    expect(courseOf(rules, "provide", [...Arranged, again])).toEqual(["e2: replaced again", "again: open"])
    expect(courseOf(rules, "provide", [...Arranged, next("RequestProvided", GIVEN)])).toEqual(["e2: done next"])
  })
})

describe("a comment on the Code [review.comments]", () => {
  const rules = rulesOf("CodeComment")
  const { NotMade, Asked, Declined, Provided } = pathsOf("CodeComment")

  it("is its text, and asks for no format", () => {
    const refused = "NoComment: a comment on the Code is its text, and asks for no format"
    expect(outcome(rules, NotMade, next("RequestMade", { channel: "Email" }))).toBe(refused)
    expect(outcome(rules, NotMade, next("RequestMade", { channel: "Email", text: "x", format: "braille" }))).toBe(
      refused,
    )
  })

  it("is to be considered for a future revision: an aim, since the Code invites it and promises nothing", () => {
    expect(rules.machine.norms.map(({ id, force }) => [id, force])).toEqual([["consider", "aims"]])
    expect(courseOf(rules, "consider", Asked)).toEqual(["e1: open"])
    expect(courseOf(rules, "consider", Declined)).toEqual(["e1: ended e2"])
    expect(courseOf(rules, "consider", Provided)).toEqual(["e1: done e2"])
  })
})

describe("the Whistle Blowing Policy [whistle-blowing.request]", () => {
  const rules = rulesOf("WhistleBlowingPolicyRequest")
  const { Asked, Declined, Withdrawn } = pathsOf("WhistleBlowingPolicyRequest")

  it.each(["post", "email", "inPerson", "telephone", "online"])("is available on request, by %s too", (means) => {
    expect(outcome(rules, Asked, next("RequestProvided", { means }))).toBe("-> Provided")
  })

  it("is owed to whoever asks: declining does not end that", () => {
    expect(courseOf(rules, "provide", Declined)).toEqual(["e1: open"])
    expect(courseOf(rules, "provide", Withdrawn)).toEqual(["e1: ended e2"])
  })
})
