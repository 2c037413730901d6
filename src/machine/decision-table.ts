/**
 * Decision tables: inputs with finite domains, rows, an outcome; complete and without overlap over the whole domain.
 *
 * @since 0.1.0
 */

/**
 * A decision table. A row's input left out stands for every value of it.
 *
 * @since 0.1.0
 */
export interface DecisionTable<I extends string = string, O = unknown> {
  readonly id: string
  readonly inputs: Readonly<Record<I, readonly (string | boolean)[]>>
  readonly rows: readonly DecisionRow<I, O>[]
}

/**
 * A row of a decision table: the outcome where each input named has one of these values, and the clauses.
 *
 * @since 0.1.0
 */
export interface DecisionRow<I extends string = string, O = unknown> {
  readonly when: Readonly<Partial<Record<I, readonly (string | boolean)[]>>>
  readonly then: O
  readonly cites: readonly string[]
}

/**
 * A case of the domain that no row or more than one row decides, or a value that is not in its input's domain, with what
 * is wrong in a sentence. Rows count from 0, in the sentence from 1.
 *
 * @since 0.1.0
 */
export type TableFault<I extends string = string> = { readonly message: string } & (
  | { readonly fault: "gap"; readonly at: TableCase<I> }
  | { readonly fault: "overlap"; readonly at: TableCase<I>; readonly rows: readonly number[] }
  | { readonly fault: "unknownValue"; readonly input: string; readonly value: string | boolean; readonly row: number }
)

/**
 * A case that a table decides: a value of each input.
 *
 * @since 0.1.0
 */
export type TableCase<I extends string> = Readonly<Record<I, string | boolean>>

const fits = <I extends string>(row: DecisionRow<I>, at: TableCase<I>): boolean =>
  (Object.keys(row.when) as I[]).every((input) => row.when[input]?.includes(at[input]) ?? true)

/**
 * Every case of a table's domain.
 *
 * @param table - a decision table
 * @example
 * import { casesOf } from "@opustech/complaints-code"
 * const table = { id: "gift", says: "who gets a gift", inputs: { mentioned: [true, false] }, rows: [] }
 * casesOf(table) // => [{ mentioned: true }, { mentioned: false }]
 * @since 0.1.0
 */
export const casesOf = <I extends string>(table: DecisionTable<I>): readonly TableCase<I>[] =>
  (Object.keys(table.inputs) as I[]).reduce<readonly TableCase<I>[]>(
    (cases, input) => cases.flatMap((each) => table.inputs[input].map((value) => ({ ...each, [input]: value }))),
    [{} as TableCase<I>],
  )

const sayCase = (at: TableCase<string>): string => {
  const said = Object.entries(at).map(([input, value]) => `${input}=${value}`)
  return said.length === 0 ? "the only case" : said.join(", ")
}

/**
 * The faults of a table: none where it is complete and without overlap.
 *
 * @param table - a table, typed or read from elsewhere
 * @example
 * import { faultsOf } from "@opustech/complaints-code"
 * const rows = [{ when: { open: [true] }, then: "shut it", cites: [] }]
 * faultsOf({ id: "door", inputs: { open: [true, false] }, rows })[0]?.message // => "no row decides open=false"
 * @since 0.1.0
 */
export const faultsOf = <I extends string>(table: DecisionTable<I>): readonly TableFault<I>[] => [
  ...table.rows.flatMap((row, index) =>
    (Object.keys(row.when) as I[]).flatMap((input) =>
      (row.when[input] ?? [])
        .filter((value) => !Object.hasOwn(table.inputs, input) || !table.inputs[input].includes(value))
        .map((value): TableFault<I> => {
          const message = Object.hasOwn(table.inputs, input)
            ? `row ${index + 1} names ${JSON.stringify(value)}, which ${input} is never`
            : `row ${index + 1} names the input ${input}, which the table has not`
          return { fault: "unknownValue", input, value, row: index, message }
        }),
    ),
  ),
  ...casesOf(table).flatMap((at): readonly TableFault<I>[] => {
    const rows = table.rows.flatMap((row, index) => (fits(row, at) ? [index] : []))
    if (rows.length === 0) return [{ fault: "gap", at, message: `no row decides ${sayCase(at)}` }]
    const numbers = rows.map((row) => row + 1).join(" and ")
    return rows.length > 1 ? [{ fault: "overlap", at, rows, message: `rows ${numbers} decide ${sayCase(at)}` }] : []
  }),
]

/**
 * The row that decides a case; undefined where the case is outside the table's domain.
 *
 * @param table - a table without faults (see `faultsOf`)
 * @param at - a value of each input
 * @example
 * import { decide } from "@opustech/complaints-code"
 * const rows = [{ when: { mentioned: [true] }, then: "gift", cites: ["positive.gift"] }]
 * const table = { id: "gift", says: "who gets a gift", inputs: { mentioned: [true, false] }, rows }
 * decide(table, { mentioned: true })?.cites // => ["positive.gift"]
 * @since 0.1.0
 */
export const decide = <I extends string, O>(
  table: DecisionTable<I, O>,
  at: TableCase<I>,
): DecisionRow<I, O> | undefined =>
  (Object.keys(table.inputs) as I[]).every((input) => table.inputs[input].includes(at[input]))
    ? table.rows.find((row) => fits(row, at))
    : undefined
