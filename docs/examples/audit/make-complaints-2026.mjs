/**
 * Writes complaints-2026.ndjson: 42 invented complaints of 2026, most of them handled as the Code promises, some on purpose not.
 *
 *     node docs/examples/audit/make-complaints-2026.mjs
 */
import { writeFileSync } from "node:fs"

const DAY = 86_400_000

/** A local date so many days after another. */
const later = (date, days) => new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** An instant of 2026 in London; no event falls on a day on which the clocks change. */
const at = (date, time) => `${date}T${time}:00${date > "2026-03-29" && date < "2026-10-25" ? "+01:00" : "+00:00"}`

const CONSUMER = { kind: "consumer", customer: true }

/** What happens in a complaint, by the day counted from its making: `[day, time, type, fields]`. */
const made = (complainant = CONSUMER) => [
  0,
  "10:00",
  "ComplaintMade",
  { channel: "Email", complainant, about: "The line drops", responseExpected: "explicit" },
]
const logged = [0, "10:05", "ComplaintLogged"]
const acknowledged = [1, "09:00", "ComplaintAcknowledged", { channel: "Email" }]
const inHand = [
  [1, "09:30", "CaseHandlerAssigned", { handler: "A. Handler" }],
  [1, "09:35", "InvestigationStarted"],
]
const agreed = (date) => [2, "09:00", "ContactTimeAgreed", { contactAt: at(later(date, 7), "10:00") }]
const contacted = [7, "10:00", "ContactMade"]
const resolved = (day) => [
  [day, "11:00", "OutcomeProposed", { summary: "A new router and a credit" }],
  [day + 1, "10:00", "OutcomeAccepted"],
  [day + 1, "11:00", "ComplaintClosed", { reason: "resolved" }],
]
const begun = (date, complainant) => [made(complainant), logged, acknowledged, ...inHand, agreed(date), contacted]
const deadlocked = (date) => [
  ...begun(date),
  [8, "11:00", "OutcomeProposed", { summary: "A credit" }],
  [9, "10:00", "OutcomeRejected"],
  [9, "11:00", "DeadlockReached", { why: "No review will follow" }],
]

/** Each kind of complaint: the dates on which its complaints are made, all but the last two kinds on a Monday. */
const KINDS = {
  "on-time": {
    dates: [
      ...["2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02", "2026-02-09", "2026-02-16", "2026-02-23"],
      ...["2026-03-02", "2026-03-09", "2026-03-16", "2026-04-13", "2026-04-20", "2026-05-11", "2026-06-01"],
      ...["2026-06-08", "2026-06-15", "2026-06-22", "2026-06-29", "2026-07-06", "2026-07-13"],
    ],
    events: (date) => [...begun(date), ...resolved(8)],
  },
  "late-acknowledgement": {
    dates: ["2026-07-20", "2026-07-27", "2026-08-03", "2026-08-10"],
    events: (date) =>
      [...begun(date), ...resolved(8)].map((each) => (each === acknowledged ? [4, ...each.slice(1)] : each)),
  },
  "no-contact-time": {
    dates: ["2026-09-07", "2026-09-14", "2026-09-21"],
    events: () => [made(), logged, acknowledged, ...inHand, [7, "10:00", "ProgressUpdateGiven"], ...resolved(8)],
  },
  "contact-time-not-kept": {
    dates: ["2026-09-28", "2026-10-05"],
    events: (date) =>
      [...begun(date), ...resolved(9)].map((each) => (each === contacted ? [8, "15:00", "ContactMade"] : each)),
  },
  "decided-by-adr": {
    dates: ["2026-01-05", "2026-02-02"],
    events: (date) => [
      ...deadlocked(date),
      [9, "15:00", "AdrLetterSent", { reason: "deadlock", scheme: "cisas" }],
      [14, "10:00", "ReferredToAdr", { scheme: "cisas" }],
      [40, "10:00", "AdrDecided", { outcome: "A refund" }],
      [41, "10:00", "AdrDecisionAccepted", { carryOutBy: at(later(date, 54), "17:30") }],
      [45, "10:00", "AdrDecisionCarriedOut"],
      [46, "10:00", "ComplaintClosed", { reason: "adrDecided" }],
    ],
  },
  "deadlock-without-a-letter": { dates: ["2026-03-02"], events: deadlocked },
  "six-weeks-without-a-letter": { dates: ["2026-06-01", "2026-06-08"], events: (date) => begun(date) },
  "six-weeks-with-a-letter": {
    dates: ["2026-06-15"],
    events: (date) => [
      ...begun(date),
      [43, "09:00", "AdrLetterSent", { reason: "weeksOver", scheme: "cisas" }],
      ...resolved(49),
    ],
  },
  "closed-too-early": {
    dates: ["2026-10-12"],
    events: (date) => [...begun(date), [4, "17:00", "ComplaintClosed", { reason: "resolved" }], ...resolved(8)],
  },
  "never-logged": {
    dates: ["2026-10-19"],
    events: (date) => [...begun(date), ...resolved(8)].filter((each) => each !== logged),
  },
  reopened: {
    dates: ["2026-02-09"],
    events: (date) => [
      ...begun(date),
      ...resolved(8),
      [20, "10:00", "ComplaintReopened", { why: "The line drops again" }],
      [21, "10:00", "ProgressUpdateGiven"],
      ...resolved(22),
    ],
  },
  "out-of-scope": {
    dates: ["2026-05-18"],
    events: (date) => [
      ...begun(date, { kind: "business", customer: true, people: { working: 11 } }),
      ...resolved(8),
    ],
  },
  "scope-not-known": {
    dates: ["2026-11-02"],
    events: (date) => [...begun(date, { kind: "business", customer: true }), ...resolved(8)],
  },
  withdrawn: { dates: ["2026-10-26"], events: () => [made(), logged, [1, "09:00", "ComplaintWithdrawn"]] },
  open: { dates: ["2026-11-20"], events: () => [made(), logged] },
}

const events = Object.entries(KINDS).flatMap(([kind, { dates, events: of }]) =>
  dates.flatMap((date, index) => {
    const id = `${kind}-${String(index + 1).padStart(2, "0")}`
    const inOrder = of(date).toSorted(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
    return inOrder.map(([day, time, type, fields = {}], place) => ({
      case: id,
      ...(place === 0 ? { procedure: "Complaint" } : {}),
      id: `e${place + 1}`,
      at: at(later(date, day), time),
      type,
      ...fields,
    }))
  }),
)

const lines = events
  .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.case < b.case ? -1 : 1))
  .map((each) => JSON.stringify(each))

// One line sent twice, one cut off, and one whose time has no offset.
lines.splice(100, 0, lines[98])
lines.splice(200, 0, '{"case":"six-weeks-without-a-letter-01","id":"e8","at":"2026-07-01T10:00:00+01:00","type":"Progr')
lines.splice(
  300,
  0,
  '{"case":"six-weeks-without-a-letter-02","id":"e8","at":"2026-07-01T10:00:00","type":"ProgressUpdateGiven"}',
)

writeFileSync(new URL("complaints-2026.ndjson", import.meta.url), `${lines.join("\n")}\n`)
