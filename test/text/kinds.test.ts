import { describe, expect, it } from "vitest"
import type { Clause, ClauseKind } from "../../src/text/clause.ts"
import { clauseById, clauses } from "../../src/text/opus.ts"
import { sections } from "../../src/text/sections.ts"

const published: readonly Clause[] = clauses
const idsOf = (kind: ClauseKind): readonly string[] => published.filter((c) => c.kind === kind).map(({ id }) => id)

describe("the kinds", () => {
  it("of headings are those of the sections, verbatim, and one label", () => {
    const headings = published.filter(({ kind, id }) => kind === "heading" && id !== "adr.email-label")
    const headed = Object.values(sections).filter(({ heading }) => heading !== null)
    expect(headings.map(({ section, text }) => [section, text])).toEqual(headed.map(({ id, heading }) => [id, heading]))
    for (const { id, section } of headings) expect(id).toBe(`${section}.heading`)
    expect(clauseById("adr.email-label").text).toBe("Email:")
  })

  it("leave nothing of the page's furniture among what it publishes", () => {
    expect(idsOf("furniture")).toEqual(["page.breadcrumb", "page.download", "page.more"])
  })

  it("hold defects apart, never as facts: two absent tables and an address spoilt by scraping", () => {
    expect(idsOf("defect")).toEqual(["contact-us.table", "stages.table", "adr.email"])
    expect(clauseById("adr.email").text).toBe("[email protected]")
    for (const { id, kind, text, note } of published) {
      if (kind === "defect") expect(note, id).toMatch(/\bknown from (it|this text)\.$/)
      else expect(text, id).not.toContain("[email")
    }
  })

  it("hold as contacts what has a number, a postcode or a website in it", () => {
    expect(idsOf("contact")).toEqual([
      "page.call-us",
      "adr.address",
      "adr.website",
      "adr.telephone",
      "offices.reigate",
      "offices.london",
      "offices.hitchin",
    ])
    for (const id of idsOf("contact")) {
      expect(published.find((clause) => clause.id === id)?.text).toMatch(/\d{4}|[A-Z]{2}\d+ \d[A-Z]{2}|EC4N|http:/)
    }
  })

  it("hold as aims, and not as obligations, what the Code only aims at or wants", () => {
    expect(idsOf("aim")).toEqual([
      "feedback.welcome",
      "dissatisfaction.welcome",
      "dissatisfaction.openness",
      "dissatisfaction.root-cause",
      "dissatisfaction.put-right",
      "dissatisfaction.prevention",
      "handling.purpose",
      "response-times.acknowledge",
    ])
  })

  it("hold as permissions what a reader may do, under the conditions of the same sentence", () => {
    expect(idsOf("permission")).toEqual([
      "channels.ways",
      "channels.in-person",
      "channels.telephone",
      "channels.in-writing",
      "channels.thermometer",
      "channels.webchat",
      "positive.award",
      "adr.ofcom",
      "accessibility.contact",
      "review.comments",
    ])
    expect(idsOf("condition")).toEqual(["adr.eight-weeks", "adr.deadlock"])
  })

  it("hold the definitions: the sentiments, the five core values, the examples of formats", () => {
    expect(idsOf("definition")).toEqual([
      "feedback.sentiments",
      "values.work-together",
      "values.be-brave",
      "values.own-it",
      "values.strive",
      "values.stay-curious",
      "accessibility.formats",
    ])
  })

  it("hold the obligations, which are all the rest that binds Opus", () => {
    expect(idsOf("obligation")).toEqual([
      "positive.monthly",
      "positive.gift",
      "dissatisfaction.handler",
      "dissatisfaction.care",
      "thermometer.invitation",
      "thermometer.email",
      "thermometer.gold-green",
      "thermometer.yellow-red",
      "thermometer.contact",
      "complaints.seriously",
      "complaints.resolve",
      "response-times.logged",
      "response-times.investigated",
      "response-times.handler",
      "response-times.contact-time",
      "response-times.updates",
      "compensation.own-facts",
      "compensation.comply",
      "compensation.credit",
      "accessibility.arrangements",
      "copy.website",
      "copy.post",
      "whistle-blowing.request",
    ])
  })
})
