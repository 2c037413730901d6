/**
 * An application under test, and how it is held against the code: by its answers, its state and its deadlines.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { dutiesOf } from "../case/duties.ts"
import { replay } from "../case/replay.ts"
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts"
import type { Grown } from "../verify/sample/growth.ts"
import { encodeEvent, type WrittenEvent } from "./encode.ts"

/**
 * An application under test, as it handles one case. Each answer may be a promise.
 *
 * @since 0.1.0
 */
export interface Application {
  /** Takes an event in its interchange form, and says whether it was taken. */
  readonly take: (event: WrittenEvent) => boolean | Promise<boolean>
  /** The state of the case, by the name that its procedure has for it. */
  readonly state: () => string | Promise<string>
  /**
   * By when what is still to be done is due, by the name of the norm: an ISO 8601 text with an offset or, where a norm is to
   * be carried out several times, a list of them. `at` is the instant at which the case is looked at.
   */
  readonly deadlines: (at: string) => Deadlines | Promise<Deadlines>
}

/** Deadlines by the name of their norm. @since 0.1.0 */
export type Deadlines = Readonly<Record<string, string | readonly string[]>>

/**
 * A case as the code has it, beside an application: what has happened, and the instant at which it is looked at (epoch
 * milliseconds).
 *
 * @since 0.1.0
 */
export interface CaseModel {
  grown: Grown
  now: number
}

/** What is still to be done of some norms and when it is due, in order, as texts. */
const owedBy = ({ grown, now }: CaseModel, norms: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const { rules, log } = grown
  const { zone } = rules.timekeeping
  const duties = log.events.length === 0 ? [] : dutiesOf(rules, replay(rules, log, now as Instant))
  return new Map(
    norms.map((norm) => [
      norm,
      duties
        .filter((each) => each.norm.id === norm)
        .map(({ occurrence }) => occurrence)
        .filter((each) => each.fulfilled === undefined && each.ended === undefined && !each.replaced)
        .flatMap(({ due }) => (due === null || !Number.isFinite(due) ? [] : [formatInstant(due as Instant, zone)]))
        .sort(),
    ]),
  )
}

/** What an application gives for a norm, written as the code writes it; a text that is no instant stands as it is. */
const givenFor = (given: Deadlines, norm: string, { grown }: CaseModel): readonly string[] => {
  const of = Object.hasOwn(given, norm) ? given[norm] : undefined
  const texts = of === undefined ? [] : typeof of === "string" ? [of] : of
  return texts
    .map((text) => {
      const parsed = parseInstant(text)
      return Result.isSuccess(parsed) ? formatInstant(parsed.success, grown.rules.timekeeping.zone) : text
    })
    .sort()
}

const listed = (texts: readonly string[]): string => (texts.length === 0 ? "nothing" : texts.join(" and "))

const historyOf = ({ log, rules }: Grown): readonly string[] =>
  log.events.map((event) => {
    const { id, at, type, case: _case, procedure: _procedure, raisedBy: _raisedBy, ...fields } = encodeEvent(event)
    const said = Object.keys(fields).length === 0 ? "" : ` ${JSON.stringify(fields)}`
    return `  ${id} ${formatInstant(event.at, rules.timekeeping.zone)} ${type}${said}`
  })

/**
 * Throws an error in which an application and the code disagree, with the case so far.
 *
 * @param model - the case as the code has it
 * @param when - after what they disagree
 * @param lines - in what
 * @since 0.1.0
 */
export const disagree = (model: CaseModel, when: string, lines: readonly string[]): never => {
  const so = historyOf(model.grown)
  throw new Error(
    [`The application and the code disagree ${when}.`, ...lines, "The case by the code:", ...so].join("\n"),
  )
}

/**
 * Holds an application against the code: its state and the deadlines of some norms.
 *
 * @param model - the case as the code has it
 * @param application - the application
 * @param norms - the norms whose deadlines are compared
 * @param when - when that is, for the message
 * @returns nothing; it throws an `Error` that says in what they disagree
 * @since 0.1.0
 */
export const compare = async (
  model: CaseModel,
  application: Application,
  norms: readonly string[],
  when: string,
): Promise<void> => {
  const { rules, of } = model.grown
  const state = await application.state()
  const states =
    state === of.state.state ? [] : [`State: the application has "${state}", the code "${of.state.state}".`]
  const at = formatInstant(model.now as Instant, rules.timekeeping.zone)
  const given = norms.length === 0 ? {} : await application.deadlines(at)
  const deadlines = [...owedBy(model, norms)].flatMap(([norm, owed]) => {
    const theirs = givenFor(given, norm, model)
    return listed(theirs) === listed(owed)
      ? []
      : [`Deadline of ${norm}: the application has ${listed(theirs)}, the code ${listed(owed)}.`]
  })
  if (states.length + deadlines.length > 0) disagree(model, when, [...states, ...deadlines])
}
