/** Arbitrary streams: some complaints that come to their ends and are reopened, with their events interleaved. */
import fc from "fast-check"
import type { CaseEvent, ComplaintEventType, Instant } from "../../src/index.ts"
import { event } from "../case/cases.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Move = readonly (readonly [type: ComplaintEventType, fields?: object])[]

/** What happens in one go; whether the complaint takes it is another matter. */
const MOVES: readonly Move[] = [
  [["ComplaintLogged"], ["ComplaintAcknowledged"]],
  [["InvestigationStarted"], ["CaseHandlerAssigned"]],
  [["ContactMade"]],
  [["ProgressUpdateGiven"]],
  [["OutcomeProposed"], ["OutcomeAccepted"]],
  [["OutcomeProposed"], ["OutcomeAccepted"], ["ComplaintClosed"]],
  [["OutcomeProposed"], ["OutcomeRejected"]],
  [["ComplaintClosed"]],
  [["ComplaintClosed", { reason: "outOfScope" }]],
  [["ComplaintWithdrawn"]],
  [["ComplaintReopened"]],
  [["ComplaintReopened"], ["ProgressUpdateGiven"]],
  [["DeadlockReached"], ["AdrLetterSent"]],
  [["DeadlockReached"]],
  [["DeadlockRequested"]],
  [["AdrLetterSent", { reason: "weeksOver", scheme: "cisas" }]],
  [["ReferredToAdr"], ["AdrDecided"], ["AdrDecisionAccepted"]],
  [["AdrDecisionCarriedOut"], ["ComplaintClosed", { reason: "adrDecided" }]],
]

const COMPLAINANTS = [
  { kind: "consumer", customer: true },
  { kind: "business", customer: true },
  { kind: "business", customer: true, people: { working: 11 } },
  { kind: "notForProfit", customer: false, people: { working: 3, volunteers: 20 } },
] as const

const gap = fc.oneof(
  fc.integer({ min: 0, max: 6 * HOUR }),
  fc.integer({ min: 0, max: 4 * DAY }),
  fc.integer({ min: 20 * DAY, max: 60 * DAY }),
)

const course = fc
  .record({
    from: fc.oneof(
      fc.integer({ min: Date.UTC(2011, 0, 3), max: Date.UTC(2030, 5, 1) }),
      // Around the first of October 2018 and the eighth of April 2026, when the law changed.
      fc.integer({ min: Date.UTC(2018, 7, 1), max: Date.UTC(2018, 9, 30) }),
      fc.integer({ min: Date.UTC(2026, 1, 1), max: Date.UTC(2026, 4, 30) }),
    ),
    complainant: fc.constantFrom(...COMPLAINANTS),
    responseExpected: fc.constantFrom("explicit", "implicit", "none"),
    moves: fc.array(
      fc.record({ move: fc.constantFrom(...MOVES), gap, within: fc.integer({ min: 0, max: 3 * HOUR }) }),
      {
        maxLength: 7,
      },
    ),
    contactIn: fc.integer({ min: 0, max: 20 * DAY }),
    later: gap,
  })
  .map(({ from, complainant, responseExpected, moves, contactIn, later }) => {
    let when = from
    const events = [event("ComplaintMade", from, { id: "made", complainant, responseExpected })]
    for (const { move, gap: wait, within } of moves) {
      when += wait
      for (const [type, fields = {}] of move) {
        const due = type === "AdrDecisionAccepted" ? { carryOutBy: when + contactIn } : {}
        events.push(event(type, when, { id: `e${events.length}`, ...fields, ...due }))
        when += within
      }
    }
    return { events, now: when + later }
  })

export interface Stream {
  /** In each case in order, the cases interleaved. */
  readonly events: readonly CaseEvent[]
  readonly now: Instant
}

/** Puts the next event of one of several lists behind the others, again and again. */
const interleaved = (lists: readonly (readonly CaseEvent[])[], picks: readonly number[]): readonly CaseEvent[] => {
  const left = lists.map((each) => [...each])
  const events: CaseEvent[] = []
  for (let step = 0; ; step++) {
    const open = left.filter((each) => each.length > 0)
    const next = open[(picks[step % picks.length] ?? 0) % Math.max(1, open.length)]?.shift()
    if (next === undefined) return events
    events.push(next)
  }
}

export const streams: fc.Arbitrary<Stream> = fc
  .record({
    courses: fc.array(course, { minLength: 1, maxLength: 5 }),
    picks: fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 20 }),
    early: fc.boolean(),
  })
  .map(({ courses, picks, early }) => {
    const cases = courses.map(({ events }, index) =>
      events.map(
        (each, place): CaseEvent => ({
          ...each,
          case: `c-${index}`,
          ...(place === 0 ? { procedure: "Complaint" } : {}),
        }),
      ),
    )
    const instants = courses.map(({ now }) => now).sort((a, b) => a - b)
    return { events: interleaved(cases, picks), now: (early ? instants[0] : instants.at(-1)) as Instant }
  })
