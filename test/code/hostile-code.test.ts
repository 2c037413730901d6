/** Hostile code files: nested without end, very large, or with names that objects inherit; none hangs and none throws. */
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { faultsOf, opusWith } from "./refused-code.ts"

const many = (n: number, make: (index: number) => readonly [string, unknown]): object =>
  Object.fromEntries(Array.from({ length: n }, (_, index) => make(index)))

describe("a value that is nested too deep", () => {
  it("is refused, whatever it is", () => {
    let timing: unknown = null
    for (let depth = 0; depth < 100_000; depth++) timing = { by: "channel", among: {}, otherwise: timing }
    const [fault] = faultsOf(opusWith({ acknowledge: timing }))
    expect(fault).toMatch(
      /^TooDeep \$\.acknowledge\.otherwise\.otherwise.*: nested more than 40 deep: no code is nested so deep$/,
    )
    expect(fault?.length).toBeLessThan(300)
    expect(faultsOf(JSON.parse("[".repeat(100_000) + "]".repeat(100_000)))).toHaveLength(1)
  })

  it("is refused where it holds itself", () => {
    const code: Record<string, unknown> = { ...opus }
    code.plan = code
    expect(faultsOf(code)).toEqual([expect.stringMatching(/^TooDeep \$\.plan\.plan/)])
  })
})

describe("a value that is too large", () => {
  it.each([
    ["a list of 5,000,000 numbers", Array.from({ length: 5_000_000 }, () => 1)],
    ["a list of a billion holes", new Array(1_000_000_000)],
    ["300,000 fields", many(300_000, (index) => [`field${index}`, 1])],
  ])("is refused: %s", (_, value) => {
    expect(faultsOf(value)).toEqual(["TooLarge $: more than 200000 values: no code is so large"])
  })

  it("is refused by its length as a text, and not shown", () => {
    const text = "x".repeat(10_000_000)
    expect(
      faultsOf(opusWith({ title: text, id: text, "inForce.to": text, acknowledge: text, reopening: text })).map(
        (each) => each.slice(0, 110),
      ),
    ).toEqual([
      "BadValue $.id: expected at most 200 characters, got 10000000",
      "BadValue $.title: expected at most 100000 characters, got 10000000",
      expect.stringMatching(/^BadValue \$\.inForce\.to: expected a date/),
      expect.stringMatching(/^BadValue \$\.acknowledge: expected a span/),
      expect.stringMatching(/^BadValue \$\.reopening: expected one of/),
    ])
    expect(faultsOf(text)).toEqual([
      `BadValue $: expected a complaints code (an object) or { "versions": [...] }, got "${"x".repeat(77)}..."`,
    ])
  })

  it("has every fault told, also of 30,000 and more", () => {
    const cites = many(50_000, (index) => [`field${index}`, ["1"]])
    const stages = Array.from({ length: 30_000 }, (_, index) => ({ id: `s${index}`, who: "a", from: [`t${index}`] }))
    const among = many(50_000, (index) => [`c${index}`, null])
    expect(faultsOf(opusWith({ cites }))).toHaveLength(50_000)
    expect(faultsOf(opusWith({ stages })).filter((each) => each.startsWith("UnknownStage"))).toHaveLength(30_000)
    expect(faultsOf(opusWith({ plan: { by: "channel", among, otherwise: null } }))).toHaveLength(50_000)
  })
})

describe("a name that objects inherit", () => {
  it.each(["", ".adr", ".acknowledge.among", ".cites", ".calendar.named"])("__proto__ is no field of $%s", (path) => {
    const code = JSON.stringify(
      opusWith({ acknowledge: { by: "channel", among: { Email: null }, otherwise: null }, "calendar.named": {} }),
    )
    const inside = path.split(".").slice(1)
    const spoiled = JSON.parse(code)
    let part = spoiled
    for (const key of inside) part = part[key]
    Object.defineProperty(part, "__proto__", { value: { polluted: 1 }, enumerable: true })
    expect(faultsOf(spoiled)).toEqual([`UnknownField $${path}.__proto__: no field can have this name`])
    expect(Object.prototype).not.toHaveProperty("polluted")
  })

  it.each(["constructor", "toString", "hasOwnProperty"])("%s is a name like any other", (name) => {
    expect(
      faultsOf(opusWith({ subjects: [name], plan: { by: "subject", among: { [name]: null }, otherwise: null } })),
    ).toEqual([])
    expect(faultsOf(opusWith({ plan: { by: "subject", among: { [name]: null }, otherwise: null } }))).toEqual([
      `UnknownSubject $.plan.among.${name}: no subject "${name}"; the subjects that the code lists are none`,
    ])
    expect(faultsOf(opusWith({ stages: [{ id: "a", who: "b", from: [name] }] }))[0]).toBe(
      `UnknownStage $.stages[0].from[0]: no stage "${name}"; stages are a`,
    )
  })
})
