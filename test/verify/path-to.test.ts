/** Paths: the fewest events that take a case to a state, at real instants worked out by hand, or that nothing does. */
import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { operativeRules } from "../../src/case/operative.ts"
import { replay } from "../../src/case/replay.ts"
import { decodeAdded, decodeLog, enact, opus, procedures, readLog, whatIf } from "../../src/index.ts"
import type { AnyEvent } from "../../src/machine/happening.ts"
import type { MachineState } from "../../src/machine/machine.ts"
import { step } from "../../src/machine/step.ts"
import type { Instant } from "../../src/time/instant.ts"
import { classesOf } from "../../src/verify/explore/classes.ts"
import { ofMachine } from "../../src/verify/explore/patterns.ts"
import { type PathTo, pathTo } from "../../src/verify/index.ts"
import { vocabulary } from "../../src/verify/vocabulary.ts"

const enacted = Result.getOrThrow(enact(opus))
const folder = new URL("../../docs/examples/cases/", import.meta.url)
const logIn = (name: string) => Result.getOrThrow(readLog(readFileSync(new URL(name, folder), "utf8")))
const pathIn = (name: string, until: string, options: Parameters<typeof pathTo>[3] = {}): PathTo =>
  Result.getOrThrow(pathTo(enacted, logIn(name), until, options))
const refusal = (made: ReturnType<typeof pathTo>): string => (Result.isFailure(made) ? made.failure.message : "")

describe("the path of a complaint to ADR", () => {
  it("is a referral once the eight weeks are over, where the complaint was made before 2026-04-08", () => {
    // Made on Wednesday 2024-10-23: 56 days later it is Wednesday 2024-12-18, from its beginning on.
    expect(pathIn("vm-tls-2024-10.json", "WithAdr")).toMatchObject({
      from: "UnderInvestigation",
      comes: "reached",
      events: [{ at: "2024-12-18T00:00:00.000+00:00", type: "ReferredToAdr" }],
      fewest: true,
    })
    // Made on Maundy Thursday, 2026-04-02, six days before the law changed: Thursday 2026-05-28.
    expect(pathIn("maundy-thursday-2026.json", "WithAdr").events).toMatchObject([
      { at: "2026-05-28T00:00:00.000+01:00", type: "ReferredToAdr" },
    ])
  })

  it("is a referral after six weeks, where a consumer made it on 2026-04-08", () => {
    const made = {
      id: "e1",
      at: "2026-04-08T10:00:00+01:00",
      type: "ComplaintMade",
      channel: "Telephone",
      complainant: { kind: "consumer", customer: true },
      about: "No service",
      responseExpected: "explicit",
    }
    const log = Result.getOrThrow(decodeLog({ case: "c", procedure: "Complaint", events: [made] }))
    // Wednesday 8 April and 42 days: Wednesday 20 May.
    expect(Result.getOrThrow(pathTo(enacted, log, "WithAdr")).events).toMatchObject([
      { at: "2026-05-20T00:00:00.000+01:00", type: "ReferredToAdr" },
    ])
  })

  it("leads by a reopening from a complaint that was withdrawn, and the weeks are those of the first one", () => {
    // Made on Tuesday 2025-06-10: 56 days later it is Tuesday 2025-08-05.
    expect(pathIn("withdrawn-2025-06.json", "WithAdr")).toMatchObject({
      from: "Withdrawn",
      events: [
        { at: "2025-06-13T13:00:00.000+01:00", type: "ComplaintReopened" },
        { at: "2025-08-05T00:00:00.000+01:00", type: "ReferredToAdr" },
      ],
      fewest: true,
    })
  })

  it("begins in the instant that is given: once the weeks are over, an hour later will do", () => {
    expect(pathIn("vm-tls-2024-10.json", "WithAdr", { at: "2025-01-07T09:00:00+00:00" }).events).toMatchObject([
      { at: "2025-01-07T10:00:00.000+00:00", type: "ReferredToAdr" },
    ])
  })
})

describe("a path", () => {
  it("has no events where the case is there", () => {
    expect(pathIn("withdrawn-2025-06.json", "Withdrawn")).toMatchObject({ comes: "reached", events: [], fewest: true })
  })

  it("is none where nothing leads back, with how much was explored", () => {
    expect(pathIn("request-code-copy-2025-01.json", "Asked")).toMatchObject({
      from: "Provided",
      comes: "unreachable",
      events: [],
      explored: { states: 6, transitions: 10 },
    })
    expect(pathIn("compensation-declined-2024-09.json", "Paid").comes).toBe("unreachable")
  })

  it("is refused for a state that there is not, with the nearest", () => {
    expect(refusal(pathTo(enacted, logIn("withdrawn-2025-06.json"), "Receivd"))).toBe(
      'Complaint has no state "Receivd"; did you mean "Received"?',
    )
    expect(refusal(pathTo(enacted, logIn("request-code-copy-2025-01.json"), "Escalated"))).toMatch(
      /^CodeCopyRequest has no state "Escalated"; known: NotMade, Asked, /,
    )
  })

  it("is refused before the last event of the case, for no instant, and where it is not clear which case is meant", () => {
    const log = logIn("two-cases-2025-11.json")
    const [first] = log.cases
    expect(
      refusal(pathTo(enacted, logIn("withdrawn-2025-06.json"), "Closed", { at: "2025-06-01T09:00:00+01:00" })),
    ).toBe("2025-06-01T09:00:00.000+01:00 is before the last event of the case: a path begins where the case is")
    expect(refusal(pathTo(enacted, log, "Closed", { at: "noon", case: first?.case ?? "" }))).toContain('"noon"')
    expect(refusal(pathTo(enacted, log, "Closed"))).toBe("the log holds 2 cases: say which one")
    expect(refusal(pathTo(enacted, log, "Closed", { case: "nobody" }))).toMatch(/^there is no case "nobody"; known: /)
  })
})

/** Every state that some events take a case to within so many, by the simple step, tried now and much later. */
const within = (rules: ReturnType<typeof operativeRules>, from: MachineState, now: number, most: number) => {
  const classes = classesOf(Object.keys(rules.machine.events), ofMachine(rules.machine), vocabulary)
  const fewest = new Map([[from.state, 0]])
  let at: readonly { readonly state: MachineState; readonly now: number }[] = [{ state: from, now }]
  for (let events = 1; events <= most; events++) {
    const next = new Map<string, { readonly state: MachineState; readonly now: number }>()
    for (const each of at)
      for (const wait of [3_600_000, 120 * 86_400_000])
        for (const { event } of classes) {
          const tried: AnyEvent = { ...event, id: `x${events}`, at: (each.now + wait) as Instant }
          const stepped = step(rules, each.state, tried)
          if (Result.isFailure(stepped)) continue
          const { state } = stepped.success
          if (!fewest.has(state.state)) fewest.set(state.state, events)
          next.set(JSON.stringify([state, wait]), { state, now: tried.at })
        }
    at = [...next.values()].slice(0, 60)
  }
  return fewest
}

describe("the paths of every example", () => {
  const files = readdirSync(folder).filter((each) => each.endsWith(".json"))

  it.each(files)("of %s lead where they say, and no way that was tried by hand is shorter or denied", (file) => {
    for (const of of logIn(file).cases) {
      const log = { cases: [of] }
      const rules = operativeRules(enacted, of)
      const { state, now } = replay(rules, of)
      const tried = within(rules, state, now, 2)
      for (const until of Object.keys(procedures[of.procedure as keyof typeof procedures](opus).states)) {
        const path = Result.getOrThrow(pathTo(enacted, log, until))
        expect(path.comes, until).not.toBe("open")
        const least = tried.get(until)
        if (least !== undefined) {
          expect(path.comes, until).toBe("reached")
          if (path.fewest) expect(path.events.length, until).toBeLessThanOrEqual(least)
        }
        if (path.events.length === 0) continue
        const added = Result.getOrThrow(decodeAdded(path.events, log))
        const { cases, added: outcomes } = Result.getOrThrow(whatIf(enacted, log, added))
        expect(cases.find((each) => each.case === of.case)?.state.after, until).toBe(until)
        expect(outcomes.map(({ outcome }) => outcome)).toEqual(path.events.map(() => "applied"))
      }
    }
  })
})
