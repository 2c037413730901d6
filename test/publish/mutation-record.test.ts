/** The record of a rule mutation, and what the page of the invariants says of it. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import {
  decodeMutationRecord,
  isRecordOf,
  type MutationRecord,
  mutationRecordOf,
} from "../../src/publish/mutation-record.ts"
import { mutate } from "../../src/verify/index.ts"
import { pageOf, published } from "./pages.ts"

const on = "2026-11-23"
const mutation = Result.getOrThrow(mutate(opus, { only: (id) => id.startsWith("CodeComment/") }))
const record = Result.getOrThrow(mutationRecordOf(opus, mutation, { on }))

/** The same mutation, as if one change more had been made and nothing had noticed it. */
const withSurvivor: MutationRecord = {
  ...record,
  changes: {
    ...record.changes,
    total: record.changes.total + 1,
    survivors: [{ mutant: "CodeComment/norms.consider:drop", says: 'CodeComment: there is no norm "consider"' }],
  },
}

describe("a record of a rule mutation", () => {
  it("has each change once: noticed, by what; equivalent, and why; or left", () => {
    const { total, killed, killedBy, equivalent, survivors } = record.changes
    expect(total).toBe(mutation.total)
    expect(Object.values(killedBy).reduce((sum, each) => sum + each)).toBe(killed)
    expect(equivalent.flatMap(({ mutants }) => mutants)).toEqual([
      "CodeComment/refusals.0 NotMadeYet/events.RequestMade:drop",
      "CodeComment/refusals.2 CaseEnded/events.RequestProvided:drop",
    ])
    expect(killed + 2).toBe(total)
    expect(survivors).toEqual([])
    expect(record.citations.total).toBe(7)
  })

  it("is decoded from what it is written as", () => {
    expect(decodeMutationRecord(JSON.parse(JSON.stringify(record)))).toEqual(Result.succeed(record))
  })

  it("is of the code, the text and the rules from which it was made, and of no others", () => {
    expect(isRecordOf(record, opus)).toBe(true)
    expect(isRecordOf(record, { ...opus, title: "Another" })).toBe(false)
    expect(isRecordOf({ ...record, rules: record.code.sha256 }, opus)).toBe(false)
    expect(isRecordOf({ ...record, text: null }, opus)).toBe(false)
    expect(isRecordOf({ ...record, on: "2023-01-01" }, { ...opus, inForce: { from: "2024-01-01", to: null } })).toBe(
      false,
    )
  })

  it("is not made for a date that is none", () => {
    expect(mutationRecordOf(opus, mutation, { on: "2026-13-01" })).toMatchObject({
      failure: { _tag: "EditionError" },
    })
  })

  it.each([
    ["what is no object", 7, "$: expected a record of a rule mutation (an object), got 7"],
    ["another version of the form", { ...record, mutation: 2 }, '$.mutation: expected "1", got 2'],
    [
      "kills that do not add up",
      { ...record, changes: { ...record.changes, killedBy: {} } },
      `$.changes.killedBy: 0 changes were noticed by something, and ${record.changes.killed} in all`,
    ],
    [
      "a survivor that is left out",
      { ...withSurvivor, changes: { ...withSurvivor.changes, survivors: [] } },
      `$.changes.total: ${record.changes.killed} were noticed and 2 were not, which are not ${record.changes.total + 1}`,
    ],
  ])("is refused: %s", (_, value, message) => {
    expect(decodeMutationRecord(value)).toMatchObject({ failure: { code: "BadMutationRecord", message } })
  })
})

describe("the page of the invariants", () => {
  const sectionOf = (shown: MutationRecord | undefined): string | undefined =>
    pageOf(published(opus, { on, ...(shown === undefined ? {} : { mutation: shown }) }), "invariants.md")
      .split("\n## ")
      .find((part) => part.startsWith("What would notice a change of the rules\n"))

  it("says nothing of changes of the rules where there is no record", () => {
    expect(sectionOf(undefined)).toBeUndefined()
  })

  it("tells how many changes are noticed and by what, and why the others change nothing", () => {
    const section = sectionOf(record)
    const { total, killed } = record.changes
    expect(section).toContain(`Of ${total} changes ${killed} are noticed, and the other 2 change nothing that a case`)
    expect(section).toContain(`\n| Changes made, one at a time | ${total} |\n| Noticed | ${killed} |\n`)
    expect(section).toContain("\n| Not noticed, and not explained | 0 |\n")
    expect(section).toContain(
      `\n| – by a case worked out by hand from the text | ${record.changes.killedBy.scenario} |\n`,
    )
    expect(section).toContain(`of 7 citations the loss of ${record.citations.killed} is noticed`)
  })

  it("names what would go unnoticed", () => {
    const section = sectionOf(withSurvivor)
    expect(section).toContain(`1 change of ${record.changes.total + 1} would go unnoticed.`)
    expect(section).toContain('\n- CodeComment: there is no norm "consider" (`CodeComment/norms.consider:drop`)\n')
  })

  it("shows no score of other rules than those that are published", () => {
    const section = sectionOf({ ...record, rules: record.code.sha256 })
    expect(section).toContain("but of other rules than these")
    expect(section).toContain("no score is shown")
    expect(section).not.toContain(String(record.changes.total))
  })
})
