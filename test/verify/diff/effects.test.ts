/** The effect of a change on cases: sampled from a seed, or given; and what was released, kept as a file. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decodeLog, enact, operativeRules, opus, procedureNames, replay, workingHours } from "../../../src/index.ts"
import { decodeRecorded, effectsOf, recordEdition, sampleCases } from "../../../src/verify/index.ts"
import { edition } from "./editions.ts"

const enacted = Result.getOrThrow(enact(opus))
const quicker = Result.getOrThrow(enact({ ...opus, acknowledge: workingHours(16) }))

describe("sampled cases", () => {
  it("are the same for the same seed, and others for another", () => {
    const ids = (seed: number) => JSON.stringify(sampleCases(enacted, { n: 12, seed }))
    expect(ids(7)).toBe(ids(7))
    expect(ids(7)).not.toBe(ids(8))
  })

  it("are as many as are asked for, of every procedure in turn, each event of them taken", () => {
    const cases = sampleCases(enacted, { n: 40 })
    expect(cases).toHaveLength(40)
    expect([...new Set(cases.map(({ procedure }) => procedure))].sort()).toEqual([...procedureNames].sort())
    for (const log of cases) expect(replay(operativeRules(enacted, log), log).refused).toEqual([])
  })

  it("are of the procedures asked for, and begin within the dates asked for", () => {
    const cases = sampleCases(enacted, { n: 15, procedures: ["Complaint"], from: "2026-04-08", to: "2026-04-30" })
    const first = cases.map(({ events }) => new Date(events[0]?.at ?? 0).toISOString().slice(0, 10))
    expect(cases.every(({ procedure }) => procedure === "Complaint")).toBe(true)
    expect(first.every((date) => date >= "2026-04-07" && date <= "2026-04-30")).toBe(true)
    expect(sampleCases(enacted, { n: 5, procedures: [] })).toEqual([])
  })
})

const log = (at: string) =>
  Result.getOrThrow(
    decodeLog({
      case: "c1",
      procedure: "Complaint",
      events: [
        {
          id: "e1",
          at,
          type: "ComplaintMade",
          channel: "Telephone",
          complainant: { kind: "consumer", customer: true },
          about: "no service",
          responseExpected: "explicit",
        },
      ],
    }),
  ).cases

describe("the effect", () => {
  it("of nothing is nothing", () => {
    const cases = sampleCases(enacted, { n: 10 })
    expect(effectsOf({ enacted }, { enacted }, cases)).toEqual({ cases: 10, changed: 0, by: [], examples: [] })
  })

  it("of 16 working hours in the place of 24 is another due instant, a working day sooner", () => {
    // 09:00 on a Monday: 24 working hours of 9 a day are over on Wednesday at 15:00, 16 on Tuesday at 16:00.
    const { changed, examples } = effectsOf({ enacted }, { enacted: quicker }, log("2024-10-21T09:00:00+01:00"))
    expect(changed).toBe(1)
    expect(examples).toEqual([
      {
        case: "c1",
        procedure: "Complaint",
        what: "the aim acknowledge 1",
        from: "pending, due 2024-10-23T15:00:00.000+01:00",
        to: "pending, due 2024-10-22T16:00:00.000+01:00",
      },
    ])
  })

  it("of the regulation of 2026-04-08 on a complaint that counts as made then is ADR two weeks sooner (t-adr-6w)", () => {
    const { examples } = effectsOf(
      { enacted, on: "2026-04-07" },
      { enacted, on: "2026-04-08" },
      log("2026-05-04T09:00:00+01:00"),
    )
    expect(examples.find(({ what }) => what === "the right referToAdr")).toMatchObject({
      from: "notYet, opens 2026-06-29T00:00:00.000+01:00",
      to: "notYet, opens 2026-06-15T00:00:00.000+01:00",
    })
  })

  it("on a case that cannot be run tells why", () => {
    const without = Result.getOrThrow(enact({ ...opus, procedures: ["Feedback"] }))
    const { examples } = effectsOf({ enacted }, { enacted: without }, log("2024-10-21T09:00:00+01:00"))
    expect(examples.find(({ what }) => what === "the case")?.to).toBe(
      'the case "c1" is of the procedure Complaint, which the code "opus" does not have; it has Feedback',
    )
  })
})

describe("a recorded release", () => {
  const recorded = recordEdition(edition(opus, { on: "2026-11-23" }), "0.1.0")
  const read = (value: unknown) => decodeRecorded(JSON.parse(JSON.stringify(value)))
  const why = (value: unknown): string => {
    const result = read(value)
    return Result.isFailure(result) ? result.failure.message : "it was taken"
  }

  it("is read as it was kept", () => {
    expect(Result.getOrThrow(read(recorded)).edition).toEqual(JSON.parse(JSON.stringify(recorded.edition)))
  })

  it("that was altered is refused", () => {
    const altered = { ...recorded, edition: { ...recorded.edition, name: "another" } }
    expect(why(altered)).toMatch(
      new RegExp(
        `^\\$\\.sha256: the edition was altered after it was recorded: its hash is [0-9a-f]{64}, recorded is "${recorded.sha256}"$`,
      ),
    )
  })

  it("of another shape is refused with what would do", () => {
    expect(why([])).toBe('$: expected a recorded edition, { "release", "sha256", "edition" }, got a list')
    expect(why({ ...recorded, more: 1 })).toBe('$: there is no field "more"; fields are release, sha256, edition')
    expect(why({ ...recorded, release: "one" })).toBe('$.release: expected a version such as 1.2.0, got "one"')
    expect(why({ ...recorded, edition: 7 })).toBe("$.edition: expected an edition with its name, got 7")
    const { rules } = recorded.edition
    expect(why(recordEdition({ ...recorded.edition, rules: { ...rules, machines: null } as never }, "0.1.0"))).toBe(
      "$.edition.rules.machines: expected a list, got null",
    )
  })
})
