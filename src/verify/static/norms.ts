/**
 * Static checks of norms: whether each can start, be carried out and end, and whether a right is open at all.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import { type AnyEvent, matches, matchesAny, undoes } from "../../machine/happening.ts"
import { keyOfHappening, keyOfPattern } from "../../machine/happening-keys.ts"
import { isRight, type Norm, type Terms } from "../../machine/norm.ts"
import { alternativesOf, resolve } from "../../machine/reading.ts"
import type { Timekeeping } from "../../machine/timekeeping.ts"
import { reckonSpan } from "../../machine/timekeeping.ts"
import type { StaticFinding } from "./finding.ts"
import type { Node, Reach } from "./reach.ts"

/** What becomes of a norm in everything that can be reached: whether it starts, is carried out, and ends. */
interface Fate {
  starts: boolean
  done: boolean
  ended: boolean
}

const keyOf = ({ state, happened }: Node, pending: boolean): string =>
  `${state} ${pending} ${[...happened].sort().join(" ")}`

/** Whether a condition that starts a norm may come true at all; it is taken to be so wherever that is not plain. */
const mayHold = (condition: Condition): boolean => {
  switch (condition.is) {
    case "given":
      return condition.value
    case "all":
      return condition.of.every(mayHold)
    case "any":
      return condition.of.some(mayHold)
    case "reading":
      return Object.values(condition.among).some(mayHold)
    default:
      return true
  }
}

/** Follows a norm through what can be reached; once time alone can start it, it may run everywhere. */
const follow = ({ choices, nodes, outcomes, after }: Reach, norm: Norm, fate: Fate): void => {
  const { starts } = resolve(norm.terms, choices)
  const does = resolve(norm.does, choices)
  const until = resolve(norm.until, choices)
  const restoredBy = resolve(norm.restoredBy, choices)
  const next = (event: AnyEvent, pending: boolean): boolean => {
    if ("on" in starts && matches(event, starts.on) && !matchesAny(event, until)) return true
    if (matchesAny(event, restoredBy) || does.some((each) => undoes(event, each))) return true
    return pending && !matchesAny(event, until) && !(norm.recurs !== true && matchesAny(event, does))
  }
  const isTimed = "once" in starts
  if (isTimed && mayHold(starts.once)) fate.starts = true
  const [start] = nodes.filter(({ happened }) => happened.size === 0)
  const toDo: { readonly node: Node; readonly pending: boolean }[] = []
  const seen = new Set<string>()
  const add = (node: Node, pending: boolean): void => {
    const key = keyOf(node, pending)
    if (seen.has(key)) return
    seen.add(key)
    toDo.push({ node, pending })
  }
  if (isTimed) for (const node of nodes) add(node, fate.starts)
  else if (start !== undefined) add(start, false)
  const isKnown = (): boolean => fate.starts && fate.done
  for (let at = toDo.pop(); at !== undefined && !isKnown(); at = toDo.pop())
    for (const { event, sure, perhaps } of outcomes(at.node))
      for (const transition of [...sure, ...perhaps]) {
        if ("on" in starts && matches(event, starts.on)) fate.starts = true
        if (at.pending && matchesAny(event, does)) fate.done = true
        if (at.pending && matchesAny(event, until)) fate.ended = true
        if (!isTimed) add(after(at.node, event, transition), next(event, at.pending))
      }
}

const finding = (id: StaticFinding["id"], norm: Norm, says: string): StaticFinding => ({
  id,
  where: `norms.${norm.id}`,
  says,
  clauses: norm.cites,
})

/**
 * What is wrong with the course of a norm.
 *
 * @param norm - the norm
 * @param reaches - what its machine can come to under each choice of readings
 * @since 0.1.0
 */
export const courseFindings = (norm: Norm, reaches: readonly Reach[]): readonly StaticFinding[] => {
  const fate: Fate = { starts: false, done: false, ended: false }
  for (const reach of reaches) if (!(fate.starts && fate.done)) follow(reach, norm, fate)
  if (!fate.starts) return [finding("norm.never-starts", norm, "nothing that can happen starts it")]
  if (!fate.done && !fate.ended)
    return [finding("norm.never-ends", norm, "once it has started, nothing that can happen carries it out or ends it")]
  return fate.done
    ? []
    : [
        finding(
          "norm.cannot-be-done",
          norm,
          isRight(norm)
            ? "wherever it is open, what it allows is refused"
            : "wherever it is owed, what would carry it out is refused",
        ),
      ]
}

const alternatives = (condition: Condition): readonly Condition[] => {
  if (condition.is === "any") return condition.of.flatMap(alternatives)
  return condition.is === "reading" ? Object.values(condition.among).flatMap(alternatives) : [condition]
}

const DAY = 86_400_000
const SAMPLES = 400

/** Whether a way to open is over before it begins, whenever it was that both count from. */
const isOver = (timekeeping: Timekeeping, opening: Condition, { due }: Terms): boolean => {
  if (opening.is !== "elapsed" || due === undefined || !("since" in due)) return false
  if (keyOfHappening(opening.since) !== keyOfHappening(due.since)) return false
  const opens = reckonSpan(timekeeping, opening.span, opening.edge)
  const lapses = reckonSpan(timekeeping, due.within, "end")
  if ([...opens, ...lapses].some(({ phrase }) => phrase !== undefined)) return false
  const { firstDay } = timekeeping.calendar(opens[0]?.variant?.calendar ?? "")
  return Array.from({ length: SAMPLES }, (_, day) => (firstDay + day) * DAY).every((start) =>
    opens.every((open) => lapses.every((lapse) => lapse.at(start, undefined) < open.at(start, undefined))),
  )
}

/**
 * What is wrong with when a right is open: that it lapses before it opens, in every way to open, or that what opens it ends
 * it.
 *
 * @param norm - the norm; an obligation has no such faults
 * @param timekeeping - how its spans are counted
 * @since 0.1.0
 */
export const openingFindings = (norm: Norm, timekeeping: Timekeeping): readonly StaticFinding[] => {
  if (!isRight(norm)) return []
  const ends = alternativesOf(norm.until).map(({ value }) => value.map(keyOfPattern))
  return alternativesOf(norm.terms).flatMap(({ value }) => {
    const ways: readonly Condition[] =
      "once" in value.starts ? alternatives(value.starts.once) : [{ is: "happened", what: value.starts.on }]
    if (ways.length > 0 && ways.every((each) => isOver(timekeeping, each, value)))
      return [finding("right.closes-before-it-opens", norm, "it lapses before it opens, whenever that is counted from")]
    const isEnded = (each: Condition): boolean =>
      each.is === "happened" && ends.every((list) => list.includes(keyOfPattern(each.what)))
    return ways.length > 0 && ways.every(isEnded)
      ? [finding("right.closes-before-it-opens", norm, "the event that opens it is one that ends it")]
      : []
  })
}
