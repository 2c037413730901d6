/** A code that is refused: its faults, a line each, with their kinds. */
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { decodeCode, opus } from "../../src/index.ts"
import { changed } from "./values.ts"

/** The faults of a value that is to be a code or its versions; none where it is one. */
export const faultsOf = (value: unknown): readonly string[] => {
  const decoded = decodeCode(value)
  if (Result.isSuccess(decoded)) return []
  return decoded.failure.problems.map(({ code, path, message }) => `${code} ${path}: ${message}`)
}

/** Opus's code with the parts at some paths changed. */
export const opusWith = (parts: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(parts).reduce<unknown>((code, [path, part]) => changed(code, path, part), opus)

/** A stage of escalation. */
export const stage = (id: string, fields: object = {}) => ({ id, who: "somebody", ...fields })

/** Each row: the parts of Opus's code that are changed, and every fault of what comes of it. */
export const check = (rows: readonly (readonly [Readonly<Record<string, unknown>>, ...string[]])[]): void => {
  it.each(rows.map(([parts, ...faults]) => ({ parts, faults })))("$parts", ({ parts, faults }) => {
    expect(faultsOf(opusWith(parts))).toEqual(faults)
  })
}
