/**
 * What transitions ask to be carried out, as rows of a table: notices to parties, and cases raised in other procedures.
 *
 * @since 0.1.0
 */
import { sayTest } from "../machine/english.ts"
import type { Emission, Machine, Transition } from "../machine/machine.ts"
import { clauseLinks } from "./clause-rows.ts"
import { sayGuard } from "./guard-words.ts"
import { code, codes, escaped, lines } from "./markdown.ts"

/**
 * The headings of the columns of {@link emissionRows}.
 *
 * @example
 * EMISSION_HEADS[0] // => "What"
 * @since 0.1.0
 */
export const EMISSION_HEADS = ["What", "Once", "Clauses"] as const

/**
 * What a machine's transitions emit, each notice and each raising once, with every event that leads to it.
 *
 * @param machine - the machine of a procedure
 * @param ways - the links to clauses and procedures; by default those of a page that holds them all
 * @returns the cells of each row, as Markdown
 * @since 0.1.0
 */
export const emissionRows = (machine: Machine, ways: EmissionWays = IN_ONE_PAGE): readonly (readonly string[])[] => {
  const rows = new Map<string, Transition[]>()
  for (const transition of machine.transitions)
    for (const emission of transition.emits ?? []) {
      const what = sayEmission(machine, emission, ways)
      rows.set(what, [...(rows.get(what) ?? []), transition])
    }
  return [...rows].map(([what, those]) => [
    what,
    lines(sayEvents(machine, those)),
    ways.clauses(those.flatMap((each) => each.cites)),
  ])
}

/**
 * The links that the rows have.
 *
 * @since 0.1.0
 */
export interface EmissionWays {
  readonly clauses: (ids: readonly string[]) => string
  readonly procedure: (name: string) => string
}

const IN_ONE_PAGE: EmissionWays = {
  clauses: clauseLinks,
  procedure: (name) => `[${code(name)}](#${name.toLowerCase()})`,
}

const sayEmission = (machine: Machine, emission: Emission, { procedure }: EmissionWays): string =>
  "raise" in emission
    ? `A case of ${procedure(emission.raise)}: ${escaped(emission.because)}`
    : `The notice ${code(emission.notice)} to ${escaped(inSentence(machine.parties[emission.to] ?? emission.to))}`

/** The words for a party, which begin a sentence, inside one: a name keeps its capital. */
const inSentence = (party: string): string => party.replace(/^The /, "the ")

/** The events, each once with all the states that it can come in. */
const sayEvents = (machine: Machine, transitions: readonly Transition[]): readonly string[] => {
  const states = new Map<string, readonly string[]>()
  for (const { from, on, when } of transitions)
    for (const guard of when === undefined ? [""] : sayGuard(machine, when)) {
      const tests = (on.where ?? []).map(sayTest).join(", ")
      const said = JSON.stringify([on.event, tests, guard])
      states.set(said, [...new Set([...(states.get(said) ?? []), ...from])])
    }
  return [...states].map(([said, those]) => {
    const [event = "", tests = "", guard = ""] = JSON.parse(said) as readonly string[]
    return [
      `${code(event)}${tests === "" ? "" : ` (${escaped(tests)})`} in ${codes(those)}`,
      ...(guard === "" ? [] : [escaped(guard)]),
    ].join(", ")
  })
}
