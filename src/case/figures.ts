/**
 * Figures: the fast path of a case. State, due, safeBy and latest of every norm as epoch milliseconds, without
 * explanation or formatting. `dutiesOf` and `rightsOf` are the simple reference, and a property keeps the two equal.
 *
 * @since 0.1.0
 */
import type { CaseEvent } from "../code/vocabulary.ts"
import { isRight, type Norm } from "../machine/norm.ts"
import { type CompiledCourse, compileCourse, type DutyFigure } from "./courses.ts"
import { type Duty, dutiesOf } from "./duties.ts"
import { nothingHeard } from "./heard.ts"
import { compileOpening, type Opening, type RightFigure } from "./openings.ts"
import { type CaseRules, replay } from "./replay.ts"
import { rightsOf } from "./rights.ts"
import { sift } from "./sift.ts"

export type { DutyFigure, RightFigure }

/**
 * A case in figures.
 *
 * @since 0.1.0
 */
export interface Figures {
  readonly state: string
  /** How many events were refused. */
  readonly refused: number
  readonly duties: readonly DutyFigure[]
  readonly rights: readonly RightFigure[]
}

/**
 * Works out a case in figures.
 *
 * @since 0.1.0
 */
export type Figure = (events: readonly CaseEvent[], now?: number) => Figures

/**
 * A duty in figures.
 *
 * @param duty - one occurrence of a duty, from the reference (see `dutiesOf`)
 * @since 0.1.0
 */
export const figureOfDuty = ({ norm, occurrence, status, bounds }: Duty): DutyFigure => ({
  norm: norm.id,
  occurrence: occurrence.number,
  status,
  due: occurrence.due,
  safeBy: bounds.earliest,
  latest: bounds.latest,
  done: occurrence.fulfilled?.at ?? null,
  ended: occurrence.ended?.at ?? null,
})

/** The same figures by the reference. */
const byReference = (rules: CaseRules, events: readonly CaseEvent[], now: number | undefined): Figures => {
  const of = replay(rules, { case: "", procedure: rules.machine.id, events }, now as CaseEvent["at"] | undefined)
  return {
    state: of.state.state,
    refused: of.refused.length,
    duties: dutiesOf(rules, of).map(figureOfDuty),
    rights: rightsOf(rules, of).map(({ norm, status, opens, opensEarliest, opensForCertain }) => ({
      norm: norm.id,
      status,
      opens,
      opensEarliest,
      opensForCertain,
    })),
  }
}

/** A log laid out in columns. */
interface Columns {
  readonly ids: string[]
  /** For each of the first few ids a number that equal ids have alike. */
  readonly marks: Int32Array
  readonly at: number[]
  readonly types: number[]
}

const FEW = 24

/** A number that tells most ids of a log apart: from their lengths and last letters. */
const markOf = (id: string): number => {
  const last = id.length - 1
  return id.charCodeAt(last) | 0 | ((id.charCodeAt(last - 1) | 0) << 8) | (last << 24)
}

/** Whether a log can be taken as it stands: its instants in order, and every id once. */
const isPlain = ({ ids, marks, at }: Columns, size: number): boolean => {
  for (let index = 1; index < size; index++) if ((at[index] as number) < (at[index - 1] as number)) return false
  if (size > FEW) return new Set(ids.slice(0, size)).size === size
  for (let index = 1; index < size; index++) {
    const mark = marks[index]
    for (let other = 0; other < index; other++) if (marks[other] === mark && ids[index] === ids[other]) return false
  }
  return true
}

/** The norms compiled; undefined where one has a shape that the fast path does not know. */
const compileNorms = (
  rules: CaseRules,
  boundedOf: (norm: Norm) => Parameters<typeof compileCourse>[2],
): { readonly courses: readonly CompiledCourse[]; readonly openings: readonly Opening[] } | undefined => {
  const courses = rules.machine.norms
    .filter((norm) => !isRight(norm))
    .map((norm) => compileCourse(rules, norm, boundedOf(norm)))
  const openings = rules.machine.norms.filter(isRight).map((norm) => compileOpening(rules, norm))
  const known = {
    courses: courses.filter((each) => each !== undefined),
    openings: openings.filter((each) => each !== undefined),
  }
  return known.courses.length < courses.length || known.openings.length < openings.length ? undefined : known
}

/**
 * Compiles the rules of a case to figures. Where a norm has a shape that the fast path does not know, every case goes by
 * the reference: the answer is the same.
 *
 * @param rules - the rules of the case (see `rulesOf`)
 * @returns a function from decoded events and an instant (epoch milliseconds; by default that of the last event) to the
 * figures
 * @example
 * import { compileFigures, enact, openCase, operativeRules, opus } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const figures = compileFigures(operativeRules(code, log))
 * figures(log.events).state // => "Asked"
 * @since 0.1.0
 */
export const compileFigures = (rules: CaseRules): Figure => compiled(rules, () => "always")

/**
 * The same without the rights, and with `safeBy` and `latest` of few duties: as much as tells what is late. They are null of
 * every duty that has a due instant of its own, and of the others of which they are not asked; only a case that goes by the
 * reference has them all.
 *
 * @param rules - the rules of the case (see `rulesOf`)
 * @param isAsked - whether `safeBy` and `latest` are asked of a norm without a due instant
 * @since 0.1.0
 */
export const compileStandings = (rules: CaseRules, isAsked: (norm: Norm) => boolean): Figure => {
  const norms = rules.machine.norms.filter((each) => !isRight(each))
  return compiled({ ...rules, machine: { ...rules.machine, norms } }, (norm) => (isAsked(norm) ? "untimed" : "never"))
}

const compiled = (rules: CaseRules, boundedOf: (norm: Norm) => Parameters<typeof compileCourse>[2]): Figure => {
  const norms = compileNorms(rules, boundedOf)
  if (norms === undefined) return (events, now) => byReference(rules, events, now)
  const { courses, openings } = norms
  const runner = rules.compiled.runner()
  const columns: Columns = { ids: [], marks: new Int32Array(FEW), at: [], types: [] }
  const heard = nothingHeard()

  const layOut = (events: readonly CaseEvent[]): void => {
    for (let index = 0; index < events.length; index++) {
      const { id, at, type } = events[index] as CaseEvent
      columns.ids[index] = id
      if (index < FEW) columns.marks[index] = markOf(id)
      columns.at[index] = at
      columns.types[index] = runner.placeOf(type)
    }
  }

  /** Runs the machine over a log; tells how many events it refused. */
  const run = (events: readonly CaseEvent[], now: number): number => {
    runner.begin()
    heard.count = 0
    heard.seen = 0
    let refused = 0
    for (let index = 0; index < events.length; index++) {
      const at = columns.at[index] as number
      if (at > now) break
      const type = columns.types[index] as number
      const event = events[index] as CaseEvent
      if (!runner.takeOf(type, event, at)) {
        refused++
        continue
      }
      heard.events[heard.count] = event
      heard.at[heard.count] = at
      heard.types[heard.count] = type
      heard.seen |= 1 << type
      heard.count++
    }
    return refused
  }

  return (events, now) => {
    let plain = events
    let conflicts = 0
    layOut(events)
    if (!isPlain(columns, events.length)) {
      const sifted = sift(events)
      conflicts = sifted.conflicts.length
      plain = [...sifted.events].sort((a, b) => a.at - b.at)
      layOut(plain)
    }
    const at = now ?? (plain.length === 0 ? 0 : (columns.at[plain.length - 1] as number))
    const refused = run(plain, at) + conflicts
    const duties: DutyFigure[] = []
    for (const each of courses) each(heard, at, duties)
    const rights: RightFigure[] = []
    if (heard.count > 0) for (const each of openings) rights.push(each(heard, at))
    return { state: runner.state(), refused, duties, rights }
  }
}
