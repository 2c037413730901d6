/**
 * Model-based commands: what happens to a case, done to an application and to the code side by side.
 *
 * @since 0.1.0
 */
import * as fc from "fast-check"
import type { EnactedCode } from "../code/enact.ts"
import type { ProcedureName } from "../code/vocabulary.ts"
import { isRight } from "../machine/norm.ts"
import { alternativesOf } from "../machine/reading.ts"
import { formatInstant, type Instant } from "../time/instant.ts"
import { grownBy } from "../verify/sample/grown-by.ts"
import { grown, turnsOf } from "../verify/sample/growth.ts"
import { afterWait } from "../verify/sample/waits.ts"
import { type Application, type CaseModel, compare, disagree } from "./application.ts"
import { type Draft, draft, drawn } from "./drafts.ts"
import { encodeEvent } from "./encode.ts"
import { instants } from "./instants.ts"
import { type LogOptions, lastStart } from "./logs.ts"
import { opusEnacted } from "./opus-code.ts"
import { refusedNext } from "./refused-next.ts"

/**
 * Which commands are wanted: under which code (by default Opus's), of which procedure (by default Complaint), how many at
 * most (by default 20), between which local dates the case begins, and of which norms the deadlines are compared (by
 * default all that have a time). `replayPath` is what fast-check prints of a failure, to run it again with its seed and path.
 *
 * @since 0.1.0
 */
export interface CommandOptions extends Pick<LogOptions, "from" | "to"> {
  readonly code?: EnactedCode
  readonly procedure?: ProcedureName
  readonly norms?: readonly string[]
  readonly maxCommands?: number
  readonly replayPath?: string
}

/** A command on a case: see fast-check's `asyncModelRun`. @since 0.1.0 */
export type CaseCommand = fc.AsyncCommand<CaseModel, Application>

const MOST_COMMANDS = 20

/** The obligations of a procedure that some reading gives a time. */
const timedNorms = ({ grown: { rules } }: CaseModel): readonly string[] =>
  rules.machine.norms
    .filter((norm) => !isRight(norm))
    .filter(({ terms }) =>
      alternativesOf(terms).some(
        ({ value: { due } }) => due !== undefined && !("within" in due && due.within.unit === "untimed"),
      ),
    )
    .map(({ id }) => id)

const normsOf = (model: CaseModel, wanted: readonly string[] | undefined): readonly string[] => {
  const known = timedNorms(model)
  const strange = wanted?.find((each) => !known.includes(each))
  if (strange === undefined) return wanted ?? known
  const { id } = model.grown.rules.machine
  throw new RangeError(`commands: "${strange}" is no norm of ${id} that has a time; those are ${known.join(", ")}`)
}

/**
 * The model that commands begin with: a case in which nothing has happened.
 *
 * @param options - those that the commands were made with
 * @since 0.1.0
 */
export const caseModel = ({ code = opusEnacted(), procedure = "Complaint" }: CommandOptions = {}): CaseModel => ({
  grown: grown(code, { case: "case-1", procedure, events: [] }),
  now: 0,
})

/** What a command does; it tells what that is before it is done, so that it is known where it fails. */
interface Deed {
  readonly can: (model: CaseModel) => boolean
  readonly do: (model: CaseModel, application: Application, tell: (what: string) => void) => Promise<void>
}

/** A command that says what it has done or tried; a clone of it has done nothing yet. */
const commandOf = (deed: Deed): CaseCommand => {
  let done = "not done"
  const tell = (what: string): void => {
    done = what
  }
  const command: CaseCommand & { readonly [fc.cloneMethod]: () => CaseCommand } = {
    check: (model) => deed.can(model),
    run: (model, application) => deed.do(model, application, tell),
    toString: () => done,
    [fc.cloneMethod]: () => commandOf(deed),
  }
  return command
}

/** The next event that the code takes is taken by the application. */
const take = (code: EnactedCode, norms: readonly string[], next: Draft, start: Instant): Deed => {
  const grownNext = ({ grown: before, now }: CaseModel) => {
    const history = before.log.events
    return grownBy(code, [before], { now: history.length === 0 ? start : now, history }, next)
  }
  return {
    can: (model) => grownNext(model) !== undefined,
    do: async (model, application, tell) => {
      const after = grownNext(model)
      const event = after?.log.events.at(-1)
      if (after === undefined || event === undefined) return
      tell(`take ${event.id} ${event.type}`)
      const when = `after ${event.id} (${event.type})`
      const taken = await application.take(encodeEvent(event))
      model.grown = after
      model.now = event.at
      if (!taken) disagree(model, `on ${event.id} (${event.type})`, ["The application refuses it, the code takes it."])
      await compare(model, application, norms, when)
    },
  }
}

/** An event that the code refuses is refused by the application, and changes nothing there. */
const refuse = (norms: readonly string[], { pick, fields }: Draft): Deed => {
  const refusedOf = ({ grown: { rules, of, log }, now }: CaseModel) =>
    refusedNext(
      {
        rules,
        state: of.state,
        history: log.events,
        types: Object.keys(rules.machine.events),
        willDo: () => true,
      },
      { id: `x${log.events.length + 1}`, at: now, case: log.case },
      { pick, fields },
    )
  return {
    can: (model) => model.grown.log.events.length > 0 && refusedOf(model) !== undefined,
    do: async (model, application, tell) => {
      const refused = refusedOf(model)
      if (refused === undefined) return
      const { event, refusal } = refused
      tell(`refuse ${event.type}`)
      const said = `${event.type} at ${formatInstant(event.at, model.grown.rules.timekeeping.zone)}`
      if (await application.take(encodeEvent(event)))
        disagree(model, `on ${said}`, [`The application takes it, the code refuses it: ${refusal.message}.`])
      await compare(model, application, norms, `after ${said}, which both refuse`)
    },
  }
}

/** An event that has been taken is sent again, as a queue does, and changes nothing. */
const repeat = (norms: readonly string[], pick: number): Deed => ({
  can: ({ grown: { log } }) => log.events.length > 0,
  do: async (model, application, tell) => {
    const { events } = model.grown.log
    const event = events[pick % events.length]
    if (event === undefined) return
    tell(`send ${event.id} again`)
    await application.take(encodeEvent(event))
    await compare(model, application, norms, `after ${event.id} (${event.type}) was sent again`)
  },
})

/** Time passes, and the case is looked at. */
const look = (code: EnactedCode, norms: readonly string[], wait: number): Deed => ({
  can: ({ grown: { log } }) => log.events.length > 0,
  do: async (model, application, tell) => {
    const { zone } = code.timekeeping
    const calendar = code.timekeeping.calendar("")
    model.now = afterWait(wait, { now: model.now, calendar, turns: () => turnsOf(model.grown) })
    const at = formatInstant(model.now as Instant, zone)
    tell(`look at ${at}`)
    await compare(model, application, norms, `at ${at}, when nothing more has happened`)
  },
})

/**
 * Arbitrary commands over one case, for fast-check's `asyncModelRun`: the next event that the code takes, one that it
 * refuses, one that was sent before, a look at the case later. The application must take and refuse as the code does, be in
 * the same state, and keep the same deadlines. They shrink to the fewest commands that show a disagreement.
 *
 * @param options - under which code, of which procedure, how many, and which deadlines are compared; it throws a
 * `RangeError` for a norm that the procedure does not have, or that has no time
 * @example
 * import * as fc from "fast-check"
 * import { caseCommands, caseModel } from "@opustech/complaints-code/testing"
 * const options = { procedure: "CodeComment", norms: [] } as const
 * const deaf = { take: () => true, state: () => "Asked", deadlines: () => ({}) }
 * const agrees = fc.asyncProperty(caseCommands(options), (commands) =>
 *   fc.asyncModelRun(() => ({ model: caseModel(options), real: deaf }), commands),
 * )
 * const { failed } = await fc.check(agrees, { seed: 1 })
 * failed // => true
 * @since 0.1.0
 */
export const caseCommands = (options: CommandOptions = {}): fc.Arbitrary<Iterable<CaseCommand>> => {
  const { code = opusEnacted(), maxCommands = MOST_COMMANDS, replayPath } = options
  const norms = normsOf(caseModel(options), options.norms)
  const calendar = code.timekeeping.calendar("")
  const start = instants(calendar, { ...options, to: options.to ?? lastStart(calendar, options.from) })
  return fc.commands(
    [
      fc.record({ next: draft, start }).map(({ next, start: at }) => commandOf(take(code, norms, next, at))),
      draft.map((next) => commandOf(refuse(norms, next))),
      drawn.map((pick) => commandOf(repeat(norms, pick))),
      drawn.map((wait) => commandOf(look(code, norms, wait))),
    ],
    { maxCommands, size: "max", ...(replayPath === undefined ? {} : { replayPath }) },
  )
}
