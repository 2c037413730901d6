/** Any provider's code: it decodes from its own JSON, enacts, and replays any complaint; a spoilt one is refused where it is. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, decodeCode, enactVersions, spansOf, timeline } from "../../src/index.ts"
import { conformance } from "../../src/verify/index.ts"
import { SEED } from "../case/cases.ts"
import { histories } from "../procedures/complaint/random.ts"
import { anyCode, anyVersions } from "./any-code.ts"
import { faultsOf } from "./refused-code.ts"
import { changed } from "./values.ts"

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe("any code that is whole and holds together", () => {
  it("decodes from its own JSON to an equal value", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(decodeCode(asJson(code))).toEqual(Result.succeed({ id: code.id, versions: [code] }))
      }),
      { ...SEED, numRuns: 300 },
    )
  })

  it("decodes with its versions, the earliest first", () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const { versions: decoded } = Result.getOrThrow(decodeCode(asJson({ versions })))
        expect(decoded.map((each) => each.version)).toEqual(["1", "2", "3"].slice(0, versions.length))
      }),
      { ...SEED, numRuns: 50 },
    )
  })

  it("enacts, and replays any complaint without an error", () => {
    const at = "2036-12-31T12:00:00Z"
    fc.assert(
      fc.property(anyVersions, histories, fc.boolean(), (versions, events, alone) => {
        const of = Result.getOrThrow(decodeCode({ versions }))
        const enacted = Result.getOrThrow(enactVersions(of, alone ? { regulation: "none" } : {}))
        const log = { cases: [{ case: "c1", procedure: "Complaint", events }] }
        const { cases } = Result.getOrThrow(timeline(enacted, log, { at }))
        expect(cases).toHaveLength(1)
        expect(asJson(cases)).toEqual(cases)
      }),
      { ...SEED, numRuns: 200 },
    )
  })

  it("is checked against the regulator's rules without an error", () => {
    fc.assert(
      fc.property(anyCode, fc.constantFrom("2011-01-22", "2018-10-01", "2026-04-08", "2026-11-23"), (code, on) => {
        expect(conformance(code, { on })).toMatchObject({ _tag: "Success" })
      }),
      { ...SEED, numRuns: 200 },
    )
  })
})

/** The paths of everything in a value that holds nothing itself, as `changed` takes them, and as faults tell them. */
const leavesIn = (value: unknown, path: readonly string[] = [], told = "$"): readonly (readonly [string, string])[] =>
  typeof value !== "object" || value === null
    ? [[path.join("."), told]]
    : Object.entries(value).flatMap(([key, inner]) => {
        const name = /^\w+$/.test(key) ? `.${key}` : `["${key}"]`
        return key.includes(".")
          ? []
          : leavesIn(inner, [...path, key], `${told}${Array.isArray(value) ? `[${key}]` : name}`)
      })

const objectsIn = (
  value: unknown,
  path: readonly string[] = [],
  told = "$",
): readonly (readonly [string, string])[] => {
  if (typeof value !== "object" || value === null) return []
  const inner = Object.entries(value).flatMap(([key, each]) =>
    key.includes(".") ? [] : objectsIn(each, [...path, key], `${told}${Array.isArray(value) ? `[${key}]` : `.${key}`}`),
  )
  return Array.isArray(value) ? inner : [[path.join("."), told], ...inner]
}

/** Whether some fault stands at a path or beneath it. */
const pointsAt = (faults: readonly string[], told: string): boolean =>
  faults.some((each) => each.split(" ", 2)[1]?.startsWith(told))

describe("any code of which one part is spoilt", () => {
  it("is refused at the leaf that is of another type", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(), (code, nth) => {
        const leaves = leavesIn(code)
        const [path, told] = leaves[nth % leaves.length] as readonly [string, string]
        const faults = faultsOf(changed(code, path, [[]]))
        expect({ path, faults, found: pointsAt(faults, told) }).toMatchObject({ found: true })
      }),
      { ...SEED, numRuns: 400 },
    )
  })

  it("is refused at a field that it does not have", () => {
    fc.assert(
      fc.property(anyCode, fc.nat(), (code, nth) => {
        const open = /^\$\.(?:cites|calendar\.named|.*\.among)$/
        const objects = objectsIn(code).filter(([, told]) => !open.test(told))
        const [path, told] = objects[nth % objects.length] as readonly [string, string]
        const faults = faultsOf(changed(code, path === "" ? "surplus" : `${path}.surplus`, 1))
        expect({ path, faults, found: pointsAt(faults, `${told}.surplus:`) }).toMatchObject({ found: true })
      }),
      { ...SEED, numRuns: 400 },
    )
  })

  it.each<readonly [string, (code: ComplaintsCode) => readonly (readonly [string, unknown, string])[]]>([
    ["a span of no time", (code) => spansOf(code).map(({ path }) => [path, { unit: "hours", n: 0 }, "ZeroSpan"])],
    [
      "a calendar that it does not name",
      (code) =>
        spansOf(code).map(({ path }) => [path, { unit: "openHours", n: 1, calendar: "desk" }, "UnknownCalendar"]),
    ],
    [
      "a channel that there is not",
      () =>
        ["plan", "updates"].map((field) => [
          field,
          { by: "channel", among: { Pigeon: null }, otherwise: null },
          "UnknownChannel",
        ]),
    ],
    [
      "a stage told twice",
      ({ stages }) => ("unknown" in stages ? [] : stages.map((each) => ["stages", [...stages, each], "RepeatedStage"])),
    ],
    [
      "two schemes for one subject",
      () => [["adr.schemes", ["a", "b"].map((scheme) => ({ scheme, subjects: ["line"] })), "TwoSchemes"]],
    ],
    ["an end before its start", () => [["inForce", { from: "2020-01-02", to: "2020-01-01" }, "EndBeforeStart"]]],
    [
      "a reading told twice",
      ({ readings }) => readings.map((each) => ["readings", [...readings, each], "RepeatedReading"]),
    ],
    [
      "clauses for a field that codes do not have",
      ({ cites }) => [["cites", { ...cites, weather: ["1"] }, "UnknownCite"]],
    ],
  ])("is refused for %s, where it is", (_, spoilings) => {
    fc.assert(
      fc.property(anyCode, fc.nat(), (code, nth) => {
        const all = spoilings(code)
        fc.pre(all.length > 0)
        const [path, part, fault] = all[nth % all.length] as readonly [string, unknown, string]
        // `changed` takes the places of lists with dots.
        const faults = faultsOf(changed(code, path.replace(/\[(\d+)\]/g, ".$1"), part))
        expect(faults.filter((each) => each.startsWith(`${fault} $.${path}`))).toHaveLength(1)
      }),
      { ...SEED, numRuns: 60 },
    )
  })
})
