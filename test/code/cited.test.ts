/** What rules cite: the clauses of a field, of what it is a part of, or the field itself by the code's id. */
import { describe, expect, it } from "vitest"
import { cited, opus } from "../../src/index.ts"
import { clauses } from "../../src/text/index.ts"

const acme = (cites: Readonly<Record<string, readonly string[]>>) => ({ id: "acme", cites })

describe("the clauses cited for a field", () => {
  it("are those that the code gives for it, in their order", () => {
    expect(cited(acme({ log: ["2.1", "2.2"] }), "log")).toEqual(["2.1", "2.2"])
  })

  it("are those of the nearest field that it is a part of, where it has none of its own", () => {
    const code = acme({ adr: ["9"], "adr.after": ["9.1"] })
    expect(cited(code, "adr.after")).toEqual(["9.1"])
    expect(cited(code, "adr.route")).toEqual(["9"])
    expect(cited(code, "adr.schemes.0.contact")).toEqual(["9"])
  })

  it("are the field itself, by the code's id, where the code gives none at all or an empty list", () => {
    expect(cited(acme({}), "adr.after")).toEqual(["acme:adr.after"])
    expect(cited(acme({ log: [] }), "log")).toEqual(["acme:log"])
  })

  it("of several fields are each named once, in the order of the fields", () => {
    expect(cited(acme({ log: ["2"], updates: ["3", "2"] }), "updates", "log", "plan")).toEqual(["3", "2", "acme:plan"])
  })

  it("are no inherited name", () => {
    expect(cited(acme({}), "constructor", "__proto__")).toEqual(["acme:constructor", "acme:__proto__"])
  })
})

describe("the fields of Opus's code", () => {
  it("name clauses of the published text alone", () => {
    const published = new Set<string>(clauses.map(({ id }) => id))
    expect(
      Object.values(opus.cites)
        .flat()
        .filter((each) => !published.has(each)),
    ).toEqual([])
  })
})
