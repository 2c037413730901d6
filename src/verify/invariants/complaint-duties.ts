import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { isSpan } from "../../code/timing.ts"
import { all, any, type Condition, not } from "../../machine/condition.ts"
import type { Pattern } from "../../machine/happening.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import { notBefore } from "../../machine/where.ts"
import { ENDED, OPEN } from "../../procedures/complaint/states.ts"
import { words } from "../../procedures/complaint/words.ts"
import { complaint } from "../../procedures/complaint.ts"
import type { Span } from "../../time/span.ts"
import { open, unresolved } from "./complaint-words.ts"
import { byReading, given, type Invariant, never, owed, stands, stays } from "./invariant.ts"

const { on, first, last, since, happened, elapsed, inState, eventIs } = words

const about = ["Complaint"] as const

/** The duties that a complaint brings with it from its making, whatever comes, and the event that carries each out. */
const FROM_THE_MAKING = [
  {
    id: "log",
    says: "Every complaint is logged: while it is open, the logging is done or owed.",
    done: on("ComplaintLogged"),
    requirements: ["h-log", "h-log-c4"],
  },
  {
    id: "acknowledge",
    says: "Every complaint is acknowledged: while it is open, the acknowledgement is done or owed.",
    done: on("ComplaintAcknowledged"),
    requirements: ["h-ack"],
  },
  {
    id: "investigate",
    says: "Every complaint is investigated: while it is open, the investigation has started or is owed.",
    done: on("InvestigationStarted"),
    requirements: [],
  },
  {
    id: "assignHandler",
    says: "Every complaint has a case handler: while it is open, one is assigned or owed.",
    done: on("CaseHandlerAssigned"),
    requirements: [],
  },
] as const satisfies readonly {
  readonly id: keyof ComplaintsCode
  readonly says: string
  readonly done: Pattern
  readonly requirements: readonly string[]
}[]

const isPromised = (code: ComplaintsCode, id: (typeof FROM_THE_MAKING)[number]["id"]): boolean => {
  const timing = code[id]
  return timing !== null && isSpan(timing)
}

/** What is overdue from the making of a complaint on, where it has not been done. */
const late = (span: Span, done: Pattern): Condition =>
  all(open, elapsed(span, first("ComplaintMade"), "end"), not(happened(done)))

const timed = (timing: ComplaintsCode["acknowledge"]): Span | undefined =>
  timing !== null && isSpan(timing) && timing.unit !== "untimed" ? timing : undefined

/** The obligations of a complaint that last no longer than it does. */
const obligationsOf = (code: ComplaintsCode, law: Law | null): readonly Norm[] =>
  complaint(code, law).norms.filter((each) => !isRight(each))

/** What was sent or said stays so: nothing takes it back. */
const SENT = ["log", "acknowledge", "investigate", "assignHandler", "sendDeadlockLetter", "sendWeeksOverLetter"]

/**
 * What must hold of the duties and aims of the provider.
 *
 * @param code - a complaints code
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns the invariants
 * @example
 * import { opus } from "@opustech/complaints-code"
 * dutyInvariants(opus, null)[0]?.id // => "log-owed"
 * @since 0.1.0
 */
export const dutyInvariants = (code: ComplaintsCode, law: Law | null): readonly Invariant[] => {
  const norms = obligationsOf(code, law)
  const acknowledgement = timed(code.acknowledge)
  const firstDays = timed(code.firstResolution)
  return [
    ...FROM_THE_MAKING.filter(({ id }) => isPromised(code, id)).map(
      ({ id, says, requirements }): Invariant => ({
        id: `${id === "assignHandler" ? "handler" : id}-owed`,
        says,
        clauses: cited(code, id),
        requirements,
        about,
        checks: [owed(id, open)],
      }),
    ),
    ...(acknowledgement === undefined
      ? []
      : [
          {
            id: "late-acknowledgement-shows-at-once",
            says: "An acknowledgement that is not sent in time is a miss from the millisecond after it was due, and stays one.",
            clauses: cited(code, "acknowledge"),
            requirements: ["h-ack"],
            about,
            checks: [
              never(late(acknowledgement, on("ComplaintAcknowledged")), not(stands("acknowledge", "breached"))),
              stays("acknowledge", "breached"),
            ],
          },
          {
            id: "timely-acknowledgement-is-no-miss",
            says: "No acknowledgement is missed before its time is over.",
            clauses: cited(code, "acknowledge"),
            requirements: [],
            about,
            checks: [
              never(not(elapsed(acknowledgement, first("ComplaintMade"), "end")), stands("acknowledge", "breached")),
            ],
          },
        ]),
    ...(firstDays === undefined || code.contactTime !== true ? [] : contactTime(code, firstDays)),
    ...(firstDays === undefined || code.updates === null || !isSpan(code.updates) ? [] : updates(code, firstDays)),
    ...(code.resolution === null || !isSpan(code.resolution)
      ? []
      : [
          {
            id: "resolution-owed",
            says: "Until a complaint is resolved, withdrawn or closed, the provider owes doing what it reasonably can to resolve it.",
            clauses: cited(code, "resolution"),
            requirements: ["h-fair-timely", "h-fair-timely-c4"],
            about,
            checks: [
              never(
                unresolved,
                not(stands(code.resolution.unit === "untimed" ? "resolveSpeedily" : "resolve", "pending")),
              ),
            ],
          },
        ]),
    {
      id: "nothing-owed-after-the-end",
      says: "When a complaint is resolved, withdrawn or closed, nothing is owed on it any more.",
      clauses: cited(code, "closing", "resolution"),
      requirements: ["x-resolved"],
      about,
      checks: norms.map((norm) => never(inState("Resolved", ...ENDED), stands(norm.id, "pending"))),
    },
    {
      id: "reopening-starts-nothing-anew",
      says: "What was done before a reopening stays done: reopening restores open duties and restarts none.",
      clauses: cited(code, "reopening"),
      requirements: [],
      about,
      checks: norms.filter(({ id }) => SENT.includes(id)).map(({ id }) => stays(id, "fulfilled")),
    },
    {
      id: "no-step-back-while-open",
      says: "While a complaint is open, its acknowledgement, its logging and what is told to the complainant are never refused.",
      clauses: cited(code, "acknowledge", "log", "updates"),
      requirements: ["h-inform"],
      about,
      checks: [
        { kind: "taken", event: on("ComplaintAcknowledged"), condition: inState(...OPEN) },
        { kind: "taken", event: on("ComplaintLogged"), condition: inState(...OPEN) },
        { kind: "taken", event: on("ContactMade"), condition: inState(...OPEN) },
        { kind: "taken", event: on("ProgressUpdateGiven"), condition: inState(...OPEN) },
      ],
    },
  ]
}

const contactTime = (code: ComplaintsCode, days: Span): readonly Invariant[] => {
  const clauses = cited(code, "contactTime")
  const untimely = elapsed(days, first("ComplaintMade"), "end")
  return [
    {
      id: "contact-time-owed",
      says: "A complaint that is not resolved has an agreed contact time, or is owed one: from its making, from the end of the first working days, or from when the provider says that it cannot resolve it, as the code is read. (What would have arisen while it was resolved or at an end does not arise: reopening starts nothing anew.)",
      clauses,
      requirements: ["h-inform"],
      about,
      checks: [
        never(
          unresolved,
          byReading("contact-time", {
            "by-third-day": given(true),
            "arises-then": all(untimely, not(wasAway)),
            "when-stated": all(happened(first("DelayNotified")), not(wasProposed)),
          }),
          not(stands("agreeContactTime", "pending", "fulfilled")),
        ),
      ],
    },
    {
      id: "late-contact-time-shows-at-once",
      says: "Where the contact time is to be agreed in the first working days, not agreeing one is a breach from the millisecond after their end.",
      clauses,
      requirements: [],
      about,
      checks: [
        never(
          unresolved,
          byReading("contact-time", {
            "by-third-day": given(true),
            "arises-then": given(false),
            "when-stated": given(false),
          }),
          untimely,
          not(happened(first("ContactTimeAgreed"))),
          not(stands("agreeContactTime", "breached")),
        ),
      ],
    },
    {
      id: "an-agreed-contact-time-is-kept",
      says: "Once a contact time is agreed, the contact is owed until it is made, the complaint ends or another time takes its place.",
      clauses,
      requirements: [],
      about,
      checks: [
        never(
          open,
          happened(since(last("ContactTimeAgreed"), on("ContactMade"))),
          not(stands("keepContactTime", "pending")),
        ),
      ],
    },
    {
      id: "contact-time-not-in-the-past",
      says: "No contact time is agreed that lies before the agreement itself.",
      clauses,
      requirements: [],
      about,
      checks: [
        {
          kind: "onlyAfter",
          event: on("ContactTimeAgreed"),
          condition: eventIs("ContactTimeAgreed", { contactAt: notBefore("at") }),
        },
      ],
    },
  ]
}

const updates = (code: ComplaintsCode, days: Span): readonly Invariant[] => [
  {
    id: "the-next-update-is-owed",
    says: "From the end of the first working days until a complaint is resolved, the next update is always owed: giving one starts the next. (If they ended while it was resolved or at an end, reopening starts nothing anew.)",
    clauses: cited(code, "updates"),
    requirements: ["h-inform", "code-content-updates"],
    about,
    checks: [
      never(
        unresolved,
        elapsed(days, first("ComplaintMade"), "end"),
        not(stands("updateRegularly", "pending")),
        not(wasAway),
      ),
    ],
  },
]

/** Where a proposed outcome is read as a resolution, there has been one: what would have started while it stood has not. */
const wasProposed: Condition = byReading("resolved", {
  "outcome-accepted": given(false),
  "outcome-proposed": happened(first("OutcomeProposed")),
})

/** The first days may have gone by while the complaint was resolved or at an end: what would have started then has not. */
const wasAway: Condition = any(happened(first("ComplaintReopened")), wasProposed)
