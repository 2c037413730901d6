/**
 * Differences: everything of a case whose outcome depends on the readings.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../../code/enact.ts"
import { supportOf } from "../../machine/bounds.ts"
import type { AnyEvent } from "../../machine/happening.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import type { Choices } from "../../machine/reading.ts"
import type { Case, CaseRules } from "../replay.ts"
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
  /** The rules under some choices: the law that bears on the case can depend on which of its events are accepted. */
  readonly rulesAt: (choices: Choices) => CaseRules
  /** The norms of all those rules by their ids; under each its forms, of which there is hardly ever more than one. */
  readonly norms: ReadonlyMap<string, readonly [Norm, ...Norm[]]>
  readonly axesWith: (forms: readonly Norm[]) => readonly Axis[]
}

const groundOf = (enacted: EnactedCode, under: RulesUnder, { table, log }: Courses): Ground => {
  const histories = pared(
    table,
    (of) => of,
    (of) => keyOf(of.history.map((event) => event.id)),
  )
  const all = tabulate(
    histories.axes,
    (choices) => under(log, {}, choices),
    (rules) => `${rules.law?.key}`,
  )
  const norms = new Map<string, [Norm, ...Norm[]]>()
  for (const norm of [...new Set(all.values)].flatMap((each) => each.machine.norms)) {
    const forms = norms.get(norm.id)
    if (forms === undefined) norms.set(norm.id, [norm])
    else forms.push(norm)
  }
  return {
    histories,
    rulesAt: (choices) => valueAt(all, choices),
    norms,
    axesWith: (forms) => {
      const supports = forms.map((each) => supportOf(enacted.timekeeping, each))
      return together(histories.axes, axesOf(enacted.code.readings, enacted.choices, ...supports))
    },
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
  const write = writerOf(enacted)
  const { histories, rulesAt, norms, axesWith } = groundOf(enacted, under, courses)
  let tried = 0
  const noted = <T>(table: Table<T>): Table<T> => {
    tried += table.values.length
    return table
  }
  const ofNorm = ([id, forms]: readonly [string, readonly [Norm, ...Norm[]]]): readonly Difference[] => {
    const axes = axesWith(forms)
    if (axes.length === 0) return []
    /** The case under some choices, its rules, and the norm as it is there. */
    const there = (choices: Choices) => {
      const of = valueAt(histories, choices)
      const rules = rulesAt(choices)
      const norm = rules.machine.norms.find((each) => each.id === id)
      return { of, norm, rules: { ...rules, choices: { ...rules.choices, ...choices } } }
    }
    if (isRight(forms[0])) {
      const outcomeUnder = (choices: Choices): OutcomeFacts => {
        const { of, norm, rules } = there(choices)
        return norm === undefined ? ABSENT : rightOutcome(rules, norm, of, write)
      }
      return differenceOf(
        "right",
        { id },
        pared(noted(tabulate(axes, outcomeUnder, keyOf)), (facts) => facts, keyOf),
      )
    }
    const bearing = new Map<Case, readonly AnyEvent[]>()
    const table = noted(
      tabulate(
        axes,
        (choices) => {
          const { of, norm, rules } = there(choices)
          if (norm === undefined) return new Map()
          const events = bearing.get(of) ?? bearingOn(norm, of.history)
          bearing.set(of, events)
          return dutyOutcomes(rules, norm, events, of.now, write)
        },
        (value) => keyOf([...value]),
      ),
    )
    return differencesOfAll("deadline", table, (one) => ({
      id,
      occurrence: one.number,
      ...(one.for === undefined ? {} : { for: one.for }),
      ...(one.startedBy === undefined ? {} : { startedBy: one.startedBy }),
    }))
  }
  const raisings = raisingsIn(courses, children)
  const differences = [
    ...stateAndEvents(enacted, courses),
    ...[...norms].flatMap(ofNorm),
    ...(raisings === undefined
      ? []
      : differencesOfAll("raises", noted(raisings), (one) => ({ id: one.id, occurrence: one.number }))),
  ]
  return { differences, tried }
}
