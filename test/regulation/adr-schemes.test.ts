import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { adrSchemes, adrSchemesOn, requirementById } from "../../src/regulation/index.ts"

const namesOn = (date: string) => Result.getOrThrow(adrSchemesOn(date)).map(({ name }) => name)

describe("the ADR schemes", () => {
  it.each([
    ["2018-10-01", ["Ombudsman Services: Communications", "CISAS"]],
    ["2023-06-30", ["Ombudsman Services: Communications", "CISAS"]],
    ["2023-07-01", ["Communications Ombudsman", "CISAS"]],
    ["2026-11-23", ["Communications Ombudsman", "CISAS"]],
  ])("on %s are %j", (date, names) => {
    expect(namesOn(date)).toEqual(names)
  })

  it("keep their id under another name", () => {
    const ids = ["2023-06-30", "2023-07-01"].map((date) => Result.getOrThrow(adrSchemesOn(date)).map(({ id }) => id))
    expect(ids).toEqual([
      ["communications-ombudsman", "cisas"],
      ["communications-ombudsman", "cisas"],
    ])
  })

  it("are reached on 2026-11-23 as follows", () => {
    const contacts = Result.getOrThrow(adrSchemesOn("2026-11-23")).map(({ website, telephone, email, post }) =>
      [website, telephone, email, post].map((known) => known?.value),
    )
    expect(contacts).toEqual([
      ["commsombudsman.org", "0330 440 1614", "enquiry@commsombudsman.org", "P.O. Box 730, Warrington WA4 6WU"],
      ["cedr.com/consumer/cisas", "+44 20 7520 3814", "cisas@cedr.com", "100 St Pauls Churchyard, London EC4M 8BU"],
    ])
  })

  it("say in their requirement each contact that the table holds, but for the unverified address", () => {
    const missing = adrSchemes.flatMap(({ requirement, website, telephone, email, post }) => {
      if (requirement === null) return []
      const { says } = Result.getOrThrow(requirementById(requirement))
      return [website, telephone, email, post].flatMap((known) =>
        known === null || says.includes(known.value) ? [] : [[known.value, known.confidence]],
      )
    })
    expect(missing).toEqual([["100 St Pauls Churchyard, London EC4M 8BU", "unverified"]])
    expect(Result.getOrThrow(requirementById("adr-cisas-post")).says).toContain(
      "100 St Pauls Churchyard, London EC4M 8BU",
    )
  })

  it("are unverified where the day of a change of name or an address was only inferred or not read", () => {
    const inferred = adrSchemes.filter(({ source }) => source.includes("inferred"))
    expect(inferred.map(({ name, confidence }) => [name, confidence])).toEqual([
      ["Ombudsman Services: Communications", "unverified"],
    ])
    const contacts = adrSchemes.flatMap(({ website, telephone, email, post }) => [website, telephone, email, post])
    const unread = contacts.filter((known) => known?.source.startsWith("no source"))
    expect(unread.map((known) => known?.confidence)).toEqual(["unverified"])
  })

  it("are never Ofcom", () => {
    expect(adrSchemes.filter(({ name, alsoKnownAs }) => /ofcom/i.test([name, ...alsoKnownAs].join()))).toEqual([])
  })

  it("are refused for what is no date", () => {
    const message = '"yesterday" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.'
    expect(adrSchemesOn("yesterday")).toEqual(Result.fail({ _tag: "NoDate", code: "NoDate", message }))
  })
})
