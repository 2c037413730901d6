/**
 * Tables: something worked out under every combination of the readings that bear on it, the readings that matter to it,
 * and which choices give which outcome.
 *
 * @since 0.1.0
 */
import type { Support } from "../../machine/bounds.ts"
import type { Choices, Reading } from "../../machine/reading.ts"

/**
 * A reading that bears on something, with all its alternatives, the chosen one first.
 *
 * @since 0.1.0
 */
export interface Axis {
  readonly reading: string
  readonly alternatives: readonly string[]
}

/**
 * A value for every combination of some readings. Equal values are one and the same, and the first is that of the
 * choices made; of two neighbouring ones the last reading differs.
 *
 * @since 0.1.0
 */
export interface Table<T> {
  readonly axes: readonly Axis[]
  readonly values: readonly T[]
}

/**
 * A value with the least changes to the choices made that give it, nothing else being changed: none of them contains
 * another that gives it too. Of the value that is given as it is, that is no change.
 *
 * @since 0.1.0
 */
export interface Given<T> {
  readonly value: T
  readonly choices: readonly Choices[]
}

/**
 * The axes of the readings that bear on something, in the order of the register. Every alternative counts, also one that
 * the rules do not name; a reading that the register does not hold cannot be chosen, and is left out.
 *
 * @since 0.1.0
 */
export const axesOf = (register: readonly Reading[], choices: Choices, ...supports: readonly Support[]): Axis[] =>
  register
    .filter(({ id }) => supports.some((each) => each.has(id)))
    .map(({ id, alternatives }) => {
      const known = alternatives.map((each) => each.id)
      const chosen = choices[id] ?? known[0] ?? ""
      return { reading: id, alternatives: [chosen, ...known.filter((each) => each !== chosen)] }
    })

/**
 * The axes of several tables and of something else together, in the order in which they come first.
 *
 * @since 0.1.0
 */
export const together = (...lists: readonly (readonly Axis[])[]): readonly Axis[] => [
  ...new Map(lists.flatMap((axes) => axes.map((axis) => [axis.reading, axis] as const))).values(),
]

/**
 * A table.
 *
 * @param axes - the readings that bear on it
 * @param work - works a value out under a choice of each of them
 * @param keyOf - a text that is equal for values that count as equal
 * @since 0.1.0
 */
export const tabulate = <T>(
  axes: readonly Axis[],
  work: (choices: Choices) => T,
  keyOf: (value: T) => string,
): Table<T> => {
  const known = new Map<string, T>()
  const values = combinations(axes).map((choices) => {
    const value = work(choices)
    const key = keyOf(value)
    const same = known.has(key) ? (known.get(key) as T) : value
    known.set(key, same)
    return same
  })
  return { axes, values }
}

const combinations = (axes: readonly Axis[]): readonly Choices[] =>
  axes.reduce<readonly Choices[]>(
    (all, { reading, alternatives }) =>
      all.flatMap((each) => alternatives.map((alternative) => ({ ...each, [reading]: alternative }))),
    [{}],
  )

/** How many values lie between two neighbours along each axis. */
const stridesOf = (axes: readonly Axis[]): readonly number[] =>
  axes.map((_, index) => axes.slice(index + 1).reduce((product, each) => product * each.alternatives.length, 1))

/**
 * The value of a table under a choice of its readings, and of any others.
 *
 * @since 0.1.0
 */
export const valueAt = <T>({ axes, values }: Table<T>, choices: Choices): T => {
  const strides = stridesOf(axes)
  const place = axes.reduce(
    (sum, { reading, alternatives }, index) =>
      sum + Math.max(0, alternatives.indexOf(choices[reading] ?? "")) * (strides[index] ?? 0),
    0,
  )
  return values[place] as T
}

/**
 * The readings that matter to a table: two of its combinations that differ in that reading alone differ in their value.
 *
 * @since 0.1.0
 */
export const mattersIn = <T>({ axes, values }: Table<T>): readonly string[] => {
  const strides = stridesOf(axes)
  return axes
    .filter(({ alternatives }, index) => {
      const stride = strides[index] ?? 0
      const digit = (place: number): number => Math.floor(place / stride) % alternatives.length
      return values.some((value, place) => digit(place) > 0 && value !== values[place - digit(place) * stride])
    })
    .map((each) => each.reading)
}

/**
 * A table of what some values have in them, over the readings that matter to that alone.
 *
 * @param table - a table
 * @param pick - what to look at in its values
 * @param keyOf - a text that is equal for what counts as equal
 * @since 0.1.0
 */
export const pared = <T, U>(table: Table<T>, pick: (value: T) => U, keyOf: (value: U) => string): Table<U> => {
  const picked = new Map<T, U>()
  const known = new Map<string, U>()
  for (const value of new Set(table.values)) {
    const one = pick(value)
    const key = keyOf(one)
    if (!known.has(key)) known.set(key, one)
    picked.set(value, known.get(key) as U)
  }
  const whole: Table<U> = { axes: table.axes, values: table.values.map((each) => picked.get(each) as U) }
  const matters = new Set(mattersIn(whole))
  const axes = whole.axes.filter((each) => matters.has(each.reading))
  if (axes.length === whole.axes.length) return whole
  // Where a reading does not matter, the value under its chosen alternative stands for all.
  return { axes, values: combinations(axes).map((choices) => valueAt(whole, choices)) }
}

/**
 * The different values of a table, that of the choices made first, each with the least changes that give it.
 *
 * @since 0.1.0
 */
export const givenIn = <T>({ axes, values }: Table<T>): readonly Given<T>[] => {
  const changes = combinations(axes).map((choices) =>
    axes.flatMap(({ reading, alternatives }) => {
      const choice = choices[reading] ?? ""
      return choice === alternatives[0] ? [] : [[reading, choice] as const]
    }),
  )
  const byValue = new Map<T, (readonly (readonly [string, string])[])[]>()
  for (const [place, value] of values.entries()) {
    const known = byValue.get(value) ?? []
    known.push(changes[place] ?? [])
    byValue.set(value, known)
  }
  return [...byValue].map(([value, all]) => {
    const least: Choices[] = []
    for (const each of [...all].sort((a, b) => a.length - b.length)) {
      const choices = Object.fromEntries(each)
      if (!least.some((one) => Object.entries(one).every(([reading, choice]) => choices[reading] === choice)))
        least.push(choices)
    }
    return { value, choices: least }
  })
}
