/**
 * The register of readings as a page: phrases that can be understood in several ways, what each way means, which is taken
 * and why, and the rules that depend on it.
 *
 * @since 0.1.0
 */

import { spansOf } from "../../code/spans.ts"
import type { Condition } from "../../machine/condition.ts"
import { partsOf } from "../../machine/condition.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import { isChoice, type Reading } from "../../machine/reading.ts"
import { anchor, capital, code, escaped, table } from "../markdown.ts"
import { PAGES, type Ways, waysFrom } from "../places.ts"
import type { PublishedCode } from "../published-code.ts"
import { type Page, pageOf } from "./page.ts"

const asks = (condition: Condition, reading: string): boolean =>
  (condition.is === "reading" && condition.reading === reading) ||
  partsOf(condition).some((each) => asks(each, reading))

const normAsks = ({ force, does, terms, until, restoredBy }: Norm, reading: string): boolean => {
  const choices = [force, does, terms, until, restoredBy].some((each) => isChoice(each) && each.reading === reading)
  const all = isChoice(terms) ? Object.values(terms.among) : [terms]
  return choices || all.some(({ starts }) => "once" in starts && asks(starts.once, reading))
}

const guardsAsking = ({ transitions }: Machine, reading: string): number =>
  transitions.filter(({ when }) => when !== undefined && asks(when, reading)).length

/** Readings of how time is counted: no rule names them, and every span of that unit depends on them. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  "working-hour": ["workingHours"],
  "day-of-receipt": ["workingDays"],
  "end-of-working-day": ["workingDays"],
  "after-hours-receipt": ["workingHours", "workingDays"],
  "weeks-elapsed": ["days", "weeks", "months"],
  holidays: ["workingHours", "workingDays", "openHours", "sameDay"],
}

const dependants = ({ procedures, code: of }: PublishedCode, { id }: Reading, ways: Ways): readonly string[] => {
  const units = Object.hasOwn(UNITS, id) ? (UNITS[id] ?? []) : []
  const spans = spansOf(of).filter(({ span }) => units.includes(span.unit))
  return [
    ...procedures.flatMap(({ name, machine }) =>
      machine.norms.filter((norm) => normAsks(norm, id)).map((norm) => ways.norm(name, norm.id)),
    ),
    ...procedures.flatMap(({ name, machine }) => {
      const n = guardsAsking(machine, id)
      return n === 0 ? [] : [`${n} transition${n === 1 ? "" : "s"} of ${ways.procedure(name)}`]
    }),
    ...spans.map(({ path }) => `the time ${code(path)}`),
  ]
}

const block = (published: PublishedCode, reading: Reading, ways: Ways): readonly string[] => {
  const { id, phrase, clauses, alternatives, why } = reading
  const taken = published.enacted.choices[id] ?? alternatives[0].id
  const of = dependants(published, reading, ways)
  return [
    `## ${anchor(id)}${escaped(capital(id.replaceAll("-", " ")))}`,
    `${code(id)}: “${escaped(phrase)}”${clauses.length === 0 ? "" : ` in ${ways.clauses(clauses)}`}.`,
    table(
      ["Alternative", "It means", "Taken"],
      alternatives.map((each) => [
        `${anchor(`${id}=${each.id}`)}${code(each.id)}`,
        escaped(capital(each.says)),
        each.id === taken ? (each.id === alternatives[0].id ? "**taken**, by default" : "**taken**") : "",
      ]),
      "None.",
    ),
    `Why the first is the default: ${escaped(why)}`,
    `On it depend: ${of.length === 0 ? "no rule of this code" : of.join(", ")}.`,
  ]
}

/**
 * The register of readings.
 *
 * @param published - a code and what it is held against
 * @returns the page, on which each reading and each alternative (`working-hour=clock`) has an anchor
 * @since 0.1.0
 */
export const readingsPage = (published: PublishedCode): Page => {
  const ways = waysFrom(PAGES.readings, published.code.procedures)
  const { readings } = published
  return pageOf(PAGES.readings, "The register of readings", [
    `${readings.length} phrases of the text or of the regulation can be understood in several ways. Each way can be run; the first is the default.`,
    readings.map(({ id, phrase }) => `- ${ways.reading(id)}: “${escaped(phrase)}”`).join("\n"),
    ...readings.flatMap((each) => block(published, each, ways)),
  ])
}
