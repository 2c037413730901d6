/**
 * Two editions compared: what changed, clause by clause and rule by rule, and how severe it is.
 *
 * @since 0.1.0
 */
import type { Machine } from "../../machine/machine.ts"
import { citationsByClause } from "../citations.ts"
import { holidayChanges } from "./calendar.ts"
import type { Edition, EditionRules } from "./edition.ts"
import { changesOfCode } from "./fields.ts"
import { type Change, type ChangeSeverity, type Found, severityOf, withSeverity } from "./kinds.ts"
import { changesOfMachine } from "./machines.ts"
import { changesOfNorms } from "./norms.ts"
import { changesOfReadings, chosenOtherwise } from "./readings.ts"
import { changesOfRequirements } from "./regulation.ts"
import { settle } from "./settle.ts"
import { changesOfTexts } from "./texts.ts"

/**
 * A comparison: the names of the two editions, what changed, the severity of all of it (null where nothing changed), and
 * what could not be compared, each with why.
 *
 * @since 0.1.0
 */
export interface Diff {
  readonly before: string
  readonly after: string
  readonly severity: ChangeSeverity | null
  readonly changes: readonly Change[]
  readonly left: readonly { readonly part: "text" | "rules"; readonly why: string }[]
}

/** The standing norms have no machine: their words are their own. */
const STANDING: Machine = {
  id: "standing",
  says: "",
  parties: { provider: "The provider", complainant: "The complainant", customer: "The customer", anyone: "Anyone" },
  initial: "",
  states: {},
  events: {},
  transitions: [],
  refusals: [],
  norms: [],
}

const procedureChanges = (before: readonly Machine[], after: readonly Machine[]): readonly Found[] => {
  const alone = (each: Machine, added: boolean): Found => ({
    kind: added ? "procedureAdded" : "procedureRemoved",
    of: each.id,
    rule: each.id,
    what: `the procedure ${each.id}`,
    from: added ? null : each.says,
    to: added ? each.says : null,
    clauses: [],
  })
  return [
    ...after.flatMap((each) => {
      const known = before.find(({ id }) => id === each.id)
      return known === undefined ? [alone(each, true)] : changesOfMachine(each.id, known, each)
    }),
    ...before.filter((each) => !after.some(({ id }) => id === each.id)).map((each) => alone(each, false)),
  ]
}

const ruleChanges = (before: EditionRules, after: EditionRules): readonly Found[] => {
  const [taken, takenAfter] = chosenOtherwise(before, after)
  const standing = ({ standing: norms }: EditionRules) => norms.map((norm) => ({ machine: STANDING, norm }))
  return [
    ...procedureChanges(settle(before.machines, taken), settle(after.machines, takenAfter)),
    ...changesOfNorms("standing", standing(before), standing(after)),
    ...changesOfReadings(before, after),
    ...changesOfCode(before.code, after.code),
    ...holidayChanges(before.holidays, after.holidays),
    ...changesOfRequirements(before.requirements, after.requirements),
  ]
}

const NOT_HELD = "the published text of one of the two is not held here"
const TEXT_ALONE = "one of the two is a text alone"

/**
 * Compares two editions of a code, two texts, one code on two dates of the regulation, or under two choices of readings.
 *
 * @param before - the edition as it was (see `editionOf`)
 * @param after - the edition in its place
 * @returns what changed, in the order of the parts: the text, the procedures, the standing norms, the readings, the code, the
 * calendar, the regulation
 * @example
 * import * as Result from "effect/Result"
 * import { opus, workingHours } from "@opustech/complaints-code"
 * import { diffOf, editionOf, sayChange } from "@opustech/complaints-code/verify"
 * const before = Result.getOrThrow(editionOf(opus))
 * const after = Result.getOrThrow(editionOf({ ...opus, acknowledge: workingHours(16) }))
 * diffOf(before, before).severity // => null
 * diffOf(before, after).severity // => "minor"
 * diffOf(before, after).changes.map(sayChange)
 * // => ["Complaint: acknowledge the complaint: within 24 working hours -> within 16 working hours"]
 * @since 0.1.0
 */
export const diffOf = (before: Edition, after: Edition): Diff => {
  const book = after.rules ?? before.rules
  const citations = book === null ? {} : citationsByClause(book)
  const texts = before.text !== null && after.text !== null
  const rules = before.rules !== null && after.rules !== null
  const changes = withSeverity([
    ...(before.text !== null && after.text !== null ? changesOfTexts(before.text, after.text, citations) : []),
    ...(before.rules !== null && after.rules !== null ? ruleChanges(before.rules, after.rules) : []),
  ])
  return {
    before: before.name,
    after: after.name,
    severity: severityOf(changes),
    changes,
    left: [
      ...(texts ? [] : [{ part: "text" as const, why: NOT_HELD }]),
      ...(rules ? [] : [{ part: "rules" as const, why: TEXT_ALONE }]),
    ],
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * A change in words: `Complaint: acknowledge the complaint: within 24 working hours -> within 16 working hours`.
 *
 * @param change - the change
 * @example
 * import { sayChange } from "@opustech/complaints-code/verify"
 * const of = { kind: "wordsChanged", severity: "patch", of: "code", rule: "title", what: "title", clauses: [] } as const
 * sayChange({ ...of, from: "Our code", to: "Our complaints code" }) // => "Code: title: Our code -> Our complaints code"
 * @since 0.1.0
 */
export const sayChange = ({ of, what, from, to, under }: Change): string => {
  const said = from === null ? `new: ${to ?? ""}` : to === null ? `no longer: ${from}` : `${from} -> ${to}`
  return `${capital(of)}: ${what}: ${said}${under === undefined ? "" : ` (under ${under})`}`
}
