/**
 * The Complaint procedure, cell by cell: every event in every state is a transition with its clauses or a refusal with
 * its whole text.
 */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintState, complaint, faultsOfMachine, opus } from "../../../src/index.ts"
import { clauses } from "../../../src/text/index.ts"
import { event, opusUnder, TYPES } from "../../case/cases.ts"
import { CODES } from "./codes.ts"
import { PATHS, take } from "./paths.ts"
import { CODES_OF_REFUSALS, REFUSALS } from "./refusals.ts"
import type { Row } from "./row.ts"
import { TABLE } from "./table.ts"

const STATES = Object.keys(PATHS) as readonly ComplaintState[]

const nameOf = ({ on, given }: Row): string => (given === undefined ? on : `${on}, ${given}`)

interface Cell {
  readonly row: Row
  readonly state: ComplaintState
  readonly outcome: string
}

const cellsOf = (row: Row): readonly Cell[] =>
  Object.entries(row.cells).flatMap(([outcome, states = ""]) =>
    states.split(" ").map((state) => ({ row, state: state as ComplaintState, outcome })),
  )

const taken = ({ row, state }: Cell) => {
  const before = (row.paths ?? PATHS)[state] ?? []
  const next = event(row.on, row.at ?? "2024-06-04T10:00+01:00", { id: "next", ...row.fields })
  return take(row.under?.() ?? opusUnder(), before, next)
}

describe.each(TABLE.map((row) => [nameOf(row), row] as const))("%s", (_, row) => {
  const cells = cellsOf(row)
  const cites = row.cites.length === 0 ? "" : ` [${row.cites.join(", ")}]`

  it.each(cells.filter(({ outcome }) => outcome.startsWith("-> ") || outcome === "stays"))(
    `in $state: $outcome${cites}`,
    (cell) => {
      const stepped = Result.getOrThrow(taken(cell))
      expect(stepped.state.state).toBe(cell.outcome === "stays" ? cell.state : cell.outcome.slice(3))
      const rule = complaint((row.under?.() ?? opusUnder()).code).transitions.find(
        ({ id }) => id === stepped.transition,
      )
      expect(rule?.cites).toEqual(row.cites)
    },
  )

  it.each(cells.filter(({ outcome }) => Object.hasOwn(REFUSALS, outcome)))("in $state: refused, $outcome", (cell) => {
    const [because, ...cited] = REFUSALS[cell.outcome as keyof typeof REFUSALS]
    const newComplaint = row.under?.().code.reopening === "newComplaint"
    const refused = Result.flip(taken(cell))
    expect(Result.getOrThrow(refused)).toMatchObject({
      _tag: "Refusal",
      code: cell.outcome.split("/")[0],
      message: newComplaint ? because.replace("reopen it first", "what comes later is a new complaint") : because,
      clauses: cited,
    })
  })
})

describe("the table", () => {
  it.each(TABLE.map((row) => [nameOf(row), row] as const))("speaks once of every state: %s", (_, row) => {
    const states = cellsOf(row).map(({ state }) => state)
    expect([...states].sort()).toEqual([...(row.paths === undefined ? STATES : Object.keys(row.paths))].sort())
  })

  it("has a row for every event, so that every pair of a state and an event is in it", () => {
    const whole = new Set(TABLE.filter((row) => row.paths === undefined).map(({ on }) => on))
    expect(TYPES.filter((type) => !whole.has(type))).toEqual([])
    expect(TYPES.length * STATES.length).toBe(270)
  })

  it("takes every transition of the machine, under some code", () => {
    const used = new Set(
      TABLE.flatMap(cellsOf).flatMap((cell) => {
        const stepped = taken(cell)
        return Result.isSuccess(stepped) ? [stepped.success.transition] : []
      }),
    )
    const rules = [opus, ...Object.values(CODES)].flatMap((code) => complaint(code).transitions.map(({ id }) => id))
    expect([...new Set(rules)].filter((id) => !used.has(id))).toEqual([])
  })

  it("meets every refusal, and knows of no other", () => {
    const met = new Set(TABLE.flatMap(cellsOf).map(({ outcome }) => outcome))
    expect(Object.keys(REFUSALS).filter((each) => !met.has(each))).toEqual([])
    const declared = [opus, ...Object.values(CODES)].flatMap((code) => {
      const { refusals, transitions } = complaint(code)
      return [
        ...refusals.map((each) => each.code),
        ...transitions.flatMap(({ otherwise, reasons = [] }) =>
          (otherwise === undefined ? reasons : [otherwise, ...reasons]).map((each) => each.code),
        ),
      ]
    })
    expect([...new Set(declared)].sort()).toEqual([...CODES_OF_REFUSALS].sort())
  })

  it("cites clauses of the published Code, and by its name the one field for which a code gives none", () => {
    const cited = [...TABLE.flatMap(({ cites }) => cites), ...Object.values(REFUSALS).flatMap(([, ...of]) => of)]
    const published = new Set<string>(clauses.map(({ id }) => id))
    expect([...new Set(cited.filter((id) => !published.has(id)))]).toEqual(["lapsing:adr.within"])
  })
})

describe("the machine of a code is whole", () => {
  it.each(Object.entries({ opus, ...CODES }))("%s", (_, code) => {
    expect(faultsOfMachine(complaint(code))).toEqual([])
  })

  it("is plain data: frozen at every depth, and the same after JSON", () => {
    const machine = complaint(opus)
    expect(JSON.parse(JSON.stringify(machine))).toEqual(machine)
    expect([machine, machine.transitions[0], machine.norms[0]?.cites].every(Object.isFrozen)).toBe(true)
  })
})
