/**
 * Differences: everything of a case whose outcome depends on the readings.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../../code/enact.ts"
import { supportOf } from "../../machine/bounds.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import type { Case } from "../replay.ts"
import type { Compared, ComparedOutcome, Difference } from "./comparison.ts"
import { type Courses, eventOutcome, type RulesUnder, raisingsIn, writerOf } from "./course.ts"
import { bearingOn, dutyOutcomes, rightOutcome } from "./norms.ts"
import { apart, instantOf, type OutcomeFacts } from "./outcome.ts"
import { type Axis, axesOf, givenIn, mattersIn, pared, type Table, tabulate, together, valueAt } from "./table.ts"

const ABSENT: OutcomeFacts = { arises: false }

const keyOf = (value: unknown): string => JSON.stringify(value)

const whenOf = (facts: OutcomeFacts): number => instantOf(facts) ?? Number.MAX_VALUE

type Named = Pick<Difference, "id" | "occurrence" | "for" | "startedBy">

const differenceOf = (what: Compared, named: Named, table: Table<OutcomeFacts>): readonly Difference[] => {
  const [chosen, ...all] = givenIn(table)
  const [second, ...others] = all.sort((a, b) => whenOf(a.value) - whenOf(b.value))
  if (chosen === undefined || second === undefined) return []
  const other = ({ value, choices }: typeof second): ComparedOutcome => ({
    ...value,
    by: apart(chosen.value, value),
    readings: choices,
  })
  const rest = others.map(other)
  return [
    {
      what,
      ...named,
      outcomes: [{ ...chosen.value, readings: chosen.choices }, other(second), ...rest],
      matters: mattersIn(table),
    },
  ]
}

/** One of several numbered things, as it came out. */
interface Numbered {
  readonly number: number
  readonly facts: OutcomeFacts
}

/** The differences of numbered things, each of which may be there under some readings only. */
const differencesOfAll = <N extends Numbered>(
  what: Compared,
  table: Table<ReadonlyMap<string, N>>,
  name: (one: N) => Named,
): readonly Difference[] => {
  if (table.values.length === 1) return []
  const found = new Map<string, N>()
  for (const value of table.values) for (const [key, one] of value) if (!found.has(key)) found.set(key, one)
  return [...found].flatMap(([key, one]) =>
    differenceOf(
      what,
      name(one),
      pared(table, (value) => value.get(key)?.facts ?? ABSENT, keyOf),
    ),
  )
}

const stateAndEvents = (enacted: EnactedCode, { table, log }: Courses): readonly Difference[] => {
  if (table.values.length === 1) return []
  const write = writerOf(enacted)
  return [
    ...differenceOf(
      "state",
      { id: log.case },
      pared(table, (of): OutcomeFacts => ({ state: of.state.state }), keyOf),
    ),
    ...log.events.flatMap((event) =>
      differenceOf(
        "event",
        { id: event.id },
        pared(table, (of) => eventOutcome(of, event, write) ?? ABSENT, keyOf),
      ),
    ),
  ]
}

/** What a norm can be worked out over: the case by its accepted events alone, and the readings that bear on either. */
interface Ground {
  readonly histories: Table<Case>
  readonly axesWith: (norm: Norm) => readonly Axis[]
}

const groundOf = (enacted: EnactedCode, { table }: Courses): Ground => {
  const histories = pared(
    table,
    (of) => of,
    (of) => keyOf(of.history.map((event) => event.id)),
  )
  return {
    histories,
    axesWith: (norm) =>
      together(histories.axes, axesOf(enacted.code.readings, enacted.choices, supportOf(enacted.timekeeping, norm))),
  }
}

/**
 * Everything of a case whose outcome depends on the readings: its state, its events in the order of the log, its duties
 * and rights in the order of its procedure, and the cases that it asks to be raised.
 *
 * @param enacted - the enacted code, whose readings are those chosen
 * @param under - the rules under other choices
 * @param courses - the case
 * @param children - the other cases of the log that say it raised them
 * @returns the differences, and how many combinations were worked out
 * @since 0.1.0
 */
export const differencesIn = (
  enacted: EnactedCode,
  under: RulesUnder,
  courses: Courses,
  children: readonly Courses[],
): { readonly differences: readonly Difference[]; readonly tried: number } => {
  const { procedure } = courses
  const write = writerOf(enacted)
  const { histories, axesWith } = groundOf(enacted, courses)
  const rules = under(procedure, {})
  let tried = 0
  const noted = <T>(table: Table<T>): Table<T> => {
    tried += table.values.length
    return table
  }
  const ofNorm = (norm: Norm): readonly Difference[] => {
    const axes = axesWith(norm)
    if (axes.length === 0) return []
    const under = (choices: Readonly<Record<string, string>>) => ({
      ...rules,
      choices: { ...rules.choices, ...choices },
    })
    if (isRight(norm)) {
      const table = noted(
        tabulate(axes, (choices) => rightOutcome(under(choices), norm, valueAt(histories, choices), write), keyOf),
      )
      return differenceOf(
        "right",
        { id: norm.id },
        pared(table, (facts) => facts, keyOf),
      )
    }
    const bearing = new Map([...new Set(histories.values)].map((of) => [of, bearingOn(norm, of.history)]))
    const table = noted(
      tabulate(
        axes,
        (choices) => {
          const of = valueAt(histories, choices)
          return dutyOutcomes(under(choices), norm, bearing.get(of) ?? [], of.now, write)
        },
        (value) => keyOf([...value]),
      ),
    )
    return differencesOfAll("deadline", table, (one) => ({
      id: norm.id,
      occurrence: one.number,
      ...(one.for === undefined ? {} : { for: one.for }),
      ...(one.startedBy === undefined ? {} : { startedBy: one.startedBy }),
    }))
  }
  const raisings = raisingsIn(courses, children)
  const differences = [
    ...stateAndEvents(enacted, courses),
    ...rules.machine.norms.flatMap(ofNorm),
    ...(raisings === undefined
      ? []
      : differencesOfAll("raises", noted(raisings), (one) => ({ id: one.id, occurrence: one.number }))),
  ]
  return { differences, tried }
}
