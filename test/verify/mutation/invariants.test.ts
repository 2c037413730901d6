/**
 * Invariants as killers of mutants: each kill names the invariant that is broken.
 */
import { describe, expect, it } from "vitest"
import { opus, procedures } from "../../../src/index.ts"
import { catalogueOfInvariants, invariantKiller, mutate } from "../../../src/verify/index.ts"
import { mutantsOf } from "../../../src/verify/mutation/mutants.ts"
import { valueMutantsOf } from "../../../src/verify/mutation/value-mutants.ts"
import { must } from "../../scenarios/logs.ts"

describe("an invariant", () => {
  it("[copy.post] is asked last, and its kill names it", () => {
    const id = "CodeCopyRequest/transitions.Asked|Arranged RequestProvided -> Provided/when:drop"
    const only = (each: string) => each === id
    const alone = must(mutate(opus, { only, scenarios: [], killers: [invariantKiller(opus, { every: 53 })] }))
    expect(alone.kills.map(({ kill }) => [kill.by, kill.id])).toEqual([["invariant", "a-posted-copy-is-free"]])
    const first = must(mutate(opus, { only, killers: [invariantKiller(opus, { every: 53 })] }))
    expect(first.kills.map(({ kill }) => kill.by)).toEqual(["scenario"])
  })

  it("[copy.post] notices nothing in the rules as they are", () => {
    const killer = invariantKiller(opus, { every: 53 })
    const machines = [{ law: null, machine: procedures.CodeCopyRequest() }]
    expect(
      killer({ id: "", procedure: "CodeCopyRequest", kind: "events", where: "", says: "", machines }),
    ).toBeUndefined()
  })

  it("[copy.post] of CodeCopyRequest alone notices 92 of its 141 mutants at least, each by an invariant that there is", () => {
    const killer = invariantKiller(opus, { every: 53 })
    const machines = [{ law: null, machine: procedures.CodeCopyRequest() }]
    const mutants = mutantsOf("CodeCopyRequest", machines).filter(({ kind }) => kind !== "citation")
    const kills = mutants.flatMap((each) => killer(each) ?? [])
    const known = catalogueOfInvariants().map(({ id }) => id)
    expect(kills.filter(({ id }) => !known.includes(id))).toEqual([])
    expect(mutants).toHaveLength(141)
    expect(kills.length).toBeGreaterThanOrEqual(92)
  })

  it("[rules] is not asked of citations, of bank holidays and of what is no code", () => {
    const killer = invariantKiller(opus, { every: 53 })
    const of = (id: string) => valueMutantsOf(opus).filter((each) => each.id === id)
    const quiet = [
      "code/cites.acknowledge/drop",
      "code/calendar.holidays.2025-12-25/drop",
      "code/acknowledge/as openHours",
    ].flatMap(of)
    expect(quiet).toHaveLength(3)
    expect(quiet.map(killer)).toEqual([undefined, undefined, undefined])
  })
})
