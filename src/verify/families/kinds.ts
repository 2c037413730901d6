/**
 * Kinds of situations: those that nobody can tell apart who sees their labels alone, by what they lead to either.
 *
 * @since 0.1.0
 */

/**
 * The kinds of situation: the coarsest division in which those of one kind have the same label and lead to the same other
 * kinds (partition refinement; a step within a kind shows to nobody).
 *
 * @param labels - what is seen of each situation
 * @param next - the situations that each leads to
 * @param reached - the situations that are divided; what they lead to is among them
 * @returns the number of the kind of each, from 0
 * @example
 * kindsOf(["open", "open", "shut"], [[1], [2], []], [0, 1, 2]).get(1) // => 1
 * kindsOf(["open", "open", "shut"], [[1, 2], [2], []], [0, 1, 2]).get(1) // => 0
 * @since 0.1.0
 */
export const kindsOf = (
  labels: readonly string[],
  next: readonly (readonly number[])[],
  reached: readonly number[],
): ReadonlyMap<number, number> => {
  let kinds = new Map<number, number>()
  const divide = (keyOf: (at: number) => string): number => {
    const numbers = new Map<string, number>()
    const divided = new Map<number, number>()
    for (const at of reached) {
      const key = keyOf(at)
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      divided.set(at, number)
    }
    kinds = divided
    return numbers.size
  }
  let size = divide((at) => labels[at] ?? "")
  for (;;) {
    const before = kinds
    const leads = (at: number): string =>
      [...new Set((next[at] ?? []).map((to) => before.get(to) ?? 0))]
        .filter((to) => to !== before.get(at))
        .sort((one, other) => one - other)
        .join()
    const divided = divide((at) => `${before.get(at)} ${leads(at)}`)
    if (divided === size) return kinds
    size = divided
  }
}
