/**
 * The report of a person in the awards of a month: what is due and why, and on which readings that depends.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../code/enact.ts"
import type { Choices } from "../machine/reading.ts"
import { formatInstant, type Instant } from "../time/instant.ts"
import type { Assessment, Feedback } from "./awards-feedback.ts"
import type { Award } from "./awards-gifts.ts"
import type { Entitlement, PersonReport } from "./awards-report.ts"

/**
 * The awards of a month under some readings, by person.
 *
 * @since 0.1.0
 */
export interface Under {
  readonly readings: Choices
  readonly awards: ReadonlyMap<string, Award>
}

const NOTHING: Entitlement = { due: 0, given: 0, outstanding: 0, notDue: 0, awaiting: [] }

const entitlementOf = ({ due, given, outstanding, notDue, awaiting }: Entitlement): Entitlement => ({
  due,
  given,
  outstanding,
  notDue,
  awaiting,
})

/**
 * The report of a person.
 *
 * @param enacted - the enacted code
 * @param award - what the person is due under the readings taken
 * @param under - the awards under every combination of the readings that bear on gifts
 * @since 0.1.0
 */
export const personReport = (enacted: EnactedCode, award: Award, under: readonly Under[]): PersonReport => {
  const answers = under.map(({ readings, awards }): Answer => {
    const answer = entitlementOf(awards.get(award.staff) ?? NOTHING)
    return { readings, answer, key: JSON.stringify(answer) }
  })
  const dependsOn = Object.keys(under[0]?.readings ?? {}).filter((reading) => bears(reading, answers))
  return {
    staff: award.staff,
    ...entitlementOf(award),
    mentions: award.mentions.map((each) => ({ case: each.id, verdict: each.verdict, why: whyOf(each) })),
    gifts: award.gifts.map(({ feedback, at, staff, event, due, code, why }) => ({
      staff,
      case: feedback,
      event,
      at: formatInstant(at as Instant, enacted.timekeeping.zone),
      due,
      ...(code === undefined || why === undefined ? {} : { code, why }),
    })),
    dependsOn,
    under: dependsOn.length === 0 ? [] : distinct(answers, dependsOn),
  }
}

interface Answer {
  readonly readings: Choices
  readonly answer: Entitlement
  readonly key: string
}

/** Whether answers differ between combinations that differ in this reading alone. */
const bears = (reading: string, answers: readonly Answer[]): boolean => {
  const seen = new Map<string, string>()
  return answers.some(({ readings, key }) => {
    const others = JSON.stringify({ ...readings, [reading]: "" })
    const before = seen.get(others)
    seen.set(others, key)
    return before !== undefined && before !== key
  })
}

/** An answer for each combination of the readings that bear on it. */
const distinct = (answers: readonly Answer[], bearing: readonly string[]): PersonReport["under"] => {
  const found = new Map<string, PersonReport["under"][number]>()
  for (const { readings, answer } of answers) {
    const own = Object.fromEntries(bearing.map((each) => [each, readings[each] ?? ""]))
    found.set(JSON.stringify(own), { readings: own, ...answer })
  }
  return [...found.values()]
}

const spaced = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()

const foundBy = ({ serviceExcellence, coreValues }: Assessment): readonly string[] => [
  ...(serviceExcellence ? ["service excellence"] : []),
  ...Object.entries(coreValues).flatMap(([value, shown]) => (shown ? [spaced(value)] : [])),
]

const whyOf = ({ assessment, verdict }: Feedback): string => {
  if (assessment === undefined) return "it awaits its assessment"
  const found = foundBy(assessment)
  if (verdict === "meets") return `it shows ${found.join(", ")}`
  return found.length === 0
    ? "it shows neither service excellence nor a core value"
    : `it shows no service excellence, and of the core values only ${found.join(", ")}`
}
