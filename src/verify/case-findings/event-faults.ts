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
  const byRecord = checkedBy("recorded").map((each) => ({ ...each, ends: typesIn(each.test.once) }))
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
    for (const { requirement, rule, test, ends } of byRecord) {
      const ending = firstOf(history, ends, test.once)
      if (ending === undefined) continue
      const lacks = test.groups.filter(({ events }) => !history.some((each) => matchesAny(each, events)))
      if (lacks.length > 0 && inForceAt(rules, requirement, ending.at))
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

const typesIn = (patterns: readonly Pattern[]): ReadonlySet<string> => new Set(patterns.map(({ event }) => event))

/** The first event of some patterns, whose types are looked at first. */
const firstOf = (
  history: readonly CaseEvent[],
  types: ReadonlySet<string>,
  patterns: readonly Pattern[],
): CaseEvent | undefined => history.find((each) => types.has(each.type) && matchesAny(each, patterns))
