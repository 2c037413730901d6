/**
 * Arbitrary histories for the fast path: any events, from seconds to months apart, whether or not a complaint takes them.
 */
import fc from "fast-check"
import type { ComplaintEvent, ComplaintEventType } from "../../src/index.ts"
import { event, TYPES } from "./cases.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

const gap = fc.oneof(
  fc.integer({ min: 0, max: 6 * HOUR }),
  fc.integer({ min: 0, max: 5 * DAY }),
  fc.integer({ min: 0, max: 60 * DAY }),
)

const draft = fc.record({
  type: fc.constantFrom(...TYPES),
  gap,
  reason: fc.constantFrom("resolved", "adrDecided", "silence", "outOfScope"),
  letter: fc.constantFrom("deadlock", "weeksOver"),
  contactIn: fc.integer({ min: -HOUR, max: 6 * DAY }),
})

/** An event to come, a gap (in milliseconds) after the one before it. */
export interface Draft {
  readonly type: ComplaintEventType
  readonly gap: number
  readonly reason: string
  readonly letter: string
  readonly contactIn: number
}

/** A complaint made at an instant, what happens one after the other from there, and an instant later than all of it. */
export const historyOf = ({
  from,
  drafts,
  later,
}: {
  readonly from: number
  readonly drafts: readonly Draft[]
  readonly later: number
}): { readonly events: readonly ComplaintEvent[]; readonly now: number } => {
  let when = from
  const events = drafts.map((each, index) => {
    when += each.gap
    return event(each.type, when, {
      id: `e${index}`,
      ...(each.type === "ComplaintClosed" ? { reason: each.reason } : {}),
      ...(each.type === "AdrLetterSent" ? { reason: each.letter } : {}),
      ...(each.type === "ContactTimeAgreed" ? { contactAt: when + each.contactIn } : {}),
    })
  })
  return { events: [event("ComplaintMade", from, { id: "made" }), ...events], now: when + later }
}

/** A complaint with up to nine more events, and an instant to look at it. */
export const histories = fc
  .record({
    from: fc.integer({ min: Date.UTC(2011, 0, 3), max: Date.UTC(2040, 5, 1) }),
    drafts: fc.array(draft, { maxLength: 9 }),
    later: gap,
  })
  .map(historyOf)

/**
 * The same within the days around the end of the 3rd working day, where readings differ on whether an event comes before
 * or after it, and with the events that bear on updates.
 */
export const aroundThirdDay: typeof histories = fc
  .record({
    from: fc.integer({ min: Date.UTC(2011, 0, 3), max: Date.UTC(2040, 5, 1) }),
    drafts: fc.array(
      fc.record({
        type: fc.constantFrom(
          "ContactMade" as const,
          "ProgressUpdateGiven" as const,
          "OutcomeProposed" as const,
          "OutcomeRejected" as const,
          "OutcomeAccepted" as const,
          "ComplaintWithdrawn" as const,
          "ComplaintReopened" as const,
          "DelayNotified" as const,
        ),
        after: fc.integer({ min: 0, max: 9 * DAY }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    later: fc.integer({ min: 0, max: 20 * DAY }),
  })
  .map(({ from, drafts, later }) => {
    const events = [...drafts]
      .sort((a, b) => a.after - b.after)
      .map(({ type, after }, index) => event(type, from + after, { id: `e${index}` }))
    return {
      events: [event("ComplaintMade", from, { id: "made" }), ...events],
      now: (events.at(-1)?.at ?? from) + later,
    }
  })
