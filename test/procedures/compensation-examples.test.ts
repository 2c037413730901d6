/** The example logs of compensation, event by event. */
import { describe, expect, it } from "vitest"
import { COMPENSATION_EVENTS } from "../../src/code/vocabulary/compensation.ts"
import { opus } from "../../src/index.ts"
import { compensation } from "../../src/procedures/compensation.ts"
import { replayOf } from "./machines.ts"

const replay = (name: string, choices = {}) =>
  replayOf(`compensation-${name}.json`, compensation(opus), COMPENSATION_EVENTS, choices).outcomes

describe("the example logs of compensation", () => {
  it("floor-2025-02: 500 pence offered and 976 required is refused; nothing but a credit was agreed", () => {
    expect(replay("floor-2025-02")).toEqual([
      "e1 Raised",
      "e2 Considered",
      "e3 FloorApplies",
      "e4 BelowFloor",
      "e5 Offered",
      "e6 Accepted",
      "e7 NotAgreed",
      "e8 Paid",
    ])
  })

  const AGREED = [
    "e1 Raised",
    "e2 Considered",
    "e3 Offered",
    "e4 Considered",
    "e5 Offered",
    "e6 Accepted",
    "e7 Accepted",
  ]

  it("otherwise-agreed-2025-06: a cheque was agreed, and is paid whole", () => {
    expect(replay("otherwise-agreed-2025-06")).toEqual([...AGREED, "e8 OtherwiseAgreed", "e9 BelowOffer", "e10 Paid"])
  })

  it("otherwise-agreed-2025-06, under otherwise-as-agreed=credit-always: the credit ends it", () => {
    expect(replay("otherwise-agreed-2025-06", { "otherwise-as-agreed": "credit-always" })).toEqual([
      ...AGREED,
      "e8 Paid",
      "e9 CaseEnded",
      "e10 CaseEnded",
    ])
  })

  it("declined-2024-09: not before it is considered", () => {
    expect(replay("declined-2024-09")).toEqual(["e1 Raised", "e2 NotConsidered", "e3 Considered", "e4 Declined"])
  })
})
