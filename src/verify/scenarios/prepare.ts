/**
 * Scenarios made ready: their events read, and the rules that bear on them found.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { regimeOf } from "../../case/regime.ts"
import { type Case, type CaseRules, replay, rulesOf } from "../../case/replay.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { type EnactedCode, type Enactment, enact } from "../../code/enact.ts"
import type { Law } from "../../code/law.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import { procedures } from "../../procedures/procedures.ts"
import { type Instant, parseInstant } from "../../time/instant.ts"
import { eventOf, ordinaryEvents } from "./ordinary.ts"
import type { Scenario, ScenarioStep } from "./scenario.ts"

/** An event that is tried at a step, as it is written and as it is. @since 0.1.0 */
export interface Attempt {
  readonly written: string
  readonly event: CaseEvent
}

/** A step made ready. @since 0.1.0 */
export interface ReadyStep {
  readonly step: ScenarioStep
  readonly now: Instant
  readonly event: CaseEvent | undefined
  /** What may happen, by the state that it leads to. */
  readonly may: readonly (Attempt & { readonly to: string | undefined })[]
  readonly refuses: readonly (Attempt & { readonly code: string })[]
}

/** A scenario made ready, with the rules of the code that bear on it. @since 0.1.0 */
export interface ReadyScenario {
  readonly scenario: Scenario
  readonly rules: CaseRules
  readonly law: Law | null
  readonly steps: readonly ReadyStep[]
  /** The case at a step, under the rules of the code. */
  readonly caseAt: (step: ReadyStep) => Case
}

/** A step made ready; undefined where it names an instant that is none, or an event that the procedure does not have. */
const readyStep = ({ procedure }: Scenario, step: ScenarioStep, index: number): ReadyStep | undefined => {
  const now = parseInstant(step.at)
  if (Result.isFailure(now)) return undefined
  let strange = false
  const attempt = (written: string, id = "tried"): readonly Attempt[] => {
    const event = eventOf(procedure, written, id, step.at)
    if (event === undefined) strange = true
    return event === undefined ? [] : [{ written, event }]
  }
  const listed = new Map(Object.entries(step.may ?? {}).flatMap(([to, each]) => each.map((one) => [one, to] as const)))
  const tried = step.may === undefined ? [] : [...new Set([...ordinaryEvents(procedure), ...listed.keys()])]
  const ready: ReadyStep = {
    step,
    now: now.success,
    event: step.event === undefined ? undefined : attempt(step.event, `e${index + 1}`)[0]?.event,
    may: tried.flatMap((written) => attempt(written).map((each) => ({ ...each, to: listed.get(written) }))),
    refuses: Object.entries(step.refuses ?? {}).flatMap(([code, list]) =>
      list.flatMap((written) => attempt(written).map((each) => ({ ...each, code }))),
    ),
  }
  return strange ? undefined : ready
}

const enacted = new WeakMap<ComplaintsCode, Map<string, EnactedCode | undefined>>()

/** The code enacted as a scenario asks; undefined where its register lacks a reading of it. */
const enactedFor = (
  code: ComplaintsCode,
  { readings = {}, regulation }: Scenario,
  exceptions: Enactment["exceptions"],
): EnactedCode | undefined => {
  const known = enacted.get(code) ?? new Map<string, EnactedCode | undefined>()
  enacted.set(code, known)
  const key = JSON.stringify([regulation, readings, exceptions])
  const enactment: Enactment = {
    readings,
    ...(regulation === undefined ? {} : { regulation }),
    ...(exceptions === undefined ? {} : { exceptions }),
  }
  if (!known.has(key))
    known.set(
      key,
      Result.getOrElse(enact(code, enactment), () => undefined),
    )
  return known.get(key)
}

/**
 * Makes a scenario ready under a code.
 *
 * @param code - a complaints code
 * @param scenario - a scenario
 * @returns the scenario with its events read and its rules found; undefined where the code cannot be enacted with its
 * readings, or does not have its procedure, and where the scenario names what is no instant or event
 * @since 0.1.0
 */
export const readyScenario = (code: ComplaintsCode, scenario: Scenario): ReadyScenario | undefined => {
  const steps = scenario.steps.flatMap((step, index) => readyStep(scenario, step, index) ?? [])
  return steps.length < scenario.steps.length ? undefined : readyUnder(code, { scenario, steps })
}

/**
 * A scenario whose events are read, under a code.
 *
 * @param code - a complaints code
 * @param read - the scenario with its steps
 * @param exceptions - exceptions to the code's calendar
 * @returns the scenario with the rules of the code; undefined where the code cannot be enacted with the scenario's readings,
 * or does not have its procedure
 * @since 0.1.0
 */
export const readyUnder = (
  code: ComplaintsCode,
  { scenario, steps }: Pick<ReadyScenario, "scenario" | "steps">,
  exceptions?: Enactment["exceptions"],
): ReadyScenario | undefined => {
  const under = enactedFor(code, scenario, exceptions)
  if (under === undefined || !code.procedures.includes(scenario.procedure)) return undefined
  const { procedure } = scenario
  const events = steps.flatMap(({ event }) => (event === undefined ? [] : [event]))
  const law = regimeOf(under, { procedure, events })
  const rules = rulesOf(under, procedures[procedure], law)
  const known = new Map<ReadyStep, Case>()
  const caseAt = (step: ReadyStep): Case => {
    const before = steps.slice(0, steps.indexOf(step) + 1)
    const log = { case: scenario.id, procedure, events: before.flatMap(({ event }) => event ?? []) }
    const found = known.get(step) ?? replay(rules, log, step.now)
    known.set(step, found)
    return found
  }
  return { scenario, rules, law, steps, caseAt }
}
