/** Checks on a code, each kind of them with its three outcomes, and what is said of each. */
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, weeks } from "../../src/index.ts"
import type { CodeTest } from "../../src/regulation/check.ts"
import { days, untimed, workingDays } from "../../src/time/span.ts"
import { verdictOf } from "../../src/verify/conformance/evaluate.ts"
import { sayCodeTest } from "../../src/verify/index.ts"

const lost = { unknown: "the page was cut" }

const check = (test: CodeTest, change: Partial<ComplaintsCode> = {}, date = "2026-11-23") => {
  const { outcome, found, clauses } = verdictOf(test, { code: { ...opus, ...change }, date, choices: {} })
  return [outcome, found.join("; "), clauses.join(", ")]
}

const adr = (change: Partial<ComplaintsCode["adr"]>): Partial<ComplaintsCode> => ({ adr: { ...opus.adr, ...change } })
const cites = { cites: {} }

describe("that the text says something", () => {
  const free: CodeTest = { is: "says", statement: "adrIsFree" }
  const saying = (adrIsFree: ComplaintsCode["statements"]["adrIsFree"]) =>
    check(free, { statements: adrIsFree === undefined ? {} : { adrIsFree } })

  it("holds, with the words that it was found in", () => {
    expect(saying({ says: true, clauses: ["fees.free"], words: "“no charge”" })).toEqual([
      "holds",
      "“no charge”; the text says: ADR costs the complainant nothing",
      "fees.free",
    ])
  })

  it("fails where it keeps silent", () => {
    expect(saying({ says: false, clauses: [] })).toEqual([
      "fails",
      "the text does not say: ADR costs the complainant nothing",
      "opus:statements.adrIsFree",
    ])
  })

  it("is not known where nothing is recorded, or the text was not seen", () => {
    expect(saying(undefined)).toEqual([
      "unknown",
      "not known (not recorded) whether the text says: ADR costs the complainant nothing",
      "opus:statements.adrIsFree",
    ])
    expect(saying(lost)).toEqual([
      "unknown",
      "not known (the page was cut) whether the text says: ADR costs the complainant nothing",
      "opus:statements.adrIsFree",
    ])
  })

  it("follows the reading under which it is said, and is the contrary under every other", () => {
    const under = { reading: "complaint-or-dissatisfaction", alternatives: ["kept-apart"] }
    const outcome = (choice: string) =>
      verdictOf(free, {
        code: { ...opus, statements: { adrIsFree: { says: true, clauses: [], under } } },
        date: "2026-11-23",
        choices: { "complaint-or-dissatisfaction": choice },
      }).outcome
    expect(["kept-apart", "complaint-where-response-expected"].map(outcome)).toEqual(["holds", "fails"])
  })
})

describe("that a span is no longer than another", () => {
  const wait: CodeTest = { is: "noLongerThan", field: "adr.after", span: weeks(6) }
  const acknowledged: CodeTest = { is: "noLongerThan", field: "acknowledge", span: days(30) }

  it.each([
    [adr({ after: weeks(6) }), "holds", "the wait for ADR: 6 weeks"],
    [adr({ after: days(43) }), "fails", "the wait for ADR: 43 days"],
    [adr({ after: null }), "holds", "the wait for ADR: none is set"],
    [adr({ after: untimed("in due course") }), "unknown", "the wait for ADR: “in due course”, which sets no time"],
    [adr({ after: lost }), "unknown", "the wait for ADR: not known (the page was cut)"],
  ])("%j: %s", (change, outcome, found) => {
    expect(check(wait, change)).toEqual([outcome, found, "adr.eight-weeks"])
  })

  it("is decided by the longest where a usual and a longest time are given", () => {
    expect(check(acknowledged, { acknowledge: { within: days(7), atMost: days(31) } })).toEqual([
      "fails",
      "the time for an acknowledgement: at most 31 days",
      "response-times.acknowledge",
    ])
  })

  it("is asked of every channel, subject or complainant by which the time differs", () => {
    const letters = (span: ComplaintsCode["acknowledge"]) =>
      check(acknowledged, { acknowledge: { by: "channel", among: { Letter: span }, otherwise: workingDays(1) } })
    expect(letters(days(31))[1]).toBe("the time for an acknowledgement: channel Letter: 31 days")
    expect([letters(days(31)), letters(days(30)), letters(null), letters(lost)].map(([outcome]) => outcome)).toEqual([
      "fails",
      "holds",
      "holds",
      "unknown",
    ])
  })
})

describe("that a span is no shorter than another", () => {
  const silence: CodeTest = { is: "noShorterThan", field: "closing.afterSilence", span: days(28) }

  it.each([
    [days(28), "holds", "28 days"],
    [days(14), "fails", "14 days"],
    [null, "holds", "none is set"],
    [untimed("a while"), "unknown", "“a while”, which sets no time"],
    [lost, "unknown", "not known (the page was cut)"],
  ])("%j: %s", (afterSilence, outcome, found) => {
    expect(check(silence, { closing: { afterSilence } })).toEqual([
      outcome,
      `the silence after which a complaint is closed: ${found}`,
      "opus:closing.afterSilence",
    ])
  })
})

describe("that a time is set in numbers", () => {
  const timed: CodeTest = { is: "timed", field: "updates" }

  it.each([
    [days(5), "holds", "5 days"],
    [untimed("regularly"), "fails", "“regularly”, which sets none"],
    [null, "fails", "none is set"],
    [lost, "unknown", "not known (the page was cut)"],
  ])("%j: %s", (updates, outcome, found) => {
    expect(check(timed, { updates })).toEqual([outcome, `the time for updates: ${found}`, "response-times.updates"])
  })
})

describe("what stands in a field", () => {
  const known: CodeTest = { is: "known", field: "adr.schemes" }
  const route: CodeTest = { is: "equal", field: "adr.route.to", to: "scheme" }
  const two: CodeTest = { is: "atLeast", field: "stages", n: 2 }
  const stage = (id: string) => ({ id, who: "a manager" })

  it.each([
    [known, adr({ schemes: [{ scheme: "cisas" }] }), "holds", "the ADR schemes named: cisas"],
    [known, adr({ schemes: [] }), "fails", "the ADR schemes named: none"],
    [known, adr({ schemes: lost }), "unknown", "the ADR schemes named: not known (the page was cut)"],
    [
      route,
      adr({ route: { to: "scheme", words: "CISAS" } }),
      "holds",
      "the way for a complaint that is not resolved: scheme, “CISAS”",
    ],
    [route, {}, "fails", "the way for a complaint that is not resolved: regulator, “make a complaint through Ofcom”"],
    [
      route,
      adr({ route: lost }),
      "unknown",
      "the way for a complaint that is not resolved: not known (the page was cut)",
    ],
    [two, { stages: [stage("one"), stage("two")] }, "holds", "the stages: one, two"],
    [two, { stages: [stage("one")] }, "fails", "the stages: one"],
    [two, { stages: lost }, "unknown", "the stages: not known (the page was cut)"],
  ] as const)("%j of %j: %s", (test, change, outcome, found) => {
    expect(check(test, change).slice(0, 2)).toEqual([outcome, found])
  })

  it("is found in the clauses of the field, else of what it is a part of, else by the code's own name for it", () => {
    expect(check(route)[2]).toBe("adr.ofcom")
    expect(check(route, { cites: { adr: ["ways.adr"] } })[2]).toBe("ways.adr")
    expect(check(route, cites)[2]).toBe("opus:adr.route.to")
  })
})

describe("what a list holds", () => {
  const reached: CodeTest = { is: "holds", field: "contacts[].channel", of: ["Telephone", "Letter"] }
  const written: CodeTest = { is: "holds", field: "contacts[].channel", of: ["Email", "WebForm"], n: 1 }
  const only: CodeTest = { is: "only", field: "regulatorTelephones", of: ["0300 123 3333", "020 7981 3040"] }
  const contacts = [
    { channel: "Telephone", address: "020 8545 8545" },
    { channel: "Letter", address: "Reigate" },
  ] as const

  it.each([
    [reached, { contacts }, "holds", "the contacts: Telephone, Letter"],
    [reached, { contacts: contacts.slice(1) }, "fails", "the contacts: Letter"],
    [reached, { contacts: lost }, "unknown", "the contacts: not known (the page was cut)"],
    [written, { contacts }, "fails", "the contacts: Telephone, Letter"],
    [
      written,
      { contacts: [...contacts, { channel: "Email", address: "a@b.example" }] },
      "holds",
      "the contacts: Telephone, Letter, Email",
    ],
    [
      only,
      { regulatorTelephones: ["+44 (0)300 123 3333"] },
      "holds",
      "the telephone numbers of the regulator: +44 (0)300 123 3333",
    ],
    [
      only,
      { regulatorTelephones: ["02079813040", "0845 456 3040"] },
      "fails",
      "the telephone numbers of the regulator: 0845 456 3040",
    ],
    [only, { regulatorTelephones: [] }, "holds", "the telephone numbers of the regulator: none"],
    [
      only,
      { regulatorTelephones: lost },
      "unknown",
      "the telephone numbers of the regulator: not known (the page was cut)",
    ],
  ] as const)("%j of %j: %s", (test, change, outcome, found) => {
    expect(check(test, change as Partial<ComplaintsCode>).slice(0, 2)).toEqual([outcome, found])
  })
})

describe("what holds of each element", () => {
  const test: CodeTest = { is: "each", field: "stages", of: { is: "timed", field: "within" } }
  const first = { id: "first", who: "Customer Services", within: workingDays(5) }

  it("holds where it holds of all, and where there is none", () => {
    expect(check(test, { stages: [first] })).toEqual(["holds", "stage first, the time: 5 working days", "stages.table"])
    expect(check(test, { stages: [] })).toEqual(["holds", "", "stages.table"])
  })

  it("fails where it fails of one, which is named", () => {
    expect(check(test, { stages: [first, { id: "last", who: "A director" }] })).toEqual([
      "fails",
      "stage last, the time: none is set",
      "stages.table",
    ])
  })

  it("is not known where the list is not known, or the time of one of them", () => {
    expect(check(test)[0]).toBe("unknown")
    expect(check(test, { stages: [first, { id: "last", who: "A director", within: lost }] })).toEqual([
      "unknown",
      "stage last, the time: not known (the page was cut)",
      "stages.table",
    ])
  })
})

describe("the ADR schemes that a code names", () => {
  const approved: CodeTest = { is: "schemesApproved" }
  const ombudsman: CodeTest = {
    is: "schemeAsOnDate",
    scheme: "communications-ombudsman",
    parts: ["name", "telephone", "website", "email", "post"],
  }
  const naming = (name: string, contact = {}) =>
    adr({ schemes: [{ scheme: "communications-ombudsman", name, contact }] })

  it.each([
    [[{ scheme: "cisas" }], "holds", "the code names cisas"],
    [[], "holds", ""],
    [
      [{ scheme: "acme", name: "Acme Dispute Desk" }],
      "fails",
      "the code names Acme Dispute Desk, which is not known to be an approved scheme",
    ],
    [lost, "unknown", "the ADR schemes named: not known (the page was cut)"],
  ])("%j are approved: %s", (schemes, outcome, found) => {
    expect(check(approved, adr({ schemes }))).toEqual([outcome, found, "adr.ofcom"])
  })

  it.each([
    [naming("The Communications Ombudsman"), "holds"],
    [naming("Communications Ombudsman", { telephone: "+44 330 440 1614" }), "holds"],
    [naming("Communications Ombudsman", { website: "https://www.commsombudsman.org/contact" }), "holds"],
    [naming("Communications Ombudsman", { post: "PO Box 730, Warrington, WA4 6WU, England" }), "holds"],
    [naming("Communications Ombudsman", { email: "Enquiry@CommsOmbudsman.org" }), "holds"],
    [naming("Ombudsman Services: Communications"), "fails"],
    [naming("Communications Ombudsman", { website: "www.ombudsman-services.org" }), "fails"],
    [naming("Communications Ombudsman", { telephone: "0330 440 1615" }), "fails"],
    [adr({ schemes: [{ scheme: "cisas", name: "anything" }] }), "holds"],
    [adr({ schemes: lost }), "unknown"],
  ] as const)("%j has the data of 2026-11-23: %s", (change, outcome) => {
    expect(check(ombudsman, change)[0]).toBe(outcome)
  })

  it("were called otherwise before July 2023, and what is not known of them then is not held against a code", () => {
    const old = naming("Ombudsman Services: Communications", { telephone: "anything" })
    expect(check(ombudsman, old, "2023-06-30")[0]).toBe("holds")
    expect(check(ombudsman, old, "2023-07-01").slice(0, 2)).toEqual([
      "fails",
      "of Communications Ombudsman the code gives name Ombudsman Services: Communications, telephone anything",
    ])
  })
})

describe("the amounts of a table", () => {
  const least: CodeTest = { is: "amountsAsOnDate" }
  const table = (pence: number, id = "repairPerDay"): Partial<ComplaintsCode> => ({
    compensation: {
      is: "table",
      rows: [{ id, says: "a late repair", amount: { pence, currency: "GBP" }, per: "day" }],
    },
  })

  it.each([
    [table(1034), "2026-11-23", "holds", "a late repair: £10.34 a day"],
    [table(1033), "2026-11-23", "fails", "a late repair: £10.33 a day"],
    [table(1033), "2026-03-31", "holds", "a late repair: £10.33 a day"],
    [table(1, "goodwill"), "2026-11-23", "holds", "a late repair: £0.01 a day"],
    [table(1), "2019-03-31", "holds", ""],
    [{ compensation: { is: "none" } }, "2026-11-23", "holds", ""],
    [{ compensation: lost }, "2026-11-23", "unknown", "compensation: not known (the page was cut)"],
  ] as const)("%j on %s: %s", (change, date, outcome, found) => {
    expect(check(least, change, date).slice(0, 2)).toEqual([outcome, found])
  })
})

describe("checks put together", () => {
  const holds: CodeTest = { is: "says", statement: "onTheWebsite" }
  const fails: CodeTest = { is: "says", statement: "adrIsFree" }
  const unknown: CodeTest = { is: "says", statement: "billsTellOfAdr" }
  const outcomes = [holds, fails, unknown]
  const table = (build: (a: CodeTest, b: CodeTest) => CodeTest) =>
    outcomes.map((a) => outcomes.map((b) => check(build(a, b))[0]))

  it("all hold only if each does; one that fails settles it", () => {
    expect(table((a, b) => ({ is: "all", of: [a, b] }))).toEqual([
      ["holds", "fails", "unknown"],
      ["fails", "fails", "fails"],
      ["unknown", "fails", "unknown"],
    ])
  })

  it("any holds if one does, whatever the other", () => {
    expect(table((a, b) => ({ is: "any", of: [a, b] }))).toEqual([
      ["holds", "holds", "holds"],
      ["holds", "fails", "unknown"],
      ["holds", "unknown", "unknown"],
    ])
  })

  it("two of three hold, or not, as soon as that is settled", () => {
    const of = (...three: readonly CodeTest[]) => check({ is: "any", n: 2, of: three })[0]
    expect([of(holds, holds, unknown), of(holds, fails, unknown), of(fails, fails, unknown)]).toEqual([
      "holds",
      "unknown",
      "fails",
    ])
  })

  it("not is the contrary, and of what is not known not known", () => {
    expect(outcomes.map((of) => check({ is: "not", of })[0])).toEqual(["fails", "holds", "unknown"])
  })

  it("where the first does not hold, the second is not asked for", () => {
    expect(table((test, then) => ({ is: "where", test, then }))).toEqual([
      ["holds", "fails", "unknown"],
      ["holds", "holds", "holds"],
      ["holds", "unknown", "unknown"],
    ])
  })

  it("say what settled them and nothing else", () => {
    expect(check({ is: "all", of: [holds, fails, unknown] })).toEqual([
      "fails",
      "the text does not say: ADR costs the complainant nothing",
      "adr.ofcom",
    ])
  })
})

describe("a check in plain English", () => {
  it.each([
    [{ is: "says", statement: "adrIsFree" }, "the text says that ADR costs the complainant nothing"],
    [
      { is: "says", statement: "howADisabledCustomerComplains" },
      "the text says how a customer with a disability can complain",
    ],
    [
      { is: "noLongerThan", field: "adr.after", span: weeks(6) },
      "the wait for ADR is no longer than 6 weeks, if there is one",
    ],
    [
      { is: "noShorterThan", field: "closing.afterSilence", span: days(28) },
      "the silence after which a complaint is closed is no shorter than 28 days, if there is one",
    ],
    [{ is: "timed", field: "updates" }, "the time for updates is set in numbers"],
    [{ is: "known", field: "adr.schemes" }, "the ADR schemes named can be told from the code"],
    [{ is: "equal", field: "adr.route.to", to: "scheme" }, "the way for a complaint that is not resolved is scheme"],
    [{ is: "equal", field: "deadlockLetter", to: null }, "deadlockLetter is none"],
    [
      { is: "holds", field: "channels", of: ["Telephone", "Letter"] },
      "the ways to complain have Telephone and Letter among them",
    ],
    [
      { is: "holds", field: "channels", of: ["Email", "WebForm"], n: 1 },
      "the ways to complain have Email or WebForm among them",
    ],
    [
      { is: "holds", field: "channels", of: ["a", "b", "c"], n: 2 },
      "the ways to complain have 2 of a, b or c among them",
    ],
    [
      { is: "only", field: "regulatorTelephones", of: ["1", "2"] },
      "the telephone numbers of the regulator are none but 1 and 2",
    ],
    [
      { is: "each", field: "stages", of: { is: "timed", field: "within" } },
      "for each of the stages, the time is set in numbers",
    ],
    [{ is: "atLeast", field: "stages", n: 2 }, "the stages are at least 2"],
    [{ is: "schemesApproved" }, "every ADR scheme that it names is an approved one"],
    [
      { is: "schemeAsOnDate", scheme: "cisas", parts: ["name", "post"] },
      "what it gives of CISAS is right on the date (name and post)",
    ],
    [
      { is: "amountsAsOnDate" },
      "no amount of its table is less than that of the automatic compensation scheme on the date",
    ],
    [
      { is: "all", of: [{ is: "schemesApproved" }, { is: "not", of: { is: "timed", field: "updates" } }] },
      "every ADR scheme that it names is an approved one; and it is not so that the time for updates is set in numbers",
    ],
    [
      {
        is: "any",
        n: 2,
        of: [
          { is: "timed", field: "updates" },
          { is: "timed", field: "proposal" },
          { is: "timed", field: "resolution" },
        ],
      },
      "at least 2 of these hold: the time for updates is set in numbers; the time for a proposal is set in numbers; or the time for a resolution is set in numbers",
    ],
    [
      {
        is: "where",
        test: { is: "equal", field: "automaticCompensation", to: "joined" },
        then: { is: "amountsAsOnDate" },
      },
      "if membership of the automatic compensation scheme is joined, then no amount of its table is less than that of the automatic compensation scheme on the date",
    ],
  ] satisfies readonly (readonly [CodeTest, string])[])("%j", (test, says) => {
    expect(sayCodeTest(test)).toBe(says)
  })
})
