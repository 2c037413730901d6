/**
 * Families as they grow: the cases of one log, and those that they ask to be raised.
 *
 * @since 0.1.0
 */
import { raisingsOf } from "../../case/links.ts"
import type { Log } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { type ProcedureName, procedureNames } from "../../code/vocabulary.ts"
import type { Instant } from "../../time/instant.ts"
import type { Draft } from "./draft.ts"
import { grownBy } from "./grown-by.ts"
import { type Grown, grown } from "./growth.ts"

/**
 * The procedures that a code has, by name.
 *
 * @since 0.1.0
 */
export const proceduresOf = ({ code }: EnactedCode): readonly ProcedureName[] =>
  procedureNames.filter((each) => code.procedures.includes(each))

/** What may be raised though no rule asks for it: compensation, considered on its facts. */
const FREELY: Readonly<Partial<Record<ProcedureName, ProcedureName>>> = {
  Complaint: "Compensation",
  Dissatisfaction: "Compensation",
}

/**
 * Whether the cases of a procedure can raise others under a code.
 *
 * @param enacted - an enacted code
 * @param procedure - the name of a procedure that the code has
 * @since 0.1.0
 */
export const raises = (enacted: EnactedCode, procedure: ProcedureName): boolean => {
  const has = proceduresOf(enacted)
  const free = FREELY[procedure]
  const { machine } = grown(enacted, { case: "", procedure, events: [] }).rules
  return (
    (free !== undefined && has.includes(free)) ||
    machine.transitions.some(({ emits = [] }) =>
      emits.some((each) => "raise" in each && has.some((one) => one === each.raise)),
    )
  )
}

/** The cases that could be raised now, each as one in which nothing has happened yet: those asked for, and those free. */
const raisable = (
  enacted: EnactedCode,
  cases: readonly Grown[],
): { readonly asked: readonly Grown[]; readonly free: readonly Grown[] } => {
  const has = proceduresOf(enacted)
  const asked = raisingsOf(cases.map(({ of }) => of))
    .filter((each) => each.status === "pending")
    .map(({ case: raisedBy, procedure }) => ({ raisedBy, procedure }))
  const free = cases.flatMap(({ of, log }) => {
    const procedure = FREELY[of.procedure as ProcedureName]
    const raised = cases.some((each) => each.log.raisedBy === of.id && each.log.procedure === procedure)
    return procedure === undefined || raised || log.events.length === 0 ? [] : [{ raisedBy: of.id, procedure }]
  })
  const begin = (wanted: readonly { readonly raisedBy: string; readonly procedure: string }[]): readonly Grown[] =>
    wanted
      .filter(({ procedure }) => has.some((each) => each === procedure))
      .map((each) => grown(enacted, { case: nameOf(cases), ...each, events: [] }))
  return { asked: begin(asked), free: begin(free) }
}

const nameOf = (cases: readonly Grown[]): string => `case-${cases.length + 1}`

/** The cases of a log, one of them grown by an event or begun with it. */
const put = (cases: readonly Grown[], next: Grown): readonly Grown[] =>
  cases.some(({ of }) => of.id === next.of.id)
    ? cases.map((each) => (each.of.id === next.of.id ? next : each))
    : [...cases, next]

/** One more event in one of the cases, or the first of a case that they raise; the cases as they were where none fits. */
const withDraft = (
  enacted: EnactedCode,
  start: Instant,
  linked: boolean,
  cases: readonly Grown[],
  draft: Draft,
): readonly Grown[] => {
  const history = cases.flatMap(({ log }) => log.events)
  const now = history.reduce<number>((latest, { at }) => Math.max(latest, at), start)
  const { asked, free } = linked ? raisable(enacted, cases) : { asked: [], free: [] }
  const next = grownBy(enacted, [...asked, ...[...cases].reverse(), ...free], { now, history }, draft)
  return next === undefined ? cases : put(cases, next)
}

/**
 * The log that drafts make, of which the rules take every event: each draft is one event, or none where none could be.
 *
 * @param enacted - an enacted code
 * @param procedure - the procedure of the first case
 * @param start - the instant of the first event
 * @param drafts - the drafts
 * @param linked - whether cases raise others; else the log is of one case
 * @since 0.1.0
 */
export const logFrom = (
  enacted: EnactedCode,
  procedure: ProcedureName,
  start: Instant,
  drafts: readonly Draft[],
  linked: boolean,
): Log => {
  const first = grown(enacted, { case: nameOf([]), procedure, events: [] })
  const cases = drafts.reduce<readonly Grown[]>(
    (before, draft) => withDraft(enacted, start, linked, before, draft),
    [first],
  )
  return { cases: cases.map(({ log }) => log).filter(({ events }) => events.length > 0) }
}
