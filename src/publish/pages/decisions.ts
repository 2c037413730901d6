/**
 * Decision tables as parts of pages.
 *
 * @since 0.1.0
 */
import type { ProcedureName } from "../../code/procedure-names.ts"
import type { DecisionTable } from "../../machine/decision-table.ts"
import { CLASSIFICATION, type Classified } from "../../procedures/feedback.ts"
import { anchor, code, codes, escaped, lines, table } from "../markdown.ts"
import type { Ways } from "../places.ts"

/** A decision table with the words in which its outcome is told. */
interface Decision {
  readonly title: string
  readonly table: DecisionTable<string, Classified>
}

/**
 * The decision tables of each procedure that has some.
 *
 * @example
 * DECISIONS.Feedback?.length // => 1
 * @since 0.1.0
 */
export const DECISIONS: Partial<Readonly<Record<ProcedureName, readonly Decision[]>>> = {
  Feedback: [{ title: "How feedback is classified", table: CLASSIFICATION }],
}

/** The anchor of a row of a decision table; rows count from 1. @since 0.1.0 */
export const decisionPlace = (name: ProcedureName, row: number): string => `${name}.decision.${row}`

const sayValues = (values: readonly (string | boolean)[] | undefined): string =>
  values === undefined ? "any" : codes(values.map(String))

const block = (name: ProcedureName, { title, table: { inputs, rows } }: Decision, ways: Ways): readonly string[] => [
  `## ${title}`,
  "Exactly one row fits each combination of what decides.",
  table(
    ["Row", ...Object.keys(inputs).map(code), "Treated as", "Raises", "Clauses"],
    rows.map(({ when, then, cites }, index) => [
      `${anchor(decisionPlace(name, index + 1))}${index + 1}`,
      ...Object.keys(inputs).map((input) => sayValues(when[input])),
      code(then.as),
      then.raises.length === 0
        ? "nothing"
        : lines(then.raises.map(({ raise, because }) => `${ways.procedure(raise)}: ${escaped(because)}`)),
      ways.clauses(cites),
    ]),
    "None.",
  ),
]

/**
 * The decision tables of a procedure.
 *
 * @param name - the procedure
 * @param ways - the links of the page
 * @returns blocks of Markdown; none where the procedure has no such table
 * @since 0.1.0
 */
export const decisionBlocks = (name: ProcedureName, ways: Ways): readonly string[] =>
  (DECISIONS[name] ?? []).flatMap((each) => block(name, each, ways))
