/**
 * The index of rules: the id of everything that a ticket may want to link to, what it is, and where it stands.
 *
 * @since 0.1.0
 */
import { sayTransition } from "../machine/english.ts"
import { requirements } from "../regulation/requirements.ts"
import { capital } from "./markdown.ts"
import { DECISIONS, decisionPlace } from "./pages/decisions.ts"
import { clausePlace, invariantPlace, PAGES, pageOfProcedure, placeOf } from "./places.ts"
import type { PublishedCode } from "./published-code.ts"
import { refusalsTold } from "./refusal-rows.ts"

/**
 * An entry: its id, which is also its anchor in the index; of what kind it is; what it says, as plain text; and its place.
 *
 * @since 0.1.0
 */
export interface RuleEntry {
  readonly id: string
  readonly kind:
    | "norm"
    | "standing norm"
    | "state"
    | "event"
    | "transition"
    | "decision"
    | "refusal"
    | "reading"
    | "alternative of a reading"
    | "requirement"
    | "clause"
    | "invariant"
  readonly says: string
  readonly page: string
  readonly place: string
}

const ofProcedure = ({ name, machine }: PublishedCode["procedures"][number]): readonly RuleEntry[] => {
  const page = pageOfProcedure(name)
  const entry = (kind: RuleEntry["kind"], place: string, says: string): RuleEntry => ({
    id: place,
    kind,
    says,
    page,
    place,
  })
  const told = refusalsTold(machine)
  return [
    ...machine.norms.map((norm) =>
      entry("norm", placeOf.norm(name, norm), `${machine.parties[norm.party] ?? norm.party}: ${norm.says}`),
    ),
    ...Object.entries(machine.states).map(([id, { says }]) => entry("state", placeOf.state(name, id), says)),
    ...Object.entries(machine.events).map(([id, { says }]) =>
      entry("event", placeOf.event(name, id), `${capital(says)}.`),
    ),
    ...machine.transitions.map((each) =>
      entry("transition", placeOf.transition(name, each.id), sayTransition(machine, each)),
    ),
    ...(DECISIONS[name] ?? []).flatMap(({ title, table: { rows } }) =>
      rows.map((_, index) => entry("decision", decisionPlace(name, index + 1), `${title}: row ${index + 1}`)),
    ),
    ...told.map(({ code, because }, index) => {
      const before = told.slice(0, index).filter((each) => each.code === code).length
      return entry("refusal", placeOf.refusal(name, before === 0 ? code : `${code}.${before + 1}`), capital(because))
    }),
  ]
}

/**
 * Every rule of a published code: those of its procedures, its standing norms, its readings, the clauses of its text, the
 * requirements of the regulation, and its invariants.
 *
 * @param published - the code and what it is held against
 * @returns the entries, in the order in which the index lists them; no two have the same id
 * @since 0.1.0
 */
export const ruleIndexOf = (published: PublishedCode): readonly RuleEntry[] => [
  ...published.procedures.flatMap(ofProcedure),
  ...published.standing.map((norm): RuleEntry => {
    const place = placeOf.standing(norm)
    return { id: place, kind: "standing norm", says: capital(norm.says), page: PAGES.rules, place }
  }),
  ...published.readings.flatMap(({ id, phrase, alternatives }): readonly RuleEntry[] => [
    { id, kind: "reading", says: `“${phrase}”`, page: PAGES.readings, place: id },
    ...alternatives.map(
      (each): RuleEntry => ({
        id: `${id}=${each.id}`,
        kind: "alternative of a reading",
        says: capital(each.says),
        page: PAGES.readings,
        place: `${id}=${each.id}`,
      }),
    ),
  ]),
  ...published.clauses.map(
    ({ id, text, note }): RuleEntry => ({
      id: clausePlace(id),
      kind: "clause",
      says: text === "" ? (note ?? "") : text,
      page: PAGES.code,
      place: clausePlace(id),
    }),
  ),
  ...requirements.map(
    ({ id, says }): RuleEntry => ({ id, kind: "requirement", says, page: PAGES.requirements, place: id }),
  ),
  ...published.invariants.map(
    ({ id, says }): RuleEntry => ({
      id: invariantPlace(id),
      kind: "invariant",
      says,
      page: PAGES.invariants,
      place: invariantPlace(id),
    }),
  ),
]
