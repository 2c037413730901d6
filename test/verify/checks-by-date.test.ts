/** Checks against data by date: ADR schemes and amounts, each with its three outcomes. */
import { describe, expect, it } from "vitest"
import type { ComplaintsCode } from "../../src/index.ts"
import type { CodeTest } from "../../src/regulation/check.ts"
import { adr, check, lost } from "./checking.ts"

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
