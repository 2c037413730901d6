/**
 * Courses: an obligation compiled for the fast path (see `compileFigures`).
 *
 * @since 0.1.0
 */
import { combinationsOf, supportOfEnding } from "../machine/bounds.ts"
import { type AnyEvent, matchesAny, type Pattern } from "../machine/happening.ts"
import type { Due, Norm, Start } from "../machine/norm.ts"
import { alternativesOf, resolve } from "../machine/reading.ts"
import { chosen, type Reckoning, reckonDue, reckonSpan } from "../machine/timekeeping.ts"
import type { DutyStatus } from "./duties.ts"
import { type Family, family, familyAfter, type Range } from "./families.ts"
import type { CaseRules } from "./replay.ts"

/** An occurrence of a duty in figures. @since 0.1.0 */
export interface CourseFigure {
  readonly norm: string
  readonly occurrence: number
  readonly status: DutyStatus
  readonly due: number | null
  readonly safeBy: number | null
  readonly latest: number | null
}

/**
 * A compiled obligation: it hears the accepted events of a case and then tells its occurrences. `finish` gives false
 * where readings part ways and the reference must be asked.
 *
 * @since 0.1.0
 */
export interface Course {
  readonly begin: () => void
  readonly listen: (type: string) => ((event: AnyEvent) => void) | undefined
  readonly finish: (now: number, into: CourseFigure[]) => boolean
}

interface Run {
  readonly start: number
  readonly cause: AnyEvent | undefined
  readonly first: boolean
  readonly due: number | null
  fulfilled: boolean
  ended: boolean
  endedByNorm: boolean
  overdue: boolean
}

type Matcher = ((event: AnyEvent) => boolean) | true | undefined

/** Whether an event of a type is one of some patterns: always, never (undefined), or by a test. */
const matcherOf = (patterns: readonly Pattern[], type: string): Matcher => {
  const own = patterns.filter((each) => each.event === type)
  if (own.length === 0) return undefined
  return own.some((each) => each.where === undefined) ? true : (event) => matchesAny(event, own)
}

const says = (matcher: Matcher, event: AnyEvent): boolean => matcher === true || matcher?.(event) === true

const keyOf = (starts: Start): string => JSON.stringify(starts)

interface Plan {
  readonly starts: Start
  readonly reckonings: readonly Reckoning[]
}

/** The terms of a norm grouped by what starts them, the chosen ones first. */
const plansOf = (rules: CaseRules, norm: Norm): readonly Plan[] => {
  const own = resolve(norm.terms, rules.choices)
  const reckon = (due: Due | undefined): readonly Reckoning[] =>
    due === undefined ? [] : reckonDue(rules.timekeeping, due)
  const plans = new Map<string, { starts: Start; reckonings: Reckoning[] }>([
    [keyOf(own.starts), { starts: own.starts, reckonings: [] }],
  ])
  for (const { value } of alternativesOf(norm.terms)) {
    const key = keyOf(value.starts)
    const plan = plans.get(key) ?? { starts: value.starts, reckonings: [] }
    plan.reckonings.push(...reckon(value.due))
    plans.set(key, plan)
  }
  return [...plans.values()]
}

/**
 * Compiles an obligation; undefined where its shape is not one that the fast path knows.
 *
 * @since 0.1.0
 */
export const compileCourse = (rules: CaseRules, norm: Norm): Course | undefined => {
  const [own, ...others] = plansOf(rules, norm)
  const timedOthers = others.filter((each) => each.reckonings.some((one) => one.phrase === undefined))
  if (own === undefined || (norm.recurs === true && timedOthers.length > 0)) return undefined
  const main = compilePlan(rules, norm, own)
  // What ends a norm can differ between readings too: an alternative may start where the chosen reading has ended it.
  const endings = combinationsOf(supportOfEnding(norm)).map((choices) => ({
    ...rules,
    choices: { ...rules.choices, ...choices },
  }))
  const rest = timedOthers.flatMap((each) => endings.map((under) => compilePlan(under, norm, each)))
  if (main === undefined || rest.some((each) => each === undefined)) return undefined
  const alternatives = rest.filter((each) => each !== undefined)
  const range: Range = { some: false, earliest: 0, latest: 0 }
  const all = [main, ...alternatives]
  const force = resolve(norm.force, rules.choices)
  const late: DutyStatus = force === "aims" ? "missed" : "breached"
  return {
    begin: () => {
      for (const each of all) each.begin()
    },
    listen: (type) => {
      const heard = all.map((each) => each.listen(type)).filter((each) => each !== undefined)
      const [only] = heard
      return heard.length < 2
        ? only
        : (event) => {
            for (const each of heard) each(event)
          }
    },
    finish: (now, into) => {
      if (!all.every((each) => each.settle(now))) return false
      const runs = main.runs()
      for (let index = 0; index < runs.length; index++) {
        const run = runs[index] as Run
        range.some = false
        main.widen(range, run)
        for (const each of alternatives) {
          const same = each.runs()[index]
          if (same !== undefined) each.widen(range, same)
        }
        const overdue = run.overdue || (!run.fulfilled && !run.ended && run.due !== null && now > run.due)
        into.push({
          norm: norm.id,
          occurrence: index + 1,
          status: overdue ? late : run.fulfilled ? "met" : run.ended ? "ended" : "pending",
          due: run.due,
          safeBy: range.some ? range.earliest : null,
          latest: range.some ? range.latest : null,
        })
      }
      return true
    },
  }
}

interface CompiledPlan {
  readonly begin: () => void
  readonly listen: (type: string) => ((event: AnyEvent) => void) | undefined
  /** Wakes what time alone starts; false where the readings part ways. */
  readonly settle: (now: number) => boolean
  readonly runs: () => readonly Run[]
  readonly widen: (range: Range, run: Run) => void
}

interface Waker {
  readonly event: string
  readonly at: (start: number) => number
  readonly family: Family
  readonly due: Family
}

const wakerOf = (rules: CaseRules, plan: Plan): Waker | undefined | "unknown" => {
  if ("on" in plan.starts) return undefined
  const { once } = plan.starts
  const simple =
    once.is === "elapsed" &&
    once.edge === "end" &&
    once.span.unit !== "untimed" &&
    once.since.where === undefined &&
    once.since.which === undefined &&
    once.since.undoneBy === undefined
  if (!simple) return "unknown"
  const reckonings = reckonSpan(rules.timekeeping, once.span, once.edge)
  const own = chosen(reckonings, rules.choices)
  return {
    event: once.since.event,
    at: (start) => own.at(start, undefined),
    family: family(rules.timekeeping, reckonings),
    due: familyAfter(rules.timekeeping, reckonings, plan.reckonings),
  }
}

const compilePlan = (rules: CaseRules, norm: Norm, plan: Plan): CompiledPlan | undefined => {
  const waker = wakerOf(rules, plan)
  if (waker === "unknown") return undefined
  const does = resolve(norm.does, rules.choices)
  const until = resolve(norm.until, rules.choices)
  const restoredBy = resolve(norm.restoredBy, rules.choices)
  const starts = "on" in plan.starts ? [plan.starts.on] : []
  const { due } = resolve(norm.terms, rules.choices)
  const reckoning = due === undefined ? undefined : chosen(reckonDue(rules.timekeeping, due), rules.choices)
  const dueFamily = family(rules.timekeeping, plan.reckonings)
  const wakes: Range = { some: false, earliest: 0, latest: 0 }
  let runs: Run[] = []
  let ended = false
  let base = Number.NaN
  let woken = false
  let parted = false

  const run = (start: number, cause: AnyEvent | undefined, first: boolean): void => {
    const none = reckoning === undefined || reckoning.phrase !== undefined
    runs.push({
      start,
      cause,
      first,
      due: none ? null : reckoning.at(start, cause),
      fulfilled: false,
      ended: false,
      endedByNorm: false,
      overdue: false,
    })
  }
  const close = (each: Run, at: number): void => {
    if (each.due !== null && at > each.due) each.overdue = true
  }
  /** Starts what time alone starts, if it is over by now under every reading; notes where only some say so. */
  const wake = (now: number): void => {
    if (waker === undefined || woken || Number.isNaN(base) || now <= base) return
    if (!wakes.some) waker.family(wakes, base, undefined)
    if (now <= wakes.earliest) return
    if (!(now > wakes.latest)) {
      parted = true
      return
    }
    woken = true
    if (!ended) run(waker.at(base), undefined, true)
  }

  return {
    begin: () => {
      runs = []
      ended = false
      base = Number.NaN
      woken = false
      parted = false
      wakes.some = false
    },
    listen: (type) => {
      const [isDone, ends, restores, begins] = [does, until, restoredBy, starts].map((each) => matcherOf(each, type))
      const isBase = waker?.event === type
      if (!isBase && [isDone, ends, restores, begins].every((each) => each === undefined)) return undefined
      return (event) => {
        wake(event.at)
        let carriedOut = false
        if (isDone !== undefined && !ended && runs.length > 0 && says(isDone, event))
          for (const each of runs)
            if (!each.fulfilled && !each.ended) {
              close(each, event.at)
              each.fulfilled = true
              carriedOut = true
            }
        if (ends !== undefined && !ended && says(ends, event)) {
          ended = true
          for (const each of runs)
            if (!each.fulfilled && !each.ended) {
              close(each, event.at)
              each.ended = true
              each.endedByNorm = true
            }
        }
        if (restores !== undefined && ended && says(restores, event)) {
          ended = false
          for (const each of runs)
            if (each.endedByNorm) {
              each.ended = false
              each.endedByNorm = false
            }
        }
        if (begins !== undefined && !ended && says(begins, event)) {
          if (norm.replaces === true)
            for (const each of runs)
              if (!each.fulfilled && !each.ended && !(each.due !== null && event.at > each.due)) each.ended = true
          run(event.at, event, false)
        } else if (carriedOut && !ended && norm.recurs === true) run(event.at, event, false)
        if (isBase && Number.isNaN(base)) base = event.at
      }
    },
    settle: (now) => {
      wake(now)
      return !parted
    },
    runs: () => runs,
    widen: (range, each) => {
      if (each.first && waker !== undefined) waker.due(range, base, each.cause)
      else dueFamily(range, each.start, each.cause)
    },
  }
}
