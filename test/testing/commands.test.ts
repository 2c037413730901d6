import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { operativeRules } from "../../src/case/operative.ts"
import {
  type CaseLog,
  decodeLog,
  dutiesOf,
  formatInstant,
  type Instant,
  london,
  type ProcedureName,
  parseInstant,
  procedureNames,
  replay,
} from "../../src/index.ts"
import {
  type Application,
  type CommandOptions,
  caseCommands,
  caseModel,
  type WrittenEvent,
} from "../../src/testing/index.ts"
import { enacted, SEED } from "./judged.ts"

/** An application that does all as the code has it; a test plants a fault in one of its functions. */
const sound = (procedure: ProcedureName): Application => {
  const written: WrittenEvent[] = []
  const logOf = (events: readonly WrittenEvent[]): CaseLog | undefined => {
    const decoded = decodeLog({ events })
    return Result.isSuccess(decoded) ? decoded.success.cases[0] : undefined
  }
  const caseOf = (events: readonly WrittenEvent[], at?: string) => {
    const log = logOf(events) ?? { case: "case-1", procedure, events: [] }
    const rules = operativeRules(enacted, log)
    const now = at === undefined ? undefined : Result.getOrThrow(parseInstant(at))
    return { rules, of: replay(rules, log, now) }
  }
  return {
    take: (event) => {
      const { of } = caseOf([...written, event])
      if (of.refused.some((each) => each.event.id === event.id)) return false
      if (!of.duplicates.includes(event.id)) written.push(event)
      return true
    },
    state: () => caseOf(written).of.state.state,
    deadlines: (at) => {
      const { rules, of } = caseOf(written, at)
      const open = dutiesOf(rules, of).filter(
        ({ occurrence: { fulfilled, ended, replaced, due } }) =>
          fulfilled === undefined && ended === undefined && !replaced && due !== null,
      )
      const byNorm = new Map<string, string[]>()
      for (const { norm, occurrence } of open)
        byNorm.set(norm.id, [...(byNorm.get(norm.id) ?? []), formatInstant((occurrence.due ?? 0) as Instant, london)])
      return Object.fromEntries(byNorm)
    },
  }
}

const checked = (open: () => Application, options: CommandOptions, numRuns = 30) =>
  fc.check(
    fc.asyncProperty(caseCommands(options), (commands) =>
      fc.asyncModelRun(() => ({ model: caseModel(options), real: open() }), commands),
    ),
    { ...SEED, numRuns },
  )

/** The error in which an application with a fault and the code disagree, and the commands that show it. */
const disagreement = async (open: () => Application, options: CommandOptions) => {
  const { failed, errorInstance, counterexample } = await checked(open, options, 400)
  expect(failed).toBe(true)
  return { lines: String(errorInstance).split("\n"), commands: String(counterexample?.[0]) }
}

describe("commands over a case", () => {
  it.each(procedureNames)("find nothing in an application that does all as the code has it: %s", async (procedure) => {
    const { failed, errorInstance } = await checked(() => sound(procedure), { procedure })
    expect([failed, String(errorInstance)]).toEqual([false, "null"])
  })

  it("find an application that takes what the code refuses", async () => {
    const careless = (): Application => {
      const { take, ...rest } = sound("CodeCopyRequest")
      return {
        ...rest,
        take: ({ charge: _charge, ...event }) =>
          take(event.type === "RequestProvided" ? { ...event, means: "post" } : event),
      }
    }
    const { lines } = await disagreement(careless, { procedure: "CodeCopyRequest" })
    expect(lines[0]).toMatch(/^Error: The application and the code disagree on RequestProvided at .*\.$/)
    expect(lines[1]).toBe(
      "The application takes it, the code refuses it: a copy that is asked for by post is posted, and free of charge.",
    )
    expect(lines.slice(2).map((each) => each.replace(/ \S+ Request/, " ... Request"))).toEqual([
      "The case by the code:",
      '  e1 ... RequestMade {"channel":"InPerson"}',
    ])
  })

  it("find an application that refuses what the code takes", async () => {
    const strict = (): Application => {
      const { take, ...rest } = sound("Complaint")
      return { ...rest, take: (event) => event.type !== "ComplaintEscalated" && take(event) }
    }
    const { lines } = await disagreement(strict, { procedure: "Complaint" })
    expect(lines[0]).toMatch(/^Error: The application and the code disagree on e2 \(ComplaintEscalated\)\.$/)
    expect(lines[1]).toBe("The application refuses it, the code takes it.")
  })

  it("find an application that is in another state", async () => {
    const confused = (): Application => {
      const { state, ...rest } = sound("Complaint")
      return { ...rest, state: async () => ((await state()) === "Logged" ? "Received" : state()) }
    }
    const { lines, commands } = await disagreement(confused, { procedure: "Complaint" })
    expect(lines[1]).toBe('State: the application has "Received", the code "Logged".')
    expect(commands).toMatch(/^take e1 ComplaintMade,take e2 ComplaintLogged /)
  })

  it("find a deadline that is wrong by a millisecond", async () => {
    const late = (): Application => {
      const { deadlines, ...rest } = sound("Complaint")
      return {
        ...rest,
        deadlines: async (at) =>
          Object.fromEntries(
            Object.entries(await deadlines(at)).map(([norm, due]) => [
              norm,
              [due].flat().map((each) => each.replace(".999", ".998")),
            ]),
          ),
      }
    }
    const { lines } = await disagreement(late, { procedure: "Complaint" })
    expect(lines[1]).toMatch(/^Deadline of agreeContactTime: the application has .*\.998\+\d\d:00, the code .*\.999/)
  })

  it("find a deadline that is forgotten", async () => {
    const forgetful = (): Application => ({ ...sound("Complaint"), deadlines: () => ({}) })
    const { lines } = await disagreement(forgetful, { procedure: "Complaint", norms: ["acknowledge"] })
    expect(lines[1]).toMatch(/^Deadline of acknowledge: the application has nothing, the code \S+\.$/)
  })

  it("find an application to which an event that is sent twice happens twice", async () => {
    const counting = (): Application => {
      const { take, state, deadlines } = sound("Complaint")
      const seen = new Set<string>()
      let twice = false
      return {
        take: (event) => {
          twice ||= seen.has(event.id)
          seen.add(event.id)
          return take(event)
        },
        state: async () => (twice && (await state()) === "Received" ? "Logged" : state()),
        deadlines,
      }
    }
    const { lines } = await disagreement(counting, { procedure: "Complaint" })
    expect(lines[1]).toBe('State: the application has "Logged", the code "Received".')
  })

  it("are the same for the same seed", async () => {
    const open = (): Application => ({ ...sound("Complaint"), deadlines: () => ({}) })
    const options: CommandOptions = { procedure: "Complaint", norms: ["acknowledge"] }
    expect(await disagreement(open, options)).toEqual(await disagreement(open, options))
  })

  it("run again alone by their seed, path and replay path", async () => {
    const open = (): Application => ({ ...sound("Complaint"), deadlines: () => ({}) })
    const options: CommandOptions = { procedure: "Complaint", norms: ["acknowledge"] }
    const first = await checked(open, options)
    const replayPath = /replayPath="(.*)"/.exec(String(first.counterexample?.[0]))?.[1] ?? ""
    const path = first.counterexamplePath ?? ""
    const again = await fc.check(
      fc.asyncProperty(caseCommands({ ...options, replayPath }), (commands) =>
        fc.asyncModelRun(() => ({ model: caseModel(options), real: open() }), commands),
      ),
      { ...SEED, path, endOnFailure: true },
    )
    expect([replayPath === "", again.numRuns, String(again.errorInstance)]).toEqual([
      false,
      1,
      String(first.errorInstance),
    ])
  })

  it("are refused for a norm that the procedure does not have", () => {
    expect(() => caseCommands({ procedure: "Complaint", norms: ["acknowlege"] })).toThrow(
      /^commands: "acknowlege" is no norm of Complaint that has a time; those are .*acknowledge/,
    )
  })
})
