/**
 * Mutation of the values of a code: every change that its schema knows of is noticed, or known to be none and why.
 */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, enact, faultsOf, opus, weeks } from "../../../src/index.ts"
import { CLASSIFICATION } from "../../../src/procedures/feedback.ts"
import { type Mutation, misquotationsOf, mutate } from "../../../src/verify/index.ts"
import { ofData } from "../../../src/verify/mutation/data.ts"
import { tableMutantsOf } from "../../../src/verify/mutation/tables.ts"
import { valueMutantsOf } from "../../../src/verify/mutation/value-mutants.ts"
import { must } from "../../scenarios/logs.ts"

const changesOf = <T>(schema: Schema.Schema<T>, value: T): readonly string[] =>
  ofData(schema.ast, value).map(({ path, kind, to }) => `${path.join(".")}:${kind} ${JSON.stringify(to)}`)

describe("changes of data by its schema", () => {
  it("[codes] are a truth's opposite, a number more or less, a date later, an hour later or earlier, another text", () => {
    const Shop = Schema.Struct({ open: Schema.Boolean, n: Schema.Number, from: Schema.String, at: Schema.String })
    const shop = { open: true, n: 1, from: "2024-02-28", at: "08:30" }
    expect(changesOf(Shop, shop)).toEqual([
      'open:opposite {"open":false,"n":1,"from":"2024-02-28","at":"08:30"}',
      'n:more {"open":true,"n":2,"from":"2024-02-28","at":"08:30"}',
      'n:less {"open":true,"n":0,"from":"2024-02-28","at":"08:30"}',
      'from:later {"open":true,"n":1,"from":"2024-02-29","at":"08:30"}',
      'at:later {"open":true,"n":1,"from":"2024-02-28","at":"09:30"}',
      'at:earlier {"open":true,"n":1,"from":"2024-02-28","at":"07:30"}',
    ])
    expect(changesOf(Schema.String, "0845 456 3040")).toEqual([':another number "0845 456 3041"'])
    expect(changesOf(Schema.String, "speedily")).toEqual([':another "speedily or another"'])
  })

  it("[codes] are a name in place of another, an element left out or besides, and two in the other order", () => {
    const Ways = Schema.Array(Schema.Literals(["post", "telephone", "fax"]))
    expect(changesOf(Ways, ["post", "fax"])).toEqual([
      '0:drop ["fax"]',
      '0:telephone ["telephone","fax"]',
      '1:drop ["post"]',
      '1:post ["post","post"]',
      ':add telephone ["post","fax","telephone"]',
    ])
    const Steps = Schema.Array(Schema.Struct({ id: Schema.Literal("a") }))
    expect(changesOf(Steps, [{ id: "a" }])).toEqual(["a:drop []"])
    expect(changesOf(Schema.Array(Schema.Struct({ id: Schema.String })), [{ id: "a" }, { id: "b" }])).toContain(
      'a:swap [{"id":"b"},{"id":"a"}]',
    )
  })

  it("[codes] are what need not be there left out, and what is not there as it could be", () => {
    const Day = Schema.Struct({
      am: Schema.optionalKey(Schema.Array(Schema.String)),
      pm: Schema.optionalKey(Schema.Array(Schema.String)),
    })
    expect(changesOf(Day, { am: [] })).toEqual([
      "am:drop {}",
      'am:add some text {"am":["some text"]}',
      'pm:add {"am":[],"pm":[]}',
    ])
    expect(changesOf(Schema.NullOr(Schema.Boolean), null)).toEqual([":as true true"])
    expect(changesOf(Schema.Record(Schema.String, Schema.Number), { a: 1 })).toEqual([
      "a:drop {}",
      'a:more {"a":2}',
      'a:less {"a":0}',
    ])
  })

  it("[codes] reach every value of any code: its schemes, stages, named calendars and amounts as well", () => {
    const code: ComplaintsCode = {
      ...opus,
      subjects: ["mobile"],
      adr: {
        ...opus.adr,
        schemes: [{ scheme: "cisas", contact: { telephone: "020 7520 3814" } }],
        within: { unit: "months", n: 12 },
      },
      compensation: {
        is: "table",
        rows: [{ id: "late", says: "a late start", amount: { pence: 646, currency: "GBP" }, per: "day" }],
      },
      stages: [{ id: "first", who: "a manager", within: weeks(2) }],
      contacts: [{ channel: "Telephone", address: "0800 1234567" }],
    }
    const ids = valueMutantsOf(code).map(({ id }) => id)
    for (const id of [
      "code/adr.schemes.cisas/drop",
      "code/adr.schemes.cisas.contact.telephone/another number",
      "code/adr.within/longer",
      "code/compensation.rows.late.amount.pence/more",
      "code/compensation.rows.late.per/occurrence",
      "code/stages.first.within/shorter",
      "code/contacts.Telephone.address/another number",
      "code/subjects.0/another",
    ])
      expect(ids).toContain(id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("[codes] are never the code itself, and each says what is so instead", () => {
    for (const { changed, says } of valueMutantsOf(opus)) {
      expect(JSON.stringify(changed?.code) === JSON.stringify(opus) && changed?.exceptions === undefined).toBe(false)
      expect(says.startsWith("the code: ")).toBe(true)
    }
  })
})

const lately: { of?: Mutation } = {}
const ofFields = (...fields: readonly string[]): Mutation["kills"] => {
  lately.of ??= must(
    mutate(opus, {
      only: (id) =>
        /^code\/(acknowledge|adr|aims|calendar|contactTime|regulator|channels)/.test(id) && !/says|why/.test(id),
    }),
  )
  return lately.of.kills.filter(({ mutant }) => fields.some((each) => mutant.id === `code/${each}`))
}

describe("what notices a changed value", () => {
  it.each([
    ["acknowledge/longer", "scenario", "duties-of-a-complaint"],
    ["acknowledge/as openHours", "static", "code.UnknownCalendar"],
    ["adr.after/shorter", "scenario", "adr-after-eight-weeks"],
    ["calendar.hours.thursday.0.0/later", "scenario", "opening-hours-wednesday-to-friday"],
    ["calendar.hours.friday.0.1/earlier", "scenario", "opening-hours-friday-to-tuesday"],
    ["calendar.holidays.2025-04-18/drop", "scenario", "england-and-wales-easter"],
    ["calendar.holidays.2025-12-01/drop", "scenario", "scotland-st-andrew"],
    ["calendar.horizon.from/later", "scenario", "opening-hours-from-the-first-day"],
    ["channels.5/drop", "scenario", "standing feedback:Webchat"],
    ["adr.route.to/scheme", "conformance", "ofcom-no-individual"],
    ["adr.route.words/another", "text", "adr.ofcom"],
    ["regulatorTelephones.0/drop", "text", "adr.telephone"],
  ])("[complaints.seriously] of %s is %s %s", (id, by, name) => {
    expect(ofFields(id).map(({ kill }) => [kill.by, kill.id])).toEqual([[by, name]])
  })

  it("[complaints.seriously] leaves none of these that nothing notices or explains", () => {
    ofFields()
    expect(lately.of?.survivors.filter(({ explained }) => !explained)).toEqual([])
  })

  it("[adr.telephone] says which words do not stand in the text, and which number is left out", () => {
    const text = (id: string) => (id === "adr.telephone" ? "Tel: 020 7981 3040 or 0845 456 3040" : undefined)
    const numbers = (regulatorTelephones: readonly string[]) =>
      misquotationsOf({ ...opus, regulatorTelephones }, text)
        .filter(({ path }) => path === "regulatorTelephones")
        .map(({ is, words }) => [is, words])
    expect(numbers(["020 7981 3040", "0845 456 3040"])).toEqual([])
    expect(numbers(["020 7981 3040", "0845 456 3041"])).toEqual([
      ["misquoted", "0845 456 3041"],
      ["omitted", "0845 456 3040"],
    ])
  })
})

describe("mutants of the classification of feedback", () => {
  const mutants = tableMutantsOf(opus)

  it("[feedback.sentiments] leave a row out, decide it otherwise, or make it for other cases", () => {
    expect(mutants.filter(({ id }) => id.startsWith("Feedback/tables.feedback/rows.2:"))).toHaveLength(
      mutants.filter(({ id }) => id.includes("/rows.2:")).length,
    )
    expect(mutants.slice(0, 2).map(({ says }) => says)).toEqual([
      "Feedback: row 1 of the classification is left out",
      "Feedback: row 1 of the classification comes to Indifferent",
    ])
  })

  it("[feedback.sentiments] are noticed without exception: by the check of the table, or by a case worked out by hand", () => {
    const { total, killed, survivors, kills } = must(mutate(opus, { only: (id) => id.startsWith("Feedback/tables.") }))
    expect([killed, survivors]).toEqual([total, []])
    expect(total).toBe(mutants.length)
    for (const { mutant, kill } of kills) {
      const table = mutants.find(({ id }) => id === mutant.id)?.table ?? CLASSIFICATION
      expect([mutant.id, kill.by]).toEqual([mutant.id, faultsOf(table).length > 0 ? "static" : "scenario"])
    }
  })

  it("[codes] are none of a code that takes no feedback", () => {
    expect(tableMutantsOf({ ...opus, procedures: ["Complaint"] })).toEqual([])
    expect(enact({ ...opus, procedures: ["Complaint"] })._tag).toBe("Success")
  })
})
