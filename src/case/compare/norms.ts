/**
 * What comes of the norms of a case under one choice of readings: without bounds, which range over all of them anyway.
 *
 * @since 0.1.0
 */
import { happeningsOfNorm } from "../../machine/bounds.ts"
import type { AnyEvent } from "../../machine/happening.ts"
import type { Norm } from "../../machine/norm.ts"
import { alternativesOf, resolve } from "../../machine/reading.ts"
import { type Occurrence, track } from "../../machine/track.ts"
import type { DutyStatus } from "../duties.ts"
import { gather } from "../facts.ts"
import { governanceOf } from "../governing.ts"
import { refusalOf } from "../refusal.ts"
import type { Case, CaseRules } from "../replay.ts"
import { rightsOf } from "../rights.ts"
import type { OutcomeFacts } from "./outcome.ts"

type Write = (instant: number | null) => string | null

/** One occurrence of a duty as it came out, with its number there. @since 0.1.0 */
export interface DutyOutcome {
  readonly number: number
  readonly for: string | undefined
  /** The event that started it, where the duty recurs. */
  readonly startedBy: string | undefined
  readonly facts: OutcomeFacts
}

/** The types of the events that can bear on a norm, whatever the reading. */
const typesOf = (norm: Norm): ReadonlySet<string> => {
  const happenings = [...happeningsOfNorm(norm), ...alternativesOf(norm.does).flatMap(({ value }) => value)]
  const patterns = [...alternativesOf(norm.until), ...alternativesOf(norm.restoredBy)].flatMap(({ value }) => value)
  const starts = alternativesOf(norm.terms).flatMap(({ value }) => ("on" in value.starts ? [value.starts.on] : []))
  const each = norm.each === undefined ? [] : [norm.each.of, ...(norm.each.of.undoneBy ?? [])]
  const all = [...happenings, ...happenings.flatMap((one) => one.undoneBy ?? []), ...patterns, ...starts, ...each]
  return new Set(all.map((one) => one.event))
}

/**
 * The events of a history that can bear on a norm.
 *
 * @since 0.1.0
 */
export const bearingOn = (norm: Norm, history: readonly AnyEvent[]): readonly AnyEvent[] => {
  const types = typesOf(norm)
  return history.filter((event) => types.has(event.type))
}

const occurrencesOf = (
  rules: CaseRules,
  norm: Norm,
  events: readonly AnyEvent[],
  now: number,
): readonly Occurrence[] => {
  const tracker = track(rules, norm)
  const happenings = happeningsOfNorm(norm)
  const [before, after] = [gather(happenings), gather(happenings)]
  for (const event of events) {
    after.see(event)
    tracker.see(event, before.lookUp, after.lookUp)
    before.see(event)
  }
  return tracker.at(now, after.lookUp)
}

const statusOf = (occurrence: Occurrence, isAim: boolean): DutyStatus => {
  if (occurrence.overdue) return isAim ? "missed" : "breached"
  if (occurrence.fulfilled !== undefined) return "met"
  return occurrence.ended === undefined ? "pending" : "ended"
}

/**
 * Tells the occurrences of a duty under one choice of readings from those under another: those of a recurring one by
 * what started them, since their numbers can differ; the others by their number, since what starts them can. Where it is
 * for each one of several, it is told by whom it is for as well.
 */
const keysOf = (norm: Norm, occurrences: readonly Occurrence[]): readonly string[] => {
  const seen = new Map<string, number>()
  return occurrences.map((each) => {
    const base = JSON.stringify([norm.recurs === true ? each.startedBy : "", each.for ?? ""])
    const nth = (seen.get(base) ?? 0) + 1
    seen.set(base, nth)
    return `${base}#${nth}`
  })
}

/**
 * The occurrences of a duty under one choice of readings.
 *
 * @param rules - the rules with the readings chosen
 * @param norm - an obligation of theirs
 * @param events - the accepted events that bear on it
 * @param now - the instant to look at, in epoch milliseconds
 * @param write - writes an instant
 * @since 0.1.0
 */
export const dutyOutcomes = (
  rules: CaseRules,
  norm: Norm,
  events: readonly AnyEvent[],
  now: number,
  write: Write,
): ReadonlyMap<string, DutyOutcome> => {
  const occurrences = occurrencesOf(rules, norm, events, now)
  const isAim = resolve(norm.force, rules.choices) === "aims"
  const keys = keysOf(norm, occurrences)
  return new Map(
    occurrences.map((each, index) => {
      const refusal = refusalOf(norm, each.due)
      const facts: OutcomeFacts = {
        due: write(each.due),
        ...(each.phrase === undefined ? {} : { phrase: each.phrase }),
        status: statusOf(each, isAim),
        ...(refusal === undefined ? {} : { refusal }),
      }
      return [
        keys[index] ?? "",
        { number: each.number, for: each.for, startedBy: norm.recurs === true ? each.startedBy : undefined, facts },
      ]
    }),
  )
}

/**
 * What comes of a right under one choice of readings; a case in which nothing has happened has none.
 *
 * @since 0.1.0
 */
export const rightOutcome = (rules: CaseRules, norm: Norm, of: Case, write: Write): OutcomeFacts => {
  const [right] = rightsOf({ ...rules, machine: { ...rules.machine, norms: [norm] } }, of)
  if (right === undefined) return { arises: false }
  const refusal = refusalOf(norm, right.opens)
  return {
    opens: write(right.opens),
    status: right.status,
    ...(norm.sources === undefined ? {} : { source: governanceOf(rules, norm, of.history).source }),
    ...(refusal === undefined ? {} : { refusal }),
  }
}
