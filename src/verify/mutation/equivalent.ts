/**
 * Equivalent mutants: changes that nothing can notice, since no case comes to anything else; each with the reason.
 *
 * @since 0.1.0
 */

/**
 * Mutants that are equivalent to the rules that they were made of: the procedure, the rules and the edits that are meant (by
 * their ids, in which `*` stands for anything and `%` for a name, without dots), and why nothing tells them apart.
 *
 * @since 0.1.0
 */
export interface Equivalent {
  readonly mutants: string
  readonly why: string
}

const escaped = (text: string): string => text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * Why a mutant is equivalent; undefined where it is not known to be.
 *
 * @param id - the id of the mutant
 * @param known - the equivalent mutants that are known
 * @since 0.1.0
 */
export const whyEquivalent = (id: string, known: readonly Equivalent[]): string | undefined =>
  known.find(({ mutants }) =>
    new RegExp(`^${escaped(mutants).replaceAll("*", ".*").replaceAll("%", "[^./]*")}$`).test(id),
  )?.why
