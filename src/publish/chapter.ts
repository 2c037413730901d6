/**
 * A procedure as a chapter of the vocabulary page: its states, events, norms, refusals and emissions, a table each.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import { EVENTS, type ProcedureName, VOCABULARY } from "../code/vocabulary.ts"
import type { Machine } from "../machine/machine.ts"
import { EMISSION_HEADS, emissionRows } from "./emission-rows.ts"
import { type Field, fieldsOf } from "./fields.ts"
import { capital, code, escaped, lines, table } from "./markdown.ts"
import { NORM_HEADS, normRow } from "./norm-rows.ts"
import { REFUSAL_HEADS, refusalRows } from "./refusal-rows.ts"

/**
 * The fields that every event of every procedure carries, whatever its type.
 *
 * @returns the fields, in the order of their schemas
 * @example
 * commonFields().map(({ name }) => name).includes("recordedAt") // => true
 * @since 0.1.0
 */
export const commonFields = (): readonly Field[] => {
  const all: readonly (readonly Field[])[] = Object.values(EVENTS).map(fieldsOf)
  const [first = [], ...others] = all
  return first.filter(({ name }) => others.every((fields) => fields.some((each) => each.name === name)))
}

/**
 * The chapter of a procedure.
 *
 * @param name - the procedure's name, which the anchors of its norms begin with
 * @param machine - its machine under a code
 * @returns the blocks of the chapter, as Markdown
 * @since 0.1.0
 */
export const chapter = (name: ProcedureName, machine: Machine): readonly string[] => [
  `## ${name}`,
  escaped(machine.says),
  `Parties: ${Object.entries(machine.parties)
    .map(([id, words]) => `${escaped(words)} (${code(id)})`)
    .join(", ")}.`,
  `### States of ${name}`,
  stateTable(machine),
  `### Events of ${name}`,
  eventTable(machine, VOCABULARY[name]),
  `### Norms of ${name}`,
  table(
    NORM_HEADS,
    machine.norms.map((norm) => normRow(machine, norm, `${name}.${norm.id}`)),
    "None: what is owed is owed in the cases that it raises.",
  ),
  `### Refusals of ${name}`,
  table(REFUSAL_HEADS, refusalRows(machine), "None."),
  `### Notices and cases raised by ${name}`,
  table(EMISSION_HEADS, emissionRows(machine), "None."),
]

const stateTable = ({ initial, states }: Machine): string =>
  table(
    ["State", "Meaning", "Place"],
    Object.entries(states).map(([state, { says, final }]) => [
      code(state),
      escaped(says),
      [...(state === initial ? ["first"] : []), ...(final === true ? ["final"] : [])].join(", "),
    ]),
    "None.",
  )

const eventTable = (machine: Machine, vocabulary: Readonly<Record<string, Schema.Top>>): string => {
  const common = new Set(commonFields().map(({ name }) => name))
  return table(
    ["Event", "By", "What it says", "Fields"],
    Object.entries(machine.events).map(([type, { says, by }]) => {
      const schema = vocabulary[type]
      const fields = schema === undefined ? [] : fieldsOf(schema).filter(({ name }) => !common.has(name))
      return [
        code(type),
        escaped(machine.parties[by] ?? by),
        escaped(`${capital(says)}.`),
        lines(fields.flatMap((field) => field.says)),
      ]
    }),
    "None.",
  )
}
