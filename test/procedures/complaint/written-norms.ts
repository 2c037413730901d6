/** The norms of the Complaint procedure under Opus's code, written out; and the writing of any norm in that form. */
import {
  alternativesOf,
  type Condition,
  complaint,
  type Happening,
  type Machine,
  type Norm,
  opus,
  type Pattern,
  type Read,
  sayCondition,
  type Terms,
} from "../../../src/index.ts"

export const machine: Machine = complaint(opus)

const sayPatterns = (patterns: readonly Pattern[]): string =>
  patterns
    .map(({ event: type, where = [] }) =>
      where.length === 0 ? type : `${type}(${where.map((test) => ("to" in test ? test.to : test.is)).join(", ")})`,
    )
    .join(" ")

/** Rule data as text: under each alternative of the reading that it depends on, if any. */
const under = <T>(value: Read<T>, say: (value: T) => string): string | Readonly<Record<string, string>> => {
  const [first, ...others] = alternativesOf(value)
  if (first !== undefined && others.length === 0) return say(first.value)
  return Object.fromEntries(
    alternativesOf(value).map(({ choices, value: each }) => [
      Object.entries(choices)
        .map(([reading, alternative]) => `${reading}=${alternative}`)
        .join(),
      say(each),
    ]),
  )
}

/** Whether a start comes at the opening of a right or at the end of a span of days, where it is a span. */
const sayEdge = (condition: Condition): string => (condition.is === "elapsed" ? ` (${condition.edge})` : "")

/** What carries a norm out, each with what takes that back. */
const sayDoes = (happenings: readonly Happening[]): string =>
  happenings
    .map((each) =>
      each.undoneBy === undefined
        ? sayPatterns([each])
        : `${sayPatterns([each])} (until ${sayPatterns(each.undoneBy)})`,
    )
    .join(", ")

const sayTerms = ({ starts, due }: Terms): string => {
  const start =
    "on" in starts ? sayPatterns([starts.on]) : `once ${sayCondition(machine, starts.once)}${sayEdge(starts.once)}`
  if (due === undefined) return start
  if ("atOnce" in due) return `${start}; at once`
  if ("endOfDay" in due) return `${start}; by the end of that day`
  if ("endOfMonth" in due) return `${start}; by the end of month + ${due.endOfMonth}`
  if ("at" in due) return `${start}; at ${due.at}`
  return due.within.unit === "untimed"
    ? `${start}; untimed, "${due.within.phrase}"`
    : `${start}; within ${"n" in due.within ? `${due.within.n} ` : ""}${due.within.unit}`
}

export const written = (norm: Norm) => ({
  party: norm.party,
  force: under(norm.force, String),
  says: norm.says,
  does: under(norm.does, sayDoes),
  terms: under(norm.terms, sayTerms),
  until: under(norm.until, sayPatterns),
  restoredBy: under(norm.restoredBy, sayPatterns),
  ...(norm.recurs === true ? { recurs: true } : {}),
  ...(norm.replaces === true ? { replaces: true } : {}),
  cites: norm.cites,
})

const ENDS = "OutcomeAccepted ComplaintWithdrawn ComplaintClosed"
export const DUTY = { party: "provider", force: "must", until: ENDS, restoredBy: "ComplaintReopened" } as const

/** A duty that, where a proposal resolves the complaint, ends with the proposal and comes back with its rejection. */
const UNLESS_RESOLVED = {
  party: "provider",
  force: "must",
  until: { "resolved=outcome-accepted": ENDS, "resolved=outcome-proposed": `OutcomeProposed ${ENDS}` },
  restoredBy: {
    "resolved=outcome-accepted": "ComplaintReopened",
    "resolved=outcome-proposed": "OutcomeRejected ComplaintReopened",
  },
} as const

const AFTER_THE_FIRST_DAYS = "once 3 working days have passed since the complaint is made (end)"

export const NORMS: Readonly<Record<string, ReturnType<typeof written>>> = {
  log: {
    ...DUTY,
    says: "log the complaint",
    does: "ComplaintLogged",
    terms: 'ComplaintMade; untimed, "logged"',
    cites: ["response-times.logged"],
  },
  acknowledge: {
    ...DUTY,
    force: { "force-of-aim=aim": "aims", "force-of-aim=duty": "must" },
    says: "acknowledge the complaint",
    does: "ComplaintAcknowledged",
    terms: "ComplaintMade; within 24 workingHours",
    cites: ["response-times.acknowledge"],
  },
  investigate: {
    ...DUTY,
    says: "investigate the complaint",
    does: "InvestigationStarted",
    terms: 'ComplaintMade; untimed, "investigated"',
    cites: ["response-times.investigated"],
  },
  assignHandler: {
    ...DUTY,
    says: "assign a case handler",
    does: "CaseHandlerAssigned",
    terms: 'ComplaintMade; untimed, "assigned"',
    cites: ["response-times.handler"],
  },
  agreeContactTime: {
    ...UNLESS_RESOLVED,
    says: "agree a contact time",
    does: "ContactTimeAgreed",
    terms: {
      "contact-time=by-third-day": "ComplaintMade; within 3 workingDays",
      "contact-time=arises-then": `${AFTER_THE_FIRST_DAYS}; untimed, "an agreed contact time will be made"`,
      "contact-time=when-stated": "DelayNotified; at once",
    },
    cites: ["response-times.contact-time"],
  },
  keepContactTime: {
    ...DUTY,
    says: "contact the complainant at the agreed time",
    does: "ContactMade",
    terms: "ContactTimeAgreed; at contactAt",
    replaces: true,
    cites: ["response-times.contact-time"],
  },
  updateRegularly: {
    ...UNLESS_RESOLVED,
    says: "update the complainant",
    does: "ProgressUpdateGiven, ContactMade",
    terms: {
      "updated-regularly=untimed": `${AFTER_THE_FIRST_DAYS}; untimed, "updated regularly"`,
      "updated-regularly=every-5-working-days": `${AFTER_THE_FIRST_DAYS}; within 5 workingDays`,
      "updated-regularly=every-10-working-days": `${AFTER_THE_FIRST_DAYS}; within 10 workingDays`,
    },
    recurs: true,
    cites: ["response-times.updates"],
  },
  resolveSpeedily: {
    ...UNLESS_RESOLVED,
    says: "do what it reasonably can to resolve the complaint speedily and to the complainant's satisfaction",
    does: {
      "resolved=outcome-accepted": "OutcomeAccepted (until ComplaintReopened)",
      "resolved=outcome-proposed":
        "OutcomeProposed (until OutcomeRejected ComplaintReopened), OutcomeAccepted (until ComplaintReopened)",
    },
    terms: 'ComplaintMade; untimed, "speedily"',
    cites: ["complaints.resolve"],
  },
  sendDeadlockLetter: {
    ...DUTY,
    says: "send the letter saying that the complaint has reached deadlock",
    does: "AdrLetterSent(deadlock)",
    terms: {
      "letter-at-deadlock=promptly": 'DeadlockReached; untimed, "promptly"',
      "letter-at-deadlock=end-of-day": "DeadlockReached; by the end of that day",
      "letter-at-deadlock=next-working-day": "DeadlockReached; within 1 workingDays",
    },
    cites: ["adr.deadlock"],
  },
  referToAdr: {
    ...UNLESS_RESOLVED,
    party: "complainant",
    force: "may",
    says: "take the complaint to ADR (in the words of the published Code: make a complaint through Ofcom)",
    does: "ReferredToAdr (until ComplaintReopened)",
    terms:
      "once 8 weeks have passed since the complaint is made or under adr-at-deadlock=at-deadlock, deadlock is reached or the ADR letter is sent (reason is deadlock) or under adr-at-deadlock=on-letter, the ADR letter is sent (reason is deadlock)",
    cites: ["adr.eight-weeks", "adr.deadlock", "adr.ofcom"],
  },
}
