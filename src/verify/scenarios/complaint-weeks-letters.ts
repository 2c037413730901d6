/**
 * The letter when the weeks are over: worked out on a paper calendar.
 *
 * A complaint of Mon 2025-03-03; the weeks are over on Mon 28 April, in summer time. "Promptly" sets no time; earliest: the
 * 28th at closing, and latest, from the 29th before opening and not counted, the end of Wed 30.
 *
 * @since 0.1.0
 */
import { MADE, NONE, REOPENED } from "./beginnings.ts"
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const WEEKS_OVER = "2025-04-28T00:00:00+01:00"
const NOT_OVER = "2025-04-27T23:59:59.999+01:00"
const weeksLetter: Stand = {
  is: "pending",
  times: 1,
  due: null,
  safeBy: "2025-04-28T17:30:00+01:00",
  latest: "2025-04-30T23:59:59.999+01:00",
  of: "provider",
  force: "must",
  source: "regulation",
  phrase: "promptly",
}

const weeksOver = (
  id: string,
  says: string,
  steps: readonly ScenarioStep[],
  readings?: Scenario["readings"],
): Scenario => ({
  id: `weeks-over-letter-${id}`,
  says,
  clauses: ["t-letter-8w-c4", "x-resolved", "adr.eight-weeks"],
  procedure: "Complaint",
  ...(readings === undefined ? {} : { readings }),
  steps: [MADE, ...steps],
})

const LETTER_READINGS: readonly NonNullable<Scenario["readings"]>[] = [
  {},
  { "letter-at-deadlock": "end-of-day" },
  { "letter-at-deadlock": "next-working-day" },
]
const suffix = (readings: NonNullable<Scenario["readings"]>): string =>
  Object.values(readings)
    .map((each) => `-${each}`)
    .join("")

/** The ends of a complaint in its first days. */
const EARLY: Readonly<Record<string, ScenarioStep>> = {
  accepted: { at: "2025-03-06T09:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
  withdrawn: { at: "2025-03-06T09:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
  closed: { at: "2025-03-06T09:00:00Z", event: "ComplaintClosed reason=outOfScope", state: "Closed" },
}

/** A complaint that is over before its weeks are, once or after a reopening, and is reopened once they are. */
const overBefore = (way: string, again: boolean, readings: NonNullable<Scenario["readings"]>): Scenario =>
  weeksOver(
    `${way}-before${again ? "-again" : ""}${suffix(readings)}`,
    "A complaint that is resolved when the weeks are over is owed no letter, until it is reopened.",
    [
      { at: "2025-03-04T08:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
      ...(again
        ? [
            { at: "2025-03-04T09:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
            { at: "2025-03-05T09:00:00Z", ...REOPENED },
            { at: "2025-03-05T10:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
          ]
        : []),
      ...(EARLY[way] === undefined ? [] : [EARLY[way]]),
      { at: WEEKS_OVER, norms: { sendWeeksOverLetter: NONE } },
      { at: "2025-05-01T09:00:00+01:00", norms: { sendWeeksOverLetter: NONE } },
      { at: "2025-05-02T09:00:00+01:00", ...REOPENED, norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } },
    ],
    readings,
  )

/** A complaint that comes to its end while the letter is owed. */
const overAfter = (id: string, over: readonly ScenarioStep[]): Scenario =>
  weeksOver(`${id}-after`, "The end of the complaint ends the duty to send the letter; its reopening restores it.", [
    { at: WEEKS_OVER, event: "OutcomeProposed", state: "OutcomeProposed", norms: { sendWeeksOverLetter: weeksLetter } },
    ...over,
    { at: "2025-05-01T09:00:00+01:00", norms: { sendWeeksOverLetter: { is: "ended", times: 1 } } },
    { at: "2025-05-02T09:00:00+01:00", ...REOPENED, norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } },
    {
      at: "2025-05-03T09:00:00+01:00",
      event: "AdrLetterSent reason=weeksOver",
      norms: { sendWeeksOverLetter: { is: "met", times: 1 } },
    },
  ])

/** The letter that is owed when the weeks are over. @since 0.1.0 */
export const WEEKS_OVER_LETTERS: readonly Scenario[] = [
  weeksOver(
    "owed",
    "When the weeks are over and the complaint is open, the letter on ADR is owed, whatever letter went before.",
    [
      { at: "2025-03-04T09:00:00Z", event: "AdrLetterSent", state: "Deadlocked", norms: { sendWeeksOverLetter: NONE } },
      { at: NOT_OVER, norms: { sendWeeksOverLetter: NONE } },
      { at: WEEKS_OVER, norms: { sendWeeksOverLetter: weeksLetter } },
      { at: "2025-04-29T09:00:00+01:00", event: "AdrLetterSent", norms: { sendWeeksOverLetter: weeksLetter } },
      {
        at: "2025-04-29T10:00:00+01:00",
        event: "AdrLetterSent reason=weeksOver",
        norms: { sendWeeksOverLetter: { is: "met", times: 1 } },
      },
    ],
  ),
  ...Object.entries({
    "end-of-day": "2025-04-28T23:59:59.999+01:00",
    "next-working-day": "2025-04-29T23:59:59.999+01:00",
  }).map(([reading, due]) =>
    weeksOver(
      reading,
      "By when the letter goes is a reading.",
      [
        { at: NOT_OVER, norms: { sendWeeksOverLetter: NONE } },
        { at: WEEKS_OVER, norms: { sendWeeksOverLetter: { is: "pending", times: 1, due } } },
        {
          at: "2025-04-28T10:00:00+01:00",
          event: "AdrLetterSent reason=weeksOver",
          norms: { sendWeeksOverLetter: { is: "met" } },
        },
      ],
      { "letter-at-deadlock": reading },
    ),
  ),
  ...LETTER_READINGS.flatMap((readings) => [
    weeksOver(
      `in-advance${suffix(readings)}`,
      "A letter in advance is a letter: none is owed when the weeks are over. A deadlock letter is another one.",
      [
        { at: "2025-03-04T09:00:00Z", event: "AdrLetterSent reason=weeksOver" },
        { at: "2025-05-01T09:00:00+01:00", norms: { sendWeeksOverLetter: NONE } },
      ],
      readings,
    ),
    weeksOver(
      `after-the-other${suffix(readings)}`,
      "A deadlock letter in advance is another one.",
      [
        { at: "2025-03-04T09:00:00Z", event: "AdrLetterSent", state: "Deadlocked" },
        { at: WEEKS_OVER, norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } },
      ],
      readings,
    ),
    ...["AdrLetterSent", "AdrLetterSent reason=weeksOver"].map((letter) =>
      weeksOver(
        `discharged-in-advance-by-${letter === "AdrLetterSent" ? "the-deadlock-letter" : "its-own"}${suffix(readings)}`,
        "Where the first letter is enough and has gone, none is owed when the weeks are over.",
        [
          letter === "AdrLetterSent"
            ? { at: "2025-03-04T09:00:00Z", event: letter, state: "Deadlocked" }
            : { at: "2025-03-04T09:00:00Z", event: letter },
          { at: "2025-05-01T09:00:00+01:00", norms: { sendWeeksOverLetter: NONE } },
        ],
        { ...readings, "letter-twice": "first-discharges" },
      ),
    ),
    ...Object.keys(EARLY).flatMap((way) => [overBefore(way, false, readings), overBefore(way, true, readings)]),
  ]),
  weeksOver(
    "discharged",
    "Where the first letter is enough, the deadlock letter carries out what is owed when the weeks are over.",
    [
      { at: WEEKS_OVER, norms: { sendWeeksOverLetter: { is: "pending", times: 1 } } },
      {
        at: "2025-04-28T10:00:00+01:00",
        event: "AdrLetterSent",
        state: "Deadlocked",
        norms: { sendWeeksOverLetter: { is: "met", times: 1 } },
      },
    ],
    { "letter-twice": "first-discharges" },
  ),
  weeksOver(
    "sent-where-the-first-is-enough",
    "The letter of the weeks carries out what is owed when they are over under either reading.",
    [
      {
        at: "2025-04-28T10:00:00+01:00",
        event: "AdrLetterSent reason=weeksOver",
        norms: { sendWeeksOverLetter: { is: "met", times: 1 } },
      },
    ],
    { "letter-twice": "first-discharges" },
  ),
  overAfter("accepted", [{ at: "2025-04-30T09:00:00+01:00", event: "OutcomeAccepted", state: "Resolved" }]),
  overAfter("withdrawn", [{ at: "2025-04-30T09:00:00+01:00", event: "ComplaintWithdrawn", state: "Withdrawn" }]),
  overAfter("closed", [
    { at: "2025-04-30T09:00:00+01:00", event: "ReferredToAdr", state: "WithAdr" },
    { at: "2025-04-30T10:00:00+01:00", event: "AdrDecided" },
    { at: "2025-04-30T11:00:00+01:00", event: "ComplaintClosed reason=adrDecided", state: "Closed" },
  ]),
]
