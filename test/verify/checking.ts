/** Checks asked of Opus's code with something changed in it: the outcome, what was found, and the clauses. */
import { type ComplaintsCode, opus } from "../../src/index.ts"
import type { CodeTest } from "../../src/regulation/check.ts"
import { verdictOf } from "../../src/verify/conformance/evaluate.ts"

/** What stands in the place of what was not seen. */
export const lost = { unknown: "the page was cut" }

export const check = (test: CodeTest, change: Partial<ComplaintsCode> = {}, date = "2026-11-23"): readonly string[] => {
  const { outcome, found, clauses } = verdictOf(test, { code: { ...opus, ...change }, date, choices: {} })
  return [outcome, found.join("; "), clauses.join(", ")]
}

export const adr = (change: Partial<ComplaintsCode["adr"]>): Partial<ComplaintsCode> => ({
  adr: { ...opus.adr, ...change },
})
