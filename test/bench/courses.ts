/** Courses of complaints: seeded, plausible sequences of events in their interchange form. */
import type { ComplaintEventType } from "../../src/code/events.ts"
import { DAY, HOUR, MINUTE } from "./instants.ts"
import { type Random, SEED, seeded } from "./random.ts"

/** An event as it stands in a log file. */
export type RawEvent = Readonly<Record<string, unknown>> & { readonly type: ComplaintEventType; readonly at: string }

type Phase =
  | "fresh"
  | "working"
  | "proposed"
  | "deadlocked"
  | "over"
  | "adr"
  | "decided"
  | "accepted"
  | "resolved"
  | "ended"
type Next = readonly [type: ComplaintEventType, phase: Phase, content?: object]

/** What usually follows; what stands twice is twice as likely. */
const USUALLY: Readonly<Record<Phase, readonly [Next, ...Next[]]>> = {
  fresh: [
    ["ComplaintLogged", "fresh"],
    ["ComplaintAcknowledged", "fresh"],
    ["CaseHandlerAssigned", "working"],
    ["InvestigationStarted", "working"],
  ],
  working: [
    ["ComplaintAcknowledged", "working"],
    ["DelayNotified", "working"],
    ["ContactTimeAgreed", "working"],
    ["ContactMade", "working"],
    ["ProgressUpdateGiven", "working"],
    ["ProgressUpdateGiven", "working"],
    ["ComplaintEscalated", "working"],
    ["OutcomeProposed", "proposed"],
    ["OutcomeProposed", "proposed"],
    ["OutcomeProposed", "proposed"],
    ["AdrLetterSent", "over", { reason: "weeksOver" }],
    ["ComplaintWithdrawn", "ended"],
  ],
  proposed: [
    ["OutcomeAccepted", "resolved"],
    ["OutcomeAccepted", "resolved"],
    ["OutcomeRejected", "working"],
    ["DeadlockReached", "deadlocked"],
  ],
  deadlocked: [
    ["AdrLetterSent", "deadlocked", { reason: "deadlock" }],
    ["ReferredToAdr", "adr"],
    ["OutcomeProposed", "deadlocked"],
  ],
  over: [
    ["ProgressUpdateGiven", "over"],
    ["ReferredToAdr", "adr"],
  ],
  adr: [
    ["ContactMade", "adr"],
    ["AdrDecided", "decided"],
  ],
  decided: [
    ["ContactMade", "decided"],
    ["ComplaintClosed", "ended", { reason: "adrDecided" }],
    ["AdrDecisionAccepted", "accepted"],
  ],
  accepted: [
    ["AdrDecisionCarriedOut", "decided"],
    ["ContactMade", "accepted"],
  ],
  resolved: [
    ["ProgressUpdateGiven", "resolved"],
    ["ComplaintClosed", "ended", { reason: "resolved" }],
    ["ComplaintReopened", "working"],
  ],
  ended: [["ComplaintReopened", "working"]],
}

export const TYPES: readonly [ComplaintEventType, ...ComplaintEventType[]] = [
  "ComplaintMade",
  "ComplaintLogged",
  "ComplaintAcknowledged",
  "CaseHandlerAssigned",
  "InvestigationStarted",
  "DelayNotified",
  "ContactTimeAgreed",
  "ContactMade",
  "ProgressUpdateGiven",
  "ComplaintEscalated",
  "OutcomeProposed",
  "OutcomeAccepted",
  "OutcomeRejected",
  "DeadlockReached",
  "AdrLetterSent",
  "ReferredToAdr",
  "AdrDecided",
  "AdrDecisionAccepted",
  "AdrDecisionCarriedOut",
  "ComplaintWithdrawn",
  "ComplaintClosed",
  "ComplaintReopened",
]

const iso = (t: number): string => new Date(t).toISOString()

/** What an event carries beside its id, type and instant. */
const contents = ({ whole, pick, chance }: Random, type: ComplaintEventType, t: number): object => {
  switch (type) {
    case "ComplaintMade":
      return {
        channel: pick("Email", "Telephone", "Webchat", "Letter", "InPerson", "CustomerThermometer"),
        complainant: {
          kind: pick("consumer", "business", "notForProfit"),
          customer: !chance(5),
          ...(chance(30) ? { people: { working: whole(1, 40) } } : {}),
        },
        about: pick("the line drops", "a wrong bill", "an engineer who did not come"),
        responseExpected: pick("explicit", "implicit"),
      }
    case "CaseHandlerAssigned":
      return { handler: pick("A. Handler", "B. Handler") }
    case "DelayNotified":
      return { why: "a part is awaited" }
    case "ContactTimeAgreed":
      return { contactAt: iso(t + whole(-1, 72) * HOUR) }
    case "ComplaintEscalated":
      return { stage: "manager" }
    case "OutcomeProposed":
      return { summary: "a credit" }
    case "DeadlockReached":
      return { why: "no further review" }
    case "AdrLetterSent":
      return { reason: pick("deadlock", "weeksOver"), scheme: "unknown" }
    case "ReferredToAdr":
      return { scheme: "unknown" }
    case "AdrDecided":
      return { outcome: "upheld" }
    case "AdrDecisionAccepted":
      return { carryOutBy: iso(t + whole(-1, 28) * DAY) }
    case "ComplaintClosed":
      return { reason: pick("resolved", "adrDecided", "silence", "outOfScope") }
    case "ComplaintReopened":
      return { why: "the fault came back" }
    default:
      return chance(30) ? { by: "an adviser" } : {}
  }
}

/** Minutes, hours or days. */
const gap = ({ whole, chance }: Random): number => {
  if (chance(30)) return whole(1, 60) * MINUTE
  return chance(50) ? whole(1, 26) * HOUR : whole(1, 6) * DAY + whole(0, 600) * MINUTE
}

const NINE_WEEKS = 63 * DAY

export interface Wanted {
  readonly courses: number
  /** Events of each course. */
  readonly length: number
  /** How many events of a hundred are of any type, whatever came before: most of them are refused. */
  readonly wild: number
}

const nextOf = ({ pick, chance }: Random, index: number, phase: Phase, wild: number): Next => {
  if (index === 0) return ["ComplaintMade", phase]
  return chance(wild) ? [pick(...TYPES), phase] : pick(...USUALLY[phase])
}

const courseOf = (random: Random, { length, wild }: Wanted): readonly RawEvent[] => {
  let t = Date.UTC(2015, 0, 2) + random.whole(0, 15 * 365 * 1440) * MINUTE
  let phase: Phase = "fresh"
  const events: RawEvent[] = []
  for (let index = 0; index < length; index++) {
    const [type, next, content] = nextOf(random, index, phase, wild)
    if (index > 0) t += gap(random) + (next === "over" && phase !== "over" ? NINE_WEEKS : 0)
    phase = next
    events.push({ id: `e${index + 1}`, at: iso(t), type, ...contents(random, type, t), ...content })
  }
  return events
}

/** So many courses, each of so many events, all different. */
export const courses = (wanted: Wanted): readonly (readonly RawEvent[])[] => {
  const random = seeded(SEED)
  return Array.from({ length: wanted.courses }, () => courseOf(random, wanted))
}
