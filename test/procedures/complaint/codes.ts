/** Codes that answer what Opus's leaves open: stages of escalation, closing by silence, and no reopening. */
import * as Result from "effect/Result"
import { type ComplaintsCode, type EnactedCode, enact, opus, weeks, workingDays } from "../../../src/index.ts"

export const CODES = {
  stages: {
    ...opus,
    id: "staged",
    stages: [
      { id: "manager", who: "a manager", within: workingDays(5) },
      { id: "director", who: "a director" },
    ],
  },
  silence: { ...opus, id: "silent", closing: { afterSilence: weeks(2) } },
  newComplaint: { ...opus, id: "final", reopening: "newComplaint" },
} as const satisfies Readonly<Record<string, ComplaintsCode>>

const enacted = new Map<string, EnactedCode>()

/** One of the codes, enacted once. */
export const codeWith = (name: keyof typeof CODES): EnactedCode => {
  const known = enacted.get(name) ?? Result.getOrThrow(enact(CODES[name]))
  enacted.set(name, known)
  return known
}
