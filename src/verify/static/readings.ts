/**
 * Static checks of readings: whether it makes a difference which alternative is chosen.
 *
 * @since 0.1.0
 */
import { type Condition, partsOf } from "../../machine/condition.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import { isChoice, type Reading } from "../../machine/reading.ts"
import type { StaticFinding } from "./finding.ts"
import { guardsOf } from "./samples.ts"

/** What each alternative of a reading gives in one place. */
interface Use {
  readonly reading: string
  readonly among: Readonly<Record<string, unknown>>
}

const usesIn = (condition: Condition): readonly Use[] => [
  ...(condition.is === "reading" ? [condition] : []),
  ...partsOf(condition).flatMap(usesIn),
]

const usesOfNorm = ({ force, does, terms, until, restoredBy, sources }: Norm): readonly Use[] => {
  const all = [force, does, terms, until, restoredBy] as const
  const starts = [isChoice(terms) ? Object.values(terms.among) : [terms]].flat()
  return [
    ...all.flatMap((each): readonly Use[] => (isChoice<unknown>(each) ? [each] : [])),
    ...starts.flatMap((each) => ("once" in each.starts ? usesIn(each.starts.once) : [])),
    ...(sources ?? []).flatMap((each) => (each.starts === undefined ? [] : usesIn(each.starts))),
  ]
}

const isSame = ({ among }: Use): boolean => new Set(Object.values(among).map((each) => JSON.stringify(each))).size < 2

/**
 * The readings that change nothing: every place that asks about one gives the same under each alternative, and spans do not
 * depend on it.
 *
 * @param machines - the machines of a code
 * @param register - the readings of the code
 * @param counting - the readings on which spans, calendars, awards or statements depend, so that a machine need not ask
 * @returns a finding for each reading that changes nothing anywhere
 * @since 0.1.0
 */
export const readingFindings = (
  machines: readonly Machine[],
  register: readonly Reading[],
  counting: ReadonlySet<string>,
): readonly StaticFinding[] => {
  const uses = machines.flatMap((machine) => [
    ...guardsOf(machine).flatMap(usesIn),
    ...machine.norms.flatMap(usesOfNorm),
  ])
  return register
    .filter(({ id }) => !counting.has(id) && uses.filter(({ reading }) => reading === id).every(isSame))
    .map(
      ({ id, clauses }): StaticFinding => ({
        id: "reading.changes-nothing",
        where: `readings.${id}`,
        says: "whichever alternative is chosen, no rule says anything else",
        clauses,
      }),
    )
}
