import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { automaticCompensation, automaticCompensationOn, requirementById } from "../../src/regulation/index.ts"

const amountsOn = (date: string) => {
  const amounts = Result.getOrThrow(automaticCompensationOn(date))
  return amounts === null ? null : [amounts.repairPerDay, amounts.missedAppointment, amounts.lateStartPerDay]
}

const pounds = (pence: number) => `£${(pence / 100).toFixed(2)}`

describe("automatic compensation, a benchmark for those who joined", () => {
  it.each([
    ["2019-03-31", null],
    ["2019-04-01", [800, 2500, 500]],
    ["2020-04-01", [800, 2500, 500]],
    ["2021-03-31", [800, 2500, 500]],
    ["2021-04-01", [806, 2518, 504]],
    ["2022-03-31", [806, 2518, 504]],
    ["2022-04-01", [840, 2624, 525]],
    ["2023-03-31", [840, 2624, 525]],
    ["2023-04-01", [933, 2915, 583]],
    ["2024-03-31", [933, 2915, 583]],
    ["2024-04-01", [976, 3049, 610]],
    ["2025-03-31", [976, 3049, 610]],
    ["2025-04-01", [998, 3119, 624]],
    ["2026-03-31", [998, 3119, 624]],
    ["2026-04-01", [1034, 3231, 646]],
    ["2026-11-23", [1034, 3231, 646]],
  ])("on %s pays %j pence for a day's repair, a missed appointment, a day's late start", (date, amounts) => {
    expect(amountsOn(date)).toEqual(amounts)
  })

  it("says in its requirement the amounts that the table holds", () => {
    expect(
      automaticCompensation.map(({ requirement }) => Result.getOrThrow(requirementById(requirement)).says),
    ).toEqual(
      automaticCompensation.map(
        ({ repairPerDay, missedAppointment, lateStartPerDay }) =>
          `The scheme pays ${pounds(repairPerDay)} a day for a late repair, ${pounds(missedAppointment)} for a missed appointment and ${pounds(lateStartPerDay)} a day for a late start.`,
      ),
    )
  })

  it("is whole pence, and never falls", () => {
    const columns = (["repairPerDay", "missedAppointment", "lateStartPerDay"] as const).map((column) =>
      automaticCompensation.map((each) => each[column]),
    )
    expect(columns.flat().filter((pence) => !Number.isSafeInteger(pence))).toEqual([])
    expect(columns).toEqual(columns.map((column) => [...column].sort((a, b) => a - b)))
  })

  it("is refused for what is no date", () => {
    const message = '"2025-02-29" is no date: February 2025 has 28 days.'
    expect(automaticCompensationOn("2025-02-29")).toEqual(Result.fail({ _tag: "NoDate", code: "NoDate", message }))
  })
})
