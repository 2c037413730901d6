import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { isSpan } from "../../code/timing.ts"
import type { Choices } from "../../machine/reading.ts"
import type { Span } from "../../time/span.ts"
import type { DeadlineRule } from "../explore/deadline-rules.ts"
import type { DeadlineDemand, Invariant } from "./invariant.ts"

const about = ["Complaint"] as const

/** What a span is by the default readings, worked out by hand; undefined where no hand can. */
const byHand = (span: Span): { readonly is: DeadlineRule; readonly under: Choices } | undefined => {
  switch (span.unit) {
    case "workingHours":
      return { is: { rule: "openHours", n: span.n }, under: { "working-hour": "opening-hours" } }
    case "workingDays":
      return {
        is: { rule: "workingDayEnd", n: span.n },
        under: {
          "day-of-receipt": "not-counted",
          "end-of-working-day": "end-of-day",
          "after-hours-receipt": "on-arrival",
        },
      }
    case "hours":
      return { is: { rule: "clockHours", n: span.n }, under: {} }
    case "days":
      return { is: { rule: "dayEnd", n: span.n }, under: {} }
    case "weeks":
      return { is: { rule: "dayEnd", n: 7 * span.n }, under: {} }
    default:
      return undefined
  }
}

const spanOf = (timing: ComplaintsCode["acknowledge"]): Span | undefined =>
  timing !== null && isSpan(timing) ? timing : undefined

const exactly = (
  norm: string,
  timing: ComplaintsCode["acknowledge"],
  under: Choices = {},
): readonly DeadlineDemand[] => {
  const span = spanOf(timing)
  const hand = span === undefined ? undefined : byHand(span)
  return hand === undefined ? [] : [{ kind: "deadline", norm, is: hand.is, under: { ...hand.under, ...under } }]
}

/** The days of a wait, where it is one of days or weeks. */
const daysOf = (timing: ComplaintsCode["acknowledge"]): number | undefined => {
  const span = spanOf(timing)
  return span?.unit === "weeks" ? 7 * span.n : span?.unit === "days" ? span.n : undefined
}

/** The waits of the law, by the requirement that sets each: in weeks from when the complaint was first made. */
const WEEKS_BY_LAW: Readonly<Record<string, number>> = { "t-adr-12w": 12, "t-adr-8w": 8, "t-adr-6w": 6 }

/** By the date on which it was first made: of the requirements that bear on a complaint, the first is the one of its date. */
const daysByLaw = (law: Law | null): number | undefined => {
  const weeks = WEEKS_BY_LAW[law?.wait?.cites[0] ?? ""]
  return weeks === undefined ? undefined : 7 * weeks
}

/**
 * What must hold of the instants at which what a complaint brings with it is due, for every instant at which it may be
 * made.
 *
 * @param code - a complaints code
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns the invariants
 * @example
 * import { opus } from "@opustech/complaints-code"
 * deadlineInvariants(opus, null).map(({ id }) => id).includes("acknowledgement-due") // => true
 * @since 0.1.0
 */
export const deadlineInvariants = (code: ComplaintsCode, law: Law | null): readonly Invariant[] => {
  const byCode = daysOf(code.adr.after)
  const days = [byCode, daysByLaw(law)].filter((each) => each !== undefined)
  const all: readonly Invariant[] = [
    {
      id: "acknowledgement-due",
      says: "The acknowledgement is due when exactly the time that the code names has passed, counted in the provider's opening hours.",
      clauses: cited(code, "acknowledge"),
      requirements: ["h-ack"],
      about,
      checks: exactly("acknowledge", code.acknowledge),
    },
    {
      id: "contact-time-due",
      says: "The contact time is to be agreed by the end of the last of the first working days, the day of receipt not counted.",
      clauses: cited(code, "firstResolution", "contactTime"),
      requirements: [],
      about,
      checks:
        code.contactTime === true
          ? exactly("agreeContactTime", code.firstResolution, { "contact-time": "by-third-day" })
          : [],
    },
    {
      id: "deadlock-letter-due",
      says: "Where the letter at deadlock is read as due on the day or on the next working day, it is due at the end of that day.",
      clauses: cited(code, "deadlockLetter"),
      requirements: ["t-letter-promptly"],
      about,
      checks:
        spanOf(code.deadlockLetter)?.unit === "untimed"
          ? [
              {
                kind: "deadline",
                norm: "sendDeadlockLetter",
                is: { rule: "dayEnd", n: 0 },
                under: { "letter-at-deadlock": "end-of-day" },
              },
              {
                kind: "deadline",
                norm: "sendDeadlockLetter",
                is: { rule: "workingDayEnd", n: 1 },
                under: {
                  "letter-at-deadlock": "next-working-day",
                  "day-of-receipt": "not-counted",
                  "end-of-working-day": "end-of-day",
                  "after-hours-receipt": "on-arrival",
                },
              },
            ]
          : [],
    },
    {
      id: "adr-opens-on-its-day",
      says: "The right to go to ADR opens at the start of the same weekday, as many weeks later as the shorter of the code and the law say.",
      clauses: cited(code, "adr.after"),
      requirements: law?.wait?.cites ?? [],
      about,
      checks:
        days.length === 0
          ? []
          : [
              {
                kind: "deadline",
                norm: "referToAdr",
                is: { rule: "dayStart", n: Math.min(...days) },
                under: { "weeks-elapsed": "start-of-day", "wait-across-2026-04-08": "first-made" },
              },
            ],
    },
  ]
  return all.filter(({ checks }) => checks.length > 0)
}
