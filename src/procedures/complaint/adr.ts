import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { isSpan, isUnknown } from "../../code/timing.ts"
import { all, any, type Condition, not } from "../../machine/condition.ts"
import type { Happening } from "../../machine/happening.ts"
import type { ReasonWhen, Transition } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import type { Span } from "../../time/span.ts"
import { adrDecision } from "./adr-decision.ts"
import { deadlockLetter } from "./deadlock.ts"
import { endsUnlessResolved, reopened, restoredUnlessResolved } from "./ends.ts"
import { isTimed } from "./leaves.ts"
import { UNDER_WAY } from "./states.ts"
import { words } from "./words.ts"

const { on, first, last, since, happened, elapsed, from, party } = words

/** Deadlock opens the way, or the letter that says so: that is a reading. */
const atDeadlock: Condition = {
  is: "reading",
  reading: "adr-at-deadlock",
  among: {
    "at-deadlock": any(happened(first("DeadlockReached")), happened(deadlockLetter)),
    "on-letter": happened(deadlockLetter),
  },
}

/** Several conditions of which one is enough, each once: a code can promise just what the law asks. */
const anyOf = (conditions: readonly Condition[]): Condition => {
  const unique = [...new Map(conditions.map((each) => [JSON.stringify(each), each])).values()]
  const [only, ...others] = unique
  return only !== undefined && others.length === 0 ? only : any(...unique)
}

/** The wait that a code promises; none where it promises none, or where that is not known. */
const waitOf = ({ adr }: ComplaintsCode): readonly Condition[] =>
  adr.after !== null && isSpan(adr.after) ? [elapsed(adr.after, first("ComplaintMade"), "opening")] : []

/**
 * When the right to go to ADR opens by the code alone: once the wait that it promises is over, or at deadlock, whichever
 * is first.
 *
 * @param code - a complaints code; its `adr.after` is counted from when the complaint was first made
 * @returns a condition, whose readings are `weeks-elapsed` (by its opening edge) and `adr-at-deadlock`
 * @example
 * import { opus } from "@opustech/complaints-code"
 * adrOpensByCode(opus).is // => "any"
 * adrOpensByCode({ ...opus, adr: { ...opus.adr, after: null } }).is // => "reading"
 * @since 0.1.0
 */
export const adrOpensByCode = (code: ComplaintsCode): Condition => anyOf([...waitOf(code), atDeadlock])

/**
 * When the right to go to ADR opens: once the wait of the code or that of the law is over, or at deadlock, whichever is
 * first.
 *
 * @param code - a complaints code; its `adr.after` is counted from when the complaint was first made
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns a condition; the readings of the law's wait bear on it beside those of the code
 * @example
 * import { complaint, opus, sayNorm } from "@opustech/complaints-code"
 * const right = complaint(opus).norms.find((each) => each.id === "referToAdr")
 * right !== undefined && sayNorm(complaint(opus), right).includes("once 8 weeks have passed") // => true
 * @since 0.1.0
 */
export const adrOpens = (code: ComplaintsCode, law: Law | null): Condition =>
  anyOf([...waitOf(code), ...(law === null || law.wait === null ? [] : [law.wait.opens]), atDeadlock])

interface Lapse {
  readonly within: Span
  readonly since: Happening
}

/** When the right lapses by the code: a span after the latest letter, and never without one. */
const lapseByCode = ({ adr: { within } }: ComplaintsCode): Lapse | undefined =>
  within !== null && isSpan(within) && isTimed(within) ? { within, since: last("AdrLetterSent") } : undefined

/** When the right lapses: as the law says where it says so, since no code can shorten or lengthen that. */
const lapseOf = (code: ComplaintsCode, law: Law | null): Lapse | undefined => {
  const due = law?.lapse?.due
  return due !== undefined && "since" in due ? due : lapseByCode(code)
}

/** The time for going to ADR is over. */
const lapsed = (code: ComplaintsCode, law: Law | null): Condition | undefined => {
  const due = lapseOf(code, law)
  return due === undefined ? undefined : elapsed(due.within, due.since, "end")
}

/**
 * Whether the complaint can be taken to ADR: the right has opened and, where the code or the law lets it lapse, has not
 * lapsed.
 *
 * @param code - a complaints code
 * @param law - the law that bears on the case; null where the code stands alone
 * @example
 * import { months, opus } from "@opustech/complaints-code"
 * adrIsOpen(opus, null).is // => "any"
 * adrIsOpen({ ...opus, adr: { ...opus.adr, within: months(12) } }, null).is // => "all"
 * @since 0.1.0
 */
export const adrIsOpen = (code: ComplaintsCode, law: Law | null): Condition => {
  const over = lapsed(code, law)
  return over === undefined ? adrOpens(code, law) : all(adrOpens(code, law), not(over))
}

const citesOfAdr = (code: ComplaintsCode): readonly string[] => [
  ...new Set([
    ...cited(code, "adr.after", "deadlock", "adr.route"),
    ...(lapseByCode(code) ? cited(code, "adr.within") : []),
  ]),
]

/**
 * The transitions of alternative dispute resolution (ADR): the referral, once the right is open, and what
 * comes of the scheme's decision.
 *
 * @param code - a complaints code
 * @param law - the law that bears on the case; null where the code stands alone
 * @example
 * import { opus } from "@opustech/complaints-code"
 * alternativeDisputeResolution(opus, null)[0]?.to // => "WithAdr"
 * @since 0.1.0
 */
export const alternativeDisputeResolution = (code: ComplaintsCode, law: Law | null): readonly Transition[] => {
  const over = lapsed(code, law)
  const closer: readonly ReasonWhen[] =
    over === undefined
      ? []
      : [{ when: over, code: "AdrLapsed", because: "the time in which the complaint could be taken to ADR is over" }]
  return [
    from(...UNDER_WAY, "Deadlocked")
      .on("ReferredToAdr")
      .when(adrIsOpen(code, law), { code: "AdrNotOpen", because: "the right to go to ADR is not open yet" }, ...closer)
      .to("WithAdr")
      .cites(...citesOfAdr(code)),
    ...adrDecision(code),
  ]
}

/** Where the text sends the complainant to, if not to a scheme; else the schemes that it names. */
const route = ({ adr: { route: way, schemes } }: ComplaintsCode): string => {
  if (!isUnknown(way) && way.to === "regulator") return ` (in the words of the published Code: ${way.words})`
  if (isUnknown(schemes) || schemes.length === 0) return ""
  const names = schemes.map(({ scheme, name = scheme, subjects }) =>
    subjects === undefined ? name : `${name} for ${subjects.join(" and ")}`,
  )
  return ` (${[...new Set(names)].join("; ")})`
}

/**
 * The complainant's right to go to ADR. Under a law it has two sources, each with the condition on which it alone would open
 * it.
 *
 * @param code - a complaints code
 * @param law - the law that bears on the case; null where the code stands alone
 * @example
 * import { opus } from "@opustech/complaints-code"
 * rightToAdr(opus, null).force // => "may"
 * @since 0.1.0
 */
export const rightToAdr = (code: ComplaintsCode, law: Law | null): Omit<Norm, "id"> => {
  const due = lapseOf(code, law)
  const right = party("complainant")
    .may(`take the complaint to ADR${route(code)}`, [since(on("ReferredToAdr"), ...reopened)])
    .terms({ starts: { once: adrOpens(code, law) }, ...(due === undefined ? {} : { due }) })
    .unless(endsUnlessResolved(), restoredUnlessResolved)
    .cites(...citesOfAdr(code))
  if (law === null || law.wait === null) return right
  const { wait, lapse } = law
  return {
    ...right,
    sources: [
      { source: "regulation", cites: [...wait.cites, ...(lapse?.cites ?? [])], starts: wait.opens },
      { source: "code", cites: right.cites, starts: adrOpensByCode(code) },
    ],
  }
}
