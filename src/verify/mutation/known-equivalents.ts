/**
 * The mutants of Opus's rules that are known to be equivalent to them.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Equivalent } from "./equivalent.ts"

const OPUS: readonly Equivalent[] = []

/**
 * The mutants of a code that are known to be equivalent to its rules: those of Opus's, and none of another code.
 *
 * @since 0.1.0
 */
export const equivalentsOf = ({ id }: ComplaintsCode): readonly Equivalent[] => (id === "opus" ? OPUS : [])
