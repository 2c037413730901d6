/** What of the requirements can be held against the log of a case, and what it is held against. */
import { describe, expect, it } from "vitest"
import { COMPLAINT_EVENTS, complaint, opus } from "../../src/index.ts"
import { type CaseTest, type RequirementId, requirements } from "../../src/regulation/index.ts"

const checked = requirements.flatMap(({ id, check }) => (check.by === "cases" ? [{ id, ...check }] : []))

const patternsOf = (test: CaseTest) => {
  switch (test.is) {
    case "refused":
    case "tells":
      return [test.on]
    case "recorded":
      return [...test.once, ...test.groups.flatMap(({ events }) => events)]
    case "norm":
    case "inTime":
      return []
  }
}

/** Every requirement that a log can show, with what its check asks for and how much a failure matters. */
const SHOWN: Readonly<Partial<Record<RequirementId, readonly [string, string]>>> = {
  "gc14-5-adr-decisions": ["norm carryOutAdrDecision", "error"],
  "c4-adr-decisions": ["norm carryOutAdrDecision", "error"],
  "def-resolved": ["refused", "error"],
  "t-letter-8w-gc14": ["norm sendWeeksOverLetter", "error"],
  "t-letter-8w-c4": ["norm sendWeeksOverLetter", "error"],
  "t-letter-6w-c4": ["norm sendWeeksOverLetter", "error"],
  "t-letter-deadlock": ["norm sendDeadlockLetter", "error"],
  "t-letter-promptly": ["inTime sendDeadlockLetter, sendWeeksOverLetter", "warning"],
  "t-letter-on-request": ["norm sendDeadlockLetterOnRequest", "error"],
  "letter-content": ["tells", "note"],
  "h-log": ["recorded", "error"],
  "h-log-c4": ["recorded", "error"],
  "h-inform": ["recorded", "warning"],
  "close-not-premature": ["refused", "error"],
  "rec-12m": ["recorded", "warning"],
}

describe("the checks on cases", () => {
  it("are these, each with what it asks for and how much its failure matters", () => {
    const kindOf = (test: CaseTest): string =>
      test.is === "norm" ? `norm ${test.norm}` : test.is === "inTime" ? `inTime ${test.norms.join(", ")}` : test.is
    expect(Object.fromEntries(checked.map(({ id, test, severity }) => [id, [kindOf(test), severity]]))).toEqual(SHOWN)
  })

  it("ask about events that a complaint has, and about fields that these have", () => {
    for (const { id, test } of checked)
      for (const { event, where = [] } of patternsOf(test)) {
        expect(COMPLAINT_EVENTS, id).toHaveProperty(event)
        const { fields } = COMPLAINT_EVENTS[event as keyof typeof COMPLAINT_EVENTS]
        for (const { field } of [...where, ...(test.is === "tells" ? test.tests : [])])
          expect(Object.keys(fields), id).toContain(field)
      }
  })

  it("name reasons for which the procedure refuses such an event", () => {
    const { transitions, refusals } = complaint(opus)
    const told = new Set([
      ...refusals.map(({ code }) => code),
      ...transitions.flatMap(({ otherwise, reasons = [] }) => [otherwise, ...reasons]).map((each) => each?.code),
    ])
    const silent = complaint({ ...opus, closing: { afterSilence: { unit: "days", n: 28 } } })
    for (const { otherwise } of silent.transitions) told.add(otherwise?.code ?? "")
    for (const { id, test } of checked)
      if (test.is === "refused") for (const code of test.codes) expect([...told], id).toContain(code)
  })
})
