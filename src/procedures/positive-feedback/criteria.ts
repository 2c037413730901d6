import { CORE_VALUES } from "../../code/vocabulary/positive-feedback.ts"
import { all, any, type Condition } from "../../machine/condition.ts"
import { words } from "./words.ts"

const { eventIs } = words

const excellence = eventIs("FeedbackAssessed", { serviceExcellence: true })

const values = CORE_VALUES.map((value) => eventIs("FeedbackAssessed", { coreValues: { [value]: true } }))

/**
 * Whether an assessment says that the criteria are met: service excellence, or core values. "Demonstrated our core values
 * from the below" can ask for any one of the five or for all of them: a reading, `core-values`.
 *
 * @example
 * criteriaMet.is // => "any"
 * @since 0.1.0
 */
export const criteriaMet: Condition = any(excellence, {
  is: "reading",
  reading: "core-values",
  among: { "any-one": any(...values), "all-five": all(...values) },
})
