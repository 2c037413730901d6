/**
 * Equivalent mutants: changes that nothing can notice, since no case comes to anything else; each with the reason.
 *
 * @since 0.1.0
 */

/**
 * Mutants that are equivalent to the rules that they were made of: the procedure, the rules and the edits that are meant (by
 * how they begin, or in between what stands for anything: `*`), and why nothing tells them apart.
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
  known.find(({ mutants }) => new RegExp(`^${escaped(mutants).replaceAll("*", ".*")}$`).test(id))?.why
