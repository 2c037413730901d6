/**
 * Changed codes: the value that a change of a code makes, as far as it is a code.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { decodeCode } from "../../code/code-file.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { ChangedCode } from "./mutants.ts"

const decoded = new WeakMap<object, ReturnType<typeof decodeCode>>()

/**
 * A changed code as a code file with it is read.
 *
 * @since 0.1.0
 */
export const decodedOf = ({ code }: ChangedCode): ReturnType<typeof decodeCode> => {
  const known = decoded.get(code as object) ?? decodeCode(code)
  decoded.set(code as object, known)
  return known
}

/**
 * The code that a change makes; undefined where it is none. It is the value itself, which shares with the code before the
 * change what is not changed, and so the calendars that are laid out for it.
 *
 * @since 0.1.0
 */
export const changedCode = (changed: ChangedCode | undefined): ComplaintsCode | undefined =>
  changed !== undefined && Result.isSuccess(decodedOf(changed)) ? (changed.code as ComplaintsCode) : undefined
