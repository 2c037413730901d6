/**
 * Values of a schema made from digits, so that arbitrary events are derived from the vocabulary: a new type of event or
 * field needs nothing here.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { InstantFromText } from "../../code/field.ts"
import { dayMs, hourMs } from "../../time/local-date.ts"
import type { Digits } from "./digits.ts"
import { LIKELY, NUMBERS, ODD_TEXTS } from "./words.ts"

/**
 * Where a value is made: at an instant (epoch milliseconds), and among values that fields of the same name have had before.
 *
 * @since 0.1.0
 */
export interface Setting {
  readonly at: number
  /** The texts that a field of this name has had so far. */
  readonly before: (field: string) => readonly string[]
}

/** Makes a decoded value for the field of a name. */
type Make = (digits: Digits, setting: Setting, field: string) => unknown

const makers = new WeakMap<SchemaAST.AST, Make>()

/**
 * A decoded value of a schema. Every choice of the number 0 is the plainest: an optional field is left out, text is short.
 *
 * @param schema - a schema of plain values: text, numbers, instants, lists, objects, alternatives
 * @param digits - the choices
 * @param setting - where the value is made
 * @param field - the name of the field that it is for
 * @returns the value; it throws an `Error` for a schema of anything else, and for one whose checks no known value passes
 * @since 0.1.0
 */
export const valueFor = (schema: Schema.Top, digits: Digits, setting: Setting, field: string): unknown =>
  makerOf(schema.ast)(digits, setting, field)

const makerOf = (ast: SchemaAST.AST): Make => {
  const known = makers.get(ast)
  if (known !== undefined) return known
  const make = makerFor(ast)
  makers.set(ast, make)
  return make
}

const fits = (ast: SchemaAST.AST): ((value: unknown) => boolean) => Schema.is(Schema.toType(Schema.make(ast)))

/** An instant is told by what turns its text into a number, which optional and described fields keep. */
const isInstant = ({ encoding }: SchemaAST.AST): boolean =>
  encoding?.[0]?.transformation === InstantFromText.ast.encoding?.[0]?.transformation && encoding !== undefined

const OFFSETS = [dayMs, hourMs, 0, 1, 3 * dayMs, 14 * dayMs, 90 * dayMs, -hourMs] as const

const makerFor = (ast: SchemaAST.AST): Make => {
  if (isInstant(ast)) return (digits, { at }) => at + digits.oneOf(OFFSETS)
  switch (ast._tag) {
    case "Literal":
      return () => ast.literal
    case "Null":
      return () => null
    case "Boolean":
      return (digits) => digits.below(2) === 1
    case "Number":
      return numberOf(ast)
    case "String":
      return textOf(ast)
    case "Arrays":
      return listOf(ast)
    case "Objects":
      return objectOf(ast)
    case "Union": {
      const [first, ...others] = ast.types.map(makerOf)
      if (first === undefined) throw new Error("no value is of a union of nothing")
      return (digits, setting, field) => digits.oneOf([first, ...others])(digits, setting, field)
    }
    case "Suspend":
      return (digits, setting, field) => makerOf(ast.thunk())(digits, setting, field)
    default:
      throw new Error(
        `arbitrary values of a schema of the kind ${ast._tag} are not known: add them to verify/sample/value.ts`,
      )
  }
}

/** The values of some that pass the checks of a schema: at least one, or an error that says what is to be done. */
const passing = <T>(ast: SchemaAST.AST, values: readonly T[]): readonly [T, ...T[]] => {
  const [first, ...others] = values.filter(fits(ast))
  if (first === undefined) {
    const said = ast.checks?.at(-1)?.annotations?.expected ?? ast.annotations?.expected ?? ast._tag
    throw new Error(`no value of verify/sample/words.ts is ${String(said)}: add some that are`)
  }
  return [first, ...others]
}

const numberOf = (ast: SchemaAST.AST): Make => {
  const numbers = passing(ast, NUMBERS)
  return (digits) => digits.oneOf(numbers)
}

/** Mostly what a field is likely to hold, also what it has held before; one time in four something odd. */
const textOf = (ast: SchemaAST.AST): Make => {
  const is = fits(ast)
  const odd = ODD_TEXTS.filter(is)
  return (digits, { before }, field) => {
    const likely = LIKELY[field] ?? [1, 2, 3].map((n) => `${field}-${n}`)
    const usual = passing(
      ast,
      [...new Set([...before(field).slice(0, MOST_BEFORE), ...likely, ...odd])].slice(0, MOST_USUAL),
    )
    const strange = digits.below(4) === 3 ? odd : []
    return digits.oneOf(strange.length === 0 ? usual : passing(ast, strange))
  }
}

const MOST_BEFORE = 3
const MOST_USUAL = 6

const MOST_ELEMENTS = 4

/** The elements that must be there, and up to three further ones: as many as the checks of the whole let be. */
const listOf = (ast: SchemaAST.Arrays): Make => {
  const is = fits(ast)
  const elements = ast.elements.map(makerOf)
  const [rest] = ast.rest.map(makerOf)
  return (digits, setting, field) => {
    const list = elements.map((each) => each(digits, setting, field))
    const more = rest === undefined ? 0 : digits.below(MOST_ELEMENTS)
    for (let place = 0; rest !== undefined && place < more; place++) {
      const longer = [...list, rest(digits, setting, field)]
      if (is(longer)) list.push(longer.at(-1))
    }
    return list
  }
}

/** An object with its fields; one that may be left out is so by its first choice. Of a record, up to two entries. */
const objectOf = (ast: SchemaAST.Objects): Make => {
  const fields = ast.propertySignatures.map(({ name, type }) => ({
    name: String(name),
    optional: type.context?.isOptional === true,
    make: makerOf(type),
  }))
  const records = ast.indexSignatures.map((each) => ({ key: makerOf(each.parameter), value: makerOf(each.type) }))
  return (digits, setting, field) => {
    const entries = fields.flatMap(({ name, optional, make }): readonly (readonly [string, unknown])[] =>
      optional && digits.below(2) === 0 ? [] : [[name, make(digits, setting, name)]],
    )
    const further = records.flatMap(({ key, value }) =>
      Array.from(
        { length: digits.below(3) },
        () => [String(key(digits, setting, field)), value(digits, setting, field)] as const,
      ),
    )
    return Object.fromEntries([...entries, ...further])
  }
}
