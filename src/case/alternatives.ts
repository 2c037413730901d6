/**
 * Alternatives: the readings of a norm gathered by what starts, carries out and ends it, so that the fast path follows one
 * course for all that run alike (see `compileFigures`).
 *
 * @since 0.1.0
 */
import { combinationsOf, supportOfCondition, supportOfEnding } from "../machine/bounds.ts"
import type { Norm, Start } from "../machine/norm.ts"
import { alternativesOf, type Choices, resolve } from "../machine/reading.ts"
import { agrees, type Reckoning, reckonDue } from "../machine/timekeeping.ts"
import type { CaseRules } from "./replay.ts"
import type { Hearing } from "./roles.ts"

/** A way in which a norm can be due: under these readings, by these reckonings. @since 0.1.0 */
export interface DueWay {
  readonly choices: Choices
  readonly dues: readonly Reckoning[]
}

/**
 * The readings under which a norm starts, is carried out and ends alike, and the ways in which it is then due; none where
 * it is untimed.
 *
 * @since 0.1.0
 */
export interface Alternative {
  readonly starts: Start
  readonly hearing: Hearing
  readonly ways: readonly DueWay[]
  /** Equal for alternatives that start alike and are due alike, whatever carries them out and ends them. */
  readonly timing: string
}

/** The combinations of what a norm's terms and its ending can be; the chosen one first. */
const combinationsIn = (rules: CaseRules, norm: Norm): readonly Choices[] => {
  const all = alternativesOf(norm.terms).flatMap(({ choices }) =>
    combinationsOf(supportOfEnding(norm))
      .map((each) => ({ ...choices, ...each }))
      .filter((each) => agrees(each, choices)),
  )
  const isOwn = (each: Choices): boolean => agrees(rules.choices, each)
  return [...all.filter(isOwn), ...all.filter((each) => !isOwn(each))]
}

/** The readings that bear on what ends a norm move no instant of it, neither that of its start nor a due one. */
const movesNothing = (rules: CaseRules, norm: Norm, starts: Start, dues: readonly Reckoning[]): boolean => {
  const moved = "once" in starts ? supportOfCondition(rules.timekeeping, starts.once) : new Map<string, unknown>()
  return [...supportOfEnding(norm).keys()].every(
    (reading) => !moved.has(reading) && dues.every(({ choices }) => choices[reading] === undefined),
  )
}

/**
 * The alternatives of a norm, that of the readings chosen first.
 *
 * @param rules - the rules with their timekeeping and the readings chosen
 * @param norm - an obligation of theirs
 * @since 0.1.0
 */
export const alternativesIn = (rules: CaseRules, norm: Norm): readonly Alternative[] => {
  const found = new Map<string, { starts: Start; hearing: Hearing; ways: DueWay[]; timings: string[] }>()
  for (const combination of combinationsIn(rules, norm)) {
    const choices = { ...rules.choices, ...combination }
    const { starts, due } = resolve(norm.terms, choices)
    const hearing: Hearing = {
      on: "on" in starts ? starts.on : undefined,
      does: resolve(norm.does, choices),
      until: resolve(norm.until, choices),
      restoredBy: resolve(norm.restoredBy, choices),
    }
    const key = JSON.stringify([starts, hearing])
    const alternative = found.get(key) ?? { starts, hearing, ways: [], timings: [] }
    found.set(key, alternative)
    const dues = due === undefined ? [] : reckonDue(rules.timekeeping, due).filter((each) => each.phrase === undefined)
    if (dues.length > 0) alternative.ways.push({ choices: combination, dues })
    alternative.timings.push(
      JSON.stringify(movesNothing(rules, norm, starts, dues) ? [starts, due] : [starts, due, combination]),
    )
  }
  return [...found.values()].map(({ starts, hearing, ways, timings }) => ({
    starts,
    hearing,
    ways,
    timing: [...new Set(timings)].sort().join(),
  }))
}
