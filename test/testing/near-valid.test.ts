import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeLog } from "../../src/index.ts"
import { enactedCodes, FAULTS, type NearValid, nearValidLogs } from "../../src/testing/index.ts"
import { enacted, replayed, SEED, triedWhileShrinking } from "./judged.ts"

/** What the library says of a log: the paths of its problems, or its refusals as `id code`. */
const saidOf = ({ log }: NearValid, code = enacted): readonly string[] => {
  const decoded = decodeLog(JSON.parse(JSON.stringify(log)))
  if (Result.isFailure(decoded)) return decoded.failure.problems.map(({ path }) => path)
  return decoded.success.cases.flatMap((each) =>
    replayed(each, code).refused.map((one) => `${one.event.id} ${one.code}`),
  )
}

/** Whether what was planted is among what is said. */
const isSaid = (near: NearValid, code = enacted): boolean => {
  const { verdict } = near.planted
  return saidOf(near, code).some((said) =>
    verdict.is === "refused"
      ? said === `${verdict.event} ${verdict.code}`
      : said === verdict.path || said.startsWith(`${verdict.path}.`) || said.startsWith(`${verdict.path}[`),
  )
}

describe("arbitrary near-valid logs", () => {
  it.each(FAULTS)("with the fault %s are told by it", (fault) => {
    const seen = fc.sample(nearValidLogs({ faults: [fault] }), { ...SEED, numRuns: 60 })
    expect(seen.map(({ planted }) => planted.fault)).toEqual(seen.map(() => fault))
    expect(seen.filter((near) => !isSaid(near))).toEqual([])
  })

  it("have every fault", () => {
    const seen = fc.sample(nearValidLogs(), { ...SEED, numRuns: 300 })
    expect(new Set(seen.map(({ planted }) => planted.fault))).toEqual(new Set(FAULTS))
    expect(seen.filter((near) => !isSaid(near))).toEqual([])
  })

  it("are told by their fault under any readings of the code that they are made for", () => {
    const both = enactedCodes().chain((code) => nearValidLogs({ code }).map((near) => ({ code, near })))
    fc.assert(
      fc.property(both, ({ code, near }) => isSaid(near, code)),
      { ...SEED, numRuns: 100 },
    )
  })

  it("keep their fault while they shrink", () => {
    const tried = triedWhileShrinking(
      nearValidLogs({ procedure: "Complaint", faults: ["outOfPlace", "idUsedTwice", "valueSpoiled"] }),
      ({ log }) => log.events.length > 4,
    )
    expect(tried.length).toBeGreaterThan(10)
    expect(tried.filter((near) => !isSaid(near))).toEqual([])
  })

  it("say what was planted in a sentence", () => {
    const [first] = fc.sample(nearValidLogs({ procedure: "Complaint", faults: ["tooEarly"] }), { ...SEED, numRuns: 1 })
    expect(first?.planted.says).toBe(
      "after e1 comes ReferredToAdr, which is too early: the right to go to ADR is not open yet",
    )
  })

  it("are the same for the same seed", () => {
    const sample = () => fc.sample(nearValidLogs(), { ...SEED, numRuns: 50 })
    expect(sample()).toEqual(sample())
  })
})
