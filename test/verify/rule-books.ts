/** A rule book of an invented library, small enough to read: one machine, one standing norm, one reading. */
import { inForce, type Norm } from "../../src/index.ts"
import type { RuleBook } from "../../src/verify/index.ts"

const norm = (id: string, cites: readonly string[]): Norm => ({
  id,
  party: "library",
  force: "must",
  says: "be there",
  does: [],
  terms: { starts: inForce },
  until: [],
  restoredBy: [],
  cites,
})

/** What each rule cites; a rule that is left out cites nothing. */
export interface Cites {
  readonly norm?: readonly string[]
  readonly transition?: readonly string[]
  readonly refusal?: readonly string[]
  readonly standing?: readonly string[]
  readonly reading?: readonly string[]
}

/** The library's rules, with these citations. */
export const libraryCiting = (cites: Cites): RuleBook => ({
  machines: [
    {
      id: "Loan",
      says: "A loan.",
      parties: { library: "The library" },
      initial: "Lent",
      states: { Lent: { says: "It is lent." }, Returned: { says: "It is back.", final: true } },
      events: { BookReturned: { says: "the book is returned", by: "library" } },
      transitions: [
        {
          id: "Lent BookReturned -> Returned",
          from: ["Lent"],
          on: { event: "BookReturned" },
          to: "Returned",
          cites: cites.transition ?? [],
        },
      ],
      refusals: [
        {
          states: ["Returned"],
          events: ["BookReturned"],
          code: "AlreadyReturned",
          because: "the book is back",
          ...(cites.refusal === undefined ? {} : { cites: cites.refusal }),
        },
      ],
      norms: [norm("return", cites.norm ?? [])],
    },
  ],
  standing: [norm("stayOpen", cites.standing ?? [])],
  readings: [
    {
      id: "open-day",
      phrase: "every day",
      clauses: cites.reading ?? [],
      alternatives: [
        { id: "working-day", says: "every working day" },
        { id: "any-day", says: "every day of the week" },
      ],
      why: "the doors are locked on Sundays",
    },
  ],
})
