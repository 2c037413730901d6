/**
 * The faults that the events of a case show: refused ones, those without the record that belongs to them, and those that
 * do not say what they are to say.
 *
 * @since 0.1.0
 */
import type { CaseRules, RefusedEvent } from "../../case/replay.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import { matches, matchesAny, type Pattern, passes } from "../../machine/happening.ts"
import type { CaseTest } from "../../regulation/check.ts"
import { CHECKED, type Checked } from "./breakable.ts"
import type { Fault } from "./fault.ts"
import { inForceAt } from "./in-force-at.ts"

type Of<K extends CaseTest["is"]> = Checked & { readonly test: Extract<CaseTest, { readonly is: K }> }

const checkedBy = <K extends CaseTest["is"]>(is: K): readonly Of<K>[] =>
  CHECKED.filter((each): each is Of<K> => each.test.is === is)

/**
 * The faults of the events of a case, under the requirements in force at each.
 *
 * @since 0.1.0
 */
export type EventFaults = (history: readonly CaseEvent[], refused: readonly RefusedEvent[], into: Fault[]) => void

const NONE: EventFaults = () => {}
const NOTHING: readonly Of<"tells">[] = []

/**
 * What the events of the cases that run on some rules are held against: nothing, where the law asks nothing of them.
 *
 * @param rules - the rules of a case
 * @since 0.1.0
 */
export const eventFaults = (rules: CaseRules): EventFaults => {
  const { law } = rules
  if (law === null || (law.wait === null && law.letterAtDeadlock.length === 0 && law.norms.length === 0)) return NONE
  const byRefusal = checkedBy("refused")
  const byRecord = checkedBy("recorded").map(({ requirement, rule, test }) => ({
    requirement,
    rule,
    isEnd: oneOf(test.once),
    groups: test.groups.map(({ what, events }) => ({ what, isRecord: oneOf(events) })),
  }))
  const byTelling = new Map<string, Of<"tells">[]>()
  for (const each of checkedBy("tells")) {
    const { event } = each.test.on
    byTelling.set(event, [...(byTelling.get(event) ?? []), each])
  }
  return (history, refused, into) => {
    for (const { event, code, why } of refused)
      for (const { requirement, rule, test } of byRefusal)
        if (test.codes.includes(code) && matches(event, test.on) && inForceAt(rules, requirement, event.at))
          into.push({ rule, since: event.at, is: "refused", event: event.id, type: event.type, code, why })
    for (const { requirement, rule, isEnd, groups } of byRecord) {
      const ending = history.find(isEnd)
      if (ending === undefined || !inForceAt(rules, requirement, ending.at)) continue
      const lacks = groups.filter(({ isRecord }) => !history.some(isRecord))
      if (lacks.length > 0)
        into.push({
          rule,
          since: ending.at,
          is: "unrecorded",
          event: ending.id,
          type: ending.type,
          lacks: lacks.map(({ what }) => what),
        })
    }
    for (let place = 0; place < history.length; place++) {
      const event = history[place] as CaseEvent
      for (const { requirement, rule, test } of byTelling.get(event.type) ?? NOTHING) {
        if (!matches(event, test.on)) continue
        if (test.tests.every((each) => passes(event, each)) || !inForceAt(rules, requirement, event.at)) continue
        into.push({ rule, since: event.at, is: "untold", event: event.id, type: event.type, lacks: test.what })
      }
    }
  }
}

/** Whether an event is one of any of several patterns, of which only those of its type are looked at. */
const oneOf = (patterns: readonly Pattern[]): ((event: CaseEvent) => boolean) => {
  const byType = new Map<string, Pattern[]>()
  for (const each of patterns) byType.set(each.event, [...(byType.get(each.event) ?? []), each])
  return (event) => {
    const own = byType.get(event.type)
    return own !== undefined && matchesAny(event, own)
  }
}
