/**
 * Logs of families: the cases of a situation of a family followed in real time, and what the library itself makes of them.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { linksAmong, type Member as Replayed } from "../../case/family.ts"
import { type CaseRules, replay } from "../../case/replay.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { decodeLog } from "../../code/log.ts"
import { type ProcedureName, procedureNames } from "../../code/vocabulary.ts"
import { holds } from "../../machine/evaluate.ts"
import type { Instant } from "../../time/instant.ts"
import { type Dated, dated, type Effort } from "../explore/dated.ts"
import { courseOf, situationAfter } from "../explore/reference.ts"
import type { Replay } from "../proving/replay-laws.ts"
import { written } from "../vocabulary.ts"
import type { FamilySituation } from "./family-demand.ts"
import type { Role } from "./product.ts"

/**
 * The log of a family as JSON, and when it is looked at.
 *
 * @since 0.1.0
 */
export interface FamilyLog {
  readonly events: readonly Readonly<Record<string, unknown>>[]
  readonly now: Instant
}

const EFFORT: Effort = { tries: 100, ways: 2 }

/** How many starts of a case are tried. */
const STARTS = 3

/** The case of a procedure, by name. */
const caseOf = (procedure: ProcedureName): string => procedure.toLowerCase()

/** A log of one case that leads to a kind of situation, begun at an instant or soon after it, if that can be. */
const datedMember = ({ member }: Role, kind: number, after: number): Dated | undefined => {
  const { searched, at } = member.nearest(kind)
  const { system, order, found } = searched
  if (found === undefined) return undefined
  const later = order.starts.filter((each) => each >= after).slice(0, STARTS)
  return dated(system, found, { at }, [...later, ...order.starts.slice(0, 1)], () => true, EFFORT)
}

/**
 * A log in which the cases of a family are each in a kind of situation.
 *
 * @param roles - the cases
 * @param kinds - the kind of each; -1 where it is not there
 * @returns the log; undefined where no instants were found for one of the cases
 * @since 0.1.0
 */
export const familyLogOf = (roles: readonly Role[], kinds: readonly number[]): FamilyLog | undefined => {
  const parts: Dated[] = []
  const events: { readonly at: number; readonly event: Readonly<Record<string, unknown>> }[] = []
  for (const [place, role] of roles.entries()) {
    const kind = kinds[place] ?? -1
    if (kind < 0) continue
    const parent = role.by === undefined ? undefined : roles[role.by]
    const after = role.by === undefined ? 0 : (parts[role.by]?.now ?? 0)
    const part = datedMember(role, kind, after)
    if (part === undefined) return undefined
    parts[place] = part
    const own = caseOf(role.procedure)
    for (const [index, event] of part.events.entries())
      events.push({
        at: event.at,
        event: {
          case: own,
          ...(index === 0 ? { procedure: role.procedure } : {}),
          ...(index === 0 && parent !== undefined ? { raisedBy: caseOf(parent.procedure) } : {}),
          ...(written({ ...event, id: `${own}-${index + 1}` }) as object),
        },
      })
  }
  // Events of one instant stay in the order of their cases.
  const ordered = events.sort((one, other) => one.at - other.at).map(({ event }) => event)
  return { events: ordered, now: Math.max(0, ...parts.map((each) => each?.now ?? 0)) as Instant }
}

/**
 * What the library makes of the log of a family: each case replayed, and what is owed as its links say.
 *
 * @param enacted - the code
 * @param rulesOf - the rules of each procedure
 * @param log - the log
 * @param replays - what replays the log of a case, by default the library's own
 * @returns what is known of the cases; undefined where the log is none, or one of its events is refused
 * @since 0.1.0
 */
export const replayedFamily = (
  enacted: EnactedCode,
  rulesOf: (procedure: ProcedureName) => CaseRules,
  { events, now }: FamilyLog,
  replays: Replay = (rules, log) => replay(rules, log, now),
): FamilySituation | undefined => {
  const decoded = decodeLog({ events })
  if (Result.isFailure(decoded)) return undefined
  const members = decoded.success.cases.flatMap((each): readonly Replayed[] => {
    const procedure = procedureNames.find((name) => name === each.procedure)
    if (procedure === undefined) return []
    const rules = rulesOf(procedure)
    return [{ rules, of: replays(rules, each) }]
  })
  if (members.some(({ of }) => of.refused.length > 0)) return undefined
  const byProcedure = new Map(members.map((each) => [each.of.procedure, each]))
  const owed = [...linksAmong(enacted, members).values()].flatMap(({ raisings }) =>
    raisings.flatMap(({ procedure, status }) => (status === "pending" ? [procedure] : [])),
  )
  return {
    isThere: (procedure) => byProcedure.has(procedure),
    hasEnded: (procedure) => {
      const found = byProcedure.get(procedure)
      return found !== undefined && found.rules.machine.states[found.of.state.state]?.final === true
    },
    isOwed: (procedure) => owed.includes(procedure),
    holdsOf: (procedure, where) => {
      const found = byProcedure.get(procedure)
      if (found === undefined) return false
      const { rules, of } = found
      return holds(rules, where, situationAfter(rules, courseOf(rules, of.history), now))
    },
  }
}
