/**
 * Explanation: the tree of reasons for which a condition does or does not hold, and from when it would.
 *
 * @since 0.1.0
 */
import { type Condition, isTimely } from "./condition.ts"
import { sayCondition } from "./english.ts"
import { becomes, holds, type Rules, type Situation } from "./evaluate.ts"
import { alternativeTaken, resolve } from "./reading.ts"
import { opensAt } from "./step.ts"

/**
 * Why a condition holds or does not: what it says, whether it holds, since or from when (epoch milliseconds), the event
 * that it goes back to, the alternative taken of a reading, and the reasons inside it.
 *
 * @since 0.1.0
 */
export interface Derivation {
  readonly says: string
  readonly holds: boolean
  readonly at?: number
  readonly by?: string
  readonly reading?: { readonly id: string; readonly alternative: string }
  readonly because: readonly Derivation[]
}

/**
 * The derivation of a condition in a situation.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param condition - any condition
 * @param situation - the state, the instant, what has happened and, for guards, the event at hand
 * @returns a tree whose root says whether the condition holds; its `at` is the instant at which it came true or, where
 * time alone is lacking, from which it will
 * @since 0.1.0
 */
export const derive = (rules: Rules, condition: Condition, situation: Situation): Derivation => {
  const truth = holds(rules, condition, situation)
  const became = hasInstant(rules, condition) ? becomes(rules, condition, situation.lookUp) : undefined
  const at = became?.at ?? (truth ? undefined : opensAt(rules, condition, situation))
  return {
    says: sayCondition(rules.machine, condition),
    holds: truth,
    ...(at === undefined || !Number.isFinite(at) ? {} : { at }),
    ...(became === undefined || became.by === "" ? {} : { by: became.by }),
    ...(condition.is === "reading"
      ? { reading: { id: condition.reading, alternative: alternativeTaken(condition, rules.choices) } }
      : {}),
    because: reasonsOf(rules, condition).map((each) => derive(rules, each, situation)),
  }
}

/** Whether a condition is timely as it is read: one that may also hold by a state came true no one knows when. */
const hasInstant = (rules: Rules, condition: Condition): boolean => {
  if (condition.is === "reading") return hasInstant(rules, resolve(condition, rules.choices))
  return condition.is === "all" || condition.is === "any"
    ? condition.of.every((each) => hasInstant(rules, each))
    : isTimely(condition)
}

const reasonsOf = (rules: Rules, condition: Condition): readonly Condition[] => {
  switch (condition.is) {
    case "all":
    case "any":
      return condition.of
    case "not":
      return [condition.of]
    case "reading":
      return [resolve(condition, rules.choices)]
    default:
      return []
  }
}
