/**
 * Implication between conditions: whether one holds whenever, and as early as, another does. Sound and not complete: where
 * it says yes it is so, and where it says no it may be.
 *
 * @since 0.1.0
 */
import { type Condition, partsOf } from "../../machine/condition.ts"
import type { Happening, Scalar, Test } from "../../machine/happening.ts"
import { keyOfPattern } from "../../machine/happening-keys.ts"
import { canonicalJson } from "../../text/canonical.ts"
import { compareSpans } from "./spans.ts"

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/** The values that pass a test, or those that do not, where it names values. */
const valuesOf = (test: Test): readonly Scalar[] | undefined => {
  if (test.is === "equal") return [test.to]
  return test.is === "oneOf" ? test.to : undefined
}

const impliesTest = (given: Test, asked: Test): boolean => {
  if (given.field !== asked.field) return false
  if (isSame(given, asked)) return true
  const values = valuesOf(given)
  switch (asked.is) {
    case "equal":
    case "oneOf": {
      const wanted = valuesOf(asked) ?? []
      return values !== undefined && values.length > 0 && values.every((each) => wanted.includes(each))
    }
    case "noneOf":
      if (given.is === "noneOf") return asked.to.every((each) => given.to.includes(each))
      return given.is === "absent" || values?.every((each) => !asked.to.includes(each)) === true
    case "present":
      return given.is === "upTo" || given.is === "atMost" || given.is === "notBefore" || values !== undefined
    case "upTo":
      return given.is === "upTo" && given.to <= asked.to
    default:
      return false
  }
}

/**
 * Whether every event that passes some tests passes others too.
 *
 * @param given - the tests that it passes
 * @param asked - the others
 * @since 0.1.0
 */
export const impliesTests = (given: readonly Test[], asked: readonly Test[]): boolean =>
  asked.every((each) => given.some((one) => impliesTest(one, each)))

/** Whether a happening is one of another kind too; what undoes the two is alike. */
const impliesHappening = (given: Happening, asked: Happening): boolean =>
  given.event === asked.event &&
  given.which === undefined &&
  asked.which === undefined &&
  isSame((given.undoneBy ?? []).map(keyOfPattern), (asked.undoneBy ?? []).map(keyOfPattern)) &&
  impliesTests(given.where ?? [], asked.where ?? [])

/** A reading that a condition asks about, at any depth. */
const readingIn = (condition: Condition): readonly [id: string, alternatives: readonly string[]] | undefined => {
  if (condition.is === "reading") return [condition.reading, Object.keys(condition.among)]
  for (const part of partsOf(condition)) {
    const found = readingIn(part)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * A condition with a reading settled; one that has no such alternative never holds.
 *
 * @param condition - the condition
 * @param reading - the id of the reading
 * @param alternative - the alternative that is taken
 * @since 0.1.0
 */
export const settled = (condition: Condition, reading: string, alternative: string): Condition => {
  const inside = (each: Condition): Condition => settled(each, reading, alternative)
  switch (condition.is) {
    case "reading":
      return condition.reading === reading
        ? inside(condition.among[alternative] ?? { is: "given", value: false, because: "there is no such alternative" })
        : {
            ...condition,
            among: Object.fromEntries(Object.entries(condition.among).map(([id, each]) => [id, inside(each)])),
          }
    case "all":
    case "any":
      return { is: condition.is, of: condition.of.map(inside) }
    case "not":
      return { is: "not", of: inside(condition.of) }
    default:
      return condition
  }
}

/**
 * Whether a condition holds whenever another does, and from as early: under every alternative of the readings of both.
 *
 * @param given - the condition that holds
 * @param asked - the one that is to hold too
 * @since 0.1.0
 */
export const implies = (given: Condition, asked: Condition): boolean => {
  if (isSame(given, asked)) return true
  const reading = readingIn(given) ?? readingIn(asked)
  if (reading === undefined) return impliesPlainly(given, asked)
  const [id, alternatives] = reading
  return alternatives.every((each) => implies(settled(given, id, each), settled(asked, id, each)))
}

const impliesPlainly = (given: Condition, asked: Condition): boolean => {
  if (isSame(given, asked)) return true
  if (given.is === "given" && !given.value) return true
  if (asked.is === "given") return asked.value
  if (given.is === "any") return given.of.every((each) => impliesPlainly(each, asked))
  if (asked.is === "all") return asked.of.every((each) => impliesPlainly(given, each))
  if (given.is === "all" && given.of.some((each) => impliesPlainly(each, asked))) return true
  if (asked.is === "any") return asked.of.some((each) => impliesPlainly(given, each))
  if (given.is === "not" && asked.is === "not") return impliesPlainly(asked.of, given.of)
  if (given.is === "event" && asked.is === "event") return impliesTests(given.tests, asked.tests)
  if (given.is === "happened" && asked.is === "happened") return impliesHappening(given.what, asked.what)
  if (given.is === "in" && asked.is === "in") return given.states.every((each) => asked.states.includes(each))
  if (given.is === "reached" && asked.is === "reached") return given.date >= asked.date
  if (given.is === "elapsed" && asked.is === "happened") return impliesHappening(given.since, asked.what)
  return (
    given.is === "elapsed" &&
    asked.is === "elapsed" &&
    given.edge === asked.edge &&
    isSame(given.since, asked.since) &&
    ["same", "later"].includes(compareSpans(asked.span, given.span))
  )
}
