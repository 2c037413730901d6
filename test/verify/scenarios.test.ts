/**
 * The cases worked out by hand that rule mutation is held against: Opus's rules come to each of their values.
 */
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { scenariosOf } from "../../src/verify/index.ts"
import { play, playEvents, playNorms } from "../../src/verify/scenarios/play.ts"
import { type ReadyScenario, readyScenario } from "../../src/verify/scenarios/prepare.ts"

const ready = (id: string): ReadyScenario => {
  const scenario = scenariosOf(opus).find((each) => each.id === id)
  const made = scenario === undefined ? undefined : readyScenario(opus, scenario)
  if (made === undefined) throw new Error(`no scenario ${id}`)
  return made
}

describe("cases worked out by hand", () => {
  it("[complaints.seriously] have ids of their own", () => {
    const ids = scenariosOf(opus).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  for (const procedure of opus.procedures)
    it(`[complaints.seriously] of ${procedure} are what Opus's rules come to`, () => {
      const own = scenariosOf(opus).filter((each) => each.procedure === procedure)
      expect(own.length).toBeGreaterThan(0)
      const misses = own.map((each) => {
        const made = readyScenario(opus, each)
        return { id: each.id, miss: made === undefined ? "it cannot be read" : play(made) }
      })
      expect(misses.filter(({ miss }) => miss !== undefined)).toEqual([])
    })

  it("[codes] are held of no other code: its values would be others", () => {
    expect(scenariosOf({ ...opus, id: "another" })).toEqual([])
  })

  it("[response-times.acknowledge] say what a norm comes to in place of their value", () => {
    const scenario = ready("duties-missed")
    const norms = scenario.rules.machine.norms.map((norm) =>
      norm.id === "acknowledge"
        ? {
            ...norm,
            terms: {
              starts: { on: { event: "ComplaintMade" } },
              due: { within: { unit: "workingHours", n: 25 } as const },
            },
          }
        : norm,
    )
    expect(playNorms(scenario, norms)).toEqual({
      scenario: "duties-missed",
      clauses: ["response-times.acknowledge", "response-times.contact-time"],
      at: "2025-03-05T15:00:00.001Z",
      says: "acknowledge is pending, not missed",
    })
  })

  it("[adr.eight-weeks] say what happens in place of their value", () => {
    const scenario = ready("adr-after-eight-weeks")
    const { machine } = scenario.rules
    const transitions = machine.transitions.map(({ when, otherwise, ...free }) =>
      free.on.event === "ReferredToAdr"
        ? free
        : { ...free, ...(when ? { when } : {}), ...(otherwise ? { otherwise } : {}) },
    )
    expect(playEvents(scenario, { ...machine, transitions })?.says).toBe(
      "ReferredToAdr is taken, not refused: AdrNotOpen",
    )
  })

  it("[rules] that name an event or an instant that is none cannot be read", () => {
    const { scenario } = ready("duties-missed")
    expect(
      readyScenario(opus, { ...scenario, steps: [{ at: "2025-03-03T09:00:00Z", event: "Praised" }] }),
    ).toBeUndefined()
    expect(readyScenario(opus, { ...scenario, steps: [{ at: "yesterday" }] })).toBeUndefined()
    expect(readyScenario(opus, { ...scenario, readings: { "no-such-reading": "a" } })).toBeUndefined()
  })
})
