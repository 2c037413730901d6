import { existsSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { assert, describe, expect, it } from "vitest"
import { type Clause, rebuild } from "../../src/text/clause.ts"
import { type ClauseId, clauseById, clauses, findClause, sectionOf } from "../../src/text/opus.ts"
import { sections } from "../../src/text/sections.ts"

const name = "opus-feedback-procedure-and-complaints-code.txt"
const page = readFileSync(new URL(`fixture/${name}`, import.meta.url))
const published: readonly Clause[] = clauses

describe("the published page", () => {
  it("is committed untouched", (context) => {
    const source = new URL(`../../../shared/source/${name}`, import.meta.url)
    if (!existsSync(source)) context.skip("the source that the page was taken from is not on this machine")
    expect(page.equals(readFileSync(source))).toBe(true)
  })

  it("is rebuilt by the clauses byte for byte", () => {
    expect(rebuild(clauses)).toBe(page.toString("utf8"))
    expect(Buffer.from(rebuild(clauses), "utf8").equals(page)).toBe(true)
  })
})

describe("every clause", () => {
  it("has an id of its own: section, dot, topic, in lower case with hyphens", () => {
    expect(new Set(published.map(({ id }) => id)).size).toBe(published.length)
    for (const { id, section } of published) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/)
      expect(id.split(".")[0]).toBe(section)
    }
  })

  it("has text with no white space round it, and only white space and list markers after it", () => {
    for (const { text, gap } of published) {
      expect(text).toBe(text.trim())
      expect(gap).toMatch(/^[ \n]?(- )?$/)
    }
    expect(published.at(-1)?.gap).toBe("")
  })

  it("has text, unless it records that a table is absent, which its note then says", () => {
    const empty = published.filter(({ text }) => text === "")
    expect(empty.map(({ id, kind, gap }) => ({ id, kind, gap }))).toEqual([
      { id: "contact-us.table", kind: "defect", gap: "" },
      { id: "stages.table", kind: "defect", gap: "" },
    ])
    for (const { note } of empty) expect(note).toMatch(/^Absent: the table of .+ is known from it\.$/)
  })

  it("has no note, or one that says something", () => {
    const noted = published.filter(({ note }) => note !== undefined)
    expect(noted.map(({ id }) => id)).toEqual([
      "page.call-us",
      "dissatisfaction.root-cause",
      "handling.heading",
      "contact-us.methods",
      "contact-us.table",
      "stages.table",
      "adr.email-label",
      "adr.email",
      "accessibility.contact",
    ])
    for (const { note } of noted) expect(note).toMatch(/^[A-Z].+\.$/)
  })
})

describe("clauses that deadlines and rights rest on", () => {
  it.each<readonly [ClauseId, string]>([
    ["response-times.logged", "All disputes are logged,"],
    ["response-times.acknowledge", "and we aim to acknowledge all disputes within 24 working hours."],
    ["response-times.investigated", "Your complaint will be investigated"],
    ["response-times.handler", "and a case handler assigned."],
    [
      "response-times.contact-time",
      "If we cannot resolve your complaint within the first 3 working days, an agreed contact time will be made,",
    ],
    ["response-times.updates", "and you will be updated regularly by us."],
    ["complaints.seriously", "We take all complaints seriously"],
    [
      "complaints.resolve",
      "and will do what we reasonably can to resolve the issue speedily and to the satisfaction of the stakeholder or client concerned.",
    ],
    ["adr.eight-weeks", "If we have not resolved your complaint to your satisfaction after 8 weeks"],
    ["adr.deadlock", "or if you have received a letter from us saying that your complaint has reached “deadlock”,"],
    ["adr.ofcom", "you may make a complaint through Ofcom."],
    ["positive.monthly", "Each month the Service Delivery Management will assess the feedback"],
    ["compensation.no-rigid", "We have no rigid compensation process."],
    ["compensation.credit", "Any compensation will be paid as a credit to your account or otherwise as agreed."],
    ["channels.thermometer", "Through Customer Thermometer (Customers only)"],
  ])("%s says: %s", (id, text) => {
    expect(clauseById(id).text).toBe(text)
  })
})

describe("an id that no clause has", () => {
  it("does not compile", () => {
    // @ts-expect-error: "adr.ofcon" is a typo
    expect(clauseById("adr.ofcon")).toBeUndefined()
  })
})

describe("sections", () => {
  it("each hold a clause, and stand in the order in which the page first comes to them", () => {
    expect(Object.keys(sections)).toEqual([...new Set(published.map(({ section }) => section))])
    for (const [key, { id }] of Object.entries(sections)) expect(id).toBe(key)
  })

  it("are found from a clause's id", () => {
    expect(sectionOf("response-times.updates")).toEqual({ id: "response-times", heading: "Response Times" })
    expect(sectionOf("copy.post")).toEqual({ id: "copy", heading: null, within: "accessibility" })
  })

  it("without a heading stand within one that has it, or on the page alone", () => {
    const unheaded = clauses.map(({ id }) => sectionOf(id)).filter(({ heading }) => heading === null)
    for (const { id, within } of unheaded) {
      if (within === undefined) expect(["page", "offices"]).toContain(id)
      else expect(sections[within].heading).not.toBeNull()
    }
  })
})

describe("findClause", () => {
  it("finds every clause by its id, as clauseById does", () => {
    for (const clause of clauses) {
      expect(findClause(clause.id)).toEqual(Result.succeed(clause))
      expect(clauseById(clause.id)).toBe(clause)
    }
  })

  it.each<readonly [string, ClauseId]>([
    ["response-times.acknowlege", "response-times.acknowledge"],
    ["response_times.acknowledge", "response-times.acknowledge"],
    ["Response-Times.Updates", "response-times.updates"],
    ["adr.8-weeks", "adr.eight-weeks"],
    ["adr.ofcon", "adr.ofcom"],
    ["adr.ofcom ", "adr.ofcom"],
    ["chanels.web-chat", "channels.webchat"],
  ])("refuses the typo %j and asks whether %s was meant", (typo, meant) => {
    expect(findClause(typo)).toEqual(
      Result.fail({
        _tag: "UnknownClause",
        code: "UnknownClause",
        message: `There is no clause ${JSON.stringify(typo)}. Did you mean "${meant}"?`,
        nearest: meant,
      }),
    )
  })

  it.each([
    ["", '""'],
    ["weather", '"weather"'],
    ["__proto__", '"__proto__"'],
    ["constructor", '"constructor"'],
    ["\ud800", '"\\ud800"'],
    ["a\nb", '"a\\nb"'],
    ["x".repeat(10_000_000), `"${"x".repeat(60)}"... (10000000 characters)`],
  ])("refuses what is like no id, and says how ids are made (case %#)", (text, shown) => {
    const found = findClause(text)
    assert(Result.isFailure(found))
    expect(found.failure).toEqual({
      _tag: "UnknownClause",
      code: "UnknownClause",
      message: `There is no clause ${shown}. Clauses are named section.topic, as in adr.ofcom.`,
    })
  })
})
