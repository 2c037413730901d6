/** The leaves of a timing: for each complaint exactly one, with a name that no other leaf has. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { days, type Timing, workingDays } from "../../../src/index.ts"
import { matches } from "../../../src/machine/happening.ts"
import { leavesOf } from "../../../src/procedures/complaint/leaves.ts"
import { event, SEED } from "../../case/cases.ts"

const MADE = "2024-06-03T10:00+01:00"

/** The time that a timing gives a complaint, by the leaf that is for it; every leaf that is for it counts. */
const timesFor = (timing: Timing, fields: object) =>
  leavesOf(timing)
    .filter(({ made }) => matches(event("ComplaintMade", MADE, fields), made))
    .map(({ name, time }) => [name, time])

describe("a timing that does not differ", () => {
  it("is one leaf for every complaint, without a name", () => {
    expect(leavesOf(days(7))).toEqual([{ name: "", for: {}, made: { event: "ComplaintMade" }, time: days(7) }])
  })

  it.each([[null], [{ unknown: "the page was not seen" }]])("has no time where it promises none: %j", (timing) => {
    expect(leavesOf(timing).map(({ time }) => time)).toEqual([null])
  })
})

describe("a timing that differs by channel", () => {
  const timing: Timing = { by: "channel", among: { Letter: workingDays(10), Ticket: workingDays(5) }, otherwise: null }

  it("has a leaf for each channel that it names, and one for the rest", () => {
    expect(leavesOf(timing).map(({ name, made }) => [name, made])).toEqual([
      [":channel=Letter", { event: "ComplaintMade", where: [{ field: "channel", is: "equal", to: "Letter" }] }],
      [":channel=Ticket", { event: "ComplaintMade", where: [{ field: "channel", is: "equal", to: "Ticket" }] }],
      [":otherwise", { event: "ComplaintMade", where: [{ field: "channel", is: "noneOf", to: ["Letter", "Ticket"] }] }],
    ])
    expect(timesFor(timing, { channel: "Letter" })).toEqual([[":channel=Letter", workingDays(10)]])
    expect(timesFor(timing, { channel: "Email" })).toEqual([[":otherwise", null]])
  })
})

describe("a timing that differs by subject", () => {
  const timing: Timing = { by: "subject", among: { billing: days(2) }, otherwise: days(7) }

  it("takes a subject that it does not name, or none, for the rest", () => {
    expect(timesFor(timing, { subject: "billing" })).toEqual([[":subject=billing", days(2)]])
    expect(timesFor(timing, { subject: "parking" })).toEqual([[":otherwise", days(7)]])
    expect(timesFor(timing, {})).toEqual([[":otherwise", days(7)]])
  })
})

describe("a timing that differs by two things", () => {
  const timing: Timing = {
    by: "complainant",
    among: { business: { by: "channel", among: { Telephone: days(1) }, otherwise: days(2) } },
    otherwise: { by: "channel", among: { Telephone: days(3) }, otherwise: days(4) },
  }

  it.each([
    ["business", "Telephone", ":complainant=business:channel=Telephone", 1],
    ["business", "Email", ":complainant=business:otherwise", 2],
    ["consumer", "Telephone", ":otherwise:channel=Telephone", 3],
    ["consumer", "Email", ":otherwise:otherwise", 4],
  ])("gives a %s by %s the leaf %s", (kind, channel, name, n) => {
    expect(timesFor(timing, { channel, complainant: { kind, customer: true } })).toEqual([[name, days(n)]])
  })

  it("settles the same thing once: what is within a channel is not asked of it again", () => {
    const again: Timing = {
      by: "channel",
      among: { Letter: { by: "channel", among: {}, otherwise: days(1) } },
      otherwise: timing,
    }
    const twice: Timing = {
      by: "channel",
      among: { Letter: { by: "channel", among: { Letter: days(5), Email: days(6) }, otherwise: days(1) } },
      otherwise: { by: "channel", among: { Letter: days(8), Email: days(9) }, otherwise: null },
    }
    expect(leavesOf(again).length).toBe(5)
    expect(leavesOf(twice).map(({ name, time }) => [name, time])).toEqual([
      [":channel=Letter", days(5)],
      [":otherwise:channel=Email", days(9)],
      [":otherwise:otherwise", null],
    ])
    expect(timesFor(twice, { channel: "Fax" })).toEqual([[":otherwise:otherwise", null]])
  })
})

const names = fc.constantFrom("Letter", "Email", "otherwise", "billing", "a:b", "subject=x", "constructor", "business")

const timings: fc.Arbitrary<Timing> = fc.letrec<{ timing: Timing }>((tie) => ({
  timing: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.integer({ min: 1, max: 99 }).map(days),
    fc.constant(null),
    fc.record({
      by: fc.constantFrom("channel", "subject", "complainant"),
      among: fc.dictionary(names, tie("timing"), { maxKeys: 3, noNullPrototype: true }),
      otherwise: tie("timing"),
    }),
  ),
})).timing

/** The time of a timing for a complaint: the simple definition, by a walk down. */
const simply = (
  timing: Timing,
  fields: { channel: string; subject: string; complainant: { kind: string } },
): Timing => {
  if (timing === null || !("by" in timing)) return timing
  const name = { channel: fields.channel, subject: fields.subject, complainant: fields.complainant.kind }[timing.by]
  return simply(Object.hasOwn(timing.among, name) ? (timing.among[name] ?? null) : timing.otherwise, fields)
}

describe("the leaves of any timing", () => {
  it("are each the only one for a complaint, with the time that a walk down the timing finds", () => {
    fc.assert(
      fc.property(timings, names, names, names, (timing, channel, subject, kind) => {
        const fields = { channel, subject, complainant: { kind, customer: true } }
        expect(timesFor(timing, fields).map(([, time]) => time)).toEqual([simply(timing, fields)])
      }),
      { ...SEED, numRuns: 1_000 },
    )
  })

  it("have names that no other has", () => {
    fc.assert(
      fc.property(timings, (timing) => {
        const all = leavesOf(timing).map(({ name }) => name)
        expect(new Set(all).size).toBe(all.length)
      }),
      { ...SEED, numRuns: 1_000 },
    )
  })
})
