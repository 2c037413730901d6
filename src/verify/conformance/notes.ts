/**
 * Notes: what a reader of the findings should know of the code beside them.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { MILESTONES } from "../../code/timing.ts"
import type { TimedUnit } from "../../time/span.ts"
import { timesOf } from "./compare.ts"
import { clausesOf, nameOf } from "./field.ts"
import type { ConformanceNote } from "./finding.ts"
import type { Judgement } from "./judge.ts"

/** The readings of a unit that codes use and do not define. */
const UNDEFINED: Partial<Readonly<Record<TimedUnit, string>>> = { workingHours: "working-hour" }

/** The units in which a code promises something. */
const unitsOf = (code: ComplaintsCode): ReadonlySet<string> =>
  new Set(
    MILESTONES.flatMap((milestone) =>
      timesOf(code[milestone], "atMost").flatMap(({ span }) => (span !== null && "unit" in span ? [span.unit] : [])),
    ),
  )

const undefinedUnits = (code: ComplaintsCode): readonly ConformanceNote[] => {
  const units = unitsOf(code)
  const ids = Object.entries(UNDEFINED).flatMap(([unit, id]) => (units.has(unit) ? [id] : []))
  return code.readings
    .filter(({ id }) => ids.includes(id))
    .map(({ id, phrase, clauses, alternatives: [first, ...others] }) => ({
      about: "register",
      of: id,
      clauses,
      says: `“${phrase}” is not defined: ${first.says}, by default; ${others.map((each) => `or ${each.says}`).join("; ")}`,
      rules: [],
    }))
}

const unknownFields = (code: ComplaintsCode, open: readonly Judgement[]): readonly ConformanceNote[] => {
  const fields = new Map<string, { readonly why: string; readonly rules: string[] }>()
  for (const { finding, unknown } of open)
    for (const { field, why } of unknown) {
      const known = fields.get(field) ?? { why, rules: [] }
      fields.set(field, known)
      if (!known.rules.includes(finding.rule)) known.rules.push(finding.rule)
    }
  return [...fields].map(([field, { why, rules }]) => ({
    about: "text",
    of: field,
    clauses: clausesOf(code, field),
    says: `${nameOf(field)} cannot be checked: ${why}`,
    rules,
  }))
}

const noRegulator = ({ id, regulator }: ComplaintsCode): readonly ConformanceNote[] =>
  regulator === "none"
    ? [
        {
          about: "regulator",
          of: "regulator",
          clauses: clausesOf({ id, cites: {} }, "regulator"),
          says: "the code answers to no regulator: it is held against what binds everyone, not against Ofcom's rules",
          rules: [],
        },
      ]
    : []

/**
 * The notes on a code: that it answers to no regulator; phrases of its register that set a time and are not defined; then
 * the fields that are unknown and on which a check asked in vain.
 *
 * @param code - a complaints code
 * @param open - what could not be decided
 * @since 0.1.0
 */
export const notesOn = (code: ComplaintsCode, open: readonly Judgement[]): readonly ConformanceNote[] => [
  ...noRegulator(code),
  ...undefinedUnits(code),
  ...unknownFields(code, open),
]
