/** Checks put together, and any check in plain English. */
import { describe, expect, it } from "vitest"
import { weeks } from "../../src/index.ts"
import type { CodeTest } from "../../src/regulation/check.ts"
import { days } from "../../src/time/span.ts"
import { sayCodeTest } from "../../src/verify/index.ts"
import { check } from "./checking.ts"

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
