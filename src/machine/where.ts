/**
 * Tests on the fields of an event, in the words of its own type: an unknown field, or a value that a field cannot have,
 * does not compile.
 *
 * @since 0.1.0
 */
import type { Scalar, Test } from "./happening.ts"

/**
 * Tests that a field is there.
 *
 * @example
 * import { present, testsOf } from "@opustech/complaints-code"
 * testsOf({ note: present }) // => [{ field: "note", is: "present" }]
 * @since 0.1.0
 */
export const present = { is: "present" } as const

/**
 * Tests that a field is not there.
 *
 * @example
 * import { absent, testsOf } from "@opustech/complaints-code"
 * testsOf({ note: absent }) // => [{ field: "note", is: "absent" }]
 * @since 0.1.0
 */
export const absent = { is: "absent" } as const

/**
 * Tests that an instant does not lie before that of another field of the same event.
 *
 * @param field - the other field
 * @example
 * import { notBefore, testsOf } from "@opustech/complaints-code"
 * testsOf({ returnBy: notBefore("at") }) // => [{ field: "returnBy", is: "notBefore", to: "at" }]
 * @since 0.1.0
 */
export const notBefore = <F extends string>(field: F) => ({ is: "notBefore", to: field }) as const

/**
 * Tests that a number is no more than that of another field of the same event.
 *
 * @param field - the other field; one inside another is written with a dot
 * @example
 * import { atMost, testsOf } from "@opustech/complaints-code"
 * testsOf({ least: atMost("amount.pence") }) // => [{ field: "least", is: "atMost", to: "amount.pence" }]
 * @since 0.1.0
 */
export const atMost = <F extends string>(field: F) => ({ is: "atMost", to: field }) as const

/**
 * Tests that a field has another value than these, or none.
 *
 * @param to - the values
 * @example
 * import { noneOf, testsOf } from "@opustech/complaints-code"
 * testsOf({ size: noneOf("small", "large") }) // => [{ field: "size", is: "noneOf", to: ["small", "large"] }]
 * @since 0.1.0
 */
export const noneOf = <const V extends Scalar>(...to: readonly V[]) => ({ is: "noneOf", to }) as const

/**
 * Tests that a number is no more than this.
 *
 * @param to - the greatest number that passes
 * @example
 * import { testsOf, upTo } from "@opustech/complaints-code"
 * testsOf({ people: { working: upTo(10) } }) // => [{ field: "people.working", is: "upTo", to: 10 }]
 * @since 0.1.0
 */
export const upTo = (to: number) => ({ is: "upTo", to }) as const

/**
 * A test on a field of type `V` of an event whose fields are `Fields`.
 *
 * @since 0.1.0
 */
export type FieldTest<V, Fields extends string> =
  | typeof present
  | typeof absent
  | { readonly is: "notBefore"; readonly to: Fields }
  | ([V] extends [number]
      ? { readonly is: "atMost"; readonly to: string } | { readonly is: "upTo"; readonly to: number }
      : never)
  | ([V] extends [Scalar]
      ? V | readonly V[] | { readonly is: "noneOf"; readonly to: readonly V[] }
      : V extends object
        ? Where<V, Fields>
        : never)

/**
 * Tests on an event's fields: a value to equal, several of which one is enough, `noneOf(...)`, `present`, `absent`,
 * `notBefore(field)`, for numbers `atMost(field)` and `upTo(number)`, or tests on the fields inside.
 *
 * @since 0.1.0
 */
export type Where<E, Fields extends string = keyof E & string> = {
  readonly [K in keyof E]?: FieldTest<NonNullable<E[K]>, Fields>
}

type Testing<T> = T extends Test ? Omit<T, "field"> : never

const KINDS: readonly unknown[] = ["present", "absent", "notBefore", "atMost", "noneOf", "upTo"]

const isTest = (value: object): value is Testing<Test> => "is" in value && KINDS.includes(value.is)

const isList = (value: unknown): value is readonly Scalar[] => Array.isArray(value)

/**
 * The tests that a `Where` stands for, as the plain data of a pattern; a field inside another is written with a dot.
 *
 * @param where - values, lists of values and tests by field
 * @param prefix - what stands before each field: nothing, or the outer field and a dot
 * @example
 * import { testsOf } from "@opustech/complaints-code"
 * testsOf({ member: { adult: true } }) // => [{ field: "member.adult", is: "equal", to: true }]
 * testsOf({ size: ["small", "large"] }) // => [{ field: "size", is: "oneOf", to: ["small", "large"] }]
 * @since 0.1.0
 */
export const testsOf = (where: object, prefix = ""): readonly Test[] =>
  Object.entries(where).flatMap(([key, value]: [string, unknown]): readonly Test[] => {
    const field = `${prefix}${key}`
    if (value === undefined) return []
    if (isList(value)) return [{ field, is: "oneOf", to: value }]
    if (typeof value === "object" && value !== null)
      return isTest(value) ? [{ field, ...value } as Test] : testsOf(value, `${field}.`)
    return [{ field, is: "equal", to: value as Scalar }]
  })
