/** Every span of a code, wherever it stands, and what is refused of one when the code is enacted. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type ComplaintsCode,
  days,
  enact,
  hours,
  MILESTONES,
  months,
  openHours,
  opus,
  type Span,
  sameDay,
  spansOf,
  weeks,
  workingDays,
} from "../../src/index.ts"
import { changed } from "./values.ts"

/** Opus's code with one part changed, well typed or not. */
const withPart = (path: string, part: unknown): ComplaintsCode => changed(opus, path, part) as ComplaintsCode

const deadlock = { declared: true, onRequest: true, declinable: false, mutual: false }

/** Each place of a code where a span may stand: the part to put it in, and the path by which it is told. */
const PLACES: readonly (readonly [path: string, part: string, of: (span: Span) => unknown])[] = [
  ...MILESTONES.map((each) => [each, each, (span: Span) => span] as const),
  ["deadlockLetter", "deadlockLetter", (span) => span],
  ["adr.after", "adr.after", (span) => span],
  ["adr.within", "adr.within", (span) => span],
  ["closing.afterSilence", "closing.afterSilence", (span) => span],
  ["deadlock.requestAfter", "deadlock", (span) => ({ ...deadlock, requestAfter: span, automaticallyAfter: null })],
  [
    "deadlock.automaticallyAfter",
    "deadlock",
    (span) => ({ ...deadlock, requestAfter: null, automaticallyAfter: span }),
  ],
  [
    "stages[1].within",
    "stages",
    (span) => [
      { id: "a", who: "a" },
      { id: "b", who: "b", within: span },
    ],
  ],
  [
    "stages[0].reached.automaticallyAfter",
    "stages",
    (span) => [{ id: "a", who: "a", reached: { automaticallyAfter: span } }],
  ],
  ["acknowledge.within", "acknowledge", (span) => ({ within: span, atMost: days(28) })],
  ["acknowledge.atMost", "acknowledge", (span) => ({ within: days(7), atMost: span })],
  ["plan.among.Email", "plan", (span) => ({ by: "channel", among: { Letter: null, Email: span }, otherwise: null })],
  ["plan.otherwise", "plan", (span) => ({ by: "channel", among: { Letter: null }, otherwise: span })],
  [
    "resolution.among.network.otherwise.among.Email.atMost",
    "resolution",
    (span) => ({
      by: "subject",
      among: {
        network: {
          by: "complainant",
          among: { business: { unknown: "not seen" } },
          otherwise: { by: "channel", among: { Email: { within: days(1), atMost: span } }, otherwise: null },
        },
      },
      otherwise: null,
    }),
  ],
]

describe("the spans of a code", () => {
  it("are, of Opus's, those that its text states", () => {
    expect(spansOf(opus).map(({ path }) => path)).toEqual([
      "log",
      "acknowledge",
      "investigate",
      "assignHandler",
      "firstResolution",
      "updates",
      "resolution",
      "deadlockLetter",
      "adr.after",
    ])
    expect(spansOf(opus).find(({ path }) => path === "firstResolution")?.span).toEqual(workingDays(3))
  })

  it.each(PLACES)("hold the one at %s", (path, part, of) => {
    const span = months(11)
    const found = spansOf(withPart(part, of(span))).filter((each) => each.span === span)
    expect(found).toEqual([{ path, span }])
  })

  it("hold nothing of what is not promised or not known", () => {
    const unknown = { unknown: "not seen" }
    const empty = [...MILESTONES, "deadlockLetter", "adr.after", "adr.within", "closing.afterSilence"].reduce(
      (code: unknown, path, index) => changed(code, path, index % 2 === 0 ? null : unknown),
      changed(changed(opus, "stages", unknown), "deadlock", unknown),
    )
    expect(spansOf(empty as ComplaintsCode)).toEqual([])
  })
})

describe("enacting a code refuses, wherever it stands,", () => {
  const refusal = (code: ComplaintsCode) => {
    const { code: name, message } = Result.getOrThrow(Result.flip(enact(code)))
    return [name, message]
  }
  const named = { support: { hours: opus.calendar.hours }, window: { hours: opus.calendar.hours } }
  const naming = (code: ComplaintsCode): ComplaintsCode => ({ ...code, calendar: { ...code.calendar, named } })

  it.each(PLACES)("a span of none: %s", (path, part, of) => {
    expect(refusal(withPart(part, of(weeks(0))))).toEqual(["BadSpan", `${path}: n: a span of weeks starts at 1, not 0`])
  })

  it.each(PLACES)("hours of a calendar that the code does not name: %s", (path, part, of) => {
    const code = withPart(part, of(openHours(4, "suport")))
    expect(refusal(code)).toEqual([
      "UnknownCalendar",
      `${path}: there is no calendar "suport": the code names no calendar`,
    ])
    expect(refusal(naming(code))).toEqual([
      "UnknownCalendar",
      `${path}: there is no calendar "suport": the calendars that the code names are support, window`,
    ])
    expect(Result.isSuccess(enact(naming(withPart(part, of(openHours(4, "support"))))))).toBe(true)
  })

  it("a cut-off that is no time of day", () => {
    expect(refusal(withPart("acknowledge", sameDay("3pm")))).toEqual([
      "BadSpan",
      'acknowledge: cutOff: "3pm" is not a time of day: write HH:MM from 00:00 to 24:00, for example 15:00',
    ])
  })

  it("no calendar by a name that every object has", () => {
    expect(refusal(withPart("acknowledge", openHours(4, "constructor")))).toEqual([
      "UnknownCalendar",
      'acknowledge: there is no calendar "constructor": the code names no calendar',
    ])
  })

  it("a span of a stage that is supplied, which stands in the place of the code's own", () => {
    const own = withPart("stages", [{ id: "a", who: "a", within: weeks(0) }])
    expect(Result.isSuccess(enact(own, { stages: [{ id: "b", who: "b", within: hours(1) }] }))).toBe(true)
    const { message } = Result.getOrThrow(
      Result.flip(enact(opus, { stages: [{ id: "b", who: "b", within: openHours(1, "desk") }] })),
    )
    expect(message).toBe('stages[0].within: there is no calendar "desk": the code names no calendar')
  })
})
