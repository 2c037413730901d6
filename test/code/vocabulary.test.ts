/** The vocabulary: one global set of event types, of which each procedure has its own. */
import { describe, expect, it } from "vitest"
import { EVENTS, opus, procedureNames, procedures, VOCABULARY } from "../../src/index.ts"
import { PROCEDURES } from "./values.ts"

describe("the vocabulary", () => {
  it("names the procedures in the order in which a person meets them", () => {
    expect(procedureNames.join(", ")).toBe(PROCEDURES)
    expect(Object.keys(procedures)).toEqual(procedureNames)
  })

  it.each(procedureNames)("has for %s exactly the events of its machine", (name) => {
    const machine = procedures[name](opus)
    expect(machine.id).toBe(name)
    expect(Object.keys(machine.events)).toEqual(Object.keys(VOCABULARY[name]))
  })

  it("has one schema for each type of event, also where two procedures share it", () => {
    const all = procedureNames.flatMap((name) => Object.entries(VOCABULARY[name]))
    for (const [type, schema] of all) expect(schema, type).toBe(EVENTS[type as keyof typeof EVENTS])
    expect([...new Set(all.map(([type]) => type))]).toEqual(Object.keys(EVENTS))
  })

  it("says of each type what happens, in a sentence", () => {
    for (const [type, schema] of Object.entries(EVENTS)) {
      expect(schema.ast.annotations?.description, type).toMatch(/^[A-Z].*\.$/)
      expect(schema.ast.annotations?.identifier).toBe(type)
    }
  })
})
