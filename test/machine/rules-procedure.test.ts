import { describe, expect, it } from "vitest"
import { deepFreeze } from "../../src/machine/index.ts"
import { turnstile } from "./turnstile.ts"

describe("a procedure", () => {
  it("is one plain value, with its norms in order under their names", () => {
    expect(Object.keys(turnstile).sort()).toEqual([
      "events",
      "id",
      "initial",
      "norms",
      "parties",
      "refusals",
      "says",
      "states",
      "transitions",
    ])
    expect(turnstile.id).toBe("turnstile")
    expect(turnstile.norms.map((each) => [each.id, each.says])).toEqual([["repair", "repair the arm"]])
    expect(JSON.parse(JSON.stringify(turnstile))).toStrictEqual(turnstile)
  })

  it("names its transitions", () => {
    expect(turnstile.transitions.map((each) => each.id)).toEqual([
      "Locked CoinPut -> Unlocked",
      "Locked|Unlocked Pushed(true) -> Jammed",
      "Unlocked Pushed(false) -> Locked",
      "Jammed Repaired -> Locked",
      "Locked|Unlocked|Jammed Removed -> Dismantled",
      "Dismantled PutBack -> Locked",
    ])
  })

  it("is frozen at every depth", () => {
    const unfrozen = (value: unknown, path: string): readonly string[] =>
      typeof value !== "object" || value === null
        ? []
        : [
            ...(Object.isFrozen(value) ? [] : [path]),
            ...Object.entries(value).flatMap(([key, each]) => unfrozen(each, `${path}.${key}`)),
          ]
    expect(unfrozen(turnstile, "turnstile")).toEqual([])
    expect(() => Object.assign(turnstile.states.Locked, { says: "anything" })).toThrow(
      "Cannot assign to read only property 'says' of object '#<Object>'",
    )
  })
})

describe("deepFreeze", () => {
  it("gives the value itself, frozen with all that is in it", () => {
    const value = { list: [{ deep: 1 }], nothing: null, text: "a" }
    expect(deepFreeze(value)).toBe(value)
    expect([value, value.list, value.list[0]].map(Object.isFrozen)).toEqual([true, true, true])
  })

  it("leaves what is no object as it is", () => {
    expect([deepFreeze(1), deepFreeze("a"), deepFreeze(null), deepFreeze(undefined)]).toEqual([1, "a", null, undefined])
  })

  it("ends on a value that contains itself", () => {
    const value: { self?: unknown } = {}
    value.self = value
    expect(Object.isFrozen(deepFreeze(value))).toBe(true)
  })

  it("freezes what lies in a value that is frozen already", () => {
    const inner = { deep: 1 }
    deepFreeze(Object.freeze({ inner }))
    expect(Object.isFrozen(inner)).toBe(true)
  })
})
