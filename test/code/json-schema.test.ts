/**
 * The JSON Schema of a complaints code: for editors, forms and other languages. It says what shapes are right; what makes
 * a code hold together is for `decodeCode` alone.
 */
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { ComplaintsCodeSchema, opus } from "../../src/index.ts"
import { codeFile, providers } from "../scenarios/providers.ts"
import { faultsOf } from "./refused-code.ts"
import { changed } from "./values.ts"

const { schema, definitions } = Schema.toJsonSchemaDocument(ComplaintsCodeSchema, { onExcessProperty: "error" })
const validate = new Ajv2020({ allErrors: true }).compile({ ...schema, $defs: definitions })

/** Where a value is not as the schema says; empty where it is. */
const wrongAt = (value: unknown): readonly string[] => {
  validate(value)
  return [...new Set((validate.errors ?? []).map((each) => each.instancePath))]
}

describe("the JSON Schema of a complaints code", () => {
  it("takes Opus's code as JSON", () => {
    expect(wrongAt(JSON.parse(JSON.stringify(opus)))).toEqual([])
  })

  it.each(providers)("takes the code of %s", (provider) => {
    expect(wrongAt(codeFile(provider))).toEqual([])
  })

  it.each(["three-2014", "vodafone-2016"])("takes the code of the enforcement case %s", (name) => {
    expect(wrongAt(codeFile(`enforcement/${name}`))).toEqual([])
  })

  it.each([
    ["surplus", 1, ""],
    ["adr.schem", [], "/adr"],
    ["calendar.hours.mondy", [], "/calendar/hours"],
    ["regulator", "ofcm", "/regulator"],
    ["id", undefined, ""],
    ["acknowledge", { unit: "fortnights", n: 1 }, "/acknowledge"],
    ["acknowledge", { unit: "hours", n: "Infinity" }, "/acknowledge"],
    ["compensation", { is: "capped", cap: { pence: 1, currency: "EUR" } }, "/compensation"],
  ])("refuses one whose %s is %j, and says where", (path, value, where) => {
    expect(wrongAt(changed(opus, path, value))).toContain(where)
  })

  it.each([
    ["ZeroSpan", { acknowledge: { unit: "hours", n: 0 } }],
    ["EndBeforeStart", { inForce: { from: "2020-01-02", to: "2020-01-01" } }],
    ["RepeatedStage", { stages: [stage("a"), stage("a")] }],
    ["UnknownStage", { stages: [stage("a"), { ...stage("b"), from: ["c"] }] }],
    ["TwoSchemes", { adr: { ...opus.adr, schemes: [{ scheme: "cisas" }, { scheme: "communications-ombudsman" }] } }],
    ["UnknownCite", { cites: { weather: ["1"] } }],
    // Of a text's own rules the schema keeps the type alone.
    ["BadValue", { inForce: { from: "2026-02-30", to: null } }],
    ["BadValue", { acknowledge: { unit: "weeks", n: 1.5 } }],
  ])("does not know what decodeCode refuses as %s", (code, parts) => {
    const value = { ...opus, ...parts }
    expect(wrongAt(value)).toEqual([])
    expect(faultsOf(value)).toEqual([expect.stringMatching(new RegExp(`^${code} `))])
  })
})

function stage(id: string) {
  return { id, who: "somebody" }
}
