/**
 * The Complaint procedure, cell by cell: every event in every state is a transition with its clauses or a refusal with
 * its whole text.
 */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintState, complaint, faultsOfMachine, opus } from "../../../src/index.ts"
import { clauses } from "../../../src/text/index.ts"
import { event, opusUnder, TYPES } from "../../case/cases.ts"
import { CODES, codeWith } from "./codes.ts"
import { PATHS, stateAfter, take } from "./paths.ts"
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

describe("a refusal that time alone will lift", () => {
  it("says from when: a referral, from the start of the day 8 weeks later [adr.eight-weeks]", () => {
    const early = event("ReferredToAdr", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(opusUnder(), PATHS.Received, early))).opens).toBe(
      Date.parse("2024-07-29T00:00+01:00"),
    )
  })

  it("says from when: a request for deadlock, from the start of the day 2 weeks later", () => {
    const early = event("DeadlockRequested", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(codeWith("onRequest"), PATHS.Received, early))).opens).toBe(
      Date.parse("2024-06-17T00:00+01:00"),
    )
  })

  it("says from when: deadlock itself, from the start of the day 4 weeks later", () => {
    const early = event("DeadlockReached", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(codeWith("automatic"), PATHS.Received, early))).opens).toBe(
      Date.parse("2024-07-01T00:00+01:00"),
    )
  })

  it("is not one where the right has lapsed: a referral opens at no time", () => {
    const sent = event("AdrLetterSent", "2024-06-04T10:00+01:00")
    const late = event("ReferredToAdr", "2024-09-04T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(codeWith("lapse"), [...PATHS.Received, sent], late)))).not.toHaveProperty(
      "opens",
    )
  })

  it("says from when: a closing for silence, from the millisecond after the 2 weeks of the code", () => {
    const early = event("ComplaintClosed", "2024-06-04T10:00+01:00", { reason: "silence" })
    expect(Result.getOrThrow(Result.flip(take(codeWith("silence"), PATHS.OutcomeProposed, early))).opens).toBe(
      Date.parse("2024-06-18T00:00+01:00"),
    )
  })

  it("is not one where an event is lacking: a closing as out of scope opens at no time", () => {
    const late = event("ComplaintClosed", "2024-08-01T10:00+01:00", { reason: "outOfScope" })
    expect(Result.getOrThrow(Result.flip(take(opusUnder(), PATHS.Received, late)))).not.toHaveProperty("opens")
  })
})

describe("the ways in which a complaint is made", () => {
  it.each(["InPerson", "Telephone", "Email", "Letter", "Webchat", "WebForm", "Ticket", "Fax", "SocialMedia"])(
    "%s is open to anyone, whether or not the code names it",
    (channel) => {
      const made = event("ComplaintMade", "2024-06-03T10:00+01:00", {
        channel,
        complainant: { kind: "other", customer: false },
      })
      expect(stateAfter(opusUnder(), [made]).state).toBe("Received")
    },
  )
})

describe("deadlock [adr.deadlock]", () => {
  it("gives the caller the notice to send: the ADR letter, to the complainant", () => {
    const reached = event("DeadlockReached", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(take(opusUnder(), PATHS.Received, reached)).emits).toEqual([
      { notice: "AdrLetter", to: "complainant" },
    ])
  })

  it("is also reached by the letter that says so, which is then not asked for again", () => {
    const sent = event("AdrLetterSent", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(take(opusUnder(), PATHS.Received, sent)).emits).toEqual([])
  })

  it("does not open ADR by being asked for", () => {
    const asked = event("DeadlockRequested", "2024-06-04T10:00+01:00")
    const referred = event("ReferredToAdr", "2024-06-05T10:00+01:00")
    const before = [...PATHS.Received, asked]
    expect(Result.getOrThrow(Result.flip(take(codeWith("undeclinable"), before, referred))).code).toBe("AdrNotOpen")
  })

  it("opens ADR by itself, or under adr-at-deadlock=on-letter by the letter alone", () => {
    const onLetter = opusUnder({ "adr-at-deadlock": "on-letter" })
    const referred = event("ReferredToAdr", "2024-06-05T10:00+01:00")
    const letter = event("AdrLetterSent", "2024-06-04T10:00+01:00")
    expect(Result.isSuccess(take(opusUnder(), PATHS.Deadlocked, referred))).toBe(true)
    expect(Result.getOrThrow(Result.flip(take(onLetter, PATHS.Deadlocked, referred))).code).toBe("AdrNotOpen")
    expect(Result.isSuccess(take(onLetter, [...PATHS.Deadlocked, letter], referred))).toBe(true)
  })
})

describe("a complaint that is reopened [complaints.resolve]", () => {
  const reopened = event("ComplaintReopened", "2024-06-04T10:00+01:00")

  it("has no outcome proposed any more: the old one can neither be accepted nor rejected", () => {
    const before = [...PATHS.Resolved, reopened]
    for (const type of ["OutcomeAccepted", "OutcomeRejected"] as const)
      expect(
        Result.getOrThrow(Result.flip(take(opusUnder(), before, event(type, "2024-06-05T10:00+01:00")))).code,
      ).toBe("NothingProposed")
  })

  it("can be taken to ADR anew, whose old decision does not close it", () => {
    const closed = event("ComplaintClosed", "2024-06-04T09:00+01:00", { reason: "adrDecided" })
    const decided = event("AdrDecided", "2024-06-03T16:00+01:00")
    const again = event("ReferredToAdr", "2024-06-05T10:00+01:00", { id: "again" })
    const before = [...PATHS.WithAdr, decided, closed, reopened, again]
    const close = event("ComplaintClosed", "2024-06-06T10:00+01:00", { reason: "adrDecided" })
    expect(Result.getOrThrow(Result.flip(take(opusUnder(), before, close))).code).toBe("AdrNotDecided")
  })

  it("is told, under a code that does not reopen, that what comes later is a new complaint", () => {
    const code = codeWith("newComplaint")
    const late = event("ProgressUpdateGiven", "2024-06-05T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(code, PATHS.Closed, late))).message).toBe(
      "the complaint is closed or withdrawn; what comes later is a new complaint",
    )
    const withdrawn = event("ComplaintWithdrawn", "2024-06-05T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(code, PATHS.Resolved, withdrawn))).message).toBe(
      "the complaint is resolved; what comes later is a new complaint",
    )
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
