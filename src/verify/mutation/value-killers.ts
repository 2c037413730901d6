/**
 * Killers of changed values of a code: what tells the code that a change makes from the one that it was made of.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { enact } from "../../code/enact.ts"
import type { Law } from "../../code/law.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import { procedures } from "../../procedures/procedures.ts"
import { standingDuties } from "../../procedures/standing.ts"
import { play } from "../scenarios/play.ts"
import { type ReadyScenario, readyUnder } from "../scenarios/prepare.ts"
import type { StandingValue } from "../scenarios/standing.ts"
import { changedCode, decodedOf } from "./changed-code.ts"
import type { Kill, Killer } from "./killers.ts"

/**
 * The form of a code as a killer: what decoding refuses, and what cannot be enacted.
 *
 * @since 0.1.0
 */
export const formKiller: Killer = ({ changed }) => {
  if (changed === undefined) return undefined
  const found = decodedOf(changed)
  if (Result.isFailure(found)) {
    const { problems, message } = found.failure
    return { by: "static", id: `code.${problems[0]?.code}`, says: message }
  }
  const enacted = enact(found.success.versions[0])
  return Result.isFailure(enacted)
    ? { by: "static", id: `code.${enacted.failure.code}`, says: enacted.failure.message }
    : undefined
}

/** What every procedure depends on beside its machine: how time is counted, what can be chosen, which law applies. */
const settingOf = ({ calendar, readings, regulator, inForce }: ComplaintsCode): string => {
  const { version: _, source: __, ...hours } = calendar
  const choices = readings.map(({ id, alternatives }) => [id, ...alternatives.map((each) => each.id)].join()).sort()
  return JSON.stringify([hours, choices, regulator, inForce])
}

/** The fields of a code that are read where something is made of it. */
const fieldsRead = (code: ComplaintsCode, make: (code: ComplaintsCode) => unknown): ReadonlySet<string | symbol> => {
  const read = new Set<string | symbol>()
  make(
    new Proxy(code, {
      get: (of, key) => {
        read.add(key)
        return Reflect.get(of, key)
      },
    }),
  )
  return read
}

/** Which procedures a changed code has other machines of, or none. */
const remade = (
  code: ComplaintsCode,
  laws: readonly (Law | null)[],
): ((to: ComplaintsCode) => ReadonlySet<ProcedureName>) => {
  const under = (name: ProcedureName) => (name === "Complaint" ? laws : [null])
  const machinesOf = (of: ComplaintsCode, name: ProcedureName): string =>
    JSON.stringify(under(name).map((law) => procedures[name](of, law)))
  const made = code.procedures.map((name) => ({
    name,
    read: fieldsRead(code, (of) => machinesOf(of, name)),
    before: machinesOf(code, name),
  }))
  return (to) => {
    const fields = Object.keys({ ...code, ...to }) as (keyof ComplaintsCode)[]
    const changed = fields.filter((field) => to[field] !== code[field])
    const isChanged = ({ name, read, before }: (typeof made)[number]): boolean =>
      !to.procedures.includes(name) || (changed.some((field) => read.has(field)) && machinesOf(to, name) !== before)
    return new Set(made.filter(isChanged).map(({ name }) => name))
  }
}

/**
 * Scenarios as a killer of changed values: each one is played under the changed code, where that changes its procedure or
 * how time is counted.
 *
 * @param code - the code before the change
 * @param scenarios - scenarios made ready under it
 * @since 0.1.0
 */
export const playedKiller = (code: ComplaintsCode, scenarios: readonly ReadyScenario[]): Killer => {
  const remadeBy = remade(code, [...new Map(scenarios.map(({ law }) => [law?.key, law])).values()])
  const setting = settingOf(code)
  return ({ changed }) => {
    const to = changedCode(changed)
    if (changed === undefined || to === undefined) return undefined
    const differs =
      changed.exceptions !== undefined || settingOf(to) !== setting ? new Set(code.procedures) : remadeBy(to)
    for (const each of scenarios) {
      const { scenario } = each
      if (!differs.has(scenario.procedure)) continue
      const ready = readyUnder(to, each, changed.exceptions)
      if (ready === undefined)
        return { by: "scenario", id: scenario.id, says: `it cannot be played [${scenario.clauses.join(", ")}]` }
      const miss = play(ready)
      if (miss !== undefined)
        return { by: "scenario", id: miss.scenario, says: `${miss.at}: ${miss.says} [${miss.clauses.join(", ")}]` }
    }
    return undefined
  }
}

/**
 * What was worked out by hand of standing duties and rights as a killer: whose each one is, with what force and from which
 * clauses, and that there is no other.
 *
 * @param values - the values; where there are none, nothing is looked at
 * @since 0.1.0
 */
export const standingKiller =
  (values: readonly StandingValue[]): Killer =>
  ({ changed }) => {
    const to = changedCode(changed)
    if (to === undefined || values.length === 0) return undefined
    const found = new Map(standingDuties(to).map((norm) => [norm.id, norm]))
    const kill = (id: string, says: string, cites: readonly string[] = []): Kill => ({
      by: "scenario",
      id: `standing ${id}`,
      says: `${says} [${cites.join(", ")}]`,
    })
    for (const { id, of, force, cites } of values) {
      const norm = found.get(id)
      if (norm === undefined) return kill(id, "there is none", cites)
      if (norm.party !== of || norm.force !== force)
        return kill(id, `${norm.party} ${norm.force}, not ${of} ${force}`, cites)
      if (norm.cites.join() !== cites.join()) return kill(id, `comes from ${norm.cites.join(", ")}`, cites)
    }
    const other = [...found.keys()].find((id) => !values.some((each) => each.id === id))
    return other === undefined ? undefined : kill(other, "there is one, of which the text says nothing")
  }
