/** What fuzzing has found (`npm run fuzz`), each as a named case that stays put right. */
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { faultsOf, opusWith } from "../code/refused-code.ts"

const list = (values: readonly unknown[], key: string, value: unknown): unknown =>
  Object.defineProperty([...values], key, { value, enumerable: true })

describe("a code file", () => {
  it.each(["constructor", "map", "flatMap", "name"])("with a list that has a field %s is refused", (key) => {
    expect(faultsOf(opusWith({ procedures: list(opus.procedures, key, {}) }))).toEqual([
      `UnknownField $.procedures.${key}: a list has no fields with names`,
    ])
  })

  it("with half a surrogate pair for a date is refused in a text that can be shown", () => {
    const faults = faultsOf(opusWith({ "inForce.to": "\ud800" }))
    expect(faults).toEqual(['BadValue $.inForce.to: expected a date such as 2026-04-08, got "\ufffd"'])
    expect(faults.every((each) => each.isWellFormed())).toBe(true)
  })
})
