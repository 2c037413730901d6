/** The register of readings of Opus's code: what is ambiguous, where it stands, and what can be chosen. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  alternativesOf,
  type Condition,
  enact,
  type Machine,
  OPUS_READINGS,
  opus,
  type Procedure,
  partsOf,
  procedures,
  type Reading,
  type Span,
  untimed,
  weeks,
  workingDays,
  workingHours,
} from "../../src/index.ts"
import { clauses } from "../../src/text/index.ts"

const register: readonly Reading[] = OPUS_READINGS

/** Every reading with its alternatives, the default first (DESIGN section 5). */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  "working-hour": ["opening-hours", "working-days", "clock"],
  "day-of-receipt": ["not-counted", "counted-if-open"],
  "end-of-working-day": ["end-of-day", "close-of-business"],
  "after-hours-receipt": ["on-arrival", "next-opening"],
  "weeks-elapsed": ["start-of-day", "same-time", "day-after"],
  "updated-regularly": ["untimed", "every-5-working-days", "every-10-working-days"],
  "contact-time": ["by-third-day", "arises-then", "when-stated"],
  resolved: ["outcome-accepted", "outcome-proposed"],
  "force-of-aim": ["aim", "duty"],
  holidays: ["england-and-wales", "scotland", "northern-ireland"],
  "letter-at-deadlock": ["promptly", "end-of-day", "next-working-day"],
  "adr-at-deadlock": ["at-deadlock", "on-letter"],
  "complaint-or-dissatisfaction": ["complaint-where-response-expected", "kept-apart"],
  "core-values": ["any-one", "all-five"],
  "gift-per-mention": ["one-per-assessment", "one-per-feedback"],
  "monthly-assessment": ["month-of-receipt", "following-month"],
  "otherwise-as-agreed": ["agreement-binds", "credit-always"],
}

/** The one phrase that the Code does not hold: a thing of which it says nothing. */
const UNSAID = { id: "after-hours-receipt", why: "The Code says nothing of a later receipt." }

describe("the register", () => {
  it("holds these readings, in this order", () => {
    expect(register.map(({ id }) => id)).toEqual(Object.keys(READINGS))
    expect(opus.readings).toBe(OPUS_READINGS)
  })

  it.each(register)("$id has at least two alternatives, the default first, each with its meaning", (reading) => {
    expect(reading.alternatives.map(({ id }) => id)).toEqual(READINGS[reading.id])
    expect(reading.alternatives.length).toBeGreaterThanOrEqual(2)
    expect(new Set(reading.alternatives.map(({ says }) => says)).size).toBe(reading.alternatives.length)
  })

  it.each(register)("$id says why its default is one, in a sentence", ({ why }) => {
    expect(why).toMatch(/^[A-Z].*\.$/)
  })

  it.each(register.filter(({ id }) => id !== UNSAID.id))(
    "$id: “$phrase” stands in its clauses word for word",
    (reading) => {
      const cited = reading.clauses.map((id) => clauses.find((each) => each.id === id)?.text ?? "")
      expect(cited).not.toContain("")
      for (const part of reading.phrase.split(/; | \.\.\. /))
        expect(
          cited.some((text) => text.includes(part)),
          part,
        ).toBe(true)
    },
  )

  it(`${UNSAID.id}: the phrase does not stand in the Code, and the reading says so`, () => {
    expect(clauses.some(({ text }) => text.includes("opening hours"))).toBe(false)
    expect(register.find(({ id }) => id === UNSAID.id)?.why).toBe(UNSAID.why)
  })

  it.each(register)("$id is the default of an enactment that chooses nothing", ({ id, alternatives }) => {
    expect(Result.getOrThrow(enact(opus)).choices[id]).toBe(alternatives[0].id)
  })

  it.each(register.flatMap(({ id, alternatives }) => alternatives.map((each) => [id, each.id] as const)))(
    "%s=%s can be chosen, and moves no other choice",
    (id, alternative) => {
      const { choices } = Result.getOrThrow(enact(opus, { readings: { [id]: alternative } }))
      expect(choices).toEqual({ ...Result.getOrThrow(enact(opus)).choices, [id]: alternative })
    },
  )
})

const readingsIn = (condition: Condition): readonly (readonly [string, readonly string[]])[] => [
  ...(condition.is === "reading" ? [[condition.reading, Object.keys(condition.among)] as const] : []),
  ...partsOf(condition).flatMap(readingsIn),
]

describe("every alternative is run by something", () => {
  const machines: readonly Machine[] = Object.values(procedures).map((procedure: Procedure) => procedure(opus))
  const { meaning } = Result.getOrThrow(enact(opus)).timekeeping
  const spans: readonly Span[] = [workingHours(24), workingDays(3), weeks(8)]
  const used = new Map<string, Set<string>>()
  const use = (reading: string, alternatives: readonly string[]): void => {
    used.set(reading, new Set([...(used.get(reading) ?? []), ...alternatives]))
  }
  for (const span of spans)
    for (const edge of ["end", "opening"] as const)
      for (const { choices } of meaning(span, edge))
        for (const [reading, alternative] of Object.entries(choices)) use(reading, [alternative])
  for (const { norms, transitions } of machines) {
    for (const norm of norms)
      for (const read of [norm.force, norm.does, norm.terms, norm.until, norm.restoredBy] as const)
        for (const { choices } of alternativesOf<unknown>(read))
          for (const [reading, alternative] of Object.entries(choices)) use(reading, [alternative])
    for (const { when } of transitions)
      if (when !== undefined) for (const [reading, alternatives] of readingsIn(when)) use(reading, alternatives)
  }

  it.each(register)("$id", ({ id, alternatives }) => {
    expect([...(used.get(id) ?? [])].sort()).toEqual(alternatives.map((each) => each.id).sort())
  })

  it("and nothing asks for a reading that the register does not hold", () => {
    expect([...used.keys()].sort()).toEqual(Object.keys(READINGS).sort())
  })
})

describe("the meanings of a span", () => {
  const { meaning } = Result.getOrThrow(enact(opus)).timekeeping
  const all = [workingHours(24), workingDays(3), weeks(8), { unit: "hours", n: 24 }, untimed("promptly")] as const

  it.each(all.flatMap((span) => [[span.unit, "end", span] as const, [span.unit, "opening", span] as const]))(
    "%s, at the %s: exactly one agrees with every full choice of readings",
    (_, edge, span) => {
      const variants = meaning(span, edge)
      const ids = [...new Set(variants.flatMap(({ choices }) => Object.keys(choices)))]
      const full = ids.reduce<readonly Readonly<Record<string, string>>[]>(
        (made, id) =>
          made.flatMap((each) => (READINGS[id] ?? []).map((alternative) => ({ ...each, [id]: alternative }))),
        [{}],
      )
      expect(variants).toHaveLength(full.length)
      for (const choice of full) {
        const agreeing = variants.filter(({ choices }) =>
          Object.entries(choices).every(([id, alternative]) => choice[id] === alternative),
        )
        expect(agreeing).toHaveLength(1)
      }
    },
  )

  it.each([
    ["workingHours", workingHours(24), ["working-hour", "after-hours-receipt", "holidays"], 18],
    ["workingDays", workingDays(3), ["day-of-receipt", "end-of-working-day", "after-hours-receipt", "holidays"], 24],
    ["weeks, as a duty ends,", weeks(8), [], 1],
  ] as const)("%s depend on no other readings", (_, span, ids, variants) => {
    expect(meaning(span, "end")).toHaveLength(variants)
    expect([...new Set(meaning(span, "end").flatMap(({ choices }) => Object.keys(choices)))]).toEqual(ids)
  })

  it("weeks, as a right opens, depend on weeks-elapsed alone, never on receipt or holidays", () => {
    expect(meaning(weeks(8), "opening").map(({ choices, receipt }) => [choices, receipt])).toEqual([
      [{ "weeks-elapsed": "start-of-day" }, "onArrival"],
      [{ "weeks-elapsed": "same-time" }, "onArrival"],
      [{ "weeks-elapsed": "day-after" }, "onArrival"],
    ])
  })

  it("without a register have one variant each, the default, which is no choice", () => {
    const bare = Result.getOrThrow(enact({ ...opus, id: "bare", readings: [] })).timekeeping.meaning
    expect([bare(workingHours(24), "end"), bare(workingDays(3), "end"), bare(weeks(8), "opening")]).toEqual([
      [
        {
          choices: {},
          measure: { count: "openingTime", ms: 86_400_000 },
          receipt: "onArrival",
          calendar: "england-and-wales",
        },
      ],
      [
        {
          choices: {},
          measure: { count: "workingDays", n: 3, receiptDay: "notCounted", end: "endOfDay" },
          receipt: "onArrival",
          calendar: "england-and-wales",
        },
      ],
      [
        {
          choices: {},
          measure: { count: "weeks", n: 8, at: "startOfDay" },
          receipt: "onArrival",
          calendar: "england-and-wales",
        },
      ],
    ])
  })
})
