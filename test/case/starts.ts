/**
 * Arbitrary instants and histories for the properties of cases, weighted to where working time is hard: clock changes,
 * bank holidays (also those of one nation alone), opening edges, weekends and Christmas.
 */
import fc from "fast-check"
import {
  bankHolidays,
  type ComplaintEvent,
  type ComplaintEventType,
  type Instant,
  london,
  nations,
} from "../../src/index.ts"
import { event } from "./cases.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR
const FROM = Date.UTC(2011, 0, 10)
const TO = Date.UTC(2039, 11, 1)

const around = (instants: readonly number[], reach: number) =>
  fc
    .tuple(fc.constantFrom(...instants), fc.integer({ min: -reach, max: reach }))
    .map(([instant, offset]) => instant + offset)

const inside = (epoch: number): boolean => epoch >= FROM && epoch <= TO

const holidays = nations
  .flatMap((nation) => bankHolidays(nation).map((date) => Date.parse(`${date}T00:00Z`)))
  .filter(inside)

const inSomeOnly = nations
  .flatMap((nation) => bankHolidays(nation))
  .filter((date, _, all) => all.filter((each) => each === date).length < nations.length)
  .map((date) => Date.parse(`${date}T00:00Z`))
  .filter(inside)

const edges = [8.5, 17.5].flatMap((hour) =>
  Array.from({ length: 400 }, (_, day) => FROM + day * 25 * DAY + hour * HOUR).filter(inside),
)

const christmases = Array.from({ length: 28 }, (_, year) => Date.UTC(2011 + year, 11, 26))

/** An instant at which a complaint may be made, from 2011 to 2039. */
export const start: fc.Arbitrary<Instant> = fc
  .oneof(
    { weight: 2, arbitrary: fc.integer({ min: FROM, max: TO }) },
    { weight: 3, arbitrary: around(london.transitions.filter(inside), 4 * DAY) },
    { weight: 1, arbitrary: around(london.transitions.filter(inside), 2) },
    { weight: 2, arbitrary: around(holidays, 5 * DAY) },
    { weight: 2, arbitrary: around(inSomeOnly, 5 * DAY) },
    // Winter and summer edges, a millisecond or an hour to either side.
    {
      weight: 3,
      arbitrary: around(
        edges.flatMap((each) => [each, each - HOUR]),
        2,
      ),
    },
    { weight: 2, arbitrary: around(christmases, 10 * DAY) },
  )
  .map((epoch) => epoch as Instant)

/** The time between two events: nothing, a moment, or up to three weeks. */
const gap = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 0, max: 3 * DAY }),
  fc.integer({ min: 0, max: 21 * DAY }),
)

/** A history of a complaint after its making: some of the types given, in any order. */
export const history = (
  types: readonly ComplaintEventType[],
  most: number,
): fc.Arbitrary<{ readonly events: readonly ComplaintEvent[]; readonly now: Instant }> =>
  fc
    .record({
      made: start,
      rest: fc.array(fc.record({ type: fc.constantFrom(...types), gap, contact: gap }), { maxLength: most }),
      wait: gap,
    })
    .map(({ made, rest, wait }) => {
      let now = made as number
      const events = rest.map(({ type, gap: passed, contact }, index) => {
        now += passed
        return event(type, now, {
          id: `e${index + 1}`,
          ...(type === "ContactTimeAgreed" ? { contactAt: now + contact } : {}),
        })
      })
      return { events: [event("ComplaintMade", made, { id: "e0" }), ...events], now: (now + wait) as Instant }
    })
