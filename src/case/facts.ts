/**
 * The facts of a case: what has happened, with the events that made it so, kept up to date event by event.
 *
 * @since 0.1.0
 */
import type { LookUp } from "../machine/evaluate.ts"
import { type AnyEvent, type Happening, matches, matchesAny } from "../machine/happening.ts"
import { keyOfHappening } from "../machine/happening-keys.ts"

/**
 * What has happened, as a look-up that grows with each event seen. A happening that was not asked for at the start is
 * unknown to it.
 *
 * @since 0.1.0
 */
export interface Facts {
  readonly see: (event: AnyEvent) => void
  readonly lookUp: LookUp
}

/**
 * Facts about the happenings asked for: none has happened yet.
 *
 * @param happenings - every happening that will be looked up
 * @since 0.1.0
 */
export const gather = (happenings: readonly Happening[]): Facts => {
  const wanted = new Map(happenings.map((each) => [keyOfHappening(each), each]))
  const keys = new Map<Happening, string>(happenings.map((each) => [each, keyOfHappening(each)]))
  const found = new Map<string, AnyEvent>()
  return {
    see: (event) => {
      for (const [key, happening] of wanted) {
        if (happening.undoneBy !== undefined && matchesAny(event, happening.undoneBy)) found.delete(key)
        if (matches(event, happening) && (happening.which === "last" || !found.has(key))) found.set(key, event)
      }
    },
    lookUp: (happening) => found.get(keys.get(happening) ?? keyOfHappening(happening)),
  }
}

/**
 * What has happened in a history, as a look-up.
 *
 * @param happenings - every happening that will be looked up
 * @param history - the events that were accepted, in order
 * @since 0.1.0
 */
export const factsOf = (happenings: readonly Happening[], history: readonly AnyEvent[]): LookUp => {
  const facts = gather(happenings)
  for (const event of history) facts.see(event)
  return facts.lookUp
}
