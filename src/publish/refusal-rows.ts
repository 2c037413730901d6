/**
 * Refusals as rows of a table: each code with why, of which events in which states, and the clauses.
 *
 * @since 0.1.0
 */
import { sayTest } from "../machine/english.ts"
import type { Machine, Reason } from "../machine/machine.ts"
import { clauseLinks } from "./clause-rows.ts"
import { capital, code, codes, escaped, lines } from "./markdown.ts"

/**
 * The headings of the columns of {@link refusalRows}.
 *
 * @example
 * REFUSAL_HEADS[0] // => "Code"
 * @since 0.1.0
 */
export const REFUSAL_HEADS = ["Code", "Why", "Which event, in which state", "Clauses"] as const

/**
 * Every code with which a machine refuses an event, each reason once: those told where the guard of a transition does not
 * hold, the closer ones first, then those declared for states and events, of which the first that fits is told.
 *
 * @param machine - the machine of a procedure
 * @param clauses - clauses as links; by default those of a page that holds them too
 * @returns the cells of each row, as Markdown
 * @since 0.1.0
 */
export const refusalRows = (
  machine: Machine,
  clauses: (ids: readonly string[]) => string = clauseLinks,
): readonly (readonly string[])[] =>
  refusalsTold(machine).map(({ code: name, because, of, cites }) => [
    code(name),
    escaped(capital(because)),
    lines(of),
    clauses(cites),
  ])

/**
 * A reason for which a machine refuses events, with the events and states, as Markdown, and the clauses.
 *
 * @since 0.1.0
 */
export interface RefusalTold extends Reason {
  readonly of: readonly string[]
  readonly cites: readonly string[]
}

/**
 * Every reason for which a machine refuses events, in the order of {@link refusalRows}.
 *
 * @param machine - the machine of a procedure
 * @since 0.1.0
 */
export const refusalsTold = (machine: Machine): readonly RefusalTold[] => {
  const rows = new Map<string, { readonly of: string[]; readonly cites: string[] } & Reason>()
  for (const { code: name, because, of, cites } of toldBy(machine)) {
    const key = JSON.stringify([name, because])
    const row = rows.get(key) ?? { code: name, because, of: [], cites: [] }
    rows.set(key, row)
    row.of.push(of)
    row.cites.push(...cites)
  }
  return [...rows.values()]
}

interface Told extends Reason {
  /** The events and the states, as Markdown. */
  readonly of: string
  readonly cites: readonly string[]
}

const toldBy = (machine: Machine): readonly Told[] => [
  ...machine.transitions.flatMap(({ from, on, otherwise, reasons = [], cites }) =>
    [...reasons, ...(otherwise === undefined ? [] : [otherwise])].map(({ code: name, because }) => ({
      code: name,
      because,
      of: `${code(on.event)} in ${codes(from)}`,
      cites,
    })),
  ),
  ...machine.refusals.map(({ code: name, because, events, where = [], states, cites = [] }) => {
    const tests = where.length === 0 ? "" : ` (${escaped(where.map(sayTest).join(", "))})`
    return { code: name, because, of: `${sayEvents(machine, events)}${tests} in ${codes(states)}`, cites }
  }),
]

/** Of many events, those that are left out are sooner read than those that are there. */
const sayEvents = (machine: Machine, events: readonly string[]): string => {
  const others = Object.keys(machine.events).filter((each) => !events.includes(each))
  if (events.length < 3 || others.length > 2) return codes(events)
  return others.length === 0 ? "any event" : `any event but ${codes(others)}`
}
