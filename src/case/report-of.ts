/**
 * The report of a case: what it looks like at an instant, as a JSON value whose instants are ISO 8601 texts.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../code/enact.ts"
import { sayDue } from "../machine/english.ts"
import { resolve } from "../machine/reading.ts"
import { formatInstant, type Instant } from "../time/instant.ts"
import type { Zone } from "../time/zone.ts"
import { type Duty, dutiesOf } from "./duties.ts"
import { type Links, linksOf, type Raising } from "./links.ts"
import { type BarredEvent, type NextEvent, outlookOf } from "./next.ts"
import { refusalOf } from "./refusal.ts"
import type { Case, CaseRules } from "./replay.ts"
import type {
  BarredReport,
  CaseReport,
  DeadlineReport,
  NextReport,
  NoticeReport,
  RaisingReport,
  RightReport,
} from "./report.ts"
import { type Right, rightsOf } from "./rights.ts"

type Written = (instant: number | null) => string | null

const writerOf =
  (zone: Zone): Written =>
  (instant) =>
    instant === null || !Number.isFinite(instant) ? null : formatInstant(instant as Instant, zone)

/** The phrase of an untimed duty; of one whose time is not counted yet, what it will be counted from. */
const phraseOf = ({ machine, choices }: CaseRules, { norm, occurrence }: Duty): string | undefined => {
  const { due } = resolve(norm.terms, choices)
  return occurrence.countedFrom === null && due !== undefined ? sayDue(machine, due) : occurrence.phrase
}

const reportDuty = (rules: CaseRules, duty: Duty, write: Written): DeadlineReport => {
  const { norm, occurrence, bounds } = duty
  const phrase = phraseOf(rules, duty)
  const refusal = refusalOf(norm, occurrence.due, bounds.earliest, bounds.latest)
  return {
    norm: norm.id,
    party: norm.party,
    occurrence: occurrence.number,
    ...(occurrence.for === undefined ? {} : { for: occurrence.for }),
    status: duty.status,
    due: write(occurrence.due),
    ...(phrase === undefined ? {} : { phrase }),
    safeBy: write(bounds.earliest),
    latest: write(bounds.latest),
    ...(duty.mayBeUntimed ? { mayBeUntimed: true } : {}),
    ...(duty.mayNotApply ? { mayNotApply: true } : {}),
    ...(refusal === undefined ? {} : { refusal }),
    startedBy: occurrence.startedBy,
    startedAt: write(occurrence.startedAt) ?? "",
    ...(occurrence.fulfilled === undefined
      ? {}
      : { fulfilledBy: occurrence.fulfilled.id, fulfilledAt: write(occurrence.fulfilled.at) ?? "" }),
    ...(occurrence.ended === undefined ? {} : { endedBy: occurrence.ended.id }),
    clauses: norm.cites,
    source: "code",
    readings: duty.readings,
  }
}

const reportRight = (right: Right, write: Written): RightReport => {
  const { norm, opens, opensEarliest, opensForCertain, lapses } = right
  const refusal = refusalOf(norm, opens, opensEarliest, opensForCertain, lapses)
  return {
    norm: norm.id,
    party: norm.party,
    status: right.status,
    opens: write(opens),
    opensEarliest: write(opensEarliest),
    opensForCertain: write(opensForCertain),
    lapses: write(lapses),
    ...(refusal === undefined ? {} : { refusal }),
    ...(right.openedBy === undefined ? {} : { openedBy: right.openedBy }),
    ...(right.exercised === undefined ? {} : { exercisedBy: right.exercised.id }),
    ...(right.ended === undefined ? {} : { endedBy: right.ended.id }),
    clauses: norm.cites,
    source: "code",
    readings: right.readings,
  }
}

const whereOf = (on: NextEvent["on"]): { readonly where?: Readonly<Record<string, unknown>> } => {
  const fixed = (on.where ?? []).flatMap((test) =>
    test.is === "equal" || test.is === "oneOf" ? [[test.field, test.to] as const] : [],
  )
  return fixed.length === 0 ? {} : { where: Object.fromEntries(fixed) }
}

const opensOf = (opens: number | undefined, write: Written): { readonly opens?: string } => {
  const written = opens === undefined ? null : write(opens)
  return written === null ? {} : { opens: written }
}

const reportNext = (each: NextEvent): NextReport => ({
  event: each.event,
  ...whereOf(each.on),
  norms: each.norms,
  clauses: each.clauses,
})

const reportBarred = (each: BarredEvent, write: Written): BarredReport => ({
  event: each.event,
  ...whereOf(each.on),
  code: each.code,
  why: each.why,
  ...opensOf(each.opens, write),
})

const notesOf = (enacted: EnactedCode, of: Case): readonly string[] => {
  const { stages } = enacted.code
  const escalations = of.history.filter((event) => event.type === "ComplaintEscalated")
  return "unknown" in stages
    ? escalations.map(
        (event) => `the stage "${event.stage}" of ${event.id} is recorded as given and unchecked: ${stages.unknown}`,
      )
    : []
}

const reportRaising = ({ startedBy, raised, case: _case, ...rest }: Raising, write: Written): RaisingReport => ({
  ...rest,
  startedBy: startedBy.id,
  startedAt: write(startedBy.at) ?? "",
  ...(raised === undefined
    ? {}
    : { raised: raised.case, fulfilledBy: raised.by.id, fulfilledAt: write(raised.by.at) ?? "" }),
})

const noticesOf = (of: Case, write: Written): readonly NoticeReport[] =>
  of.emitted.flatMap(({ event, emission, clauses }) =>
    "notice" in emission
      ? [{ notice: emission.notice, to: emission.to, event: event.id, at: write(event.at) ?? "", clauses }]
      : [],
  )

/**
 * The report of one replayed case.
 *
 * @param rules - the rules under which it was replayed
 * @param of - the case
 * @param links - what the other cases of its log say of it (see `linksOf`); by default it stands alone
 * @since 0.1.0
 */
export const reportOf = (
  rules: CaseRules,
  of: Case,
  links: Links | undefined = linksOf([of]).get(of.id),
): CaseReport => {
  const { enacted } = rules
  const { code, choices, timekeeping } = enacted
  const write = writerOf(timekeeping.zone)
  const duties = dutiesOf(rules, of)
  const rights = rightsOf(rules, of)
  const { next, notYet } = outlookOf(rules, of, duties, rights)
  return {
    case: of.id,
    procedure: of.procedure,
    ...(of.raisedBy === undefined ? {} : { raisedBy: of.raisedBy }),
    code: {
      id: code.id,
      version: code.version,
      calendar: code.calendar.version,
      inForce:
        typeof code.inForce.from === "string" ? `from ${code.inForce.from}` : `unknown: ${code.inForce.from.unknown}`,
    },
    at: write(of.now) ?? "",
    state: of.state.state,
    deadlines: duties.map((each) => reportDuty(rules, each, write)),
    rights: rights.map((each) => reportRight(each, write)),
    raises: (links?.raisings ?? []).map((each) => reportRaising(each, write)),
    notices: noticesOf(of, write),
    next: next.map(reportNext),
    notYet: notYet.map((each) => reportBarred(each, write)),
    refused: of.refused.map(({ event, code: refusal, why, opens }) => ({
      event: event.id,
      type: event.type,
      at: write(event.at) ?? "",
      code: refusal,
      why,
      ...opensOf(opens, write),
    })),
    future: of.future.map((event) => ({ event: event.id, type: event.type, at: write(event.at) ?? "" })),
    duplicates: of.duplicates,
    notes: [...notesOf(enacted, of), ...(links?.oddities ?? [])],
    readings: choices,
  }
}
