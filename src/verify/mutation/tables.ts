/**
 * Mutants of decision tables: a row left out, decided otherwise, as the next one, or for more or fewer cases.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { type DecisionRow, type DecisionTable, faultsOf } from "../../machine/decision-table.ts"
import { CLASSIFICATION, type Classified, type Decides, feedbackBy } from "../../procedures/feedback.ts"
import { type Edit, replaced, within, without } from "./edit.ts"
import type { Killer } from "./killers.ts"
import type { Mutant } from "./mutants.ts"

type Row<O> = DecisionRow<string, O>
type Values = readonly (string | boolean)[]

const sayValues = (values: Values): string => values.map(String).join(" or ")

/** For which cases a row is: an input less, a value of it more or less. */
const ofWhen = <O>(row: Row<O>, inputs: DecisionTable["inputs"]): readonly Edit<Row<O>>[] =>
  Object.entries(row.when).flatMap(([input, values = []]): readonly Edit<Row<O>>[] => {
    const { [input]: _, ...rest } = row.when
    const put = (of: Values): Row<O> => ({ ...row, when: { ...row.when, [input]: of } })
    const missing = (inputs[input] ?? []).find((each) => !values.includes(each))
    return [
      { to: { ...row, when: rest }, at: `when.${input}:drop`, says: `whatever the ${input}` },
      ...(values.length < 2
        ? []
        : values.map((value, index) => ({
            to: put(without(values, index)),
            at: `when.${input}:less ${value}`,
            says: `with the ${input} ${sayValues(without(values, index))} only`,
          }))),
      ...(missing === undefined
        ? []
        : [
            {
              to: put([...values, missing]),
              at: `when.${input}:more ${missing}`,
              says: `with the ${input} ${sayValues([...values, missing])}`,
            },
          ]),
    ]
  })

/**
 * The edits of a decision table: a row left out; with the outcome of any other row, which is its own decided otherwise; with
 * the next one, their outcomes in each other's place; and for more or fewer cases. In which order rows stand makes no
 * difference.
 *
 * @param table - a table
 * @param say - what an outcome is called
 * @since 0.1.0
 */
export const ofTable = <O>(
  table: DecisionTable<string, O>,
  say: (outcome: O) => string,
): readonly Edit<DecisionTable<string, O>>[] => {
  const { rows } = table
  const outcomes = [...new Map(rows.map(({ then }) => [JSON.stringify(then), then])).values()]
  return rows.flatMap((row, index) => {
    const put = (each: Row<O>) => ({ ...table, rows: replaced(rows, index, each) })
    const [next] = rows.slice(index + 1)
    const named = `rows.${index + 1}`
    return [
      { to: { ...table, rows: without(rows, index) }, at: `${named}:drop`, says: "is left out" },
      ...outcomes
        .filter((then) => JSON.stringify(then) !== JSON.stringify(row.then))
        .map((then) => ({ to: put({ ...row, then }), at: `${named}:as ${say(then)}`, says: `comes to ${say(then)}` })),
      ...(next === undefined || JSON.stringify(next.then) === JSON.stringify(row.then)
        ? []
        : [
            {
              to: {
                ...table,
                rows: replaced(replaced(rows, index, { ...row, then: next.then }), index + 1, {
                  ...next,
                  then: row.then,
                }),
              },
              at: `${named}:swap`,
              says: "and the next one come to each other's outcome",
            },
          ]),
      ...within(named, ofWhen(row, table.inputs), put).map((each) => ({
        ...each,
        says: `is for feedback ${each.says}`,
      })),
    ]
  })
}

const sayClass = ({ as, raises }: Classified): string =>
  raises.length === 0 ? as : `${as}, raising ${raises.map(({ raise }) => raise).join(" and ")}`

/**
 * The mutants of the decision tables of a code: of the classification of feedback, where it has that procedure.
 *
 * @param code - a complaints code
 * @since 0.1.0
 */
export const tableMutantsOf = (code: ComplaintsCode): readonly Mutant[] =>
  code.procedures.includes("Feedback")
    ? ofTable<Classified>(CLASSIFICATION, sayClass).map(({ to, at, says }) => {
        const table = to as DecisionTable<Decides, Classified>
        const where = `tables.${table.id}`
        return {
          id: `Feedback/${where}/${at}`,
          procedure: "Feedback",
          kind: "events",
          where,
          says: `Feedback: row ${at.replace(/^rows\.(\d+).*$/, "$1")} of the classification ${says}`,
          machines: [{ law: null, machine: feedbackBy(code, table) }],
          table,
        }
      })
    : []

/**
 * The check of decision tables as a killer: a case that no row decides, or more than one, and a value that there is not.
 *
 * @since 0.1.0
 */
export const tableKiller: Killer = ({ table }) => {
  const [fault] = table === undefined ? [] : faultsOf(table)
  return fault === undefined ? undefined : { by: "static", id: `table.${fault.fault}`, says: fault.message }
}
