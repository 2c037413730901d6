/**
 * Static checks of rules: each kind of fault planted once and found, and none in rules that are whole.
 */
import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { enact, type Machine, type Norm, opus, procedures, type Transition } from "../../src/index.ts"
import { findingsOfRules, type StaticFinding, staticFindings } from "../../src/verify/index.ts"
import { readingFindings } from "../../src/verify/static/readings.ts"
import { must } from "../scenarios/logs.ts"
import { codeOf } from "../scenarios/providers.ts"

const { timekeeping, choices } = must(enact(opus))

const found = (machine: Machine): readonly Omit<StaticFinding, "says">[] =>
  findingsOfRules({ machine, timekeeping, choices }).map(({ says: _, ...each }) => each)

/** A library: a book is lent, returned, and returned damaged or not. */
const lend: Transition = { id: "lend", from: ["In"], on: { event: "Lent" }, to: "Out", cites: ["loans.lend"] }
const bring: Transition = {
  id: "bring",
  from: ["Out"],
  on: { event: "Returned", where: [{ field: "damaged", is: "equal", to: false }] },
  to: "Back",
  cites: ["loans.return"],
}
const damage: Transition = {
  id: "damage",
  from: ["Out"],
  on: { event: "Returned", where: [{ field: "damaged", is: "equal", to: true }] },
  to: "Back",
  cites: ["loans.damage"],
}
const owe: Norm = {
  id: "return",
  party: "reader",
  force: "must",
  says: "return the book",
  does: [{ event: "Returned" }],
  terms: { starts: { on: { event: "Lent" } }, due: { within: { unit: "weeks", n: 3 } } },
  until: [],
  restoredBy: [],
  cites: ["loans.return"],
}
const library: Machine = {
  id: "Loan",
  says: "A loan.",
  parties: { reader: "the reader", library: "the library" },
  initial: "In",
  states: { In: { says: "in" }, Out: { says: "out" }, Back: { says: "back", final: true } },
  events: {
    Lent: { says: "the book is lent", by: "library" },
    Returned: { says: "the book is returned", by: "reader" },
  },
  transitions: [lend, bring, damage],
  refusals: [
    { states: ["In"], events: ["Returned"], code: "NotLent", because: "it is not lent" },
    { states: ["Out"], events: ["Lent"], code: "Lent", because: "it is lent" },
    { states: ["Back"], events: ["Lent", "Returned"], code: "Over", because: "the loan is over" },
  ],
  norms: [owe],
}
const never = { is: "happened", what: { event: "Returned" } } as const
const guarded = (transition: Transition): Transition => ({
  ...transition,
  when: never,
  otherwise: { code: "NotYet", because: "not yet" },
})
const right: Norm = { ...owe, id: "extend", force: "may" }

describe("static checks of rules", () => {
  it("[rules] find nothing in rules that are whole", () => {
    expect(found(library)).toEqual([])
  })

  it.each<[kind: string, Machine, Omit<StaticFinding, "says">]>([
    [
      "a fault of the shape: an event neither handled nor refused",
      { ...library, refusals: library.refusals.slice(1) },
      { id: "machine.unhandled", where: "states.In", clauses: [] },
    ],
    [
      "an unreachable state: a transition leads to it, but its guard never holds",
      { ...library, transitions: [lend, guarded(bring), guarded(damage)], norms: [] },
      { id: "state.never-reached", where: "states.Back", clauses: [] },
    ],
    [
      "a state that nothing leaves and that is not final",
      { ...library, states: { ...library.states, Back: { says: "back" } } },
      { id: "state.no-way-out", where: "states.Back", clauses: [] },
    ],
    [
      "a reopening of what is not final",
      { ...library, transitions: [{ ...lend, reopens: true }, bring, damage] },
      { id: "state.reopened-but-not-final", where: "transitions.lend", clauses: ["loans.lend"] },
    ],
    [
      "an event that nothing handles",
      { ...library, transitions: [lend, guarded(bring), guarded(damage)], norms: [] },
      { id: "event.never-taken", where: "events.Returned", clauses: ["loans.return", "loans.damage"] },
    ],
    [
      "a guard that is never true",
      { ...library, transitions: [lend, guarded(bring), damage] },
      { id: "guard.never-true", where: "transitions.bring", clauses: ["loans.return"] },
    ],
    [
      "a table with a gap: what is returned undamaged is neither taken nor refused",
      { ...library, transitions: [lend, damage] },
      { id: "table.gap", where: "states.Out", clauses: [] },
    ],
    [
      "a table with an overlap: what is returned damaged is taken to two ends",
      { ...library, transitions: [lend, bring, damage, { ...bring, id: "any", on: { event: "Returned" }, to: "In" }] },
      { id: "table.overlap", where: "transitions.bring", clauses: ["loans.return"] },
    ],
    [
      "a norm that nothing starts",
      { ...library, norms: [{ ...owe, terms: { starts: { once: { is: "given", value: false, because: "never" } } } }] },
      { id: "norm.never-starts", where: "norms.return", clauses: ["loans.return"] },
    ],
    [
      "a norm that can never end",
      { ...library, norms: [{ ...owe, does: [{ event: "Lent" }] }] },
      { id: "norm.never-ends", where: "norms.return", clauses: ["loans.return"] },
    ],
    [
      "a norm in conflict with the machine: what it obliges is refused wherever it is owed",
      { ...library, norms: [{ ...owe, does: [{ event: "Lent" }], until: [{ event: "Returned" }] }] },
      { id: "norm.cannot-be-done", where: "norms.return", clauses: ["loans.return"] },
    ],
    [
      "a right that lapses before it opens",
      {
        ...library,
        norms: [
          {
            ...right,
            terms: {
              starts: {
                once: { is: "elapsed", span: { unit: "weeks", n: 8 }, since: { event: "Lent" }, edge: "opening" },
              },
              due: { within: { unit: "weeks", n: 6 }, since: { event: "Lent" } },
            },
          },
        ],
      },
      { id: "right.closes-before-it-opens", where: "norms.extend", clauses: ["loans.return"] },
    ],
    [
      "a right that is ended by what opens it",
      { ...library, norms: [{ ...right, until: [{ event: "Lent" }] }] },
      { id: "right.closes-before-it-opens", where: "norms.extend", clauses: ["loans.return"] },
    ],
  ])("[rules] find %s", (_, machine, finding) => {
    expect(found(machine)).toContainEqual(finding)
  })

  it("[rules] find a reading that changes nothing, and none that a rule or a span depends on", () => {
    const reading = {
      id: "kind",
      phrase: "a kind",
      clauses: ["loans.lend"],
      alternatives: [
        { id: "a", says: "a" },
        { id: "b", says: "b" },
      ],
      why: "it can be read so",
    } as const
    const asking = (b: boolean): Machine => ({
      ...library,
      transitions: [
        {
          ...lend,
          when: {
            is: "reading",
            reading: "kind",
            among: {
              a: { is: "given", value: true, because: "so" },
              b: { is: "given", value: b, because: "so" },
            },
          },
        },
      ],
    })
    const ids = (machine: Machine, counting: readonly string[] = []): readonly string[] =>
      readingFindings([machine], [reading], new Set(counting)).map(({ where }) => where)
    expect(ids(asking(true))).toEqual(["readings.kind"])
    expect(ids(library)).toEqual(["readings.kind"])
    expect(ids(asking(false))).toEqual([])
    expect(ids(library, ["kind"])).toEqual([])
  })

  it("[rules] say what is wrong in a sentence", () => {
    expect(
      findingsOfRules({
        machine: { ...library, transitions: [lend, guarded(bring), damage] },
        timekeeping,
        choices,
      }),
    ).toEqual([
      {
        id: "guard.never-true",
        where: "transitions.bring",
        says: "it is never taken: its guard holds in nothing that can be reached",
        clauses: ["loans.return"],
      },
    ])
  })
})

describe("static checks of codes", () => {
  it("[complaints.seriously] find nothing in Opus's rules", () => {
    expect(must(staticFindings(opus))).toEqual([])
  })

  const names = readdirSync(new URL("../../docs/examples/codes/", import.meta.url))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(/\.json$/, ""))

  it.each(names)("[codes] find nothing in the rules of %s", (name) => {
    for (const code of codeOf(name).versions) expect(must(staticFindings(code))).toEqual([])
  })

  it("[complaints.resolve] find a duty that Opus's machine would refuse", () => {
    const machine = procedures.Complaint(opus)
    const refused: Norm = {
      id: "decline",
      party: "provider",
      force: "must",
      says: "decline the deadlock",
      does: [{ event: "DeadlockDeclined" }],
      terms: { starts: { on: { event: "ComplaintMade" } } },
      until: [{ event: "ComplaintWithdrawn" }],
      restoredBy: [],
      cites: ["adr.deadlock"],
    }
    expect(found({ ...machine, norms: [refused] })).toEqual([
      { id: "norm.cannot-be-done", where: "norms.decline", clauses: ["adr.deadlock"] },
    ])
  })
})
