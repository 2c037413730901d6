/**
 * The test vectors of docs/vectors, held against implementations that are not the one that wrote them: working time against
 * the reference that steps by minutes, machines against the compiled form, run from the JSON of the file, cases against the built
 * command line, and conformance against the built package.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { afterAll, describe, expect, it } from "vitest"
import {
  compile,
  decodeCode,
  decodeEvent,
  enact,
  type Instant,
  type Machine,
  opus,
  type Span,
} from "../../src/index.ts"
import type {
  CaseVector,
  ConformanceVector,
  MachineOutcome,
  MachineVectors,
  TimeVectors,
} from "../../src/publish/vectors.ts"
import { reference } from "../time/reference.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const read = <T>(name: string): T => JSON.parse(readFileSync(join(root, "docs/vectors", name), "utf8"))

describe("the vectors of working time", () => {
  const { calendar, vectors } = read<TimeVectors>("time.json")
  const { hours, holidays, exceptions = [], zone } = calendar
  const HOUR = 3_600_000

  /** The reference looks at one year at a time: a minute of thirty years takes too long. */
  const inYear = new Map<string, ReturnType<typeof reference>>()
  const referenceFor = (from: string) => {
    const year = Number(from.slice(0, 4))
    const horizon = { from: `${year}-01-01`, to: `${year + 1}-12-31` }
    const known =
      inYear.get(from.slice(0, 4)) ?? reference({ zone, hours, holidays, exceptions: [...exceptions], horizon })
    inYear.set(from.slice(0, 4), known)
    return known
  }

  const dueOf = (from: string, span: Span): number => {
    const by = referenceFor(from)
    const t = Date.parse(from)
    switch (span.unit) {
      case "hours":
        return t + span.n * HOUR
      case "workingHours":
        return by.addOpenTime(t, span.n * HOUR)
      case "workingDays":
        return by.addWorkingDays(t, span.n, "notCounted", "endOfDay")
      case "days":
      case "weeks":
      case "months":
        return by.addDate(t, span.unit, span.n, "endOfDay")
      default:
        throw new Error(`no reference for ${span.unit}`)
    }
  }

  it("are those of the reference", () => {
    expect(vectors.length).toBeGreaterThan(1000)
    const wrong = vectors.filter(({ from, span, due }) => dueOf(from, span) !== Date.parse(due))
    expect(wrong).toEqual([])
  })

  it("have bounds around what is due", () => {
    const strange = vectors.filter(
      ({ due, safeBy, latest }) =>
        (safeBy !== null && Date.parse(safeBy) > Date.parse(due)) ||
        (latest !== null && Date.parse(latest) < Date.parse(due)),
    )
    expect(strange).toEqual([])
  })
})

describe("the vectors of machines", () => {
  const { machines, samples, vectors } = read<MachineVectors>("machines.json")
  const enacted = Result.getOrThrow(enact(opus, { regulation: "none" }))
  const eventOf = (json: unknown, at?: Instant) => {
    const event = Result.getOrThrow(decodeEvent(json, "$"))
    return at === undefined ? event : { ...event, at }
  }

  it("are those of the compiled machine, made from the JSON of the file", () => {
    expect(vectors.length).toBeGreaterThan(30)
    for (const { procedure, course } of vectors) {
      const { timekeeping, choices } = enacted
      const compiled = compile({ machine: machines[procedure] as Machine, timekeeping, choices })
      let state = compiled.start
      const outcomeOf = (event: Parameters<typeof compiled.step>[1]): MachineOutcome => {
        const next = compiled.step(state, event)
        return Result.isSuccess(next) ? { to: next.success.state.state } : { refused: next.failure.code }
      }
      for (const { event, outcome, instead } of course) {
        const decoded = eventOf(event)
        for (const [type, other] of Object.entries(instead))
          expect({ type, ...outcomeOf(eventOf(samples[procedure]?.[type], decoded.at)) }).toEqual({ type, ...other })
        expect(outcomeOf(decoded)).toEqual(outcome)
        const next = compiled.step(state, decoded)
        if (Result.isSuccess(next)) state = next.success.state
      }
    }
  })

  it("try more refusals than transitions, of every procedure", () => {
    const outcomes = vectors.flatMap(({ course }) => course.flatMap(({ instead }) => Object.values(instead)))
    expect(outcomes.filter((each) => "refused" in each).length).toBeGreaterThan(200)
    expect(outcomes.filter((each) => "to" in each).length).toBeGreaterThan(200)
    expect([...new Set(vectors.map(({ procedure }) => procedure))].sort()).toEqual([...opus.procedures].sort())
  })
})

describe("the vectors of cases and of conformance", () => {
  const folder = mkdtempSync(join(tmpdir(), "complaints-code-vectors-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const file = (name: string, value: unknown): string => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(value))
    return path
  }
  const told = (...argv: readonly string[]) => {
    try {
      return JSON.parse(
        execFileSync(process.execPath, [join(root, "dist/cli.js"), ...argv, "--json"], { encoding: "utf8" }),
      )
    } catch (error) {
      return JSON.parse((error as { readonly stdout: string }).stdout)
    }
  }

  it("are what timeline of the built command line writes", () => {
    const { vectors } = read<{ readonly vectors: readonly CaseVector[] }>("cases.json")
    expect(vectors.length).toBeGreaterThan(20)
    expect(vectors.filter(({ reports }) => reports.length !== 2)).toEqual([])
    for (const { name, log, reports } of vectors.filter((_, index) => index % 5 === 0))
      for (const { at, cases } of reports) {
        const written = told("timeline", file(`${name}.json`, log), "--at", at)
        expect("cases" in written ? written.cases : [written]).toEqual(cases)
      }
  })

  it("are what the built package finds", async () => {
    const { vectors } = read<{ readonly vectors: readonly ConformanceVector[] }>("conformance.json")
    expect(vectors.map(({ name }) => name)).toContain("opus")
    const built: typeof import("../../src/verify/index.ts") = await import(join(root, "dist/verify.js"))
    for (const { name, code, held } of vectors)
      for (const { on, findings } of held) {
        const { versions } = Result.getOrThrow(decodeCode(code))
        const found = Result.getOrThrow(built.conformance({ id: name, versions }, { on }))
        expect({ ...found, name }).toMatchObject({ name, on, findings })
        expect(found.findings).toHaveLength(findings.length)
      }
  })
})
