/** What the tests of the law share: the law of a consumer's complaint by its dates, and dates around every joint of the law. */
import fc from "fast-check"
import type { Law } from "../../src/index.ts"
import { type LawFacts, lawFor } from "../../src/regulation/index.ts"
import { isoDate, readIsoDate } from "../../src/time/local-date.ts"

export const CONSUMER = { kind: "consumer" } as const

export const facts = (madeOn: string, more: Partial<LawFacts> = {}): LawFacts => ({
  madeOn,
  deadlockOn: undefined,
  complainant: CONSUMER,
  responseExpected: "explicit",
  ...more,
})

export const lawOn = (madeOn: string, more: Partial<LawFacts> = {}): Law => lawFor(facts(madeOn, more))

/** Dates around every joint of the law, and any others. */
export const dates = fc.oneof(
  fc.constantFrom("2009-08-31", "2009-09-01", "2011-01-21", "2011-01-22", "2011-07-21", "2011-07-22"),
  fc.constantFrom("2018-09-30", "2018-10-01", "2026-02-10", "2026-02-11", "2026-04-07", "2026-04-08"),
  fc.integer({ min: Number(readIsoDate("2000-01-01")), max: Number(readIsoDate("2040-12-31")) }).map(isoDate),
)
