/**
 * Norms in full, as rows of a table: who, with what force, what, by when, what follows on breach, and where it comes from.
 *
 * @since 0.1.0
 */
import type { Machine } from "../../machine/machine.ts"
import type { Force, Norm } from "../../machine/norm.ts"
import { alternativesOf } from "../../machine/reading.ts"
import { requirementById } from "../../regulation/requirements.ts"
import { anchor, capital, code, escaped, lines, table } from "../markdown.ts"
import { partsOfNorm } from "../norm-rows.ts"
import type { Ways } from "../places.ts"

const BREACH: Readonly<Record<Force, string>> = {
  must: "A breach: the case shows it at once, and it stays.",
  aims: "Reported as missed; it is no breach.",
  may: "None: nobody is bound.",
}

/** What follows where a norm is not carried out in time, under each reading. */
const onBreach = (norm: Norm): readonly string[] => {
  const timed = alternativesOf(norm.terms).some(
    ({ value: { due } }) => due !== undefined && !("within" in due && due.within.unit === "untimed"),
  )
  return [
    ...alternativesOf(norm.force).map(({ choices, value }) => {
      const under = Object.entries(choices).map(([reading, alternative]) => ` (under ${reading}=${alternative})`)
      return `${BREACH[value]}${under.join("")}`
    }),
    ...(timed || norm.force === "may" ? [] : ["No time is set, so that none can be passed."]),
    ...(norm.onBreach === undefined ? [] : [capital(norm.onBreach)]),
  ]
}

/** Where a norm comes from: clauses of the code, requirements, and how sure these are. */
const sourcesOf = (norm: Norm, ways: Ways): readonly string[] => {
  const { sources } = norm
  if (sources === undefined) return norm.cites.map(ways.clause)
  return sources.flatMap(({ source, cites }) =>
    source === "regulation"
      ? cites.map((id) => {
          const found = requirementById(id)
          const unsure = found._tag === "Success" && found.success.confidence === "unverified"
          return `${ways.requirement(id)}${unsure ? " (unverified)" : ""}`
        })
      : cites.map(ways.clause),
  )
}

const HEADS = ["Norm", "Who", "Force", "What", "By when", "On breach", "Clauses and requirements"]

/**
 * A table of norms.
 *
 * @param machine - the machine whose words are used
 * @param norms - the norms
 * @param place - the anchor of each
 * @param ways - the links of the page
 * @param none - what is said where there are none
 * @since 0.1.0
 */
export const normTable = (
  machine: Machine,
  norms: readonly Norm[],
  place: (norm: Norm) => string,
  ways: Ways,
  none: string,
): string =>
  table(
    HEADS,
    norms.map((norm) => {
      const { who, force, what, when } = partsOfNorm(machine, norm)
      return [
        `${anchor(place(norm))}${code(norm.id)}`,
        escaped(who),
        escaped(force),
        escaped(what),
        escaped(when),
        lines(onBreach(norm).map(escaped)),
        lines(sourcesOf(norm, ways)),
      ]
    }),
    none,
  )
