import { describe, expect, it } from "vitest"
import { type Norm, trackRight } from "../../src/machine/index.ts"
import { at, rulesWith } from "./turnstile.ts"
import { event, type follow, jam, putBack, remove, repair, repairing } from "./turnstile-tracking.ts"

const gone = remove("gone", "06-01T11:00")

describe("a right", () => {
  const right: Norm = {
    ...repairing,
    force: "may",
    does: [{ event: "CoinPut", undoneBy: [{ event: "Repaired" }] }, { event: "Pushed" }],
  }
  const standing = (...history: Parameters<typeof follow>[1]) => {
    const tracker = trackRight(rulesWith([right]), right)
    for (const each of history) tracker.see(each)
    return tracker.standing()
  }
  const coin = event("CoinPut", "coin", "06-01T10:00")
  const exercised = { id: "coin", at: at("06-01T10:00") }
  const ended = { id: "gone", at: at("06-01T11:00") }

  it("is neither exercised nor ended at first", () => {
    expect(standing()).toEqual({ exercised: undefined, ended: undefined })
  })

  it("is exercised by what does it, the last time it was done", () => {
    expect(standing(coin)).toEqual({ exercised, ended: undefined })
    expect(standing(coin, jam("push", "06-01T10:30"))).toEqual({
      exercised: { id: "push", at: at("06-01T10:30") },
      ended: undefined,
    })
  })

  it("is ended by the first event that ends it, and then not exercised any more", () => {
    expect(standing(gone, coin, remove("again", "06-01T12:00"))).toEqual({ exercised: undefined, ended })
  })

  it("stays exercised when it ends", () => {
    expect(standing(coin, gone)).toEqual({ exercised, ended })
  })

  it("is restored, exercised where it was exercised", () => {
    const back = putBack("back", "06-01T12:00")
    expect(standing(gone, back)).toEqual({ exercised: undefined, ended: undefined })
    expect(standing(coin, gone, back)).toEqual({ exercised, ended: undefined })
  })

  it("is not exercised any more where the exercise is taken back, even after it ended", () => {
    const undone = repair("repair", "06-01T12:00")
    expect(standing(coin, undone)).toEqual({ exercised: undefined, ended: undefined })
    expect(standing(coin, gone, undone)).toEqual({ exercised: undefined, ended })
  })

  it("stays exercised where another way to exercise it is taken back", () => {
    expect(standing(jam("push", "06-01T10:00"), repair("repair", "06-01T10:30"))).toEqual({
      exercised: { id: "push", at: at("06-01T10:00") },
      ended: undefined,
    })
  })
})
