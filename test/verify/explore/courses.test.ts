import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type AnyEvent, happenedIn, type Norm, type Rules, resolve } from "../../../src/machine/index.ts"
import type { Instant } from "../../../src/time/index.ts"
import { realOf } from "../../../src/verify/explore/real.ts"
import { standingIn } from "../../../src/verify/explore/reference.ts"
import { at, rulesWith } from "../../machine/turnstile.ts"
import { rulesAndDemand } from "./random-rules.ts"

const HOUR = 3_600_000
const start = at("06-01T10:00")

const events: fc.Arbitrary<readonly AnyEvent[]> = fc
  .array(
    fc.record({
      what: fc.constantFrom(
        { type: "Bell" },
        { type: "Dial", k: true },
        { type: "Dial", k: false },
        { type: "Term", who: ["a"] },
        { type: "Term", who: ["a", "b"] },
      ),
      gap: fc.constantFrom(0, 1, HOUR, HOUR + 1, 2 * HOUR, 2 * HOUR + 1),
      until: fc.constantFrom(0, HOUR),
      whom: fc.constantFrom({}, { whom: "a" }, { whom: "b" }),
    }),
    { minLength: 1, maxLength: 7, size: "max" },
  )
  .map((made) => {
    let now: number = start
    return made.map(({ what, gap, until, whom }, index) => {
      now += gap
      return { ...what, ...whom, id: `e${index}`, at: now as Instant, until: now + until }
    })
  })

const EACH = { of: { event: "Term" }, field: "who", as: "whom" } as const

/** Norms that are for each one of several, where an event starts them. */
const norms: fc.Arbitrary<Norm> = fc
  .tuple(rulesAndDemand, fc.boolean(), fc.boolean())
  .map(([{ rules }, each, last]) => {
    const [norm] = rules.machine.norms
    if (norm === undefined) throw new Error("random rules have a norm")
    const startsOn = "on" in resolve(norm.terms, {}).starts
    if (!each || !startsOn || norm.force === "may") return norm
    return { ...norm, each: last ? { ...EACH, of: { ...EACH.of, which: "last" as const } } : EACH }
  })

describe("a norm followed step by step", () => {
  it("stands at every event and after it as `track` and `trackRight` say", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(norms, events, fc.constantFrom(0, 1, HOUR + 1, 3 * HOUR), (norm, history, later) => {
        const rules: Rules = rulesWith([norm], { hours: "clock" })
        let real = realOf(rules, norm)
        for (const [index, event] of history.entries()) {
          const [before, after] = [history.slice(0, index), history.slice(0, index + 1)]
          real = real.hear(
            event,
            (what) => happenedIn(before, what),
            (what) => happenedIn(after, what),
          )
          for (const now of [event.at, Math.min(event.at + later, history[index + 1]?.at ?? event.at + later)]) {
            const standing = real.standingAt(now, (what) => happenedIn(after, what))
            expect(standing).toEqual(standingIn(rules, norm, after, now))
            seen.add([...standing].sort().join("+"))
          }
        }
      }),
      { seed: 20261123, numRuns: 4_000 },
    )
    expect([...seen].sort()).toEqual([
      "",
      "breached+ended",
      "breached+ended+fulfilled",
      "breached+ended+fulfilled+pending",
      "breached+ended+pending",
      "breached+fulfilled",
      "breached+fulfilled+pending",
      "breached+pending",
      "ended",
      "ended+fulfilled",
      "ended+fulfilled+pending",
      "ended+pending",
      "exercised",
      "fulfilled",
      "fulfilled+pending",
      "notYet",
      "open",
      "pending",
    ])
  })
})
