/** Code files: one code or its versions; every fault of a file at once; and which version is in force on a date. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CodeVersions, codeOn, decodeCode, enactVersions, inForceFrom, opus } from "../../src/index.ts"
import { faultsOf, opusWith } from "./refused-code.ts"

const unknown = { unknown: "no date" }

/** Opus's code as a version in force from one date to another. */
const version = (name: string, from: unknown, to: string | null, parts: object = {}) => ({
  ...opus,
  version: name,
  inForce: { from, to },
  ...parts,
})

const decoded = (value: unknown): CodeVersions => Result.getOrThrow(decodeCode(value))

describe("a code file", () => {
  it("is one code, or versions of it in any order, told by the first day of each", () => {
    expect(decoded(JSON.parse(JSON.stringify(opus)))).toEqual({ id: "opus", versions: [opus] })
    const [a, b, c] = [
      version("a", unknown, "2019-12-31"),
      version("b", "2020-01-01", "2024-02-29"),
      version("c", "2024-03-01", null),
    ]
    expect(decoded({ versions: [c, a, b] })).toEqual({ id: "opus", versions: [a, b, c] })
  })

  it.each([
    [null, 'BadValue $: expected a complaints code (an object) or { "versions": [...] }, got null'],
    [[opus], 'BadValue $: expected a complaints code (an object) or { "versions": [...] }, got a list'],
    [{ versions: opus }, "BadValue $.versions: expected a list of codes, got an object"],
    [{ versions: [] }, "NoVersions $.versions: expected one version at least, got none"],
    [
      { versions: [opus], id: "opus" },
      'UnknownField $.id: beside "versions" there is nothing else: put it into each version',
    ],
    [{ versions: [5] }, "BadValue $.versions[0]: expected an object, got 5"],
  ])("is refused where it is none: %j", (value, fault) => {
    expect(faultsOf(value)).toEqual([fault])
  })

  it("of several faults is told every one, of shape and of consistency, in every version", () => {
    const first = {
      ...(opusWith({ reopening: "never", subjects: ["a", "a"] }) as object),
      version: "a",
      inForce: { from: unknown, to: "2019-12-31" },
    }
    const second = {
      ...(opusWith({ surplus: 1 }) as object),
      version: "b",
      inForce: { from: "2020-01-02", to: "2019-01-01" },
    }
    expect(faultsOf({ versions: [first, second] })).toEqual([
      'BadValue $.versions[0].reopening: expected one of "restores", "newComplaint", got "never"',
      'Repeated $.versions[0].subjects[1]: "a" stands in the list already: name it once',
      expect.stringMatching(/^UnknownField \$\.versions\[1\]\.surplus: unknown field; the fields are id, version, /),
      "EndBeforeStart $.versions[1].inForce.to: 2019-01-01 is before 2020-01-02, the start: write the earlier date in from",
      'Gap $.versions[1].inForce.from: the version "b" starts on 2020-01-02, and the version "a" ended on 2019-12-31: from 2020-01-01 no version is in force; start it then, or end that one later',
    ])
  })

  it("does not look for inconsistencies in fields of the wrong shape", () => {
    expect(faultsOf(opusWith({ subjects: 5, stages: [{ id: "a", who: "b", subjects: ["x"] }] }))).toEqual([
      "BadValue $.subjects: expected a list, got 5",
    ])
  })

  it("says in its message 20 faults and how many more there are", () => {
    const refused = decodeCode(opusWith({ subjects: Array.from({ length: 26 }, () => "a") }))
    const lines = Result.isFailure(refused) ? refused.failure.message.split("\n") : []
    expect(lines).toHaveLength(21)
    expect(lines[0]).toBe('$.subjects[1]: "a" stands in the list already: name it once')
    expect(lines[20]).toBe("... and 5 more problems")
    expect(Result.isFailure(refused) && refused.failure).toMatchObject({ _tag: "CodeError", code: "Repeated" })
  })
})

describe("versions of a code", () => {
  const faults = (...versions: readonly unknown[]) => faultsOf({ versions })

  it("do not overlap", () => {
    expect(faults(version("a", unknown, "2020-01-01"), version("b", "2020-01-01", null))).toEqual([
      'Overlap $.versions[1].inForce.from: the version "b" starts on 2020-01-01, while the version "a" is in force until 2020-01-01: end that one the day before',
    ])
    expect(faults(version("b", "2020-01-01", null), version("a", "2019-01-01", null))).toEqual([
      'Overlap $.versions[0].inForce.from: the version "b" starts on 2020-01-01, while the version "a" is in force without an end: end that one the day before',
    ])
    expect(faults(version("a", unknown, "2019-12-31"), version("b", unknown, null))).toEqual([
      'Overlap $.versions[1].inForce.from: the first day of the version "a" is not known either: of several versions only the first may have an unknown first day',
    ])
  })

  it("leave no gap, also over the end of February", () => {
    expect(faults(version("a", unknown, "2024-02-28"), version("b", "2024-03-01", null))).toEqual([
      'Gap $.versions[1].inForce.from: the version "b" starts on 2024-03-01, and the version "a" ended on 2024-02-28: from 2024-02-29 no version is in force; start it then, or end that one later',
    ])
    expect(faults(version("a", unknown, "2023-02-28"), version("b", "2023-03-01", null))).toEqual([])
  })

  it("are of one code and have names of their own", () => {
    expect(faults(version("a", unknown, "2019-12-31"), version("a", "2020-01-01", null, { id: "acme" }))).toEqual([
      'OtherCode $.versions[1].id: expected "opus", the id of the other versions, got "acme"',
      'RepeatedVersion $.versions[1].version: another version is called "a" too ($.versions[0]): give each a name of its own',
    ])
  })
})

describe("the version in force", () => {
  const of = decoded({ versions: [version("a", "2018-10-01", "2019-12-31"), version("b", "2020-01-01", "2024-12-31")] })

  it.each([
    ["2018-10-01", "a"],
    ["2019-12-31", "a"],
    ["2020-01-01", "b"],
    ["2024-12-31", "b"],
  ])("on %s is %s", (date, name) => {
    expect(Result.getOrThrow(codeOn(of, date)).version).toBe(name)
  })

  it.each([
    ["2018-09-30", "BeforeFirst", 'on 2018-09-30 the code "opus" is not in force yet: it is from 2018-10-01'],
    ["2025-01-01", "AfterLast", 'on 2025-01-01 the code "opus" is no longer in force: it was until 2024-12-31'],
    ["2024-02-30", "BadDate", '"2024-02-30" is not a date: February 2024 has 29 days'],
    ["today", "BadDate", '"today" is not a date: a date is written YYYY-MM-DD, for example 2024-10-23'],
  ])("on %s is none", (date, code, message) => {
    expect(Result.getOrThrow(Result.flip(codeOn(of, date)))).toEqual({ _tag: "NotInForce", code, message })
  })

  it("whose first day is not known is in force from the first day of its calendar's horizon", () => {
    expect(inForceFrom(opus)).toBe("2011-01-01")
    const only = decoded(opus)
    expect(Result.getOrThrow(codeOn(only, "2011-01-01"))).toEqual(opus)
    expect(Result.getOrThrow(codeOn(only, "2099-01-01"))).toEqual(opus)
    expect(Result.getOrThrow(Result.flip(codeOn(only, "2010-12-31"))).message).toBe(
      'on 2010-12-31 the code "opus" is not in force yet: it is from 2011-01-01, where its calendar begins (its own first day ' +
        "is not known: the published page bears no date; it is taken as in force throughout the calendar's horizon)",
    )
  })
})

describe("versions enacted together", () => {
  const [reading, ...others] = opus.readings
  const of = decoded({
    versions: [version("a", unknown, "2019-12-31", { readings: others }), version("b", "2020-01-01", null)],
  })

  it("are each enacted, the last of them in front", () => {
    const enacted = Result.getOrThrow(enactVersions(of))
    expect(enacted.code.version).toBe("b")
    expect(enacted.versions?.map((each) => each.code.version)).toEqual(["a", "b"])
  })

  it("take a reading chosen where their register has it", () => {
    const enacted = Result.getOrThrow(
      enactVersions(of, { readings: { [reading?.id ?? ""]: "clock", resolved: "outcome-proposed" } }),
    )
    expect(enacted.versions?.map((each) => [each.choices["working-hour"], each.choices.resolved])).toEqual([
      [undefined, "outcome-proposed"],
      ["clock", "outcome-proposed"],
    ])
  })

  it("refuse a reading that none of them has", () => {
    expect(Result.getOrThrow(Result.flip(enactVersions(of, { readings: { "working-hours": "clock" } }))).code).toBe(
      "UnknownReading",
    )
  })
})
