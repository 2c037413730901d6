/**
 * Playing scenarios: holding rules against the values that were worked out by hand.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { courseOf, dutiesUnder, statusOf } from "../../case/duties.ts"
import { governanceOf } from "../../case/governing.ts"
import type { Case, CaseRules } from "../../case/replay.ts"
import { rightsOf } from "../../case/rights.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { compile } from "../../machine/compile.ts"
import type { Emission, Machine, MachineState } from "../../machine/machine.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import { resolve } from "../../machine/reading.ts"
import { parseInstant } from "../../time/instant.ts"
import { actorsOf } from "./ordinary.ts"
import type { Attempt, ReadyScenario, ReadyStep } from "./prepare.ts"
import type { Stand } from "./scenario.ts"

/**
 * Where rules come to something else than a scenario: the instant, and what was found in place of what.
 *
 * @since 0.1.0
 */
export interface Miss {
  readonly scenario: string
  readonly clauses: readonly string[]
  readonly at: string
  readonly says: string
}

const sayEmission = (each: Emission): string =>
  "notice" in each ? `notice ${each.notice} to ${each.to}` : `raise ${each.raise}`

const lists = (values: readonly string[]): string => (values.length === 0 ? "nothing" : values.join(" and "))

/** An instant that was worked out, in epoch milliseconds; NaN, which is like none, for a text that is no instant. */
const millisecondOf = (text: string): number => Result.getOrElse(parseInstant(text), () => Number.NaN)

/** What is wrong with the outcome of the event of a step; else the state that it leads to. */
const takeEvent = (
  { compiled, machine }: CaseRules,
  state: MachineState,
  { step, event }: ReadyStep,
  actors: Readonly<Record<string, string>>,
): { readonly state: MachineState } | string => {
  if (event === undefined) return { state }
  const strange = sayActor(machine, event.type, actors)
  if (strange !== undefined) return strange
  const stepped = compiled.step(state, event)
  if (Result.isFailure(stepped)) {
    const { code, opens } = stepped.failure
    if (step.refused !== code) return `${step.event} is refused: ${code}, not ${step.refused ?? "taken"}`
    const expected = step.opens === undefined ? undefined : millisecondOf(step.opens)
    return opens === expected ? { state } : `${step.event} is refused until another instant than ${step.opens}`
  }
  const { success } = stepped
  if (step.refused !== undefined) return `${step.event} is taken, not refused: ${step.refused}`
  const to = step.state ?? state.state
  if (success.state.state !== to) return `${step.event} leads to ${success.state.state}, not to ${to}`
  const [emits, expected] = [success.emits.map(sayEmission), step.emits ?? []]
  return emits.join() === expected.join()
    ? { state: success.state }
    : `${step.event} gives ${lists(emits)} to carry out, not ${lists(expected)}`
}

const sayActor = (machine: Machine, type: string, actors: Readonly<Record<string, string>>): string | undefined => {
  const by = machine.events[type]?.by
  return by === actors[type] ? undefined : `${type} is an act of ${by}, not of ${actors[type]}`
}

const tryEvent = (
  { compiled }: CaseRules,
  state: MachineState,
  { written, event }: Attempt,
  to: string | undefined,
  code: string | undefined,
): string | undefined => {
  const stepped = compiled.step(state, event)
  if (Result.isSuccess(stepped)) {
    const found = stepped.success.state.state
    if (to === undefined) return `${written} is taken in ${state.state}, not refused`
    return found === to ? undefined : `${written} leads from ${state.state} to ${found}, not to ${to}`
  }
  if (to !== undefined) return `${written} is refused in ${state.state}: ${stepped.failure.code}`
  return code === undefined || stepped.failure.code === code
    ? undefined
    : `${written} is refused in ${state.state}: ${stepped.failure.code}, not ${code}`
}

const missOf = ({ scenario }: ReadyScenario, { step }: ReadyStep, says: string): Miss => ({
  scenario: scenario.id,
  clauses: scenario.clauses,
  at: step.at,
  says,
})

/**
 * Holds what happens in a scenario against a machine in place of its own: which events are taken and refused, where they
 * lead, and what they give to carry out.
 *
 * @param ready - a scenario made ready
 * @param machine - the machine; its norms are not looked at
 * @returns the first value that differs; undefined where none does
 * @since 0.1.0
 */
export const playEvents = (ready: ReadyScenario, machine: Machine): Miss | undefined => {
  const rules = withMachine(ready.rules, machine)
  const actors = actorsOf(ready.scenario.procedure)
  let state = rules.compiled.start
  for (const each of ready.steps) {
    const taken = takeEvent(rules, state, each, actors)
    if (typeof taken === "string") return missOf(ready, each, taken)
    state = taken.state
    for (const attempt of each.may) {
      const wrong =
        sayActor(machine, attempt.event.type, actors) ?? tryEvent(rules, state, attempt, attempt.to, undefined)
      if (wrong !== undefined) return missOf(ready, each, wrong)
    }
    for (const attempt of each.refuses) {
      const wrong = tryEvent(rules, state, attempt, undefined, attempt.code)
      if (wrong !== undefined) return missOf(ready, each, wrong)
    }
  }
  return undefined
}

const compiled = new WeakMap<Machine, Map<EnactedCode, CaseRules>>()

/** The rules with another machine, which is compiled once for each code as it is enacted. */
const withMachine = (rules: CaseRules, machine: Machine): CaseRules => {
  if (machine === rules.machine) return rules
  const known = compiled.get(machine) ?? new Map<EnactedCode, CaseRules>()
  compiled.set(machine, known)
  const before = known.get(rules.enacted)
  if (before !== undefined) return before
  const made = { ...rules, machine, compiled: compile({ ...rules, machine }) }
  known.set(rules.enacted, made)
  return made
}

/**
 * Holds how norms stand in a scenario against the norms of a machine, whose events lead where the code's own do.
 *
 * @param ready - a scenario made ready
 * @param norms - the norms, all of a machine or some
 * @param ids - the norms that are looked at
 * @returns the first value that differs; undefined where none does
 * @since 0.1.0
 */
export const playNorms = (
  ready: ReadyScenario,
  norms: readonly Norm[],
  ids: readonly string[] = Object.keys(namedIn(ready)),
): Miss | undefined => {
  const rules = { ...ready.rules, machine: { ...ready.rules.machine, norms } }
  for (const each of ready.steps)
    for (const [id, stand] of Object.entries(each.step.norms ?? {})) {
      if (!ids.includes(id)) continue
      const norm = norms.find((one) => one.id === id)
      const wrong = differs(rules, ready.caseAt(each), norm, stand)
      if (wrong !== undefined) return missOf(ready, each, `${id} ${wrong}`)
    }
  return undefined
}

const namedIn = ({ steps }: ReadyScenario): Readonly<Record<string, Stand>> =>
  Object.assign({}, ...steps.map(({ step }) => step.norms ?? {}))

interface Found extends Stand {
  readonly instants: Readonly<Partial<Record<"due" | "safeBy" | "latest" | "opens" | "lapses", number | null>>>
}

const ABSENT: Found = { is: "none", times: 0, instants: {} }

const foundRight = (rules: CaseRules, of: Case, norm: Norm): Found => {
  const [right] = rightsOf({ ...rules, machine: { ...rules.machine, norms: [norm] } }, of)
  if (right === undefined) return ABSENT
  const { status, opens, opensEarliest, opensForCertain, lapses } = right
  return { is: status, instants: { opens, safeBy: opensEarliest, latest: opensForCertain, lapses } }
}

const foundDuty = (rules: CaseRules, of: Case, norm: Norm, stand: Stand): Found => {
  const force = resolve(norm.force, rules.choices)
  const occurrences = courseOf(rules, norm, of.history, of.now, false)
  const last = occurrences.at(-1)
  if (last === undefined) return ABSENT
  const isBounded = stand.safeBy !== undefined || stand.latest !== undefined
  const bounds = isBounded ? dutiesUnder(rules, of, norm).at(-1)?.bounds : undefined
  return {
    is: statusOf(last, force),
    times: occurrences.length,
    ...(last.phrase === undefined ? {} : { phrase: last.phrase }),
    all: occurrences.map((each) => statusOf(each, force)),
    for: occurrences.flatMap((each) => each.for ?? []),
    instants: { due: last.due, safeBy: bounds?.earliest ?? null, latest: bounds?.latest ?? null },
  }
}

const foundOf = (rules: CaseRules, of: Case, norm: Norm | undefined, stand: Stand): Found => {
  if (norm === undefined) return ABSENT
  const found = isRight(norm) ? foundRight(rules, of, norm) : foundDuty(rules, of, norm, stand)
  if (found.is === "none") return found
  const { source, clauses, requirements, displaced } = governanceOf(rules, norm, of.history)
  return {
    ...found,
    of: norm.party,
    force: resolve(norm.force, rules.choices),
    source,
    cites: [...clauses, ...requirements],
    displaced: displaced.map(({ at }) => `${at}`),
  }
}

const INSTANTS = ["due", "safeBy", "latest", "opens", "lapses"] as const

const differs = (rules: CaseRules, of: Case, norm: Norm | undefined, stand: Stand): string | undefined => {
  const found = foundOf(rules, of, norm, stand)
  if (found.is !== stand.is) return `is ${found.is}, not ${stand.is}`
  for (const key of ["times", "of", "force", "source", "phrase"] as const)
    if (stand[key] !== undefined && found[key] !== stand[key]) return `has ${key} ${found[key]}, not ${stand[key]}`
  for (const key of ["for", "all", "cites"] as const)
    if (stand[key] !== undefined && (found[key] ?? []).join() !== stand[key].join())
      return `has ${key} ${lists(found[key] ?? [])}, not ${lists(stand[key])}`
  if (stand.displaced !== undefined && found.displaced?.join() !== stand.displaced.map(millisecondOf).join())
    return `would be opened by the other source at another instant than ${lists(stand.displaced)}`
  for (const key of INSTANTS) {
    const expected = stand[key]
    if (expected === undefined) continue
    const at = expected === null ? null : millisecondOf(expected)
    if ((found.instants[key] ?? null) !== at) return `has another instant "${key}" than ${expected}`
  }
  return undefined
}

/**
 * Holds the rules of a code against a scenario.
 *
 * @param ready - a scenario made ready
 * @returns the first value that differs; undefined where none does
 * @since 0.1.0
 */
export const play = (ready: ReadyScenario): Miss | undefined =>
  playEvents(ready, ready.rules.machine) ?? playNorms(ready, ready.rules.machine.norms)
