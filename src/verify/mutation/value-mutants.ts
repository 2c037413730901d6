/**
 * Mutants of the values of a code: every small change of the data from which its rules are made, found by its schema.
 *
 * @since 0.1.0
 */
import { type ComplaintsCode, ComplaintsCodeSchema } from "../../code/complaints-code.ts"
import { bankHolidays, nations } from "../../time/holidays.ts"
import { readIsoDate, weekdayOf, weekdays } from "../../time/local-date.ts"
import { type DataEdit, ofData } from "./data.ts"
import { type Mutant, numbered } from "./mutants.ts"

/** A change that only says from which clauses something comes. */
const isCitation = ({ path: [field, ...rest] }: DataEdit): boolean => field === "cites" || rest.includes("clauses")

const mutantOf = ({ to, path, kind, says }: DataEdit, is: Mutant["kind"]): Mutant => ({
  id: `code/${path.join(".")}/${kind}`,
  kind: is,
  where: path.join("."),
  says: `the code: ${path.join(", ")}: ${says}`,
  machines: [],
  changed: { code: to },
})

/** The year whose bank holidays are left out one by one: that of the cases worked out by hand. */
const YEAR = "2025"

const dayBefore = (hours: ComplaintsCode["calendar"]["hours"], date: string) =>
  hours[weekdays[weekdayOf(Number(readIsoDate(date)))] ?? "monday"] ?? []

/** Each bank holiday of a year, of every nation that the code may count by, as a day like any other. */
const ofHolidays = (code: ComplaintsCode): readonly Mutant[] => {
  const { holidays, nation = nations[0], hours } = code.calendar
  if (holidays === "open") return []
  const named = code.readings.find(({ id }) => id === "holidays")?.alternatives.map(({ id }) => id) ?? []
  const own = nations.filter((each) => each === nation || named.includes(each))
  const dates = [...new Set(own.flatMap(bankHolidays))].filter((date) => date.startsWith(YEAR)).sort()
  return dates.map((date) => ({
    id: `code/calendar.holidays.${date}/drop`,
    kind: "value",
    where: "calendar.holidays",
    says: `the code: ${date} is a day like any other instead of a bank holiday`,
    machines: [],
    changed: { code, exceptions: [{ date, hours: dayBefore(hours, date), why: "no bank holiday" }] },
  }))
}

/**
 * The mutants of the values of a code: every change of its data that its schema knows of, and each bank holiday of a year as
 * a day like any other. What only changes from which clause something comes is a citation.
 *
 * @param code - a complaints code
 * @returns the mutants in the order of the schema's fields
 * @since 0.1.0
 */
export const valueMutantsOf = (code: ComplaintsCode): readonly Mutant[] => {
  const before = JSON.stringify(code)
  const edits = ofData(ComplaintsCodeSchema.ast, code).filter(({ to }) => JSON.stringify(to) !== before)
  return numbered([
    ...edits.map((each) => mutantOf(each, isCitation(each) ? "citation" : "value")),
    ...ofHolidays(code),
  ])
}
