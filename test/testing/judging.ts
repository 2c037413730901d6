/** Cases as the invariants judge them: a good one, and what is spoiled in it so that an invariant does not hold. */
import * as Result from "effect/Result"
import { operativeRules } from "../../src/case/operative.ts"
import { type Case, type CaseRules, decodeLog, replay } from "../../src/index.ts"
import type { Judged } from "../../src/testing/invariant.ts"
import { enacted } from "./judged.ts"

/** An event: its type, its fields, and how many hours after Monday 2024-06-03 at 09:00 in London it happens. */
export type Draft = readonly [type: string, fields?: object, after?: number]

const START = Date.UTC(2024, 5, 3, 8)
const HOUR = 3_600_000

/** Events of one case in the interchange form, an hour apart unless it is said when. */
export const logOf = (procedure: string, ...drafts: readonly Draft[]) => ({
  events: drafts.map(([type, fields, after], place) => ({
    id: `e${place + 1}`,
    at: new Date(START + (after ?? place) * HOUR).toISOString(),
    type,
    case: "c-1",
    ...(place === 0 ? { procedure } : {}),
    ...fields,
  })),
})

/** A case of the events as the rules take them. */
export const judgedCase = (procedure: string, ...drafts: readonly Draft[]): Judged => {
  const [log] = Result.getOrThrow(decodeLog(logOf(procedure, ...drafts))).cases
  if (log === undefined) throw new Error("there is no case")
  const rules = operativeRules(enacted, log)
  return { rules, of: replay(rules, log), enacted, log, links: { raisings: [], oddities: [] } }
}

/** The case as it would be under rules that take whatever happens. */
export const takenAsTold = (procedure: string, ...drafts: readonly Draft[]): Judged => {
  const judged = judgedCase(procedure, ...drafts)
  return { ...judged, of: { ...judged.of, history: judged.log.events, refused: [] } }
}

/** The case with something of its replay changed. */
export const withCase = (judged: Judged, parts: Partial<Case>): Judged => ({
  ...judged,
  of: { ...judged.of, ...parts },
})

/** The case with something of its rules changed; what it was replayed to stays. */
export const withRules = (judged: Judged, parts: Partial<CaseRules>): Judged => ({
  ...judged,
  rules: { ...judged.rules, ...parts },
})

export const MADE: Draft = [
  "ComplaintMade",
  {
    channel: "Email",
    complainant: { kind: "consumer", customer: true },
    about: "the line drops",
    responseExpected: "explicit",
  },
]

/** An invariant, a case that breaks it, and how the line begins that says so. */
export type Broken = readonly [id: string, judged: () => Judged, by: string]
