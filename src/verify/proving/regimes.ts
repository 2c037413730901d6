/**
 * Regimes: the laws that can bear on a complaint, each with the dates on which a complaint has to be made for it.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../../code/enact.ts"
import type { Law } from "../../code/law.ts"
import { startOfDate } from "../../machine/timekeeping.ts"
import { lawFor } from "../../regulation/law.ts"
import { lawNorms } from "../../regulation/law-norms.ts"
import { lawWaits } from "../../regulation/law-waits.ts"
import { letterRules } from "../../regulation/letters.ts"
import { isoDate, readIsoDate } from "../../time/local-date.ts"

/**
 * A law that can bear on a complaint, or none; in words for whom and when; and the dates on which such a complaint can be
 * made, each stretch by its first and its last.
 *
 * @since 0.1.0
 */
export interface Regime {
  readonly law: Law | null
  readonly says: string
  readonly made: readonly { readonly from: string; readonly to: string }[]
}

const nextDay = (date: string): string => isoDate(Number(readIsoDate(date)) + 1)
const dayBefore = (date: string): string => isoDate(Number(readIsoDate(date)) - 1)

/** The dates within a horizon from which the law asks something else than before, and the first date of the horizon. */
const changes = ({ from, to }: { readonly from: string; readonly to: string }): readonly string[] =>
  [
    ...new Set([
      from,
      ...[...lawWaits, ...letterRules, ...lawNorms].flatMap((each) => [
        ...(each.from === null ? [] : [each.from]),
        ...(each.to === null ? [] : [nextDay(each.to)]),
      ]),
    ]),
  ]
    .filter((date) => date >= from && date <= to)
    .sort()

const CONSUMER = { kind: "consumer" } as const

/**
 * The regimes of a code's complaints: none beside the code where no regulation applies; else the code alone for who is out
 * of scope, and for who is in scope each law by when the complaint was made and when deadlock was reached, a letter asked
 * for or a decision accepted.
 *
 * @param enacted - an enacted code
 * @returns the regimes; each law once
 * @since 0.1.0
 */
export const regimesOf = (enacted: EnactedCode): readonly Regime[] => {
  const { horizon } = enacted.code.calendar
  const alone: Regime = { law: null, says: "by the code alone", made: [{ from: horizon.from, to: horizon.to }] }
  if (enacted.regulation === "none") return [alone]
  const dates = changes(horizon)
  const found = new Map<string, Regime>()
  for (const [index, from] of dates.entries()) {
    const next = dates[index + 1]
    const to = next === undefined ? horizon.to : dayBefore(next)
    for (const later of [undefined, ...dates.slice(index + 1)]) {
      const law = lawFor({
        madeOn: from,
        deadlockOn: later,
        requestedOn: later,
        acceptedOn: later,
        complainant: CONSUMER,
        responseExpected: "explicit",
      })
      const known = found.get(law.key)
      const says = `made ${from} to ${to}${later === undefined ? "" : `, with deadlock, a request or a decision from ${later} on`}`
      if (known === undefined) found.set(law.key, { law, says, made: [{ from, to }] })
      else if (!known.made.some((each) => each.from === from))
        found.set(law.key, { law, says: `${known.says}; ${says}`, made: [...known.made, { from, to }] })
    }
  }
  return [{ ...alone, says: "out of scope: by the code alone" }, ...found.values()]
}

/**
 * The starts that lie on the dates of a regime.
 *
 * @param enacted - an enacted code
 * @param regime - one of its regimes
 * @param starts - instants in order (epoch milliseconds)
 * @since 0.1.0
 */
export const startsIn = (enacted: EnactedCode, { made }: Regime, starts: Float64Array): Float64Array => {
  const { zone } = enacted.timekeeping
  const stretches = made.map(({ from, to }) => [startOfDate(zone, from), startOfDate(zone, nextDay(to))] as const)
  return starts.filter((each) => stretches.some(([first, end]) => each >= first && !(each >= end)))
}
