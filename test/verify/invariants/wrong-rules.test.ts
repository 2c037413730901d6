import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decodeLog } from "../../../src/code/log.ts"
import { opus } from "../../../src/code/opus.ts"
import { catalogueOfInvariants } from "../../../src/verify/invariants/index.ts"
import type { Proved } from "../../../src/verify/proof.ts"
import { prove } from "../../../src/verify/prove.ts"
import { complaintRows } from "./rows-complaint.ts"
import { otherRows } from "./rows-others.ts"
import { type Row, wronged } from "./wrong.ts"

const rows = [...complaintRows, ...otherRows]

const under = (row: Row): Proved => {
  const proof = prove(opus, {
    invariants: [row.id],
    every: 53,
    alter: (machine) => (machine.id === row.in ? wronged(machine, row.wrong) : machine),
  })
  const [only] = Result.getOrThrow(proof).invariants
  if (only === undefined) throw new Error(`there is no invariant ${row.id}`)
  return only
}

const typesIn = ({ counterexample }: Proved): readonly string[] =>
  counterexample === undefined
    ? []
    : Result.getOrThrow(decodeLog(counterexample.log)).cases.flatMap(({ events }) => events.map(({ type }) => type))

describe("an invariant is broken by a wrong rule, and the shortest log shows it", () => {
  it.each(rows.map((row) => [row.id, row.in, row.because, row] as const))("%s (%s): %s", (_id, _in, _because, row) => {
    const proved = under(row)
    expect([proved.comes, typesIn(proved)]).toEqual(["broken", row.shows])
  })

  it("leaves out only those that are about replay, and are broken by a wrong replay", () => {
    const ids = new Set(rows.map(({ id }) => id))
    const left = catalogueOfInvariants().filter(({ id }) => !ids.has(id))
    expect(
      left
        .filter(({ checks, families }) => families !== undefined || !checks.every(({ kind }) => kind === "replay"))
        .map(({ id }) => id),
    ).toEqual([])
  })
})
