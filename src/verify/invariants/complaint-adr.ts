import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { isSpan } from "../../code/timing.ts"
import { all, any, type Condition, not } from "../../machine/condition.ts"
import { ENDED, UNDER_WAY } from "../../procedures/complaint/states.ts"
import { words } from "../../procedures/complaint/words.ts"
import type { Demand } from "../explore/demand.ts"
import { noticeGiven } from "../explore/demand.ts"
import { deadlocked, proposalStands, unresolved } from "./complaint-words.ts"
import { type Invariant, never, owed, stands } from "./invariant.ts"

const { on, first, last, since, happened, elapsed, inState } = words

const about = ["Complaint"] as const

/** The wait of the code, or that of the law, is over. */
const waited = (code: ComplaintsCode, law: Law | null): readonly Condition[] => [
  ...(code.adr.after !== null && isSpan(code.adr.after)
    ? [elapsed(code.adr.after, first("ComplaintMade"), "opening")]
    : []),
  ...(law === null || law.wait === null ? [] : [law.wait.opens]),
]

/** The twelve months since the latest letter are over, or the time that the code gives where no law bears on the case. */
const timeIsOver = (code: ComplaintsCode, law: Law | null): Condition => {
  if (law?.lapse !== undefined) return elapsed({ unit: "months", n: 12 }, last("AdrLetterSent"), "end")
  const { within } = code.adr
  return within !== null && isSpan(within)
    ? elapsed(within, last("AdrLetterSent"), "end")
    : { is: "given", value: false, because: "nothing limits the time for going to ADR" }
}

const closingBySilence = on("ComplaintClosed", { reason: "silence" })

/**
 * What must hold of the right to go to ADR and of deadlock.
 *
 * @param code - a complaints code
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns the invariants
 * @example
 * import { opus } from "@opustech/complaints-code"
 * adrInvariants(opus, null)[0]?.id // => "adr-open-when-the-wait-is-over-or-at-deadlock"
 * @since 0.1.0
 */
export const adrInvariants = (code: ComplaintsCode, law: Law | null): readonly Invariant[] => {
  const clauses = cited(code, "adr.after", "deadlock")
  const wait = law?.wait?.cites ?? []
  const over = timeIsOver(code, law)
  const opens = any(...waited(code, law), deadlocked)
  const silent = code.closing.afterSilence === null ? [] : [closingBySilence]
  const kept: Demand = {
    kind: "keeps",
    norm: "referToAdr",
    status: "open",
    unless: {
      reading: "resolved",
      among: {
        "outcome-accepted": [on("OutcomeAccepted"), on("ComplaintWithdrawn"), on("ReferredToAdr"), ...silent],
        "outcome-proposed": [
          on("OutcomeProposed"),
          on("OutcomeAccepted"),
          on("ComplaintWithdrawn"),
          on("ReferredToAdr"),
          on("ComplaintClosed", { reason: "adrDecided" }),
          ...silent,
        ],
      },
    },
    time: true,
  }
  return [
    {
      id: "adr-open-when-the-wait-is-over-or-at-deadlock",
      says: "A complaint that is neither resolved nor ended has the right to go to ADR open from the end of its wait or from deadlock, whichever is first, until it is used or its time is over.",
      clauses,
      requirements: [...wait, "t-letter-deadlock"],
      about,
      checks: [never(unresolved, opens, not(over), not(stands("referToAdr", "open", "exercised")))],
    },
    {
      id: "adr-not-open-before",
      says: "The right to go to ADR is not open before the wait is over or deadlock is reached.",
      clauses,
      requirements: wait,
      about,
      checks: [never(not(opens), stands("referToAdr", "open"))],
    },
    {
      id: "adr-once-open-is-kept",
      says: "The right to go to ADR, once open, is lost by nothing but resolution, withdrawal or its time limit; going to ADR uses it.",
      clauses,
      requirements: ["close-not-premature", "adr-12-months"],
      about,
      checks: [kept],
    },
    {
      id: "adr-lapses-after-a-letter-alone",
      says: "The right to go to ADR lapses only when its time since the latest ADR letter is over, and never while no letter has been sent.",
      // A code that sets no time has no clause of it: then what gives the right gives it without end.
      clauses: code.adr.within === null ? clauses : cited(code, "adr.within"),
      requirements: law?.lapse?.cites ?? [],
      about,
      checks: [never(unresolved, opens, not(over), stands("referToAdr", "ended"))],
    },
    {
      id: "adr-only-when-open",
      says: "A complaint is taken to ADR only where the right to do so is open; where a proposed outcome is read as a resolution, going there is a way to reject it.",
      clauses,
      requirements: wait,
      about,
      checks: [
        {
          kind: "onlyAfter",
          event: on("ReferredToAdr"),
          condition: any(stands("referToAdr", "open"), all(proposalStands, opens, not(over))),
        },
      ],
    },
    {
      id: "adr-taken-when-open",
      says: "Where the right to go to ADR is open and the complaint is not with ADR, going there is never refused.",
      clauses,
      requirements: wait,
      about,
      checks: [
        {
          kind: "taken",
          event: on("ReferredToAdr"),
          condition: { is: "all", of: [inState(...UNDER_WAY, "Deadlocked"), stands("referToAdr", "open")] },
        },
      ],
    },
    {
      id: "adr-closed-with-the-complaint",
      says: "When a complaint is resolved, closed or withdrawn, the right to go to ADR is no longer open; what reopens the complaint restores it.",
      clauses,
      requirements: ["x-resolved"],
      about,
      checks: [never(inState("Resolved", ...ENDED), stands("referToAdr", "open"))],
    },
    {
      id: "with-adr-only-by-referral",
      says: "A complaint is with ADR only because the complainant has taken it there.",
      clauses: cited(code, "adr.route"),
      requirements: [],
      about,
      checks: [never(inState("WithAdr"), not(happened(first("ReferredToAdr"))))],
    },
    {
      id: "decided-only-with-adr",
      says: "An ADR scheme decides only on a complaint that was taken to it, and only what it has decided is accepted or carried out.",
      clauses: cited(code, "adr.route"),
      requirements: [],
      about,
      checks: [
        { kind: "onlyAfter", event: on("AdrDecided"), condition: inState("WithAdr") },
        {
          kind: "onlyAfter",
          event: on("AdrDecisionAccepted"),
          condition: happened(since(first("AdrDecided"), on("ReferredToAdr"))),
        },
        {
          kind: "onlyAfter",
          event: on("AdrDecisionCarriedOut"),
          condition: happened(since(first("AdrDecisionAccepted"), on("ReferredToAdr"))),
        },
      ],
    },
    {
      id: "deadlock-is-declared",
      says: "A complaint is in deadlock only because the provider has said so, by declaring it or by its letter.",
      clauses: cited(code, "deadlock"),
      requirements: ["def-deadlock"],
      about,
      checks: [
        never(
          inState("Deadlocked"),
          not(happened(first("DeadlockReached"))),
          not(happened(first("AdrLetterSent", { reason: "deadlock" }))),
        ),
      ],
    },
    {
      id: "deadlock-asks-for-the-letter",
      says: "When deadlock is declared, the letter that says so is asked for at once.",
      clauses: cited(code, "deadlock"),
      requirements: ["t-letter-deadlock"],
      about,
      checks: [never(happened(first("DeadlockReached")), not(happened(noticeGiven("AdrLetter"))))],
    },
    {
      id: "a-letter-is-never-refused",
      says: "An ADR letter can be sent at any time while the complaint is open.",
      clauses: cited(code, "deadlock", "adr.after"),
      requirements: ["def-adr-letter"],
      about,
      checks: [
        { kind: "taken", event: on("AdrLetterSent"), condition: inState(...UNDER_WAY, "Deadlocked", "WithAdr") },
      ],
    },
    ...letterAtDeadlock(code, law),
    ...letterWhenWeeksAreOver(law),
  ]
}

const letterAtDeadlock = (code: ComplaintsCode, law: Law | null): readonly Invariant[] => {
  const promised = code.deadlockLetter !== null && isSpan(code.deadlockLetter)
  const required = law?.letterAtDeadlock ?? []
  return promised || required.length > 0
    ? [
        {
          id: "letter-owed-at-deadlock",
          says: "A complaint in deadlock has its letter sent or owed, unasked.",
          clauses: cited(code, "deadlockLetter"),
          requirements: required,
          about,
          checks: [
            owed("sendDeadlockLetter", inState("Deadlocked"), happened(first("DeadlockReached")), notByTheOther),
          ],
        },
      ]
    : []
}

/** Where the first letter is read as discharging the second, the one for the weeks ends the duty to send the other. */
const notByTheOther: Condition = {
  is: "reading",
  reading: "letter-twice",
  among: {
    both: { is: "given", value: true, because: "both letters are due" },
    "first-discharges": not(happened(first("AdrLetterSent", { reason: "weeksOver" }))),
  },
}

const letterWhenWeeksAreOver = (law: Law | null): readonly Invariant[] => {
  const norm = law?.norms.find((each) => each.id === "sendWeeksOverLetter")
  if (norm === undefined || law === null || law.wait === null) return []
  return [
    {
      id: "letter-owed-when-the-weeks-are-over",
      says: "When the weeks are over and the complaint is not resolved, the letter that says so is sent or owed, unasked.",
      clauses: [],
      requirements: norm.cites,
      about,
      checks: [
        never(
          inState(...UNDER_WAY, "Deadlocked", "WithAdr"),
          law.wait.opens,
          not(happened(first("AdrLetterSent"))),
          not(stands("sendWeeksOverLetter", "pending", "fulfilled")),
        ),
      ],
    },
  ]
}
