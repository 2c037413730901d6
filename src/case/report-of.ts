/**
 * The report of a case: what it looks like at an instant, as a JSON value whose instants are ISO 8601 texts.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../code/enact.ts"
import { dutiesOf } from "./duties.ts"
import { type Links, linksOf, type Raising } from "./links.ts"
import { type BarredEvent, type NextEvent, outlookOf } from "./next.ts"
import type { Case, CaseRules } from "./replay.ts"
import type { BarredReport, CaseReport, NextReport, NoticeReport, RaisingReport } from "./report.ts"
import { lawNotes, reportLaw } from "./report-law.ts"
import { reportDuty, reportRight, type Written, writerOf } from "./report-norms.ts"
import { rightsOf } from "./rights.ts"

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
 * @example
 * import { enact, openCase, operativeRules, opus, replay, reportOf } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const rules = operativeRules(code, log)
 * reportOf(rules, replay(rules, log)).state // => "Asked"
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
  const deadlines = duties.map((each) => reportDuty(rules, of, each, write))
  const law = reportLaw(rules, of)
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
    regulation: enacted.regulation,
    law,
    at: write(of.now) ?? "",
    state: of.state.state,
    deadlines,
    rights: rights.map((each) => reportRight(rules, of, each, write)),
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
    notes: [...lawNotes(law, deadlines), ...notesOf(enacted, of), ...(links?.oddities ?? [])],
    readings: choices,
  }
}
