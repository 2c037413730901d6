/**
 * Edits of patterns, happenings and tests: which events are meant, and what undoes them.
 *
 * @since 0.1.0
 */
import { sayPattern, sayTest } from "../../machine/english.ts"
import type { Happening, Naming, Pattern, Scalar, Test } from "../../machine/happening.ts"
import type { Machine } from "../../machine/machine.ts"
import { type Edit, ofList, without } from "./edit.ts"

/** Another value than one, of the same kind. */
const another = (value: Scalar): Scalar => {
  if (typeof value === "boolean") return !value
  return typeof value === "number" ? value + 1 : `not-${value}`
}

const instead = (to: Test, of: Test): string => `where ${sayTest(to)} instead of ${sayTest(of)}`

/**
 * A test that asks something else: another value, one value less, or the opposite.
 *
 * @since 0.1.0
 */
export const ofTest = (test: Test): readonly Edit<Test>[] => {
  const made = (at: string, to: Test): Edit<Test> => ({ to, at: `:${at}`, says: instead(to, test) })
  switch (test.is) {
    case "equal":
      return [made("another", { ...test, to: another(test.to) })]
    case "oneOf":
    case "noneOf":
      return test.to.length < 2
        ? [made("another", { ...test, to: test.to.map(another) })]
        : test.to.map((value, index) => made(`less ${value}`, { ...test, to: without(test.to, index) }))
    case "present":
      return [made("absent", { ...test, is: "absent" })]
    case "absent":
      return [made("present", { ...test, is: "present" })]
    case "notBefore":
      return [made("atMost", { ...test, is: "atMost" })]
    case "atMost":
      return [made("notBefore", { ...test, is: "notBefore" })]
    case "upTo":
      return [made("more", { ...test, to: test.to + 1 }), made("less", { ...test, to: test.to - 1 })]
  }
}

/**
 * A pattern that means other events of its type: a test left out or changed.
 *
 * @since 0.1.0
 */
export const ofPattern = <P extends Pattern>(pattern: P): readonly Edit<P>[] =>
  pattern.where === undefined
    ? []
    : ofList(pattern.where, "where", ofTest, sayTest).map(({ to, at, says }) => ({
        to: { ...pattern, where: to },
        at,
        says,
      }))

/**
 * Whether events of a type happen at most once: they are taken only in the state in which a machine begins, and lead out of
 * it, and nothing leads back. The first of them is then the last.
 *
 * @since 0.1.0
 */
export const happensOnce = ({ initial, transitions }: Machine, type: string): boolean =>
  transitions.every(
    ({ from, on, to }) =>
      to !== initial && (on.event !== type || (from.every((each) => each === initial) && to !== undefined)),
  )

/**
 * A happening that means something else: other events, the last in place of the first, or other events that undo it.
 *
 * @since 0.1.0
 */
export const ofHappening = (machine: Machine, happening: Happening): readonly Edit<Happening>[] => {
  const { which: _, ...first } = happening
  const says = sayPattern(machine, happening)
  const ordinal: Edit<Happening> =
    happening.which === "last"
      ? { to: first, at: ":first", says: `the first time that ${says} instead of the last` }
      : { to: { ...happening, which: "last" }, at: ":last", says: `the last time that ${says} instead of the first` }
  return [
    ...ofPattern(happening),
    ...(happensOnce(machine, happening.event) ? [] : [ordinal]),
    ...ofList(
      happening.undoneBy ?? [],
      "undoneBy",
      ofPattern,
      (each) => `${says}, and not since: ${sayPattern(machine, each)}`,
    ).map(({ to, at, says: said }) => ({ to: { ...happening, undoneBy: to }, at, says: said })),
  ]
}

/**
 * A naming that means other events.
 *
 * @since 0.1.0
 */
export const ofNaming = (naming: Naming): readonly Edit<Naming>[] => ofPattern(naming)

/**
 * Patterns of which one is left out or changed.
 *
 * @since 0.1.0
 */
export const ofPatterns = (
  machine: Machine,
  list: readonly Pattern[],
  key: string,
): readonly Edit<readonly Pattern[]>[] => ofList(list, key, ofPattern, (each) => sayPattern(machine, each))

/**
 * Happenings of which one is left out, or has other events that undo it.
 *
 * @since 0.1.0
 */
export const ofHappenings = (
  machine: Machine,
  list: readonly Happening[],
  key: string,
): readonly Edit<readonly Happening[]>[] =>
  ofList(
    list,
    key,
    // Whether the first or the last of its events is meant makes no difference to what carries a norm out.
    (each) => ofHappening(machine, each).filter(({ at }) => at !== ":first" && at !== ":last"),
    (each) => sayPattern(machine, each),
  )
