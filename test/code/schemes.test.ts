/** The ADR schemes of a code, by the subject of a complaint. */
import { describe, expect, it } from "vitest"
import { type NamedScheme, opus, schemesFor } from "../../src/index.ts"

const withSchemes = (schemes: readonly NamedScheme[] | { readonly unknown: string }) => ({
  adr: { ...opus.adr, schemes },
})

describe("the schemes that a code names for a complaint", () => {
  const code = withSchemes([
    { scheme: "cisas", subjects: ["mobile", "handset"] },
    { scheme: "fos", subjects: ["insurance"] },
    { scheme: "communications-ombudsman" },
  ])
  const named = (subject: string | undefined) => schemesFor(code, subject).map(({ scheme }) => scheme)

  it("are those for its subject", () => {
    expect([named("mobile"), named("insurance")]).toEqual([["cisas"], ["fos"]])
  })

  it("are those for the rest, where its subject is another or none is told", () => {
    expect([named("broadband"), named(undefined)]).toEqual([["communications-ombudsman"], ["communications-ombudsman"]])
  })

  it("are none, where all are for other subjects", () => {
    expect(schemesFor(withSchemes([{ scheme: "cisas", subjects: ["mobile"] }]), "broadband")).toEqual([])
  })

  it("are none, where the code names none or it is not known which", () => {
    expect(schemesFor(withSchemes([]), "mobile")).toEqual([])
    expect(schemesFor(withSchemes({ unknown: "the page was not seen" }), "mobile")).toEqual([])
  })
})
