/**
 * Provers: what checks the invariants of one procedure under one regime, sharing what was found.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseRules } from "../../case/replay.ts"
import type { CaseLog } from "../../code/case-log.ts"
import { decodeLog } from "../../code/log.ts"
import { matches } from "../../machine/happening.ts"
import type { Norm } from "../../machine/norm.ts"
import { resolve } from "../../machine/reading.ts"
import { formatInstant, instant } from "../../time/instant.ts"
import { london } from "../../time/zones/london.ts"
import type { Almanac } from "../explore/almanac.ts"
import type { Dated } from "../explore/dated.ts"
import { checkDeadlines, type DeadlineFault } from "../explore/deadlines.ts"
import type { Demand } from "../explore/demand.ts"
import { type Explorer, explorerOf, type Shown } from "../explore/explore.ts"
import type { BudgetExceeded } from "../explore/found.ts"
import type { Stocks } from "../explore/stock.ts"
import { inFew, NOTHING, type Visit } from "../explore/visits.ts"
import type { Check, DeadlineDemand, ReplayDemand } from "../invariants/invariant.ts"
import { vocabulary } from "../vocabulary.ts"
import { choicesFor } from "./choices.ts"
import { type Counterexample, logOf, saysOf } from "./logs.ts"
import { obeys, type Replay } from "./replay-laws.ts"

/**
 * What a check came to: `open` where a breach was found that no log could be made to show.
 *
 * @since 0.1.0
 */
export interface CheckResult {
  readonly comes: "holds" | "broken" | "open"
  /** The searches that it was held against. */
  readonly visits: readonly Visit[]
  readonly counterexample?: Counterexample
  /** What is wrong, where the log alone does not say it. */
  readonly why?: string
}

/**
 * A prover of one procedure under one regime.
 *
 * @since 0.1.0
 */
export interface Prover {
  readonly check: (check: Check) => CheckResult | BudgetExceeded
}

/**
 * What a prover needs.
 *
 * @since 0.1.0
 */
export interface Proving {
  /** The rules under the default readings. */
  readonly rules: CaseRules
  readonly procedure: string
  /** Every check that it will be asked for. */
  readonly checks: readonly Check[]
  /** What follows from each start. */
  readonly almanac: Almanac
  /** The starts that are looked at. */
  readonly starts: Float64Array
  /** The calendar by whose days deadlines are counted where none bears on them. */
  readonly calendar: string
  readonly law: string | undefined
  readonly budget: number | undefined
  readonly replays: Replay | undefined
  readonly stocks: Stocks
}

/** On how many logs the laws of replay are tried, and on how many those that look at every deadline. */
const LOGS = 48
const LONG = 12

/** What was looked at without a search: so many starts, or logs. */
const looked = (starts: number): readonly Visit[] => [{ explored: { ...NOTHING, starts }, counts: true }]

const isDemand = (check: Check): check is Demand => check.kind !== "deadline" && check.kind !== "replay"

/** The readings that differ from the defaults. @since 0.1.0 */
export const differing = (
  defaults: Readonly<Record<string, string>>,
  choices: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(choices).filter(([reading, each]) => defaults[reading] !== each))

const text = (at: number): string => {
  const known = instant(at)
  return Result.isSuccess(known) ? formatInstant(known.success, london) : "no instant"
}

/**
 * A prover of one procedure under one regime.
 *
 * @param proving - the rules, what will be checked, and the starts
 * @since 0.1.0
 */
export const proverOf = (proving: Proving): Prover => {
  const { rules, procedure, almanac, starts, calendar, law, budget, replays } = proving
  const explorer: Explorer = explorerOf(rules.machine, proving.checks.filter(isDemand), {
    starts,
    almanac,
    vocabulary,
    stocks: proving.stocks,
    ...(budget === undefined ? {} : { budget }),
  })

  const exampleOf = (dated: Dated, choices: CaseRules["choices"]): Counterexample => ({
    log: logOf(procedure, dated),
    at: text(dated.now),
    readings: differing(rules.choices, choices),
    ...(law === undefined ? {} : { law }),
    ...(law !== undefined && rules.law === null ? { codeAlone: true } : {}),
    says: saysOf(dated),
  })

  const demand = (of: Demand): CheckResult | BudgetExceeded => {
    const visits: Visit[] = []
    let isOpen = false
    let isPossible = false
    for (const choices of choicesFor(rules, of)) {
      const verdict = explorer.judge({ ...rules, choices }, of)
      if ("_tag" in verdict) return verdict
      visits.push(...verdict.visits)
      if (of.kind === "possible") {
        // What is possible has to be so under the default readings, which come first.
        isPossible ||= verdict.holds
        if (verdict.undated !== undefined) isOpen = true
        break
      }
      if (verdict.counterexample !== undefined)
        return {
          comes: "broken",
          visits: inFew(visits),
          ...(verdict.counterexample.events.length === 0
            ? { why: "before anything has happened" }
            : { counterexample: exampleOf(verdict.counterexample, choices) }),
        }
      if (!verdict.holds) isOpen = true
    }
    if (of.kind === "possible" && !isPossible && !isOpen)
      return { comes: "broken", visits: inFew(visits), why: "no sequence of events leads there" }
    return { comes: isOpen ? "open" : "holds", visits: inFew(visits) }
  }

  const faultOf = (norm: Norm, fault: DeadlineFault, seen: number): CheckResult => {
    const choices = { ...rules.choices, ...fault.choices }
    const { shown: log, visits } = explorer.logAt({ ...rules, choices }, fault.start, ({ event }) =>
      startsWith(norm, choices, event),
    )
    return {
      comes: "broken",
      visits: [...looked(seen), ...visits],
      why: `${norm.id} starts at ${text(fault.start)} and is due (or opens) at ${text(fault.at)}`,
      ...(log === undefined ? {} : { counterexample: exampleOf(log, choices) }),
    }
  }

  const deadline = ({ norm: id, is, under = {} }: DeadlineDemand): CheckResult => {
    const norms = rules.machine.norms.filter((each) => id === "*" || each.id === id)
    if (norms.length === 0 && id !== "*") return { comes: "broken", visits: [], why: `there is no norm ${id}` }
    let seen = 0
    for (const norm of norms) {
      const checked = checkDeadlines(rules, norm, is, under, almanac, starts, calendar)
      seen += checked.starts
      if (checked.fault !== undefined) return faultOf(norm, checked.fault, seen)
    }
    return id !== "*" && seen === 0 && starts.length > 0
      ? { comes: "broken", visits: [], why: `${id} sets no instant` }
      : { comes: "holds", visits: looked(seen) }
  }

  let logs: Shown<readonly CaseLog[]> | undefined
  const logsSeen = (): Shown<readonly CaseLog[]> => {
    if (logs !== undefined) return logs
    const { shown, visits } = explorer.logs(rules, LOGS)
    const cases = shown.flatMap((dated) => {
      if (dated.events.length === 0) return []
      const decoded = decodeLog(logOf(procedure, dated))
      return Result.isSuccess(decoded) ? decoded.success.cases : []
    })
    logs = { shown: cases, visits }
    return logs
  }

  const replayed = ({ law: of }: ReplayDemand): CheckResult => {
    const isLong = of === "deadlinesStay"
    const { shown: all, visits } = logsSeen()
    const tried = isLong ? all.filter((_, index) => index % Math.max(1, Math.floor(all.length / LONG)) === 0) : all
    const against = tried.find((log) => !obeys(of, rules, log, replays))
    const seen = [...visits, ...looked(tried.length)]
    if (against === undefined) return { comes: "holds", visits: seen }
    const last = against.events.at(-1)
    if (last === undefined) return { comes: "broken", visits: seen }
    const dated: Dated = { events: against.events, now: last.at }
    return { comes: "broken", visits: seen, counterexample: exampleOf(dated, rules.choices) }
  }

  return {
    check: (check) =>
      check.kind === "deadline" ? deadline(check) : check.kind === "replay" ? replayed(check) : demand(check),
  }
}

/** Whether an event starts a norm, or is the first of a case, where a condition does. */
const startsWith = (norm: Norm, choices: CaseRules["choices"], event: Parameters<typeof matches>[0]): boolean => {
  const { starts } = resolve(norm.terms, choices)
  return "once" in starts || matches(event, starts.on)
}
